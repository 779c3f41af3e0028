import type { QueryResultRow } from 'pg';
import type { Door } from '../db/data-sources';
import { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { accountStateOn, type AccountFacts, type AccountKind } from '../domain/account';
import { assignmentOn, type DatedAssignment } from '../domain/assignment';
import { defaultPolicy, type InsurerPolicyValues } from '../domain/insurer-policy';
import { dayInJapan } from '../domain/plain-date';
import type { Affair } from '../domain/privilege-level';
import type { CallerTerminal, Member } from './caller';

const readAccount = statement('read-account');

/** An account, whichever way it was shown to be the caller's. */
export type KnownAccount = Pick<Member, 'insurerId' | 'insurerNumber' | 'insurerName' | 'accountId' | 'institution'>;

interface AccountRow extends AccountFacts, QueryResultRow {
  name: string;
  kind: AccountKind;
  /** Moments as JSON writes them. */
  assignments: (Omit<DatedAssignment, 'inForceSince'> & { inForceSince: string })[];
  leftAt: string[];
  terminal: CallerTerminal | null;
  policy: InsurerPolicyValues | null;
}

export interface AccountNow {
  name: string;
  kind: AccountKind;
  member: Member;
  /** The one whose certificate was shown, if it is registered with this insurer. */
  terminal: CallerTerminal | null;
  policy: InsurerPolicyValues;
}

export interface Shown {
  affair: Affair | null;
  /** SHA-256 of the terminal's certificate. */
  terminal: Buffer | null;
  now: Date;
}

/** What the account may do now, read as its insurer; null: its ID is not active today. */
export async function readMember(
  { door, contextKey }: { door: Door; contextKey: Buffer },
  known: KnownAccount,
  { affair, terminal, now }: Shown,
): Promise<AccountNow | null> {
  const { insurerId, accountId } = known;
  const claims = { insurerId, accountId, privilegeLevel: 'NONE', affair: null } as const;
  const db = await InsurerSession.open({ door, contextKey, claims, readOnly: true });
  const [account] = await db.ending(null, () => db.run<AccountRow>(readAccount, [accountId, terminal]));
  const today = dayInJapan(now);
  if (account === undefined || accountStateOn(today, account) !== 'ACTIVE') return null;
  const history = {
    assignments: account.assignments.map((each) => ({ ...each, inForceSince: new Date(each.inForceSince) })),
    leftAt: account.leftAt.map((each) => new Date(each)),
  };
  const assignment = assignmentOn(today, history, now);
  return {
    ...{ name: account.name, kind: account.kind, terminal: account.terminal },
    policy: account.policy ?? defaultPolicy,
    member: { ...known, ...permittedBy(assignment, affair), terminalId: account.terminal?.id ?? null },
  };
}

/** Without an assignment: 取扱不可 and no operation. */
function permittedBy(assignment: DatedAssignment | null, affair: Affair | null): Omit<Member, keyof KnownAccount> {
  const affairs = new Set(assignment?.affairs);
  return {
    privilegeLevel: assignment?.privilegeLevel ?? 'NONE',
    // A duty may end while handling is on.
    affair: affair !== null && affairs.has(affair) ? affair : null,
    affairs,
    granted: new Set(assignment?.operations),
    procedures: new Set(assignment?.procedures),
    terminals: assignment?.terminals ? new Set(assignment.terminals) : null,
  };
}
