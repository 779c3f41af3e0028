import { mostAtOnce } from '../../src/domain/acquisition';
import { acquireCodes } from '../../src/workflows/acquire-codes';
import { aCode, institutionOf } from '../support/arriving';
import { acquireAll, plantPersons, withRegistry, type Registry } from '../support/codes';
import { asOwner } from '../support/database';
import { operationLog } from '../support/kept';
import type { Partner } from '../support/partner';
import type { Answer } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';
import { waitingFor } from '../support/waiting';

let test_: TestPlatform;
let network: Partner;
let residents: Partner;
let insurer: TestInsurer;
let registry: Registry;
beforeAll(async () => {
  test_ = await TestPlatform.start({ partnerPort: true });
  network = await test_.partner('NETWORK');
  residents = await test_.partner('REGISTRY');
});
afterAll(() => test_.close());
beforeEach(async () => {
  insurer = await test_.newInsurer();
  registry = withRegistry(test_);
});

interface Given {
  acquisitionNumber: string;
  organizationCode: string;
}
type Received = Answer<Record<string, { taken: number; unknown: number }>>;

const deliver = (codes: Given[], { institution = institutionOf(insurer), by = network } = {}): Promise<Received> =>
  by.ask(
    `mutation ($institution: String!, $codes: [ArrivingCodeInput!]!) {
      receiveOrganizationCodes(institution: $institution, codes: $codes) { taken unknown } }`,
    { institution, codes },
  );
const fail = (acquisitionNumbers: string[], institution = institutionOf(insurer)): Promise<Received> =>
  residents.ask(
    `mutation ($institution: String!, $numbers: [String!]!) {
      receiveAcquisitionFailures(institution: $institution, acquisitionNumbers: $numbers) { taken unknown } }`,
    { institution, numbers: acquisitionNumbers },
  );
const received = (taken: number, unknown: number) => ({
  data: { receiveOrganizationCodes: { taken, unknown } },
});

/** So many persons whose codes are awaited: what the network would send. */
async function awaited(count: number, of = insurer): Promise<Given[]> {
  await plantPersons(test_, of, count);
  const clerk = await of.handler({ level: 'LINKAGE' });
  const { data } = await acquireAll(clerk);
  const subject = data!.acquireOrganizationCodes.id;
  const before = registry.messages.length;
  await acquireCodes(test_.platform, { insurerId: of.id, subject, attempt: 1, lastTry: false });
  return registry.messages
    .slice(before)
    .flat()
    .map(({ acquisitionNumber }) => ({ acquisitionNumber, organizationCode: aCode() }));
}

const kept = (): Promise<{ state: string; failure: string | null; hidden: boolean; keys: string }[]> =>
  asOwner(test_.databaseUrl, async (owner) => {
    const { rows } = await owner.query(
      `select state, failure, acquisition_hash is null as hidden, encode(blind_index, 'hex') as keys
       from isolated.organization_code where insurer_id = $1 order by state, subscriber_id`,
      [insurer.id],
    );
    return rows;
  });
const statesOf = async (): Promise<string[]> => (await kept()).map(({ state, failure }) => failure ?? state);

test('codes are stored, what they were asked for by is forgotten, and the same message again changes nothing', async () => {
  const codes = await awaited(3);
  expect(await deliver(codes.slice(0, 2))).toEqual(received(2, 0));
  const after = await kept();
  expect(after.map(({ state, hidden }) => [state, hidden])).toEqual([
    ['ACQUIRED', true],
    ['ACQUIRED', true],
    ['REQUESTED', false],
  ]);
  expect(await deliver(codes.slice(0, 2))).toEqual(received(0, 2));
  expect(await kept()).toEqual(after);
  expect(await deliver([codes[2]!, codes[2]!])).toEqual(received(1, 1));
  expect(await statesOf()).toEqual(['ACQUIRED', 'ACQUIRED', 'ACQUIRED']);
});

test('the same codes twice at once are taken once', async () => {
  const codes = await awaited(50);
  const other = await test_.partner('NETWORK');
  const both = await asOwner(test_.databaseUrl, async (owner) => {
    await owner.query('begin');
    await owner.query('select from isolated.organization_code where insurer_id = $1 for update', [insurer.id]);
    const answers = [deliver(codes), deliver([...codes].reverse(), { by: other })];
    await waitingFor(test_.databaseUrl, owner, 2);
    await owner.query('commit');
    return Promise.all(answers);
  });
  const taken = both.map(({ data }) => data!['receiveOrganizationCodes']!.taken);
  expect(taken.sort((a, b) => a - b)).toEqual([0, 50]);
});

test('a message as large as the network may send is taken, a larger one is not', async () => {
  const codes = await awaited(mostAtOnce);
  expect(await deliver(codes)).toEqual(received(mostAtOnce, 0));
  expect(await deliver([...codes, codes[0]!])).toBeRefused('BAD_USER_INPUT', { field: 'codes' });
});

test('a code that somebody else has is not stored, the others of the message are, and that is written to the log', async () => {
  const [first, second, third] = await awaited(3);
  await deliver([first!]);
  const lie = [{ ...second!, organizationCode: first!.organizationCode }, third!];
  expect(await deliver(lie)).toEqual(received(1, 0));
  const after = await kept();
  expect(after.map(({ state, failure }) => failure ?? state)).toEqual(['ACQUIRED', 'ACQUIRED', 'CODE_OF_ANOTHER']);
  expect((await operationLog(test_.databaseUrl, insurer.id)).slice(-1)).toMatchObject([
    { operation: 'receiveOrganizationCodes', result: 'OK', subject: '1 taken, 1 of another, 0 unknown' },
  ]);
  expect(await deliver(lie)).toEqual(received(0, 2));
  expect(await kept()).toEqual(after);
});

