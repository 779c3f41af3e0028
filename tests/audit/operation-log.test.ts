import { operationLog } from '../support/kept';
import { aMyNumber, anInput } from '../support/made';
import type { Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

let test_: TestPlatform;
let insurer: TestInsurer;
let handler: Person;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());
beforeEach(async () => {
  insurer = await test_.newInsurer();
  handler = await insurer.handler();
});

const lastEntry = async () => (await operationLog(test_.databaseUrl, insurer.id)).at(-1)!;
const mutation =
  'mutation ($input: RegisterSubscriberInput!) { registerSubscriber(input: $input) { subscriberBranchNumber } }';
const register = async (cells: object = {}): Promise<string> =>
  (await handler.get<{ registerSubscriber: { subscriberBranchNumber: string } }>(mutation, { input: anInput(cells) }))
    .registerSubscriber.subscriberBranchNumber;

test('an entry says who did which operation on whom, for which affair, in which request [S1-3.3-66, S1-3.3-67]', async () => {
  const response = await handler.post('/graphql', {
    query: mutation,
    variables: { input: anInput({ myNumber: aMyNumber() }) },
  });
  const { data } = (await response.json()) as { data: { registerSubscriber: { subscriberBranchNumber: string } } };
  expect(await lastEntry()).toEqual({
    ...{
      operation: 'registerSubscriber',
      result: 'OK',
      rowCount: 1,
      branchNumbers: [data.registerSubscriber.subscriberBranchNumber],
      subject: null,
    },
    ...{ affair: 'ELIGIBILITY', accountId: handler.accountId, requestId: response.headers.get('x-request-id') },
    terminalId: null,
  });
});

test('a list leaves the branch numbers it showed, and no more', async () => {
  const shown = [
    await register({ nameKana: 'ア' }),
    await register({ nameKana: 'イ' }),
    await register({ nameKana: 'ウ' }),
  ];
  await handler.get('{ subscribers(first: 2) { edges { cursor } } }');
  expect(await lastEntry()).toMatchObject({
    operation: 'searchSubscribers',
    result: 'OK',
    rowCount: 2,
    branchNumbers: shown.slice(0, 2),
  });
  await handler.get('{ subscribers(search: { nameKana: "ン" }) { edges { cursor } } }');
  expect(await lastEntry()).toMatchObject({ operation: 'searchSubscribers', rowCount: 0, branchNumbers: null });
  await handler.get('query ($of: ID!) { subscriber(subscriberBranchNumber: $of) { nameKana } }', { of: shown[2] });
  expect(await lastEntry()).toMatchObject({ operation: 'viewSubscriber', rowCount: 1, branchNumbers: [shown[2]] });
});

test('a refused operation leaves its entry and nothing else [S1-3.3-66]', async () => {
  const before = (await operationLog(test_.databaseUrl, insurer.id)).length;
  await handler.ask(mutation, { input: { ...anInput(), symbol: '' } });
  await handler.ask('query ($of: ID!) { subscriber(subscriberBranchNumber: $of) { nameKana } }', { of: 'nobody' });
  const entries = (await operationLog(test_.databaseUrl, insurer.id)).slice(before);
  expect(entries.map(({ operation, result, branchNumbers }) => [operation, result, branchNumbers])).toEqual([
    ['registerSubscriber', 'BAD_USER_INPUT', null],
    ['viewSubscriber', 'NOT_FOUND', null],
  ]);
});

test('switching handling on and off is kept, with the affair that was on', async () => {
  await handler.get('mutation { switchMyNumberHandling(on: false) { affair } }');
  const kept = (await operationLog(test_.databaseUrl, insurer.id)).filter(
    ({ operation }) => operation === 'switchMyNumberHandling',
  );
  expect(kept.map(({ result, affair }) => [result, affair])).toEqual([
    ['OK', null],
    ['OK', 'ELIGIBILITY'],
  ]);
});

test('nobody’s entry is lost when many work at once [S1-3.3-66]', async () => {
  const people = await Promise.all(Array.from({ length: 4 }, () => insurer.person()));
  const before = (await operationLog(test_.databaseUrl, insurer.id)).length;
  await Promise.all(
    people.flatMap((person) =>
      Array.from({ length: 10 }, (_, at) =>
        person.ask(at % 2 === 0 ? '{ me { loginId } }' : '{ subscriber(subscriberBranchNumber: "x") { sex } }'),
      ),
    ),
  );
  const entries = (await operationLog(test_.databaseUrl, insurer.id)).slice(before);
  expect(entries).toHaveLength(40);
  for (const { accountId } of people) expect(entries.filter((entry) => entry.accountId === accountId)).toHaveLength(10);
});
