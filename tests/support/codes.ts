import type { CodeRequest, ResidentRegistry } from '../../src/network/ports';
import { uuidV7 } from '../../src/db/uuid-v7';
import { asOwner } from './database';
import { aMyNumber } from './made';
import type { Answer, Person } from './person';
import type { TestInsurer, TestPlatform } from './platform';

export interface CodeShown {
  state: string;
  failure: string | null;
  changedAt: string | null;
}

export async function codeOf(person: Person, branchNumber: string): Promise<CodeShown> {
  const { subscriber } = await person.get<{ subscriber: { organizationCode: CodeShown } }>(
    'query ($b: ID!) { subscriber(subscriberBranchNumber: $b) { organizationCode { state failure changedAt } } }',
    { b: branchNumber },
  );
  return subscriber.organizationCode;
}

export const acquireOne = (
  person: Person,
  branchNumber: string,
): Promise<Answer<{ acquireOrganizationCode: { organizationCode: CodeShown } }>> =>
  person.ask(
    `mutation ($b: ID!) { acquireOrganizationCode(subscriberBranchNumber: $b) { organizationCode { state failure changedAt } } }`,
    { b: branchNumber },
  );

export interface AcquisitionShown {
  id: string;
  requestedBy: string;
  ofAll: boolean;
  persons: number;
  requested: number;
  acquired: number;
  failed: number;
  finishedAt: string | null;
}

const fields = 'id requestedBy ofAll persons requested acquired failed finishedAt';
export const acquireAll = (person: Person): Promise<Answer<{ acquireOrganizationCodes: AcquisitionShown }>> =>
  person.ask(`mutation { acquireOrganizationCodes { ${fields} } }`);

export async function lastAcquisition(person: Person): Promise<AcquisitionShown | null> {
  const { codeAcquisition } = await person.get<{ codeAcquisition: AcquisitionShown | null }>(
    `{ codeAcquisition { ${fields} } }`,
  );
  return codeAcquisition;
}

export const noCodes = { none: 0, requested: 0, acquired: 0, failed: 0, detached: 0 };

export async function countsOf(person: Person): Promise<typeof noCodes> {
  const { codeCounts } = await person.get<{ codeCounts: typeof noCodes }>(
    '{ codeCounts { none requested acquired failed detached } }',
  );
  return codeCounts;
}

/** What reached the registry; `then` runs before it answers, and may throw. */
export class Registry implements ResidentRegistry {
  readonly messages: CodeRequest[][] = [];
  then: () => Promise<void> | void = () => undefined;

  async requestCodes(_institution: string, people: CodeRequest[]): Promise<void> {
    this.messages.push(people);
    await this.then();
  }

  /** The 取得番号 under which each My Number came, without repetitions. */
  get numbers(): Map<string, Set<string>> {
    const numbers = new Map<string, Set<string>>();
    for (const { myNumber, acquisitionNumber } of this.messages.flat())
      numbers.set(myNumber, (numbers.get(myNumber) ?? new Set()).add(acquisitionNumber));
    return numbers;
  }
}

/** Makes a registry of the test's the platform's. */
export function withRegistry({ platform }: TestPlatform): Registry {
  const registry = new Registry();
  const unused = () => Promise.reject(new Error('nothing is sent to the network here'));
  platform.network = { registry, hub: { sendInquiry: unused, sendAnswer: unused } };
  return registry;
}

export interface Planted {
  id: string;
  branchNumber: string;
  myNumber: string;
}

/** Many persons with My Numbers at once, as if they had been registered. */
export async function plantPersons(test: TestPlatform, { id }: TestInsurer, count: number): Promise<Planted[]> {
  const session = await test.platform.openGateway(id);
  const cipher = await session.ending(null, () => test.platform.keys.of(session));
  const persons = Array.from({ length: count }, () => {
    const subscriberId = uuidV7();
    return { id: subscriberId, branchNumber: `P${subscriberId}`, myNumber: aMyNumber() };
  });
  const sealed = persons.map((person) => cipher.encrypt(person.myNumber, { table: 'my_number', row: person.id }));
  await asOwner(test.databaseUrl, (owner) =>
    owner.query(
      `with given as (select * from unnest($2::uuid[], $3::text[], $4::bytea[], $5::bytea[]) as g (id, branch, cipher, index)),
       persons as (
         insert into isolated.subscriber (insurer_id, id, subscriber_branch_number, name_kanji, name_kana, name_kana_key,
           birth_date, sex, notified_on, my_number_state)
         select $1, id, branch, '架空', 'カクウ', 'カクウ', '1980-04-01', 'MALE', '2024-04-03', 'LINKED' from given)
       insert into isolated.my_number (insurer_id, subscriber_id, cipher, key_version, blind_index)
       select $1, id, cipher, 1, index from given`,
      [
        ...[id, persons.map((person) => person.id), persons.map(({ branchNumber }) => branchNumber)],
        ...[sealed, persons.map(({ myNumber }) => cipher.blindIndex(myNumber))],
      ],
    ),
  );
  return persons;
}
