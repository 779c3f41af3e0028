import { DataSource } from 'typeorm';
import type { Door, Doors } from '../../src/db/data-sources';
import { DatabaseClock } from '../../src/db/database-clock';
import { assertSafeToServe } from '../../src/db/start-check';
import { asOwner, cloneDatabase, type TestDatabase } from '../support/database';
import { withDoors } from '../support/sessions';

let database: TestDatabase;
const password = 'of a role that lives for one test';
const other = `kakehashi_other_${process.pid}`;
beforeAll(async () => {
  database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_start_${process.pid}`);
  await asOwner(database.url, (owner) =>
    owner.query(
      `create role ${other} login noinherit password '${password}'; grant connect on database kakehashi_start_${process.pid} to ${other}`,
    ),
  );
});
afterAll(async () => {
  await asOwner(database.url, (owner) => owner.query(`drop owned by ${other}; drop role ${other}`));
  await database.drop();
});

async function withDoorOf<Result>(url: string, work: (door: Door) => Promise<Result>): Promise<Result> {
  const dataSource = await new DataSource({
    type: 'postgres',
    url,
    installExtensions: false,
    extra: { max: 1 },
  }).initialize();
  const { master: pool } = dataSource.driver as unknown as { master: Door['pool'] };
  return work({ dataSource, pool, clock: new DatabaseClock() }).finally(() => dataSource.destroy());
}

/** Why it does not start with this as its door for writing, or null. */
const refusalWith = (url: string): Promise<string | null> =>
  withDoors(database.url, (doors: Doors) =>
    withDoorOf(url, (handling_write) => refusalOf({ ...doors, handling_write })),
  );

const refusalOf = (doors: Doors): Promise<string | null> =>
  assertSafeToServe(doors).then(
    () => null,
    (error: Error) => error.message,
  );

const refusalWhile = (spoil: string, mend: string): Promise<string | null> =>
  withDoors(database.url, async (doors) => {
    await asOwner(database.url, (owner) => owner.query(spoil));
    return refusalOf(doors).finally(() => asOwner(database.url, (owner) => owner.query(mend)));
  });

const urlOfOther = (): string => {
  const url = new URL(database.url);
  [url.username, url.password] = [other, encodeURIComponent(password)];
  return url.href;
};

test('the server starts with its own roles on a sound database', async () => {
  expect(await withDoors(database.url, refusalOf)).toBeNull();
  expect(await refusalWith(urlOfOther())).toBeNull();
});

test('it does not start as the owner or a superuser', async () => {
  expect(await refusalWith(database.url)).toMatch(
    /is a superuser, creates roles or bypasses policies; role \w+ owns tables/,
  );
});

test.each([
  ['that bypasses policies', `alter role ${other} bypassrls`, `alter role ${other} nobypassrls`, 'bypasses policies'],
  ['that creates roles', `alter role ${other} createrole`, `alter role ${other} nocreaterole`, 'creates roles'],
  [
    'that owns a table',
    `create table shared.its_own (); alter table shared.its_own owner to ${other}`,
    'drop table shared.its_own',
    'owns tables',
  ],
  [
    'that is a member of another',
    `grant pg_monitor to ${other}`,
    `revoke pg_monitor from ${other}`,
    'is a member of another role',
  ],
])('it does not start as a role %s', async (_which, spoil, mend, why) => {
  await asOwner(database.url, (owner) => owner.query(spoil));
  const refusal = await refusalWith(urlOfOther());
  await asOwner(database.url, (owner) => owner.query(mend));
  expect(refusal).toContain(why);
  expect(await refusalWith(urlOfOther())).toBeNull();
});

const own = '(insurer_id = tenancy.current_insurer())';
const subscriber = 'isolated.subscriber';
test.each([
  [
    'without row security',
    'subscriber',
    `alter table ${subscriber} disable row level security`,
    `alter table ${subscriber} enable row level security`,
  ],
  [
    'whose owner is not bound',
    'subscriber',
    `alter table ${subscriber} no force row level security`,
    `alter table ${subscriber} force row level security`,
  ],
  [
    'without its policy',
    'subscriber',
    `drop policy insurer_isolation on ${subscriber}`,
    `create policy insurer_isolation on ${subscriber} using ${own} with check ${own}`,
  ],
  [
    'whose policy shows all',
    'subscriber',
    `alter policy insurer_isolation on ${subscriber} using (true)`,
    `alter policy insurer_isolation on ${subscriber} using ${own}`,
  ],
  [
    'whose policy takes all',
    'subscriber',
    `alter policy insurer_isolation on ${subscriber} with check (true)`,
    `alter policy insurer_isolation on ${subscriber} with check ${own}`,
  ],
  [
    'with another policy beside it',
    'subscriber',
    `create policy more on ${subscriber} for select using (true)`,
    `drop policy more on ${subscriber}`,
  ],
  [
    'that was forgotten',
    'forgotten',
    'create table isolated.forgotten (insurer_id integer)',
    'drop table isolated.forgotten',
  ],
  [
    'of My Numbers that does not ask for handling',
    'my_number',
    'alter policy handling_is_on on isolated.my_number using (true)',
    'alter policy handling_is_on on isolated.my_number using (insurer_id = tenancy.handling_insurer())',
  ],
])('it does not start on a table %s', async (_which, table, spoil, mend) => {
  expect(await refusalWhile(spoil, mend)).toBe(`table isolated.${table} is without its policy, or has a looser one`);
  expect(await withDoors(database.url, refusalOf)).toBeNull();
});
