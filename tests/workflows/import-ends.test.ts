import { aBulkFile, aBulkRow } from '../support/bulk';
import { asOwner, cloneDatabase, type TestDatabase } from '../support/database';
import { rowCounts } from '../support/kept';
import { aFile, aMyNumber, aRow } from '../support/made';
import type { Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

const day = 86_400_000;
let later = 0;
let database: TestDatabase;
let test_: TestPlatform;
beforeAll(async () => {
  // Of its own: a worker with another clock would end the imports of the tests beside it.
  database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_ends_${process.pid}`);
  test_ = await TestPlatform.start({ databaseUrl: database.url, now: () => new Date(Date.now() + later) });
});
afterAll(() => test_.close().finally(() => database.drop()));
beforeEach(() => void (later = 0));

const stored = (insurer: TestInsurer) =>
  rowCounts(test_.databaseUrl, insurer.id, ['subscriber', 'staged_row', 'result_part']);
const resultParts = async (insurer: TestInsurer): Promise<number> => (await stored(insurer))['result_part'] ?? 0;

/** Sessions end meanwhile: whoever looks signs in again. */
async function after(days: number, insurer: TestInsurer): Promise<Person> {
  later += days * day;
  test_.platform.wakeImports();
  return insurer.handler();
}

test('a file that nobody decides on for seven days expires, its rows are deleted, and it may be given again', async () => {
  const insurer = await test_.newInsurer();
  const file = aFile([{ myNumber: aMyNumber() }]);
  const { id } = await (await insurer.handler()).uploaded(file, ['AWAITING_APPROVAL']);
  const stillThere = await after(6.99, insurer);
  expect(await stillThere.importIn(['AWAITING_APPROVAL', 'EXPIRED'], id)).toMatchObject({ state: 'AWAITING_APPROVAL' });
  const handler = await after(0.02, insurer);
  await handler.importIn(['EXPIRED'], id);
  expect(await stored(insurer)).toEqual({ subscriber: 0, staged_row: 0, result_part: 0 });
  expect(await handler.approve(id)).toBeRefused('FILE_IMPORT_NOT_WAITING');
  expect((await handler.upload(file)).status).toBe(202);
});

test('a file whose days are over cannot be approved, even if nothing has ended it yet', async () => {
  const insurer = await test_.newInsurer();
  const { id } = await (await insurer.handler()).uploaded(aFile([{ myNumber: aMyNumber() }]), ['AWAITING_APPROVAL']);
  await asOwner(test_.databaseUrl, (client) =>
    client.query('delete from shared.import_work where import_id = $1', [id]),
  );
  const approver = await after(8, insurer);
  expect(await approver.approve(id)).toBeRefused('FILE_IMPORT_NOT_WAITING');
  expect((await stored(insurer)).subscriber).toBe(0);
});

test('a result can be fetched for 30 days and is gone then', async () => {
  const insurer = await test_.newInsurer();
  const { id } = await (await insurer.handler()).uploaded(aFile([{}]), ['APPLIED']);
  const reader = await after(29.9, insurer);
  expect((await reader.result(id)).length).toBeGreaterThan(0);
  const late = await after(0.2, insurer);
  expect(await late.importIn(['APPLIED'], id)).toMatchObject({ resultAvailable: false });
  for (let tries = 0; tries < 100 && (await resultParts(insurer)) > 0; tries += 1)
    await new Promise((done) => setTimeout(done, 20));
  expect(await stored(insurer)).toEqual({ subscriber: 1, staged_row: 0, result_part: 0 });
  const response = await fetch(`${test_.url}/files/${id}/result`, { headers: { cookie: late.cookie } });
  expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([409, 'FILE_RESULT_NOT_READY']);
});

test('a number that a file has replaced is kept as long, and then nowhere', async () => {
  const insurer = await test_.newInsurer();
  const person = aRow({ myNumber: aMyNumber() });
  const approved = async (file: string, kind: string) => {
    const { id } = await (await insurer.handler()).uploaded(file, ['AWAITING_APPROVAL'], kind);
    const approver = await insurer.handler();
    await approver.approve(id);
    await approver.importIn(['APPLIED'], id);
  };
  const replaced = async () =>
    (await rowCounts(test_.databaseUrl, insurer.id, ['replaced_my_number']))['replaced_my_number'];
  await approved(aFile([person]), 'registration');
  await approved(aBulkFile([aBulkRow(person, { myNumber: aMyNumber() })]), 'bulk-update');
  await after(29.9, insurer);
  expect(await replaced()).toBe(1);
  await after(0.2, insurer);
  for (let tries = 0; tries < 100 && (await replaced()) !== 0; tries += 1)
    await new Promise((done) => setTimeout(done, 20));
  expect(await replaced()).toBe(0);
});

test('who may read subscribers but not My Numbers gets no result file', async () => {
  const insurer = await test_.newInsurer();
  const { id } = await (await insurer.handler()).uploaded(aFile([{}]), ['APPLIED']);
  const person = await insurer.person({ level: 'NONE' });
  const response = await fetch(`${test_.url}/files/${id}/result`, { headers: { cookie: person.cookie } });
  expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([403, 'PRIVILEGE_LEVEL']);
});

test('today is the day in Japan when the file came, also when it is judged again later', async () => {
  const insurer = await test_.newInsurer();
  // 23:30 in Japan: a birth date of tomorrow is still in the future, though it is not when the rows are applied.
  const lateInJapan = new Date(Math.ceil((Date.now() + 9 * 3_600_000) / day) * day - 9 * 3_600_000 - 30 * 60_000);
  later = lateInJapan.getTime() - Date.now();
  const dayOf = (moment: number) => new Date(moment + 9 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '');
  const [today, tomorrow] = [dayOf(lateInJapan.getTime()), dayOf(lateInJapan.getTime() + day)];
  const born = (birthDate: string) => ({ birthDate, eligibilityStart: today, notifiedOn: today });
  const { id } = await (
    await insurer.handler()
  ).uploaded(aFile([{ ...born(today), myNumber: aMyNumber() }, born(tomorrow)]), ['AWAITING_APPROVAL']);
  const approver = await after(1, insurer);
  await approver.approve(id);
  expect(await approver.importIn(['APPLIED'], id)).toMatchObject({
    ok: 1,
    rejected: 1,
    faults: [{ code: 'BIRTH_DATE_IN_FUTURE', count: 1 }],
  });
});

test('an import that cannot be gone on with is tried again, but not without pause', async () => {
  const insurer = await test_.newInsurer();
  const { id } = await (await insurer.handler()).uploaded(aFile([{ myNumber: aMyNumber() }]), ['AWAITING_APPROVAL']);
  await asOwner(test_.databaseUrl, (client) =>
    client.query(`update isolated.staged_row set cells = '[]' where import_id = $1`, [id]),
  );
  await (await insurer.handler()).approve(id);
  await new Promise((done) => setTimeout(done, 1_500));
  const failures = test_.logged.filter((line) => line.includes(id));
  expect(failures.length).toBeGreaterThanOrEqual(1);
  expect(failures.length).toBeLessThanOrEqual(3);
  await asOwner(test_.databaseUrl, (client) =>
    client.query('delete from shared.import_work where import_id = $1', [id]),
  );
});
