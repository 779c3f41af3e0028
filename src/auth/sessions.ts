import { hash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { Door } from '../db/data-sources';
import { inTransaction } from '../db/in-transaction';
import { sendTogether } from '../db/send-together';
import { isRecent } from '../db/short-memory';
import { defaultPolicy, type InsurerPolicyValues } from '../domain/insurer-policy';
import type { Affair } from '../domain/privilege-level';
import type { Caller, CallerTerminal, UserKind } from './caller';
import { readMember } from './member';
import { logOnPlatform, type PlatformEntry } from './platform-log';
import { beginSession, isOver, readSession, type BegunRow, type SessionRow } from './session-row';
import { isFresh, isLately, restrictionOf } from './standing';
import { fingerprintShown, localTerminal, type TerminalShown } from './terminal-shown';

/** My Number handling goes off by itself. */
export const handlingMs = 15 * 60_000;

/** A revoked session, or a right taken away, lives on in a process for this long at most. */
const rememberedMs = 1_000;
/** Activity is written down this often at most. */
const touchMs = 10_000;

export interface NewSession {
  loginId: string;
  withFactor: boolean;
  /** What the password was compared with; null: a passkey was shown. */
  passwordHash: string | null;
  terminal: TerminalShown;
  address: string;
}

export interface Asked {
  /** What a timer asks for is no activity of the person. */
  isActivity: boolean;
  terminal: TerminalShown;
}

interface Remembered {
  caller: Promise<Caller | null>;
  at: number;
  /** Loading it counted as activity of the person. */
  isActivity: boolean;
  terminal: TerminalShown;
}

const isSame = (one: TerminalShown, other: TerminalShown): boolean =>
  one instanceof Buffer && other instanceof Buffer ? one.equals(other) : one === other;

const tokenHash = (token: string): Buffer => hash('sha256', token, 'buffer');

/** Signed-in sessions: 256 random bits in a cookie, of which the database holds the SHA-256 only. */
export class Sessions {
  readonly #remembered = new Map<string, Remembered>();

  constructor(
    private readonly authenticator: Pool,
    private readonly accounts: Door,
    private readonly contextKey: Buffer,
    private readonly now: () => Date,
  ) {}

  /**
   * Null: what was shown has meanwhile ceased to be good. What goes on at another terminal ends: an ID is one person's. The
   * session and its log entry become durable together.
   */
  async start(
    { loginId, withFactor, passwordHash, terminal, address }: NewSession,
    entryOf: (isElsewhere: boolean) => PlatformEntry,
  ): Promise<string | null> {
    const token = randomBytes(32).toString('base64url');
    const shown = fingerprintShown(terminal);
    const now = this.now();
    const ended = await inTransaction(this.authenticator, async (client) => {
      sendTogether(client);
      // Whoever changes what it takes to sign in, and whoever signs in elsewhere, comes before or after this.
      const locked = client.query('select from shared.sign_in where login_id = $1 for update', [loginId]);
      const values = [loginId, now, passwordHash, withFactor, shown, tokenHash(token), address];
      const begun = client.query<BegunRow>({ name: 'begin-session', text: beginSession, values });
      const [, { rows }] = await Promise.all([locked, begun]);
      const { hasBegun, over, elsewhere } = rows[0]!;
      if (!hasBegun) return null;
      await logOnPlatform(client, entryOf(elsewhere.length > 0));
      return [...over, ...elsewhere];
    });
    ended?.forEach((session) => this.forget(session));
    return ended && token;
  }

  async end(session: Buffer): Promise<void> {
    await this.authenticator.query('delete from shared.session where token_hash = $1', [session]);
    this.forget(session);
  }

  /** Null switches handling off. Who switched it on has shown who they are. */
  async setHandling(session: Buffer, affair: Affair | null): Promise<void> {
    await this.authenticator.query(
      `update shared.session set handling_affair = $2, handling_seen_at = $3,
         authenticated_at = coalesce($3, authenticated_at)
       where token_hash = $1`,
      [session, affair, affair && this.now()],
    );
    this.forget(session);
  }

  /** They have shown again who they are. */
  async confirm(session: Buffer, { withFactor }: { withFactor: boolean }): Promise<void> {
    await this.authenticator.query(
      `update shared.session set authenticated_at = $2, last_seen_at = $2, locked_at = null, with_factor = with_factor or $3
       where token_hash = $1`,
      [session, this.now(), withFactor],
    );
    this.forget(session);
  }

  async lock(session: Buffer): Promise<void> {
    await this.authenticator.query(
      'update shared.session set locked_at = coalesce(locked_at, $2) where token_hash = $1',
      [session, this.now()],
    );
    this.forget(session);
  }

  /** What was changed about a session is seen at once in this process, and within a second in others. */
  forget(session: Buffer): void {
    this.#remembered.delete(session.toString('base64'));
  }

  /** Who holds this cookie at this terminal; null: nobody, or no longer. */
  async callerOf(token: string, { isActivity, terminal }: Asked): Promise<Caller | null> {
    const session = tokenHash(token);
    const key = session.toString('base64');
    const known = this.#remembered.get(key);
    const isKnown = known && isRecent(known.at, rememberedMs) && (known.isActivity || !isActivity);
    if (isKnown && isSame(known.terminal, terminal)) return known.caller;
    const caller = this.#load(session, { isActivity, terminal });
    this.#remember(key, { caller, isActivity, terminal });
    return caller;
  }

  #remember(key: string, loaded: Omit<Remembered, 'at'>): void {
    if (this.#remembered.size > 10_000) {
      for (const [old, { at }] of this.#remembered) if (!isRecent(at, rememberedMs)) this.#remembered.delete(old);
    }
    this.#remembered.set(key, { ...loaded, at: Date.now() });
    loaded.caller.catch(() => this.#remembered.delete(key));
  }

  async #load(session: Buffer, { isActivity, terminal }: Asked): Promise<Caller | null> {
    const shown = fingerprintShown(terminal);
    const { rows } = await this.authenticator.query<SessionRow>({
      name: 'read-session',
      text: readSession,
      values: [session, shown],
    });
    const row = rows[0];
    // At another terminal than it was opened at, it is nobody's.
    if (row === undefined || !isSame(row.terminal, shown)) return null;
    const now = this.now();
    const isHandling = row.handlingSeenAt !== null && isLately(row.handlingSeenAt, handlingMs, now);
    const known = await this.#accountOf(row, { affair: isHandling ? row.affair : null, terminal, now });
    if (known === null || isOver(row, known.policy, now)) {
      await this.end(session);
      return null;
    }
    if (isActivity && now.getTime() - row.lastSeenAt.getTime() > touchMs) await this.#touch(session);
    const { policy, ...account } = known;
    return {
      ...{ loginId: row.loginId, session, ...account },
      restriction: restrictionOf(row, policy, now),
      isFresh: isFresh(row, now),
      lockMinutes: policy.lockMinutes,
    };
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
      [session, now, new Date(now.getTime() - handlingMs)],
    );
  }

  async #accountOf(
    row: SessionRow,
    { affair, terminal, now }: { affair: Affair | null; terminal: TerminalShown; now: Date },
  ): Promise<SessionAccount | null> {
    const { insurerId, accountId, insurerNumber, insurerName, institution, operatorTerminal } = row;
    const isLocal = terminal === 'LOCALHOST';
    if (insurerId === null || accountId === null) {
      const own = operatorTerminal === null ? null : { kind: 'OPERATOR' as const, id: null, name: operatorTerminal };
      const operator = { name: '運用者', kind: 'PLATFORM_OPERATOR' as const, member: null, policy: defaultPolicy };
      return { ...operator, terminal: isLocal ? localTerminal('OPERATOR') : own };
    }
    const known = { insurerId, insurerNumber, insurerName, accountId, institution };
    const shown = { affair, terminal: fingerprintShown(terminal), now };
    const account = await readMember({ door: this.accounts, contextKey: this.contextKey }, known, shown);
    if (account === null || account.kind === 'CORE_SYSTEM') return null;
    return { ...account, kind: account.kind, terminal: isLocal ? localTerminal('INTEGRATED') : account.terminal };
  }
}

interface SessionAccount extends Pick<Caller, 'name' | 'member'> {
  kind: UserKind;
  terminal: CallerTerminal | null;
  policy: InsurerPolicyValues;
}
