import { aBulkFile, aBulkRow } from '../support/bulk';
import { aCollectionFile, aCollectionRow, withoutNumber } from '../support/collection';
import { cloneDatabase, type TestDatabase } from '../support/database';
import { operationLog } from '../support/kept';
import { aFile, aMyNumber, aRow } from '../support/made';
import { TestPlatform } from '../support/platform';
import { Office, withdraw } from '../support/withdrawal';

let database: TestDatabase;
let test_: TestPlatform;
let office: Office;
let today: Date | null = null;
beforeAll(async () => {
  // Of its own: its clock would end the imports of other tests.
  database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_withdrawal_kinds_${process.pid}`);
  test_ = await TestPlatform.start({ databaseUrl: database.url, now: () => today ?? new Date() });
});
afterAll(() => test_.close().finally(() => database.drop()));
beforeEach(async () => void (office = await Office.open(test_)));
afterEach(() => void (today = null));

test('a collection file is withdrawn: the numbers go, the reasons for none come back', async () => {
  const persons = ['1', '2', '3'].map((number) =>
    withoutNumber({ symbol: 'COL', number, myNumberMissingReason: number }),
  );
  await office.applied(persons);
  const before = await office.current();
  const id = await office.applied(
    aCollectionFile([
      aCollectionRow(persons[0]!, { myNumber: aMyNumber() }),
      aCollectionRow(persons[1]!, { reason: '9', memo: '海外に居住' }),
      aCollectionRow(persons[2]!, { later: '1' }),
    ]),
    'collection',
  );
  expect(await office.current()).not.toEqual(before);
  expect(await office.withdrawn(id)).toEqual({ persons: 2, done: 2, keptChanges: 0 });
  expect(await office.current()).toEqual(before);
  const entries = await office.rows(
    `select update_kind, missing_reason from isolated.my_number_entry where insurer_id = $1 and form_code = 'WITHDRAWAL' order by missing_reason`,
  );
  expect(entries).toEqual([
    { update_kind: 'CORRECTION', missing_reason: '2' },
    { update_kind: 'CANCELLATION', missing_reason: null },
  ]);
});

test('a bulk update is withdrawn: the numbers that it changed come back', async () => {
  const persons = [aRow({ myNumber: aMyNumber() }), aRow({ myNumberMissingReason: '2' })];
  await office.applied(persons);
  const before = await office.current();
  const id = await office.applied(
    aBulkFile(persons.map((person) => aBulkRow(person, { myNumber: aMyNumber() }))),
    'bulk-update',
  );
  expect(await office.current()).not.toEqual(before);
  expect(await office.withdrawn(id)).toEqual({ persons: 2, done: 2, keptChanges: 0 });
  expect(await office.current()).toEqual(before);
});

test('a bulk cancel cannot be withdrawn: what it wiped is nowhere', async () => {
  const person = aRow({ myNumber: aMyNumber() });
  await office.applied([person]);
  const id = await office.applied(
    aBulkFile([aBulkRow(person, { myNumber: person.myNumber, remarks: '誤登録のため' })]),
    'bulk-cancel',
  );
  expect(await withdraw(office.second, id)).toBeRefused('FILE_IMPORT_NOT_WITHDRAWABLE');
});

test('after thirty days what a file replaced is forgotten, and it cannot be withdrawn', async () => {
  const person = aRow({ myNumber: aMyNumber() });
  await office.applied([person]);
  const id = await office.applied([{ ...person, myNumber: aMyNumber() }]);
  const replaced = () => office.rows('select 1 as one from isolated.replaced_my_number where insurer_id = $1');
  expect(await replaced()).toHaveLength(1);
  today = new Date(Date.now() + 30 * 86_400_000 + 60_000);
  expect(await withdraw(office.second, id)).toBeRefused('FILE_IMPORT_NOT_WITHDRAWABLE');
  for (let tries = 0; tries < 100 && (await replaced()).length > 0; tries += 1)
    await new Promise((next) => setTimeout(next, 100));
  expect(await replaced()).toEqual([]);
});

test('the operation log says who ordered it and when it was done; the result can still be fetched', async () => {
  const id = await office.applied([{ myNumber: aMyNumber() }, {}]);
  await office.withdrawn(id);
  const log = await operationLog(test_.databaseUrl, office.insurer.id);
  expect(log.filter(({ operation }) => operation === 'withdrawFileImport')).toMatchObject([
    { result: 'OK', subject: id, accountId: office.second.accountId },
    { result: 'OK', subject: `${id} WITHDRAWN`, rowCount: 2, accountId: office.second.accountId },
  ]);
  expect((await office.uploader.result(id)).length).toBeGreaterThan(100);
});

test('a filing that the file registered at last is open again, and the file’s own are laid aside', async () => {
  const row = aRow({ notifiedOn: '20240403' });
  await office.applied([{ ...row, nameKana: 'ひらがな' }]);
  const filings = () =>
    office.rows(
      `select eligibility_id as id, done_at is not null as done, done_reason as reason from isolated.open_filing where insurer_id = $1 order by recorded_at`,
    );
  const open = { id: row.eligibilityId, done: false, reason: null };
  expect(await filings()).toEqual([open]);
  const id = await office.applied(aFile([row, { eligibilityId: 'BAD', nameKana: 'ひらがな' }]));
  expect(await filings()).toEqual([
    { ...open, done: true },
    { id: 'BAD', done: false, reason: null },
  ]);
  await office.withdrawn(id);
  expect(await filings()).toEqual([open, { id: 'BAD', done: true, reason: 'ファイルの取消' }]);
});
