import { setTimeout as pause } from 'node:timers/promises';
import { aFile, aMyNumber, anInput, aRow } from '../support/made';
import { TestPlatform } from '../support/platform';
import { Office, withdraw } from '../support/withdrawal';

let test_: TestPlatform;
let office: Office;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());
beforeEach(async () => void (office = await Office.open(test_)));

const branchOf = async (nameKana: string): Promise<string[]> => {
  const { subscribers } = await office.uploader.get<{
    subscribers: { edges: { node: { subscriberBranchNumber: string } }[] };
  }>('query ($k: String) { subscribers(search: { nameKana: $k }) { edges { node { subscriberBranchNumber } } } }', {
    k: nameKana,
  });
  return subscribers.edges.map(({ node }) => node.subscriberBranchNumber);
};

test('after the withdrawal of a file everything is as it was before it', async () => {
  const numbers = Array.from({ length: 6 }, aMyNumber);
  const [one, two, three, four] = [
    aRow({ nameKana: 'イチ', myNumber: numbers[0]! }),
    aRow({ nameKana: 'ニ', myNumber: numbers[1]! }),
    aRow({ nameKana: 'サン' }),
    aRow({ nameKana: 'ヨン' }),
  ];
  await office.applied([one, two, three, four]);
  const before = await office.current();
  const id = await office.applied([
    // Ends, and is corrected again in the same file.
    { ...one, eligibilityEnd: '20250401', eligibilityEndReason: '03', notifiedOn: '20250402' },
    { ...one, eligibilityEnd: '20250501', eligibilityEndReason: '99', notifiedOn: '20250502' },
    // Another 資格ID, another period, another number.
    { ...one, eligibilityId: `${one.eligibilityId}-2`, eligibilityStart: '20250601', cardBranch: '01' },
    { ...two, myNumber: numbers[2]!, nameKanji: '改姓　花子', address: '大阪府大阪市北区1－1', notifiedOn: '20250110' },
    { ...two, myNumber: numbers[3]!, nameKanji: '再改　花子', notifiedOn: '20250111' },
    { ...three, myNumber: numbers[4]!, myNumberMissingReason: '' },
    { ...four, myNumberMissingReason: '3', nameKanji: '古い　名', notifiedOn: '20200101' },
    { nameKana: 'アタラシイ', myNumber: numbers[5]! },
  ]);
  expect(await office.current()).not.toEqual(before);
  expect(await office.withdrawn(id)).toEqual({ persons: 5, done: 5, keptChanges: 0 });
  expect(await office.current()).toEqual(before);
});

test('cards and My Numbers that went round in the file go back round', async () => {
  const numbers = [aMyNumber(), aMyNumber(), aMyNumber()];
  const persons = numbers.map((myNumber, at) => aRow({ myNumber, number: `R${at}`, nameKana: 'マワル' }));
  await office.applied(persons);
  const before = await office.current();
  const spare = aMyNumber();
  const id = await office.applied([
    { ...persons[0]!, number: 'R9', myNumber: spare },
    { ...persons[1]!, number: 'R0', myNumber: numbers[0]! },
    { ...persons[2]!, number: 'R1', myNumber: numbers[1]! },
    { ...persons[0]!, number: 'R2', myNumber: numbers[2]! },
  ]);
  expect(await office.withdrawn(id)).toMatchObject({ keptChanges: 0 });
  expect(await office.current()).toEqual(before);
});

test('persons whom only the file knew are not found any more, and are the same persons when the file comes again', async () => {
  const row = aRow({ nameKana: 'カエル', myNumber: aMyNumber() });
  const file = aFile([row]);
  const first = await office.applied(file);
  const [branchNumber] = await branchOf('カエル');
  await office.withdrawn(first);
  expect(await branchOf('カエル')).toEqual([]);
  const { subscriber } = await office.uploader.get<{ subscriber: object }>(
    'query ($b: ID!) { subscriber(subscriberBranchNumber: $b) { withdrawn myNumberState eligibilityPeriods { start } } }',
    { b: branchNumber },
  );
  expect(subscriber).toEqual({ withdrawn: true, myNumberState: 'MISSING', eligibilityPeriods: [] });
  const again = await office.applied(file);
  expect(again).not.toBe(first);
  expect(await branchOf('カエル')).toEqual([branchNumber]);
  expect(await office.current()).toMatchObject([{ withdrawn: false, revealed: row.myNumber }, {}]);
});

test('the evidence of the file and of its withdrawal stays, in the time line and in questions about the past', async () => {
  const row = aRow({ nameKana: 'ノコル', nameKanji: '正しい　名', myNumber: aMyNumber() });
  await office.applied([row]);
  const id = await office.applied([
    {
      ...row,
      nameKanji: '誤った　名',
      eligibilityEnd: '20250401',
      eligibilityEndReason: '03',
      notifiedOn: '20250402',
      myNumber: aMyNumber(),
    },
  ]);
  const [branchNumber] = await branchOf('ノコル');
  const between = new Date().toISOString();
  // Moments are told to the millisecond.
  await pause(10);
  await office.withdrawn(id);
  const asked = 'nameKanji eligibilityPeriods { end change reason recordedBy }';
  const { then, now } = await office.uploader.get<{ then: object; now: object }>(
    `query ($b: ID!, $t: DateTime) { then: subscriber(subscriberBranchNumber: $b, believedAt: $t) { ${asked} } now: subscriber(subscriberBranchNumber: $b) { ${asked} } }`,
    { b: branchNumber, t: between },
  );
  expect(then).toMatchObject({ nameKanji: '誤った　名', eligibilityPeriods: [{ end: '2025-04-01', change: 'END' }] });
  expect(now).toEqual({
    nameKanji: '正しい　名',
    eligibilityPeriods: [
      { end: null, change: 'RESTORATION', reason: '別の事業所のファイルだった', recordedBy: office.second.loginId },
    ],
  });
  const entries = await office.rows(
    `select update_kind, form_code, update_seq from isolated.my_number_entry where insurer_id = $1 order by entered_at, id`,
  );
  expect(entries).toEqual([
    { update_kind: 'NEW', form_code: 'REGISTRATION', update_seq: 1 },
    { update_kind: 'CORRECTION', form_code: 'REGISTRATION', update_seq: 2 },
    { update_kind: 'CORRECTION', form_code: 'WITHDRAWAL', update_seq: 4 },
  ]);
  expect(await office.rows('select 1 from isolated.replaced_my_number where insurer_id = $1')).toEqual([]);
});

