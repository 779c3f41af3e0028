import type { Server } from 'node:http';
import type { Server as TlsServer } from 'node:https';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { Certificates } from './certificates/files';
import type { Context } from './context';
import { transactionPerOperation } from './db/transaction-per-operation';
import { lastRequests } from './http/last-requests';
import { partnerApp, partnerServer } from './http/partner-port';
import { staffApp, staffServer } from './http/staff-port';
import { oneMutation } from './one-mutation';
import { Outbox } from './outbox/runner';
import type { Platform } from './platform';
import { buildSchema } from './schema';
import { ImportWorker } from './workflows/import-worker';

export interface ServerOptions {
  production: boolean;
  trustedProxy: string | null;
  /** The built web client. */
  webRoot: string;
  /** Without them there is no partner port. */
  certificates: Certificates | null;
}

export interface KakehashiServer {
  http: Server;
  partners: TlsServer | null;
  worker: ImportWorker;
  /** Sends what waits; to be started only where there is a network. */
  outbox: Outbox;
  /** Lets what is under way finish, then ends. */
  stop(): Promise<void>;
}

/** One schema behind two ports, for people and for partner systems; built but not listening. */
export async function buildServer(
  platform: Platform,
  { certificates, production, ...options }: ServerOptions,
): Promise<KakehashiServer> {
  const http = staffServer();
  const partners = certificates && partnerServer(certificates, platform);
  const servers = partners === null ? [http] : [http, partners];
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
    validationRules: [oneMutation],
    introspection: !production,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  http.on('request', staffApp(platform, apollo, { ...options, production, isStopping: () => isStopping }));
  partners?.on('request', partnerApp(platform, apollo));

  const stop = async (): Promise<void> => {
    isStopping = true;
    await Promise.all(last.map((each) => each.awaited()));
    await apollo.stop();
    await worker.stop();
    await outbox.stop();
  };
  return { http, partners, worker, outbox, stop };
}
