import { IsNull } from 'typeorm';
import type { Member } from '../auth/caller';
import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { whyNotWithdrawn } from '../domain/withdrawal';
import { FileImport } from '../entities/file-import';
import { Refusal } from '../refusal';

const setImportDue = statement('set-import-due');

export interface WithdrawalOrder {
  member: Member;
  now: Date;
  reason: string;
}

/** A second person has an applied file undone; the worker does it, in their name. */
export async function withdrawImport(
  db: InsurerSession,
  id: string,
  { member, now, reason }: WithdrawalOrder,
): Promise<FileImport> {
  const applied = await db.rows.findOne(FileImport, { id });
  if (applied === null) throw new Refusal('NOT_FOUND');
  const why = whyNotWithdrawn(applied, { accountId: member.accountId, now });
  if (why !== null) throw new Refusal(why);
  const ordered = await db.rows.update(
    FileImport,
    { id, state: 'APPLIED', withdrawnAt: IsNull() },
    {
      withdrawnById: member.accountId,
      withdrawnAt: now,
      withdrawalAffair: member.affair,
      withdrawalReason: reason,
    },
  );
  if (ordered === 0) throw new Refusal('FILE_IMPORT_NOT_APPLIED');
  await db.run(setImportDue, [id, now]);
  return (await db.rows.findOne(FileImport, { id }))!;
}
