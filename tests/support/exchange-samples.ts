import type { Marks } from './two-insurers';

const at = '2024-04-03T00:00:00Z';
const bytes = (word: string): Buffer => Buffer.alloc(32, word);
const asked = {
  ...{
    affair_code: 'JM00000000000001',
    affair_name: '給付',
    procedure_code: 'JT00000000000001',
    procedure_name: '認定',
  },
  ...{ information_code: 'TM00000000000031', information_name: '資格' },
};
const period = { period_from: '2024-04-01', period_to: '2024-04-30' };

/** One row of each table of the exchange between institutions, as the samples of the other tables. */
export const exchangeSamples: Record<string, (own: Marks, of: Marks) => Record<string, unknown>> = {
  code_acquisition: (own, of) => ({
    ...{ id: own.code_acquisition, requested_by: of.account, affair: 'ELIGIBILITY', requested_at: at, finished_at: at },
  }),
  organization_code: (own, of) => ({
    ...{ subscriber_id: of.subscriber, state: 'REQUESTED', changed_at: at, acquisition_id: of.code_acquisition },
    acquisition_hash: bytes(own.word),
  }),
  provision_setting: (_own, of) => ({
    ...{ subscriber_id: of.subscriber, non_disclosure: true, manual_answer: false, reason: '申出' },
    ...{ recorded_by: of.account, recorded_at: at },
  }),
  replica: (own, of) => ({
    ...{
      id: own.replica,
      subscriber_id: of.subscriber,
      information_code: asked.information_code,
      dataset_number: '0001',
    },
    ...{ layout_version: '0001', version: own.number, body: '{}', digest: bytes(own.word), publish_from: '2024-04-01' },
    derived_at: at,
  }),
  inquiry: (own, of) => ({
    ...{
      id: own.inquiry,
      processing_number: own.word,
      subscriber_id: of.subscriber,
      requested_by: of.account,
      ...asked,
    },
    ...{ requested_at: at, provider_code: 'I999999990000000', provider_name: '試験市', ...period, purpose: '認定' },
    ...{ non_disclosure: false, code_changed_at: at, state: 'ACCEPTED', changed_at: at, due_at: at },
  }),
  inquiry_answer: (_own, of) => ({
    ...{ inquiry_id: of.inquiry, body: '{}', layout_version: '0001', version: 1, recorded_at: at },
  }),
  provision: (own, of) => ({
    ...{
      processing_number: own.word,
      requester_code: 'I999999990000000',
      requester_name: '試験市',
      ...asked,
      ...period,
    },
    ...{ requester_department: '福祉課', requested_at: at, received_at: at, request_digest: bytes(own.word) },
    ...{ non_disclosure: false, subscriber_id: of.subscriber, state: 'ANSWERED', replica_id: of.replica },
    ...{ changed_at: at, provided_at: at },
  }),
  provision_record: (own, of) => ({
    ...{ role: 'PROVIDER', processing_number: own.word, sub_number: 1, revision: 1, ...asked, requested_at: at },
    ...{ requester_department: '福祉課', provider_department: '資格担当', subscriber_id: of.subscriber },
  }),
  message: (own) => ({ kind: 'INQUIRY', subject_id: own.inquiry, queued_at: at, changed_at: at }),
};
