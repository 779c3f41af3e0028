import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { statement } from '../../src/db/statements';
import { placeOf } from '../../src/distribution/rules';
import { asOwner } from '../support/database';
import { openSession, withDoors } from '../support/sessions';

// What Citus asks of statements, beyond what tests/db/statements.test.ts asks of each: that it names the insurer for each table.

const url = process.env['KAKEHASHI_TEST_URL']!;
const src = join(__dirname, '../../src');
const names = readdirSync(join(src, 'db/statements')).map((file) => file.replace(/\.sql$/, ''));
const textOf = (name: string): string =>
  statement(name)
    .text.replace(/--.*$/gm, '')
    .replace(/'[^']*'/g, `''`);
const ofInsurers = names.filter((name) => /\bisolated\./.test(textOf(name)));
const those = (list: string[], pattern: RegExp): string[] => list.filter((name) => pattern.test(textOf(name)));
const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, word]) => word!);

/** What docs/growing.md says is not done yet for a cluster; whoever repairs one of these takes it out of both. */
const known = {
  /** They call, where the rows are, what reaches sessions, login IDs or the queue of jobs on the first machine. */
  reachBack: [
    ...['account-end-session', 'account-end-sessions', 'account-forget-credentials', 'account-reserve-login-id'],
    ...['account-sessions', 'account-sign-ins', 'account-start-code', 'insert-inquiry', 'queue-message'],
  ],
  /** They change rows by what a recursive query found; it is documented for reading in one place only. */
  recursive: ['restore-numbers', 'restore-periods'],
  /** Functions that tell rows of their own transaction by xmin, which is another one on each machine. */
  ownRows: ['forget_credentials', 'reserve_login_id', 'set_start_code'],
};

test('no statement does what is not known for all shapes of a distributed query', () => {
  const never =
    /\b(tablesample|grouping sets|rollup|cube|merge into|lock table|truncate|savepoint|set local|set_config|ctid|xmin|xmax|nextval|currval|current of|copy)\b/i;
  expect(those(names, never)).toEqual([]);
  const recursive = those(ofInsurers, /\bwith recursive\b/);
  expect(those(recursive, /\b(insert into|update|delete from) isolated\./)).toEqual(known.recursive);
});

test('advisory locks are taken where the person is, and end with the transaction', () => {
  const locking = those(names, /\bpg_\w*advisory\w*/);
  expect(locking).toEqual(['hold-setting-by-code', 'hold-setting-of-person', 'lock-setting']);
  const alike =
    /^\s*select pg_advisory_xact_lock(_shared)?\(hashtextextended\([^)]*\$1\)\)\s+from isolated\.(subscriber|organization_code)\b/;
  expect(those(locking, alike)).toEqual(locking);
});

test('what is joined with rows of insurers is copied to every machine', () => {
  const elsewhere = ofInsurers.flatMap((name) =>
    found(textOf(name), /\b((?:shared|tenancy|graphile_worker)\.\w+)(?!\w*\()\b/g)
      .filter((table) => placeOf(table) === 'FIRST_MACHINE')
      .map((table) => `${name} ${table}`),
  );
  expect(elsewhere).toEqual([]);
});

test('rows are locked of distributed tables only', () => {
  const locking = those(names, /\bfor (no key )?(update|share)\b/);
  const mixed = locking.filter((name) => {
    const alias = /\bfor (?:no key )?(?:update|share) of (\w+)/.exec(textOf(name))?.[1];
    const isNamed = alias !== undefined && new RegExp(`\\bisolated\\.\\w+ ${alias}\\b`).test(textOf(name));
    return /\bshared\./.test(textOf(name)) && !isNamed;
  });
  expect(locking.length).toBeGreaterThan(5);
  expect(mixed).toEqual([]);
});

test('rows are not changed by functions whose result differs from call to call', async () => {
  const { rows } = await asOwner(url, (owner) =>
    owner.query<{ name: string }>(`select distinct proname::text as name from pg_proc where provolatile = 'v'`),
  );
  const volatile = new Set(rows.map(({ name }) => name));
  expect(volatile.has('clock_timestamp')).toBe(true);
  const changing = those(ofInsurers, /\b(update|delete from) isolated\./);
  const used = changing.flatMap((name) =>
    found(textOf(name), /\b(?:\w+\.)?(\w+)\s*\(/g)
      .filter((called) => volatile.has(called))
      .map((called) => `${name} ${called}`),
  );
  // Ids of rows that the same statement inserts.
  const inserted = those(changing, /raised as materialized \(\s*select tenancy\.uuid_v7\(\) as id/);
  expect(used).toEqual(inserted.map((name) => `${name} uuid_v7`));
});

test('no function is called beside rows of insurers that reaches what lies elsewhere', () => {
  const calling = ofInsurers.filter((name) =>
    found(textOf(name), /\b(?:tenancy|shared)\.(\w+)\s*\(/g).some((called) => called !== 'uuid_v7'),
  );
  expect(calling).toEqual(known.reachBack);
});

test('what is inserted twice is told by a key that begins with the insurer, and no row changes its insurer', () => {
  const clauses = names.flatMap((name) => found(textOf(name), /\bon conflict\s+(.+)/g).map((rest) => [name, rest]));
  expect(clauses.length).toBeGreaterThan(5);
  expect(clauses.filter(([, rest]) => !/^(\(insurer_id\b|on constraint \w+|do nothing)/.test(rest!))).toEqual([]);
  expect(those(names, /\bset\s+([\w.]+ = [^;]*, )?insurer_id\s*=/)).toEqual([]);
});

test('functions that look for rows of their own transaction are the ones that are known', async () => {
  const { rows } = await asOwner(url, (owner) =>
    owner.query<{ name: string }>(
      `select proname::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname in ('tenancy', 'shared') and p.prosrc ~ '\\mxmin\\M' order by 1`,
    ),
  );
  expect(rows.map(({ name }) => name)).toEqual(known.ownRows);
});

test('everything that is known not to work on a cluster is said in the documentation', () => {
  const page = readFileSync(join(src, '../docs/growing.md'), 'utf8');
  for (const name of Object.values(known).flat()) expect(page).toContain(`\`${name}\``);
});

test.each([true, false])(
  'the signed context goes with BEGIN and with nothing else (only reading: %s)',
  async (readOnly) => {
    await withDoors(url, async (doors) => {
      const sent: string[] = [];
      const claims = { insurerId: 1, accountId: null, privilegeLevel: 'READ', affair: null } as const;
      const { pool } = doors.handling_read;
      pool.once('acquire', (client) => {
        const query = client.query.bind(client) as (...given: unknown[]) => unknown;
        const told = (text: unknown, ...rest: unknown[]) => {
          sent.push(typeof text === 'string' ? text : (text as { text: string }).text);
          return query(text, ...rest);
        };
        Object.assign(client, { query: told });
      });
      const { session } = await openSession(doors, 'handling_read', claims, { readOnly });
      await session.renew();
      await session.abandon([]);
      const withContext = sent.filter((text) => /set local/i.test(text));
      const alone = /^(BEGIN; )?SET LOCAL app\.context = '[0-9a-zA-Z.-]+'$/;
      expect(withContext.length).toBeGreaterThan(1);
      expect(withContext.filter((text) => !alone.test(text))).toEqual([]);
    });
  },
);
