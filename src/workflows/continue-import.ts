import type { Operation } from '../auth/operations';
import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import type { Claims } from '../db/signed-context';
import { daysOfResult, needsApproval, type ImportPreview } from '../domain/file-import';
import { FileImport } from '../entities/file-import';
import type { Platform } from '../platform';
import { applyChunk } from './apply-chunk';
import { rulesOf } from './file-kinds/by-kind';
import { moveImport } from './move-import';
import { noteEarliestFiling, openFilingsOf } from './open-filings';
import { raiseDoubtsOf } from './raise-doubts';
import { writeResult } from './result-file';
import { withdrawNext } from './withdrawal-step';

const lockImport = statement('lock-import');
const countStagedRows = statement('count-staged-rows');
const countFaults = statement('count-faults');
const deleteStagedRows = statement('delete-staged-rows');
const deleteResultParts = statement('delete-result-parts');
const deleteReplacedNumbers = statement('delete-replaced-numbers');
const setImportDue = statement('set-import-due');

export interface Work {
  importId: string;
  /** In whose name: the uploader, then the approver, then who has it withdrawn. */
  claims: Claims;
}

/**
 * Does the next step of an import in one transaction of its own, so that work that is broken off at any point goes on
 * where it stopped. Returns whether there is more to do at once.
 */
export async function continueImport(platform: Platform, { importId, claims }: Work): Promise<boolean> {
  const session = await platform.openImport(claims);
  try {
    await session.run(lockImport, [importId]);
    const work = await session.rows.findOne(FileImport, { id: importId });
    const step = work === null ? null : stepOf(work, platform.now());
    const { more, subject, operation = 'uploadFile' } = step === null ? nothing : await step(session, platform);
    const entry =
      subject === null
        ? []
        : [{ operation, result: 'OK' as const, rowCount: work?.rows, subject: `${importId} ${subject}` }];
    await session.commit(entry);
    return more;
  } catch (error) {
    await session.abandon([]).catch(() => undefined);
    throw error;
  }
}

/** `subject`: what is written into the operation log; null: nothing worth an entry happened. */
type Step = (session: InsurerSession, platform: Platform) => Promise<Stepped>;

interface Stepped {
  more: boolean;
  subject: string | null;
  operation?: Operation;
}

const nothing: Stepped = { more: false, subject: null };

function stepOf(work: FileImport, now: Date): Step | null {
  const { state, expiresAt, endedAt, id } = work;
  if (state === 'CHECKING') return (session) => finishChecking(session, work, now);
  if (state === 'APPLYING') return (session, platform) => apply(session, work, platform);
  if (state === 'AWAITING_APPROVAL' && expiresAt <= now) return (session) => expire(session, id, now);
  if (state === 'APPLIED' && work.withdrawnAt !== null) return (session) => withdraw(session, work);
  if ((state === 'APPLIED' || state === 'WITHDRAWN') && endedAt !== null && endOfResult(endedAt) <= now)
    return (session) => forgetResult(session, id);
  return null;
}

const endOfResult = (endedAt: Date): Date => new Date(endedAt.getTime() + daysOfResult * 86_400_000);

interface StagedCounts extends ImportPreview {
  ok: number;
}

/** The last rule, which needs all rows, and what the approver will see. */
async function finishChecking(session: InsurerSession, { id, kind, expiresAt }: FileImport, now: Date) {
  await rulesOf[kind].judgeWhole(session, id);
  if (kind === 'REGISTRATION') await noteEarliestFiling(session, id);
  const [counts] = await session.run<StagedCounts>(countStagedRows, [id]);
  const { ok, ...preview } = counts!;
  const state = needsApproval(preview) ? 'AWAITING_APPROVAL' : 'APPLYING';
  const faults = await faultCounts(session, id);
  await moveImport(session, id, { from: 'CHECKING', to: state, ok, counted: preview, faultCounts: faults });
  await session.run(setImportDue, [id, state === 'APPLYING' ? now : expiresAt]);
  return { more: state === 'APPLYING', subject: state };
}

async function apply(session: InsurerSession, work: FileImport, platform: Platform) {
  const done = await applyChunk(session, work, platform);
  if (!done) return { more: true, subject: null };
  const now = platform.now();
  const faults = await faultCounts(session, work.id);
  await writeResult(session, work, await platform.keys.forWriting(session));
  await raiseDoubtsOf(session, work);
  if (work.kind === 'REGISTRATION') await openFilingsOf(session, work);
  await session.run(deleteStagedRows, [work.id]);
  const refused = Object.values(faults).reduce((sum, count) => sum + count, 0);
  await moveImport(session, work.id, {
    from: 'APPLYING',
    to: 'APPLIED',
    endedAt: now,
    faultCounts: faults,
    ok: work.rows - refused,
  });
  await session.run(setImportDue, [work.id, endOfResult(now)]);
  return { more: false, subject: 'APPLIED' };
}

async function expire(session: InsurerSession, id: string, now: Date) {
  await session.run(deleteStagedRows, [id]);
  await moveImport(session, id, { from: 'AWAITING_APPROVAL', to: 'EXPIRED', endedAt: now });
  await session.run(setImportDue, [id, null]);
  return { more: false, subject: 'EXPIRED' };
}

async function withdraw(session: InsurerSession, work: FileImport): Promise<Stepped> {
  const done = await withdrawNext(session, work);
  if (!done) return { more: true, subject: null };
  await session.run(setImportDue, [work.id, endOfResult(work.endedAt!)]);
  return { more: false, subject: 'WITHDRAWN', operation: 'withdrawFileImport' };
}

async function forgetResult(session: InsurerSession, id: string) {
  await session.run(deleteResultParts, [id]);
  await session.run(deleteReplacedNumbers, [id]);
  await session.run(setImportDue, [id, null]);
  return { more: false, subject: 'result deleted' };
}

async function faultCounts(session: InsurerSession, id: string): Promise<Record<string, number>> {
  const rows = await session.run<{ fault: string; count: number }>(countFaults, [id]);
  return Object.fromEntries(rows.map(({ fault, count }) => [fault, count]));
}
