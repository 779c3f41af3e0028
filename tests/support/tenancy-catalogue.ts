import type { Client } from 'pg';
import { rolePrefix } from '../../src/db/migrate';
import { roles } from './login-role';
import { isItsToCall, isItsToDo } from './tenancy-grants';

/** Everything that is not an insurer's own. */
const otherTables = [
  ...['insurer', 'sign_in', 'session', 'sign_in_tries', 'familiar_address', 'platform_log', 'import_work'].map(
    (name) => `shared.${name}`,
  ),
  ...['institution', 'partner', 'partner_certificate', 'legal_entry', 'operator_terminal'].map(
    (name) => `shared.${name}`,
  ),
  ...['dead_message', 'terminal_end', 'partner_contact'].map((name) => `shared.${name}`),
  ...['past_password', 'totp', 'passkey', 'passkey_challenge', 'waiting_change'].map((name) => `shared.${name}`),
  ...['tenancy.role_prefix', 'tenancy.context_key', 'public.migrations', 'graphile_worker.migrations'],
  ...['jobs', 'tasks', 'job_queues', 'known_crontabs'].map((name) => `graphile_worker._private_${name}`),
];

const own = '(insurer_id = tenancy.current_insurer())';
const ownWhileHandling = '(insurer_id = tenancy.handling_insurer())';

/** Beside the one policy that all tables have: restrictive ones, which take away and cannot give. */
const morePolicies: Record<string, string[]> = {
  account: [
    policyText(
      'managers_are_opened_by_operator',
      'restrictive',
      'a',
      null,
      "((kind = 'GENERAL'::text) OR tenancy.is_acting(NULL::uuid))",
    ),
  ],
  operation_log: [
    policyText('entry_is_own', 'restrictive', 'a', null, 'tenancy.is_own_entry(account_id, privilege_level, affair)'),
  ],
  account_change: [
    policyText(
      'draft_is_own',
      'restrictive',
      'a',
      null,
      '(tenancy.is_acting(drafted_by) AND ((decision IS NULL) OR (NOT (decided_by IS DISTINCT FROM drafted_by))))',
    ),
    policyText('decision_is_own', 'restrictive', 'w', '(decision IS NULL)', 'tenancy.is_acting(decided_by)'),
  ],
  used_operation: [policyText('use_is_own', 'restrictive', 'a', null, 'tenancy.is_acting(account_id)')],
  my_number: [policyText('handling_is_on', 'restrictive', '*', ownWhileHandling, ownWhileHandling)],
  replaced_my_number: [policyText('handling_is_on', 'restrictive', '*', ownWhileHandling, ownWhileHandling)],
  staged_row: [policyText('handling_is_on', 'restrictive', '*', ownWhileHandling, ownWhileHandling)],
};

/** Functions that run with the owner's rights, and why. */
const definers = {
  verified_context: 'reads the key that signs contexts',
  set_import_due: 'writes the work list, which no insurer may read',
  refresh_statistics: 'only an owner may make statistics',
  enqueue: "writes the job queue, for the context's insurer only",
  detach_code: 'takes the code of a number that is gone, which its role may not see',
  login_prefix: "says how the login IDs of the context's insurer begin",
  reserve_login_id: "takes the login ID, which is one's among all insurers' alone, of an ID that is being opened",
  set_start_code: 'sets a start code where no password was chosen, when the ledger says so',
  forget_credentials: 'empties credentials that no manager may see, when two people have decided so',
  keep_waiting_changes: 'keeps the list of what waits in all insurers, which no insurer may read',
  keep_dead_messages: 'keeps the list of what was given up in all insurers, which no insurer may read',
  keep_terminal_ends: 'keeps until when terminals of all insurers are good, which no insurer may read',
  order_decisions: 'locks the account, which nobody may update, so that its decisions have an order',
  follow_decision: 'closes IDs and gives up terminals, which nobody may but by the ledger',
  end_sessions: "ends sessions that no manager may see, of the context's insurer only",
  sessions_of_insurer: "shows the sessions of the context's insurer, without what they are known by",
  sign_ins_of_insurer: "shows which credentials the context's insurer's people have, and none of them",
};

