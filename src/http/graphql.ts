import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import { json, Router, type ErrorRequestHandler, type Request, type RequestHandler } from 'express';
import type { Caller } from '../auth/caller';
import { addressOf } from '../auth/sign-in';
import { Context } from '../context';
import { refusalOf } from '../errors';
import type { Platform } from '../platform';
import { Refusal } from '../refusal';
import { logRefusal } from './log-refusal';
import { refuseGraphql } from './refuse';
import { requestIdOf } from './request-id';

const callers = new WeakMap<object, Caller>();

/** Says who asks, or refuses them and keeps that. */
type WhoAsks = (request: Request, platform: Platform) => Promise<Caller>;

/** GraphQL over HTTP: one operation a request, by POST and in JSON. What is refused before Apollo is kept as well. */
export function graphqlRoutes(platform: Platform, apollo: ApolloServer<Context>, callerOf: WhoAsks): Router {
  const routes = Router();
  // Before the body is read: who is nobody here is told so, whatever they sent.
  routes.use(async (request, _response, next) => {
    callers.set(request, await callerOf(request, platform));
    next();
  });
  routes.post(
    '/',
    json({ limit: '1mb' }),
    oneOperation,
    expressMiddleware(apollo, {
      context: async ({ req }) => new Context(platform, callers.get(req)!, requestIdOf(req), addressOf(req)),
    }),
  );
  routes.use(() => {
    throw new Refusal('NOT_FOUND');
  });
  routes.use(onError(platform));
  return routes;
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
const isAbsent = (value: unknown): boolean => value === undefined || value === null;

/** Apollo would refuse these itself, past its plugins and so without an entry. */
const oneOperation: RequestHandler = ({ body }, _response, next) => {
  const { query, variables, operationName } = (isObject(body) ? body : {}) as Record<string, unknown>;
  const isOne =
    typeof query === 'string' &&
    query !== '' &&
    (isAbsent(variables) || isObject(variables)) &&
    (isAbsent(operationName) || typeof operationName === 'string');
  next(isOne ? undefined : new Refusal('BAD_USER_INPUT'));
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
