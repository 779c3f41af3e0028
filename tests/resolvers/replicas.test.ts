import type { ReplicaBody } from '../../src/domain/replica';
import { aCode, answered, anInquiry, receive, registered, withCode, type Inquiry } from '../support/arriving';
import { asOwner } from '../support/database';
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
    ['another moment', { requestedAt: new Date(Date.now() - 60_000).toISOString() }],
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

  test('is logged with whom it was answered about, whoever has the code now', async () => {
    const [first, second] = [await someone(), await registered(clerk)];
    const asked = about(first.code);
    await answered(network, asked);
    await asOwner(platform.databaseUrl, (owner) =>
      owner.query(
        `delete from isolated.organization_code c using isolated.subscriber s
         where (s.insurer_id, s.id) = (c.insurer_id, c.subscriber_id) and s.insurer_id = $1 and s.subscriber_branch_number = $2`,
        [provider.id, first.branchNumber],
      ),
    );
    await withCode(platform, provider, second, first.code);
    await answered(network, asked);
    const logged = await asOwner(platform.databaseUrl, async (owner) => {
      const { rows } = await owner.query<{ who: string[] }>(
        'select branch_numbers as who from isolated.operation_log where subject = $1',
        [asked.processingNumber],
      );
      return rows.map(({ who }) => who);
    });
    expect(logged).toEqual([[first.branchNumber], [first.branchNumber]]);
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
