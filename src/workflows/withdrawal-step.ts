import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { nameKey } from '../domain/name-kana';
import { dayInJapan } from '../domain/plain-date';
import { FileImport } from '../entities/file-import';
import { refusalOf } from '../errors';
import { moveImport } from './move-import';

const refreshStatistics = statement('refresh-statistics');
const lastOfSubscribers = statement('last-of-subscribers');
const withdrawalPersons = statement('withdrawal-persons');
const withdrawalChunk = statement('withdrawal-chunk');
const withdrawalEntangled = statement('withdrawal-entangled');
const deleteWithdrawalPersons = statement('delete-withdrawal-persons');
const lockSubscribers = statement('lock-subscribers');
const moment = statement('moment');
const keptChanges = statement('kept-changes');
const withdrawPeriods = statement('withdraw-periods');
const withdrawNumbers = statement('withdraw-numbers');
const restorePeriods = statement('restore-periods');
const restoreNumbers = statement('restore-numbers');
const restoreNumberStates = statement('restore-number-states');
const particularsBefore = statement('particulars-before');
const restoreParticulars = statement('restore-particulars');
const releaseEligibilityIds = statement('release-eligibility-ids');
const withdrawSubscribers = statement('withdraw-subscribers');
const layAsideFilings = statement('lay-aside-filings');
const reopenFilings = statement('reopen-filings');
const proposeDoubtsOfImport = statement('propose-doubts-of-import');

/** Persons a transaction restores: short enough for others to go in between. */
const chunkSize = 500;
/** So many persons that plans made for a smaller insurer, or for none, would read it whole for each part. */
const worthMeasuring = 1_000;

/**
 * The next part of undoing a file: first who is concerned, then some persons at a time, each taken from the list in the
 * transaction that restores them. Returns true when nobody is left.
 */
export async function withdrawNext(session: InsurerSession, work: FileImport): Promise<boolean> {
  if (work.withdrawalPersons === null) {
    const count = await listPersons(session, work.id);
    await session.rows.update(FileImport, { id: work.id }, { withdrawalPersons: count });
    if (count >= worthMeasuring) await session.run(refreshStatistics);
    return false;
  }
  const persons = await nextPersons(session, work.id);
  if (persons.length === 0) {
    await endWithdrawal(session, work);
    return true;
  }
  const kept = await restore(session, work, persons);
  await session.run(deleteWithdrawalPersons, [work.id, persons]);
  await session.rows.update(
    FileImport,
    { id: work.id },
    { withdrawnPersons: work.withdrawnPersons + persons.length, keptChanges: work.keptChanges + kept },
  );
  return false;
}

/** In parts, because a statement and a signed context do not live for the largest insurer's rows. */
async function listPersons(session: InsurerSession, importId: string): Promise<number> {
  let count = 0;
  for (let last = beforeAll; ;) {
    const [next] = await session.run<{ id: string }>(lastOfSubscribers, [last, listedAtOnce]);
    if (next === undefined) return count;
    const { rowCount } = await session.affect(withdrawalPersons, [importId, last, next.id]);
    count += rowCount ?? 0;
    last = next.id;
    await session.renew();
  }
}

const beforeAll = '00000000-0000-0000-0000-000000000000';
const listedAtOnce = 50_000;

/**
 * Together with those who got from the file what they get back, and so on: a card or a My Number can only return when the
 * file's own use of it ends in the same transaction.
 */
async function nextPersons(session: InsurerSession, importId: string): Promise<string[]> {
  let more = await session.run<{ id: string }>(withdrawalChunk, [importId, chunkSize]);
  const persons = new Set<string>();
  while (more.length > 0) {
    const added = more.flatMap(({ id }) => (persons.has(id) ? [] : id));
    for (const id of added) persons.add(id);
    more = added.length === 0 ? [] : await session.run<{ id: string }>(withdrawalEntangled, [importId, added]);
  }
  return [...persons];
}

/** Everything the file said about these persons, and is still believed, gives way to what stood before it. */
async function restore(session: InsurerSession, work: FileImport, persons: string[]): Promise<number> {
  await session.run(lockSubscribers, [persons]);
  const [locked] = await session.run<{ at: Date }>(moment);
  const { at } = locked!;
  const [kept] = await session.run<{ count: number }>(keptChanges, [work.id, persons]);
  // All at once, so that a card or number that went round in the file is free for whom it comes back to.
  await session.run(withdrawPeriods, [work.id, persons, at]);
  await session.run(withdrawNumbers, [work.id, persons, at]);
  const refused = await restoreOrSplit(session, { work, at, mayReturn: true }, persons);
  await session.run(restoreNumberStates, [work.id, persons, at, work.withdrawnById, dayInJapan(at)]);
  const before = await session.run<{ subscriberId: string; id: string; nameKana: string }>(particularsBefore, [
    work.id,
    persons,
  ]);
  if (before.length > 0)
    await session.run(restoreParticulars, [
      before.map(({ subscriberId }) => subscriberId),
      before.map(({ id }) => id),
      before.map(({ nameKana }) => nameKey(nameKana)),
    ]);
  await session.run(releaseEligibilityIds, [persons, at]);
  await session.run(withdrawSubscribers, [persons]);
  return kept!.count + refused;
}

interface Restoring {
  work: FileImport;
  at: Date;
  mayReturn: boolean;
}

/**
 * What comes back may meet what somebody is registering at this moment, which only a constraint sees. It cannot be told
 * whose it was, so the chunk is halved until it stands alone; then nothing of that person comes back. Returns how many
 * beliefs and numbers might not.
 */
async function restoreOrSplit(session: InsurerSession, restoring: Restoring, persons: string[]): Promise<number> {
  const { work, at, mayReturn } = restoring;
  await session.savepoint();
  try {
    const record = [at, work.withdrawnById, work.withdrawalReason];
    const [periods] = await session.run<{ refused: number }>(restorePeriods, [
      ...[work.id, persons, ...record],
      mayReturn,
    ]);
    const [numbers] = await session.run<{ refused: number }>(restoreNumbers, [work.id, persons, at, mayReturn]);
    await session.releaseSavepoint();
    return periods!.refused + numbers!.refused;
  } catch (error) {
    if (!mayReturn || !inOtherHands.includes(refusalOf(error).code)) throw error;
    await session.rollbackToSavepoint();
    await session.renew();
    if (persons.length === 1) return restoreOrSplit(session, { ...restoring, mayReturn: false }, persons);
    const half = Math.ceil(persons.length / 2);
    const before = await restoreOrSplit(session, restoring, persons.slice(0, half));
    return before + (await restoreOrSplit(session, restoring, persons.slice(half)));
  }
}

/** What a constraint says of something that may not come back. */
const inOtherHands: string[] = ['CARD_BRANCH_TAKEN', 'PERIOD_OVERLAPS', 'MY_NUMBER_LINKED_TO_ANOTHER'];

/** What the file has left beside what it stored: doubts, and filings that wait to be registered. */
async function endWithdrawal(session: InsurerSession, { id, withdrawnById }: FileImport): Promise<void> {
  const [locked] = await session.run<{ at: Date }>(moment);
  await session.run(proposeDoubtsOfImport, [id, withdrawnById, locked!.at]);
  await session.run(layAsideFilings, [id, locked!.at, withdrawnById]);
  await session.run(reopenFilings, [id]);
  await moveImport(session, id, { from: 'APPLIED', to: 'WITHDRAWN' });
}
