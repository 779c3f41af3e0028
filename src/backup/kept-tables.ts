import type { ClientBase } from 'pg';

/** A table as a backup keeps it. */
export interface KeptTable {
  /** With its schema. */
  name: string;
  columns: string[];
  /** Each insurer's rows are kept, and counted, on their own. */
  isolated: boolean;
  /** A column that PostgreSQL counts up. */
  identity: string | null;
}

/** What lasts for minutes, or is made anew from the secret, is not kept: after a restore everybody signs in again. */
export const notKept: Record<string, string> = {
  'shared.session': 'who had signed out would be signed in again',
  'shared.sign_in_tries': 'forgotten after minutes, and in a crash',
  'shared.passkey_challenge': 'good for minutes',
};

/** In an order in which rows can stand alone; the constraints between tables are put on again when all are there. */
export async function keptTables(client: ClientBase): Promise<KeptTable[]> {
  const { rows } = await client.query<KeptTable>(readTables, [Object.keys(notKept)]);
  return rows;
}

/** Rows of partitions are read, and stored, through the table they belong to. What is computed is computed again. */
const readTables = `
  select format('%I.%I', n.nspname, c.relname) as name, n.nspname = 'isolated' as isolated,
    array_agg(quote_ident(a.attname) order by a.attnum) filter (where a.attgenerated = '') as columns,
    min(a.attname) filter (where a.attidentity <> '') as identity
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where n.nspname in ('shared', 'isolated') and c.relkind in ('r', 'p') and not c.relispartition
    and format('%I.%I', n.nspname, c.relname) <> all ($1)
  group by n.nspname, c.relname
  order by n.nspname = 'isolated', 1`;

/**
 * The jobs that wait, without who was at them: whoever is restored begins them again. Their numbers are a library's own.
 */
export const jobs = {
  name: 'graphile_worker.jobs',
  read: `select t.identifier as task, j.payload, j.run_at, j.attempts, j.max_attempts, j.priority
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id`,
  store: `insert into graphile_worker._private_jobs (task_id, payload, run_at, attempts, max_attempts, priority)
    select t.id, r.payload, r.run_at, r.attempts, r.max_attempts, r.priority
    from json_to_recordset($1::json) as r (task text, payload json, run_at timestamptz, attempts smallint, max_attempts smallint, priority smallint)
    join graphile_worker._private_tasks t on t.identifier = r.task`,
};

export interface Section {
  table: string;
  /** Null: the same for all insurers. */
  insurer: number | null;
}

/** The rows of a section as an SQL query. */
function queryOf({ name, columns, isolated }: KeptTable, insurer: number | null): string {
  const own = isolated ? ` where insurer_id = ${insurer}` : '';
  return `select ${columns.join(', ')} from ${name}${own}`;
}

/** Every section of a database, the shared ones first. */
export function* sectionsOf(
  tables: readonly KeptTable[],
  insurers: readonly number[],
): Generator<Section & { query: string }> {
  for (const table of tables.filter(({ isolated }) => !isolated))
    yield { table: table.name, insurer: null, query: queryOf(table, null) };
  yield { table: jobs.name, insurer: null, query: jobs.read };
  for (const insurer of insurers)
    for (const table of tables.filter(({ isolated }) => isolated))
      yield { table: table.name, insurer, query: queryOf(table, insurer) };
}
