import type { Client } from 'pg';
import { citusCommands } from '../../src/commands/citus';
import { readCatalogue } from '../../src/distribution/catalogue';
import { DistributionRefused, distributeTables, prepareDistribution } from '../../src/distribution/distribute';
import { planOf } from '../../src/distribution/plan';
import { copiedEverywhere, faultsOf, givenUp, placeOf } from '../../src/distribution/rules';
import { readConfig } from '../../src/config';
import { asOwner, cloneDatabase, testSecret, type TestDatabase } from '../support/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_distribution_${process.pid}`);
});
afterAll(() => database.drop());

const catalogue = () => asOwner(database.url, readCatalogue);

/** What is said of tables that somebody has changed so, in a transaction that is undone. */
const faultsAfter = (change: string): Promise<string[]> =>
  asOwner(database.url, async (owner: Client) => {
    await owner.query('begin');
    await owner.query(change);
    const faults = faultsOf(await readCatalogue(owner));
    await owner.query('rollback');
    return faults;
  });

test('no table breaks a rule of distribution', async () => {
  expect(faultsOf(await catalogue())).toEqual([]);
});

const aTable = `create table isolated.note (insurer_id integer not null, id uuid not null, author uuid`;
const key = 'primary key (insurer_id, id)';

test.each<[what: string, change: string, fault: string]>([
  [
    'no primary key',
    `${aTable}); create index on isolated.note (insurer_id)`,
    'isolated.note: there is no primary key',
  ],
  [
    'a primary key without the insurer',
    `${aTable}, primary key (id))`,
    'isolated.note: note_pkey does not begin with insurer_id',
  ],
  [
    'a unique constraint without the insurer',
    `${aTable}, ${key}, constraint author_taken unique (author))`,
    'isolated.note: author_taken does not begin with insurer_id',
  ],
  [
    'a unique index whose first part is an expression',
    `${aTable}, ${key}); create unique index author_taken on isolated.note ((author::text), insurer_id)`,
    'isolated.note: author_taken does not begin with insurer_id',
  ],
  [
    'an exclusion constraint that compares the insurer otherwise',
    `${aTable}, ${key}, constraint not_twice exclude using gist (insurer_id with <>, id with =))`,
    'isolated.note: not_twice does not begin with insurer_id and =',
  ],
  [
    'a reference to another insurer’s rows',
    `${aTable}, insured_by integer, ${key}, foreign key (insured_by, author) references isolated.account (insurer_id, id))`,
    'isolated.note: note_insured_by_author_fkey does not carry insurer_id to isolated.account',
  ],
  [
    'a reference to what stays on the first machine',
    `${aTable}, login_id text references shared.sign_in, ${key})`,
    'isolated.note: note_login_id_fkey refers to shared.sign_in, which is not copied',
  ],
  [
    'a reference from there to rows of insurers',
    `create table shared.note (insurer_id integer, id uuid, foreign key (insurer_id, id) references isolated.account)`,
    'shared.note: note_insurer_id_id_fkey refers to isolated.account, which is distributed',
  ],
  [
    'an insurer of another type',
    `create table isolated.note (insurer_id bigint not null, id uuid, ${key})`,
    'isolated.note: insurer_id is not an integer that is never null',
  ],
  [
    'rows counted by a sequence',
    `create table isolated.note (insurer_id integer not null, id bigint generated always as identity, ${key})`,
    'isolated.note: a sequence fills id',
  ],
  [
    'a default that a sequence gives',
    `create table isolated.note (insurer_id integer not null, id bigserial, ${key})`,
    'isolated.note: a sequence fills id',
  ],
  [
    'rows that a crash loses',
    `create unlogged table isolated.note (insurer_id integer not null, id uuid, ${key})`,
    'isolated.note: it is unlogged',
  ],
  [
    'partitions of partitions',
    `create table isolated.log_2090 partition of isolated.operation_log for values from ('2090-01-01') to ('2091-01-01') partition by range (at)`,
    'isolated.log_2090: a partition has partitions',
  ],
  [
    'a policy with a sub-select',
    `create policy looks on isolated.doubt as restrictive using (exists (select from shared.insurer))`,
    'isolated.doubt: the policy looks has a sub-select',
  ],
  [
    'a trigger for whole statements',
    `create trigger each after update on isolated.doubt execute function tenancy.keep_past_particulars()`,
    'isolated.doubt: the trigger each is not for each row',
  ],
  [
    'a trigger that asks which table it runs for',
    `create function tenancy.asks() returns trigger language plpgsql as 'begin if tg_table_name = ''doubt'' then return null; end if; return new; end';
     create trigger asks after update on isolated.doubt for each row execute function tenancy.asks()`,
    'isolated.doubt: the trigger asks asks for the name of its table',
  ],
  [
    'a trigger that looks at the first machine',
    `create function tenancy.looks() returns trigger language plpgsql as 'begin perform from shared.session; return null; end';
     create trigger looks after update on isolated.doubt for each row execute function tenancy.looks()`,
    'isolated.doubt: the trigger looks reads shared.session',
  ],
  [
    'a trigger that writes what is copied everywhere',
    `create function tenancy.writes() returns trigger language plpgsql as 'begin update shared.institution set name = name; return null; end';
     create trigger writes after update on isolated.doubt for each row execute function tenancy.writes()`,
    'isolated.doubt: the trigger writes writes shared.institution',
  ],
])('%s: refused', async (_what, change, fault) => {
  expect(await faultsAfter(change)).toEqual([fault]);
});

