import { aBulkFile, aBulkRow } from '../support/bulk';
import { aCollectionFile, aCollectionRow } from '../support/collection';
import { aFile, aMyNumber, anInput, aRow } from '../support/made';
import type { Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';
import { imported } from '../support/result';

let test_: TestPlatform;
let insurer: TestInsurer;
let handler: Person;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());
beforeEach(async () => {
  insurer = await test_.newInsurer();
  handler = await insurer.handler();
});

const query = `query ($of: ID, $importId: ID, $first: Int, $after: String) {
  myNumberEntries(subscriberBranchNumber: $of, importId: $importId, first: $first, after: $after) {
    edges { node { enteredOn registeredBy symbolNumber myNumber missingReason missingMemo relationshipCode name birthDate sex updateKind
      formCode enteredAt subscriberBranchNumber importId } }
    pageInfo { hasNextPage endCursor } } }`;
interface Asked {
  of?: string;
  importId?: string;
  first?: number;
  after?: string | null;
}
interface Entries {
  myNumberEntries: {
    edges: { node: Record<string, string | null> }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}
const entries = async (person: Person, asked: Asked = {}) =>
  (await person.get<Entries>(query, { ...asked })).myNumberEntries.edges.map(({ node }) => node);
const branchNumberOf = async (number: string) => {
  const { subscribers } = await handler.get<{ subscribers: { edges: { node: { subscriberBranchNumber: string } }[] } }>(
    'query ($number: String) { subscribers(search: { number: $number }) { edges { node { subscriberBranchNumber } } } }',
    { number },
  );
  return subscribers.edges[0]!.node.subscriberBranchNumber;
};

test('each number or reason entered leaves a record of twelve items, without the number', async () => {
  const myNumbers = Array.from({ length: 4 }, aMyNumber) as [string, string, string, string];
  const dependant = { kind: '2', enrolmentKind: '4', relationshipCode: '31', cardBranch: '01' };
  const person = aRow({ ...dependant, number: 'e1', nameKanji: '架空　一', birthDate: '20150203', sex: '2' });
  await imported(insurer, handler, aFile([person]));
  await imported(
    insurer,
    handler,
    aCollectionFile([aCollectionRow(person, { reason: '9', memo: '申請中' })]),
    undefined,
    'collection',
  );
  await imported(
    insurer,
    handler,
    aCollectionFile([aCollectionRow(person, { myNumber: myNumbers[0] })]),
    undefined,
    'collection',
  );
  await imported(insurer, handler, aBulkFile([aBulkRow(person, { myNumber: myNumbers[1] })]), undefined, 'bulk-update');
  await imported(
    insurer,
    handler,
    aBulkFile([aBulkRow(person, { myNumber: myNumbers[1], remarks: '本人の申出' })]),
    undefined,
    'bulk-cancel',
  );
  const of = await branchNumberOf('e1');
  const found = await entries(handler, { of });
  const today = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
  const common = {
    ...{ enteredOn: today, registeredBy: handler.loginId, symbolNumber: '9100-e1-01', relationshipCode: '31' },
    ...{ name: '架空　一', birthDate: '2015-02-03', sex: 'FEMALE', subscriberBranchNumber: of },
    ...{ enteredAt: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/), importId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
  };
  const number = { ...common, myNumber: '************', missingReason: null, missingMemo: null };
  const reason = (missingReason: string, missingMemo: string | null) => ({
    ...common,
    ...{ myNumber: null, missingReason, missingMemo, updateKind: 'NEW' },
  });
  expect(found).toEqual([
    { ...number, updateKind: 'CANCELLATION', formCode: 'BULK_CANCEL' },
    { ...number, updateKind: 'CORRECTION', formCode: 'BULK_UPDATE' },
    { ...number, updateKind: 'NEW', formCode: 'COLLECTION' },
    { ...reason('9', '申請中'), formCode: 'COLLECTION' },
    { ...reason('1', null), formCode: 'REGISTRATION' },
  ]);
  // Who is not handling My Numbers does not even see that there is one.
  const reader = await insurer.person({ level: 'READ' });
  expect((await entries(reader, { of })).map(({ myNumber }) => myNumber)).toEqual([null, null, null, null, null]);
});

test('what is typed on screen leaves its record, too', async () => {
  const register =
    'mutation ($input: RegisterSubscriberInput!) { registerSubscriber(input: $input) { subscriberBranchNumber } }';
  await handler.get(register, { input: anInput({ myNumber: aMyNumber(), number: 's1' }) });
  await handler.get(register, { input: anInput({ number: 's2' }) });
  expect(await entries(handler)).toMatchObject([
    {
      formCode: 'SCREEN',
      updateKind: 'NEW',
      myNumber: null,
      missingReason: '1',
      importId: null,
      symbolNumber: '9100-s2-00',
    },
    {
      formCode: 'SCREEN',
      updateKind: 'NEW',
      myNumber: '************',
      registeredBy: handler.loginId,
      symbolNumber: '9100-s1-00',
    },
  ]);
});

test('the entries of one file are found by it, in pages whose cursors are good for nothing else', async () => {
  await imported(insurer, handler, aFile([{}]));
  const { id } = await handler.uploaded(aFile(Array.from({ length: 5 }, () => ({}))), ['APPLIED']);
  expect((await entries(handler)).length).toBe(6);
  expect((await entries(handler, { importId: id })).map(({ importId }) => importId)).toEqual([id, id, id, id, id]);
  const first = await handler.get<Entries>(query, { importId: id, first: 3 });
  expect(first.myNumberEntries.pageInfo.hasNextPage).toBe(true);
  const after = first.myNumberEntries.pageInfo.endCursor;
  const second = await handler.get<Entries>(query, { importId: id, first: 3, after });
  expect(second.myNumberEntries).toMatchObject({ pageInfo: { hasNextPage: false }, edges: [{}, {}] });
  expect(await handler.ask(query, { first: 3, after })).toBeRefused('BAD_USER_INPUT', { field: 'after' });
});

test('unknown persons and files, and other insurers’, are not found, and the level is asked for', async () => {
  const { id } = await handler.uploaded(aFile([{ number: 'n1' }]), ['APPLIED']);
  const of = await branchNumberOf('n1');
  const stranger = await (await test_.newInsurer()).handler();
  for (const asked of [{ of }, { importId: id }, { of: 'x' }, { importId: 'x' }, { of: aMyNumber() }])
    expect(await stranger.ask(query, asked)).toBeRefused('NOT_FOUND');
  expect(await entries(stranger)).toEqual([]);
  expect(await (await insurer.person({ level: 'NONE' })).ask(query, {})).toBeRefused('PRIVILEGE_LEVEL');
  expect(await (await insurer.person({ operations: ['viewSubscriber'] })).ask(query, {})).toBeRefused('NOT_PERMITTED');
});

const requests = {
  change: `mutation ($of: ID!, $myNumber: String!, $reason: String!) {
    request: requestMyNumberChange(subscriberBranchNumber: $of, myNumber: $myNumber, reason: $reason) { id kind state rows } }`,
  cancellation: `mutation ($of: ID!, $myNumber: String!, $reason: String!) {
    request: requestMyNumberCancellation(subscriberBranchNumber: $of, myNumber: $myNumber, reason: $reason) { id kind state rows } }`,
};
type Requested = { request: { id: string; kind: string; state: string; rows: number } };
const stateOf = async (of: string) =>
  (
    await handler.get<{ subscriber: { myNumberState: string } }>(
      'query ($of: ID!) { subscriber(subscriberBranchNumber: $of) { myNumberState } }',
      { of },
    )
  ).subscriber.myNumberState;
const reason = '本人の届出による';

test('a change asked for on screen waits for another person, and may be asked for again later', async () => {
  const [old, next] = [aMyNumber(), aMyNumber()];
  await imported(insurer, handler, aFile([{ myNumber: old, number: 'r1' }]));
  const of = await branchNumberOf('r1');
  const approver = await insurer.handler();
  for (const myNumber of [next, old, next]) {
    const { request } = await handler.get<Requested>(requests.change, { of, myNumber, reason });
    expect(request).toMatchObject({ kind: 'BULK_UPDATE', rows: 1 });
    await handler.importIn(['AWAITING_APPROVAL'], request.id);
    expect(await handler.approve(request.id)).toBeRefused('OWN_UPLOAD');
    await approver.approve(request.id);
    expect(await approver.importIn(['APPLIED'], request.id)).toMatchObject({ applied: 1, rejected: 0 });
  }
  const found = await entries(handler, { of });
  expect(found.map(({ formCode, updateKind }) => [formCode, updateKind])).toEqual([
    ['BULK_UPDATE', 'CORRECTION'],
    ['BULK_UPDATE', 'CORRECTION'],
    ['BULK_UPDATE', 'CORRECTION'],
    ['REGISTRATION', 'NEW'],
  ]);
});

test('so does a cancellation, which needs the number there is', async () => {
  const [myNumber, another] = [aMyNumber(), aMyNumber()];
  await imported(insurer, handler, aFile([{ myNumber, number: 'c1' }]));
  const of = await branchNumberOf('c1');
  const wrong = await handler.get<Requested>(requests.cancellation, { of, myNumber: another, reason });
  expect(await handler.importIn(['APPLIED'], wrong.request.id)).toMatchObject({
    faults: [{ code: 'MY_NUMBER_NOT_THE_LINKED_ONE', count: 1 }],
  });
  const { request } = await handler.get<Requested>(requests.cancellation, { of, myNumber, reason });
  await handler.importIn(['AWAITING_APPROVAL'], request.id);
  expect(await stateOf(of)).toBe('LINKED');
  const approver = await insurer.handler();
  await approver.approve(request.id);
  await approver.importIn(['APPLIED'], request.id);
  expect(await stateOf(of)).toBe('MISSING');
});

test.each<[string, Record<string, string>, string, Record<string, unknown>]>([
  [
    'a number that is none',
    { myNumber: '123456789010' },
    'BAD_USER_INPUT',
    { field: 'myNumber', reason: 'MY_NUMBER_CHECK_DIGIT' },
  ],
  ['an empty number', { myNumber: '' }, 'BAD_USER_INPUT', { field: 'myNumber', reason: expect.any(String) }],
  ['no reason', { reason: ' ' }, 'BAD_USER_INPUT', { field: 'reason' }],
  ['a number for a reason', { reason: '1234-5678-9010' }, 'BAD_USER_INPUT', { field: 'reason' }],
  ['a long reason', { reason: 'あ'.repeat(201) }, 'BAD_USER_INPUT', { field: 'reason' }],
  ['nobody', { of: 'nobody' }, 'NOT_FOUND', {}],
])('a request with %s is refused, and no file is made of it', async (_what, given, code, details) => {
  await imported(insurer, handler, aFile([{ myNumber: aMyNumber(), number: 'w1' }]));
  const asked = { of: await branchNumberOf('w1'), myNumber: aMyNumber(), reason, ...given };
  for (const document of Object.values(requests)) expect(await handler.ask(document, asked)).toBeRefused(code, details);
  const { fileImports } = await handler.get<{ fileImports: { edges: unknown[] } }>(
    '{ fileImports { edges { cursor } } }',
  );
  expect(fileImports.edges.length).toBe(1);
});

test('a request needs the operation, the level, and My Number handling', async () => {
  await imported(insurer, handler, aFile([{ number: 'p1' }]));
  const asked = { of: await branchNumberOf('p1'), myNumber: aMyNumber(), reason };
  for (const document of Object.values(requests)) {
    expect(await (await insurer.person()).ask(document, asked)).toBeRefused('MY_NUMBER_HANDLING_OFF');
    expect(await (await insurer.handler({ level: 'READ' })).ask(document, asked)).toBeRefused('PRIVILEGE_LEVEL');
    const person = await insurer.handler({ operations: ['uploadFile', 'switchMyNumberHandling'] });
    expect(await person.ask(document, asked)).toBeRefused('NOT_PERMITTED');
    expect(await (await (await test_.newInsurer()).handler()).ask(document, asked)).toBeRefused('NOT_FOUND');
  }
});
