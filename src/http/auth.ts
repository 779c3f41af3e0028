import { json, Router, type ErrorRequestHandler } from 'express';
import { logOnPlatform } from '../auth/platform-log';
import type { SignedIn } from '../auth/sign-in';
import { refusalOf } from '../errors';
import type { Platform } from '../platform';
import { Refusal } from '../refusal';
import { callerOf } from './caller-of';
import { clearSessionCookie, setSessionCookie } from './cookie';
import { refuse } from './refuse';
import { requestIdOf } from './request-id';

export function authRoutes(platform: Platform, { secureCookies }: { secureCookies: boolean }): Router {
  const routes = Router();
  routes.use(json({ limit: '4kb', strict: true }));

  routes.post(
    '/sign-in',
    (request, _response, next) => {
      const { loginId, password } = (request.body ?? {}) as Record<string, unknown>;
      const isText = (value: unknown) => typeof value === 'string' && value !== '' && value.length <= 200;
      next(isText(loginId) && isText(password) ? undefined : new Refusal('SIGN_IN_REFUSED'));
    },
    platform.signIn.handler(),
    async (request, response) => {
      const { loginId } = request.user as SignedIn;
      setSessionCookie(response, await platform.sessions.start(loginId), secureCookies);
      response.json({ loginId });
    },
  );

  routes.post('/sign-out', async (request, response) => {
    const { session, loginId, member } = await callerOf(request, platform);
    await platform.sessions.end(session);
    const entry = { operation: 'signOut', result: 'OK', requestId: requestIdOf(request), loginId, belongsTo: member?.insurerId ?? null };
    await logOnPlatform(platform.doors.authenticator.pool, entry);
    clearSessionCookie(response, secureCookies);
    response.status(204).end();
  });

  const onError: ErrorRequestHandler = (error, _request, response, _next) => refuse(response, refusalOf(error));
  routes.use(onError);
  return routes;
}
