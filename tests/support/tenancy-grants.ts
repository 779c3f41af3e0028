import type { Role } from '../../src/db/roles';

/** What a role may do with a table: S select, I insert, U update, D delete; what is not named it may not. */
type May = Partial<Record<Role, string>>;

const staffReads: May = { handling_none: 'S', handling_read: 'S', handling_write: 'S', handling_linkage: 'S' };
const writersWrite: May = { handling_write: 'SIU', handling_linkage: 'SIU' };
const managing: May = { account_manager: 'SIU', platform_operator: 'SIU' };

interface Kind {
  of: string;
  schema: 'isolated' | 'shared' | 'graphile_worker' | 'public';
  tables: string[];
  may: May;
}

/** Who has to do with which kind of table: told here a second time, from who the roles are. */
const kinds: Kind[] = [
  {
    ...{ of: 'the insured, which all staff sees', schema: 'isolated' },
    tables: ['past_particulars', 'eligibility_id', 'certificate', 'file_import', 'open_filing'],
    may: { ...staffReads, ...writersWrite },
  },
  {
    ...{ of: 'the insured, which exchanges need too', schema: 'isolated' },
    tables: ['subscriber', 'eligibility_period'],
    may: { ...staffReads, ...writersWrite, network_gateway: 'S' },
  },
  {
    ...{ of: 'what only who may handle My Numbers sees', schema: 'isolated' },
    tables: ['past_my_number', 'my_number_entry', 'doubt', 'doubted_subscriber'],
    may: { handling_read: 'S', ...writersWrite },
  },
  {
    ...{ of: 'My Numbers, which are sent to acquire codes', schema: 'isolated' },
    tables: ['my_number'],
    may: { handling_read: 'S', ...writersWrite, network_gateway: 'S', key_keeper: 'sU' },
  },
  {
    ...{ of: 'what waits to be applied or taken back', schema: 'isolated' },
    tables: ['staged_row', 'replaced_my_number', 'withdrawal_person'],
    may: { handling_write: 'SIUD', handling_linkage: 'SIUD', key_keeper: 'sU' },
  },
  {
    ...{ of: 'result files', schema: 'isolated', tables: ['result_part'] },
    may: { handling_read: 'S', handling_write: 'SID', handling_linkage: 'SID', key_keeper: 'sU' },
  },
  {
    ...{ of: 'keys of an insurer, made when it is opened or changed', schema: 'isolated', tables: ['data_key'] },
    may: {
      ...{ handling_read: 'S', handling_write: 'S', handling_linkage: 'S', network_gateway: 'S' },
      ...{ platform_operator: 'I', key_keeper: 'SIU' },
    },
  },
  {
    ...{ of: 'what linkage asks for and the network goes on with', schema: 'isolated' },
    tables: ['inquiry', 'message', 'code_acquisition'],
    may: {
      handling_none: 's',
      handling_read: 'S',
      handling_write: 'S',
      handling_linkage: 'SIU',
      network_gateway: 'SU',
    },
  },
  {
    ...{ of: 'what the network brings and linkage decides', schema: 'isolated', tables: ['provision'] },
    may: { handling_read: 'S', handling_write: 'S', handling_linkage: 'SU', network_gateway: 'SI' },
  },
  {
    ...{ of: 'what is disclosed', schema: 'isolated', tables: ['provision_setting'] },
    may: { handling_read: 'S', handling_write: 'S', handling_linkage: 'SIU', network_gateway: 'S' },
  },
  {
    ...{ of: 'what is provided', schema: 'isolated', tables: ['replica'] },
    may: { handling_read: 'S', handling_write: 'S', handling_linkage: 'SI', network_gateway: 'SI' },
  },
  {
    ...{ of: 'records of provisions', schema: 'isolated', tables: ['provision_record'] },
    may: { handling_read: 'S', handling_write: 'SI', handling_linkage: 'SI', network_gateway: 'SI' },
  },
  {
    ...{ of: 'answers of others', schema: 'isolated', tables: ['inquiry_answer'] },
    may: { handling_read: 'S', handling_linkage: 'S', network_gateway: 'I' },
  },
  {
    ...{ of: 'organization-specific codes', schema: 'isolated', tables: ['organization_code'] },
    may: {
      ...{ handling_none: 's', handling_read: 's', handling_write: 's', handling_linkage: 's' },
      ...{ network_gateway: 'SIU', key_keeper: 'sU' },
    },
  },
  {
    ...{ of: 'the operation log, which nobody reads here', schema: 'isolated', tables: ['operation_log'] },
    may: {
      ...{ handling_none: 'I', handling_read: 'I', handling_write: 'I', handling_linkage: 'I' },
      ...{ account_manager: 'I', network_gateway: 'I', key_keeper: 'I' },
    },
  },
  {
    ...{ of: 'IDs and terminals, which sessions and lists show', schema: 'isolated', tables: ['account', 'terminal'] },
    may: { ...staffReads, account_manager: 'SI', platform_operator: 'SI' },
  },
  {
    ...{ of: 'rights and their ledger, read where a session is loaded', schema: 'isolated' },
    tables: ['assignment', 'account_change'],
    may: { handling_none: 'S', ...managing },
  },
  {
    ...{ of: 'what an insurer chooses', schema: 'isolated', tables: ['insurer_policy'] },
    may: { handling_none: 'S', account_manager: 'SIU' },
  },
  {
    ...{ of: 'which rights are used', schema: 'isolated', tables: ['used_operation'] },
    may: {
      ...{ handling_none: 'SIU', handling_read: 'SIU', handling_write: 'SIU', handling_linkage: 'SIU' },
      account_manager: 'SIU',
    },
  },
  {
    ...{ of: 'credentials and sessions', schema: 'shared' },
    tables: ['session', 'sign_in_tries', 'familiar_address', 'past_password', 'totp', 'passkey', 'passkey_challenge'],
    may: { authenticator: 'SIUD' },
  },
  {
    ...{ of: 'login IDs', schema: 'shared', tables: ['sign_in'] },
    may: { authenticator: 'SU', platform_operator: 'sI' },
  },
  {
    ...{ of: 'what the operator lets in', schema: 'shared' },
    tables: ['insurer', 'operator_terminal', 'partner', 'partner_certificate'],
    may: { authenticator: 'S', platform_operator: 'SIU' },
  },
  {
    ...{ of: 'who takes part in the exchange', schema: 'shared', tables: ['institution'] },
    may: {
      ...{ handling_read: 's', handling_write: 's', handling_linkage: 's' },
      ...{ authenticator: 'S', network_gateway: 'S', platform_operator: 'SIU' },
    },
  },
  {
    ...{ of: 'the law, which everybody may read', schema: 'shared', tables: ['legal_entry'] },
    may: { ...staffReads, account_manager: 'S', network_gateway: 'S', platform_operator: 'SIUD' },
  },
  {
    ...{ of: 'the platform log, which nobody reads here', schema: 'shared', tables: ['platform_log'] },
    may: { authenticator: 'I', platform_operator: 'I' },
  },
  {
    ...{ of: 'which imports are due, and how many', schema: 'shared', tables: ['import_work'] },
    may: { worker: 'S', platform_operator: 's' },
  },
  {
    ...{ of: 'what the operator counts of insurers', schema: 'shared', tables: ['dead_message', 'terminal_end'] },
    may: { platform_operator: 's' },
  },
  {
    ...{ of: 'when partners were heard of', schema: 'shared', tables: ['partner_contact'] },
    may: { authenticator: 'SIU', platform_operator: 'S' },
  },
  { of: 'which migrations have run', schema: 'public', tables: ['migrations'], may: { platform_operator: 's' } },
  { of: 'which drafts wait', schema: 'shared', tables: ['waiting_change'], may: { platform_operator: 'S' } },
  { of: 'jobs', schema: 'graphile_worker', tables: ['_private_jobs'], may: { outbox: 'SUD' } },
  { of: 'kinds of jobs', schema: 'graphile_worker', tables: ['_private_tasks'], may: { outbox: 'SI' } },
  { of: 'queues of jobs', schema: 'graphile_worker', tables: ['_private_job_queues'], may: { outbox: 'SU' } },
];

