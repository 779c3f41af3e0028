import { addDays, dayInJapan } from '../../src/domain/plain-date';
import { buildSchema } from '../../src/schema';
import {
  aCode,
  answered,
  anInquiry,
  recordFields,
  recordsOf,
  registered,
  withCode,
  type RecordShown,
} from '../support/arriving';
import { asLoginRole, roles, saidOf } from '../support/login-role';
import type { Partner } from '../support/partner';
import type { Answer, Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

let platform: TestPlatform;
let requester: TestInsurer;
let provider: TestInsurer;
let network: Partner;
let linker: Person;
let reader: Person;
beforeAll(async () => {
  platform = await TestPlatform.start({ partnerPort: true });
  [requester, provider] = [await platform.newInsurer(), await platform.newInsurer()];
  network = await platform.partner('NETWORK');
  linker = await provider.handler({ level: 'LINKAGE' });
  reader = await provider.person({ level: 'READ' });
});
afterAll(() => platform.close());

async function exchanged(given: Record<string, unknown> = {}, to = provider, clerk = linker) {
  const person = await withCode(platform, to, await registered(clerk));
  const asked = anInquiry({ from: requester, to, code: person.code, ...given });
  await answered(network, asked);
  return { ...person, asked };
}

const revise = (
  person: Person,
  id: string,
  codes: Record<string, string | null>,
  reason = '対象者を取り違えた',
): Promise<Answer<{ reviseProvisionRecord: RecordShown }>> =>
  person.ask(
    `mutation ($id: ID!, $n: String, $e: String, $reason: String!) {
      reviseProvisionRecord(id: $id, nonDisclosureCode: $n, errorReasonCode: $e, reason: $reason) { ${recordFields} } }`,
    { id, reason, ...codes },
  );

const revisionsOf = (person: Person, id: string): Promise<Answer<{ provisionRecordRevisions: RecordShown[] }>> =>
  person.ask(`query ($id: ID!) { provisionRecordRevisions(id: $id) { ${recordFields} } }`, { id });

test('a record has the twelve items, and says which revision it is and whose [S1-3.3-60]', () => {
  const type = buildSchema().getType('ProvisionRecord');
  const fields = type && 'getFields' in type ? Object.keys(type.getFields()) : [];
  const items = [
    ...['processingNumber', 'subNumber', 'affairName', 'procedureName', 'requesterDepartment', 'providerDepartment'],
    ...[
      'requestedAt',
      'providedAt',
      'informationName',
      'nonDisclosureCode',
      'errorReasonCode',
      'subscriberBranchNumber',
    ],
  ];
  expect(items).toHaveLength(12);
  expect(fields.toSorted()).toEqual(
    [...items, 'id', 'role', 'revision', 'recordedAt', 'recordedBy', 'reason'].toSorted(),
  );
});

test('records are found by person, number, role, day in Japan, and whether anything was provided', async () => {
  const own = await platform.newInsurer();
  const clerk = await own.handler({ level: 'LINKAGE' });
  const day = addDays(dayInJapan(new Date()), -10);
  const dayBefore = addDays(day, -1);
  const late = await exchanged({ requestedAt: `${dayBefore}T15:00:00.000Z` }, own, clerk);
  const early = await exchanged({ requestedAt: `${dayBefore}T14:59:59.999Z` }, own, clerk);
  const requestedAt = `${addDays(day, 1)}T00:00:00.000Z`;
  const unknown = anInquiry({ from: requester, to: own, code: aCode(), requestedAt });
  await answered(network, unknown);
  const [first, second, third] = [unknown, late.asked, early.asked].map(({ processingNumber }) => processingNumber);
  const found = async (search: Record<string, unknown>) =>
    (await recordsOf(clerk, search)).map(({ processingNumber }) => processingNumber);
  expect(await found({})).toEqual([first, second, third]);
  expect(await found({ from: day, to: day })).toEqual([second]);
  expect(await found({ to: dayBefore })).toEqual([third]);
  expect(await found({ from: '0001-01-01', to: '9999-12-31' })).toEqual([first, second, third]);
  expect(await found({ provided: false })).toEqual([first]);
  expect(await found({ provided: true, from: day })).toEqual([second]);
  expect(await found({ subscriberBranchNumber: early.branchNumber })).toEqual([third]);
  expect(await found({ subscriberBranchNumber: early.branchNumber, processingNumber: second })).toEqual([]);
  expect(await found({ processingNumber: second })).toEqual([second]);
  expect(await found({ role: 'PROVIDER' })).toHaveLength(3);
  expect(await found({ role: 'REQUESTER' })).toEqual([]);
  expect(await found({ processingNumber: second, role: 'REQUESTER' })).toEqual([]);

  const page = `query ($a: String) { provisionRecords(first: 2, after: $a) { edges { cursor node { processingNumber } } pageInfo { endCursor } } }`;
  interface Page {
    provisionRecords: { edges: { node: { processingNumber: string } }[]; pageInfo: { endCursor: string } };
  }
  const { provisionRecords } = await clerk.get<Page>(page);
  const following = async () => {
    const next = await clerk.get<Page>(page, { a: provisionRecords.pageInfo.endCursor });
    return next.provisionRecords.edges.map(({ node }) => node.processingNumber);
  };
  expect(await following()).toEqual([third]);
  // A revision that is written between two pages shows nothing twice.
  const [shown] = await recordsOf(clerk, { processingNumber: second });
  await revise(clerk, shown!.id, { e: '3' });
  expect(await following()).toEqual([third]);
});

test('a correction is another revision behind the newest; what was recorded stays', async () => {
  const { asked, branchNumber } = await exchanged();
  const [before] = await recordsOf(reader, { processingNumber: asked.processingNumber });
  const { data } = await revise(linker, before!.id, { e: '2' });
  const after = data!.reviseProvisionRecord;
  expect(after).toEqual({
    ...before,
    ...{ id: after.id, revision: 2, errorReasonCode: '2', reason: '対象者を取り違えた' },
    ...{ recordedBy: linker.loginId, recordedAt: after.recordedAt },
  });
  expect(await recordsOf(reader, { subscriberBranchNumber: branchNumber })).toEqual([after]);
  // Left out: as it was. Null: taken away.
  await revise(linker, after.id, { n: '1' });
  const [third] = await recordsOf(reader, { processingNumber: asked.processingNumber });
  expect(third).toMatchObject({ revision: 3, nonDisclosureCode: '1', errorReasonCode: '2' });
  await revise(linker, third!.id, { e: null });
  const { data: all } = await revisionsOf(reader, before!.id);
  expect(
    all!.provisionRecordRevisions.map((one) => [one.revision, one.nonDisclosureCode, one.errorReasonCode]),
  ).toEqual([
    [1, null, null],
    [2, null, '2'],
    [3, '1', '2'],
    [4, '1', null],
  ]);
  expect(all!.provisionRecordRevisions[0]).toEqual(before);
});

test('a revision of what has been revised is refused', async () => {
  const { asked } = await exchanged();
  const [{ id }] = (await recordsOf(linker, { processingNumber: asked.processingNumber })) as [RecordShown];
  await revise(linker, id, { e: '1' });
  expect(await revise(linker, id, { e: '3' })).toBeRefused('CHANGED_MEANWHILE');
});

test('only codes of the lists, with a reason that is none of a My Number, of a record that is there', async () => {
  const { asked } = await exchanged();
  const [{ id }] = (await recordsOf(linker, { processingNumber: asked.processingNumber })) as [RecordShown];
  expect(await revise(linker, id, { e: '4' })).toBeRefused('BAD_USER_INPUT', { field: 'errorReasonCode' });
  expect(await revise(linker, id, { n: '2' })).toBeRefused('BAD_USER_INPUT', { field: 'nonDisclosureCode' });
  expect(await revise(linker, id, { e: '1' }, '　')).toBeRefused('BAD_USER_INPUT', { field: 'reason' });
  expect(await revise(linker, id, { e: '1' }, '123456789010の件')).toBeRefused('BAD_USER_INPUT', { field: 'reason' });
  expect(await revise(linker, '00000000-0000-7000-8000-000000000000', { e: '1' })).toBeRefused('NOT_FOUND');
  const elsewhere = await requester.handler({ level: 'LINKAGE' });
  expect(await revise(elsewhere, id, { e: '1' })).toBeRefused('NOT_FOUND');
  expect(await revisionsOf(elsewhere, id)).toBeRefused('NOT_FOUND');
  expect(await recordsOf(elsewhere)).toEqual([]);
  const records = await recordsOf(linker, { processingNumber: asked.processingNumber });
  expect(records).toMatchObject([{ revision: 1 }]);
});

test('the level READ lists and revises nothing; NONE and who holds no operation see nothing', async () => {
  const { asked } = await exchanged();
  const [{ id }] = (await recordsOf(reader, { processingNumber: asked.processingNumber })) as [RecordShown];
  expect(await revise(reader, id, { e: '1' })).toBeRefused('PRIVILEGE_LEVEL');
  expect((await revisionsOf(reader, id)).data).not.toBeNull();
  const list = '{ provisionRecords { edges { cursor } } }';
  expect(await (await provider.person({ level: 'NONE' })).ask(list)).toBeRefused('PRIVILEGE_LEVEL');
  const other = await provider.person({ level: 'LINKAGE', operations: ['viewProvisions'] });
  expect(await other.ask(list)).toBeRefused('NOT_PERMITTED');
  expect(await revisionsOf(other, id)).toBeRefused('NOT_PERMITTED');
  expect(await revise(other, id, { e: '1' })).toBeRefused('NOT_PERMITTED');
});

describe('no login role changes or deletes what was recorded', () => {
  test.each(roles)('%s', async (role) => {
    const { asked } = await exchanged();
    const said = await asLoginRole(platform.databaseUrl, role, async (line) => {
      await line.begin({ insurerId: provider.id, accountId: null, privilegeLevel: 'LINKAGE', affair: 'ELIGIBILITY' });
      const tried = [
        `update isolated.provision_record set error_reason_code = '9' where processing_number = $1`,
        `update isolated.provision_record set revision = 9 where processing_number = $1`,
        'delete from isolated.provision_record where processing_number = $1',
        'update isolated.replica set version = version where $1::text is not null',
        'delete from isolated.replica where $1::text is not null',
        'delete from isolated.provision where processing_number = $1',
      ];
      const outcomes = [];
      for (const sql of tried) outcomes.push(saidOf(await line.attempt(sql, [asked.processingNumber])));
      await line.end();
      return outcomes;
    });
    expect([...new Set(said)]).toEqual(['refused']);
  });
});
