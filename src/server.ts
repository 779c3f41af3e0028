import { createServer, type Server } from 'node:http';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import type { Context } from './context';
import { transactionPerOperation } from './db/transaction-per-operation';
import { refusalOf } from './errors';
import { authRoutes } from './http/auth';
import { fileRoutes } from './http/files';
import { graphqlRoutes } from './http/graphql';
import { lastRequests } from './http/last-requests';
import { refuse } from './http/refuse';
import { giveRequestId, requestIdOf } from './http/request-id';
import { securityHeaders, webClient } from './http/web-client';
import { oneMutation } from './one-mutation';
import type { Platform } from './platform';
import { Refusal } from './refusal';
import { buildSchema } from './schema';
import { ImportWorker } from './workflows/import-worker';

export interface ServerOptions {
  production: boolean;
  trustedProxy: string | null;
  /** The built web client. */
  webRoot: string;
}

export interface KakehashiServer {
  http: Server;
  worker: ImportWorker;
  /** Lets what is under way finish, then ends. */
  stop(): Promise<void>;
}

const uploadTimeoutMs = 60 * 60_000;

/** Express, passport and Apollo, built but not listening. */
export async function buildServer(
  platform: Platform,
  { production, trustedProxy, webRoot }: ServerOptions,
): Promise<KakehashiServer> {
  const app = express();
  const http = createServer({ requestTimeout: uploadTimeoutMs }, app);
  const last = lastRequests(http);
  const worker = new ImportWorker(platform);
  let isStopping = false;

  const apollo = new ApolloServer<Context>({
    schema: buildSchema(),
    plugins: [
      transactionPerOperation(),
      ApolloServerPluginDrainHttpServer({ httpServer: http, stopGracePeriodMillis: 10_000 }),
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

  app.disable('x-powered-by');
  app.set('trust proxy', trustedProxy ?? false);
  app.use(giveRequestId, securityHeaders);
  app.get('/health/live', (_request, response) => void response.json({ live: true }));
  app.get('/health/ready', async (_request, response) => {
    const database = await isReachable(platform);
    response.status(database && !isStopping ? 200 : 503).json({ ready: database && !isStopping, database });
  });
  if (production) app.use(httpsOnly);
  app.use(sameOriginOnly);
  app.use('/auth', authRoutes(platform, { secureCookies: production }));
  app.use('/graphql', graphqlRoutes(platform, apollo));
  app.use(fileRoutes(platform));
  app.use(webClient(webRoot));
  app.use((_request, response) => refuse(response, new Refusal('NOT_FOUND')));
  app.use(lastResort(platform));

  const stop = async (): Promise<void> => {
    isStopping = true;
    await last.awaited();
    await apollo.stop();
    await worker.stop();
  };
  return { http, worker, stop };
}

/** Beside SameSite=Strict: what another site sends is not listened to. */
const sameOriginOnly: RequestHandler = (request, _response, next) => {
  const { origin, host } = request.headers;
  const isForeign = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
  next(isForeign && request.method !== 'GET' ? new Refusal('NOT_PERMITTED') : undefined);
};

const httpsOnly: RequestHandler = (request, _response, next) =>
  next(request.secure ? undefined : new Refusal('NOT_PERMITTED'));

async function isReachable({ doors }: Platform): Promise<boolean> {
  const tooLong = new Promise<false>((resolve) => setTimeout(resolve, 2_000, false).unref());
  const answered = doors.authenticator.pool.query('select 1').then(
    () => true,
    () => false,
  );
  return Promise.race([answered, tooLong]);
}

const lastResort =
  ({ log }: Platform): ErrorRequestHandler =>
  (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const refusal = refusalOf(error);
    if (refusal.code === 'INTERNAL_SERVER_ERROR')
      log.error({ err: error, requestId: requestIdOf(request) }, 'a request failed');
    refuse(response, refusal);
  };
