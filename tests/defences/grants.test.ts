import type { Client } from 'pg';
import { rolePrefix } from '../../src/db/migrate';
import { roles } from '../support/login-role';
import { SpoiltCopy } from '../support/spoilt';
import { catalogueFaults, judgedGrants } from '../support/tenancy-catalogue';
import { expectNoticed, type Verdict } from './report';
import { nameOf } from './tenancy-mutants';
import { within } from './within';

// Whatever a role does not hold is granted to it. Grants are judged one by one, so many are made in one transaction.

const schemas = ['isolated', 'shared', 'tenancy', 'graphile_worker'];
const everybody = 'everybody';

interface Missing {
  table: string;
  role: string;
  login: string;
  privilege: string;
  /** Null: the whole table. */
  columns: string[] | null;
}

let copy: SpoiltCopy;
let owner: Client;
let logins: string[];
beforeAll(async () => {
  copy = await SpoiltCopy.make('granted');
  owner = copy.owner;
  const prefix = await rolePrefix(owner);
  logins = [...roles.map((role) => `${prefix}_${role}`), 'public'];
});
afterAll(() => copy.drop());

const ask = async <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => (await owner.query(sql, values)).rows;

/** A role that is not there yet, or nobody in particular. */
const named = `case login when 'public' then '${everybody}' else role end as role`;
const holders = `unnest($2::text[], $3::text[]) as h (login, role)`;
const given = () => [schemas, logins, [...roles, everybody]];

const missingOnTables = `
  select n.nspname || '.' || c.relname as table, ${named}, login, upper(privilege) as privilege, null as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace, ${holders},
    unnest('{select,insert,update,delete,truncate,references,trigger}'::text[]) as privilege
  where n.nspname = any ($1) and c.relkind in ('r', 'p', 'v') and not has_table_privilege(login, c.oid, privilege)
  order by 1`;

const missingOnColumns = `
  select n.nspname || '.' || c.relname as table, ${named}, login, upper(privilege) as privilege, array_agg(attname::text) as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped, ${holders},
    unnest('{select,insert,update,references}'::text[]) as privilege
  where n.nspname = any ($1) and c.relkind in ('r', 'p', 'v') and not has_column_privilege(login, c.oid, attnum, privilege)
  group by 1, 2, 3, 4 order by 1`;

const quoted = (login: string): string => (login === 'public' ? login : `"${login}"`);

async function grantAll(missing: Missing[]): Promise<string> {
  return missing
    .map(({ table, login, privilege, columns }) => {
      const what = columns === null ? privilege : `${privilege} (${columns.map((name) => `"${name}"`).join(', ')})`;
      return `grant ${what} on ${table} to ${quoted(login)}`;
    })
    .join(';\n');
}

const keyOf = (role: string, privilege: string, table: string, column: string | null): string =>
  [role, privilege, table, column ?? '*'].join(' ');

async function verdictsOf(missing: Missing[]): Promise<Verdict[]> {
  const prefix = await rolePrefix(owner);
  const judged = await within(owner, await grantAll(missing), () => judgedGrants(ask, prefix));
  const faulty = new Set(
    judged
      .filter(({ fault }) => fault !== null)
      .map(({ role, privilege, table, column }) => keyOf(role, privilege, table, column)),
  );
  return missing.flatMap(({ table, role, privilege, columns }) =>
    (columns ?? [null]).map((column) => ({
      defence: `\`${nameOf(table, /\d{4}_\d{2}$/.test(table))}\``,
      mutant: columns === null ? privilege : `a column's ${privilege}`,
      killers: faulty.has(keyOf(role, privilege, table, column)) ? ['catalogue'] : [],
      ...{ role, column },
    })),
  );
}

/** Which, when it survives. */
const told = (verdicts: (Verdict & { role?: string; column?: string | null })[]): Verdict[] =>
  verdicts.map(({ role, column, ...verdict }) =>
    verdict.killers.length > 0 ? verdict : { ...verdict, mutant: `${verdict.mutant} ${column ?? ''} to ${role}` },
  );

