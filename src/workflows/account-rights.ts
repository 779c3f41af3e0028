import { grantableTo } from '../auth/operations';
import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { accountStateOn } from '../domain/account';
import {
  assignmentOn,
  excessOf,
  type AssignmentHistory,
  type DatedAssignment,
  type Rights,
} from '../domain/assignment';
import { dayInJapan } from '../domain/plain-date';
import { affairs } from '../domain/privilege-level';
import { Refusal } from '../refusal';
import { accountsById, type Row } from './account-facts';

const histories = statement('account-histories');
const managers = statement('account-managers');
const signIns = statement('account-sign-ins');

type HistoryRow = Omit<DatedAssignment, 'id' | 'inForceSince'> & {
  accountId: string;
  decidedAt: Date;
  /** Null: the account left its duties. */
  id: string | null;
} & Record<string, unknown>;

interface Known {
  assignments: DatedAssignment[];
  leftAt: Date[];
}

/** All that was ever in force, of several accounts. */
export async function historiesOf(
  db: InsurerSession,
  accountIds: readonly string[],
): Promise<Map<string, AssignmentHistory>> {
  const found = new Map<string, Known>(accountIds.map((id) => [id, { assignments: [], leftAt: [] }]));
  for (const { accountId, decidedAt, id, ...given } of await db.run<HistoryRow>(histories, [accountIds])) {
    const known = found.get(accountId)!;
    if (id === null) known.leftAt.push(decidedAt);
    else
      known.assignments.push({
        ...(given as Omit<DatedAssignment, 'id' | 'inForceSince'>),
        id,
        inForceSince: decidedAt,
      });
  }
  return found;
}

/** What an account holds now, as the database says at this moment; null: nothing. */
async function rightsOf(db: InsurerSession, accountId: string, now: Date): Promise<Rights | null> {
  const today = dayInJapan(now);
  const [account] = await accountsById(db, [accountId]);
  if (account === undefined || accountStateOn(today, account) !== 'ACTIVE') return null;
  const history = (await historiesOf(db, [accountId])).get(accountId)!;
  return assignmentOn(today, history, now);
}

export interface Manager {
  id: string;
  rights: Rights;
}

interface Credentials extends Record<string, unknown> {
  id: string;
  hasCredentials: boolean;
  startCodeUntil: Date | null;
}

/** The managers who can sign in today and decide. */
export async function activeManagers(db: InsurerSession, now: Date): Promise<Manager[]> {
  const today = dayInJapan(now);
  const rows = await db.run<Row>(managers);
  const active = rows.filter((account) => accountStateOn(today, account) === 'ACTIVE').map(({ id }) => id);
  const [known, credentials] = await Promise.all([historiesOf(db, active), db.run<Credentials>(signIns, [active])]);
  return credentials.flatMap(({ id, hasCredentials, startCodeUntil }) => {
    const rights = assignmentOn(today, known.get(id)!, now);
    const canSignIn = hasCredentials && (startCodeUntil === null || startCodeUntil > now);
    return canSignIn && rights?.operations.includes('decideChanges') ? { id, rights } : [];
  });
}

/** Those who hold all of it, and so could give it. */
export const holdersOf = (wanted: readonly Rights[], of: readonly Manager[]): string[] =>
  of.filter(({ rights }) => wanted.every((each) => excessOf(each, rights).length === 0)).map(({ id }) => id);

/** Nobody gives more than they hold; the platform operator (null) gives what may be given to managers. */
export async function mustHold(
  wanted: readonly Rights[],
  accountId: string | null,
  { db, now }: { db: InsurerSession; now: Date },
): Promise<void> {
  const held = accountId === null ? null : ((await rightsOf(db, accountId, now)) ?? nothing);
  for (const each of wanted) {
    const [field] = excessOf(each, held ?? ofOperator(each));
    if (field !== undefined) throw new Refusal('GRANTS_EXCEED_OWN', { field });
  }
}

const ofOperator = ({ procedures }: Rights): Rights => ({
  ...{ affairs, privilegeLevel: 'LINKAGE', operations: grantableTo('MANAGER'), procedures, terminals: null },
});

const nothing: Rights = { affairs: [], privilegeLevel: 'NONE', operations: [], procedures: [], terminals: [] };
