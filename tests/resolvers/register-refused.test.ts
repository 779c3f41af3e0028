import { aMyNumber, anInput } from '../support/made';
import { rowCounts, subscriberTables } from '../support/kept';
import type { Answer, Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

let test_: TestPlatform;
let insurer: TestInsurer;
let handler: Person;
beforeAll(async () => {
  test_ = await TestPlatform.start();
  insurer = await test_.newInsurer();
  handler = await insurer.handler();
});
afterAll(() => test_.close());

type Input = ReturnType<typeof anInput>;
const mutation =
  'mutation ($input: RegisterSubscriberInput!) { registerSubscriber(input: $input) { subscriberBranchNumber } }';
const ask = (person: Person, input: Input): Promise<Answer> => person.ask(mutation, { input });
const stored = () => rowCounts(test_.databaseUrl, insurer.id, subscriberTables);

/** Refused, and everything is as it was. */
async function expectRefused(input: Input, code: string, details: Record<string, unknown> = {}): Promise<void> {
  const before = await stored();
  expect(await ask(handler, input)).toBeRefused(code, details);
  expect(await stored()).toEqual(before);
}

const tomorrow = new Date(Date.now() + 33 * 3_600_000).toISOString().slice(0, 10);
const long = (codePoints: number): string => '𠮟'.repeat(codePoints);
const rightNumber = aMyNumber();
const wrongNumber = rightNumber.slice(0, 11) + ((Number(rightNumber[11]) + 1) % 10);

test.each<[field: string, value: string, reason: string]>([
  ['eligibilityId', '', 'REQUIRED'],
  ['eligibilityId', 'x'.repeat(33), 'TOO_LONG'],
  ['symbol', '　', 'REQUIRED'],
  ['symbol', long(20), 'TOO_LONG'],
  ['number', '', 'REQUIRED'],
  ['number', long(20), 'TOO_LONG'],
  ['cardBranch', '1', 'CARD_BRANCH_FORMAT'],
  ['cardBranch', '０１', 'CARD_BRANCH_FORMAT'],
  ['relationshipCode', long(101), 'TOO_LONG'],
  ['nameKanji', ' ', 'REQUIRED'],
  ['nameKanji', long(101), 'TOO_LONG'],
  ['nameKana', '', 'REQUIRED'],
  ['nameKana', 'かくう', 'NAME_KANA_FORMAT'],
  ['birthDate', tomorrow, 'BIRTH_DATE_IN_FUTURE'],
  ['postalCode', long(101), 'TOO_LONG'],
  ['address', long(201), 'TOO_LONG'],
  ['municipalityCode', '131017', 'MUNICIPALITY_CODE_CHECK_DIGIT'],
  ['myNumber', '12345678901', 'MY_NUMBER_FORMAT'],
  ['myNumber', '１２３４５６７８９０１０', 'MY_NUMBER_FORMAT'],
  ['myNumber', '111111111111', 'MY_NUMBER_IMPLAUSIBLE'],
  ['myNumber', wrongNumber, 'MY_NUMBER_CHECK_DIGIT'],
  ['myNumberMissingReason', '4', 'CODE_UNKNOWN'],
  ['eligibilityEndReason', '04', 'CODE_UNKNOWN'],
])('%s %j is refused: %s', async (field, value, reason) => {
  await expectRefused({ ...anInput(), [field]: value }, 'BAD_USER_INPUT', { field, reason });
});

test.each<[reason: string, field: string, wrong: Input]>([
  ['KIND_MISMATCH', 'enrolmentKind', { kind: 'DEPENDANT' }],
  ['KIND_MISMATCH', 'enrolmentKind', { enrolmentKind: 'DEPENDANT' }],
  ['RELATIONSHIP_REQUIRED', 'relationshipCode', { kind: 'DEPENDANT', enrolmentKind: 'DEPENDANT' }],
  ['PERIOD_ENDS_BEFORE_START', 'eligibilityEnd', { eligibilityEnd: '2024-03-31', eligibilityEndReason: '01' }],
  ['LOSS_REASON_REQUIRED', 'eligibilityEndReason', { eligibilityEnd: '2025-03-31' }],
  ['LOSS_REASON_REQUIRED', 'eligibilityEndReason', { eligibilityEndReason: '01' }],
  ['MY_NUMBER_AND_REASON', 'myNumberMissingReason', { myNumber: rightNumber }],
  ['MY_NUMBER_OR_REASON_REQUIRED', 'myNumber', { myNumberMissingReason: null }],
])('%s is refused at %s', async (reason, field, wrong) => {
  await expectRefused({ ...anInput(), ...wrong }, 'BAD_USER_INPUT', { field, reason });
});

test('of several faults the first column is told', async () => {
  await expectRefused({ ...anInput(), cardBranch: 'x', birthDate: tomorrow, symbol: '' }, 'BAD_USER_INPUT', {
    field: 'symbol',
    reason: 'REQUIRED',
  });
});

describe('against what is stored', () => {
  const known = anInput({ myNumber: aMyNumber(), eligibilityEnd: '20250401', eligibilityEndReason: '99' });
  const other = anInput({ myNumber: aMyNumber(), nameKana: 'ベツジン' });
  beforeAll(async () => {
    for (const input of [known, other]) expect((await ask(handler, input)).errors).toBeUndefined();
  });

  test('資格ID and My Number that lead to two persons', async () => {
    await expectRefused({ ...known, nameKana: 'ベツジン', myNumber: other['myNumber']! }, 'PERSON_AMBIGUOUS', {
      field: 'myNumber',
    });
  });
  test.each<Input>([{ birthDate: '1980-04-02' }, { sex: 'FEMALE' }])('a known 資格ID with %j', async (differing) => {
    await expectRefused({ ...known, ...differing }, 'PERSON_DIFFERS', { field: 'birthDate' });
  });
  test('a My Number of another person of the insurer', async () => {
    await expectRefused(
      anInput({ myNumber: known['myNumber']!, nameKana: 'ホカノヒト' }),
      'MY_NUMBER_LINKED_TO_ANOTHER',
      { field: 'myNumber' },
    );
    await expectRefused({ ...known, myNumber: other['myNumber']! }, 'MY_NUMBER_LINKED_TO_ANOTHER', {
      field: 'myNumber',
    });
  });
  test('a period that overlaps another of the person', async () => {
    const overlapping = { ...known, eligibilityStart: '2025-03-31', eligibilityEnd: null, eligibilityEndReason: null };
    await expectRefused(overlapping, 'PERIOD_OVERLAPS', { field: 'eligibilityStart' });
  });
  test('a card that another person holds on a common day, in any width', async () => {
    const wide = other['number']!.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    await expectRefused(
      { ...anInput(), symbol: '９１００', number: wide, eligibilityStart: '2026-01-01' },
      'CARD_BRANCH_TAKEN',
      { field: 'cardBranch' },
    );
    const afterwards = {
      ...anInput(),
      symbol: known['symbol']!,
      number: known['number']!,
      eligibilityStart: '2025-04-01',
    };
    expect((await ask(handler, afterwards)).errors).toBeUndefined();
  });
});

test('a My Number is taken only while handling is on, and that is told before the input is looked at', async () => {
  const person = await insurer.person();
  const before = await stored();
  expect(await ask(person, { ...anInput({ myNumber: aMyNumber() }), symbol: '' })).toBeRefused(
    'MY_NUMBER_HANDLING_OFF',
  );
  expect(await stored()).toEqual(before);
});

test('while handling is off a person with a My Number can be corrected without it', async () => {
  const person = await insurer.person();
  const linked = anInput({ myNumber: aMyNumber() });
  expect((await ask(handler, linked)).errors).toBeUndefined();
  expect((await ask(person, { ...linked, myNumber: null, address: '引越先' })).errors).toBeUndefined();
  expect(
    await handler.get(
      'query ($n: String) { subscribers(search: { myNumber: $n }) { edges { node { address myNumberState } } } }',
      { n: linked['myNumber'] },
    ),
  ).toEqual({
    subscribers: { edges: [{ node: { address: '引越先', myNumberState: 'LINKED' } }] },
  });
});

test.each(['eligibilityId', 'symbol', 'number', 'nameKanji', 'address', 'postalCode', 'relationshipCode'])(
  'a NUL or half a character in %s is refused',
  async (field) => {
    for (const noText of ['a\u0000b', 'a\ud842'])
      await expectRefused({ ...anInput(), [field]: noText }, 'BAD_USER_INPUT', { field });
  },
);
