import { sendJson } from '../support/http';
import { operationLog } from '../support/kept';
import { aMyNumber, anInput } from '../support/made';
import type { Answer, Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

let test_: TestPlatform;
let insurer: TestInsurer;
let handler: Person;
let linked: string;
let missing: string;
const myNumber = aMyNumber();

beforeAll(async () => {
  test_ = await TestPlatform.start();
  insurer = await test_.newInsurer();
  handler = await insurer.handler();
  const register = async (cells: object): Promise<string> => {
    const mutation =
      'mutation ($input: RegisterSubscriberInput!) { registerSubscriber(input: $input) { subscriberBranchNumber } }';
    const { registerSubscriber } = await handler.get<{ registerSubscriber: { subscriberBranchNumber: string } }>(
      mutation,
      { input: anInput(cells) },
    );
    return registerSubscriber.subscriberBranchNumber;
  };
  [linked, missing] = [await register({ myNumber }), await register({})];
});
afterAll(() => test_.close());

const mutation =
  'mutation ($of: ID!, $reason: String!) { revealMyNumber(subscriberBranchNumber: $of, reason: $reason) { myNumber } }';
const reveal = (
  person: Person,
  of: string,
  reason = '本人確認のため',
): Promise<Answer<{ revealMyNumber: { myNumber: string } }>> => person.ask(mutation, { of, reason });
const revealsKept = async () =>
  (await operationLog(test_.databaseUrl, insurer.id)).filter(({ operation }) => operation === 'revealMyNumber');

test('a My Number is shown for a reason, which is kept with whose it was and who asked', async () => {
  expect(await reveal(handler, linked, '窓口での照会 第3号')).toEqual({ data: { revealMyNumber: { myNumber } } });
  expect((await revealsKept()).at(-1)).toMatchObject({
    ...{ result: 'OK', branchNumbers: [linked], subject: '窓口での照会 第3号' },
    ...{ affair: 'ELIGIBILITY', accountId: handler.accountId },
  });
});

test('nobody’s number is shown while handling is off or the level does not reach [S1-3.3-01]', async () => {
  expect(await reveal(await insurer.person({ level: 'LINKAGE' }), linked)).toBeRefused('MY_NUMBER_HANDLING_OFF');
  expect(await reveal(await insurer.person({ level: 'NONE' }), linked)).toBeRefused('PRIVILEGE_LEVEL');
  expect((await revealsKept()).slice(-2).map(({ result }) => result)).toEqual([
    'MY_NUMBER_HANDLING_OFF',
    'PRIVILEGE_LEVEL',
  ]);
  expect(await reveal(await insurer.handler({ level: 'READ' }), linked)).toMatchObject({
    data: { revealMyNumber: { myNumber } },
  });
});

test.each([
  '',
  ' ',
  '　\t',
  'あ'.repeat(201),
  `照会 ${aMyNumber()}`,
  '照会１２３４５６７８９０１２',
  '1234 5678 9012',
  '1234-5678-9012',
  '1234　5678－9012',
  '改行\nがある',
  'NUL\u0000',
])('the reason %j is none, or holds what may be a My Number', async (reason) => {
  expect(await reveal(handler, linked, reason)).toBeRefused('BAD_USER_INPUT', { field: 'reason' });
  expect((await revealsKept()).at(-1)).toMatchObject({ result: 'BAD_USER_INPUT', subject: null });
});

test.each(['届出 2026-04-01 受理番号 12345', '電話 03-1234-5678'])('the reason %j is one', async (reason) => {
  expect(await reveal(handler, linked, reason)).toMatchObject({ data: { revealMyNumber: { myNumber } } });
});

test('who has no My Number, is unknown or another insurer’s is not found', async () => {
  const stranger = await (await test_.newInsurer()).handler();
  expect(await reveal(handler, missing)).toBeRefused('NOT_FOUND');
  expect(await reveal(handler, `${linked.slice(1)}0`)).toBeRefused('NOT_FOUND');
  expect(await reveal(stranger, linked)).toBeRefused('NOT_FOUND');
});

describe('a branch number that names nobody here', () => {
  const rawAnswer = async (cookie: string, query: string, of: string): Promise<[number, string]> => {
    const { status, text } = await sendJson(
      `${test_.url}/graphql`,
      { query, variables: { of } },
      { headers: { cookie } },
    );
    return [status, text];
  };
  const detail =
    'query ($of: ID!) { subscriber(subscriberBranchNumber: $of) { subscriberBranchNumber nameKanji myNumber myNumberState } }';
  const show = 'mutation ($of: ID!) { revealMyNumber(subscriberBranchNumber: $of, reason: "確認") { myNumber } }';
  const unknown = '0123456789ABCDEFG';

  test('gets the same bytes, whether it is another insurer’s, unknown or no branch number at all', async () => {
    const { cookie } = await (await test_.newInsurer()).handler();
    for (const query of [detail, show]) {
      const expected = await rawAnswer(cookie, query, unknown);
      expect([expected[0], JSON.parse(expected[1])]).toEqual([
        200,
        { errors: [{ message: expect.any(String), extensions: { code: 'NOT_FOUND' } }], data: null },
      ]);
      for (const other of [
        linked,
        missing,
        linked.toLowerCase(),
        ` ${linked}`,
        '',
        'x',
        '𠮟'.repeat(50),
        'x'.repeat(200_000),
        'a\u0000b',
        '\ud800',
        "' or 1=1 --",
        myNumber,
      ]) {
        expect(await rawAnswer(cookie, query, other)).toEqual(expected);
      }
    }
  });

  test('while the own insurer’s people see theirs, the number masked or absent', async () => {
    const shown = async (person: Person, of: string) =>
      JSON.parse((await rawAnswer(person.cookie, detail, of))[1]).data.subscriber;
    expect(await shown(handler, linked)).toMatchObject({
      subscriberBranchNumber: linked,
      myNumber: '************',
      myNumberState: 'LINKED',
    });
    expect(await shown(handler, missing)).toMatchObject({ myNumber: null, myNumberState: 'MISSING' });
    expect(await shown(await insurer.person({ level: 'NONE' }), linked)).toMatchObject({
      myNumber: null,
      myNumberState: 'LINKED',
    });
  });
});
