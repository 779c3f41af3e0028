import { randomUUID } from 'node:crypto';
import { expectOf, type Attack } from './attack';
import { insertion, newMarks, samples, type Marks } from './two-insurers';

/** Its row exists already, and there cannot be a second one. */
export const onePerInsurer = (table: string): boolean => table === 'insurer_policy';

/** Its samples are decided, and nobody changes what was decided. */
export const isDecided = (table: string): boolean => table === 'account_change';

/** Must be who the signed context names. */
export const namesWhoActs = (table: string, column: string): boolean =>
  (table === 'account_change' && ['drafted_by', 'decided_by'].includes(column)) ||
  (table === 'used_operation' && column === 'account_id');

type Row = Record<string, unknown>;

/** What no manager does, though the row is the own insurer's: in another's name, alone, or once more. */
export async function actInAnothersName(given: Attack): Promise<void> {
  const attack = attacks[given.table.name];
  if (attack === undefined) return;
  await given.line.begin(given.attacker.claims);
  await attack(given);
  await given.line.end();
}

const attacks: Record<string, (given: Attack) => Promise<void>> = {
  account: ids,
  account_change: decisions,
  used_operation: uses,
};

function enter({ table, line, attacker }: Attack, other: Row) {
  const row = samples[table.name]!(newMarks(), attacker.marks);
  const { sql, values } = insertion(table.name, { insurer_id: attacker.id, ...row, ...other });
  return line.attempt(sql, values);
}

async function decisions(given: Attack): Promise<void> {
  const { line, attacker } = given;
  const expect = expectOf(given);
  const somebody = randomUUID();
  const { account, assignment } = attacker.marks;
  const waits = { decision: null, decided_by: null, decided_at: null };
  const opens = { kind: 'OPEN', assignment_id: assignment };
  expect("drafts in another's name", await enter(given, { drafted_by: somebody }), 'refused');
  expect('drafts as the platform operator', await enter(given, { drafted_by: null }), 'refused');
  const confirmed = { ...opens, decision: 'CONFIRMED' };
  expect('enters what another confirmed', await enter(given, { ...confirmed, decided_by: somebody }), 'refused');
  expect('enters what it confirmed itself', await enter(given, confirmed), '23514');
  expect('gives alone', await enter(given, opens), '23514');
  const id = randomUUID();
  expect('drafts', await enter(given, { ...opens, ...waits, id }), '1 rows');
  const decide = (decision: string, by: string | null, which = id) =>
    line.attempt(
      `update isolated.account_change set decision = $1, decided_by = $2, decided_at = clock_timestamp() where id = $3`,
      [decision, by, which],
    );
  expect("decides in another's name", await decide('CONFIRMED', somebody), 'refused');
  expect('decides as the platform operator', await decide('CONFIRMED', null), 'refused');
  expect('confirms its own draft', await decide('CONFIRMED', account), '23514');
  expect('rejects its own draft', await decide('REJECTED', account), '23514');
  expect('withdraws its draft', await decide('WITHDRAWN', account), '1 rows');
  expect('decides once more', await decide('WITHDRAWN', account), '0 rows');
  const manager = newMarks();
  const { claims } = attacker;
  await line.actAs({ ...claims, accountId: null });
  expect(
    "as the platform operator opens a manager's ID",
    await line.attempt(...opening(attacker.id, manager)),
    '1 rows',
  );
  await line.actAs(claims);
  const ends = { kind: 'DEREGISTER', account_id: manager.account };
  expect("closes a manager's ID", await enter(given, ends), 'refused');
  const recovers = { kind: 'RECOVER', account_id: manager.account, ...waits, id: randomUUID() };
  expect('drafts a recovery', await enter(given, recovers), '1 rows');
  await line.actAs({ ...claims, accountId: manager.account });
  expect('confirms what is about itself', await decide('CONFIRMED', manager.account, recovers.id), '23514');
}

/** A manager's ID. */
function opening(insurer: number, marks: Marks): [string, unknown[]] {
  const { sql, values } = insertion('account', {
    ...{ insurer_id: insurer, ...samples['account']!(marks, marks), kind: 'MANAGER' },
  });
  return [sql, values];
}

async function ids(given: Attack): Promise<void> {
  const { line, attacker } = given;
  const expect = expectOf(given);
  const close = (at: string | null) =>
    line.attempt('update isolated.account set closed_at = $1 where id = $2', [at, attacker.marks.account]);
  expect('closes an ID', await close('2024-04-03T00:00:00Z'), 'refused');
  expect('opens a closed ID again', await close(null), 'refused');
  expect("opens a manager's ID", await line.attempt(...opening(attacker.id, newMarks())), 'refused');
}

async function uses(given: Attack): Promise<void> {
  expectOf(given)("uses an operation in another's name", await enter(given, { account_id: randomUUID() }), 'refused');
}
