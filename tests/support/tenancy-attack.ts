import type { Client } from 'pg';
import type { Role } from '../../src/db/roles';
import { asOwner } from './database';
import { LoginRole, roles } from './login-role';
import { expectOf, type Attack, type Table } from './attack';
import { actInAnothersName, isDecided, namesWhoActs, onePerInsurer } from './account-attack';
import { asInsurer, insertion, makeTwoInsurers, newMarks, samples, type MadeInsurer, type Marks } from './two-insurers';

/**
 * Attacks each table of insurers, found in the catalogue, as each login role and in both directions. What it should not
 * have been able to do comes back in sentences. Beside each attack stands what is permitted: a role that can do nothing
 * would pass otherwise.
 */
export async function attackFaults(url: string, { only }: { only?: readonly string[] } = {}): Promise<string[]> {
  const found = await asOwner(url, tablesOf);
  const tables = only ? found.filter(({ name }) => only.includes(name)) : found;
  const [a, b] = await makeTwoInsurers(url);
  const before = await asOwner(url, (owner) => fingerprints(owner, tables, [a, b]));
  const faults = tables
    .filter(({ name, isPartition }) => !isPartition && !samples[name])
    .map(({ name }) => `${name}: there is no sample row to attack`);
  // Whoever is granted nothing is refused whatever the policies are: enough to be tried once, on all tables.
  const attackers = only ? roles.filter((role) => tables.some((table) => isGranted(table, role))) : roles;
  for (const role of attackers) {
    const line = await LoginRole.connect(url, role);
    for (const table of tables) {
      const directions = table.isPartition ? [[a, b] as const] : [[a, b] as const, [b, a] as const];
      for (const [victim, attacker] of directions) await attack({ table, line, victim, attacker, faults });
    }
    await line.close();
  }
  const after = await asOwner(url, (owner) => fingerprints(owner, tables, [a, b]));
  const changed = Object.keys(before).filter((name) => before[name] !== after[name]);
  return [...new Set([...faults, ...changed.map((name) => `${name}: rows were changed`)])];
}

export const isGranted = ({ columns, mayDelete }: Table, role: Role): boolean =>
  mayDelete.includes(role) ||
  columns.some((column) => [column.select, column.insert, column.update].flat().includes(role));

/** One table, as one role and in one direction. */
export async function attack(given: Attack): Promise<void> {
  const { table, line, attacker } = given;
  if (table.isPartition) return attackPartition(given);
  if (!samples[table.name]) return;
  await line.begin(attacker.claims);
  await reads(given);
  await changes(given);
  await inserts(given);
  await line.end('COMMIT');
  await line.begin(null);
  await withoutContext(given);
  await line.end('COMMIT');
  if (['my_number', 'replaced_my_number', 'staged_row'].includes(table.name)) await withoutHandling(given);
  if (table.name === 'operation_log') await inAnothersName(given);
  if (may(given, 'insert').length > 0) await actInAnothersName(given);
}

/** Written by the database itself. */
const generated = ['card_hash', 'updated_on', 'due_on'];

const may = ({ table, line }: Attack, what: 'select' | 'insert' | 'update'): string[] =>
  table.columns.filter((column) => column[what].includes(line.role)).map(({ name }) => name);

async function reads(given: Attack): Promise<void> {
  const { table, line, victim, attacker } = given;
  const expect = expectOf(given);
  const mayRead = may(given, 'select').includes('insurer_id');
  const count = (which: string, id: number) =>
    line.attempt(`select insurer_id from isolated.${table.name} where insurer_id ${which}`, [id]);
  expect("reads another's rows", await count('= $1', victim.id), mayRead ? '0 rows' : 'refused');
  expect('reads all rows that are not its own', await count('<> $1', attacker.id), mayRead ? '0 rows' : 'refused');
  const own = await count('= $1', attacker.id);
  if (mayRead !== (own.ok && own.count > 0)) expect('reads its own rows', own, mayRead ? 'some' : 'refused');
}

