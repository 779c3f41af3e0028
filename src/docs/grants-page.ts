import type { Client } from 'pg';
import { pools } from '../db/roles';
import { code, page, table } from './markdown';

const everybody = 'public';
const holders = [...Object.keys(pools), everybody];
const schemas = ['isolated', 'shared', 'tenancy', 'graphile_worker'];

/** In the order in which they are shown; another one makes the page fail. */
const letters: Record<string, string> = { SELECT: 'S', INSERT: 'I', UPDATE: 'U', DELETE: 'D' };

interface TableRow {
  name: string;
  isPartition: boolean;
  policies: string[];
}

interface GrantRow {
  name: string;
  holder: string;
  privilege: string;
  /** Null: on the whole. */
  columns: string[] | null;
}

interface RoutineRow {
  name: string;
  definer: boolean;
}

/** Who may do what, read from the catalogue of a migrated database: what is so, not what was meant. */
export async function grantsPage(owner: Client): Promise<string> {
  const prefix = (await owner.query<{ prefix: string }>('select prefix from tenancy.role_prefix')).rows[0]!.prefix;
  const ask = async <Row extends object>(sql: string): Promise<Row[]> => (await owner.query<Row>(sql, [schemas])).rows;
  const holderOf = (name: string): string => {
    const holder = name.startsWith(`${prefix}_`) ? name.slice(prefix.length + 1) : name;
    if (!holders.includes(holder)) throw new Error(`something is granted to ${name}, which is no role of the platform`);
    return holder;
  };
  const named = (grants: GrantRow[]): GrantRow[] => grants.map((grant) => ({ ...grant, holder: holderOf(grant.holder) }));

  const tables = await ask<TableRow>(readTables);
  const grants = named([...(await ask<GrantRow>(readTableGrants)), ...(await ask<GrantRow>(readColumnGrants))]);
  const granted = tables.find(({ name, isPartition }) => isPartition && grants.some((grant) => grant.name === name));
  if (granted) throw new Error(`the partition ${granted.name} is granted`);
  const calls = named(await ask<GrantRow>(readRoutineGrants));
  // The library's own are shown where somebody may call them: nobody may.
  const isShown = ({ name }: RoutineRow) =>
    !name.startsWith('graphile_worker.') || calls.some((grant) => grant.name === name);
  const routines = (await ask<RoutineRow>(readRoutines)).filter(isShown);
  const uses = named(await ask<GrantRow>(readSchemaGrants));

  const isHeld = (list: GrantRow[], name: string, holder: string) => list.some((grant) => grant.name === name && grant.holder === holder);
  const marks = (list: GrantRow[], name: string) => holders.map((holder) => (isHeld(list, name, holder) ? 'x' : '–'));
  return page(
    'Grants',
    'Read from the catalogue of a freshly migrated database by `npm run docs`; a test compares.',
    [
      'The server signs in with one login role per privilege level, and others for signing in (`authenticator`), for opening',
      'insurers (`platform_operator`), for finding imports that are due (`worker`), for what goes to the network and comes',
      'from it (`network_gateway`: the only one that finds organization codes), for running jobs (`outbox`) and for changing',
      'keys (`key_keeper`). None owns anything, is a member of another or bypasses policies. In the schema `isolated` a role',
      'sees the rows of the insurer of its signed context only; the schema `graphile_worker` is the job queue, whose tables belong to a library.',
      `Partitions of \`isolated.operation_log\` are isolated too and granted to nobody.`,
    ].join('\n'),
    '## Tables',
    'S select, I insert, U update, D delete; in lower case: named columns only, which are listed below.',
    table(
      ['Table', ...holders, 'Policies'],
      tables
        .filter(({ isPartition }) => !isPartition)
        .map(({ name, policies }) => [code(name), ...holders.map((holder) => lettersOf(grants, name, holder)), policies.map(code).join(', ')]),
    ),
    '## Columns',
    table(['Table', 'May', 'Roles', 'Columns'], columnRows(grants)),
    '## Functions and procedures',
    'Those that run as their owner (security definer) are marked; triggers run without anybody calling them.',
    table(
      ['Routine', 'As owner', ...holders],
      routines.map(({ name, definer }) => [code(name), definer ? 'x' : '', ...marks(calls, name)]),
    ),
    '## Schemas',
    table(['Schema', ...holders], schemas.map((name) => [code(name), ...marks(uses, name)])),
  );
}

