import type { RequestListener, Server } from 'node:http';
import type { Server as TlsServer } from 'node:https';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { Certificates } from './certificates/files';
import { TrustedAuthority } from './certificates/trusted-authority';
import type { Context } from './context';
import { transactionPerOperation } from './db/transaction-per-operation';
import { lastRequests } from './http/last-requests';
import { partnerApp, partnerServer } from './http/partner-port';
import { defaultLimits, Gate, type LoadLimits, type Port } from './http/shed';
import { staffApp, staffServer } from './http/staff-port';
import { statusAsAsked } from './http/status-as-asked';
import { terminalServer } from './http/terminal-port';
import { documentLimits } from './limits/limits';
import { withinLimits } from './limits/within-limits';
import { installationOf } from './observe/installation';
import { metricsRoute } from './observe/metrics-route';
import { observedOperations } from './observe/observe-operations';
import { observed } from './observe/observe-requests';
import { showGauges } from './observe/platform-gauges';
import { oneDoor } from './one-door';
import { oneMutation } from './one-mutation';
import { Outbox } from './outbox/runner';
import type { Platform } from './platform';
import { buildSchema } from './schema';
import { ImportWorker } from './workflows/import-worker';

export interface ServerOptions {
  production: boolean;
  trustedProxy: string | null;
  /** Proxies that say which certificate a terminal has shown; none unless said. */
  clientCertProxy?: readonly string[];
  /** The built web client. */
  webRoot: string;
  /** Without them there is neither partner port nor terminal port. */
  certificates: Certificates | null;
  limits?: LoadLimits;
  /** Whoever shows it may read /metrics; null: whoever asks from this machine itself. */
  metricsToken?: string | null;
  dataDir?: string;
}

export interface KakehashiServer {
  http: Server;
  partners: TlsServer | null;
  /** Where people come in by the certificate of their terminal. */
  terminals: TlsServer | null;
  worker: ImportWorker;
  /** Sends what waits; to be started only where there is a network. */
  outbox: Outbox;
  /** Lets what is under way finish, then ends. */
  stop(): Promise<void>;
}

/** One schema behind three ports, for people, for terminals and for partner systems; built but not listening. */
export async function buildServer(
  platform: Platform,
  { certificates, production, limits = defaultLimits, metricsToken = null, dataDir, ...options }: ServerOptions,
): Promise<KakehashiServer> {
  if (certificates !== null) platform.authority = new TrustedAuthority(certificates.authority);
  platform.installation = installationOf(dataDir ?? null, certificates);
  const { metrics } = platform;
  const http = staffServer();
  const partners = certificates && partnerServer(certificates, platform);
  const terminals = certificates && terminalServer(certificates, platform);
  const servers = [http, partners, terminals].filter((each) => each !== null);
  const last = servers.map(lastRequests);
  const worker = new ImportWorker(platform);
  const outbox = new Outbox(platform);
  const gate = new Gate(limits, {
    shed: (port) => metrics.countShed(port),
    sum: (turnedAway) => platform.log.warn({ turnedAway }, 'more is asked than can be answered'),
  });
  let isStopping = false;

  const apollo = new ApolloServer<Context>({
    schema: buildSchema(),
    plugins: [
      observedOperations(transactionPerOperation()),
      statusAsAsked(),
      // It would ask each field how long its answer may be kept: none may (graphqlRoutes).
      ApolloServerPluginCacheControlDisabled(),
      ...servers.map((httpServer) => ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: 10_000 })),
    ],
    parseOptions: { maxTokens: documentLimits.tokens },
    // Only the first is told of, and nothing of it but its code.
    validationOptions: { maxErrors: 1 },
    validationRules: [withinLimits, oneMutation, oneDoor],
    introspection: !production,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  const documents = production ? 'BY_ID' : 'BY_ID_OR_TEXT';
  const staff = { ...options, documents, isStopping: () => isStopping } as const;
  const answer = (port: Port, app: RequestListener) => observed(metrics, port, gate.guard(port, app));
  const readMetrics = metricsRoute(platform, metricsToken, showGauges(platform));
  http.on('request', answer('staff', staffApp(platform, apollo, { ...staff, production, readMetrics })));
  // Nobody stands between a terminal and its port, and all that holds for HTTPS holds there.
  const alone = { production: true, trustedProxy: null, clientCertProxy: [] };
  terminals?.on('request', answer('terminals', staffApp(platform, apollo, { ...staff, ...alone })));
  partners?.on('request', answer('partners', partnerApp(platform, apollo)));

  const stop = async (): Promise<void> => {
    isStopping = true;
    await Promise.all(last.map((each) => each.awaited()));
    await apollo.stop();
    gate.end();
    await worker.stop();
    await outbox.stop();
  };
  return { http, partners, terminals, worker, outbox, stop };
}
