import { benefitInformation } from '../../src/domain/legal-table';
import { eligibilityReplica, type ReplicaBody } from '../../src/domain/replica';
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
      ...{ providerDepartment: '資格担当', layoutVersion: eligibilityReplica.layoutVersion, version: 1 },
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
        providerDepartment: '資格担当',
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
      'on a day before the law',
      { requestedAt: '2020-01-01T00:00:00.000Z' },
      'REFUSED',
      'PROVISION_NOT_PERMITTED',
      'known',
    ],
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

const benefits = {
  ...{ affairCode: 'JM00000000000302', procedureCode: 'JT00000000030204', informationCode: benefitInformation },
};

describe('nothing is there to provide, which is an answer and recorded with its time', () => {
  test.each<[string, Record<string, unknown>, Record<string, string>]>([
    ['of information that is not held', benefits, {}],
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
    expect(await replicasOf(branchNumber)).toEqual([]);
  });
});

interface ReplicaShown {
  version: number;
  body: string;
  publishFrom: string;
  publishTo: string | null;
}

const replicasOf = async (branchNumber: string): Promise<ReplicaShown[]> => {
  const { subscriber } = await clerk.get<{ subscriber: { replicas: ReplicaShown[] } }>(
    `query ($b: ID!) { subscriber(subscriberBranchNumber: $b) { replicas { version body publishFrom publishTo } } }`,
    { b: branchNumber },
  );
  return subscriber.replicas;
};

const periodsIn = (body: string | null) => (JSON.parse(body!) as ReplicaBody).periods;

async function ended(branchNumber: string, end: string): Promise<void> {
  const { subscriber } = await clerk.get<{ subscriber: { eligibilityPeriods: { id: string }[] } }>(
    'query ($b: ID!) { subscriber(subscriberBranchNumber: $b) { eligibilityPeriods { id } } }',
    { b: branchNumber },
  );
  await clerk.get('mutation ($input: EndEligibilityInput!) { endEligibility(input: $input) { nameKana } }', {
    input: { periodId: subscriber.eligibilityPeriods[0]!.id, end, endReason: '03', notifiedOn: '2026-03-02' },
  });
}

test('a change of the history makes another version when it is asked again; what was provided stays', async () => {
  const { branchNumber, code } = await someone();
  const first = about(code);
  const before = await answered(network, first);
  expect((await answered(network, about(code))).version).toBe(1);
  await ended(branchNumber, '2026-03-01');
  expect(await replicasOf(branchNumber)).toMatchObject([{ version: 1, publishTo: null }]);

  const after = await answered(network, about(code));
  expect(after.version).toBe(2);
  expect(periodsIn(after.body)).toMatchObject([{ end: '2026-03-01' }]);
  expect(await replicasOf(branchNumber)).toMatchObject([
    { version: 2, publishFrom: '2024-04-01', publishTo: '2031-03-01' },
  ]);
  expect(await answered(network, first)).toEqual(before);
  const kept = await asOwner(platform.databaseUrl, async (owner) => {
    const { rows } = await owner.query<{ body: ReplicaBody }>(
      `select r.body from isolated.provision p join isolated.replica r on r.insurer_id = p.insurer_id and r.id = p.replica_id
       where p.processing_number = $1`,
      [first.processingNumber],
    );
    return rows;
  });
  expect(kept[0]!.body.periods).toMatchObject([{ end: null }]);
});

describe('the same processing number', () => {
  test('many times at once is one provision, one record, and the same answer', async () => {
    const { code } = await someone();
    // With the replica there already, nothing but the number is in dispute.
    await answered(network, about(code));
    const asked = about(code);
    const lines = await Promise.all([1, 2, 3, 4, 5].map(() => platform.connect(network.loginId, network.identity)));
    const answers = await Promise.all(lines.flatMap((line) => [1, 2, 3, 4].map(() => answered(line, asked))));
    expect(answers).toHaveLength(20);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await rowsOf(asked)).toEqual({ provisions: 1, records: 1 });
  });

  test('other numbers about one person at once agree on one version of the replica', async () => {
    const { branchNumber, code } = await someone();
    const lines = await Promise.all([1, 2, 3, 4].map(() => platform.connect(network.loginId, network.identity)));
    const answers = await Promise.all(lines.flatMap((line) => [1, 2, 3].map(() => answered(line, about(code)))));
    expect(answers.map(({ version }) => version)).toEqual(answers.map(() => 1));
    expect(await replicasOf(branchNumber)).toHaveLength(1);
  });

  test.each<[string, Record<string, unknown>]>([
    ['another person', { organizationCode: aCode() }],
    ['other days', { periodTo: '2026-12-30' }],
    ['another moment', { requestedAt: '2026-11-20T01:02:03.457Z' }],
    ['another department', { requesterDepartment: '給付課' }],
    ['another mark', { nonDisclosure: true }],
    ['another institution that asks', { requesterInstitution: 'X999999999999999' }],
  ])('with %s is refused, and the answer stays', async (_what, other) => {
    const { code } = await someone();
    const asked = about(code);
    const first = await answered(network, asked);
    expect(await receive(network, { ...asked, ...other })).toBeRefused('PROCESSING_NUMBER_REUSED');
    expect(await answered(network, asked)).toEqual(first);
    expect(await rowsOf(asked)).toEqual({ provisions: 1, records: 1 });
  });

  test('of another insurer is another', async () => {
    const { code } = await someone();
    const asked = about(code);
    await answered(network, asked);
    const elsewhere = anInquiry({ from: provider, to: requester, code, processingNumber: asked.processingNumber });
    expect(await answered(network, elsewhere)).toMatchObject({ refusal: 'PERSON_UNKNOWN' });
  });
});

const rowsOf = ({ processingNumber }: Inquiry) =>
  asOwner(platform.databaseUrl, async (owner) => {
    const { rows } = await owner.query<{ provisions: number; records: number }>(
      `select (select count(*)::int from isolated.provision where processing_number = $1) as provisions,
         (select count(*)::int from isolated.provision_record where processing_number = $1) as records`,
      [processingNumber],
    );
    return rows[0]!;
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
