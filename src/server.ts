import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { Context } from './context';
import { addressOf } from './auth/sign-in';
import { transactionPerOperation } from './db/transaction-per-operation';
import { refusalOf } from './errors';
import { authRoutes } from './http/auth';
import { callerOf } from './http/caller-of';
import { fileRoutes } from './http/files';
import { refuse, refuseGraphql } from './http/refuse';
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
}

export interface KakehashiServer {
  http: Server;
  worker: ImportWorker;
  /** Lets what is under way finish, then ends. */
  stop(): Promise<void>;
}

const uploadTimeoutMs = 60 * 60_000;

/** Express, passport and Apollo, built but not listening. */
export async function buildServer(platform: Platform, { production, trustedProxy }: ServerOptions): Promise<KakehashiServer> {
  const app = express();
  const http = createServer({ requestTimeout: uploadTimeoutMs }, app);
  const worker = new ImportWorker(platform);
  let isStopping = false;

  const apollo = new ApolloServer<Context>({
    schema: buildSchema(),
    plugins: [transactionPerOperation(), ApolloServerPluginDrainHttpServer({ httpServer: http, stopGracePeriodMillis: 10_000 })],
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
  app.use(
    '/graphql',
    signedIn(platform),
    express.json({ limit: '1mb' }),
    expressMiddleware(apollo, {
      context: async ({ req }) => new Context(platform, callers.get(req)!, requestIdOf(req), addressOf(req)),
    }),
  );
  app.use(fileRoutes(platform));
  app.use(webClient(join(__dirname, '../../dist/web')));
  app.use((_request, response) => refuse(response, new Refusal('NOT_FOUND')));
  app.use(lastResort(platform));

  const stop = async (): Promise<void> => {
    isStopping = true;
    await apollo.stop();
    await worker.stop();
  };
  return { http, worker, stop };
}

const callers = new WeakMap<object, Awaited<ReturnType<typeof callerOf>>>();

/** Before the body is read: who is not signed in is told so, whatever they sent. */
const signedIn =
  (platform: Platform): RequestHandler =>
  async (request, response, next) => {
    try {
      callers.set(request, await callerOf(request, platform));
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal.code === 'INTERNAL_SERVER_ERROR') platform.log.error({ err: error, requestId: requestIdOf(request) }, 'a caller could not be told');
      return refuseGraphql(response, refusal);
    }
    next();
  };

/** Beside SameSite=Strict: what another site sends is not listened to. */
const sameOriginOnly: RequestHandler = (request, _response, next) => {
  const { origin, host } = request.headers;
  const isForeign = origin !== undefined && new URL(origin === 'null' ? 'null://' : origin).host !== host;
  next(isForeign && request.method !== 'GET' ? new Refusal('NOT_PERMITTED') : undefined);
};

const httpsOnly: RequestHandler = (request, _response, next) => next(request.secure ? undefined : new Refusal('NOT_PERMITTED'));

async function isReachable({ doors }: Platform): Promise<boolean> {
  const tooLong = new Promise<false>((resolve) => setTimeout(resolve, 2_000, false).unref());
  const answered = doors.authenticator.pool.query('select 1').then(() => true, () => false);
  return Promise.race([answered, tooLong]);
}

/** Bodies that are no JSON, too large, or in another character set come here with a status of their own. */
const lastResort =
  ({ log }: Platform): ErrorRequestHandler =>
  (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const { status } = error as { status?: number };
    const isClients = status !== undefined && status >= 400 && status < 500;
    const refusal = isClients ? new Refusal('BAD_USER_INPUT') : refusalOf(error);
    if (refusal.code === 'INTERNAL_SERVER_ERROR') log.error({ err: error, requestId: requestIdOf(request) }, 'a request failed');
    refuse(response, refusal);
  };
