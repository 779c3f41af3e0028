import { createHash, randomBytes } from 'node:crypto';
import type { Pool, QueryResultRow } from 'pg';
import type { Door } from '../db/data-sources';
import type { Affair } from '../domain/privilege-level';
import type { Caller, OwnInstitution } from './caller';
import { readMember } from './member';

/** Limits of a session, in milliseconds. */
export const sessionLimits = {
  /** Without any request. */
  idle: 60 * 60_000,
  absolute: 12 * 60 * 60_000,
  /** My Number handling goes off by itself. */
  handling: 15 * 60_000,
};

/** A revoked session, or a right taken away, lives on in a process for this long at most. */
const rememberedMs = 1_000;
/** Activity is written down this often at most. */
const touchMs = 10_000;

interface SessionRow extends QueryResultRow {
  loginId: string;
  insurerId: number | null;
  accountId: string | null;
  insurerNumber: string;
  insurerName: string;
  institution: OwnInstitution;
  signedInAt: Date;
  lastSeenAt: Date;
  affair: Affair | null;
  handlingSeenAt: Date | null;
}

interface Remembered {
  caller: Promise<Caller | null>;
  until: number;
  /** Loading it counted as activity of the person. */
  isActivity: boolean;
}

const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Signed-in sessions: 256 random bits in a cookie, of which the database holds the SHA-256 only. */
export class Sessions {
  readonly #remembered = new Map<string, Remembered>();

  constructor(
    private readonly authenticator: Pool,
    private readonly accounts: Door,
    private readonly contextKey: Buffer,
    private readonly now: () => Date,
  ) {}

  async start(loginId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const at = this.now();
    await this.authenticator.query(
      'insert into shared.session (token_hash, login_id, signed_in_at, last_seen_at) values ($1, $2, $3, $3)',
      [tokenHash(token), loginId, at],
    );
    return token;
  }

  async end(session: Buffer): Promise<void> {
    await this.authenticator.query('delete from shared.session where token_hash = $1', [session]);
    this.#remembered.delete(session.toString('base64'));
  }

  /** Null switches handling off. */
  async setHandling(session: Buffer, affair: Affair | null): Promise<void> {
    await this.authenticator.query(
      'update shared.session set handling_affair = $2, handling_seen_at = $3 where token_hash = $1',
      [session, affair, affair && this.now()],
    );
    this.#remembered.delete(session.toString('base64'));
  }

  /** Who holds this cookie; null: nobody, or no longer. What a timer asks for is no activity of the person. */
  async callerOf(token: string, { isActivity }: { isActivity: boolean }): Promise<Caller | null> {
    const session = tokenHash(token);
    const key = session.toString('base64');
    const known = this.#remembered.get(key);
    if (known && known.until > Date.now() && (known.isActivity || !isActivity)) return known.caller;
    const caller = this.#load(session, isActivity);
    this.#remember(key, { caller, isActivity });
    return caller;
  }

  #remember(key: string, { caller, isActivity }: Pick<Remembered, 'caller' | 'isActivity'>): void {
    const now = Date.now();
    if (this.#remembered.size > 10_000) {
      for (const [old, { until }] of this.#remembered) if (until <= now) this.#remembered.delete(old);
    }
    this.#remembered.set(key, { caller, isActivity, until: now + rememberedMs });
    caller.catch(() => this.#remembered.delete(key));
  }

  async #load(session: Buffer, isActivity: boolean): Promise<Caller | null> {
    const { rows } = await this.authenticator.query<SessionRow>({
      name: 'read-session',
      text: readSession,
      values: [session],
    });
    const row = rows[0];
    if (row === undefined) return null;
    const now = this.now().getTime();
    if (
      now - row.lastSeenAt.getTime() > sessionLimits.idle ||
      now - row.signedInAt.getTime() > sessionLimits.absolute
    ) {
      await this.end(session);
      return null;
    }
    const isHandling = row.handlingSeenAt !== null && now - row.handlingSeenAt.getTime() <= sessionLimits.handling;
    if (isActivity && now - row.lastSeenAt.getTime() > touchMs) await this.#touch(session);
    return this.#callerFrom(session, row, isHandling ? row.affair : null);
  }

  /** Handling is told from the row as it is now: it may have been switched since it was read. */
  async #touch(session: Buffer): Promise<void> {
    const now = this.now();
    await this.authenticator.query(
      `update shared.session
       set last_seen_at = $2::timestamptz,
         handling_seen_at = case when handling_seen_at >= $3 then $2::timestamptz end,
         handling_affair = case when handling_seen_at >= $3 then handling_affair end
       where token_hash = $1`,
      [session, now, new Date(now.getTime() - sessionLimits.handling)],
    );
  }

  async #callerFrom(session: Buffer, row: SessionRow, affair: Affair | null): Promise<Caller | null> {
    const { loginId, insurerId, accountId, insurerNumber, insurerName, institution } = row;
    if (insurerId === null || accountId === null) {
      return { loginId, name: '運用者', kind: 'PLATFORM_OPERATOR', session, member: null };
    }
    const known = { insurerId, insurerNumber, insurerName, accountId, institution };
    const account = await readMember({ door: this.accounts, contextKey: this.contextKey }, known, affair);
    return account && { loginId, session, ...account };
  }
}

const readSession = `
  select s.login_id as "loginId", i.insurer_id as "insurerId", i.account_id as "accountId",
    o.insurer_number as "insurerNumber", o.name as "insurerName", s.signed_in_at as "signedInAt",
    s.last_seen_at as "lastSeenAt", s.handling_affair as affair, s.handling_seen_at as "handlingSeenAt",
    json_build_object('code', p.code, 'kind', p.kind, 'department', p.department) as institution
  from shared.session s
  join shared.sign_in i using (login_id)
  left join shared.insurer o on o.id = i.insurer_id
  left join shared.institution p on p.insurer_id = i.insurer_id
  where s.token_hash = $1`;
