import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { accountStateOn, type AccountState } from '../domain/account';
import { assignmentOn, type DatedAssignment } from '../domain/assignment';
import { endInJapan, type PlainDate } from '../domain/plain-date';
import type { AccountRow } from '../entities/account-shown';
import { historiesOf } from './account-rights';

const assignmentList = statement('assignment-list');

/** Who might do what on a day, as it was known at its end; of a day that is not over, as it is known now. */
export interface AssignmentOnDay {
  account: AccountRow;
  state: AccountState;
  assignment: DatedAssignment | null;
}

/** What a page reads. */
export interface Part {
  after: string | null;
  most: number;
}

/** By login ID. Those without an ID that was confirmed by then, or with one that was closed, are left out. */
export async function assignmentsOn(
  db: InsurerSession,
  on: PlainDate,
  { after, most, now }: Part & { now: Date },
): Promise<AssignmentOnDay[]> {
  const end = new Date(endInJapan(on).getTime() - 1);
  const asOf = end < now ? end : now;
  const accounts = await db.run<AccountRow & Record<string, unknown>>(assignmentList, [after, asOf, most]);
  const histories = await historiesOf(
    db,
    accounts.map(({ id }) => id),
  );
  return accounts.map((account) => {
    const state = accountStateOn(on, account);
    const assignment = assignmentOn(on, histories.get(account.id)!, asOf);
    return { account, state, assignment: state === 'ACTIVE' ? assignment : null };
  });
}

const atOnce = 200;

/** The same without an end. */
export async function* allAssignmentsOn(
  on: PlainDate,
  now: Date,
  inSession: <Result>(work: (db: InsurerSession) => Promise<Result>) => Promise<Result>,
): AsyncGenerator<AssignmentOnDay[]> {
  for (let after: string | null = null; ;) {
    const from: string | null = after;
    const some: AssignmentOnDay[] = await inSession((db) => assignmentsOn(db, on, { after: from, most: atOnce, now }));
    if (some.length > 0) yield some;
    if (some.length < atOnce) return;
    after = some.at(-1)!.account.id;
  }
}
