import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { uuidV7 } from '../db/uuid-v7';
import { dayInJapan } from '../domain/plain-date';
import { judgeRow, type Registration } from '../domain/registration-row';
import type { RowFault } from '../domain/row-faults';
import { rowFaults } from '../domain/row-faults';
import { FileImport } from '../entities/file-import';
import { refusalOf } from '../errors';
import type { Platform } from '../platform';
import { mapInTurns } from './in-turns';
import { lockedBook, numberKeyOf } from './registration-book';
import { storeRegistrations, type AcceptedRow } from './store-registrations';

const refreshStatistics = statement('refresh-statistics');
const stagedChunk = statement('staged-chunk');
const moment = statement('moment');
const refuseStagedRows = statement('refuse-staged-rows');
const renameStagedPersons = statement('rename-staged-persons');

/** Rows a transaction applies: short enough for others to go in between. */
const chunkSize = 100;
/** Rows of a file that change tables so much that their statistics are made anew. */
const worthMeasuring = 1_000;

interface StagedRow {
  line: number;
  cells: string[];
  myNumber: Buffer | null;
  myNumberIndex: Buffer | null;
  subscriberId: string;
}

interface ReadyRow extends StagedRow {
  registration: Registration;
}

/**
 * Applies the next rows: judged once more, because what is stored may have changed since the preview, and stored under
 * locks. Returns true when no row is left.
 */
export async function applyChunk(session: InsurerSession, work: FileImport, platform: Platform): Promise<boolean> {
  const staged = await session.run<StagedRow>(stagedChunk, [work.id, work.appliedLine, chunkSize]);
  if (staged.length === 0) return true;
  const today = dayInJapan(work.uploadedAt);
  const rows = await mapInTurns(staged, (row): ReadyRow => {
    const verdict = judgeRow(row.cells, today);
    if (!verdict.ok) throw new Error(`staged line ${row.line} was taken and is not acceptable now`);
    return { ...row, registration: verdict.registration };
  });
  const stored = await storeOrSplit(session, work, rows, platform);
  if (work.appliedLine === 0 && work.rows >= worthMeasuring) await session.run(refreshStatistics);
  await session.rows.update(
    FileImport,
    { id: work.id, appliedLine: work.appliedLine },
    { appliedLine: staged.at(-1)!.line, applied: work.applied + stored },
  );
  return false;
}

/**
 * One row that meets a constraint must not fail its chunk. It cannot be told which one it was, so the chunk is halved
 * until it stands alone; then the constraint is its verdict.
 */
async function storeOrSplit(
  session: InsurerSession,
  work: FileImport,
  rows: ReadyRow[],
  platform: Platform,
): Promise<number> {
  await session.savepoint();
  try {
    const stored = await store(session, work, rows, platform);
    await session.releaseSavepoint();
    return stored;
  } catch (error) {
    const { code } = refusalOf(error);
    if (!Object.hasOwn(rowFaults, code)) throw error;
    await session.rollbackToSavepoint();
    await session.renew();
    if (rows.length === 1) {
      await session.run(refuseStagedRows, [work.id, [rows[0]!.line], [code]]);
      return 0;
    }
    const half = Math.ceil(rows.length / 2);
    const before = await storeOrSplit(session, work, rows.slice(0, half), platform);
    return before + (await storeOrSplit(session, work, rows.slice(half), platform));
  }
}

async function store(session: InsurerSession, work: FileImport, rows: ReadyRow[], platform: Platform): Promise<number> {
  const cipher = await platform.keys.of(session);
  const book = await lockedBook(session, rows);
  const [locked] = await session.run<{ at: Date }>(moment);
  const accepted: AcceptedRow[] = [];
  const refused: [line: number, code: RowFault][] = [];
  const renamed: [line: number, person: string][] = [];
  await mapInTurns(rows, ({ line, registration, myNumber, myNumberIndex, subscriberId }) => {
    const newPeriodId = uuidV7();
    const verdict = book.take({
      registration,
      numberKey: numberKeyOf(myNumberIndex),
      newPersonId: subscriberId,
      newPeriodId,
    });
    if (!verdict.ok) {
      refused.push([line, verdict.code]);
      return;
    }
    const { effects } = verdict;
    if (effects.person.id !== subscriberId) renamed.push([line, effects.person.id]);
    const place = { table: 'staged_row', row: `${work.id} ${line}` } as const;
    const plain = myNumber && effects.myNumber !== 'NONE' ? cipher.decrypt(myNumber, place).toString('utf8') : null;
    accepted.push({ registration, effects, newPeriodId, myNumber: plain });
  });
  await storeRegistrations(session, accepted, { cipher, recordedAt: locked!.at, importId: work.id });
  if (refused.length > 0)
    await session.run(refuseStagedRows, [work.id, refused.map(([line]) => line), refused.map(([, code]) => code)]);
  if (renamed.length > 0)
    await session.run(renameStagedPersons, [work.id, renamed.map(([line]) => line), renamed.map(([, id]) => id)]);
  return accepted.length;
}
