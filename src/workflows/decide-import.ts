import type { Member } from '../auth/caller';
import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { FileImport } from '../entities/file-import';
import { Refusal } from '../refusal';
import { moveImport } from './move-import';

const setImportDue = statement('set-import-due');
const deleteStagedRows = statement('delete-staged-rows');

export interface Decision {
  member: Member;
  now: Date;
  /** Null: approved. */
  refusalReason: string | null;
}

/** A second person lets the rows in, or sends the file back. */
export async function decideImport(
  db: InsurerSession,
  id: string,
  { member, now, refusalReason }: Decision,
): Promise<FileImport> {
  const waiting = await db.rows.findOne(FileImport, { id });
  if (waiting === null) throw new Refusal('NOT_FOUND');
  if (waiting.uploadedById === member.accountId) throw new Refusal('OWN_UPLOAD');
  // Nobody may have come by yet to let it expire.
  if (waiting.expiresAt <= now) throw new Refusal('FILE_IMPORT_NOT_WAITING');
  const decision = {
    decidedById: member.accountId,
    decidedAt: now,
    decisionAffair: member.affair,
    decisionReason: refusalReason,
  };
  const from = 'AWAITING_APPROVAL';
  const moved =
    refusalReason === null
      ? await moveImport(db, id, { from, to: 'APPLYING', ...decision })
      : await moveImport(db, id, { from, to: 'REFUSED', ...decision, endedAt: now });
  if (!moved) throw new Refusal('FILE_IMPORT_NOT_WAITING');
  if (refusalReason !== null) await db.run(deleteStagedRows, [id]);
  await db.run(setImportDue, [id, refusalReason === null ? now : null]);
  return (await db.rows.findOne(FileImport, { id }))!;
}
