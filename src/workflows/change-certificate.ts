import { IsNull } from 'typeorm';
import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { uuidV7 } from '../db/uuid-v7';
import {
  certificateFault,
  isWithinEligibility,
  type CertificateChange,
  type CertificateContent,
} from '../domain/certificate';
import type { PlainDate } from '../domain/plain-date';
import { Certificate } from '../entities/certificate';
import { Refusal } from '../refusal';
import { isRowId } from './row-id';

const lockSubscribers = statement('lock-subscribers');
const currentDays = statement('current-days');
const moment = statement('moment');

/** The belief a clerk has before them. */
export async function findCertificate(db: InsurerSession, id: string): Promise<Certificate> {
  const found = isRowId(id) ? await db.rows.findOne(Certificate, { id }) : null;
  if (found === null) throw new Refusal('NOT_FOUND');
  return found;
}

export const currentCertificates = (db: InsurerSession, subscriberId: string): Promise<Certificate[]> =>
  db.rows.find(Certificate, {
    where: { subscriberId, supersededAt: IsNull() },
    order: { start: 'DESC', recordedAt: 'DESC', id: 'DESC' },
  });

/** When a person is eligible, as believed now. */
export const eligibleDays = (db: InsurerSession, subscriberId: string): Promise<Days[]> =>
  db.run<Days>(currentDays, [subscriberId]);

interface Days {
  start: PlainDate;
  end: PlainDate | null;
}

/** Null: what is registered is the first belief. */
type Old = Certificate | null;

/** Registers a certificate, or corrects one. */
export async function writeCertificate(
  db: InsurerSession,
  content: CertificateContent,
  { subscriberId, old, reason }: { subscriberId: string; old: Old; reason: string | null },
): Promise<Certificate> {
  const fault = certificateFault(content);
  if (fault !== null) throw new Refusal('BAD_USER_INPUT', { field: fault.field, reason: fault.code }, fault.sentence);
  await db.run(lockSubscribers, [[subscriberId]]);
  if (!isWithinEligibility(content, await eligibleDays(db, subscriberId)))
    throw new Refusal('CERTIFICATE_OUTSIDE_ELIGIBILITY', { field: 'start' });
  return store(db, content, { subscriberId, old, reason, change: old === null ? 'NEW' : 'CORRECTION' });
}

/** The belief that cancels is closed as it is recorded: it was never current. */
export async function cancelCertificate(db: InsurerSession, old: Certificate, reason: string): Promise<Certificate> {
  const { subscriberId } = old;
  await db.run(lockSubscribers, [[subscriberId]]);
  return store(db, old, { subscriberId, old, reason, change: 'CANCELLATION' });
}

interface Belief {
  subscriberId: string;
  old: Old;
  change: CertificateChange;
  reason: string | null;
}

async function store(
  db: InsurerSession,
  content: CertificateContent,
  { subscriberId, old, change, reason }: Belief,
): Promise<Certificate> {
  const [locked] = await db.run<{ at: Date }>(moment);
  const at = locked!.at;
  if (old !== null) {
    const closed = await db.rows.update(Certificate, { id: old.id, supersededAt: IsNull() }, { supersededAt: at });
    if (closed === 0) throw new Refusal('CHANGED_MEANWHILE');
  }
  const { kind, class: kindClass, issuedOn, start, end, copayment, ceilingClass, longStayOn, monthlyLimit } = content;
  const id = uuidV7();
  await db.rows.insert(Certificate, {
    ...{ id, subscriberId, kind, class: kindClass, issuedOn, start, end, copayment, ceilingClass, longStayOn },
    ...{ monthlyLimit, change, reason, recordedAt: at, recordedById: db.claims.accountId },
    ...{ supersedes: old?.id ?? null, supersededAt: change === 'CANCELLATION' ? at : null },
  });
  return findCertificate(db, id);
}