const mayDelete = {
  'isolated.staged_row': ['handling_write', 'handling_linkage'],
  'isolated.result_part': ['handling_write', 'handling_linkage'],
  'isolated.replaced_my_number': ['handling_write', 'handling_linkage'],
  'isolated.withdrawal_person': ['handling_write', 'handling_linkage'],
  'shared.session': ['authenticator'],
  'shared.sign_in_tries': ['authenticator'],
  'shared.legal_entry': ['platform_operator'],
  'shared.past_password': ['authenticator'],
  'shared.totp': ['authenticator'],
  'shared.passkey': ['authenticator'],
  'shared.passkey_challenge': ['authenticator'],
  'graphile_worker._private_jobs': ['outbox'],
} as Record<string, string[]>;

const isEvidence = (table: string): boolean =>
  /\.(operation_log|platform_log|my_number_entry|past_(?!password)\w+|provision_record|replica|assignment|terminal)$/.test(
    table,
  );

/** What stays as it was entered, but for these columns. */
const onlyChanging: Record<string, string[]> = {
  'isolated.account': [],
  'isolated.account_change': ['decision', 'decided_by', 'decided_at', 'decision_reason'],
  'isolated.used_operation': ['last_used_on'],
  'shared.operator_terminal': ['revoked_at'],
};

/** IDs, their rights and terminals: what managers and the platform operator have to do with. */
const isOfAccounts = (table: string): boolean =>
  /^isolated\.(account|assignment|account_change|terminal|insurer_policy|used_operation)$/.test(table);
const isOfCredentials = (table: string): boolean =>
  /^shared\.(totp|passkey|passkey_challenge|past_password)$/.test(table);

/** Roles that must not see a table, however the grants grow. */
const neverSee: Record<string, (table: string) => boolean> = {
  handling_none: (table) =>
    /^isolated\.((past_|replaced_)?my_number|my_number_entry|doubt|doubted_subscriber|data_key|staged_row|result_part|withdrawal_person)$/.test(
      table,
    ) ||
    /^isolated\.(inquiry|inquiry_answer|provision|provision_setting|provision_record|replica|message)$/.test(table),
  handling_read: (table) => /^isolated\.(staged_row|replaced_my_number|withdrawal_person)$/.test(table),
  handling_write: (table) => table === 'isolated.inquiry_answer',
  platform_operator: (table) =>
    (table.startsWith('isolated.') && !/\.(account|assignment|account_change|terminal)$/.test(table)) ||
    isOfCredentials(table),
  account_manager: (table) => !isOfAccounts(table) && table !== 'shared.legal_entry',
  key_keeper: (table) =>
    !/^isolated\.(data_key|my_number|replaced_my_number|organization_code|staged_row|result_part)$/.test(table),
  network_gateway: (table) =>
    /^isolated\.(account|assignment|account_change|terminal|insurer_policy|used_operation|my_number_entry|past_my_number|replaced_my_number|file_import|staged_row|result_part|withdrawal_person)$/.test(
      table,
    ) || /^shared\.(session|sign_in|sign_in_tries|partner|partner_certificate|platform_log)$/.test(table),
};

/** What the exchange with other institutions writes; whatever else its role reaches it only reads. */
const isOfExchange = (table: string): boolean =>
  /^isolated\.(operation_log|code_acquisition|organization_code|replica|inquiry|inquiry_answer|provision|provision_record|message)$/.test(
    table,
  );

/** Whoever else could read them could tell, or decipher, whose code it is. */
const openersOfCodes = ['network_gateway', 'key_keeper'];
const codeColumns = ['acquisition_hash', 'cipher', 'key_version', 'blind_index'];

const grantable = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];

type Fact = Record<string, string>;

