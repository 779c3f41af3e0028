import type { Client } from 'pg';

/** A table and an insurer, and a word for all the rows. */
type State = Map<string, string>;

/** What is written because somebody asked, whatever they were answered; entries are compared one by one. */
const writtenByAsking = new Set(['isolated.operation_log', 'isolated.used_operation']);
/** Of all insurers together, and written by asking as well. */
const ofThePlatform = new Set(['shared.platform_log', 'shared.import_work', 'shared.partner_contact']);
const sinceSeen = ['last_seen_at', 'handling_seen_at', 'authenticated_at'];

const tables = `select format('%s.%s', n.nspname, c.relname) as name,
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'insurer_id') as "ofInsurers"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('isolated', 'shared') and c.relkind in ('r', 'p') and not c.relispartition order by 1`;

/**
 * All rows of everybody but the insurer that may make something. `asking`: who asks leaves traces of having asked, the
 * others none at all.
 */
export async function stateOf(owner: Client, { asking, making }: { asking: number; making: number }): Promise<State> {
  const { rows: found } = await owner.query<{ name: string; ofInsurers: boolean }>(tables);
  const state: State = new Map();
  for (const { name, ofInsurers } of found.filter((table) => !ofThePlatform.has(table.name))) {
    const of = ofInsurers ? 'insurer_id' : '0';
    const { rows } = await owner.query<{ of: number; rows: string }>(
      `select owner as of, count(*) || ' ' || md5(string_agg(line, '' order by line)) as rows
       from (select ${of} as owner, md5((to_jsonb(t) - $2::text[])::text) as line from ${name} t
             where not coalesce(${of} = any ($1), false)) as others
       group by owner`,
      [writtenByAsking.has(name) ? [asking, making] : [making], sinceSeen],
    );
    for (const row of rows) state.set(`${name} of ${row.of}`, row.rows);
  }
  return state;
}

export const changedIn = (before: State, after: State): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name));
