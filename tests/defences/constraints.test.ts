import type { Client } from 'pg';
import { saidOf } from '../support/login-role';
import { SpoiltCopy } from '../support/spoilt';
import { makeTwoInsurers, newMarks, type MadeInsurer } from '../support/two-insurers';
import { forbiddenOfAccounts } from './forbidden/accounts';
import { forbiddenOfExchange } from './forbidden/exchange';
import { valuesOf, type Forbidden, type What } from './forbidden/forbidden';
import { forbiddenOfInsured } from './forbidden/insured';
import { forbiddenOfShared } from './forbidden/shared';
import { expectNoticed, type Verdict } from './report';
import { goodRow, makeShared } from './shared-samples';
import { attempt } from './within';

const forbidden: Forbidden = {
  ...forbiddenOfAccounts,
  ...forbiddenOfInsured,
  ...forbiddenOfExchange,
  ...forbiddenOfShared,
};

interface Constraint {
  table: string;
  name: string;
  /** How it is taken away. */
  drop: string;
}

const readConstraints = `
  select n.nspname || '.' || c.relname as table, k.conname as name,
    format('alter table %s drop constraint %I cascade', c.oid::regclass, k.conname) as drop
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('isolated', 'shared', 'tenancy') and not c.relispartition and k.contype in ('c', 'u', 'x', 'p', 'f')
  union all
  select n.nspname || '.' || c.relname, x.relname, format('drop index %s', x.oid::regclass)
  from pg_index i join pg_class x on x.oid = i.indexrelid join pg_class c on c.oid = i.indrelid
    join pg_namespace n on n.oid = c.relnamespace
  where i.indisunique and n.nspname in ('isolated', 'shared', 'tenancy') and not c.relispartition
    and not exists (select from pg_constraint where conindid = x.oid and contype in ('p', 'u', 'x'))
  order by 1, 2`;

interface Column {
  table: string;
  column: string;
}

/** Those of a primary key are filled because of the key. */
const readColumns = `
  select n.nspname || '.' || c.relname as table, a.attname as column
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('isolated', 'shared') and c.relkind in ('r', 'p') and not c.relispartition
    and a.attnum > 0 and not a.attisdropped and a.attnotnull and a.attgenerated = ''
    and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary and a.attnum = any (i.indkey))
  order by 1, 2`;

/** SQLSTATE not_null_violation. */
const isMissing = '23502';

/** What is made of them has to be filled as well. */
const alsoHeldBy: Record<string, string> = {
  'isolated.eligibility_period.card_key': 'card_hash',
  'isolated.my_number.recorded_at': 'updated_on',
  'isolated.open_filing.notified_on': 'due_on',
  'isolated.terminal.expires_at': 'expires_at` of `shared.terminal_end',
};

let copy: SpoiltCopy;
let owner: Client;
let of: MadeInsurer;
let constraints: Constraint[];
beforeAll(async () => {
  copy = await SpoiltCopy.make('forbidden');
  owner = copy.owner;
  [of] = await makeTwoInsurers(copy.url);
  await makeShared(owner, of);
  constraints = (await owner.query<Constraint>(readConstraints)).rows;
});
afterAll(() => copy.drop());

interface Statement {
  sql: string;
  values: unknown[];
}

/** Refers to nothing that there is. */
const nothing: Record<string, unknown> = { insurer_id: 0, login_id: 'nobody' };

/** The statements that have to be refused; what they need is done before. */
async function violations(table: string, what: What): Promise<Statement[]> {
  const good = (instead: Record<string, unknown>, by?: string) =>
    goodRow(table, { of, instead, ...(by !== undefined && { by }) });
  if (what.kind === 'implied') return [];
  if (what.kind === 'refused') return [{ sql: what.sql, values: what.sql.includes('$1') ? [of.id] : [] }];
  if (what.kind === 'row') {
    if (what.before !== undefined) await owner.query(what.before, [of.id]);
    return what.rows.map((instead) => good(valuesOf(instead, of)));
  }
  const instead = valuesOf(what.with, of);
  if (what.kind === 'nobody') {
    const { column } = what;
    return [good({ ...instead, [column]: nothing[column] ?? newMarks().account }, column)];
  }
  const first = good(instead);
  // As text, in which a moment keeps its microseconds.
  const same = what.columns.map((column) => `${column}::text`).join(', ') || '1';
  const { rows } = await owner.query<Record<string, unknown>>(`${first.sql} returning ${same}`, first.values);
  const agreed = Object.fromEntries(what.columns.map((column) => [column, rows[0]![column]]));
  return [good({ ...instead, ...agreed, ...valuesOf(what.second, of) })];
}