/** What is wrong with the tenancy of a database, in sentences. Asks the catalogue, as the owner. */
export async function catalogueFaults(owner: Client): Promise<string[]> {
  const prefix = await rolePrefix(owner);
  const ours = roles.map((role) => `${prefix}_${role}`);
  const ask = async <Row = Fact>(sql: string, values: unknown[] = []): Promise<Row[]> =>
    (await owner.query(sql, values)).rows;
  const faults: string[] = [];
  const add = (found: Fact[], say: (fact: Fact) => string) => faults.push(...found.map(say));

  add(
    await ask(relationsElsewhere, [otherTables]),
    ({ name }) => `${name} is neither an insurer's own nor on the list of others`,
  );
  add(await ask(unprotectedTables), ({ name }) => `${name} has no row security, or none that binds its owner`);
  faults.push(...(await policyFaults(ask)));
  add(await ask(keysWithoutInsurer), ({ name, key }) => `${key} of ${name} does not begin with insurer_id`);
  add(await ask(tablesWithoutKey), ({ name }) => `${name} has no primary key, or insurer_id may be null`);
  add(
    await ask(plainReferences),
    ({ name, key }) => `${key} of ${name} refers to a row without its insurer, or acts on it`,
  );
  add(await ask(openViews), ({ name }) => `${name} is a view that looks with its owner's eyes`);
  add(
    await ask(unexplainedDefiners, [Object.keys(definers)]),
    ({ name }) => `${name} runs with its owner's rights, unlisted, unpinned or open to all`,
  );
  faults.push(...(await grantFaults(ask, prefix)), ...(await callFaults(ask, prefix)));
  add(
    await ask(readersOfCodes, [
      ours.filter((role) => !openersOfCodes.includes(role.slice(prefix.length + 1))),
      codeColumns,
    ]),
    ({ name, role }) => `${role} reads ${name} of isolated.organization_code`,
  );
  add(await ask(queuePolicies, [prefix]), ({ name }) => `${name} is open to others than who runs jobs`);
  add(await ask(strongRoles, [ours]), ({ name }) => `role ${name} may more than its grants say`);
  add(
    await ask(usableSequences, [ours]),
    ({ name, role }) => `${role} may use the sequence ${name}, which all insurers share`,
  );
  add(await ask(creators, [ours]), ({ name, role }) => `${role} may create something in ${name}`);
  add(await ask(queryTexts, [ours]), ({ name, role }) => `${role} may read other sessions' statements in ${name}`);
  return faults;
}

export type Ask = <Row = Fact>(sql: string, values?: unknown[]) => Promise<Row[]>;

function policyText(name: string, kind: string, command: string, using: string | null, check: string | null): string {
  return [name, kind, command, using ?? '-', check ?? '-'].join(' ');
}

async function policyFaults(ask: Ask): Promise<string[]> {
  const faults: string[] = [];
  for (const { table, policies } of await ask<{ table: string; policies: string[] }>(policiesOfTables)) {
    const expected = [policyText('insurer_isolation', 'permissive', '*', own, own), ...(morePolicies[table] ?? [])];
    const missing = expected.filter((policy) => !policies.includes(policy));
    const surplus = policies.filter((policy) => !expected.includes(policy));
    if (missing.length > 0) faults.push(`isolated.${table} lacks the policy ${missing.join(', ')}`);
    if (surplus.length > 0) faults.push(`isolated.${table} has the policy ${surplus.join(', ')}`);
  }
  return faults;
}

interface Grant {
  table: string;
  partition: boolean;
  role: string;
  privilege: string;
  /** Null: the whole table. */
  column: string | null;
  passable: boolean;
}

async function grantFaults(ask: Ask, prefix: string): Promise<string[]> {
  return (await judgedGrants(ask, prefix)).flatMap(({ fault }) => fault ?? []);
}

/** Every grant there is, and what is wrong with it; null: it is as it should be. */
export async function judgedGrants(ask: Ask, prefix: string): Promise<(Grant & { fault: string | null })[]> {
  return (await ask<Grant>(allGrants))
    .map((grant) => ({ ...grant, role: unprefixed(grant.role, prefix) }))
    .map((grant) => ({ ...grant, fault: faultOf(grant) }));
}

const unprefixed = (name: string, prefix: string): string =>
  name.startsWith(`${prefix}_`) ? name.slice(prefix.length + 1) : name;