function lettersOf(grants: GrantRow[], name: string, holder: string): string {
  const own = grants.filter((grant) => grant.name === name && grant.holder === holder);
  const other = own.find(({ privilege }) => !Object.hasOwn(letters, privilege));
  if (other) throw new Error(`${other.privilege} on ${name} is granted, for which the page has no letter`);
  const held = Object.entries(letters).flatMap(([privilege, letter]) => {
    const of = own.filter((grant) => grant.privilege === privilege);
    if (of.length === 0) return [];
    return of.some(({ columns }) => columns === null) ? [letter] : [letter.toLowerCase()];
  });
  return held.join(' ') || '–';
}

/** Roles that hold the same columns stand in one row. */
function columnRows(grants: GrantRow[]): string[][] {
  const rows = new Map<string, GrantRow & { roles: string[] }>();
  for (const grant of grants.filter(({ columns }) => columns !== null)) {
    const key = [grant.name, grant.privilege, ...(grant.columns ?? [])].join(' ');
    rows.set(key, { ...grant, roles: [...(rows.get(key)?.roles ?? []), grant.holder] });
  }
  const order = (holder: string) => holders.indexOf(holder);
  return Array.from(rows.values(), ({ name, privilege, roles, columns }) => [
    code(name),
    privilege.toLowerCase(),
    roles.sort((one, other) => order(one) - order(other)).join(', '),
    (columns ?? []).join(', '),
  ]);
}

const readTables = `
  select n.nspname || '.' || c.relname as name, c.relispartition as "isPartition",
    array(select p.polname::text from pg_policy p where p.polrelid = c.oid order by p.polname) as policies
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = any ($1) and c.relkind in ('r', 'p', 'v', 'm', 'f')
  order by n.nspname collate "C", c.relname collate "C"`;

const readTableGrants = `
  select n.nspname || '.' || c.relname as name, coalesce(r.rolname, '${everybody}') as holder, a.privilege_type as privilege,
    null::text[] as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  cross join aclexplode(c.relacl) a left join pg_roles r on r.oid = a.grantee
  where n.nspname = any ($1) and c.relkind <> 'S' and a.grantee <> c.relowner`;

const readColumnGrants = `
  select n.nspname || '.' || c.relname as name, coalesce(r.rolname, '${everybody}') as holder, a.privilege_type as privilege,
    array_agg(t.attname::text order by t.attnum) as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute t on t.attrelid = c.oid
  cross join aclexplode(t.attacl) a left join pg_roles r on r.oid = a.grantee
  where n.nspname = any ($1) and a.grantee <> c.relowner
  group by n.nspname, c.relname, r.rolname, a.privilege_type
  order by n.nspname collate "C", c.relname collate "C", a.privilege_type`;

const routine = `p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')'`;

const readRoutines = `
  select n.nspname || '.' || ${routine} as name, p.prosecdef as definer
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname = any ($1)
  order by n.nspname collate "C", p.proname collate "C"`;

const readRoutineGrants = `
  select n.nspname || '.' || ${routine} as name, coalesce(r.rolname, '${everybody}') as holder, a.privilege_type as privilege,
    null::text[] as columns
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  cross join aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a left join pg_roles r on r.oid = a.grantee
  where n.nspname = any ($1) and a.grantee <> p.proowner`;

const readSchemaGrants = `
  select n.nspname::text as name, coalesce(r.rolname, '${everybody}') as holder, a.privilege_type as privilege, null::text[] as columns
  from pg_namespace n cross join aclexplode(n.nspacl) a left join pg_roles r on r.oid = a.grantee
  where n.nspname = any ($1) and a.grantee <> n.nspowner`;
