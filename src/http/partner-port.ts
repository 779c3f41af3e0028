import { createServer, type Server, type ServerOptions } from 'node:https';
import type { ApolloServer } from '@apollo/server';
import express, { type Express } from 'express';
import type { Certificates } from '../certificates/files';
import type { Context } from '../context';
import { bodyLimits } from '../limits/limits';
import type { Platform } from '../platform';
import { Refusal } from '../refusal';
import { graphqlRoutes } from './graphql';
import { lastResort } from './last-resort';
import { mutualTls } from './mutual-tls';
import { atPartnerPort, partnerOf } from './partner-of';
import { refuse } from './refuse';
import { keepRefusedHandshakes } from './refused-handshakes';
import { giveRequestId } from './request-id';
import { timeLimits } from './time-limits';

const limits: ServerOptions = {
  ...timeLimits,
  requestTimeout: 30_000,
  // Partners keep their connections: a handshake costs more than what it is made for.
  keepAliveTimeout: 120_000,
};
const mostConnections = 1_000;

/** Where partner systems ask: the listener, not yet listening, of what `partnerApp` answers. */
export function partnerServer(certificates: Certificates, platform: Platform): Server {
  const server = createServer({ ...mutualTls(certificates), ...limits });
  server.maxConnections = mostConnections;
  keepRefusedHandshakes(server, platform, { operation: atPartnerPort, kept: platform.partners.refusalsKept });
  return server;
}

/** The same schema as for people, and nothing else. */
export function partnerApp(platform: Platform, apollo: ApolloServer<Context>): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(giveRequestId);
  app.get('/health/live', (_request, response) => void response.json({ live: true }));
  const options = { callerOf: partnerOf, documents: 'BY_TEXT', largest: bodyLimits.partners } as const;
  app.use('/graphql', graphqlRoutes(platform, apollo, options));
  app.use((_request, response) => refuse(response, new Refusal('NOT_FOUND')));
  app.use(lastResort(platform));
  return app;
}
