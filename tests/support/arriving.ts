import { randomBytes } from 'node:crypto';
import { sealCode } from '../../src/vault/organization-codes';
import { asOwner } from './database';
import { planted } from './evidence';
import { anInput } from './made';
import type { Answer, Person } from './person';
import type { TestInsurer, TestPlatform } from './platform';
import { institutionCodeOf } from '../../src/domain/institution';

/** 160 bits in base32hex, as the network gives them. */
export const aCode = (): string =>
  planted([...randomBytes(32)].map((byte) => (byte % 32).toString(32).toUpperCase()).join(''));

export const institutionOf = ({ insurerNumber }: TestInsurer): string => institutionCodeOf(insurerNumber);

/** Somebody with a code, as if it had been acquired. */
export interface Coded {
  branchNumber: string;
  code: string;
}

export async function registered(clerk: Person, given: Parameters<typeof anInput>[0] = {}): Promise<string> {
  const { registerSubscriber } = await clerk.get<{ registerSubscriber: { subscriberBranchNumber: string } }>(
    'mutation ($input: RegisterSubscriberInput!) { registerSubscriber(input: $input) { subscriberBranchNumber } }',
    { input: anInput(given) },
  );
  return registerSubscriber.subscriberBranchNumber;
}

export async function withCode(
  test: TestPlatform,
  insurer: TestInsurer,
  branchNumber: string,
  code = aCode(),
): Promise<Coded> {
  const session = await test.platform.openGateway(insurer.id);
  const cipher = await session.ending(null, () => test.platform.keys.of(session));
  await asOwner(test.databaseUrl, async (owner) => {
    const { rows } = await owner.query<{ id: string }>(
      'select id from isolated.subscriber where insurer_id = $1 and subscriber_branch_number = $2',
      [insurer.id, branchNumber],
    );
    const sealed = sealCode(cipher, rows[0]!.id, code);
    await owner.query(
      `insert into isolated.organization_code
         (insurer_id, subscriber_id, state, changed_at, cipher, key_version, blind_index)
       values ($1, $2, 'ACQUIRED', clock_timestamp(), $3, $4, $5)`,
      [insurer.id, rows[0]!.id, sealed.cipher, sealed.keyVersion, sealed.blindIndex],
    );
  });
  return { branchNumber, code };
}

let numbers = 0;

export interface Inquiry extends Record<string, unknown> {
  processingNumber: string;
}

/** 資格取得・喪失の確認, from one society to another, about all days of 2024 to 2026. */
export function anInquiry(given: {
  from: TestInsurer;
  to: TestInsurer;
  code: string;
  [field: string]: unknown;
}): Inquiry {
  const { from, to, code, ...others } = given;
  numbers += 1;
  return {
    processingNumber: `T${process.pid}-${randomBytes(4).toString('hex')}-${numbers}`,
    ...{ providerInstitution: institutionOf(to), requesterInstitution: institutionOf(from) },
    ...{ requesterDepartment: '適用課', organizationCode: code },
    ...{ affairCode: 'JM00000000000301', procedureCode: 'JT00000000030101', informationCode: 'TM00000000000031' },
    ...{ periodFrom: '2024-01-01', periodTo: '2026-12-31', requestedAt: new Date().toISOString() },
    ...{ nonDisclosure: false, ...others },
  };
}

export interface Provided {
  processingNumber: string;
  outcome: string;
  refusal: string | null;
  providerDepartment: string;
  providedAt: string | null;
  layoutVersion: string | null;
  version: number | null;
  body: string | null;
}

export const receive = (network: Person, input: Inquiry): Promise<Answer<{ receiveInquiry: Provided }>> =>
  network.ask(
    `mutation ($input: ArrivingInquiryInput!) { receiveInquiry(input: $input) {
      processingNumber outcome refusal providerDepartment providedAt layoutVersion version body } }`,
    { input },
  );

export async function answered(network: Person, input: Inquiry): Promise<Provided> {
  const { data, errors } = await receive(network, input);
  if (!data) throw new Error(`refused: ${JSON.stringify(errors)}`);
  return data.receiveInquiry;
}

export interface RecordShown {
  id: string;
  role: string;
  revision: number;
  processingNumber: string;
  subNumber: number;
  affairName: string;
  procedureName: string;
  requesterDepartment: string;
  providerDepartment: string;
  requestedAt: string;
  providedAt: string | null;
  informationName: string;
  nonDisclosureCode: string | null;
  errorReasonCode: string | null;
  subscriberBranchNumber: string | null;
  recordedAt: string;
  recordedBy: string | null;
  reason: string | null;
}

const items = `processingNumber subNumber affairName procedureName requesterDepartment providerDepartment requestedAt
  providedAt informationName nonDisclosureCode errorReasonCode subscriberBranchNumber`;
export const recordFields = `id role revision ${items} recordedAt recordedBy reason`;

export async function recordsOf(person: Person, search: Record<string, unknown> = {}): Promise<RecordShown[]> {
  const { provisionRecords } = await person.get<{ provisionRecords: { edges: { node: RecordShown }[] } }>(
    `query ($search: ProvisionRecordSearch) { provisionRecords(search: $search) { edges { node { ${recordFields} } } } }`,
    { search },
  );
  return provisionRecords.edges.map(({ node }) => node);
}
