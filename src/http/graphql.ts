import { HeaderMap, type ApolloServer } from '@apollo/server';
import { Router, type ErrorRequestHandler, type Request, type RequestHandler } from 'express';
import type { Caller } from '../auth/caller';
import { addressOf } from '../auth/sign-in';
import { Context } from '../context';
import { refusalOf } from '../errors';
import type { Platform } from '../platform';
import { Refusal } from '../refusal';
import { graphqlBody } from './graphql-body';
import { logRefusal } from './log-refusal';
import { refuseGraphql } from './refuse';
import { requestIdOf } from './request-id';
import type { DocumentsTaken } from './trusted-documents';

const callers = new WeakMap<object, Caller>();

/** Says who asks, or refuses them and keeps that. */
type WhoAsks = (request: Request, platform: Platform) => Promise<Caller>;

export interface GraphqlOptions {
  callerOf: WhoAsks;
  documents: DocumentsTaken;
  /** Bytes of a body. */
  largest: number;
}

/** GraphQL over HTTP: one operation a request, by POST and in JSON. What is refused before Apollo is kept as well. */
export function graphqlRoutes(
  platform: Platform,
  apollo: ApolloServer<Context>,
  { callerOf, documents, largest }: GraphqlOptions,
): Router {
  const routes = Router();
  // Before the body is read: who is nobody here is told so, whatever they sent.
  routes.use(async (request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    callers.set(request, await callerOf(request, platform));
    next();
  });
  routes.post('/', ...graphqlBody(documents, largest), askApollo(platform, apollo));
  routes.use(() => {
    throw new Refusal('NOT_FOUND');
  });
  routes.use(onError(platform));
  return routes;
}

/** As Apollo's integration for Express does, for one answer in one piece: without its parsing of the address and its tag. */
const askApollo =
  (platform: Platform, apollo: ApolloServer<Context>): RequestHandler =>
  async (request, response) => {
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers))
      if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: request.method, headers, search: '', body: request.body as unknown },
      context: async () => new Context(platform, callers.get(request)!, requestIdOf(request), addressOf(request)),
    });
    if (answer.body.kind !== 'complete') throw new Error('an answer in parts: no document may ask for one');
    const bytes = Buffer.from(answer.body.string);
    response.statusCode = answer.status ?? 200;
    for (const [name, value] of answer.headers) response.setHeader(name, value);
    response.setHeader('Content-Length', bytes.length);
    response.end(bytes);
  };

const onError =
  (platform: Platform): ErrorRequestHandler =>
  async (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const refusal = refusalOf(error);
    const requestId = requestIdOf(request);
    const caller = callers.get(request);
    if (refusal.code === 'INTERNAL_SERVER_ERROR')
      platform.log.error({ err: error, requestId }, 'a GraphQL request failed');
    if (caller) await logRefusal(platform, caller, { operation: '-', result: refusal.code, requestId });
    refuseGraphql(response, refusal);
  };
