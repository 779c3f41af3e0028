import { randomBytes, randomInt } from 'node:crypto';
import type { Client } from 'pg';
import { institutionCodeOf } from '../../src/domain/institution';
import { subscriberBranchNumberFrom } from '../../src/domain/subscriber-branch-number';
import { acquisitionHash } from '../../src/vault/organization-codes';
import { anId, draftAccount, of, openedBy, today, twoManagers } from '../support/accounts';
import { anInquiry, answered, registered, withCode } from '../support/arriving';
import { aQuestion, inquiryMade } from '../support/inquiries';
import { aFile, aMyNumber } from '../support/made';
import type { Partner } from '../support/partner';
import type { Person } from '../support/person';
import type { TestInsurer, TestPlatform } from '../support/platform';
import { asInsurer, insertion, newMarks, samples } from '../support/two-insurers';
import { namesOf, type Names } from './names';

export interface Furnished {
  insurer: TestInsurer;
  names: Names;
  /** The number that belongs to a symbol, of cards in use. */
  cards: Map<string, string>;
  /** Of each list, by its root field. */
  cursors: Record<string, string>;
  clerk: Person;
  manager: Person;
}

interface Wanted {
  network: Partner;
  /** Asks and is asked. */
  other: TestInsurer;
  persons: number;
}

const letters = (count: number): string =>
  Array.from({ length: count }, () => String.fromCharCode(65 + randomInt(26))).join('');
const kana = (): string => Array.from({ length: 8 }, () => 'アイウエオカキクケコ'[randomInt(10)]!).join('');
const digits = (count: number): string => Array.from({ length: count }, () => randomInt(1, 10)).join('');

const cells = () => ({
  ...{ eligibilityId: `E-${digits(8)}`, symbol: digits(7), number: digits(7), nameKana: kana(), myNumber: aMyNumber() },
});

/** An insurer with something of everything, as far as it can be by its own people's work, and a row in every table. */
export async function furnished(test: TestPlatform, owner: Client, insurer: TestInsurer, wanted: Wanted) {
  const clerk = await insurer.handler({ level: 'LINKAGE' });
  const second = await insurer.handler({ level: 'LINKAGE' });
  const { drafter, confirmer } = await twoManagers(insurer);
  const told: Pick<Names, 'myNumber' | 'organizationCode' | 'acquisitionNumber' | 'pem'> = {
    ...{ myNumber: [], organizationCode: [], acquisitionNumber: [1, 2, 3].map(() => letters(26)), pem: [] },
  };
  const branches: string[] = [];
  const cards = new Map<string, string>();
  for (let made = 0; made < wanted.persons; made += 1) {
    const person = cells();
    told.myNumber.push(person.myNumber);
    cards.set(person.symbol, person.number);
    branches.push(await registered(clerk, person));
  }
  const coded = await withCode(test, insurer, branches[0]!);
  told.organizationCode.push(coded.code);
  await certified(clerk, branches[0]!);
  for (let made = 0; made < 4; made += 1) await inquiryMade(clerk, aQuestion(wanted.other, coded));
  for (const manualAnswer of [true, false]) {
    await settled(clerk, branches[0]!, manualAnswer);
    await answered(wanted.network, anInquiry({ from: wanted.other, to: insurer, code: coded.code }));
  }
  const applied = await clerk.uploaded(aFile([cells(), cells()]), ['AWAITING_APPROVAL', 'APPLIED']);
  if (applied.state === 'AWAITING_APPROVAL') await second.approve(applied.id);
  await clerk.importIn(['APPLIED'], applied.id);
  await clerk.uploaded(aFile([cells()]), ['AWAITING_APPROVAL']);
  await openedBy({ drafter, confirmer }, anId(insurer));
  of(await draftAccount(drafter, anId(insurer)), 'draftAccount');
  const suspended = await openedBy({ drafter, confirmer }, anId(insurer));
  const stop = 'mutation ($id: ID!) { suspendAccount(accountId: $id, reason: "休職") { id } }';
  await drafter.get(stop, { id: suspended });
  for (let made = 0; made < 3; made += 1) told.pem.push((await insurer.terminal()).identity.certificate);
  await aRowInEveryTable(owner, insurer.id);
  await awaitedCodes(owner, insurer.id, { branches: branches.slice(1), numbers: told.acquisitionNumber });
  const names = await namesOf(owner, insurer.id, {
    ...told,
    ...{ institution: [institutionCodeOf(wanted.other.insurerNumber)], cursor: [] },
  });
  const cursors = { ...(await cursorsOf(drafter, ofManagers)), ...(await cursorsOf(clerk, ofClerks)) };
  names.cursor = Object.values(cursors);
  return { insurer, names, cards, cursors, clerk, manager: drafter } satisfies Furnished;
}

