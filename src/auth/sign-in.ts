import { createHash } from 'node:crypto';
import { Passport } from 'passport';
import { Strategy } from 'passport-local';
import type { Pool, QueryResultRow } from 'pg';
import type { Request, RequestHandler } from 'express';
import type { RefusalCode } from '../domain/refusals';
import { Refusal } from '../refusal';
import { requestIdOf } from '../http/request-id';
import { isPassword, TooManyWaiting } from './password';
import { logOnPlatform } from './platform-log';
import type { Throttle, Try } from './throttle';

interface SignInRow extends QueryResultRow {
  insurerId: number | null;
  passwordHash: string;
  familiar: boolean;
}

interface Credentials {
  loginId: string;
  password: string;
  address: string;
  requestId: string;
}

/** Who has shown that they are this login ID's owner. */
export interface SignedIn {
  loginId: string;
}

const loginIdShape = /^[a-z0-9][a-z0-9._-]{2,63}$/;
/** What is typed instead of a login ID may be anything, a password too: it is not kept. */
export const unknownLoginId = '-';

/** Compares a login ID and password, counting tries; says only that they do not fit, never which of them. */
export class SignIn {
  constructor(
    private readonly authenticator: Pool,
    private readonly throttle: Throttle,
  ) {}

  /** Passport's strategy `local` on this check: the first of the strategies that will sign people in. */
  handler(): RequestHandler {
    const strategy = new Strategy(
      { usernameField: 'loginId', passwordField: 'password', session: false, passReqToCallback: true },
      (request: Request, loginId: string, password: string, done) => {
        this.check({ loginId, password, address: addressOf(request), requestId: requestIdOf(request) }).then(
          (signedIn) => done(null, signedIn),
          (error: unknown) => done(error),
        );
      },
    );
    // By its name, so that each request has a copy of its own: a strategy handed over itself answers whoever asked last.
    return new Passport().use('local', strategy).authenticate('local', { session: false }) as RequestHandler;
  }

  async check({ loginId, password, address, requestId }: Credentials): Promise<SignedIn> {
    const row = loginIdShape.test(loginId) ? await this.#read(loginId, address) : undefined;
    const log = (result: RefusalCode | 'OK') =>
      logOnPlatform(this.authenticator, {
        operation: 'signIn',
        result,
        requestId,
        loginId: row ? loginId : unknownLoginId,
        belongsTo: row?.insurerId ?? null,
        address,
      });
    try {
      if (!(await this.#fits(row, { loginId, password, address }))) throw new Refusal('SIGN_IN_REFUSED');
    } catch (error) {
      await log(error instanceof Refusal ? error.code : 'INTERNAL_SERVER_ERROR');
      throw error;
    }
    await this.#remember(loginId, address);
    await log('OK');
    return { loginId };
  }

  /** Asks a signed-in person once more; counted like signing in. */
  async confirm({ loginId, password, address }: Omit<Credentials, 'requestId'>): Promise<void> {
    if (!(await this.#fits(await this.#read(loginId, address), { loginId, password, address }))) {
      throw new Refusal('PASSWORD_WRONG', { field: 'password' });
    }
  }

  async #fits(
    row: SignInRow | undefined,
    { loginId, password, address }: Omit<Credentials, 'requestId'>,
  ): Promise<boolean> {
    // By its hash: an unknown login ID is counted like a known one, and what was typed by mistake is not kept.
    const counted = createHash('sha256').update(loginId).digest('base64url');
    const attempt: Try = {
      loginId: counted,
      address,
      insurerId: row?.insurerId ?? null,
      familiar: row?.familiar ?? false,
    };
    const retryAfterSeconds = await this.throttle.spend(attempt);
    if (retryAfterSeconds !== null) throw new Refusal('TOO_MANY_TRIES', { retryAfterSeconds });
    const fits = await isPassword(row?.passwordHash ?? null, password).catch((error: unknown) => {
      throw error instanceof TooManyWaiting ? new Refusal('UNAVAILABLE') : error;
    });
    if (fits) await this.throttle.giveBack(attempt);
    return fits;
  }

  async #read(loginId: string, address: string): Promise<SignInRow | undefined> {
    const { rows } = await this.authenticator.query<SignInRow>(
      `select insurer_id as "insurerId", password_hash as "passwordHash",
         exists (select from shared.familiar_address f where f.login_id = s.login_id and f.address = $2) as familiar
       from shared.sign_in s where login_id = $1`,
      [loginId, address],
    );
    return rows[0];
  }

  async #remember(loginId: string, address: string): Promise<void> {
    await this.authenticator.query(
      `insert into shared.familiar_address (login_id, address, last_at) values ($1, $2, clock_timestamp())
       on conflict (login_id, address) do update set last_at = excluded.last_at`,
      [loginId, address],
    );
  }
}

export const addressOf = (request: Request): string => keptAddress(request.ip ?? '');

/** Of an IPv6 address the network (/64), which one subscriber line has. */
export function keptAddress(ip: string): string {
  const address = ip.replace(/^::ffff:/, '');
  return address.includes(':') ? `${address.split(':').slice(0, 4).join(':')}::/64` : address;
}
