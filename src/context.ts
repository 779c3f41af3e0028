import { refusalOfUse, type Caller, type Member } from './auth/caller';
import type { Operation } from './auth/operations';
import type { InsurerSession, LogEntry, Remaining } from './db/insurer-session';
import { dayInJapan, type PlainDate } from './domain/plain-date';
import type { Platform } from './platform';
import { Refusal } from './refusal';

/** What every resolver gets. Made once per operation, so that "today" cannot change in its middle. */
export class Context {
  readonly now: Date;
  readonly today: PlainDate;
  /** What will be written down about this operation, one entry per root field. */
  readonly entries: LogEntry[] = [];
  /** What a resolver adds to its entry. */
  noted: Pick<LogEntry, 'branchNumbers' | 'subject'> = {};
  /** Run after the commit and before the answer: effects outside this transaction. */
  readonly afterCommit: (() => Promise<void>)[] = [];
  /** Written when the operation is refused and its own work undone. */
  readonly remains: Remaining[] = [];
  // Not #private: Apollo hands on a copy of this object.
  private session: InsurerSession | null = null;
  private readonly loaded = new Map<string, Promise<unknown>>();

  constructor(
    readonly platform: Platform,
    readonly caller: Caller,
    readonly requestId: string,
    /** Of the client, for counting tries. */
    readonly address: string,
  ) {
    this.now = platform.now();
    this.today = dayInJapan(this.now);
  }

  /** The insurer session of this operation. */
  get db(): InsurerSession {
    if (this.session === null) throw new Error('this operation has no insurer session');
    return this.session;
  }

  /** The platform operator has no way to insurers' rows. */
  get member(): Member {
    if (this.caller.member === null) throw new Refusal('NOT_PERMITTED');
    return this.caller.member;
  }

  /** Why not is kept in the log, and only the code told. */
  mustBeAllowed(operation: Operation): void {
    const why = refusalOfUse(this.caller, operation);
    if (why === null) return;
    this.note({ subject: why.reason });
    throw new Refusal(why.code);
  }

  get isOpen(): boolean {
    return this.session !== null;
  }

  note(noted: Pick<LogEntry, 'branchNumbers' | 'subject'>): void {
    this.noted = noted;
  }

  /** Loads what several fields need once per operation. */
  once<Value>(key: string, load: () => Promise<Value>): Promise<Value> {
    const loading = this.loaded.get(key) ?? load();
    this.loaded.set(key, loading);
    return loading as Promise<Value>;
  }

  /** `ofAccounts`: what it is about are IDs, rights and terminals, which another role reaches. */
  async open({ readOnly, ofAccounts }: { readOnly: boolean; ofAccounts: boolean }): Promise<void> {
    const { insurerId, accountId, privilegeLevel, affair, terminalId } = this.member;
    const claims = { insurerId, accountId, privilegeLevel, affair, terminalId };
    this.session = ofAccounts
      ? await this.platform.openAccounts(claims, { readOnly })
      : await this.platform.open(claims, { readOnly });
  }

  /** For a partner that serves all insurers: its message names the one it is for. */
  async openFor(insurerId: number): Promise<InsurerSession> {
    this.session = await this.platform.openGateway(insurerId);
    return this.session;
  }
}
