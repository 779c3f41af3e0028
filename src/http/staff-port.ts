import { createServer, type Server } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import express, { type Express, type RequestHandler } from 'express';
import type { Context } from '../context';
import { bodyLimits } from '../limits/limits';
import type { Platform } from '../platform';
import { Refusal } from '../refusal';
import { authRoutes } from './auth';
import { callerOf } from './caller-of';
import { fileRoutes } from './files';
import { graphqlRoutes } from './graphql';
import { lastResort } from './last-resort';
import { refuse } from './refuse';
import { giveRequestId } from './request-id';
import { knowTerminals, type TerminalOptions } from './terminal-of';
import { timeLimits } from './time-limits';
import type { DocumentsTaken } from './trusted-documents';
import { securityHeaders, webClient } from './web-client';

export interface StaffPortOptions extends TerminalOptions {
  trustedProxy: string | null;
  /** The built web client. */
  webRoot: string;
  isStopping: () => boolean;
  documents: DocumentsTaken;
  /** Not at every port. */
  readMetrics?: RequestHandler;
}

export const uploadTimeoutMs = 60 * 60_000;

/** Files and what descriptors a process has beside them leave room for so many. */
const mostConnections = 4_000;

export function staffServer(): Server {
  const server = createServer({ ...timeLimits, requestTimeout: uploadTimeoutMs });
  server.maxConnections = mostConnections;
  return server;
}

/** Where people ask: signing in, GraphQL, files, the web client. */
export function staffApp(
  platform: Platform,
  apollo: ApolloServer<Context>,
  { production, clientCertProxy, trustedProxy, webRoot, isStopping, documents, readMetrics }: StaffPortOptions,
): Express {
  const app = express();
  app.disable('x-powered-by');
  // What nobody may keep needs no tag to compare it by; assets have their own.
  app.disable('etag');
  app.set('trust proxy', trustedProxy ?? false);
  knowTerminals(app, { production, clientCertProxy });
  app.use(giveRequestId, securityHeaders);
  app.get('/health/live', (_request, response) => void response.json({ live: true }));
  const isReachable = askedTogether(() => reaches(platform));
  app.get('/health/ready', async (_request, response) => {
    const database = await isReachable();
    const ready = database && !isStopping();
    response.status(ready ? 200 : 503).json({ ready, database });
  });
  if (readMetrics) app.get('/metrics', readMetrics);
  if (production) app.use(httpsOnly);
  app.use(sameOriginOnly);
  app.use('/auth', authRoutes(platform, { secureCookies: production }));
  app.use('/graphql', graphqlRoutes(platform, apollo, { callerOf, documents, largest: bodyLimits.people }));
  app.use(fileRoutes(platform));
  app.use(webClient(webRoot));
  app.use((_request, response) => refuse(response, new Refusal('NOT_FOUND')));
  app.use(lastResort(platform));
  return app;
}

/** Beside SameSite=Strict: what another site sends is not listened to. */
const sameOriginOnly: RequestHandler = (request, _response, next) => {
  const { origin, host } = request.headers;
  const isForeign = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
  next(isForeign && request.method !== 'GET' ? new Refusal('NOT_PERMITTED') : undefined);
};

const httpsOnly: RequestHandler = (request, _response, next) =>
  next(request.secure ? undefined : new Refusal('NOT_PERMITTED'));

/** Anybody may ask, as often as they like: those who ask meanwhile get the same answer. */
function askedTogether(ask: () => Promise<boolean>): () => Promise<boolean> {
  let asked: Promise<boolean> | null = null;
  return () => (asked ??= ask().finally(() => (asked = null)));
}

async function reaches({ doors }: Platform): Promise<boolean> {
  const tooLong = new Promise<false>((resolve) => setTimeout(resolve, 2_000, false).unref());
  const answered = doors.authenticator.pool.query('select 1').then(
    () => true,
    () => false,
  );
  return Promise.race([answered, tooLong]);
}
