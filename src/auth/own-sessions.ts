import type { Pool, QueryResultRow } from 'pg';
import { isOverAnywhere } from './session-row';
import type { Sessions } from './sessions';

export interface OwnSession extends QueryResultRow {
  id: string;
  /** SHA-256 of its cookie. */
  token: Buffer;
  signedInAt: Date;
  lastSeenAt: Date;
  address: string | null;
  /** SHA-256 of the certificate it was opened with. */
  terminal: Buffer | null;
}

export interface NamedTerminal extends QueryResultRow {
  fingerprint: Buffer;
  name: string;
}

/** All the sessions of one login ID, for its owner to see and end. */
export class OwnSessions {
  constructor(
    private readonly authenticator: Pool,
    private readonly sessions: Sessions,
    private readonly now: () => Date,
  ) {}

  /** The newest first. */
  async of(loginId: string): Promise<OwnSession[]> {
    const { rows } = await this.authenticator.query<OwnSession>(
      `select id, token_hash as token, signed_in_at as "signedInAt", last_seen_at as "lastSeenAt", address, terminal
       from shared.session where login_id = $1 and not ${isOverAnywhere('$2')} order by signed_in_at desc, id`,
      [loginId, this.now()],
    );
    return rows;
  }

  async end(ended: readonly OwnSession[]): Promise<void> {
    for (const { token } of ended) await this.sessions.end(token);
  }

  async operatorTerminals(fingerprints: Buffer[]): Promise<NamedTerminal[]> {
    const { rows } = await this.authenticator.query<NamedTerminal>(
      'select fingerprint, name from shared.operator_terminal where fingerprint = any ($1)',
      [fingerprints],
    );
    return rows;
  }
}