function faultOf({ table, partition, role, privilege, column, passable }: Grant): string | null {
  const said = `${role} has ${privilege} on ${table}`;
  if (!(roles as string[]).includes(role) || !grantable.includes(privilege) || passable) return said;
  if (partition) return `${said}, a partition`;
  if (table.startsWith('tenancy.')) return said;
  if (privilege === 'DELETE' && !mayDelete[table]?.includes(role)) return said;
  if (isEvidence(table) && !['INSERT', 'SELECT'].includes(privilege)) return `${said}, which is evidence`;
  if (table.startsWith('isolated.') && ['authenticator', 'worker'].includes(role)) return said;
  if (table.startsWith('graphile_worker.') !== (role === 'outbox')) return said;
  if (table === 'graphile_worker._private_jobs' && privilege === 'INSERT') return said;
  if (role === 'network_gateway' && privilege !== 'SELECT' && !isOfExchange(table)) return said;
  if (isOfCredentials(table) && role !== 'authenticator') return said;
  if (privilege === 'UPDATE' && !(onlyChanging[table]?.includes(column ?? '') ?? true)) return said;
  if (neverSee[role]?.(table) && privilege !== 'INSERT') return said;
  if (role === 'handling_none' || role === 'handling_read') {
    const isWritten =
      table === 'isolated.used_operation' || (table === 'isolated.operation_log' && privilege === 'INSERT');
    if (privilege !== 'SELECT' && !isWritten) return said;
  }
  return isItsToDo(role, privilege, table, column) ? null : `${said}, with which it has nothing to do`;
}

async function callFaults(ask: Ask, prefix: string): Promise<string[]> {
  const calls = await ask<{ name: string; routine: string; role: string }>(allCalls);
  return calls
    .map(({ role, ...call }) => ({ ...call, role: unprefixed(role, prefix) }))
    .filter(({ role, routine }) => !isItsToCall(role, routine))
    .map(({ role, name }) => `${role} may call ${name}`);
}

const relations = `(select c.*, n.nspname as schema, n.nspname || '.' || c.relname as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname <> 'information_schema' and n.nspname !~ '^pg_') r`;
const insurersOwn = `r.schema = 'isolated' and r.relkind in ('r', 'p')`;
const columnAt = (table: string, place: string): string =>
  `(select attname from pg_attribute where attrelid = ${table} and attnum = ${place})`;

const relationsElsewhere = `select name from ${relations}
  where r.relkind in ('r', 'p', 'f', 'm') and not (${insurersOwn}) and name <> all ($1)`;

const unprotectedTables = `select name from ${relations} where ${insurersOwn} and not (relrowsecurity and relforcerowsecurity)`;

const policiesOfTables = `select relname as table, array(
    select concat_ws(' ', polname, case when polpermissive then 'permissive' else 'restrictive' end, polcmd,
      coalesce(pg_get_expr(polqual, polrelid), '-'), coalesce(pg_get_expr(polwithcheck, polrelid), '-'),
      case when polroles <> '{0}' then 'for some' end)
    from pg_policy where polrelid = r.oid) as policies
  from ${relations} where ${insurersOwn}`;

const keysWithoutInsurer = `select name, i.indexrelid::regclass::text as key from ${relations} join pg_index i on i.indrelid = r.oid
  left join pg_constraint k on k.conindid = i.indexrelid and k.contype = 'x'
  where ${insurersOwn} and (i.indisunique or i.indisexclusion)
    and (${columnAt('r.oid', 'i.indkey[0]')} is distinct from 'insurer_id'
      or k.oid is not null and (select oprname from pg_operator where oid = k.conexclop[1]) <> '=')`;

const tablesWithoutKey = `select name from ${relations} where ${insurersOwn} and not (
    exists (select from pg_index where indrelid = r.oid and indisprimary)
    and exists (select from pg_attribute where attrelid = r.oid and attname = 'insurer_id' and attnotnull and atttypid = 'integer'::regtype))`;

