import type { Client } from 'pg';
import { contextFaults, theftFaults } from '../support/context-attack';
import { grant, revoke, role, SpoiltCopy, withRoles } from '../support/spoilt';
import { attackFaults } from '../support/tenancy-attack';
import { catalogueFaults } from '../support/tenancy-catalogue';

// A check that never fails proves nothing: here each defence is taken away, and the checks have to say so.

let copy: SpoiltCopy;
let owner: Client;
beforeAll(async () => {
  copy = await SpoiltCopy.make('spoilt');
  owner = copy.owner;
});
afterAll(() => copy.drop());

const catalogueSays = (spoil: string): Promise<string[]> => copy.catalogueSays(spoil);
const whileSpoilt: SpoiltCopy['whileSpoilt'] = (mutant, look) => copy.whileSpoilt(mutant, look);

const ownRow = '(insurer_id = tenancy.current_insurer())';

const tablesOfInsurers = (): Promise<{ name: string; isPartition: boolean }[]> =>
  owner
    .query(
      `select relname as name, relispartition as "isPartition" from pg_class where relnamespace = 'isolated'::regnamespace and relkind in ('r', 'p')`,
    )
    .then(({ rows }) => rows);

test('the copy is sound before anything is taken away', async () => {
  expect(await catalogueFaults(owner)).toEqual([]);
});

test('a policy that is dropped, opened, or no longer binds the owner is noticed at every table', async () => {
  const tables = await tablesOfInsurers();
  expect(tables.length).toBeGreaterThan(20);
  for (const { name, isPartition } of tables) {
    const table = `isolated.${name}`;
    expect(await catalogueSays(`drop policy insurer_isolation on ${table}`)).toEqual([
      expect.stringContaining(`${table} lacks the policy`),
    ]);
    if (isPartition) continue;
    expect(await catalogueSays(`alter policy insurer_isolation on ${table} using (true)`)).toContainEqual(
      expect.stringContaining(`${table} has the policy`),
    );
    expect(await catalogueSays(`alter table ${table} no force row level security`)).toEqual([
      expect.stringContaining(`${table} has no row security`),
    ]);
  }
});

test('the attack gets through, or is noticed to hit nothing, wherever a policy is opened or dropped', async () => {
  const tables = (await tablesOfInsurers()).filter(({ isPartition }) => !isPartition);
  for (const { name } of tables) {
    const policy = `insurer_isolation on isolated.${name}`;
    const mend = `drop policy if exists ${policy}; create policy ${policy} using ${ownRow} with check ${ownRow}`;
    const opened = await whileSpoilt({ spoil: `alter policy ${policy} using (true) with check (true)`, mend }, () =>
      attackFaults(copy.url, { only: [name] }),
    );
    // The second policy, of My Numbers and of staging, names the insurer as well and keeps them shut alone.
    if (['my_number', 'replaced_my_number', 'staged_row'].includes(name)) expect(opened).toEqual([]);
    else expect([name, opened]).toEqual([name, expect.arrayContaining([expect.stringContaining(`${name}: `)])]);
    const dropped = await whileSpoilt({ spoil: `drop policy ${policy}`, mend }, () =>
      attackFaults(copy.url, { only: [name] }),
    );
    expect([name, dropped]).toEqual([name, expect.arrayContaining([expect.stringContaining(`${name}: `)])]);
  }
  expect(await catalogueFaults(owner)).toEqual([]);
}, 240_000);