test('what is granted is not judged wrong', async () => {
  expect(await catalogueFaults(owner)).toEqual([]);
});

test('a privilege on a table that a role does not hold is noticed, whichever it is', async () => {
  const missing = await ask<Missing>(missingOnTables, given());
  expect(missing.length).toBeGreaterThan(4_000);
  expectNoticed('Grants', told(await verdictsOf(missing)));
}, 60_000);

test('a privilege on a column that a role does not hold is noticed, whichever it is', async () => {
  const missing = await ask<Missing>(missingOnColumns, given());
  expectNoticed('Grants of columns', told(await verdictsOf(missing)));
}, 60_000);

interface MissingCall {
  routine: string;
  role: string;
  login: string;
}

const missingCalls = `
  select p.oid::regprocedure::text as routine, ${named}, login
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace, ${holders}
  where n.nspname = any ($1) and not has_function_privilege(login, p.oid, 'execute')
    and (p.prosecdef or p.prorettype <> 'trigger'::regtype)
  order by 1`;

test('a function that a role may not call is noticed when it may', async () => {
  const missing = await ask<MissingCall>(missingCalls, given());
  const spoil = missing
    .map(({ routine, login }) => `grant execute on routine ${routine} to ${quoted(login)}`)
    .join(';');
  const faults = await within(owner, spoil, () => catalogueFaults(owner));
  const isNoticed = ({ routine, role }: MissingCall): boolean => faults.includes(`${role} may call ${routine}`);
  expectNoticed(
    'Calls',
    missing.map((call) => ({
      defence: `\`${call.routine}\``,
      mutant: isNoticed(call) ? 'granted' : `granted to ${call.role}`,
      killers: isNoticed(call) ? ['catalogue'] : [],
    })),
  );
}, 60_000);

interface MissingOther {
  what: string;
  name: string;
  role: string;
  login: string;
  privilege: string;
}

const missingOthers = `
  select 'schema' as what, n.nspname::text as name, ${named}, login, 'create' as privilege from pg_namespace n, ${holders}
  where n.nspname = any ($1) or n.nspname = 'public'
  union all
  select 'sequence', c.oid::regclass::text, ${named}, login, privilege
  from pg_class c join pg_namespace n on n.oid = c.relnamespace, ${holders}, unnest('{usage,select,update}'::text[]) as privilege
  where n.nspname = any ($1) and c.relkind = 'S'
  union all
  select 'database', current_database(), ${named}, login, privilege from ${holders}, unnest('{create,temporary}'::text[]) as privilege
  order by 1, 2`;

test('to create something, or to use what all insurers count with, is noticed', async () => {
  const missing = (await ask<MissingOther>(missingOthers, given())).filter(({ role }) => role !== everybody);
  const verdicts: Verdict[] = [];
  const prefix = await rolePrefix(owner);
  // Apart, since having one of these is told as one.
  for (const privilege of ['create', 'temporary', 'usage', 'select', 'update']) {
    const own = missing.filter((each) => each.privilege === privilege);
    const spoil = own
      .map(({ what, name, login }) => `grant ${privilege} on ${what} ${name} to ${quoted(login)}`)
      .join(';');
    const faults = await within(owner, spoil, () => catalogueFaults(owner));
    verdicts.push(
      ...own.map(({ what, name, role }) => ({
        defence: what === 'database' ? 'the database' : `${what} \`${name}\``,
        mutant: privilege.toUpperCase(),
        killers: faults.some(
          (fault) => fault.startsWith(`${prefix}_${role} may `) && fault.split(/[ ,]/).includes(name),
        )
          ? ['catalogue']
          : [],
      })),
    );
  }
  expectNoticed('Schemas, sequences and the database', verdicts);
}, 60_000);
