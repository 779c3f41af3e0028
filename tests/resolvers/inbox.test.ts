import { cloneDatabase, type TestDatabase } from '../support/database';
import { doubtsOf, propose } from '../support/doubt';
import { aFile, aMyNumber, anInput } from '../support/made';
import type { Person } from '../support/person';
import { TestPlatform } from '../support/platform';
import { Office } from '../support/withdrawal';

let database: TestDatabase;
let test_: TestPlatform;
let office: Office;
let today: Date | null = null;
beforeAll(async () => {
  // Of its own: its clock would end the imports of other tests.
  database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_inbox_${process.pid}`);
  test_ = await TestPlatform.start({ databaseUrl: database.url, now: () => today ?? new Date() });
});
afterAll(() => test_.close().finally(() => database.drop()));
beforeEach(async () => void (office = await Office.open(test_)));
afterEach(() => void (today = null));

const inboxOf = async (person: Person) =>
  (await person.get<{ inbox: object }>('{ inbox { toApprove doubtsToConfirm doubtsOpen sentWaiting cameBack } }'))
    .inbox;
const nothing = { toApprove: 0, doubtsToConfirm: 0, doubtsOpen: 0, sentWaiting: 0, cameBack: 0 };

test('a file waits for everybody but its uploader, and is sent back to them', async () => {
  expect(await inboxOf(office.uploader)).toEqual(nothing);
  const { id } = await office.uploader.uploaded(aFile([{ myNumber: aMyNumber() }]), ['AWAITING_APPROVAL']);
  expect(await inboxOf(office.uploader)).toEqual({ ...nothing, sentWaiting: 1 });
  expect(await inboxOf(office.second)).toEqual({ ...nothing, toApprove: 1 });
  await office.second.get('mutation ($id: ID!) { refuseFileImport(id: $id, reason: "取り違え") { state } }', { id });
  expect(await inboxOf(office.uploader)).toEqual({ ...nothing, cameBack: 1 });
  expect(await inboxOf(office.second)).toEqual(nothing);
});

test('an applied file with refused rows came back, for thirty days', async () => {
  await office.applied([{}]);
  await office.applied([{ nameKana: 'ひらがな' }]);
  expect(await inboxOf(office.uploader)).toEqual({ ...nothing, cameBack: 1 });
  today = new Date(Date.now() + 30 * 86_400_000 + 60_000);
  const later = await office.insurer.handler();
  expect(await inboxOf(Object.assign(office.uploader, { cookie: later.cookie }))).toEqual(nothing);
});

test('a doubt is open for all, and its proposal waits for everybody else', async () => {
  const myNumber = aMyNumber();
  const input = { input: anInput({ myNumber }) };
  await office.uploader.get(
    'mutation ($input: RegisterSubscriberInput!) { registerSubscriber(input: $input) { nameKana } }',
    input,
  );
  await office.uploader.ask(
    'mutation ($input: RegisterSubscriberInput!) { registerSubscriber(input: $input) { nameKana } }',
    {
      input: anInput({ myNumber, nameKana: 'ホカ' }),
    },
  );
  expect(await inboxOf(office.uploader)).toEqual({ ...nothing, doubtsOpen: 1 });
  const [doubt] = await doubtsOf(office.uploader);
  await propose(office.uploader, doubt!.id, 'ROW_WRONG');
  expect(await inboxOf(office.uploader)).toEqual(nothing);
  expect(await inboxOf(office.second)).toEqual({ ...nothing, doubtsToConfirm: 1 });
});

test('what somebody may not do does not wait for them', async () => {
  await office.uploader.uploaded(aFile([{ myNumber: aMyNumber() }]), ['AWAITING_APPROVAL']);
  const none = await office.insurer.person({ level: 'NONE' });
  expect(await inboxOf(none)).toEqual(nothing);
  const onlyViewing = await office.insurer.person({ operations: ['viewFileImports'] });
  expect(await inboxOf(onlyViewing)).toEqual(nothing);
  // Handling is switched on when the work is begun.
  expect(await inboxOf(await office.insurer.person())).toEqual({ ...nothing, toApprove: 1 });
  for (const operations of [[], ['approveFileImport', 'uploadFile']] as const)
    expect(await inboxOf(await office.insurer.person({ operations }))).toEqual(nothing);
  const stranger = await (await test_.newInsurer()).handler();
  expect(await inboxOf(stranger)).toEqual(nothing);
});
