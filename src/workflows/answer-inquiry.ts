import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { entryFor, type DatedEntry } from '../domain/legal-table';
import { dayInJapan, type PlainDate } from '../domain/plain-date';
import { decideProvision } from '../domain/provision';
import { eligibilityReplica, isHeld } from '../domain/replica';
import { Refusal } from '../refusal';
import type { InsurerCipher } from '../vault/insurer-cipher';
import { codeIndex } from '../vault/organization-codes';
import { providedAnswer, storedProvision, type ProvidedAnswer, type StoredProvision } from './provided-answer';
import { nonDisclosureCodeOf } from './provision-records';
import { replicaToProvide, storeReplica, type PersonToProvide } from './store-replica';

const holdSetting = statement('hold-setting-by-code');
const personByCode = statement('person-by-code');
const provisionBasis = statement('provision-basis');
const insertProvision = statement('insert-provision');

/** 情報照会 as it arrives from the network. */
export interface ArrivingInquiry {
  processingNumber: string;
  providerInstitution: string;
  requesterInstitution: string;
  requesterDepartment: string;
  affairCode: string;
  procedureCode: string;
  informationCode: string;
  /** Never stored, logged or answered. */
  organizationCode: string;
  periodFrom: PlainDate;
  periodTo: PlainDate;
  requestedAt: Date;
  nonDisclosure: boolean;
}

interface Basis {
  /** Null: not in the directory. */
  requesterName: string | null;
  requesterKind: string;
  providerName: string;
  providerKind: string;
  providerDepartment: string;
  entries: DatedEntry[];
}

export interface AnsweredInquiry {
  answer: ProvidedAnswer;
  /** Whom it was about; null: nobody here. */
  branchNumber: string | null;
}

/** Answers from what is known now, and records it; the same inquiry again is answered with what was stored. */
export async function answerInquiry(
  db: InsurerSession,
  asked: ArrivingInquiry,
  { cipher, now }: { cipher: InsurerCipher; now: Date },
): Promise<AnsweredInquiry> {
  const digest = requestDigest(asked, cipher);
  const code = codeIndex(cipher, asked.organizationCode);
  const [, earlier, [person = null], [basis]] = await Promise.all([
    // Before the setting is read, because a statement that waits still sees what was there before.
    db.run(holdSetting, [code]),
    storedProvision(db, asked.processingNumber),
    db.run<PersonToProvide & Record<string, unknown>>(personByCode, [eligibilityReplica.informationCode, code]),
    db.run<Basis & Record<string, unknown>>(provisionBasis, [
      ...[asked.requesterInstitution, asked.providerInstitution, asked.procedureCode, asked.informationCode],
    ]),
  ]);
  if (earlier !== null) return answeredAgain(earlier, digest);
  if (basis === undefined) throw new Refusal('NOT_FOUND');
  const provision = await store(db, asked, { person, basis, digest, now });
  // Null: the same number arrived twice at once, and the other was faster.
  return provision ? answeredWith(provision) : answeredAgain(await other(db, asked), digest);
}

interface Known {
  person: PersonToProvide | null;
  basis: Basis;
  digest: Buffer;
  now: Date;
}

/** Provision and record; null: there is one by this number already. */
async function store(
  db: InsurerSession,
  asked: ArrivingInquiry,
  { person, basis, digest, now }: Known,
): Promise<StoredProvision | null> {
  const { processingNumber, affairCode, procedureCode, informationCode, requestedAt } = asked;
  const days = { from: asked.periodFrom, to: asked.periodTo };
  const provider = { code: asked.providerInstitution, name: basis.providerName };
  const law = entryFor(basis.entries, { ...asked, ...basis }, dayInJapan(requestedAt));
  const decision = decideProvision({
    isPermitted: law !== undefined,
    person,
    isHeld: isHeld(informationCode),
    answer: person && replicaToProvide(person, { provider, ...days, today: dayInJapan(now) }),
  });
  const replica = decision.state === 'ANSWERED' ? decision.answer : null;
  const stored = replica && (await storeReplica(db, person!, { replica, now }));
  const refusal = decision.state === 'REFUSED' ? decision.refusal : null;
  const providedAt = decision.state === 'ANSWERED' || decision.state === 'NO_DATA' ? now : null;
  const nonDisclosure = asked.nonDisclosure || person?.nonDisclosure === true;
  const { rowCount } = await db.affect(insertProvision, [
    ...[processingNumber, asked.requesterInstitution, basis.requesterName ?? asked.requesterInstitution],
    // A code that the legal table does not have on that day stands for itself.
    ...[asked.requesterDepartment, affairCode, law?.affairName ?? affairCode],
    ...[procedureCode, law?.procedureName ?? procedureCode, informationCode, law?.informationName ?? informationCode],
    ...[days.from, days.to, requestedAt, now, digest, asked.nonDisclosure],
    ...[person?.id ?? null, decision.state, refusal, stored?.id ?? null, providedAt],
    ...[basis.providerDepartment, nonDisclosureCodeOf(nonDisclosure)],
  ]);
  if (rowCount === 0) return null;
  return {
    ...{ requestDigest: digest, processingNumber, state: decision.state, refusal, ...days, providedAt },
    ...{ providerDepartment: basis.providerDepartment, body: replica?.body ?? null },
    branchNumber: person?.branchNumber ?? null,
    ...{ layoutVersion: stored?.layoutVersion ?? null, version: stored?.version ?? null },
  };
}

async function other(db: InsurerSession, { processingNumber }: ArrivingInquiry): Promise<StoredProvision> {
  const stored = await storedProvision(db, processingNumber);
  if (stored === null) throw new Error('a provision that is there cannot be read');
  return stored;
}

const answeredWith = (stored: StoredProvision): AnsweredInquiry => ({
  answer: providedAnswer(stored),
  branchNumber: stored.branchNumber,
});

function answeredAgain(stored: StoredProvision, digest: Buffer): AnsweredInquiry {
  if (!stored.requestDigest.equals(digest)) throw new Refusal('PROCESSING_NUMBER_REUSED');
  return answeredWith(stored);
}

/** Under the insurer's key, because it covers the code: whoever reads it cannot try codes out. */
const requestDigest = (asked: ArrivingInquiry, cipher: InsurerCipher): Buffer =>
  cipher.blindIndex(
    `inquiry|${JSON.stringify([
      ...[asked.processingNumber, asked.providerInstitution, asked.requesterInstitution, asked.requesterDepartment],
      ...[asked.affairCode, asked.procedureCode, asked.informationCode, asked.organizationCode],
      ...[asked.periodFrom, asked.periodTo, asked.requestedAt, asked.nonDisclosure],
    ])}`,
  );
