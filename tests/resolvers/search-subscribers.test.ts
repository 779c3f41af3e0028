import { aMyNumber, anInput } from '../support/made';
import type { Answer, Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

let test_: TestPlatform;
let insurer: TestInsurer;
let handler: Person;
const numbers = { hanako: aMyNumber(), taro: aMyNumber() };
const wrongNumber = numbers.taro.slice(0, 11) + ((Number(numbers.taro[11]) + 1) % 10);

/** Known by their 番号. */
const people = {
  '1': { symbol: '10', cardBranch: '00', nameKana: 'ヤマダ　ハナコ', birthDate: '19900301', myNumber: numbers.hanako },
  '2': { symbol: '10', cardBranch: '01', nameKana: 'ヤマダ　タロウ', birthDate: '19900301', myNumber: numbers.taro },
  '3': { symbol: '11', cardBranch: '01', nameKana: 'ヤマモト　ジロウ', birthDate: '20000229' },
  '4': { symbol: '健保１', cardBranch: '00', nameKana: 'ﾀﾞｲﾊﾁ ｻﾌﾞﾛｳ', birthDate: '20000229' },
  '１２': { symbol: '10', cardBranch: '00', nameKana: 'ガンダ　シロウ', birthDate: '19700101' },
};

beforeAll(async () => {
  test_ = await TestPlatform.start();
  insurer = await test_.newInsurer();
  handler = await insurer.handler();
  for (const [number, cells] of Object.entries(people)) {
    await handler.get(
      'mutation ($input: RegisterSubscriberInput!) { registerSubscriber(input: $input) { nameKana } }',
      { input: anInput({ number, ...cells }) },
    );
  }
});
afterAll(() => test_.close());

const query =
  'query ($search: SubscriberSearch) { subscribers(search: $search) { edges { node { myNumber eligibilityPeriods { number } } } } }';
interface Found {
  subscribers: { edges: { node: { myNumber: string | null; eligibilityPeriods: { number: string }[] } }[] };
}
const ask = (person: Person, search: object): Promise<Answer<Found>> => person.ask(query, { search });
const found = async (search: object, person = handler): Promise<string[]> => {
  const { subscribers } = await person.get<Found>(query, { search });
  return subscribers.edges.flatMap(({ node }) => node.eligibilityPeriods.map(({ number }) => number));
};

test.each<[object, string[]]>([
  [{}, ['１２', '4', '2', '1', '3']],
  [{ nameKana: 'ヤマ' }, ['2', '1', '3']],
  [{ nameKana: 'ヤマダ' }, ['2', '1']],
  [{ nameKana: 'ﾔﾏﾀﾞ' }, ['2', '1']],
  [{ nameKana: 'やまだ' }, ['2', '1']],
  [{ nameKana: 'ヤマダタ' }, ['2']],
  [{ nameKana: ' ヤマダ　た' }, ['2']],
  [{ nameKana: 'ダイハチ' }, ['4']],
  [{ nameKana: 'ハナコ' }, []],
  [{ nameKana: '%' }, []],
  [{ nameKana: '_' }, []],
  [{ nameKana: '' }, ['１２', '4', '2', '1', '3']],
  [{ symbol: '10' }, ['１２', '2', '1']],
  [{ symbol: '１０' }, ['１２', '2', '1']],
  [{ symbol: '1' }, []],
  [{ symbol: '健保1' }, ['4']],
  [{ symbol: '10', number: '2' }, ['2']],
  [{ symbol: '10', number: '12' }, ['１２']],
  [{ symbol: '11', number: '2' }, []],
  [{ number: '3' }, ['3']],
  [{ number: '12' }, ['１２']],
  [{ number: '１２' }, ['１２']],
  [{ cardBranch: '01' }, ['2', '3']],
  [{ cardBranch: '９９' }, []],
  [{ symbol: '10', cardBranch: '00' }, ['１２', '1']],
  [{ number: '3', cardBranch: '00' }, []],
  [{ symbol: '10', number: '1', cardBranch: '00' }, ['1']],
  [{ birthDate: '1990-03-01' }, ['2', '1']],
  [{ birthDate: '1990-03-01', nameKana: 'ヤマダハ' }, ['1']],
  [{ birthDate: '2000-02-29', symbol: '11' }, ['3']],
  [{ birthDate: '2000-02-29', symbol: '10' }, []],
  [{ symbol: '10', nameKana: 'ヤ' }, ['2', '1']],
  [{ number: '3', nameKana: 'ヤマダ' }, []],
  [{ cardBranch: '01', nameKana: 'ヤマモ', birthDate: '2000-02-29' }, ['3']],
])('%j finds %j', async (search, expected) => {
  expect(await found(search)).toEqual(expected);
});

test('a My Number finds its one person, together with whatever else is asked', async () => {
  expect(await found({ myNumber: numbers.hanako })).toEqual(['1']);
  expect(await found({ myNumber: aMyNumber() })).toEqual([]);
  expect(
    await found({ myNumber: numbers.hanako, birthDate: '1990-03-01', nameKana: 'やまだ', symbol: '１０' }),
  ).toEqual(['1']);
  for (const other of [
    { birthDate: '1990-03-02' },
    { nameKana: 'ヤマモ' },
    { symbol: '11' },
    { number: '2' },
    { cardBranch: '01' },
  ]) {
    expect(await found({ myNumber: numbers.hanako, ...other })).toEqual([]);
  }
});

test.each([
  ['12345678901', 'MY_NUMBER_FORMAT'],
  ['１２３４５６７８９０１２', 'MY_NUMBER_FORMAT'],
  ['000000000000', 'MY_NUMBER_IMPLAUSIBLE'],
  [wrongNumber, 'MY_NUMBER_CHECK_DIGIT'],
])('%s is not searched for: %s', async (myNumber, reason) => {
  expect(await ask(handler, { myNumber })).toBeRefused('BAD_USER_INPUT', { field: 'myNumber', reason });
});

test('by My Number is searched only while handling is on, and that is told before the number is looked at', async () => {
  const person = await insurer.person();
  for (const myNumber of [numbers.hanako, wrongNumber])
    expect(await ask(person, { myNumber })).toBeRefused('MY_NUMBER_HANDLING_OFF');
  expect(await ask(await insurer.person({ level: 'NONE' }), { myNumber: numbers.hanako })).toBeRefused(
    'PRIVILEGE_LEVEL',
  );
  expect(await found({ symbol: '11' }, person)).toEqual(['3']);
});

test('the number itself is in no list: masked while handling is on, absent while it is off', async () => {
  const shown = async (person: Person) =>
    (await person.get<Found>(query, { search: {} })).subscribers.edges.map(({ node }) => node.myNumber);
  expect(await shown(handler)).toEqual([null, null, '************', '************', null]);
  expect(await shown(await insurer.person())).toEqual([null, null, null, null, null]);
  expect(await shown(await insurer.person({ level: 'NONE' }))).toEqual([null, null, null, null, null]);
});

test.each([
  [{ nameKana: 'ア'.repeat(101) }, 'nameKana'],
  [{ symbol: '1'.repeat(20) }, 'symbol'],
  [{ number: '1'.repeat(20) }, 'number'],
  [{ cardBranch: '001' }, 'cardBranch'],
])('%j is longer than any', async (search, field) => {
  expect(await ask(handler, search)).toBeRefused('BAD_USER_INPUT', { field });
});

test.each([
  { nameKana: 'ヤ\u0000' },
  { symbol: '\u0000' },
  { number: '1\u0000' },
  { cardBranch: '\u00001' },
  { nameKana: "'; drop table isolated.subscriber; --" },
  { symbol: '\u001f' },
])('%j is nobody’s and breaks nothing', async (search) => {
  const { data, errors } = await ask(handler, search);
  expect(['BAD_USER_INPUT', 0]).toContain(errors?.[0]?.extensions.code ?? data?.subscribers.edges.length);
});

test('another insurer’s people are in no search', async () => {
  const stranger = await (await test_.newInsurer()).handler({ level: 'LINKAGE' });
  for (const search of [
    {},
    { nameKana: 'ヤマダ' },
    { symbol: '10' },
    { number: '3' },
    { cardBranch: '01' },
    { birthDate: '1990-03-01' },
    { myNumber: numbers.hanako },
  ]) {
    expect(await found(search, stranger)).toEqual([]);
  }
});
