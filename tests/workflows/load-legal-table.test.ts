import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ClientBase } from 'pg';
import { addDays, dayInJapan } from '../../src/domain/plain-date';
import { loadLegalTable, loadShippedLegalTable } from '../../src/workflows/load-legal-table';
import { asOwner, cloneDatabase, type TestDatabase } from '../support/database';
import { LoginRole } from '../support/login-role';

const today = dayInJapan(new Date());
const [yesterday, tomorrow, later] = [addDays(today, -1), addDays(today, 1), addDays(today, 90)] as const;
const shipped = readFileSync(join(__dirname, '../../src/legal/legal-table.csv'), 'utf8');
const [header, ...rows] = shipped.trimEnd().split('\n');
const few = [header, ...rows.slice(0, 3)].join('\n');

let database: TestDatabase;
let operator: LoginRole;
beforeEach(async () => {
  database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_law_${process.pid}`);
  operator = await LoginRole.connect(database.url, 'platform_operator');
});
afterEach(async () => {
  await operator.close();
  await database.drop();
});

const load = (text: string, from: string, client: ClientBase = operator.client): Promise<number> =>
  loadLegalTable(client, { name: `表 ${from}`, from, today, source: Readable.from([Buffer.from(text)]) });

const kept = (): Promise<string[]> =>
  asOwner(database.url, async (owner) => {
    const { rows: found } = await owner.query<{ text: string }>(
      `select concat_ws(' ', count(*), valid_from, valid_to) as text from shared.legal_entry group by valid_from, valid_to order by 1`,
    );
    return found.map(({ text }) => text);
  });
const logged = (): Promise<string[]> =>
  asOwner(database.url, async (owner) => {
    const { rows: found } = await owner.query<{ result: string }>(
      `select result from shared.platform_log where operation = 'loadLegalTable' order by at`,
    );
    return found.map(({ result }) => result);
  });

test('a migrated database has the shipped table, and starting again leaves it', async () => {
  expect(await kept()).toEqual(['153 2024-05-27']);
  await asOwner(database.url, loadShippedLegalTable);
  expect(await kept()).toEqual(['153 2024-05-27']);
  expect(await logged()).toEqual(['OK']);
});

test('a table that is loaded in advance ends the former on its first day, and gives way to another before that', async () => {
  expect(await load(shipped, later)).toBe(153);
  expect(await kept()).toEqual([`153 2024-05-27 ${later}`, `153 ${later}`]);
  expect(await load(few, tomorrow)).toBe(3);
  expect(await kept()).toEqual([`153 2024-05-27 ${tomorrow}`, `3 ${tomorrow}`]);
  expect(await load(few, later)).toBe(3);
  expect(await kept()).toEqual([`153 2024-05-27 ${tomorrow}`, `3 ${later}`, `3 ${tomorrow} ${later}`].sort());
});

test('what has begun to hold is neither shortened backwards nor replaced, nor may the operator delete it', async () => {
  await expect(load(few, yesterday)).rejects.toThrow('begins today at the earliest');
  await load(few, today);
  await expect(load(shipped, today)).rejects.toThrow('begins today at the earliest');
  await expect(operator.client.query('delete from shared.legal_entry')).rejects.toThrow('is not deleted');
  expect(await kept()).toEqual([`153 2024-05-27 ${today}`, `3 ${today}`]);
  expect(await logged()).toEqual(['OK', 'BAD_USER_INPUT', 'OK', 'BAD_USER_INPUT']);
});

test.each([
  ['a wrong cell', [header, rows[0], rows[1]!.replace('JT', 'JX')].join('\n'), 'line 3, 事務手続コード: FORMAT'],
  ['a row twice', [header, rows[0], rows[1], rows[0]].join('\n'), 'line 4, 事務手続コード: GIVEN_TWICE'],
  ['a missing column', [header, rows[0]!.replace(/,[^,]*$/, '')].join('\n'), 'FILE_COLUMNS at 2'],
  ['another header', few.replace('法令', '法律'), 'FILE_HEADER'],
  ['no row', header!, 'FILE_EMPTY'],
  ['an empty file', '', 'FILE_EMPTY'],
])('a file with %s is refused as a whole', async (_what, text, why) => {
  await expect(load(text, tomorrow)).rejects.toThrow(why);
  expect(await kept()).toEqual(['153 2024-05-27']);
  expect(await logged()).toEqual(['OK', 'BAD_USER_INPUT']);
});

test('of two tables that are loaded at once the second sees the first', async () => {
  const other = await LoginRole.connect(database.url, 'platform_operator');
  const loaded = await Promise.allSettled([load(few, tomorrow), load(few, tomorrow, other.client)]);
  await other.close();
  expect(loaded.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  expect(await kept()).toEqual([`153 2024-05-27 ${tomorrow}`, `3 ${tomorrow}`]);
});
