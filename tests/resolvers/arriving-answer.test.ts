import { institutionOf, recordsOf, type Coded } from '../support/arriving';
import { asOwner } from '../support/database';
import { codeOf, done } from '../support/history';
import {
  aQuestion,
  askClose,
  inquiryMade,
  meeting,
  shownInquiry,
  someoneCoded,
  type InquiryShown,
} from '../support/inquiries';
import { operationLog } from '../support/kept';
import type { Partner } from '../support/partner';
import type { Answer, Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

let test_: TestPlatform;
let insurer: TestInsurer;
let other: TestInsurer;
let network: Partner;
let linker: Person;
let somebody: Coded;
let inquiry: InquiryShown;
beforeAll(async () => {
  test_ = await TestPlatform.start({ partnerPort: true });
  network = await test_.partner('NETWORK');
  [insurer, other] = [await test_.newInsurer(), await test_.newInsurer()];
  linker = await insurer.person({ level: 'LINKAGE' });
});
afterAll(() => test_.close());
beforeEach(async () => {
  somebody = await someoneCoded(test_, insurer, linker);
  inquiry = await inquiryMade(linker, aQuestion(other, somebody));
});

const providedAt = new Date().toISOString();
const body = '{"periods": [{"start": "2024-04-01", "end": null}], "insurerName": "架空"}';
const answers = {
  ANSWERED: { outcome: 'ANSWERED', providedAt, layoutVersion: '0001', version: 3, body },
  NO_DATA: { outcome: 'NO_DATA', providedAt },
  REFUSED: { outcome: 'REFUSED', refusal: 'DECLINED' },
  PROVIDER_ERROR: { outcome: 'PROVIDER_ERROR', refusal: 'PROVIDER_UNREACHABLE', providerDepartment: '' },
  WAITING: { outcome: 'WAITING' },
};

type Receipt = Answer<{ receiveAnswer: { processingNumber: string; state: string } }>;
const receive = (given: object, by = network): Promise<Receipt> =>
  by.ask('mutation ($input: ArrivingAnswerInput!) { receiveAnswer(input: $input) { processingNumber state } }', {
    input: {
      ...{ requesterInstitution: institutionOf(insurer), processingNumber: inquiry.processingNumber },
      ...{ providerInstitution: institutionOf(other), providerDepartment: '給付課', ...given },
    },
  });
const stateOf = (answer: Receipt): string => done(answer).state;
const shown = (): Promise<InquiryShown> => shownInquiry(linker, inquiry.id);
const asOperator = (sql: string, ...values: unknown[]) =>
  asOwner(test_.databaseUrl, async (owner) => (await owner.query(sql, values)).rows);
const setState = (state: string) =>
  asOperator('update isolated.inquiry set state = $2 where id = $1', inquiry.id, state);
const records = () => recordsOf(linker, { processingNumber: inquiry.processingNumber });
const logged = async () =>
  (await operationLog(test_.databaseUrl, insurer.id)).filter(
    ({ operation, subject }) => operation === 'receiveAnswer' && subject === inquiry.processingNumber,
  );
const stored = async () =>
  (await asOperator('select count(*)::integer as n from isolated.inquiry_answer where inquiry_id = $1', inquiry.id))[0]
    .n;
/** As when the number is corrected: the code that was asked with is the person's no more. */
const changeLink = () =>
  asOperator(
    `update isolated.organization_code set changed_at = changed_at + interval '1 microsecond' where insurer_id = $1`,
    insurer.id,
  );

describe('an answer', () => {
  test('that holds something is kept, shown and recorded', async () => {
    expect(done(await receive(answers.ANSWERED))).toEqual({
      processingNumber: inquiry.processingNumber,
      state: 'ANSWERED',
    });
    const now = await shown();
    expect(now).toMatchObject({ state: 'ANSWERED', providedAt, providerDepartment: '給付課', refusal: null });
    expect(now['answer']).toMatchObject({ layoutVersion: '0001', version: 3 });
    expect(JSON.parse((now['answer'] as { body: string }).body)).toEqual(JSON.parse(body));
    expect(await records()).toMatchObject([
      { revision: 2, providedAt, providerDepartment: '給付課', recordedBy: null },
    ]);
    expect(await logged()).toMatchObject([{ result: 'OK', branchNumbers: [somebody.branchNumber], accountId: null }]);
  });

  test('that there is nothing is recorded as provided', async () => {
    expect(stateOf(await receive(answers.NO_DATA))).toBe('NO_DATA');
    expect(await shown()).toMatchObject({ state: 'NO_DATA', answer: null, providedAt });
    expect(await records()).toMatchObject([{ revision: 2, providedAt }]);
  });

  test.each(['REFUSED', 'PROVIDER_ERROR'] as const)(
    '%s is told in words, and nothing is recorded as provided',
    async (outcome) => {
      expect(stateOf(await receive(answers[outcome]))).toBe(outcome);
      expect(await shown()).toMatchObject({
        state: outcome,
        answer: null,
        providedAt: null,
        ...('refusal' in answers[outcome] && { refusal: answers[outcome].refusal }),
      });
      expect(String((await shown())['refusalInWords'])).toMatch(/。$/);
      expect(await records()).toMatchObject([{ revision: 1, providedAt: null }]);
    },
  );

  test('by hand comes later, and is taken however late', async () => {
    expect(stateOf(await receive(answers.WAITING))).toBe('WAITING');
    expect(stateOf(await receive(answers.WAITING))).toBe('WAITING');
    await setState('TIMED_OUT');
    expect(stateOf(await receive(answers.WAITING))).toBe('TIMED_OUT');
    expect(stateOf(await receive(answers.ANSWERED))).toBe('ANSWERED');
    expect(stateOf(await receive(answers.WAITING))).toBe('ANSWERED');
    expect(await records()).toMatchObject([{ revision: 2, providedAt }]);
  });

  test('that comes although the network refused the inquiry itself is taken', async () => {
    await asOperator(
      `update isolated.inquiry set state = 'PROVIDER_ERROR', refusal = 'CODE_UNKNOWN' where id = $1`,
      inquiry.id,
    );
    expect(stateOf(await receive(answers.ANSWERED))).toBe('ANSWERED');
    expect(await shown()).toMatchObject({ state: 'ANSWERED', refusal: null, answer: { version: 3 } });
    expect(await records()).toMatchObject([{ revision: 2, providedAt }]);
    expect(await receive(answers.NO_DATA)).toBeRefused('PROCESSING_NUMBER_REUSED');
  });

  test('that the provider could not give stays so', async () => {
    await receive(answers.PROVIDER_ERROR);
    expect(await receive(answers.ANSWERED)).toBeRefused('PROCESSING_NUMBER_REUSED');
    expect(await shown()).toMatchObject({ state: 'PROVIDER_ERROR', answer: null });
  });

  test('again is received the same; another one is refused, and both are logged', async () => {
    await receive(answers.ANSWERED);
    expect(stateOf(await receive(answers.ANSWERED))).toBe('ANSWERED');
    const others = [
      answers.NO_DATA,
      answers.REFUSED,
      ...[{ version: 4 }, { layoutVersion: '0002' }, { body: '{}' }, { providerDepartment: '徴収課' }].map((given) => ({
        ...answers.ANSWERED,
        ...given,
      })),
    ];
    for (const given of others) expect(await receive(given)).toBeRefused('PROCESSING_NUMBER_REUSED');
    expect(await records()).toMatchObject([{ revision: 2 }]);
    const entries = await logged();
    expect(entries.map(({ result }) => result)).toEqual(['OK', 'OK', ...others.map(() => 'PROCESSING_NUMBER_REUSED')]);
    expect(entries.every(({ branchNumbers }) => branchNumbers?.[0] === somebody.branchNumber)).toBe(true);
  });

  test('of somebody who was not asked is refused and logged', async () => {
    const third = { ...answers.ANSWERED, providerInstitution: institutionOf(insurer) };
    expect(await receive(third)).toBeRefused('ANSWER_NOT_ASKED_FOR');
    expect(await shown()).toMatchObject({ state: 'ACCEPTED' });
    expect(await logged()).toMatchObject([{ result: 'ANSWER_NOT_ASKED_FOR', branchNumbers: [somebody.branchNumber] }]);
  });

  test.each<[string, object]>([
    ['to nothing that was asked', { processingNumber: 'I06990014-20250101-ABCDEFGHIJKLM' }],
    ['to no number at all', { processingNumber: '\u0000' }],
    ['to a very long number', { processingNumber: 'A'.repeat(5000) }],
    ['for an institution that is not served here', { requesterInstitution: 'X069900220000000' }],
  ])('%s finds nothing', async (_what, given) => {
    expect(await receive({ ...answers.NO_DATA, ...given })).toBeRefused('NOT_FOUND');
  });

  test('for another institution does not reach this one', async () => {
    expect(await receive({ ...answers.NO_DATA, requesterInstitution: institutionOf(other) })).toBeRefused('NOT_FOUND');
    expect(await shown()).toMatchObject({ state: 'ACCEPTED' });
  });
});

describe('an answer that is not as it must be is refused', () => {
  const tomorrow = new Date(Date.now() + 6 * 60_000).toISOString();
  const nested = (depth: number): string => `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;
  test.each<[string, object, string]>([
    ['without the time', { providedAt: null }, 'providedAt'],
    ['provided in the future', { providedAt: tomorrow }, 'providedAt'],
    ['provided before it was asked', { providedAt: new Date(Date.now() - 10 * 60_000).toISOString() }, 'providedAt'],
    ['without a body', { body: null }, 'body'],
    ['with half a body', { body: '{"periods":[' }, 'body'],
    ['with a list for a body', { body: '[]' }, 'body'],
    ['with a body that is too large', { body: JSON.stringify({ a: '架'.repeat(22_000) }) }, 'body'],
    ['with a body that is too deep', { body: nested(31_000) }, 'body'],
    ['with a NUL in the body', { body: '{"a":["\\u0000"]}' }, 'body'],
    ['with half a character as a key', { body: '{"\\ud800":1}' }, 'body'],
    ['with a number that is none', { body: '{"a":1e400000}' }, 'body'],
    ['without a layout', { layoutVersion: null }, 'layoutVersion'],
    ['with a layout that is none', { layoutVersion: '1' }, 'layoutVersion'],
    ['without a version', { version: null }, 'version'],
    ['with version 0', { version: 0 }, 'version'],
    ['of no department', { providerDepartment: ' ' }, 'providerDepartment'],
    ['of a department with a NUL', { providerDepartment: '給付\u0000課' }, 'providerDepartment'],
    ['with a refusal', { refusal: 'DECLINED' }, 'refusal'],
    ['that refuses without a word', { ...answers.REFUSED, providedAt: null, refusal: null }, 'refusal'],
    ['that refuses in a sentence', { ...answers.REFUSED, providedAt: null, refusal: '提供しない' }, 'refusal'],
    ['that refuses and provides', answers.REFUSED, 'providedAt'],
    ['that waits and holds', { ...answers.ANSWERED, ...answers.WAITING, providedAt: null }, 'layoutVersion'],
    ['that has nothing and holds', { ...answers.ANSWERED, ...answers.NO_DATA }, 'layoutVersion'],
  ])('%s', async (_what, given, field) => {
    expect(await receive({ ...answers.ANSWERED, ...given })).toBeRefused('BAD_USER_INPUT', { field });
    expect([(await shown()).state, await stored()]).toEqual(['ACCEPTED', 0]);
  });

  test('with a number that the database cannot keep', async () => {
    expect(await receive({ ...answers.ANSWERED, body: '{"a":1e-20000}' })).toBeRefused('BAD_USER_INPUT');
    expect([(await shown()).state, await stored()]).toEqual(['ACCEPTED', 0]);
  });

  test('but clocks may differ a little, and a body may be as deep as a layout is', async () => {
    const soon = new Date(Date.now() + 4 * 60_000).toISOString();
    expect(stateOf(await receive({ ...answers.ANSWERED, providedAt: soon, body: nested(30) }))).toBe('ANSWERED');
  });
});

describe('when the link of the person was changed meanwhile', () => {
  test.each(['ANSWERED', 'NO_DATA'] as const)(
    '%s is quarantined: recorded as provided, its content kept nowhere',
    async (outcome) => {
      await changeLink();
      expect(stateOf(await receive(answers[outcome]))).toBe('QUARANTINED');
      expect(stateOf(await receive(answers[outcome]))).toBe('QUARANTINED');
      expect(await receive({ ...answers.NO_DATA, providerDepartment: '徴収課' })).toBeRefused(
        'PROCESSING_NUMBER_REUSED',
      );
      expect(await shown()).toMatchObject({ state: 'QUARANTINED', answer: null, providedAt });
      expect(await stored()).toBe(0);
      expect(await records()).toMatchObject([{ revision: 2, providedAt }]);
    },
  );

  test('a refusal stays one', async () => {
    await changeLink();
    expect(stateOf(await receive(answers.REFUSED))).toBe('REFUSED');
  });

  test('an answer to what was quarantined before it was known to be sent is recorded, and not kept', async () => {
    await setState('QUARANTINED');
    expect(stateOf(await receive(answers.ANSWERED))).toBe('QUARANTINED');
    expect(await stored()).toBe(0);
    expect(await records()).toMatchObject([{ revision: 2, providedAt }]);
  });
});

/** The network on two connections. */
const bothAtOnce = async (one: object, another: object): Promise<Receipt[]> => {
  const second = await test_.partner('NETWORK');
  return meeting(test_, inquiry, () => [receive(one), receive(another, second)]);
};

describe('at once', () => {
  test('the same answer twice is taken once and received twice', async () => {
    const received = await bothAtOnce(answers.ANSWERED, answers.ANSWERED);
    expect(received.map(stateOf)).toEqual(['ANSWERED', 'ANSWERED']);
    expect(await records()).toMatchObject([{ revision: 2 }]);
    expect(await stored()).toBe(1);
  });

  test('of two different answers one is taken and the other refused', async () => {
    const received = await bothAtOnce(answers.ANSWERED, answers.NO_DATA);
    expect(received.map(codeOf).sort()).toEqual(['OK', 'PROCESSING_NUMBER_REUSED']);
    expect(await records()).toMatchObject([{ revision: 2 }]);
  });

  test('a late answer and a closing come one after the other', async () => {
    await setState('TIMED_OUT');
    const [answer, closing] = await meeting<Answer<unknown>>(test_, inquiry, () => [
      receive(answers.ANSWERED),
      askClose(linker, { id: inquiry.id, use: 'NOT_USED' }),
    ]);
    expect([codeOf(answer!), codeOf(closing!)]).toEqual(['OK', 'OK']);
    expect(await shown()).toMatchObject({ state: 'ANSWERED', use: 'NOT_USED', closedBy: linker.loginId, providedAt });
  });
});