async function changes(given: Attack): Promise<void> {
  const { table, line, victim } = given;
  const expect = expectOf(given);
  const columns = may(given, 'update');
  const all = table.columns.map(({ name }) => name);
  const updating = (names: string[], condition: string) =>
    `update isolated.${table.name} set ${names.map((name) => `${name} = ${table.name}.${name}`).join(', ')} where ${condition}`;
  const permitted = columns.length > 0;
  const settable = all.filter((name) => !generated.includes(name));
  expect(
    "updates another's rows",
    await line.attempt(updating(permitted ? columns : settable, 'insurer_id = $1'), [victim.id]),
    permitted ? '0 rows' : 'refused',
  );
  if (permitted) {
    const outcome = await line.attempt(updating(columns, 'true'), [], { undo: true });
    const isOwn = outcome.ok && outcome.count >= 1 && outcome.count <= 2;
    if (isDecided(table.name)) expect('updates what was decided', outcome, '0 rows');
    else if (!isOwn) expect('updates whatever it can, which is one or two rows of its own', outcome, 'some');
  }
  expect(
    'gives its rows to another',
    await line.attempt(`update isolated.${table.name} set insurer_id = $1`, [victim.id], { undo: true }),
    'refused',
  );
  const mayDelete = table.mayDelete.includes(line.role);
  expect(
    "deletes another's rows",
    await line.attempt(`delete from isolated.${table.name} where insurer_id = $1`, [victim.id]),
    mayDelete ? '0 rows' : 'refused',
  );
  expect('empties the table', await line.attempt(`truncate isolated.${table.name}`), 'refused');
}

async function inserts(given: Attack): Promise<void> {
  const { table, line, victim, attacker } = given;
  const expect = expectOf(given);
  const permitted = may(given, 'insert').length > 0;
  const of = { ...attacker.marks, ...attacker.spare };
  const insert = (row: Record<string, unknown>) => {
    const { sql, values } = insertion(table.name, row);
    return line.attempt(sql, values, { undo: true });
  };
  const rowOf = (insurer: number, own: Marks, references: Marks, by?: string) => ({
    insurer_id: insurer,
    ...samples[table.name]!(own, references, by),
  });
  const inserted = onePerInsurer(table.name) ? '23505' : '1 rows';
  expect(
    'inserts a row of its own',
    await insert(rowOf(attacker.id, newMarks(), of)),
    permitted ? inserted : 'refused',
  );
  expect(
    "inserts another's row",
    await insert(rowOf(victim.id, newMarks(), { ...victim.marks, ...victim.spare })),
    'refused',
  );
  expect("inserts another's row in its own name", await insert(rowOf(victim.id, newMarks(), of)), 'refused');
  if (!permitted) return;
  // What is unique is unique per insurer: whether another has the same must not be told.
  expect('has the same as another', await insert(rowOf(attacker.id, victim.marks, of)), inserted);
  for (const { column, to } of table.references) {
    const row: Record<string, unknown> = {
      ...rowOf(attacker.id, newMarks(), of, column),
      [column]: victim.marks[to as keyof Marks],
    };
    if (row[column] === undefined)
      given.faults.push(`${table.name}: ${column} refers to ${to}, of which there is no sample`);
    const mayName = may(given, 'insert').includes(column);
    const outcome = onePerInsurer(table.name)
      ? await line.attempt(`update isolated.${table.name} set ${column} = $1`, [row[column]], { undo: true })
      : await insert(row);
    const isRefused = !mayName || namesWhoActs(table.name, column);
    expect(`refers to another's ${to} by ${column}`, outcome, isRefused ? 'refused' : '23503');
  }
}

async function withoutContext(given: Attack): Promise<void> {
  const { table, line, victim } = given;
  const expect = expectOf(given);
  const count = await line.attempt(`select insurer_id from isolated.${table.name}`);
  expect('reads without a context', count, '0 rows', 'refused');
  const { sql, values } = insertion(table.name, {
    insurer_id: victim.id,
    ...samples[table.name]!(newMarks(), victim.marks),
  });
  expect('inserts without a context', await line.attempt(sql, values, { undo: true }), 'refused');
  const [column] = may(given, 'update');
  if (column)
    expect(
      'updates without a context',
      await line.attempt(`update isolated.${table.name} set ${column} = ${column}`),
      '0 rows',
    );
  if (table.mayDelete.includes(line.role))
    expect('deletes without a context', await line.attempt(`delete from isolated.${table.name}`), '0 rows');
}