test('what a clerk has changed since stays, is counted, and keeps its 資格ID', async () => {
  const [mine, other] = [aRow({ nameKana: 'サワル' }), aRow({ nameKana: 'サワラナイ' })];
  const id = await office.applied([mine, other]);
  await office.uploader.get(
    'mutation ($input: RegisterSubscriberInput!) { registerSubscriber(input: $input) { nameKana } }',
    {
      input: anInput({
        ...mine,
        eligibilityEnd: '20250401',
        eligibilityEndReason: '03',
        address: '東京都港区1－1',
        notifiedOn: '20250402',
      }),
    },
  );
  expect(await office.withdrawn(id)).toEqual({ persons: 2, done: 2, keptChanges: 2 });
  expect(await branchOf('サワラナイ')).toEqual([]);
  expect(await office.current()).toMatchObject([
    { nameKana: 'サワル', address: '東京都港区1－1', withdrawn: false, eligibilityPeriods: [{ end: '2025-04-01' }] },
    { eligibilityIds: [{ id: mine.eligibilityId }] },
  ]);
});

test('what somebody else holds now does not come back: the file’s belief ends, and it is counted', async () => {
  const number = aMyNumber();
  const person = aRow({ nameKana: 'モドル', number: 'taken', myNumber: number });
  await office.applied([person]);
  const id = await office.applied([{ ...person, number: 'moved', myNumber: aMyNumber() }]);
  await office.uploader.get(
    'mutation ($input: RegisterSubscriberInput!) { registerSubscriber(input: $input) { nameKana } }',
    {
      input: anInput({ nameKana: 'ホカノヒト', number: 'taken', myNumber: number, birthDate: '19900101' }),
    },
  );
  expect(await office.withdrawn(id)).toEqual({ persons: 1, done: 1, keptChanges: 2 });
  expect(await office.current()).toMatchObject([
    { nameKana: 'ホカノヒト', revealed: number },
    { nameKana: 'モドル', myNumberState: 'MISSING', revealed: 'NOT_FOUND', eligibilityPeriods: [] },
    {},
  ]);
});

test('files are withdrawn in any order: what an earlier withdrawn file said does not come back', async () => {
  const numbers = [aMyNumber(), aMyNumber(), aMyNumber()];
  const row = aRow({ nameKana: 'ジュンジョ', myNumber: numbers[0]! });
  await office.applied([row]);
  const before = await office.current();
  const changed = (at: number) => ({
    ...row,
    myNumber: numbers[at]!,
    nameKanji: `改名　${at}`,
    notifiedOn: `2025010${at}`,
    number: `J${at}`,
  });
  const [one, two] = [await office.applied([changed(1)]), await office.applied([changed(2)])];
  expect((await office.withdrawn(one)).keptChanges).toBeGreaterThan(0);
  expect(await office.current()).toMatchObject([{ nameKanji: '改名　2', revealed: numbers[2] }, {}]);
  await office.withdrawn(two);
  expect(await office.current()).toEqual(before);
});

test('only a second person, of the same insurer, withdraws, once, with a reason', async () => {
  const id = await office.applied([{ myNumber: aMyNumber() }]);
  expect(await withdraw(office.uploader, id)).toBeRefused('OWN_UPLOAD');
  const stranger = await (await test_.newInsurer()).handler();
  expect(await withdraw(stranger, id)).toBeRefused('NOT_FOUND');
  expect(await withdraw(office.second, 'nothing')).toBeRefused('NOT_FOUND');
  expect(await withdraw(await office.insurer.person(), id)).toBeRefused('MY_NUMBER_HANDLING_OFF');
  expect(await withdraw(await office.insurer.person({ operations: ['viewFileImports'] }), id)).toBeRefused(
    'NOT_PERMITTED',
  );
  expect(await withdraw(await office.insurer.person({ level: 'READ' }), id)).toBeRefused('PRIVILEGE_LEVEL');
  for (const reason of ['', ' ', '123456789010', '番号 1234-5678-9010'])
    expect(await withdraw(office.second, id, reason)).toBeRefused('BAD_USER_INPUT', { field: 'reason' });
  const third = await office.insurer.handler();
  const answers = await office.atOnce('file_import', id, () => [withdraw(office.second, id), withdraw(third, id)]);
  expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
  expect(answers.find(({ errors }) => errors)).toBeRefused('FILE_IMPORT_NOT_APPLIED');
  await office.second.importIn(['WITHDRAWN'], id);
  expect(await withdraw(office.second, id)).toBeRefused('FILE_IMPORT_NOT_APPLIED');
  const { id: waiting } = await office.uploader.uploaded(aFile([{ myNumber: aMyNumber() }]), ['AWAITING_APPROVAL']);
  expect(await withdraw(office.second, waiting)).toBeRefused('FILE_IMPORT_NOT_APPLIED');
});
