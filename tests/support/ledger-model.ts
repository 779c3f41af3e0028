import { accountStateOn, type AccountFacts, type AccountState } from '../../src/domain/account';
import {
  handsOver,
  isOvertaken,
  mayDecide,
  mayDraft,
  type AccountChangeKind,
  type Decision,
  type LastChange,
} from '../../src/domain/account-change';
import { whyNotAssigned, type Grantable } from '../../src/domain/account-draft';
import {
  assignmentOn,
  assignmentsFrom,
  excessOf,
  type DatedAssignment,
  type Rights,
} from '../../src/domain/assignment';
import { addDays, dayInJapan, type PlainDate } from '../../src/domain/plain-date';

/** What somebody tries; accounts and changes by their place in the world, actors by theirs in `actors`. */
export type Event =
  | { act: 'open'; by: number; wanted: Wanted }
  | { act: 'assign'; by: number; account: number; wanted: Wanted }
  | { act: 'confirm' | 'reject' | 'withdraw'; by: number; change: number }
  | { act: 'suspend' | 'leave' | 'deregister' | 'resume'; by: number; account: number }
  /** The platform operator gives a manager other rights. */
  | { act: 'grant'; to: number; rights: Rights }
  | { act: 'nextDay' };

/** Days counted from today. */
export interface Wanted extends Rights {
  from: number;
  days: number | null;
}

export const actors = [
  { name: 'one', insurer: 'A', kind: 'MANAGER' },
  { name: 'two', insurer: 'A', kind: 'MANAGER' },
  { name: 'three', insurer: 'A', kind: 'MANAGER' },
  { name: 'clerk', insurer: 'A', kind: 'GENERAL' },
  { name: 'outsider', insurer: 'B', kind: 'MANAGER' },
] as const;

export interface ModelAccount extends AccountFacts {
  name: string;
  insurer: string;
  kind: 'MANAGER' | 'GENERAL';
  assignments: DatedAssignment[];
  leftAt: Date[];
  last: Map<AccountChangeKind, LastChange>;
}

interface ModelChange {
  kind: AccountChangeKind;
  account: ModelAccount;
  draftedBy: ModelAccount;
  draftedAt: Date;
  decidedBy: ModelAccount | null;
  decision: Decision | null;
  given: Omit<DatedAssignment, 'inForceSince'> | null;
}

const issued: readonly AccountState[] = ['CONFIRMED', 'SCHEDULED', 'ACTIVE', 'SUSPENDED'];
const draftable = { ASSIGN: issued, RESUME: ['SUSPENDED'] } as const;
const stoppable = {
  SUSPEND: ['CONFIRMED', 'SCHEDULED', 'ACTIVE'],
  LEAVE: issued,
  DEREGISTER: [...issued, 'EXPIRED'],
} as const;

/** The IDs of two insurers as the rules of domain/ have them, without a database. */
export class World {
  readonly accounts: ModelAccount[];
  readonly changes: ModelChange[] = [];
  today: PlainDate;

  constructor(
    public now: Date,
    private readonly known: Grantable,
    rights: Rights,
  ) {
    this.today = dayInJapan(now);
    const own = { isConfirmed: true, hasStartCode: true, isSuspended: false, isClosed: false, validUntil: null };
    this.accounts = actors.map(({ name, insurer, kind }) => ({
      ...{ name, insurer, kind, ...own, validFrom: this.today, assignments: [], leftAt: [], last: new Map() },
    }));
    for (const manager of this.accounts.filter(({ kind }) => kind === 'MANAGER')) this.#grant(manager, rights);
  }

  /** The refusal; OK; or null where what is meant does not exist yet. */
  apply(event: Event): string | null {
    this.now = new Date(this.now.getTime() + 1_000);
    if (event.act === 'nextDay') return this.#nextDay();
    if (event.act === 'grant') return this.#grant(this.accounts[event.to]!, event.rights);
    const by = this.accounts[event.by]!;
    if (by.kind !== 'MANAGER') return 'NOT_PERMITTED';
    if (event.act === 'open') return this.#open(by, event.wanted);
    if (event.act === 'assign') return this.#assign(by, this.accounts[event.account], event.wanted);
    if ('change' in event) return this.#decide(by, this.changes[event.change], event.act);
    return this.#act(by, this.accounts[event.account], event.act);
  }

  /** What an account holds on a day, as known now. */
  rightsOn(day: PlainDate, account: ModelAccount): DatedAssignment | null {
    return assignmentOn(day, account, this.now);
  }

