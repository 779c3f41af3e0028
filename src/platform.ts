import type { Logger } from 'pino';
import { Partners } from './auth/partners';
import { Sessions } from './auth/sessions';
import { SignIn } from './auth/sign-in';
import { Throttle } from './auth/throttle';
import type { Doors } from './db/data-sources';
import { InsurerSession } from './db/insurer-session';
import { roleOf } from './db/roles';
import { ShortMemory } from './db/short-memory';
import type { Claims } from './db/signed-context';
import type { Affair } from './domain/privilege-level';
import type { Network } from './network/ports';
import type { Secrets } from './secrets';
import { DataKeys } from './vault/data-keys';
import { secretKeyVault } from './vault/key-vault';

/** What a running process has: made once at start, handed to whoever needs it. */
export class Platform {
  readonly keys: DataKeys;
  readonly sessions: Sessions;
  readonly partners: Partners;
  readonly signIn: SignIn;
  /** Set by the worker of this process: an import has become due. */
  wakeImports: () => void = () => undefined;
  /** The outside world; null: this process reaches nobody, and what is to be sent waits. */
  network: Network | null = null;
  readonly #insurers = new ShortMemory<number | null>();

  constructor(
    readonly doors: Doors,
    readonly secrets: Secrets,
    readonly log: Logger,
    readonly now: () => Date,
  ) {
    const authenticator = doors.authenticator.pool;
    this.keys = new DataKeys(secretKeyVault(secrets.keyEncryptionKey));
    this.sessions = new Sessions(authenticator, doors.handling_none, secrets.contextKey, now);
    this.partners = new Partners(authenticator, doors.handling_none, secrets.contextKey);
    this.signIn = new SignIn(authenticator, new Throttle(authenticator));
  }

  /**
   * A transaction as the login role of the caller's privilege level; a query's as one that may read only, because a
   * transaction's read-only mode can be left from inside before PostgreSQL 16.
   */
  open(claims: Claims, { readOnly }: { readOnly: boolean }): Promise<InsurerSession> {
    const role = roleOf[claims.privilegeLevel];
    const door = this.doors[readOnly && role !== 'handling_none' ? 'handling_read' : role];
    return InsurerSession.open({ door, contextKey: this.secrets.contextKey, claims, readOnly });
  }

  /** By its institution code; null: not served here. */
  insurerOf(institutionCode: string): Promise<number | null> {
    return this.#insurers.get(institutionCode, async () => {
      const { rows } = await this.doors.authenticator.pool.query<{ id: number }>({
        name: 'insurer-of-institution',
        text: 'select insurer_id as id from shared.institution where code = $1',
        values: [institutionCode],
      });
      return rows[0]?.id ?? null;
    });
  }

  /** As the role that reaches organization-specific codes, for what comes from the network and goes to it. */
  openGateway(insurerId: number, affair: Affair | null = null): Promise<InsurerSession> {
    return InsurerSession.open({
      door: this.doors.network_gateway,
      contextKey: this.secrets.contextKey,
      claims: { insurerId, accountId: null, privilegeLevel: 'LINKAGE', affair },
      readOnly: false,
    });
  }

  /** The same for an import, on its own connections. */
  openImport(claims: Claims): Promise<InsurerSession> {
    return InsurerSession.open({
      door: this.doors.imports,
      contextKey: this.secrets.contextKey,
      claims,
      readOnly: false,
    });
  }
}
