import { json, Router, type RequestHandler } from 'express';
import { unknownLoginId } from '../auth/login-ids';
import { logOnPlatform } from '../auth/platform-log';
import { addressOf, type SignedIn } from '../auth/sign-in';
import type { Platform } from '../platform';
import { Refusal } from '../refusal';
import { callerOf } from './caller-of';
import { clearSessionCookie, setSessionCookie } from './cookie';
import { fromOf } from './from-of';
import { ownAccountRoutes } from './own-account';
import { requestIdOf } from './request-id';
import { secondFactorRoutes } from './second-factors';
import { passwordStrategy } from './sign-in-strategy';
import { siteOf } from './site';

export function authRoutes(platform: Platform, { secureCookies }: { secureCookies: boolean }): Router {
  const routes = Router();
  // Before the limit: what a passkey says may be longer.
  routes.use(secondFactorRoutes(platform));
  routes.use(json({ limit: '4kb', strict: true }));

  const letIn: RequestHandler = async (request, response) => {
    const signedIn = request.user as SignedIn;
    setSessionCookie(response, await platform.signIn.begin(signedIn, await fromOf(request, platform)), secureCookies);
    response.json({ loginId: signedIn.loginId });
  };
  routes.post('/sign-in', onlyCredentials(platform), passwordStrategy(platform), letIn);
  routes.post(
    '/passkey',
    async (request, _response, next) => {
      const { credential } = (request.body ?? {}) as Record<string, unknown>;
      const from = await fromOf(request, platform);
      request.user = await platform.signIn.byPasskey({ credential, site: siteOf(request) }, from);
      next();
    },
    letIn,
  );

  routes.post('/sign-out', async (request, response) => {
    const { session, loginId, member } = await callerOf(request, platform);
    await platform.sessions.end(session);
    const entry = {
      operation: 'signOut',
      result: 'OK',
      requestId: requestIdOf(request),
      loginId,
      belongsTo: member?.insurerId ?? null,
    };
    await logOnPlatform(platform.doors.authenticator.pool, entry);
    clearSessionCookie(response, secureCookies);
    response.status(204).end();
  });
  routes.use(ownAccountRoutes(platform));
  return routes;
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '' && value.length <= 300;

const onlyCredentials =
  (platform: Platform): RequestHandler =>
  async (request, _response, next) => {
    const { loginId, password, oneTimeCode = '-' } = (request.body ?? {}) as Record<string, unknown>;
    if ([loginId, password, oneTimeCode].every(isText)) return next();
    const entry = {
      operation: 'signIn',
      result: 'SIGN_IN_REFUSED',
      requestId: requestIdOf(request),
      loginId: unknownLoginId,
      address: addressOf(request),
    };
    await logOnPlatform(platform.doors.authenticator.pool, entry);
    throw new Refusal('SIGN_IN_REFUSED');
  };
