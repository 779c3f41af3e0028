import { json, Router, type Request, type RequestHandler } from 'express';
import type { Caller } from '../auth/caller';
import { logOnPlatform } from '../auth/platform-log';
import { addressOf } from '../auth/sign-in';
import { refusalOf } from '../errors';
import type { Platform } from '../platform';
import { Refusal } from '../refusal';
import { callerOf } from './caller-of';
import { requestIdOf } from './request-id';
import { siteOf } from './site';

const longestName = 60;

/** One's own second factors, and what a passkey is asked to sign. */
export function secondFactorRoutes(platform: Platform): Router {
  const { factors } = platform;
  const { codes, passkeys } = factors;
  const routes = Router();
  // An RSA key and what the browser says beside it.
  const body = json({ limit: '16kb', strict: true });
  const own = ownFactors(platform);

  // Nothing is asked of who wants to sign in: the answer is the same for everybody.
  routes.post('/passkey/options', async (request, response) => {
    response.json(await platform.signIn.passkeyOptions(siteOf(request), addressOf(request)));
  });

  routes.post(
    '/totp',
    own('offerTotp', ({ loginId }) => codes.offer(loginId)),
  );
  routes.post(
    '/totp/confirm',
    body,
    own('enrolTotp', async (caller, request) => {
      const { oneTimeCode } = given(request);
      const isCode = typeof oneTimeCode === 'string' && oneTimeCode.length <= 20;
      if (!isCode || !(await codes.enrol(caller, oneTimeCode)))
        throw new Refusal('ONE_TIME_CODE_WRONG', { field: 'oneTimeCode' });
    }),
  );
  routes.delete(
    '/totp',
    own('removeTotp', (caller) => factors.removeTotp(caller)),
  );

  routes.post(
    '/passkeys/options',
    own('offerPasskey', ({ loginId }, request) => passkeys.enrolOptions(loginId, siteOf(request))),
  );
  routes.post(
    '/passkeys',
    body,
    own('enrolPasskey', async (caller, request) => {
      const { credential, name } = given(request);
      if (!isName(name)) throw new Refusal('BAD_USER_INPUT', { field: 'name' });
      if (!(await passkeys.enrol(caller, { credential, name: name.trim() }, siteOf(request))))
        throw new Refusal('PASSKEY_REFUSED');
    }),
  );
  routes.delete(
    '/passkeys/:id',
    own('removePasskey', (caller, request) => factors.removePasskey(caller, String(request.params['id']))),
  );
  return routes;
}

const given = ({ body }: Request): Record<string, unknown> => (body ?? {}) as Record<string, unknown>;

const isName = (name: unknown): name is string =>
  typeof name === 'string' && name.trim() !== '' && Array.from(name.trim()).length <= longestName;

type Answer = (caller: Caller, request: Request) => Promise<unknown>;

/** By the person who has just shown who they are, and written down whatever comes of it. */
const ownFactors =
  (platform: Platform) =>
  (operation: string, answer: Answer): RequestHandler =>
  async (request, response) => {
    const caller = await callerOf(request, platform);
    const log = (result: string) =>
      logOnPlatform(platform.doors.authenticator.pool, {
        ...{ operation, result, requestId: requestIdOf(request), address: addressOf(request) },
        ...{ loginId: caller.loginId, belongsTo: caller.member?.insurerId ?? null },
      });
    try {
      mustBeSure(caller);
      const shown = await answer(caller, request);
      // A session with a factor may work where one without could not.
      platform.sessions.forget(caller.session);
      await log('OK');
      if (shown === undefined) response.status(204).end();
      else response.json(shown);
    } catch (error) {
      await log(refusalOf(error).code);
      throw error;
    }
  };

/** A factor that is still to be set up is no hindrance to setting it up; all else is. */
function mustBeSure({ restriction, isFresh }: Caller): void {
  if (restriction !== null && restriction !== 'SECOND_FACTOR_REQUIRED') throw new Refusal(restriction);
  if (!isFresh) throw new Refusal('REAUTHENTICATION_REQUIRED');
}
