import { daysOfResult, type FileImportState, type FileKind } from './file-import';

export interface WithdrawableImport {
  kind: FileKind;
  state: FileImportState;
  uploadedById: string;
  endedAt: Date | null;
  withdrawnAt: Date | null;
}

export interface Withdrawer {
  accountId: string;
  now: Date;
}

const dayMs = 86_400_000;

/**
 * Why somebody may not have a file undone, in the order in which refusals are told. What a bulk cancel wiped is nowhere,
 * and what a file replaced is kept as long as its result.
 */
export function whyNotWithdrawn(
  { kind, state, uploadedById, endedAt, withdrawnAt }: WithdrawableImport,
  { accountId, now }: Withdrawer,
): 'OWN_UPLOAD' | 'FILE_IMPORT_NOT_APPLIED' | 'FILE_IMPORT_NOT_WITHDRAWABLE' | null {
  if (uploadedById === accountId) return 'OWN_UPLOAD';
  if (state !== 'APPLIED' || endedAt === null || withdrawnAt !== null) return 'FILE_IMPORT_NOT_APPLIED';
  if (kind === 'BULK_CANCEL' || now.getTime() - endedAt.getTime() >= daysOfResult * dayMs)
    return 'FILE_IMPORT_NOT_WITHDRAWABLE';
  return null;
}
