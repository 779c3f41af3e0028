import { allOperations } from '../auth/operations';
import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { accountChangeLabels } from '../domain/account-change';
import { assignmentOn, type DatedAssignment } from '../domain/assignment';
import { societyKind } from '../domain/institution';
import { dayInJapan } from '../domain/plain-date';
import type { AccountChange } from '../entities/account-change';
import type { GrantedProcedure } from '../entities/assignment';
import { menuOperation } from '../entities/menu-operation';
import type { AssignmentOfChange, OperatorChange } from '../entities/operator-change';
import { accountsById } from './account-facts';
import { activeManagers, historiesOf, type Manager } from './account-rights';
import { changesForOperator } from './rights-given';
import type { ServedInsurer } from './served-insurers';
import { terminalsOfInsurer } from './terminals-of-insurer';

const changesWaiting = statement('changes-waiting');
const changeAssignments = statement('change-assignments');
const namesOfProcedures = statement('procedures');

const behindAll = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
/** Of one insurer; the rest follows when these are decided. */
const mostOfInsurer = 200;

type Row = AccountChange & Record<string, unknown>;
type Given = Omit<DatedAssignment, 'inForceSince'>;
type GivenRow = Given & { changeId: string } & Record<string, unknown>;

export interface Standing {
  /** Those who can decide today. */
  activeManagers: Manager[];
  /** What no other manager is left to decide, newest first. */
  waiting: AccountChange[];
}

export async function standingOf(db: InsurerSession, now: Date): Promise<Standing> {
  const [managers, drafted] = await Promise.all([
    activeManagers(db, now),
    db.run<Row>(changesWaiting, [behindAll, mostOfInsurer]),
  ]);
  return { activeManagers: managers, waiting: await changesForOperator(db, drafted, { managers, now }) };
}

/** With what is to be looked at before one decides: whom it is about, and the difference that it makes. */
export async function shownToOperator(
  db: InsurerSession,
  changes: readonly AccountChange[],
  { insurer, now }: { insurer: ServedInsurer; now: Date },
): Promise<OperatorChange[]> {
  if (changes.length === 0) return [];
  const accountIds = [...new Set(changes.flatMap(({ accountId }) => accountId ?? []))];
  const [accounts, histories, given, terminals, procedures] = await Promise.all([
    accountsById(db, accountIds),
    historiesOf(db, accountIds),
    db.run<GivenRow>(changeAssignments, [changes.map(({ id }) => id)]),
    terminalsOfInsurer(db, now),
    db.run<GrantedProcedure & Record<string, unknown>>(namesOfProcedures, [societyKind, dayInJapan(now)]),
  ]);
  return changes.map((change) => {
    const { id, kind, accountId, terminalId, reason, draftedAt, draftedBy, decision, decidedAt } = change;
    const account = accounts.find((each) => each.id === accountId);
    const after = given.find(({ changeId }) => changeId === id) ?? null;
    const asOf = decidedAt === null ? now : new Date(decidedAt.getTime() - 1);
    const before = account && after ? assignmentOn(after.validFrom, histories.get(account.id)!, asOf) : null;
    return {
      ...{ insurerNumber: insurer.insurerNumber, insurerName: insurer.name, label: accountChangeLabels[kind] },
      ...{ id, kind, reason, draftedAt, draftedBy, decision },
      ...{ loginId: account?.loginId ?? null, name: account?.name ?? null },
      terminalName: terminals.find((each) => each.id === terminalId)?.name ?? null,
      before: before && assignmentShown(before, procedures),
      after: after && assignmentShown(after, procedures),
    };
  });
}

function assignmentShown(given: Given, known: readonly GrantedProcedure[]): AssignmentOfChange {
  const { affairs, privilegeLevel, operations, procedures, validFrom, validUntil } = given;
  return {
    ...{ affairs: [...affairs], privilegeLevel, validFrom, validUntil },
    operations: allOperations.filter((operation) => operations.includes(operation)).map(menuOperation),
    procedures: procedures.map((code) => known.find((each) => each.code === code) ?? { code, name: code }),
  };
}