test('every table of insurers is distributed after those it refers to, and its partitions with it', async () => {
  const found = await catalogue();
  const steps = planOf(found, new Set()).map(({ sql }) => sql);
  const placed = (name: string) =>
    steps.findIndex((sql) => sql.startsWith(`select create_`) && sql.includes(`'${name}'`));
  const distributed = found.tables.filter(({ name, isPartition }) => placeOf(name) === 'DISTRIBUTED' && !isPartition);
  expect(distributed.filter(({ name }) => placed(name) < 0)).toEqual([]);
  expect(steps.filter((sql) => sql.includes(`operation_log_`))).toEqual([]);
  const early = found.references.filter(
    ({ table, to, name }) => placed(table) >= 0 && placed(table) < placed(to) && !givenUp.includes(name),
  );
  expect(early).toEqual([]);
  expect(steps.slice(0, 5)).toEqual([
    'alter table shared.partner drop constraint partner_insurer_id_account_id_fkey',
    'alter table shared.sign_in drop constraint sign_in_insurer_id_account_id_fkey',
    ...copiedEverywhere.map((name) => `select create_reference_table('${name}')`),
  ]);
  const together = steps.slice(5).filter((sql) => sql.endsWith(`colocate_with => 'isolated.account')`));
  expect(together).toHaveLength(steps.length - 6);
});

test('what is distributed already is left as it is', async () => {
  const found = await catalogue();
  const all = planOf(found, new Set());
  const rest = planOf(found, new Set(['shared.insurer', 'isolated.account']));
  expect(all.filter(({ tells }) => !rest.some((step) => step.tells === tells)).map(({ tells }) => tells)).toEqual([
    'copy shared.insurer to every machine',
    'distribute isolated.account by insurer_id',
  ]);
});

test('without Citus nothing is done, and that is said in one sentence', async () => {
  await expect(asOwner(database.url, (owner) => distributeTables(owner, () => undefined))).rejects.toThrow(
    new DistributionRefused('this database has no Citus: CREATE EXTENSION citus comes first'),
  );
  expect((await catalogue()).references.filter(({ name }) => givenUp.includes(name))).toHaveLength(givenUp.length);
});

test('a database without tables is told to be migrated first', async () => {
  const elsewhere = new URL(database.url);
  elsewhere.pathname = '/postgres';
  await expect(asOwner(elsewhere.href, prepareDistribution)).rejects.toThrow(/^the database has no tables yet/);
});

test('the plan can be looked at anywhere', async () => {
  const config = readConfig({ DATABASE_URL: database.url, KAKEHASHI_SECRET: testSecret });
  const told = (await citusCommands['distribute-tables']!(config, { check: 'only' }, [])).split('\n');
  expect(told.at(-1)).toBe(`${told.length - 1} steps; there is no Citus here`);
  expect(told).toContain('distribute isolated.subscriber by insurer_id');
});
