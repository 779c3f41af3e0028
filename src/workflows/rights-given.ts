import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { handsOver, isForOperator } from '../domain/account-change';
import { assignmentsFrom, type Rights } from '../domain/assignment';
import { dayInJapan } from '../domain/plain-date';
import type { AccountChange } from '../entities/account-change';
import { accountsById } from './account-facts';
import { historiesOf, holdersOf, type Manager } from './account-rights';

const changeAssignments = statement('change-assignments');

type Change = Pick<AccountChange, 'id' | 'kind' | 'accountId'>;
type Given = Rights & { changeId: string } & Record<string, unknown>;

/** By change: what it assigns, or all that the ID holds that it hands over, now and later. */
export async function rightsGivenBy(
  db: InsurerSession,
  changes: readonly Change[],
  now: Date,
): Promise<Map<string, Rights[]>> {
  const ids = [...new Set(changes.flatMap(({ accountId }) => accountId ?? []))];
  const [given, accounts, histories] = await Promise.all([
    db.run<Given>(changeAssignments, [changes.map(({ id }) => id)]),
    accountsById(db, ids),
    historiesOf(db, ids),
  ]);
  const handedOver = ({ kind, accountId }: Change): Rights[] => {
    const account = accounts.find(({ id }) => id === accountId);
    const isHandedOver = account !== undefined && handsOver(kind, account.kind);
    return isHandedOver ? assignmentsFrom(dayInJapan(now), histories.get(account.id)!, now) : [];
  };
  return new Map(
    changes.map((change) => [
      change.id,
      [...given.filter(({ changeId }) => changeId === change.id), ...handedOver(change)],
    ]),
  );
}

/** Of what waits that for which no other manager is left who holds what it gives (S1-3.3-34). */
export async function changesForOperator<Waiting extends Change & Pick<AccountChange, 'draftedById' | 'decision'>>(
  db: InsurerSession,
  changes: readonly Waiting[],
  { managers, now }: { managers: readonly Manager[]; now: Date },
): Promise<Waiting[]> {
  const given = await rightsGivenBy(db, changes, now);
  return changes.filter((change) =>
    isForOperator({ ...change, draftedBy: change.draftedById }, holdersOf(given.get(change.id)!, managers)),
  );
}