describe('the catalogue shows', () => {
  const subscriber = 'isolated.subscriber';
  test.each([
    [
      'row security switched off',
      `alter table ${subscriber} disable row level security`,
      'isolated.subscriber has no row security',
    ],
    [
      'another permissive policy',
      `create policy more on ${subscriber} using (true)`,
      'isolated.subscriber has the policy more',
    ],
    ['a policy for some roles only', `alter policy insurer_isolation on ${subscriber} to current_user`, 'for some'],
    [
      'handling no longer asked for',
      'drop policy handling_is_on on isolated.my_number',
      'isolated.my_number lacks the policy',
    ],
    [
      'handling asked for permissively',
      `drop policy handling_is_on on isolated.my_number; create policy handling_is_on on isolated.my_number using (true)`,
      'handling_is_on permissive',
    ],
    [
      "entries in anybody's name",
      'drop policy entry_is_own on isolated.operation_log',
      'isolated.operation_log lacks the policy',
    ],
    [
      'a table that was not isolated',
      'create table isolated.forgotten (insurer_id integer, id uuid, primary key (insurer_id, id))',
      'isolated.forgotten has no row security',
    ],
    [
      'a table without insurer',
      'create table isolated.plain (id uuid primary key)',
      'isolated.plain has no primary key, or insurer_id',
    ],
    ['a table elsewhere', 'create table shared.more (id uuid)', 'shared.more is neither'],
    [
      'a materialised view',
      `create materialized view isolated.all_of_them as select * from ${subscriber}`,
      'isolated.all_of_them is neither',
    ],
    [
      "a view with its owner's eyes",
      `create view isolated.everybody as select * from ${subscriber}`,
      'isolated.everybody is a view',
    ],
    [
      'a unique index without insurer',
      `create unique index too_wide on ${subscriber} (subscriber_branch_number)`,
      'isolated.too_wide of isolated.subscriber does not begin',
    ],
    [
      'a unique index on an expression',
      `create unique index too_wide on ${subscriber} (lower(subscriber_branch_number), insurer_id)`,
      'isolated.too_wide of isolated.subscriber does not begin',
    ],
    [
      'an exclusion of other insurers',
      'alter table isolated.eligibility_period add constraint one_of_all exclude using gist (card_hash with =)',
      'one_of_all of isolated.eligibility_period does not begin',
    ],
    [
      'an exclusion by unequal insurers',
      'alter table isolated.eligibility_period add constraint one_of_all exclude using gist (insurer_id with <>, card_hash with =)',
      'one_of_all of isolated.eligibility_period does not begin',
    ],
    [
      'a primary key without insurer',
      'alter table isolated.past_particulars drop constraint past_particulars_pkey, add primary key (id)',
      'past_particulars_pkey of isolated.past_particulars does not begin',
    ],
    [
      'a plain reference',
      `alter table ${subscriber} add constraint plain unique (id); alter table isolated.eligibility_id add constraint refers foreign key (subscriber_id) references ${subscriber} (id)`,
      'refers of isolated.eligibility_id refers to a row without its insurer',
    ],
    [
      'a plain reference from elsewhere',
      `alter table ${subscriber} add constraint plain unique (id); alter table shared.session add column about uuid constraint refers references ${subscriber} (id)`,
      'refers of shared.session refers to a row without its insurer',
    ],
    [
      'a reference that deletes',
      `alter table isolated.eligibility_id add constraint refers foreign key (insurer_id, subscriber_id) references ${subscriber} on delete cascade`,
      'refers of isolated.eligibility_id',
    ],
    [
      'an unlisted definer',
      `create function tenancy.more() returns integer language sql security definer set search_path = pg_catalog, pg_temp return 1; revoke all on function tenancy.more from public`,
      'tenancy.more() runs with',
    ],
    [
      'a definer elsewhere',
      'create function public.verified_context() returns integer language sql security definer set search_path = pg_catalog, pg_temp return 1',
      'verified_context() runs with',
    ],
    [
      'an unpinned definer',
      'alter function tenancy.verified_context() reset search_path',
      'tenancy.verified_context() runs with',
    ],
    [
      'a definer for everybody',
      'grant execute on function tenancy.verified_context() to public',
      'tenancy.verified_context() runs with',
    ],
    [
      'My Numbers for those who may handle none',
      grant('select on isolated.my_number', 'handling_none'),
      'handling_none has SELECT on isolated.my_number',
    ],
    [
      'a column of them',
      grant('select (cipher) on isolated.my_number', 'handling_none'),
      'handling_none has SELECT on isolated.my_number',
    ],
    [
      'evidence that can be deleted',
      grant('delete on isolated.operation_log', 'handling_write'),
      'handling_write has DELETE on isolated.operation_log',
    ],
    [
      'evidence that can be rewritten',
      grant('update (name_kanji) on isolated.past_particulars', 'handling_write'),
      'handling_write has UPDATE on isolated.past_particulars',
    ],
    [
      'a platform log that can be rewritten',
      grant('update on shared.platform_log', 'authenticator'),
      'authenticator has UPDATE on shared.platform_log',
    ],
    [
      'a reader who writes',
      grant('update (address) on isolated.subscriber', 'handling_read'),
      'handling_read has UPDATE on isolated.subscriber',
    ],
    [
      'an operator who reads',
      grant('select on isolated.subscriber', 'platform_operator'),
      'platform_operator has SELECT on isolated.subscriber',
    ],
    [
      'an authenticator among insurers',
      grant('select on isolated.account', 'authenticator'),
      'authenticator has SELECT on isolated.account',
    ],
    [
      'truncation',
      grant('truncate on isolated.staged_row', 'handling_write'),
      'handling_write has TRUNCATE on isolated.staged_row',
    ],
    [
      'references',
      grant('references on isolated.subscriber', 'handling_write'),
      'handling_write has REFERENCES on isolated.subscriber',
    ],
    [
      'a grant that can be passed on',
      withRoles(`grant select on ${subscriber} to ${role('handling_read')} with grant option`),
      'handling_read has SELECT on isolated.subscriber',
    ],
    ['a grant to everybody', `grant select on ${subscriber} to public`, 'everybody has SELECT on isolated.subscriber'],
    [
      'a granted partition',
      grant('select on isolated.operation_log_default', 'handling_read'),
      'handling_read has SELECT on isolated.operation_log_default, a partition',
    ],
    [
      'the key that signs',
      grant('select on tenancy.context_key', 'handling_read'),
      'handling_read has SELECT on tenancy.context_key',
    ],
    [
      'the cipher of codes',
      grant('select (cipher) on isolated.organization_code', 'handling_linkage'),
      '_handling_linkage reads cipher of isolated.organization_code',
    ],
    [
      'a gateway that writes subscribers',
      grant('update (name_kanji) on isolated.subscriber', 'network_gateway'),
      'network_gateway has UPDATE on isolated.subscriber',
    ],
    [
      'a runner of jobs that reads messages',
      grant('select on isolated.message', 'outbox'),
      'outbox has SELECT on isolated.message',
    ],
    [
      'a runner of jobs that forges them',
      grant('insert on graphile_worker._private_jobs', 'outbox'),
      'outbox has INSERT on graphile_worker._private_jobs',
    ],
    [
      'jobs that somebody else reads',
      grant('select on graphile_worker._private_jobs', 'handling_linkage'),
      'handling_linkage has SELECT on graphile_worker._private_jobs',
    ],
    [
      'a job queue with another policy',
      'create policy more on graphile_worker._private_jobs using (true)',
      'graphile_worker._private_jobs is open to others',
    ],
    [
      'the counter of insurers',
      grant('select on sequence shared.insurer_id_seq', 'handling_read'),
      '_handling_read may use the sequence shared.insurer_id_seq',
    ],
    [
      'a schema to create in',
      grant('create on schema isolated', 'handling_write'),
      '_handling_write may create something in isolated',
    ],
    [
      'temporary tables',
      withRoles(`grant temporary on database '||quote_ident(current_database())||' to ${role('handling_read')}`),
      '_handling_read may create something in',
    ],
    [
      'a role that bypasses policies',
      withRoles(`alter role ${role('handling_none')} bypassrls`),
      '_handling_none may more',
    ],
    [
      'a role that is a member of another',
      withRoles(`grant ${role('handling_write')} to ${role('handling_none')}`),
      '_handling_none may more',
    ],
    [
      'a role that owns a table',
      withRoles(`alter table isolated.account owner to ${role('handling_none')}`),
      '_handling_none may more',
    ],
    [
      "others' statements",
      'grant select on pg_stat_activity to public',
      "may read other sessions' statements in pg_stat_activity",
    ],
    [
      "others' statements by function",
      'grant execute on function pg_stat_get_activity(integer) to public',
      "may read other sessions' statements in pg_stat_get_activity",
    ],
  ])('%s', async (_what, spoil, fault) => {
    expect(await catalogueSays(spoil)).toContainEqual(expect.stringContaining(fault));
  });
});

