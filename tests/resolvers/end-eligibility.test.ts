import { operationLog } from '../support/kept';
import { askCorrect, askEnd, atOnce, codeOf, done, known, registered, type Known } from '../support/history';
import type { Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

let test_: TestPlatform;
let insurer: TestInsurer;
let clerk: Person;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());
beforeEach(async () => {
  insurer = await test_.newInsurer();
  clerk = await insurer.person();
});

const idOf = ({ eligibilityPeriods }: Known) => eligibilityPeriods[0]!.id;
const tomorrow = () => new Date(Date.now() + 33 * 3_600_000).toISOString().slice(0, 10);
const dependant = { kind: '2', enrolmentKind: '4', relationshipCode: '11' };

test('a loss ends the period, says who recorded it, and keeps the earlier belief', async () => {
  const before = await registered(clerk);
  const [after, ...others] = done(await askEnd(clerk, { periodId: idOf(before) }));
  expect(others).toEqual([]);
  expect(after!.eligibilityPeriods).toMatchObject([
    { end: '2025-04-01', endReason: '03', notifiedOn: '2025-04-02', change: 'END', reason: null },
  ]);
  expect(after!.eligibilityPeriods[0]).toMatchObject({ recordedBy: clerk.loginId });
  expect(idOf(after!)).not.toBe(idOf(before));
  const { recordedAt } = after!.eligibilityPeriods[0]!;
  const justBefore = new Date(Date.parse(recordedAt) - 1).toISOString();
  const believed = await known(clerk, before.subscriberBranchNumber, { believedAt: justBefore });
  expect(believed.eligibilityPeriods).toEqual(before.eligibilityPeriods);
});

test('a loss may lie ahead, its filing may not', async () => {
  const subscriber = await registered(clerk);
  expect(await askEnd(clerk, { periodId: idOf(subscriber), notifiedOn: tomorrow() })).toBeRefused('BAD_USER_INPUT', {
    ...{ field: 'notifiedOn', reason: 'DATE_IN_FUTURE' },
  });
  const [ended] = done(await askEnd(clerk, { periodId: idOf(subscriber), end: '2099-04-01' }));
  expect(ended!.eligibilityPeriods).toMatchObject([{ end: '2099-04-01' }]);
});

test('a period may end on its first day, and is then kept and was never valid', async () => {
  const subscriber = await registered(clerk);
  const [ended] = done(await askEnd(clerk, { periodId: idOf(subscriber), end: '2024-04-01' }));
  expect(ended!.eligibilityPeriods).toMatchObject([{ start: '2024-04-01', end: '2024-04-01' }]);
});

test.each([
  [{ end: '2024-03-31' }, { field: 'end', reason: 'PERIOD_ENDS_BEFORE_START' }],
  [{ endReason: '' }, { field: 'endReason', reason: 'LOSS_REASON_REQUIRED' }],
  [{ endReason: '04' }, { field: 'endReason', reason: 'CODE_UNKNOWN' }],
  [{ endReason: '\u0000' }, { field: 'endReason' }],
])('%j is refused as in a file', async (given, details) => {
  const subscriber = await registered(clerk);
  expect(await askEnd(clerk, { periodId: idOf(subscriber), ...given })).toBeRefused('BAD_USER_INPUT', details);
});

test('a period that has ended is not ended once more, but corrected', async () => {
  const subscriber = await registered(clerk, { eligibilityEnd: '20250301', eligibilityEndReason: '99' });
  expect(await askEnd(clerk, { periodId: idOf(subscriber) })).toBeRefused('BAD_USER_INPUT', { field: 'periodId' });
  const corrected = done(await askCorrect(clerk, subscriber.eligibilityPeriods[0]!, { end: '2025-04-01' }));
  expect(corrected.eligibilityPeriods).toMatchObject([{ end: '2025-04-01', change: 'CORRECTION' }]);
});

test('of clerks who end one period at once, the first is right and the others are told', async () => {
  const clerks = await Promise.all(Array.from({ length: 4 }, () => insurer.person()));
  const subscriber = await registered(clerk);
  const answers = await atOnce(test_.databaseUrl, insurer.id, () =>
    clerks.map((one, at) => askEnd(one, { periodId: idOf(subscriber), end: `2025-0${at + 1}-01` })),
  );
  expect(answers.map(codeOf).sort()).toEqual(['CHANGED_MEANWHILE', 'CHANGED_MEANWHILE', 'CHANGED_MEANWHILE', 'OK']);
  const first = done(answers.find((answer) => codeOf(answer) === 'OK')!);
  expect(await known(clerk, subscriber.subscriberBranchNumber)).toEqual(first[0]);
});