async function inTransaction<Result>(work: () => Promise<Result>): Promise<Result> {
  await owner.query('begin');
  try {
    // Of which there can be one.
    await owner.query('delete from isolated.insurer_policy where insurer_id = $1', [of.id]);
    return await work();
  } finally {
    await owner.query('rollback');
  }
}

async function said({ sql, values }: Statement): Promise<string> {
  const outcome = await attempt(owner, sql, values);
  // A key of the log is told by its month.
  return outcome.ok ? 'taken' : (outcome.constraint?.replace(/^(operation_log)_.+_/, '$1_') ?? saidOf(outcome));
}

/** Refused by it while it stands; taken once it is gone, so that nothing else was in the way. */
async function verdictOf({ table, name, drop }: Constraint): Promise<Verdict> {
  const what = forbidden[table]?.[name];
  const verdict = { defence: `\`${name}\` of \`${table}\``, mutant: 'dropped' };
  if (what === undefined) return { ...verdict, killers: [] };
  if (what.kind === 'implied') return { ...verdict, killers: [`${what.by} refuses the same`] };
  return inTransaction(async () => {
    const statements = await violations(table, what);
    for (const statement of statements) if ((await said(statement)) !== name) return { ...verdict, killers: [] };
    await owner.query(drop);
    const otherwise = ('also' in what ? what.also : undefined) ?? 'taken';
    for (const statement of statements) if ((await said(statement)) !== otherwise) return { ...verdict, killers: [] };
    return { ...verdict, killers: [statements.length > 1 ? `${statements.length} statements` : 'a statement'] };
  });
}

test('a good row of each table is taken, so that the broken ones are refused for what is broken', async () => {
  const tables = Object.keys(forbidden).filter((table) => !table.startsWith('tenancy.'));
  for (const table of tables)
    expect([table, await inTransaction(() => said(goodRow(table, { of })))]).toEqual([table, 'taken']);
});

test('whatever a constraint forbids is refused by it, and by nothing else [S1-3.3-17, S1-3.3-34]', async () => {
  const verdicts: Verdict[] = [];
  for (const constraint of constraints) verdicts.push(await verdictOf(constraint));
  expectNoticed('Constraints', verdicts);
}, 60_000);

/** Taken once it may be left out, so that nothing else was in the way. */
async function verdictOfColumn({ table, column }: Column): Promise<Verdict> {
  const verdict = { defence: `\`${column}\` of \`${table}\``, mutant: 'may be null' };
  const other = alsoHeldBy[`${table}.${column}`];
  return inTransaction(async () => {
    const without = goodRow(table, { of, instead: { [column]: null } });
    const now = await said(without);
    await owner.query(`alter table ${table} alter column ${column} drop not null`);
    const then = await said(without);
    if (now !== isMissing || then !== (other === undefined ? 'taken' : isMissing)) return { ...verdict, killers: [] };
    return { ...verdict, killers: [other === undefined ? 'a row without it' : `\`${other}\` refuses the same`] };
  });
}

test('whatever has to be filled is refused when it is left out, and for nothing else', async () => {
  const { rows } = await owner.query<Column>(readColumns);
  const verdicts: Verdict[] = [];
  for (const column of rows) verdicts.push(await verdictOfColumn(column));
  expectNoticed('Columns that must be filled', verdicts);
}, 60_000);

test('each constraint that is counted on is there', () => {
  const known = new Set(constraints.map(({ table, name }) => `${table} ${name}`));
  const expected = Object.entries(forbidden).flatMap(([table, own]) =>
    Object.keys(own).map((name) => `${table} ${name}`),
  );
  expect(expected.filter((each) => !known.has(each))).toEqual([]);
});