describe('the attack gets through with', () => {
  const plainKey = {
    spoil: `alter table isolated.subscriber add constraint plain unique (id);
      alter table isolated.eligibility_id drop constraint eligibility_id_insurer_id_subscriber_id_fkey,
        add constraint refers foreign key (subscriber_id) references isolated.subscriber (id)`,
    mend: `alter table isolated.eligibility_id drop constraint refers;
      alter table isolated.subscriber drop constraint plain;
      alter table isolated.eligibility_id add foreign key (insurer_id, subscriber_id) references isolated.subscriber (insurer_id, id) not valid`,
  };
  const unique = (table: string, column: string) => ({
    spoil: `create unique index too_wide on isolated.${table} (${column})`,
    mend: 'drop index isolated.too_wide',
  });
  const granted = (what: string, to: string) => ({ spoil: grant(what, to), mend: revoke(what, to) });
  test.each([
    [
      'row security switched off',
      'subscriber',
      {
        spoil: 'alter table isolated.subscriber disable row level security',
        mend: 'alter table isolated.subscriber enable row level security',
      },
      "reads another's rows",
    ],
    [
      'another permissive policy',
      'account',
      { spoil: 'create policy more on isolated.account using (true)', mend: 'drop policy more on isolated.account' },
      "reads another's rows",
    ],
    [
      'a policy without check',
      'subscriber',
      {
        spoil: 'alter policy insurer_isolation on isolated.subscriber with check (true)',
        mend: `alter policy insurer_isolation on isolated.subscriber with check ${ownRow}`,
      },
      "inserts another's row",
    ],
    ['a plain reference', 'eligibility_id', plainKey, "refers to another's subscriber"],
    ['a unique index without insurer', 'file_import', unique('file_import', 'sha256'), 'has the same as another'],
    [
      'a unique blind index without insurer',
      'my_number',
      unique('my_number', 'blind_index'),
      'has the same as another',
    ],
    [
      'handling not asked for',
      'my_number',
      {
        spoil: 'alter policy handling_is_on on isolated.my_number using (true) with check (true)',
        mend: 'alter policy handling_is_on on isolated.my_number using (insurer_id = tenancy.handling_insurer()) with check (insurer_id = tenancy.handling_insurer())',
      },
      'reads while handling is off',
    ],
    [
      'handling not asked for in staging',
      'staged_row',
      {
        spoil: 'alter policy handling_is_on on isolated.staged_row using (true) with check (true)',
        mend: 'alter policy handling_is_on on isolated.staged_row using (insurer_id = tenancy.handling_insurer()) with check (insurer_id = tenancy.handling_insurer())',
      },
      'while handling is off',
    ],
    [
      "entries in anybody's name",
      'operation_log',
      {
        spoil: 'alter policy entry_is_own on isolated.operation_log with check (true)',
        mend: 'alter policy entry_is_own on isolated.operation_log with check (tenancy.is_own_entry(account_id, privilege_level, affair))',
      },
      'writes an entry with',
    ],
    [
      'a granted partition',
      'operation_log_default',
      granted('select on isolated.operation_log_default', 'handling_read'),
      'names a partition',
    ],
    ['truncation', 'staged_row', granted('truncate on isolated.staged_row', 'handling_write'), 'empties the table'],
  ])('%s', async (_what, table, mutant, fault) => {
    expect(await whileSpoilt(mutant, () => attackFaults(copy.url, { only: [table] }))).toContainEqual(
      expect.stringContaining(`${fault}`),
    );
  });
});