const plainReferences = `select name, conname as key from ${relations} join pg_constraint k on k.conrelid = r.oid and k.contype = 'f'
  where case
    when k.confrelid::regclass::text like 'isolated.%' then
      ${columnAt('k.conrelid', 'k.conkey[1]')} <> 'insurer_id' or ${columnAt('k.confrelid', 'k.confkey[1]')} <> 'insurer_id'
      or k.confupdtype <> 'a' or k.confdeltype <> 'a'
    when r.schema = 'isolated' then
      k.confrelid <> 'shared.insurer'::regclass or ${columnAt('k.conrelid', 'k.conkey[1]')} <> 'insurer_id'
    else false end`;

const openViews = `select name from ${relations}
  where r.relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false)`;

const unexplainedDefiners = `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname <> 'information_schema' and n.nspname !~ '^pg_' and (
    p.prosecdef and (n.nspname <> 'tenancy' or p.proname <> all ($1)
      or p.proconfig is distinct from '{"search_path=pg_catalog, pg_temp"}')
    or n.nspname = 'tenancy' and p.prorettype <> 'trigger'::regtype and has_function_privilege('public', p.oid, 'execute'))`;

const allGrants = `select name as table, relispartition as partition, coalesce(rolname, 'everybody') as role, g.privilege_type as privilege,
    g.column, g.is_grantable as passable
  from ${relations}, lateral (
    select *, null as column from aclexplode(r.relacl)
    union all
    select c.*, a.attname from pg_attribute a, aclexplode(a.attacl) c where a.attrelid = r.oid) g
  left join pg_roles on pg_roles.oid = g.grantee
  where r.relkind in ('r', 'p', 'v', 'm', 'f') and g.grantee <> r.relowner`;

/** Trigger functions cannot be called; a definer's should be granted to nobody all the same. */
const allCalls = `select p.oid::regprocedure::text as name, proname as routine, coalesce(rolname, 'everybody') as role
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace,
    lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g left join pg_roles on pg_roles.oid = g.grantee
  where n.nspname in ('tenancy', 'shared', 'isolated', 'graphile_worker') and g.grantee <> p.proowner
    and (p.prosecdef or p.prorettype <> 'trigger'::regtype)`;

const readersOfCodes = `select name, role from unnest($1::text[]) as role, unnest($2::text[]) as name
  where has_column_privilege(role, 'isolated.organization_code', name, 'select')`;

const queuePolicies = `select name from ${relations}
  where r.schema = 'graphile_worker' and r.relkind in ('r', 'p') and (
    not relrowsecurity and name <> 'graphile_worker.migrations'
    or exists (select from pg_policy where polrelid = r.oid
      and (polname <> 'runs_jobs' or polroles <> array(select oid from pg_roles where rolname = $1 || '_outbox'))))`;

const strongRoles = `select r.rolname as name from pg_roles r where r.rolname = any ($1) and (
    rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or rolinherit or not rolcanlogin
    or exists (select from pg_auth_members where member = r.oid)
    or exists (select from pg_shdepend where refclassid = 'pg_authid'::regclass and refobjid = r.oid and deptype = 'o'
      and dbid in (0, (select oid from pg_database where datname = current_database()))))`;

const usableSequences = `select name, role from ${relations}, unnest($1::text[]) as role
  where r.relkind = 'S' and has_sequence_privilege(role, r.oid, 'usage, select, update')`;

const creators = `select n.nspname as name, role from pg_namespace n, unnest($1::text[]) as role where has_schema_privilege(role, n.oid, 'create')
  union all select current_database(), role from unnest($1::text[]) as role where has_database_privilege(role, current_database(), 'create, temporary')`;

/** A context stands in the text of the statement that sets it, and is a secret while it lives. */
const queryTexts = `select c.oid::regclass::text as name, role from pg_class c, unnest($1::text[]) as role
  where c.relkind in ('r', 'v') and exists (select from pg_attribute where attrelid = c.oid and attname = 'query')
    and has_table_privilege(role, c.oid, 'select')
  union all select p.oid::regprocedure::text, role from pg_proc p, unnest($1::text[]) as role
  where (p.proname = 'pg_stat_get_backend_activity'
      or exists (select from unnest(p.proargnames, p.proargmodes) as a (name, mode) where a.name = 'query' and a.mode in ('o', 't')))
    and has_function_privilege(role, p.oid, 'execute')`;