describe('with dependants', () => {
  const family = async (cells: object[]) => {
    const card = { symbol: '健保１', number: '12' };
    const insured = await registered(clerk, { ...card, cardBranch: '00' });
    const others: Known[] = [];
    for (const own of cells) {
      const cardBranch = `0${others.length + 1}`;
      others.push(await registered(clerk, { ...card, cardBranch, ...dependant, ...own }));
    }
    return { insured, others };
  };
  const endAll = async (insured: Known, given: object = {}) =>
    done(await askEnd(clerk, { periodId: idOf(insured), withDependants: true, ...given }));

  test('those with the same symbol and number, in any width, end the same day for the same reason', async () => {
    const { insured, others } = await family([{}, { symbol: '健保1', number: '１２' }]);
    const strangers = [
      await registered(clerk, { symbol: '健保1', number: '123', cardBranch: '01', ...dependant }),
      await registered(clerk, { symbol: '健保11', number: '2', cardBranch: '01', ...dependant }),
    ];
    const ended = await endAll(insured);
    expect(ended.map((one) => one.subscriberBranchNumber)).toEqual(
      [insured, ...others].map((one) => one.subscriberBranchNumber),
    );
    for (const { eligibilityPeriods } of ended) {
      expect(eligibilityPeriods).toMatchObject([{ end: '2025-04-01', endReason: '03', change: 'END' }]);
    }
    for (const stranger of strangers) expect(await known(clerk, stranger.subscriberBranchNumber)).toEqual(stranger);
  });

  test('without being asked for they stay', async () => {
    const { insured, others } = await family([{}]);
    const ended = done(await askEnd(clerk, { periodId: idOf(insured) }));
    expect(ended).toHaveLength(1);
    expect(await known(clerk, others[0]!.subscriberBranchNumber)).toEqual(others[0]);
  });

  test('who began later than the loss was never a dependant; who has left already stays as it is', async () => {
    const left = { eligibilityEnd: '20250101', eligibilityEndReason: '03' };
    const { insured, others } = await family([{ eligibilityStart: '20250601' }, left]);
    const ended = await endAll(insured);
    expect(ended).toHaveLength(2);
    expect(ended[1]!.eligibilityPeriods).toMatchObject([{ start: '2025-06-01', end: '2025-06-01', endReason: '03' }]);
    expect(await known(clerk, others[1]!.subscriberBranchNumber)).toEqual(others[1]);
  });

  test('nobody dies with the insured person', async () => {
    const { insured } = await family([{}]);
    const ended = await endAll(insured, { endReason: '01' });
    expect(ended.map(({ eligibilityPeriods }) => eligibilityPeriods[0]!.endReason)).toEqual(['01', '99']);
  });

  test('a dependant has none', async () => {
    const { others } = await family([{}]);
    expect(await askEnd(clerk, { periodId: idOf(others[0]!), withDependants: true })).toBeRefused('BAD_USER_INPUT', {
      field: 'withDependants',
    });
  });

  test('when something is wrong, nobody loses anything', async () => {
    const { insured, others } = await family([{}]);
    const answer = await askEnd(clerk, { periodId: idOf(insured), withDependants: true, end: '2024-03-31' });
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
    for (const one of [insured, ...others]) expect(await known(clerk, one.subscriberBranchNumber)).toEqual(one);
  });

  test('clerks who end the family and a dependant of it at once wait for each other and none is ended twice', async () => {
    const { insured, others } = await family([{}, {}, {}]);
    const clerks = await Promise.all(Array.from({ length: 4 }, () => insurer.person()));
    const answers = await atOnce(test_.databaseUrl, insurer.id, () => [
      askEnd(clerks[0]!, { periodId: idOf(insured), withDependants: true }),
      ...others.map((one, at) => askEnd(clerks[at + 1]!, { periodId: idOf(one), end: '2025-02-01', endReason: '99' })),
    ]);
    expect(codeOf(answers[0]!)).toBe('OK');
    for (const [at, one] of others.entries()) {
      const { eligibilityPeriods } = await known(clerk, one.subscriberBranchNumber);
      const alone = codeOf(answers[at + 1]!) === 'OK';
      expect(eligibilityPeriods).toMatchObject([{ end: alone ? '2025-02-01' : '2025-04-01' }]);
    }
  });

  test('the operation log says whose periods were ended', async () => {
    const { insured, others } = await family([{}]);
    await endAll(insured);
    const entry = (await operationLog(test_.databaseUrl, insurer.id)).at(-1);
    expect(entry).toMatchObject({ operation: 'endEligibility', result: 'OK', rowCount: 2 });
    expect(entry!.branchNumbers).toEqual([insured, ...others].map((one) => one.subscriberBranchNumber));
  });
});

describe('refused', () => {
  test('whoever may not', async () => {
    const periodId = idOf(await registered(clerk));
    const without = await insurer.person({ operations: ['viewSubscriber', 'correctEligibility'] });
    expect(await askEnd(without, { periodId })).toBeRefused('NOT_PERMITTED');
    expect(await askEnd(await insurer.person({ level: 'READ' }), { periodId })).toBeRefused('PRIVILEGE_LEVEL');
  });

  test("another insurer's period, and what is none, in the same bytes", async () => {
    const others = await (await test_.newInsurer()).person();
    const foreign = idOf(await registered(others));
    const unknown = '0199aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee';
    const texts = await Promise.all(
      [foreign, unknown, 'none', '', '\u0000', foreign.toUpperCase()].map(async (periodId) => {
        const response = await clerk.post('/graphql', {
          query: 'mutation ($input: EndEligibilityInput!) { endEligibility(input: $input) { nameKanji } }',
          variables: { input: { periodId, end: '2025-04-01', endReason: '03', notifiedOn: '2025-04-02' } },
        });
        return response.text();
      }),
    );
    expect(new Set(texts).size).toBe(1);
    expect(JSON.parse(texts[0]!)).toBeRefused('NOT_FOUND');
  });
});
