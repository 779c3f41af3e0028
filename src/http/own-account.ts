import { Router, type RequestHandler } from 'express';
import type { Caller } from '../auth/caller';
import { logOnPlatform } from '../auth/platform-log';
import type { From, ShownAgain } from '../auth/sign-in';
import { refusalOf } from '../errors';
import type { Platform } from '../platform';
import { Refusal } from '../refusal';
import { callerOf } from './caller-of';
import { fromOf } from './from-of';
import { siteOf } from './site';

/** What a person does about the own password and session, also while nothing else is open to them. */
export function ownAccountRoutes(platform: Platform): Router {
  const routes = Router();
  const own = ownAct(platform);

  routes.post(
    '/change-password',
    own('changePassword', async ({ caller, whose, body }) => {
      if (caller.restriction === 'SESSION_LOCKED') throw new Refusal('SESSION_LOCKED');
      const [password, newPassword] = [textIn(body, 'password'), textIn(body, 'newPassword')];
      const oneTimeCode = optionalTextIn(body, 'oneTimeCode');
      await platform.signIn.confirm({ ...whose, password });
      if (oneTimeCode !== undefined) await platform.signIn.confirm({ ...whose, oneTimeCode });
      await platform.ownPassword.change(caller, newPassword);
    }),
  );

  routes.post(
    '/confirm',
    own('confirm', async ({ caller, whose, body, site }) => {
      const { credential } = body;
      const shown: ShownAgain = {
        password: optionalTextIn(body, 'password'),
        oneTimeCode: optionalTextIn(body, 'oneTimeCode'),
        passkey: credential === undefined ? undefined : { credential, site: site() },
      };
      if (Object.values(shown).every((each) => each === undefined))
        throw new Refusal('BAD_USER_INPUT', { field: 'password' });
      await platform.signIn.confirm({ ...whose, ...shown });
      await platform.sessions.confirm(caller.session, { withFactor: shown.password === undefined });
    }),
  );

  routes.post(
    '/lock',
    // It may be the page's timer that asks.
    own('lock', ({ caller }) => platform.sessions.lock(caller.session), { isActivity: false }),
  );
  return routes;
}

interface Asked {
  caller: Caller;
  body: Record<string, unknown>;
  whose: Pick<Caller, 'loginId'> & Omit<From, 'requestId'>;
  site: () => ReturnType<typeof siteOf>;
}

/** By somebody who is signed in; written down whatever comes of it, and answered without a word. */
const ownAct =
  (platform: Platform) =>
  (operation: string, work: (asked: Asked) => Promise<void>, activity?: { isActivity: boolean }): RequestHandler =>
  async (request, response) => {
    const caller = await callerOf(request, platform, activity);
    const { requestId, ...whence } = await fromOf(request, platform);
    const log = (result: string) =>
      logOnPlatform(platform.doors.authenticator.pool, {
        ...{ operation, result, requestId, address: whence.address },
        ...{ loginId: caller.loginId, belongsTo: caller.member?.insurerId ?? null },
      });
    try {
      const body = (request.body ?? {}) as Record<string, unknown>;
      await work({ caller, body, whose: { loginId: caller.loginId, ...whence }, site: () => siteOf(request) });
    } catch (error) {
      await log(refusalOf(error).code);
      throw error;
    }
    await log('OK');
    response.status(204).end();
  };

function optionalTextIn(body: Record<string, unknown>, field: string): string | undefined {
  const text = body[field];
  if (text === undefined || text === null) return undefined;
  if (typeof text !== 'string' || text === '') throw new Refusal('BAD_USER_INPUT', { field });
  return text;
}

function textIn(body: Record<string, unknown>, field: string): string {
  const text = optionalTextIn(body, field);
  if (text === undefined) throw new Refusal('BAD_USER_INPUT', { field });
  return text;
}
