import type { Logger } from 'pino';
import type { Member } from './auth/caller';
import { LoginIds } from './auth/login-ids';
import { readMember } from './auth/member';
import { OwnPassword } from './auth/own-password';
import { OwnSessions } from './auth/own-sessions';
import { Partners } from './auth/partners';
import { Passkeys } from './auth/passkeys';
import { RefusalsKept } from './auth/refusals-kept';
import { SecondFactors } from './auth/second-factors';
import { Sessions } from './auth/sessions';
import { SignIn } from './auth/sign-in';
import { Throttle } from './auth/throttle';
import { OneTimeCodes } from './auth/totp';
import type { TrustedAuthority } from './certificates/trusted-authority';
import type { Doors } from './db/data-sources';
import { InsurerSession } from './db/insurer-session';
import { roleOf } from './db/roles';
import { ShortMemory } from './db/short-memory';
import { statement } from './db/statements';
import type { Claims } from './db/signed-context';
import type { Affair } from './domain/privilege-level';
import type { Network } from './network/ports';
import { Contacts } from './observe/contacts';
import type { Installation } from './observe/installation';
import { Metrics } from './observe/metrics';
import { observedNetwork } from './observe/observe-network';
import type { Secrets } from './secrets';
import { DataKeys } from './vault/data-keys';
import { secretKeyVault } from './vault/key-vault';
import { SecretSeal } from './vault/secret-seal';

const accountByLoginId = statement('account-by-login-id');

/** What a running process has: made once at start, handed to whoever needs it. */
export class Platform {
  readonly keys: DataKeys;
  readonly sessions: Sessions;
  readonly partners: Partners;
  readonly factors: SecondFactors;
  readonly loginIds: LoginIds;
  readonly signIn: SignIn;
  readonly ownPassword: OwnPassword;
  readonly ownSessions: OwnSessions;
  /** Set by the worker of this process: an import has become due. */
  wakeImports: () => void = () => undefined;
  /** Whose certificates terminals show; null: nobody's. */
  authority: TrustedAuthority | null = null;
  readonly terminalRefusals = new RefusalsKept();
  readonly metrics = new Metrics();
  readonly contacts: Contacts;
  installation: Installation = { dataDir: null, certificates: [] };
  #network: Network | null = null;
  readonly #insurers = new ShortMemory<number | null>();

  constructor(
    readonly doors: Doors,
    readonly secrets: Secrets,
    readonly log: Logger,
    readonly now: () => Date,
  ) {
    const authenticator = doors.authenticator.pool;
    this.contacts = new Contacts(authenticator, log);
    this.keys = new DataKeys(secretKeyVault(secrets.keyEncryptionKey));
    this.sessions = new Sessions(authenticator, doors.handling_none, secrets.contextKey, now);
    this.partners = new Partners(authenticator, doors.handling_none, secrets.contextKey, now);
    const codes = new OneTimeCodes(authenticator, new SecretSeal(secrets.oneTimeCodeKey), now);
    this.factors = new SecondFactors(authenticator, codes, new Passkeys(authenticator, now));
    this.loginIds = new LoginIds(authenticator, doors.handling_none, secrets.contextKey, now);
    const throttle = new Throttle(authenticator);
    const { loginIds, sessions, factors } = this;
    this.signIn = new SignIn({ authenticator, loginIds, sessions, throttle, factors, now });
    this.ownSessions = new OwnSessions(authenticator, sessions, now);
    this.ownPassword = new OwnPassword({ authenticator, loginIds, sessions, now });
  }

  /** The outside world; null: this process reaches nobody, and what is to be sent waits. */
  get network(): Network | null {
    return this.#network;
  }

  set network(network: Network | null) {
    this.#network = network && observedNetwork(network, this.metrics, this.contacts);
  }

  /**
   * A transaction as the login role of the caller's privilege level; a query's as one that may read only, because a
   * transaction's read-only mode can be left from inside before PostgreSQL 16.
   */
  open(claims: Claims, { readOnly }: { readOnly: boolean }): Promise<InsurerSession> {
    const role = roleOf[claims.privilegeLevel];
    const door = this.doors[readOnly && role !== 'handling_none' ? 'handling_read' : role];
    return InsurerSession.open({ door, contextKey: this.secrets.contextKey, claims, readOnly, now: this.now });
  }

  /** What somebody may do now who is named and not signed in: on the command line. Null: no such ID, or not active. */
  async memberOf(insurerId: number, loginId: string): Promise<Member | null> {
    const door = this.doors.handling_none;
    const { contextKey } = this.secrets;
    const claims = { insurerId, accountId: null, privilegeLevel: 'NONE', affair: null } as const;
    const reading = await InsurerSession.open({ door, contextKey, claims, readOnly: true });
    const [account] = await reading.ending(null, () => reading.run<{ id: string }>(accountByLoginId, [loginId]));
    if (account === undefined) return null;
    const institution = { code: '', kind: '', department: '' };
    const known = { insurerId, accountId: account.id, insurerNumber: '', insurerName: '', institution };
    const now = await readMember({ door, contextKey }, known, { affair: null, terminal: null, now: this.now() });
    return now?.member ?? null;
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

  /** As the role that changes the insurer's IDs, rights and terminals, and reaches nothing else of it. */
  openAccounts(claims: Claims, { readOnly }: { readOnly: boolean }): Promise<InsurerSession> {
    return InsurerSession.open({
      door: this.doors.account_manager,
      contextKey: this.secrets.contextKey,
      claims,
      readOnly,
      now: this.now,
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
