import type { Client } from 'pg';

/** What the database's catalogue says of tables, as far as it matters to whether they can lie on several machines. */
export interface Catalogue {
  tables: Table[];
  keys: Key[];
  references: Reference[];
  triggers: Trigger[];
  policies: Policy[];
}

export interface Table {
  /** With its schema, as in all of these. */
  name: string;
  isPartition: boolean;
  /** A partition that has partitions. */
  isNested: boolean;
  isUnlogged: boolean;
  /** The type of insurer_id; null: there is none, or it may be null. */
  insurerType: string | null;
  /** Columns that a sequence fills. */
  counted: string[];
}

/** A primary key, a unique index or an exclusion constraint. */
export interface Key {
  table: string;
  name: string;
  kind: 'primary' | 'unique' | 'exclusion';
  /** Column and operator; an expression is '-'. */
  columns: string[];
  operators: string[];
}

interface Reference {
  table: string;
  name: string;
  columns: string[];
  to: string;
  toColumns: string[];
}

interface Trigger {
  table: string;
  name: string;
  isForEachRow: boolean;
  /** Tables that its function names: those it only reads, and those it writes. */
  reads: string[];
  writes: string[];
  /** It asks which table it runs for: a part of a distributed table has another name. */
  asksItsName: boolean;
}

interface Policy {
  table: string;
  name: string;
  hasSubSelect: boolean;
}

export async function readCatalogue(client: Client): Promise<Catalogue> {
  const rowsOf = async <Row extends object>(sql: string): Promise<Row[]> => (await client.query<Row>(sql)).rows;
  const triggers = await rowsOf<Omit<Trigger, 'reads' | 'writes' | 'asksItsName'> & { body: string }>(triggersSql);
  return {
    tables: await rowsOf<Table>(tablesSql),
    keys: await rowsOf<Key>(keysSql),
    references: await rowsOf<Reference>(referencesSql),
    triggers: triggers.map(({ body, ...trigger }) => ({
      ...trigger,
      ...tablesIn(body),
      asksItsName: /\btg_(table_name|relname|relid)\b/i.test(body),
    })),
    policies: await rowsOf<Policy>(policiesSql),
  };
}

/** As our functions write them: with their schema, behind the word that says what is done with them. */
function tablesIn(body: string): { reads: string[]; writes: string[] } {
  const text = body.replace(/--.*$/gm, '');
  const named = (words: string): string[] => [
    ...new Set(
      [
        ...text.matchAll(new RegExp(`\\b(?:${words})\\s+((?:isolated|shared|tenancy|graphile_worker)\\.[a-z_]+)`, 'g')),
      ].map(([, name]) => name!),
    ),
  ];
  const writes = named('insert into|update|delete from');
  return { reads: named('from|join').filter((name) => !writes.includes(name)), writes };
}

const ours = `n.nspname in ('isolated', 'shared', 'tenancy')`;
const nameOf = (oid: string): string => `(select s.nspname || '.' || t.relname from pg_class t
  join pg_namespace s on s.oid = t.relnamespace where t.oid = ${oid})`;
const columnsOf = (oid: string, numbers: string): string => `array(select coalesce(a.attname::text, '-')
  from unnest(${numbers}) with ordinality k (number, at)
  left join pg_attribute a on a.attrelid = ${oid} and a.attnum = k.number order by k.at)`;

const tablesSql = `
  select ${nameOf('c.oid')} as name, c.relispartition as "isPartition",
    c.relispartition and c.relkind = 'p' as "isNested", c.relpersistence = 'u' as "isUnlogged",
    (select format_type(a.atttypid, a.atttypmod) from pg_attribute a
      where a.attrelid = c.oid and a.attname = 'insurer_id' and a.attnotnull) as "insurerType",
    array(select a.attname::text from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and (a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like '%nextval(%') order by a.attnum) as counted
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where ${ours} and c.relkind in ('r', 'p') order by 1`;

const keysSql = `
  select ${nameOf('i.indrelid')} as table, x.relname::text as name,
    case when i.indisprimary then 'primary' when i.indisexclusion then 'exclusion' else 'unique' end as kind,
    ${columnsOf('i.indrelid', 'i.indkey[0:i.indnkeyatts - 1]')} as columns,
    array(select o.oprname::text from unnest(e.conexclop) with ordinality k (operator, at)
      join pg_operator o on o.oid = k.operator order by k.at) as operators
  from pg_index i join pg_class x on x.oid = i.indexrelid join pg_namespace n on n.oid = x.relnamespace
  left join pg_constraint e on e.conindid = i.indexrelid and e.contype = 'x'
  where ${ours} and (i.indisunique or i.indisexclusion) order by 1, 2`;

const referencesSql = `
  select ${nameOf('r.conrelid')} as table, r.conname::text as name, ${columnsOf('r.conrelid', 'r.conkey')} as columns,
    ${nameOf('r.confrelid')} as to, ${columnsOf('r.confrelid', 'r.confkey')} as "toColumns"
  from pg_constraint r join pg_namespace n on n.oid = r.connamespace
  where ${ours} and r.contype = 'f' order by 1, 2`;

const triggersSql = `
  select ${nameOf('g.tgrelid')} as table, g.tgname::text as name, (g.tgtype & 1) = 1 as "isForEachRow", f.prosrc as body
  from pg_trigger g join pg_proc f on f.oid = g.tgfoid join pg_class c on c.oid = g.tgrelid
  join pg_namespace n on n.oid = c.relnamespace
  where ${ours} and not g.tgisinternal order by 1, 2`;

const policiesSql = `
  select ${nameOf('p.polrelid')} as table, p.polname::text as name,
    concat(p.polqual, p.polwithcheck) like '%SUBLINK%' as "hasSubSelect"
  from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
  where ${ours} order by 1, 2`;
