import { benefitInformation } from '../../src/domain/legal-table';
import { eligibilityReplica } from '../../src/domain/replica';
import {
  aCode,
  answered,
  anInquiry,
  receive,
  recordsOf,
  registered,
  withCode,
  type Inquiry,
} from '../support/arriving';
import { asOwner } from '../support/database';
import { doubtsOf } from '../support/doubt';
import { aMyNumber, anInput } from '../support/made';
import type { Partner } from '../support/partner';
import type { Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

let platform: TestPlatform;
let requester: TestInsurer;
let provider: TestInsurer;
let network: Partner;
let clerk: Person;
beforeAll(async () => {
  platform = await TestPlatform.start({ partnerPort: true });
  [requester, provider] = [await platform.newInsurer(), await platform.newInsurer()];
  network = await platform.partner('NETWORK');
  clerk = await provider.handler();
});
afterAll(() => platform.close());

const someone = async (given: Parameters<typeof registered>[1] = {}) =>
  withCode(platform, provider, await registered(clerk, given));
const about = (code: string, given: Record<string, unknown> = {}): Inquiry =>
  anInquiry({ from: requester, to: provider, code, ...given });

describe('an inquiry is answered from the history, and recorded', () => {
  test('with the periods that cover the asked days', async () => {
    const { branchNumber, code } = await someone({ symbol: '9200', number: '71', eligibilityStart: '20240401' });
    const asked = about(code);
    const { body, providedAt, ...answer } = await answered(network, asked);
    expect(answer).toEqual({
      ...{ processingNumber: asked.processingNumber, outcome: 'ANSWERED', refusal: null },
      ...{
        providerDepartment: `${provider.name} 資格担当`,
        layoutVersion: eligibilityReplica.layoutVersion,
        version: 1,
      },
    });
    expect(JSON.parse(body!)).toEqual({
      ...{ insurerNumber: provider.insurerNumber, insurerName: provider.name },
      periods: [
        {
          ...{ start: '2024-04-01', end: null, endReason: null, kind: 'INSURED', enrolmentKind: 'GENERAL' },
          ...{ symbol: '9200', number: '71', cardBranch: '00' },
        },
      ],
    });
    const [record, ...others] = await recordsOf(clerk, { processingNumber: asked.processingNumber });
    expect(others).toEqual([]);
    expect(record).toMatchObject({
      ...{ role: 'PROVIDER', revision: 1, processingNumber: asked.processingNumber, subNumber: 1 },
      ...{ procedureName: expect.stringContaining('資格取得'), informationName: '医療保険資格関係情報' },
      ...{
        requesterDepartment: '適用課',
        providerDepartment: `${provider.name} 資格担当`,
        requestedAt: asked['requestedAt'],
        providedAt,
      },
      ...{ nonDisclosureCode: null, errorReasonCode: null, subscriberBranchNumber: branchNumber, recordedBy: null },
    });
  });

  test('in the operation log of the insurer, without the code', async () => {
    const { branchNumber, code } = await someone();
    const asked = about(code);
    await answered(network, asked);
    const logged = await asOwner(platform.databaseUrl, async (owner) => {
      const { rows } = await owner.query(
        `select insurer_id, operation, result, branch_numbers, account_id from isolated.operation_log where subject = $1`,
        [asked.processingNumber],
      );
      return rows;
    });
    expect(logged).toEqual([
      {
        ...{ insurer_id: provider.id, operation: 'receiveInquiry', result: 'OK' },
        ...{ branch_numbers: [branchNumber], account_id: null },
      },
    ]);
  });
});

const benefits = {
  ...{ affairCode: 'JM00000000000302', procedureCode: 'JT00000000030204', informationCode: benefitInformation },
};
/** By days from now. */
const moment = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

describe('what is not answered is recorded as well, without a time of provision', () => {
  test.each<[string, Record<string, unknown>, string, string | null, string]>([
    [
      'by a procedure that the law does not know',
      { procedureCode: 'JT00000000099999' },
      'REFUSED',
      'PROVISION_NOT_PERMITTED',
      'known',
    ],
    ['for another affair', { affairCode: 'JM00000000000999' }, 'REFUSED', 'PROVISION_NOT_PERMITTED', 'known'],
    [
      'by an institution that is not in the directory',
      { requesterInstitution: 'X999999999999999' },
      'REFUSED',
      'PROVISION_NOT_PERMITTED',
      'known',
    ],
    [
      'by who may not, about nobody',
      { procedureCode: 'JT00000000099999', organizationCode: aCode() },
      'REFUSED',
      'PROVISION_NOT_PERMITTED',
      'nobody',
    ],
    ['of information that is not held', benefits, 'PROVIDER_ERROR', 'INFORMATION_NOT_HELD', 'known'],
    ['about nobody', { organizationCode: aCode() }, 'PROVIDER_ERROR', 'PERSON_UNKNOWN', 'nobody'],
  ])('%s', async (_what, given, outcome, refusal, whom) => {
    const { branchNumber, code } = await someone();
    const asked = about(code, given);
    expect(await answered(network, asked)).toMatchObject({ outcome, refusal, providedAt: null, body: null });
    const records = await recordsOf(clerk, { processingNumber: asked.processingNumber, provided: false });
    const subscriberBranchNumber = whom === 'known' ? branchNumber : null;
    expect(records).toMatchObject([
      { revision: 1, providedAt: null, requesterDepartment: '適用課', subscriberBranchNumber },
    ]);
  });

  test('about a person in doubt', async () => {
    const myNumber = aMyNumber();
    const { code } = await someone({ myNumber });
    await clerk.ask('mutation ($input: RegisterSubscriberInput!) { registerSubscriber(input: $input) { nameKana } }', {
      input: anInput({ myNumber, nameKana: 'ベツ　ジン' }),
    });
    expect(await doubtsOf(clerk)).not.toEqual([]);
    expect(await answered(network, about(code))).toMatchObject({
      ...{ outcome: 'PROVIDER_ERROR', refusal: 'PERSON_IN_DOUBT', providedAt: null, body: null },
    });
  });
});

describe('nothing is there to provide, which is an answer and recorded with its time', () => {
  test.each<[string, Record<string, unknown>, Record<string, string>]>([
    ['of days before the first period', { periodFrom: '2020-01-01', periodTo: '2024-03-31' }, {}],
    [
      'of days after the loss',
      { periodFrom: '2025-04-01' },
      { eligibilityEnd: '20250401', eligibilityEndReason: '03' },
    ],
    [
      'of a person who was lost more than five years ago',
      { periodFrom: '2018-01-01' },
      { eligibilityStart: '20150401', eligibilityEnd: '20200401', eligibilityEndReason: '03' },
    ],
  ])('%s', async (_what, given, person) => {
    const { branchNumber, code } = await someone({ eligibilityStart: '20240401', ...person });
    const asked = about(code, given);
    const { outcome, providedAt, body, version } = await answered(network, asked);
    expect({ outcome, body, version }).toEqual({ outcome: 'NO_DATA', body: null, version: null });
    expect(providedAt).not.toBeNull();
    expect(await recordsOf(clerk, { processingNumber: asked.processingNumber })).toMatchObject([{ providedAt }]);
    const { subscriber } = await clerk.get<{ subscriber: { replicas: unknown[] } }>(
      'query ($b: ID!) { subscriber(subscriberBranchNumber: $b) { replicas { version } } }',
      { b: branchNumber },
    );
    expect(subscriber.replicas).toEqual([]);
  });
});

describe('is refused before anything is looked at', () => {
  test.each<[string, Record<string, unknown>, string, Record<string, unknown>?]>([
    ['for an institution that is not served here', { providerInstitution: 'X999999999999999' }, 'NOT_FOUND'],
    ['with days that end before they begin', { periodTo: '2023-12-31' }, 'BAD_USER_INPUT', { field: 'periodTo' }],
    [
      'with a processing number of another form',
      { processingNumber: 'a b' },
      'BAD_USER_INPUT',
      { field: 'processingNumber' },
    ],
    ['without a department', { requesterDepartment: '' }, 'BAD_USER_INPUT', { field: 'requesterDepartment' }],
    ['with an empty department', { requesterDepartment: '　' }, 'BAD_USER_INPUT', { field: 'requesterDepartment' }],
    ['with half a line', { requesterDepartment: '適用課\n' }, 'BAD_USER_INPUT', { field: 'requesterDepartment' }],
    [
      'with a long department',
      { requesterDepartment: '課'.repeat(201) },
      'BAD_USER_INPUT',
      { field: 'requesterDepartment' },
    ],
    ['of days ago that are too many', { requestedAt: moment(-31) }, 'BAD_USER_INPUT', { field: 'requestedAt' }],
    ['of the future', { requestedAt: moment(0.01) }, 'BAD_USER_INPUT', { field: 'requestedAt' }],
    ['with a NUL', { requesterDepartment: '\0' }, 'BAD_USER_INPUT', { field: 'requesterDepartment' }],
  ])('%s', async (_what, given, code, details = {}) => {
    const whom = await someone();
    expect(await receive(network, about(whom.code, given))).toBeRefused(code, details);
  });

  test('from whoever is not the network', async () => {
    const { code } = await someone();
    const others = [
      await platform.partner('REGISTRY'),
      await provider.coreSystem({ level: 'LINKAGE' }),
      await provider.handler({ level: 'LINKAGE' }),
    ];
    for (const other of others) expect(await receive(other, about(code))).toBeRefused('NOT_PERMITTED');
  });
});

test('a person whose My Number is cancelled is unknown by the code from then on', async () => {
  const { branchNumber, code } = await someone();
  await asOwner(platform.databaseUrl, (owner) =>
    owner.query(
      `update isolated.organization_code c set state = 'DETACHED', cipher = null, key_version = null, blind_index = null
       from isolated.subscriber s where s.id = c.subscriber_id and s.subscriber_branch_number = $1`,
      [branchNumber],
    ),
  );
  expect(await answered(network, about(code))).toMatchObject({ outcome: 'PROVIDER_ERROR', refusal: 'PERSON_UNKNOWN' });
});

test('the law of the day decides on which it was asked, not that of today', async () => {
  const { code } = await someone();
  await asOwner(platform.databaseUrl, (owner) =>
    owner.query(
      `insert into shared.legal_entry (table_name, law, item, requester_kind, affair_code, affair_name, procedure_code,
         procedure_name, information_code, information_name, provider_kind, consent_required, valid_from, valid_to)
       select table_name, law, item, requester_kind, affair_code, affair_name, 'JT00000000039901', procedure_name,
         information_code, information_name, provider_kind, false, current_date - 20, current_date - 10
       from shared.legal_entry where procedure_code = 'JT00000000030101' and information_code = 'TM00000000000031'`,
    ),
  );
  const outcomes = [];
  for (const days of [-25, -15, -5]) {
    const asked = about(code, { procedureCode: 'JT00000000039901', requestedAt: moment(days) });
    outcomes.push((await answered(network, asked)).outcome);
  }
  expect(outcomes).toEqual(['REFUSED', 'ANSWERED', 'REFUSED']);
});
