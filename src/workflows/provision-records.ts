import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import type { RecordRole } from '../domain/exchange';

const provided = statement('record-provided');
const reviseNewest = statement('revise-provision-record');
const markInError = statement('mark-records-in-error');
const markNonDisclosure = statement('mark-records-non-disclosure');

export const nonDisclosureCodeOf = (nonDisclosure: boolean): string | null => (nonDisclosure ? '1' : null);

interface Provided {
  role: RecordRole;
  processingNumber: string;
  providedAt: Date;
  providerDepartment: string;
}

/** The answer came later than the request: the next revision says when, and from which department. */
export async function recordProvided(
  db: InsurerSession,
  { role, processingNumber, providedAt, providerDepartment }: Provided,
): Promise<void> {
  const { rowCount } = await db.affect(provided, [
    ...[role, processingNumber, providedAt, providerDepartment, db.claims.accountId],
  ]);
  if (rowCount !== 1) throw new Error('an exchange has no provision record');
}

export interface Revision {
  nonDisclosureCode: string | null;
  errorReasonCode: string | null;
  reason: string;
}

/** Another revision behind `id`, with the two codes as they stand after it; null: somebody else was there before. */
export async function reviseRecord(
  db: InsurerSession,
  id: string,
  { nonDisclosureCode, errorReasonCode, reason }: Revision,
): Promise<string | null> {
  const values = [id, nonDisclosureCode, errorReasonCode, db.claims.accountId, reason];
  const [revised] = await db.run<{ id: string }>(reviseNewest, values);
  return revised?.id ?? null;
}

/** 不開示 was switched on or off for a person. */
export async function markRecordsNonDisclosure(
  db: InsurerSession,
  subscriberId: string,
  { nonDisclosure, reason }: { nonDisclosure: boolean; reason: string },
): Promise<void> {
  await db.run(markNonDisclosure, [subscriberId, nonDisclosureCodeOf(nonDisclosure), db.claims.accountId, reason]);
}

/** The My Number that a person has now is not theirs: what was exchanged under it was about somebody else. */
export async function markRecordsInError(db: InsurerSession, subscriberId: string, reason: string): Promise<void> {
  await db.run(markInError, [subscriberId, db.claims.accountId, reason]);
}