  #nextDay(): 'OK' {
    this.now = new Date(this.now.getTime() + 86_400_000);
    this.today = dayInJapan(this.now);
    return 'OK';
  }

  #grant(to: ModelAccount, rights: Rights): 'OK' {
    const id = `operator ${to.assignments.length}`;
    to.assignments.push({ ...rights, id, validFrom: this.today, validUntil: null, inForceSince: this.now });
    return 'OK';
  }

  #open(by: ModelAccount, wanted: Wanted): string {
    const why = this.#whyNot(wanted) ?? this.#excess(by, wanted);
    if (why !== null) return why;
    const facts = { isConfirmed: false, hasStartCode: false, isSuspended: false, isClosed: false, validUntil: null };
    const days = { validFrom: this.today, assignments: [], leftAt: [], last: new Map() };
    const { insurer } = by;
    this.accounts.push({ name: `id ${this.accounts.length}`, insurer, kind: 'GENERAL', ...facts, ...days });
    return this.#enter('OPEN', by, this.accounts.at(-1)!, wanted);
  }

  #assign(by: ModelAccount, account: ModelAccount | undefined, wanted: Wanted): string | null {
    if (account === undefined) return null;
    const why = this.#whyNot(wanted) ?? this.#untouchable('ASSIGN', by, account) ?? this.#excess(by, wanted);
    return why ?? this.#enter('ASSIGN', by, account, wanted);
  }

  #decide(by: ModelAccount, change: ModelChange | undefined, act: 'confirm' | 'reject' | 'withdraw'): string | null {
    if (change === undefined) return null;
    if (change.account.insurer !== by.insurer) return 'NOT_FOUND';
    if (change.decision !== null) return 'CHANGE_NOT_OPEN';
    const { account, draftedBy } = change;
    if (act === 'withdraw' && draftedBy !== by) return 'NOT_PERMITTED';
    const drafted = { decision: null, draftedBy: draftedBy.name, accountId: account.name };
    if (act !== 'withdraw' && !mayDecide(drafted, by.name)) return 'OWN_DRAFT';
    if (act === 'confirm') {
      if (account.isClosed) return 'ACCOUNT_STATE';
      if (isOvertaken(change, account.last)) return 'CHANGE_NOT_OPEN';
      const why = this.#excess(by, ...this.#givenBy(change));
      if (why !== null) return why;
    }
    Object.assign(change, {
      decidedBy: by,
      decision: { confirm: 'CONFIRMED', reject: 'REJECTED', withdraw: 'WITHDRAWN' }[act],
    });
    if (act === 'confirm') this.#takeEffect(change);
    else if (change.kind === 'OPEN') account.isClosed = true;
    return 'OK';
  }

  #takeEffect({ kind, account, given }: ModelChange): void {
    if (given !== null) account.assignments.push({ ...given, inForceSince: this.now });
    if (kind === 'OPEN') account.isConfirmed = true;
    if (kind === 'RESUME') account.isSuspended = false;
  }

  #act(by: ModelAccount, account: ModelAccount | undefined, act: 'suspend' | 'leave' | 'deregister' | 'resume') {
    if (account === undefined) return null;
    const kind = ({ suspend: 'SUSPEND', leave: 'LEAVE', deregister: 'DEREGISTER', resume: 'RESUME' } as const)[act];
    const why = this.#untouchable(kind, by, account);
    if (why !== null) return why;
    if (kind === 'RESUME')
      return this.#excess(by, ...this.#givenBy({ kind, account, given: null })) ?? this.#enter(kind, by, account, null);
    account.last.set(kind, { draftedBy: by.name, decidedAt: this.now });
    if (kind === 'SUSPEND') account.isSuspended = true;
    if (kind === 'DEREGISTER') account.isClosed = true;
    if (kind === 'LEAVE') account.leftAt.push(this.now);
    return 'OK';
  }

  #enter(kind: 'OPEN' | 'ASSIGN' | 'RESUME', draftedBy: ModelAccount, account: ModelAccount, wanted: Wanted | null) {
    const waits = (each: ModelChange) => each.account === account && each.kind === kind && each.decision === null;
    if (this.changes.some(waits)) return 'CHANGE_WAITS_ALREADY';
    const given = wanted && { id: `change ${this.changes.length}`, ...wanted, ...this.#days(wanted) };
    this.changes.push({ kind, account, draftedBy, draftedAt: this.now, decidedBy: null, decision: null, given });
    return 'OK';
  }

  #whyNot(wanted: Wanted): string | null {
    return whyNotAssigned({ ...wanted, ...this.#days(wanted) }, this.today, this.known)?.code ?? null;
  }

  #untouchable(kind: AccountChangeKind, by: ModelAccount, account: ModelAccount): string | null {
    if (account.insurer !== by.insurer) return 'NOT_FOUND';
    if (account === by || !mayDraft(kind, account.kind)) return 'NOT_PERMITTED';
    const states: readonly AccountState[] = { ...draftable, ...stoppable }[kind as keyof typeof stoppable];
    return states.includes(accountStateOn(this.today, account)) ? null : 'ACCOUNT_STATE';
  }

  /** Of who hands an ID over: all that it holds, now and later. */
  #givenBy({ kind, account, given }: Pick<ModelChange, 'kind' | 'account' | 'given'>): Rights[] {
    if (given !== null) return [given];
    return handsOver(kind, account.kind) ? assignmentsFrom(this.today, account, this.now) : [];
  }

  #excess(by: ModelAccount, ...wanted: Rights[]): string | null {
    const held = this.rightsOn(this.today, by);
    const isHeld = wanted.every((each) => held !== null && excessOf(each, held).length === 0);
    return isHeld ? null : 'GRANTS_EXCEED_OWN';
  }

  #days({ from, days }: Pick<Wanted, 'from' | 'days'>): { validFrom: PlainDate; validUntil: PlainDate | null } {
    const validFrom = addDays(this.today, from);
    return { validFrom, validUntil: days === null ? null : addDays(validFrom, days) };
  }
}