const words = (text: string): string[] => text.trim().split(/\s+/);

/** What may change after it was entered: all else, and every table that is not named, stays as it was. */
const changing: Record<string, string[] | 'all'> = {
  'isolated.subscriber': words(`name_kanji name_kana name_kana_key postal_code address municipality_code
    relationship_code notified_on my_number_state my_number_missing_reason my_number_missing_memo recorded_at import_id
    changed_on recorded_by reason in_doubt standing`),
  'isolated.eligibility_id': ['released_at'],
  'isolated.eligibility_period': ['superseded_at'],
  'isolated.certificate': ['superseded_at'],
  'isolated.open_filing': words('done_at done_by done_reason'),
  'isolated.file_import': words(`state sha256 row_count ok_count applied_count applied_line fault_counts preview
    decided_by decided_at decision_affair decision_reason ended_at withdrawn_by withdrawn_at withdrawal_affair
    withdrawal_reason withdrawal_persons withdrawn_persons kept_changes earliest_filing`),
  'isolated.my_number': words('cipher key_version blind_index update_seq recorded_at import_id deletion_kind'),
  'isolated.my_number key_keeper': words('cipher key_version'),
  'isolated.replaced_my_number key_keeper': words('cipher key_version'),
  'isolated.organization_code key_keeper': words('cipher key_version'),
  'isolated.staged_row key_keeper': ['my_number'],
  'isolated.result_part key_keeper': ['cipher'],
  'isolated.data_key': words('wrapped destroyed_at'),
  'isolated.doubt': words('state proposal proposal_comment proposed_by proposed_at resolved_by resolved_at'),
  'isolated.staged_row': words('fault fault_column effects subscriber_id'),
  'isolated.code_acquisition network_gateway': words('persons listed_to finished_at'),
  'isolated.inquiry handling_linkage': words('outcome_use use_note closed_by closed_at'),
  'isolated.inquiry network_gateway': words(
    'state refusal changed_at reminded_at provided_at provider_department answer_digest',
  ),
  'isolated.message handling_linkage': words('state queued_at changed_at'),
  'isolated.message network_gateway': words('state attempts fault changed_at'),
  'isolated.provision': words('state refusal replica_id changed_at provided_at decided_by decision_reason'),
  'isolated.provision_setting': words('non_disclosure manual_answer reason recorded_by recorded_at'),
  'isolated.organization_code': words(
    'state failure changed_at acquisition_id acquisition_hash sent_at cipher key_version blind_index',
  ),
  'isolated.account_change': words('decision decided_by decided_at decision_reason'),
  'isolated.insurer_policy': 'all',
  'isolated.used_operation': ['last_used_on'],
  'shared.session': words('last_seen_at handling_affair handling_seen_at with_factor authenticated_at locked_at'),
  'shared.sign_in_tries': 'all',
  'shared.familiar_address': ['last_at'],
  'shared.partner_contact': words('last_at certificate_until'),
  'shared.totp': words('secret confirmed_at new_secret last_step failures created_at'),
  'shared.passkey': words('counter last_used_at'),
  'shared.sign_in': words('password_hash password_set_at temporary_until last_signed_in_at'),
  'shared.operator_terminal': ['revoked_at'],
  'shared.partner_certificate': ['revoked_at'],
  'shared.institution': words('name department'),
  'shared.legal_entry': ['valid_to'],
  'graphile_worker._private_jobs': 'all',
  'graphile_worker._private_job_queues': 'all',
};

