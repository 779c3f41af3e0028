import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { rowFaults, type RowFault } from '../domain/row-faults';
import { FileImport } from '../entities/file-import';
import { refusalOf } from '../errors';
import type { Platform } from '../platform';
import { rulesOf } from './file-kinds/by-kind';
import type { Applying, WaitingRow } from './file-kinds/file-rules';

const refreshStatistics = statement('refresh-statistics');
const stagedChunk = statement('staged-chunk');
const refuseStagedRows = statement('refuse-staged-rows');
const renameStagedPersons = statement('rename-staged-persons');

/** Rows a transaction applies: short enough for others to go in between. */
const chunkSize = 100;
/** Rows of a file that change tables so much that their statistics are made anew. */
const worthMeasuring = 1_000;

/**
 * Applies the next rows: judged once more, because what is stored may have changed since the preview, and stored under
 * locks. Returns true when no row is left.
 */
export async function applyChunk(session: InsurerSession, work: FileImport, platform: Platform): Promise<boolean> {
  const rows = await session.run<WaitingRow>(stagedChunk, [work.id, work.appliedLine, chunkSize]);
  if (rows.length === 0) return true;
  const staged = rows.map(({ myNumber }) => myNumber);
  const stored = await applyOrSplit({ session, work, cipher: await platform.keys.forWriting(session, staged) }, rows);
  if (work.appliedLine === 0 && work.rows >= worthMeasuring) await session.run(refreshStatistics);
  await session.rows.update(
    FileImport,
    { id: work.id, appliedLine: work.appliedLine },
    { appliedLine: rows.at(-1)!.line, applied: work.applied + stored },
  );
  return false;
}

/**
 * One row that meets a constraint must not fail its chunk. It cannot be told which one it was, so the chunk is halved
 * until it stands alone; then the constraint is its verdict.
 */
async function applyOrSplit(applying: Applying, rows: WaitingRow[]): Promise<number> {
  const { session, work } = applying;
  await session.savepoint();
  try {
    const { stored, refused, renamed } = await rulesOf[work.kind].apply(rows, applying);
    await refuse(applying, refused);
    if (renamed.length > 0) {
      const lines = renamed.map(({ line }) => line);
      await session.run(renameStagedPersons, [work.id, lines, renamed.map(({ subscriberId }) => subscriberId)]);
    }
    await session.releaseSavepoint();
    return stored;
  } catch (error) {
    const { code } = refusalOf(error);
    if (!isRowFault(code)) throw error;
    await session.rollbackToSavepoint();
    await session.renew();
    if (rows.length === 1) {
      await refuse(applying, [{ line: rows[0]!.line, fault: code }]);
      return 0;
    }
    const half = Math.ceil(rows.length / 2);
    const before = await applyOrSplit(applying, rows.slice(0, half));
    return before + (await applyOrSplit(applying, rows.slice(half)));
  }
}

const isRowFault = (code: string): code is RowFault => Object.hasOwn(rowFaults, code);

async function refuse({ session, work }: Applying, refused: { line: number; fault: RowFault }[]): Promise<void> {
  if (refused.length === 0) return;
  const lines = refused.map(({ line }) => line);
  await session.run(refuseStagedRows, [work.id, lines, refused.map(({ fault }) => fault)]);
}
