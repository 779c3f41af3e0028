import type { Server } from 'node:http';
import type { Server as TlsServer } from 'node:https';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { Certificates } from './certificates/files';
import { TrustedAuthority } from './certificates/trusted-authority';
import type { Context } from './context';
import { transactionPerOperation } from './db/transaction-per-operation';
import { lastRequests } from './http/last-requests';
import { partnerApp, partnerServer } from './http/partner-port';
import { staffApp, staffServer } from './http/staff-port';
import { terminalServer } from './http/terminal-port';
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
  { certificates, production, ...options }: ServerOptions,
): Promise<KakehashiServer> {
  if (certificates !== null) platform.authority = new TrustedAuthority(certificates.authority);
  const http = staffServer();
  const partners = certificates && partnerServer(certificates, platform);
  const terminals = certificates && terminalServer(certificates, platform);
  const servers = [http, partners, terminals].filter((each) => each !== null);
  const last = servers.map(lastRequests);
  const worker = new ImportWorker(platform);
  const outbox = new Outbox(platform);
  let isStopping = false;

  const apollo = new ApolloServer<Context>({
    schema: buildSchema(),
    plugins: [
      transactionPerOperation(),
      ...servers.map((httpServer) => ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: 10_000 })),
    ],
    validationRules: [oneMutation, oneDoor],
    introspection: !production,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  const staff = { ...options, isStopping: () => isStopping };
  http.on('request', staffApp(platform, apollo, { ...staff, production }));
  // Nobody stands between a terminal and its port, and all that holds for HTTPS holds there.
  const alone = { production: true, trustedProxy: null, clientCertProxy: [] };
  terminals?.on('request', staffApp(platform, apollo, { ...staff, ...alone }));
  partners?.on('request', partnerApp(platform, apollo));

  const stop = async (): Promise<void> => {
    isStopping = true;
    await Promise.all(last.map((each) => each.awaited()));
    await apollo.stop();
    await worker.stop();
    await outbox.stop();
  };
  return { http, partners, terminals, worker, outbox, stop };
}