/** Where a role sees a part of the columns only. */
const seen: Record<string, string[]> = {
  'isolated.code_acquisition': words('insurer_id subscriber_id requested_at finished_at'),
  'isolated.organization_code': words('insurer_id subscriber_id state failure changed_at acquisition_id'),
  'isolated.my_number key_keeper': words('insurer_id subscriber_id cipher key_version'),
  'isolated.replaced_my_number key_keeper': words('insurer_id import_id subscriber_id cipher key_version'),
  'isolated.organization_code key_keeper': words('insurer_id subscriber_id cipher key_version'),
  'isolated.staged_row key_keeper': words('insurer_id import_id line my_number'),
  'isolated.result_part key_keeper': words('insurer_id import_id part cipher'),
  'shared.sign_in': ['login_id'],
  'shared.import_work': ['due_at'],
  'shared.dead_message': words('kind since'),
  'shared.terminal_end': ['expires_at'],
  'public.migrations': ['name'],
  'shared.institution': words('code name kind department'),
};

/** What the database writes itself into an entry of the log stays its own. */
const notGiven = ['id', 'at'];

/** Whether a role has to do with it, by the kind of table; `column` null: the whole table. */
export function isItsToDo(role: string, privilege: string, table: string, column: string | null): boolean {
  const kind = kinds.find(({ schema, tables }) => tables.some((name) => `${schema}.${name}` === table));
  const letters = kind?.may[role as Role] ?? '';
  if (privilege === 'SELECT') {
    const columns = seen[`${table} ${role}`] ?? seen[table];
    return letters.includes('S') || (letters.includes('s') && column !== null && (columns?.includes(column) ?? false));
  }
  if (privilege === 'UPDATE') {
    const columns = changing[`${table} ${role}`] ?? changing[table];
    return letters.includes('U') && (columns === 'all' || (column !== null && (columns?.includes(column) ?? false)));
  }
  if (privilege === 'INSERT' && table === 'isolated.operation_log')
    return letters.includes('I') && column !== null && !notGiven.includes(column);
  return (privilege === 'INSERT' && letters.includes('I')) || (privilege === 'DELETE' && letters.includes('D'));
}

const staff: Role[] = ['handling_none', 'handling_read', 'handling_write', 'handling_linkage'];
const managers: Role[] = ['account_manager', 'platform_operator'];

/** Who calls which function; whoever is not named calls none. */
const callers: Record<string, Role[]> = {
  verified_context: [...staff, ...managers, 'network_gateway', 'key_keeper'],
  current_insurer: [...staff, ...managers, 'network_gateway', 'key_keeper'],
  handling_insurer: [...staff, ...managers, 'network_gateway', 'key_keeper'],
  uuid_v7: [...staff, ...managers, 'network_gateway'],
  is_own_entry: [...staff, 'account_manager', 'network_gateway', 'key_keeper'],
  is_acting: [...staff, ...managers],
  enqueue: ['handling_linkage', 'network_gateway'],
  refresh_statistics: ['handling_write'],
  set_import_due: ['handling_write', 'handling_linkage'],
  spend_try: ['authenticator'],
  ...Object.fromEntries(
    ['login_prefix', 'reserve_login_id', 'set_start_code', 'forget_credentials'].map((name) => [name, managers]),
  ),
  ...Object.fromEntries(['end_sessions', 'sessions_of_insurer', 'sign_ins_of_insurer'].map((name) => [name, managers])),
};

export const isItsToCall = (role: string, routine: string): boolean =>
  (callers[routine] as string[] | undefined)?.includes(role) ?? false;
