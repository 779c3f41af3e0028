import { Passport } from 'passport';
import { Strategy } from 'passport-local';
import type { Request, RequestHandler } from 'express';
import type { Platform } from '../platform';
import { fromOf } from './from-of';

/** Passport's strategy `local`: a password, and a one-time code beside it. */
export function passwordStrategy(platform: Platform): RequestHandler {
  const strategy = new Strategy(
    { usernameField: 'loginId', passwordField: 'password', session: false, passReqToCallback: true },
    (request: Request, loginId: string, password: string, done) => {
      const { oneTimeCode = null } = request.body as { oneTimeCode?: string };
      fromOf(request, platform)
        .then((from) => platform.signIn.byPassword({ loginId, password, oneTimeCode }, from))
        .then(
          (signedIn) => done(null, signedIn),
          (error: unknown) => done(error),
        );
    },
  );
  // By its name, so that each request has a copy of its own: a strategy handed over itself answers whoever asked last.
  return new Passport().use('local', strategy).authenticate('local', { session: false }) as RequestHandler;
}