/** The rows of My Numbers, linked or staged. */
async function withoutHandling(given: Attack): Promise<void> {
  const { table, line, attacker } = given;
  const expect = expectOf(given);
  const of = { ...attacker.marks, ...attacker.spare };
  await line.begin({ ...attacker.claims, affair: null });
  const { sql, values } = insertion(table.name, { insurer_id: attacker.id, ...samples[table.name]!(newMarks(), of) });
  expect('inserts while handling is off', await line.attempt(sql, values, { undo: true }), 'refused');
  const mayRead = may(given, 'select').includes('insurer_id');
  expect(
    'reads while handling is off',
    await line.attempt(`select insurer_id from isolated.${table.name}`),
    mayRead ? '0 rows' : 'refused',
  );
  const [column] = may(given, 'update');
  if (column)
    expect(
      'updates while handling is off',
      await line.attempt(`update isolated.${table.name} set ${column} = ${column}`),
      '0 rows',
    );
  await line.end();
}

async function inAnothersName(given: Attack): Promise<void> {
  const { line, attacker } = given;
  const expect = expectOf(given);
  await line.begin(attacker.claims);
  const own = samples['operation_log']!(newMarks(), attacker.marks);
  const others: Record<string, unknown>[] = [
    { account_id: newMarks().account },
    { account_id: null },
    { privilege_level: 'LINKAGE' },
    { affair: null },
    { affair: 'BENEFIT' },
    { at: '2024-04-03T00:00:00Z' },
  ];
  for (const other of others) {
    const { sql, values } = insertion('operation_log', { insurer_id: attacker.id, ...own, ...other });
    expect(
      `writes an entry with ${JSON.stringify(Object.keys(other))} of another`,
      await line.attempt(sql, values, { undo: true }),
      'refused',
    );
  }
  await line.end();
}

/** Policies bind through the parent; whoever could name a partition would go round the parent's restrictive ones. */
async function attackPartition(given: Attack): Promise<void> {
  const { table, line, attacker } = given;
  const expect = expectOf(given);
  await line.begin(attacker.claims);
  for (const sql of [
    `select from isolated.${table.name}`,
    `delete from isolated.${table.name}`,
    `insert into isolated.${table.name} default values`,
  ]) {
    expect(`names a partition: ${sql.split(' ')[0]}`, await line.attempt(sql, [], { undo: true }), 'refused');
  }
  await line.end();
}

export async function tablesOf(owner: Client): Promise<Table[]> {
  const { rows: prefix } = await owner.query<{ prefix: string }>('select prefix from tenancy.role_prefix');
  const names = roles.map((role) => `${prefix[0]!.prefix}_${role}`);
  const { rows } = await owner.query(tablesSql, [names, roles]);
  return rows;
}

const having = (privilege: string) =>
  `(select coalesce(json_agg(role), '[]') from unnest($1::text[], $2::text[]) as r (login, role)
    where has_column_privilege(login, c.oid, a.attnum, '${privilege}'))`;

const tablesSql = `select c.relname as name, c.relispartition as "isPartition",
    (select coalesce(json_agg(json_build_object('column', a.attname, 'to', f.relname)), '[]') from pg_constraint k
      join pg_class f on f.oid = k.confrelid and f.relnamespace = c.relnamespace
      cross join unnest(k.conkey) as key join pg_attribute a on a.attrelid = c.oid and a.attnum = key and a.attname <> 'insurer_id'
      where k.conrelid = c.oid and k.contype = 'f') as references,
    (select json_agg(json_build_object('name', a.attname,
        'select', ${having('select')}, 'insert', ${having('insert')}, 'update', ${having('update')}))
      from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
    (select coalesce(json_agg(role), '[]') from unnest($1::text[], $2::text[]) as r (login, role) where has_table_privilege(login, c.oid, 'delete')) as "mayDelete"
  from pg_class c where c.relnamespace = 'isolated'::regnamespace and c.relkind in ('r', 'p')
  order by c.relispartition, c.relname`;

/** What the insurers have, told apart by one number per table. */
async function fingerprints(owner: Client, tables: Table[], insurers: MadeInsurer[]): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { claims, id } of insurers) {
    await asInsurer(owner, claims, async () => {
      for (const { name, isPartition } of tables) {
        if (isPartition) continue;
        const { rows } = await owner.query(
          `select md5(string_agg(t::text, '|' order by t::text)) as print from isolated.${name} t where insurer_id = $1`,
          [id],
        );
        found[`${name} of insurer ${id}`] = rows[0].print ?? '';
      }
    });
  }
  return found;
}