describe('contexts', () => {
  /** The function without one of its checks. */
  const without = (check: RegExp) => copy.without('tenancy.verified_context()', check, 'false');

  test('whose signature is not checked are noticed', async () => {
    const mutant = await without(/signed is not true/);
    expect(await whileSpoilt(mutant, () => contextFaults(copy.url))).toContain(
      'a context that names another insurer: 2 rows',
    );
  });

  test('that live on are noticed', async () => {
    const mutant = await without(/parts\[6\].*clock_timestamp\(\)\)/);
    expect(await whileSpoilt(mutant, () => contextFaults(copy.url))).toEqual(['a context that has expired: 2 rows']);
  });

  test('that are not bound to their backend are noticed', async () => {
    const mutant = await without(/parts\[5\] <> '0' .*pg_backend_pid\(\)/);
    expect(await whileSpoilt(mutant, () => contextFaults(copy.url))).toEqual([
      'a context that belongs to another backend: 2 rows',
    ]);
    expect(await whileSpoilt(mutant, () => theftFaults(copy.url))).toEqual(['a stolen context: 2 rows']);
  });

  test('that can be read in the activity view are noticed', async () => {
    const both = ['select on pg_stat_activity', 'execute on function pg_stat_get_activity(integer)'];
    const mutant = {
      spoil: both.map((what) => `grant ${what} to public`).join('; '),
      mend: both.map((what) => `revoke ${what} from public`).join('; '),
    };
    const said = await whileSpoilt(mutant, () => theftFaults(copy.url));
    expect(said).toContainEqual(expect.stringContaining('select query from pg_stat_activity: '));
  });

  test('the copy is as sound afterwards as it was', async () => {
    expect(await catalogueFaults(owner)).toEqual([]);
  });
});
