import type { Pool } from 'pg';
import { inTransaction } from '../db/in-transaction';
import { defaultPolicy, policyLimits } from '../domain/insurer-policy';
import { Refusal } from '../refusal';
import type { Caller } from './caller';
import type { LoginIdRow, LoginIds } from './login-ids';
import { hashPassword, isPassword } from './password';
import { faultOfPassword } from './password-policy';
import type { Sessions } from './sessions';

interface Parts {
  authenticator: Pool;
  loginIds: LoginIds;
  sessions: Sessions;
  now: () => Date;
}

const field = 'newPassword';

/** A person chooses the own password; nobody else ever does, nor reads it anywhere (docs/decisions/0021). */
export class OwnPassword {
  constructor(private readonly parts: Parts) {}

  /** Of a caller who has just shown the one there is. Their other sessions end. */
  async change({ loginId, session }: Caller, chosen: string): Promise<void> {
    const { loginIds, sessions } = this.parts;
    const row = await loginIds.read(loginId, { address: '', terminal: null });
    if (row === null) throw new Refusal('SIGNED_OUT');
    const account = await loginIds.accountOf(row, { terminal: null });
    const { insurerNumber, insurerName } = row;
    const insurer = insurerNumber !== null && insurerName !== null ? { insurerNumber, insurerName } : null;
    // Who must have a factor does nothing without. Who removes one is asked for a longer password when they sign in.
    const withFactor = row.factorRequired || row.isEnrolled;
    const fault = await faultOfPassword(chosen, { loginId, name: account?.name ?? '', insurer }, { withFactor });
    if (fault !== null) throw new Refusal(fault, { field });
    const { passwordHistory } = account?.policy ?? defaultPolicy;
    if (await this.#wasUsed(row, chosen, passwordHistory)) throw new Refusal('PASSWORD_USED_BEFORE', { field });
    const ended = await this.#store(row, session, await hashPassword(chosen));
    for (const each of [session, ...ended]) sessions.forget(each);
  }

  async #wasUsed({ loginId, passwordHash }: LoginIdRow, chosen: string, passwordHistory: number): Promise<boolean> {
    const { rows } = await this.parts.authenticator.query<{ hash: string }>(
      `select password_hash as hash from shared.past_password where login_id = $1 order by set_at desc limit $2`,
      [loginId, passwordHistory],
    );
    const former = new Set([passwordHash, ...rows.map(({ hash }) => hash)]);
    for (const each of former) if (await isPassword(each, chosen)) return true;
    return false;
  }

  /** The sessions that it ended. */
  #store({ loginId, passwordHash }: LoginIdRow, session: Buffer, chosen: string): Promise<Buffer[]> {
    const now = this.parts.now();
    return inTransaction(this.parts.authenticator, async (client) => {
      const locked = await client.query(
        'select from shared.sign_in where login_id = $1 and password_hash is not distinct from $2 for update',
        [loginId, passwordHash],
      );
      if (locked.rowCount === 0) throw new Refusal('CHANGED_MEANWHILE');
      await client.query(keepFormer, [loginId]);
      await client.query(setPassword, [loginId, chosen, now]);
      await client.query(keepFormer, [loginId]);
      await client.query(forgetOldest, [loginId, policyLimits.passwordHistory.most]);
      const { rows } = await client.query<{ token: Buffer }>(endOthers, [loginId, session, now]);
      return rows.map(({ token }) => token);
    });
  }
}

/** Also what is now in use, so that it is still known when the credentials are set anew. A start code is no password. */
const keepFormer = `
  insert into shared.past_password (login_id, set_at, password_hash)
  select login_id, password_set_at, password_hash from shared.sign_in
  where login_id = $1 and temporary_until is null and password_hash is not null
  on conflict do nothing`;

const setPassword = `
  update shared.sign_in set password_hash = $2, password_set_at = $3, temporary_until = null where login_id = $1`;

const forgetOldest = `
  delete from shared.past_password where login_id = $1 and set_at < (
    select min(set_at) from (
      select set_at from shared.past_password where login_id = $1 order by set_at desc limit $2) newest)`;

const endOthers = `
  with fresh as (update shared.session set authenticated_at = $3, locked_at = null where token_hash = $2)
  delete from shared.session where login_id = $1 and token_hash <> $2 returning token_hash as token`;