test('a code that comes for two persons in one message is nobody’s', async () => {
  const [first, second, third] = await awaited(3);
  const { organizationCode } = first!;
  expect(await deliver([first!, { ...second!, organizationCode }, third!])).toEqual(received(1, 0));
  expect(await statesOf()).toEqual(['ACQUIRED', 'CODE_OF_ANOTHER', 'CODE_OF_ANOTHER']);
});

test('of two messages at once that bring one code for two persons, the one that comes later is delivered again', async () => {
  const [first, second] = await awaited(2);
  const messages = [first!, { ...second!, organizationCode: first!.organizationCode }] as const;
  const other = await test_.partner('NETWORK');
  const answers = await asOwner(test_.databaseUrl, async (owner) => {
    await owner.query('begin');
    await owner.query('select from isolated.organization_code where insurer_id = $1 for update', [insurer.id]);
    const both = [deliver([messages[0]]), deliver([messages[1]], { by: other })];
    await waitingFor(test_.databaseUrl, owner, 2);
    await owner.query('commit');
    return Promise.all(both);
  });
  for (const answer of answers.filter(({ errors }) => errors)) expect(answer).toBeRefused('CHANGED_MEANWHILE');
  for (const one of messages) await deliver([one]);
  expect(await statesOf()).toEqual(['ACQUIRED', 'CODE_OF_ANOTHER']);
});

test('two codes under one acquisition number refuse the message; another code later is ignored', async () => {
  const [only] = await awaited(1);
  const other = { ...only!, organizationCode: aCode() };
  expect(await deliver([only!, other])).toBeRefused('PROCESSING_NUMBER_REUSED');
  await deliver([only!]);
  const after = await kept();
  expect(await deliver([other])).toEqual(received(0, 1));
  expect(await kept()).toEqual(after);
});

test('the registry says whose My Number it does not know; a code for them comes too late', async () => {
  const [first, second] = await awaited(2);
  const answer = await fail([first!.acquisitionNumber, 'A'.repeat(26)]);
  expect(answer).toEqual({ data: { receiveAcquisitionFailures: { taken: 1, unknown: 1 } } });
  expect(await statesOf()).toEqual(['MY_NUMBER_UNKNOWN', 'REQUESTED']);
  expect(await deliver([first!, second!])).toEqual(received(1, 1));
  expect(await fail([second!.acquisitionNumber])).toEqual({
    data: { receiveAcquisitionFailures: { taken: 0, unknown: 1 } },
  });
  expect(await statesOf()).toEqual(['ACQUIRED', 'MY_NUMBER_UNKNOWN']);
});

test('an acquisition number of one insurer is unknown to another, and may bring both the same code', async () => {
  const other = await test_.newInsurer();
  const [mine] = await awaited(1);
  const [theirs] = await awaited(1, other);
  expect(await deliver([theirs!])).toEqual(received(0, 1));
  expect(await deliver([mine!])).toEqual(received(1, 0));
  const same = { ...theirs!, organizationCode: mine!.organizationCode };
  expect(await deliver([same], { institution: institutionOf(other) })).toEqual(received(1, 0));
});

test('malformed ones and those for an institution that is not served here are refused without being repeated', async () => {
  const [good] = await awaited(1);
  const { acquisitionNumber, organizationCode } = good!;
  const refused = [
    await deliver([{ acquisitionNumber, organizationCode: organizationCode.toLowerCase() }]),
    await deliver([{ acquisitionNumber, organizationCode: `${organizationCode} ` }]),
    await deliver([{ acquisitionNumber: `${acquisitionNumber}A`, organizationCode }]),
    await fail([organizationCode]),
    await deliver([{ ...good!, [organizationCode]: 1 } as never]),
    await deliver(organizationCode as never),
    await deliver([good!], { institution: 'M999999999999999' }),
    await deliver([good!], { institution: organizationCode }),
  ];
  expect(refused.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([
    ...Array<string>(4).fill('BAD_USER_INPUT'),
    ...['BAD_USER_INPUT', 'BAD_USER_INPUT', 'NOT_FOUND', 'NOT_FOUND'],
  ]);
  for (const secret of [acquisitionNumber, organizationCode, organizationCode.toLowerCase()]) {
    expect(JSON.stringify(refused)).not.toContain(secret);
    expect(test_.logged.filter((line) => line.includes(secret))).toEqual([]);
  }
  expect(await statesOf()).toEqual(['REQUESTED']);
});

test('nobody but the network brings codes, and nobody but the registry failures', async () => {
  const [good] = await awaited(1);
  const variables = { institution: institutionOf(insurer), codes: [good], numbers: [good!.acquisitionNumber] };
  const codes = `mutation ($institution: String!, $codes: [ArrivingCodeInput!]!) {
    receiveOrganizationCodes(institution: $institution, codes: $codes) { taken } }`;
  const failures = `mutation ($institution: String!, $numbers: [String!]!) {
    receiveAcquisitionFailures(institution: $institution, acquisitionNumbers: $numbers) { taken } }`;
  const clerk = await insurer.handler({ level: 'LINKAGE' });
  const coreSystem = await insurer.coreSystem({ level: 'LINKAGE' });
  for (const [caller, query] of [
    ...([clerk, coreSystem, residents] as const).map((caller) => [caller, codes] as const),
    ...([clerk, coreSystem, network] as const).map((caller) => [caller, failures] as const),
  ])
    expect(await caller.ask(query, variables)).toBeRefused('NOT_PERMITTED');
  expect(await statesOf()).toEqual(['REQUESTED']);
});