const certified = (clerk: Person, branch: string): Promise<unknown> =>
  clerk.get('mutation ($input: CertificateInput!) { registerCertificate(input: $input) { id } }', {
    input: {
      ...{ subscriberBranchNumber: branch, kind: 'ELDERLY', issuedOn: '2025-01-01', start: '2025-01-01' },
      copayment: 20,
    },
  });

const settled = (clerk: Person, branch: string, manualAnswer: boolean): Promise<unknown> =>
  clerk.get(
    `mutation ($b: ID!, $m: Boolean!) { changeProvisionSetting(subscriberBranchNumber: $b, nonDisclosure: false, manualAnswer: $m, reason: "申出") { nameKanji } }`,
    { b: branch, m: manualAnswer },
  );

async function aRowInEveryTable(owner: Client, insurerId: number): Promise<void> {
  const marks = newMarks();
  const other: Record<string, object> = {
    subscriber: { subscriber_branch_number: subscriberBranchNumberFrom(randomBytes(10)), name_kana: kana() },
    eligibility_period: { symbol: digits(7), number: digits(7) },
  };
  const claims = { insurerId, accountId: marks.account, privilegeLevel: 'WRITE', affair: 'ELIGIBILITY' } as const;
  await asInsurer(owner, claims, async () => {
    // Each insurer has keys since its first My Number.
    for (const [table, sample] of Object.entries(samples).filter(([name]) => name !== 'data_key')) {
      const row = { insurer_id: insurerId, ...sample(marks, marks), ...other[table] };
      const { sql, values } = insertion(table, row);
      await owner.query(sql, values);
    }
  });
}

/** Asked for at the registry, which has not answered. */
async function awaitedCodes(owner: Client, insurerId: number, asked: { branches: string[]; numbers: string[] }) {
  await owner.query(
    `insert into isolated.organization_code (insurer_id, subscriber_id, state, changed_at, acquisition_id, acquisition_hash)
     select $1, s.id, 'REQUESTED', now(), (select id from isolated.code_acquisition where insurer_id = $1 limit 1), hash
     from unnest($2::text[], $3::bytea[]) as g (branch, hash)
       join isolated.subscriber s on s.insurer_id = $1 and s.subscriber_branch_number = branch`,
    [insurerId, asked.branches.slice(0, asked.numbers.length), asked.numbers.map(acquisitionHash)],
  );
}

const ofManagers = ['accounts', 'accountChanges', `assignmentList(on: "${today()}")`];
const ofClerks = [
  ...['subscribers', 'fileImports', 'doubts', 'inquiries', 'provisions', 'provisionRecords', 'messages'],
  ...['myNumberEntries', 'deadlines(state: OVERDUE)'],
];

/** Where a list goes on after its first row. */
async function cursorsOf(person: Person, lists: string[]): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const list of lists) {
    const [field = '', others = ''] = list.split(/\(|\)/);
    const asked = `${field}(${[others, 'first: 1'].filter((one) => one !== '').join(', ')})`;
    type Page = Record<string, { pageInfo: { endCursor: string | null } }>;
    const page = await person.get<Page>(`{ ${asked} { pageInfo { endCursor } } }`);
    const cursor = page[field]!.pageInfo.endCursor;
    if (cursor !== null) found[field] = cursor;
  }
  return found;
}
