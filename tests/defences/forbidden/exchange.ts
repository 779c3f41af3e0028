import { after, at, bytes, nobody, row, short, twice, type Forbidden } from './forbidden';

const acquired = {
  state: 'ACQUIRED',
  acquisition_hash: null,
  cipher: bytes('c'),
  key_version: 1,
  blind_index: bytes('other'),
};

/** So that another subscriber has the code already. */
const acquireTheOther = `update isolated.organization_code set state = 'ACQUIRED', acquisition_hash = null, cipher = '\\x00',
  key_version = 1, blind_index = convert_to(rpad('', 32, 'other'), 'UTF8') where insurer_id = $1`;

/** What the constraints forbid of the exchange with other institutions. */
export const forbiddenOfExchange: Forbidden = {
  'isolated.code_acquisition': {
    code_acquisition_affair_check: row({ affair: 'NONE' }),
    code_acquisition_check: row(({ marks }) => ({ subscriber_id: marks.subscriber, listed_to: marks.subscriber })),
    code_acquisition_insurer_id_requested_by_fkey: nobody('requested_by'),
    code_acquisition_insurer_id_subscriber_id_fkey: nobody('subscriber_id'),
    acquisition_of_subscriber: twice([], {
      with: ({ spare }) => ({ subscriber_id: spare.subscriber, finished_at: null }),
    }),
    acquisition_under_way: twice([], { with: ({ marks }) => ({ listed_to: marks.subscriber, finished_at: null }) }),
    code_acquisition_pkey: twice(['id']),
  },
  'isolated.inquiry': {
    inquiry_answer_digest_check: row({ answer_digest: short }),
    inquiry_check: row({ period_from: '2099-01-01' }),
    inquiry_check1: row({ outcome_use: 'USED' }, { closed_at: at }, ({ marks }) => ({ closed_by: marks.account })),
    inquiry_outcome_use_check: row(({ marks }) => ({ outcome_use: 'NONE', closed_by: marks.account, closed_at: at })),
    inquiry_state_check: row({ state: 'NONE' }),
    inquiry_insurer_id_requested_by_fkey: nobody('requested_by'),
    inquiry_insurer_id_subscriber_id_fkey: nobody('subscriber_id'),
    inquiry_pkey: twice(['id']),
    inquiry_number_taken: twice(['processing_number']),
  },
  'isolated.inquiry_answer': {
    inquiry_answer_insurer_id_inquiry_id_fkey: nobody('inquiry_id'),
    inquiry_answer_pkey: twice(['inquiry_id']),
  },
  'isolated.message': {
    message_fault_check: row({ fault: '' }),
    message_kind_check: row({ kind: 'NONE' }),
    message_state_check: row({ state: 'NONE' }),
    message_pkey: twice(['id']),
    message_given_twice: twice(['kind', 'subject_id']),
  },
  'isolated.organization_code': {
    organization_code_acquisition_hash_check: row({ acquisition_hash: short }),
    organization_code_blind_index_check: row({ ...acquired, blind_index: short }),
    organization_code_check: row({ state: 'ACQUIRED', acquisition_hash: null }),
    organization_code_check1: row({ blind_index: bytes('other') }, { key_version: 1 }),
    organization_code_check2: row({ state: 'FAILED', acquisition_hash: null }, { failure: 'TIMED_OUT' }),
    organization_code_check3: row({ state: 'DETACHED' }),
    organization_code_failure_check: row({ state: 'FAILED', failure: 'NONE', acquisition_hash: null }),
    organization_code_state_check: row({ state: 'NONE', acquisition_hash: null }),
    organization_code_insurer_id_acquisition_id_fkey: nobody('acquisition_id'),
    organization_code_insurer_id_subscriber_id_fkey: nobody('subscriber_id'),
    acquisition_number: row(({ marks }) => ({ acquisition_hash: bytes(marks.word) })),
    organization_code_pkey: twice(['subscriber_id']),
    organization_code_taken: after(acquireTheOther, acquired),
  },
  'isolated.provision': {
    provision_check: row({ period_from: '2099-01-01' }),
    provision_check1: row({ replica_id: null }, { state: 'NO_DATA' }),
    provision_check2: row({ refusal: 'CODE_NOT_ACQUIRED' }),
    provision_check3: row({ provided_at: null }),
    provision_request_digest_check: row({ request_digest: short }),
    provision_state_check: row({ state: 'NONE', replica_id: null, provided_at: null }),
    provision_insurer_id_replica_id_fkey: nobody('replica_id'),
    provision_insurer_id_subscriber_id_fkey: nobody('subscriber_id'),
    provision_pkey: twice(['id']),
    provision_number_taken: twice(['processing_number']),
  },
  'isolated.provision_record': {
    provision_record_error_reason_code_check: row({ error_reason_code: 'NONE' }),
    provision_record_non_disclosure_code_check: row({ non_disclosure_code: 'NONE' }),
    provision_record_revision_check: row({ revision: 0 }),
    provision_record_role_check: row({ role: 'NONE' }),
    provision_record_sub_number_check: row({ sub_number: 0 }),
    provision_record_insurer_id_subscriber_id_fkey: nobody('subscriber_id'),
    provision_record_pkey: twice(['id']),
    provision_record_given_twice: twice(['role', 'processing_number', 'sub_number', 'revision']),
  },
  'isolated.provision_setting': {
    provision_setting_insurer_id_subscriber_id_fkey: nobody('subscriber_id'),
    provision_setting_pkey: twice(['subscriber_id']),
  },
  'isolated.replica': {
    replica_check: row({ publish_to: '1900-01-01' }),
    replica_dataset_number_check: row({ dataset_number: 'NONE' }),
    replica_digest_check: row({ digest: short }),
    replica_layout_version_check: row({ layout_version: 'NONE' }),
    replica_version_check: row({ version: 0 }),
    replica_insurer_id_subscriber_id_fkey: nobody('subscriber_id'),
    replica_pkey: twice(['id']),
    replica_version_taken: twice(['subscriber_id', 'information_code', 'version']),
  },
};
