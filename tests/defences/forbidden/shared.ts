import type { MadeInsurer } from '../../support/two-insurers';
import { at, bytes, nobody, refused, row, short, twice, type Forbidden } from './forbidden';

const ofAccount = ({ id, marks }: MadeInsurer) => ({ insurer_id: id, account_id: marks.account });
const coreSystem = (of: MadeInsurer) => ({ kind: 'CORE_SYSTEM', ...ofAccount(of) });

/** What the constraints forbid of what is no insurer's, and of the signing key. */
export const forbiddenOfShared: Forbidden = {
  'shared.dead_message': {
    dead_message_insurer_id_fkey: nobody('insurer_id'),
    dead_message_pkey: twice(['message_id']),
  },
  'shared.terminal_end': {
    terminal_end_insurer_id_fkey: nobody('insurer_id'),
    terminal_end_pkey: twice(['terminal_id']),
  },
  'shared.partner_contact': {
    partner_contact_direction_check: row({ direction: 'NONE' }),
    partner_contact_partner_check: row({ partner: 'NONE' }),
    partner_contact_pkey: twice(['partner', 'direction']),
  },
  'shared.familiar_address': {
    familiar_address_login_id_fkey: nobody('login_id'),
    familiar_address_pkey: twice(['login_id', 'address']),
  },
  'shared.import_work': {
    import_work_insurer_id_fkey: nobody('insurer_id'),
    import_work_pkey: twice(['import_id']),
  },
  'shared.institution': {
    institution_code_check: row({ code: 'NONE' }),
    institution_kind_check: row({ kind: '' }),
    institution_insurer_id_fkey: nobody('insurer_id'),
    institution_pkey: twice(['code']),
    institution_insurer_id_key: twice([], { with: ({ id }) => ({ insurer_id: id }) }),
  },
  'shared.insurer': {
    insurer_insurer_number_check: row({ insurer_number: 'NONE' }),
    insurer_login_prefix_check: row({ login_prefix: 'NONE' }),
    insurer_pkey: refused(
      `insert into shared.insurer (id, insurer_number, name, login_prefix) overriding system value
       values ($1, '90000000', '試験', 'p0-')`,
    ),
    insurer_number_taken: twice(['insurer_number']),
    login_prefix_taken: twice(['login_prefix']),
  },
  'shared.legal_entry': {
    legal_entry_affair_code_check: row({ affair_code: 'NONE' }),
    legal_entry_area_check: row({ area: 'NONE' }),
    legal_entry_check: row({ valid_to: '1900-01-01' }),
    legal_entry_information_code_check: row({ information_code: 'NONE' }),
    legal_entry_procedure_code_check: row({ procedure_code: 'NONE' }),
    legal_entry_provider_kind_check: row({ provider_kind: '' }),
    legal_entry_requester_kind_check: row({ requester_kind: '' }),
    legal_entry_pkey: twice(['id']),
    legal_entry_given_twice: twice([
      'procedure_code',
      'information_code',
      'requester_kind',
      'provider_kind',
      'affair_code',
      'item',
      'valid_from',
    ]),
  },
  'shared.operator_terminal': {
    operator_terminal_fingerprint_check: row({ fingerprint: short }),
    operator_terminal_pkey: twice(['fingerprint']),
  },
  'shared.partner': {
    partner_affair_check: row((of) => ({ ...coreSystem(of), affair: 'NONE' })),
    partner_check: row({ kind: 'CORE_SYSTEM' }, (of) => ({ ...coreSystem(of), kind: 'NETWORK' })),
    partner_check1: row(({ marks }) => ({ account_id: marks.account })),
    partner_check2: row({ affair: 'BENEFIT' }),
    partner_kind_check: row({ kind: 'NONE' }),
    partner_name_check: row({ name: 'NONE' }),
    partner_insurer_id_account_id_fkey: nobody('account_id', { with: coreSystem }),
    partner_insurer_id_fkey: nobody('insurer_id', { with: coreSystem, also: 'partner_insurer_id_account_id_fkey' }),
    partner_pkey: twice(['id']),
    partner_name_taken: twice(['name']),
  },
  'shared.partner_certificate': {
    partner_certificate_fingerprint_check: row({ fingerprint: short }),
    partner_certificate_partner_id_fkey: nobody('partner_id'),
    partner_certificate_pkey: twice(['fingerprint']),
  },
  'shared.passkey': {
    passkey_name_check: row({ name: '' }, { name: '鍵'.repeat(61) }),
    passkey_login_id_fkey: nobody('login_id'),
    passkey_pkey: twice(['credential_id']),
  },
  'shared.passkey_challenge': {
    passkey_challenge_login_id_fkey: nobody('login_id'),
    passkey_challenge_pkey: twice(['challenge']),
  },
  'shared.past_password': {
    past_password_login_id_fkey: nobody('login_id'),
    past_password_pkey: twice(['login_id', 'set_at']),
  },
  'shared.platform_log': {
    platform_log_pkey: twice(['id']),
  },
  'shared.session': {
    session_check: row({ handling_seen_at: at }, { handling_affair: 'BENEFIT' }),
    session_handling_affair_check: row({ handling_affair: 'NONE', handling_seen_at: at }),
    session_login_id_fkey: nobody('login_id'),
    session_pkey: twice(['token_hash']),
    session_id_taken: twice(['id']),
  },
  'shared.sign_in': {
    sign_in_check: row(
      ({ marks }) => ({ account_id: marks.account }),
      ({ id }) => ({ insurer_id: id }),
    ),
    sign_in_login_id_check: row({ login_id: 'NONE' }),
    sign_in_insurer_id_account_id_fkey: nobody('account_id', { with: ofAccount }),
    sign_in_insurer_id_fkey: nobody('insurer_id', { with: ofAccount, also: 'sign_in_insurer_id_account_id_fkey' }),
    account_signs_in_once: twice([], { with: ofAccount }),
    login_id_taken: twice(['login_id']),
  },
  'shared.sign_in_tries': {
    sign_in_tries_pkey: twice(['key']),
  },
  'shared.totp': {
    totp_check: row({ confirmed_at: at }, { secret: bytes('secret') }),
    totp_login_id_fkey: nobody('login_id'),
    totp_pkey: twice(['login_id']),
  },
  'shared.waiting_change': {
    waiting_change_insurer_id_fkey: nobody('insurer_id'),
    waiting_change_pkey: twice(['change_id']),
  },
  'tenancy.context_key': {
    context_key_inner_block_check: refused(`update tenancy.context_key set inner_block = '\\x00'`),
    context_key_outer_block_check: refused(`update tenancy.context_key set outer_block = '\\x00'`),
    context_key_is_one_row: refused('insert into tenancy.context_key select * from tenancy.context_key'),
  },
  'tenancy.role_prefix': {
    role_prefix_pkey: refused('insert into tenancy.role_prefix select * from tenancy.role_prefix'),
  },
};
