import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { Pool } from 'pg';
import { changeFactors, raiseSession, type OwnSession } from './factor-change';

/** What every authenticator app knows (RFC 6238, section 1.2). */
const shape = { algorithm: 'SHA1', digits: 6, period: 30 };
/** A step early or late: clocks differ, and people type (RFC 6238, section 5.2). */
const window = 1;
/** Wrong codes in a row, after which none is taken any more (SP 800-63B-4, section 3.2.2). */
const mostFailures = 100;
const issuer = 'Kakehashi';

/** Keeps secrets so that the database alone cannot make a code. */
interface Seal {
  seal(secret: Buffer, loginId: string): Buffer;
  open(sealed: Buffer, loginId: string): Buffer;
}

/** What is put into an authenticator app. */
export interface OfferedSecret {
  /** Base 32. */
  secret: string;
  /** otpauth://… */
  uri: string;
}

const secretOf = (bytes: Uint8Array): Secret => new Secret({ buffer: new Uint8Array(bytes).buffer });

/** The time step to which a code belongs; null: to none near now. */
export function stepOf(secret: Uint8Array, code: string, now: Date): number | null {
  // A Japanese keyboard types full-width digits, and apps show a space in the middle.
  const token = code.normalize('NFKC').replace(/\s/g, '');
  const timestamp = now.getTime();
  const delta = TOTP.validate({ token, secret: secretOf(secret), ...shape, timestamp, window });
  return delta === null ? null : TOTP.counter({ period: shape.period, timestamp }) + delta;
}

/** ワンタイムコード: six digits of a secret that the person's device has, each good once. */
export class OneTimeCodes {
  constructor(
    private readonly authenticator: Pool,
    private readonly seal: Seal,
    private readonly now: () => Date,
  ) {}

  /** A new secret. It takes the place of the one before when its first code is shown. */
  async offer(loginId: string): Promise<OfferedSecret> {
    const bytes = randomBytes(20);
    await this.authenticator.query(
      `insert into shared.totp (login_id, new_secret, created_at) values ($1, $2, $3)
       on conflict (login_id) do update set new_secret = excluded.new_secret, created_at = excluded.created_at`,
      [loginId, this.seal.seal(bytes, loginId), this.now()],
    );
    const secret = secretOf(bytes);
    return { secret: secret.base32, uri: new TOTP({ issuer, label: loginId, secret, ...shape }).toString() };
  }

  /** The first code of the secret that was offered; false: it is none. */
  async enrol(own: OwnSession, code: string): Promise<boolean> {
    const { rows } = await this.authenticator.query<{ offered: Buffer | null }>(
      'select new_secret as offered from shared.totp where login_id = $1',
      [own.loginId],
    );
    const sealed = rows[0]?.offered ?? null;
    const step = sealed && stepOf(this.seal.open(sealed, own.loginId), code, this.now());
    if (step === null) return false;
    return changeFactors(this.authenticator, own, async (client) => {
      const { rowCount } = await client.query(
        `update shared.totp set secret = new_secret, new_secret = null, confirmed_at = $2, last_step = $3, failures = 0
         where login_id = $1 and new_secret = $4`,
        [own.loginId, this.now(), step, sealed],
      );
      if (rowCount === 1) await raiseSession(client, own);
      return rowCount === 1;
    });
  }

  /** Uses up a code. How many are tried in which time is to be counted by who asks; here, how many there were in a row. */
  async verify(loginId: string, code: string): Promise<boolean> {
    const { rows } = await this.authenticator.query<{ secret: Buffer }>(countTry, [loginId, mostFailures]);
    const sealed = rows[0]?.secret ?? null;
    const step = sealed && stepOf(this.seal.open(sealed, loginId), code, this.now());
    if (step === null) return false;
    const { rowCount } = await this.authenticator.query(
      'update shared.totp set last_step = $2, failures = 0 where login_id = $1 and last_step < $2 and secret = $3',
      [loginId, step, sealed],
    );
    return rowCount === 1;
  }
}

/** As a failure, until it is none. Nobody waits for the disk: that would tell who showed the right password before. */
const countTry = `
  update shared.totp set failures = failures + 1
  from (select set_config('synchronous_commit', 'off', true)) at_once
  where login_id = $1 and failures < $2 and secret is not null returning secret`;
