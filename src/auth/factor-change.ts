import type { Pool, PoolClient } from 'pg';
import { inTransaction } from '../db/in-transaction';
import { Refusal } from '../refusal';

/** Whose factors are changed, and the session in which they are. */
export interface OwnSession {
  loginId: string;
  /** SHA-256 of its cookie. */
  session: Buffer;
}

/** SQL: that a login ID has a second factor. */
export const hasFactor = (loginId: string): string =>
  `(exists (select from shared.totp f where f.login_id = ${loginId} and f.confirmed_at is not null)
    or exists (select from shared.passkey f where f.login_id = ${loginId}))`;

/**
 * Before or after whatever else is about signing in with this login ID. Where there is a factor, only a session that was
 * opened with one changes any.
 */
export function changeFactors<Result>(
  authenticator: Pool,
  { loginId, session }: OwnSession,
  change: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  return inTransaction(authenticator, async (client) => {
    await client.query('select from shared.sign_in where login_id = $1 for update', [loginId]);
    const { rows } = await client.query<{ mayChange: boolean }>(
      `select with_factor or not ${hasFactor('$1')} as "mayChange" from shared.session where login_id = $1 and token_hash = $2`,
      [loginId, session],
    );
    const [own] = rows;
    if (own === undefined) throw new Refusal('SIGNED_OUT');
    if (!own.mayChange) throw new Refusal('REAUTHENTICATION_REQUIRED');
    return change(client);
  });
}

/**
 * A factor was enrolled: the session goes on as one with a factor. Those that were opened by the password alone end: they may
 * be a stranger's who knows it.
 */
export async function raiseSession(client: PoolClient, { loginId, session }: OwnSession): Promise<void> {
  await client.query('update shared.session set with_factor = true where token_hash = $1', [session]);
  await client.query('delete from shared.session where login_id = $1 and not with_factor', [loginId]);
}
