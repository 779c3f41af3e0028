import { randomBytes } from 'node:crypto';
import type { Member } from '../auth/caller';
import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { uuidV7 } from '../db/uuid-v7';
import type { OrganizationCodeState } from '../domain/exchange';
import { dueAtOf, remindAtOf, whyNotAsked } from '../domain/inquiry';
import { entryFor, type DatedEntry } from '../domain/legal-table';
import { dayInJapan, type PlainDate } from '../domain/plain-date';
import { processingNumberOf, processingNumberRandom } from '../domain/processing-number';
import type { Inquiry } from '../entities/inquiry';
import { Refusal } from '../refusal';
import { nonDisclosureCodeOf } from './provision-records';

const holdSetting = statement('hold-setting-of-person');
const personToAsk = statement('person-to-ask');
const inquiryBasis = statement('inquiry-basis');
const insertInquiry = statement('insert-inquiry');

export interface Question {
  /** '' names nobody. */
  branchNumber: string;
  affairCode: string;
  procedureCode: string;
  informationCode: string;
  providerInstitution: string;
  periodFrom: PlainDate;
  periodTo: PlainDate;
  consentOn: PlainDate | null;
  purpose: string;
}

interface PersonToAsk {
  id: string;
  inDoubt: boolean;
  codeState: OrganizationCodeState | null;
  nonDisclosure: boolean;
}

interface Basis {
  providerName: string;
  providerKind: string;
  providerDepartment: string;
  entries: DatedEntry[];
}

interface Permitted extends Omit<Basis, 'entries'> {
  person: PersonToAsk;
  entry: DatedEntry;
}

/** Asks another institution about a subscriber: two round trips, one to load and one to store. */
export async function createInquiry(
  db: InsurerSession,
  question: Question,
  { member, now }: { member: Member; now: Date },
): Promise<Inquiry> {
  const permitted = await permittedOrRefused(db, question, member, dayInJapan(now));
  return store(db, question, { ...permitted, member, now });
}

async function permittedOrRefused(
  db: InsurerSession,
  { branchNumber, procedureCode, consentOn, ...asked }: Question,
  { institution, procedures }: Member,
  today: PlainDate,
): Promise<Permitted> {
  const provider = asked.providerInstitution;
  const [, [person], [basis]] = await Promise.all([
    // Before the setting is read, because a statement that waits still sees what was there before.
    db.run(holdSetting, [branchNumber]),
    db.run<PersonToAsk & Record<string, unknown>>(personToAsk, [branchNumber]),
    db.run<Basis & Record<string, unknown>>(inquiryBasis, [
      ...[provider, institution.kind, procedureCode, asked.informationCode],
    ]),
  ]);
  if (person === undefined) throw new Refusal('NOT_FOUND');
  const isOther = basis !== undefined && provider !== institution.code;
  const law = { ...asked, procedureCode, requesterKind: institution.kind, providerKind: basis?.providerKind ?? '' };
  const entry = isOther ? entryFor(basis.entries, law, today) : undefined;
  const why = whyNotAsked({ procedures, procedureCode, entry, consentOn, person });
  if (why !== null) throw new Refusal(why);
  return { ...basis!, entry: entry!, person };
}

async function store(
  db: InsurerSession,
  question: Question,
  { entry, person, member, now, ...provider }: Permitted & { member: Member; now: Date },
): Promise<Inquiry> {
  const id = uuidV7();
  const { code, department } = member.institution;
  const processingNumber = processingNumberOf(code, dayInJapan(now), randomBytes(processingNumberRandom));
  const { affairCode, affairName, procedureCode, procedureName, informationCode, informationName } = entry;
  const { branchNumber, providerInstitution, periodFrom, periodTo, purpose, consentOn } = question;
  const dueAt = dueAtOf(now);
  const { rowCount } = await db.affect(insertInquiry, [
    ...[id, processingNumber, person.id, member.accountId, now, dueAt, affairCode, affairName],
    ...[procedureCode, procedureName, informationCode, informationName],
    ...[providerInstitution, provider.providerName, periodFrom, periodTo, purpose, consentOn, person.nonDisclosure],
    ...[department, provider.providerDepartment, nonDisclosureCodeOf(person.nonDisclosure), remindAtOf(now)],
  ]);
  // The code was there when it was asked for, and is not any more.
  if (rowCount === 0) throw new Refusal('CODE_NOT_ACQUIRED');
  return {
    ...{ id, processingNumber, subscriberId: person.id, subscriberBranchNumber: branchNumber },
    ...{ requestedById: member.accountId, requestedAt: now, affairName, procedureName, informationName },
    ...{ providerName: provider.providerName, periodFrom, periodTo, purpose, consentOn, dueAt },
    ...{ state: 'ACCEPTED', changedAt: now, refusal: null, remindedAt: null, providedAt: null },
    ...{ providerDepartment: null, use: null, useNote: null, closedById: null, closedAt: null },
  };
}
