import { json, Router } from 'express';
import { logOnPlatform } from '../auth/platform-log';
import { addressOf, unknownLoginId, type SignedIn } from '../auth/sign-in';
import type { Platform } from '../platform';
import { Refusal } from '../refusal';
import { callerOf } from './caller-of';
import { clearSessionCookie, setSessionCookie } from './cookie';
import { requestIdOf } from './request-id';

export function authRoutes(platform: Platform, { secureCookies }: { secureCookies: boolean }): Router {
  const routes = Router();
  routes.use(json({ limit: '4kb', strict: true }));

  routes.post(
    '/sign-in',
    async (request, _response, next) => {
      const { loginId, password } = (request.body ?? {}) as Record<string, unknown>;
      const isText = (value: unknown) => typeof value === 'string' && value !== '' && value.length <= 200;
      if (isText(loginId) && isText(password)) return next();
      const entry = {
        operation: 'signIn',
        result: 'SIGN_IN_REFUSED',
        requestId: requestIdOf(request),
        loginId: unknownLoginId,
        address: addressOf(request),
      };
      await logOnPlatform(platform.doors.authenticator.pool, entry);
      throw new Refusal('SIGN_IN_REFUSED');
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
  return routes;
}
