import type { Client } from 'pg';

/** A defence of one table, as SQL takes it away. */
export interface TableMutant {
  table: string;
  defence: string;
  mutant: string;
  spoil: string;
  isPartition: boolean;
  /** What the catalogue has to say of it. */
  said: string;
}

interface PolicyRow {
  table: string;
  name: string;
  isPartition: boolean;
  permissive: boolean;
  command: string;
  using: string | null;
  check: string | null;
}

interface TableRow {
  table: string;
  isPartition: boolean;
}

const readPolicies = `select c.relname as table, polname as name, c.relispartition as "isPartition", polpermissive as permissive,
    case polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end as command,
    pg_get_expr(polqual, polrelid) as using, pg_get_expr(polwithcheck, polrelid) as check
  from pg_policy join pg_class c on c.oid = polrelid where c.relnamespace = 'isolated'::regnamespace order by c.relname, polname`;

const readTables = `select relname as table, relispartition as "isPartition" from pg_class
  where relnamespace = 'isolated'::regnamespace and relkind in ('r', 'p') order by relname`;

/** Every policy dropped, opened on either side, made permissive or for one role only. */
export async function policyMutants(owner: Client): Promise<TableMutant[]> {
  const { rows } = await owner.query<PolicyRow>(readPolicies);
  return rows.flatMap(({ table, name, isPartition, permissive, command, using, check }) => {
    const on = `${name} on isolated.${table}`;
    const parts = [using && `using (${using})`, check && `with check (${check})`].filter((part) => part !== null);
    const ways: [string, string | null][] = [
      ['dropped', `drop policy ${on}`],
      ['using (true)', using && `alter policy ${on} using (true)`],
      ['with check (true)', check && `alter policy ${on} with check (true)`],
      ['permissive', permissive ? null : `drop policy ${on}; create policy ${on} for ${command} ${parts.join(' ')}`],
      ['for one role', `alter policy ${on} to current_user`],
      ...conjuncts(using).map((rest): [string, string] => ['using less', `alter policy ${on} using (${rest})`]),
      ...conjuncts(check).map((rest): [string, string] => [
        'with less check',
        `alter policy ${on} with check (${rest})`,
      ]),
    ];
    const defence = `policy \`${name}\` of \`${nameOf(table, isPartition)}\``;
    return ways.flatMap(([mutant, spoil]) =>
      spoil === null ? [] : [{ table, defence, mutant, spoil, isPartition, said: `isolated.${table} ` }],
    );
  });
}

/** What is left of `(A AND B)` when one of them is left out. */
function conjuncts(expression: string | null): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const word of (expression ?? '').replace(/^\(|\)$/g, '').split(/( AND |[()])/)) {
    depth += word === '(' ? 1 : word === ')' ? -1 : 0;
    if (word === ' AND ' && depth === 0) parts.push('');
    else parts[parts.length - 1] += word;
  }
  return parts.length < 2 ? [] : parts.map((_, at) => parts.filter((__, other) => other !== at).join(' AND '));
}

/** The log's months come and go. */
export const nameOf = (table: string, isPartition: boolean): string =>
  isPartition ? table.replace(/\d{4}_\d{2}$/, 'YYYY_MM') : table;

export async function rowSecurityMutants(owner: Client): Promise<TableMutant[]> {
  const { rows } = await owner.query<TableRow>(readTables);
  return rows.flatMap(({ table, isPartition }) =>
    ['disable', 'no force'].map((how) => ({
      ...{ table, isPartition, mutant: how, said: `isolated.${table} has no row security` },
      defence: `row security of \`${nameOf(table, isPartition)}\``,
      spoil: `alter table isolated.${table} ${how} row level security`,
    })),
  );
}

interface KeyRow {
  table: string;
  name: string;
  isConstraint: boolean;
  definition: string;
}

const readKeys = `select c.relname as table, x.relname as name, k.oid is not null as "isConstraint",
    coalesce(pg_get_constraintdef(k.oid), pg_get_indexdef(x.oid)) as definition
  from pg_index i join pg_class x on x.oid = i.indexrelid join pg_class c on c.oid = i.indrelid
  left join pg_constraint k on k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')
  where c.relnamespace = 'isolated'::regnamespace and not c.relispartition and (i.indisunique or i.indisexclusion)
  order by c.relname, x.relname`;

const insurerFirst = /\(insurer_id(?: WITH =)?(?:, )?/;

/** Every key made anew without the insurer: then one insurer learns what another has. */
export async function keyMutants(owner: Client): Promise<TableMutant[]> {
  const { rows } = await owner.query<KeyRow>(readKeys);
  return rows.map(({ table, name, isConstraint, definition }) => {
    const isAll = /\(insurer_id\)/.test(definition);
    const wide = definition.replace(insurerFirst, isAll ? '((true)' : '(');
    const of = `isolated.${table}`;
    const anew = isConstraint ? `alter table ${of} add constraint ${name} ${wide}` : wide;
    const drop = isConstraint ? `alter table ${of} drop constraint ${name} cascade` : `drop index isolated.${name}`;
    return {
      ...{ table, isPartition: false, defence: `key \`${name}\``, mutant: 'without insurer_id' },
      // A primary key of nothing but the insurer can only be missing.
      spoil: isConstraint && isAll ? drop : `${drop}; ${anew}`,
      said: isConstraint && isAll ? `${of} has no primary key` : `isolated.${name} of ${of} does not begin`,
    };
  });
}

interface ReferenceRow {
  table: string;
  name: string;
  columns: string[];
  target: string;
  keys: string[];
}

const named = (oid: string, places: string): string =>
  `array(select attname::text from unnest(${places}) with ordinality p (n, at) join pg_attribute on attrelid = ${oid} and attnum = n order by at)`;

const readReferences = `select k.conrelid::regclass::text as table, conname as name, ${named('conrelid', 'conkey')} as columns,
    k.confrelid::regclass::text as target, ${named('confrelid', 'confkey')} as keys
  from pg_constraint k join pg_class f on f.oid = k.confrelid
  where k.contype = 'f' and k.conparentid = 0 and f.relnamespace = 'isolated'::regnamespace
  order by 1, 2`;

/** Every reference to an insurer's row made anew without the insurer: then another's row will do. */
export async function referenceMutants(owner: Client): Promise<(TableMutant & { column: string })[]> {
  const { rows } = await owner.query<ReferenceRow>(readReferences);
  return rows.map(({ table, name, columns, target, keys }) => {
    const [[, ...plain], [, ...plainKeys]] = [columns, keys];
    return {
      ...{ table: table.replace('isolated.', ''), isPartition: false, column: plain[0] ?? '' },
      ...{ defence: `reference \`${name}\` of \`${table}\``, mutant: 'without insurer_id' },
      spoil: `alter table ${target} add constraint plain unique (${plainKeys.join(', ')});
        alter table ${table} drop constraint ${name},
          add constraint ${name} foreign key (${plain.join(', ')}) references ${target} (${plainKeys.join(', ')})`,
      said: `${name} of ${table.includes('.') ? table : `public.${table}`} refers to a row without its insurer`,
    };
  });
}
