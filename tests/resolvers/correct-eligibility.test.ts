import { asOwner } from '../support/database';
import { askCancel, askCorrect, askEnd, atOnce, codeOf, done, known, registered, type Known } from '../support/history';
import { LoginRole, saidOf } from '../support/login-role';
import { aMyNumber } from '../support/made';
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

const periodOf = ({ eligibilityPeriods }: Known) => eligibilityPeriods[0]!;
const tomorrow = () => new Date(Date.now() + 33 * 3_600_000).toISOString().slice(0, 10);

test('everything about a period can be corrected but whose it is and its 資格ID; the earlier belief stays', async () => {
  const before = await registered(clerk, { relationshipCode: '11' });
  const asItWas = {
    ...{ start: '2024-05-01', end: '2024-06-01', endReason: '99', kind: 'DEPENDANT', enrolmentKind: 'DEPENDANT' },
    ...{ symbol: '９２', number: '77', cardBranch: '05', notifiedOn: '2024-06-02', reason: '区分の誤り' },
  };
  const after = done(await askCorrect(clerk, periodOf(before), asItWas));
  const eligibilityId = periodOf(before).eligibilityId;
  expect(after.eligibilityPeriods).toMatchObject([
    { ...asItWas, eligibilityId, change: 'CORRECTION', recordedBy: clerk.loginId },
  ]);
  const justBefore = new Date(Date.parse(periodOf(after).recordedAt) - 1).toISOString();
  const { eligibilityPeriods } = await known(clerk, before.subscriberBranchNumber, { believedAt: justBefore });
  expect(eligibilityPeriods).toEqual(before.eligibilityPeriods);
});

test('a loss that was a mistake is taken back', async () => {
  const before = await registered(clerk, { eligibilityEnd: '20250401', eligibilityEndReason: '03' });
  const after = done(await askCorrect(clerk, periodOf(before), { end: null, endReason: null }));
  expect(after.eligibilityPeriods).toMatchObject([{ end: null, endReason: null }]);
});

test('a correction that corrects nothing leaves no trace', async () => {
  const before = await registered(clerk);
  expect(done(await askCorrect(clerk, periodOf(before)))).toEqual(before);
});

test.each<[object, object]>([
  [
    { start: '2025-02-01', end: '2025-01-31', endReason: '99' },
    { field: 'end', reason: 'PERIOD_ENDS_BEFORE_START' },
  ],
  [
    { end: '2025-01-31', endReason: null },
    { field: 'endReason', reason: 'LOSS_REASON_REQUIRED' },
  ],
  [
    { end: null, endReason: '99' },
    { field: 'endReason', reason: 'LOSS_REASON_REQUIRED' },
  ],
  [
    { end: '2025-01-31', endReason: '9' },
    { field: 'endReason', reason: 'CODE_UNKNOWN' },
  ],
  [{ kind: 'DEPENDANT' }, { field: 'enrolmentKind', reason: 'KIND_MISMATCH' }],
  [
    { kind: 'DEPENDANT', enrolmentKind: 'DEPENDANT' },
    { field: 'kind', reason: 'RELATIONSHIP_REQUIRED' },
  ],
  [{ cardBranch: '1' }, { field: 'cardBranch', reason: 'CARD_BRANCH_FORMAT' }],
  [{ cardBranch: '０１' }, { field: 'cardBranch', reason: 'CARD_BRANCH_FORMAT' }],
  [{ symbol: '' }, { field: 'symbol', reason: 'REQUIRED' }],
  [{ number: '　' }, { field: 'number', reason: 'REQUIRED' }],
  [{ number: '1'.repeat(20) }, { field: 'number', reason: 'TOO_LONG' }],
  [{ notifiedOn: tomorrow() }, { field: 'notifiedOn', reason: 'DATE_IN_FUTURE' }],
  [{ symbol: '\u0000' }, { field: 'symbol' }],
  [{ symbol: '\ud800' }, { field: 'symbol' }],
  [{ reason: ' ' }, { field: 'reason' }],
  [{ reason: 'あ'.repeat(201) }, { field: 'reason' }],
  [{ reason: '番号は1234 5678 9010' }, { field: 'reason' }],
])('%j is refused as in a file, and nothing changes', async (given, details) => {
  const subscriber = await registered(clerk);
  const answer = await askCorrect(clerk, periodOf(subscriber), given as Record<string, unknown>);
  expect(answer).toBeRefused('BAD_USER_INPUT', details as Record<string, unknown>);
  expect(await known(clerk, subscriber.subscriberBranchNumber)).toEqual(subscriber);
});

test.each([{ start: '2025-02-30' }, { start: '20250201' }, { kind: 'OTHER' }, { notifiedOn: null }])(
  '%j does not get as far as the rules',
  async (given) => {
    const subscriber = await registered(clerk);
    expect(codeOf(await askCorrect(clerk, periodOf(subscriber), given))).toBe('BAD_USER_INPUT');
  },
);

describe('against what is stored', () => {
  const ended = { eligibilityEnd: '20250401', eligibilityEndReason: '03' };

  test("a period may touch the person's other periods and not overlap them", async () => {
    const handler = await insurer.handler();
    const myNumber = aMyNumber();
    await registered(handler, { ...ended, myNumber });
    const back = await registered(handler, { myNumber, eligibilityStart: '20251001', notifiedOn: '20251002' });
    expect(await askCorrect(clerk, periodOf(back), { start: '2025-03-31' })).toBeRefused('PERIOD_OVERLAPS', {
      field: 'start',
    });
    const touching = done(await askCorrect(clerk, periodOf(back), { start: '2025-04-01' }));
    expect(touching.eligibilityPeriods.map(({ start }) => start)).toEqual(['2025-04-01', '2024-04-01']);
    expect(await askCorrect(clerk, touching.eligibilityPeriods[1]!, { end: null, endReason: null })).toBeRefused(
      'PERIOD_OVERLAPS',
      { field: 'start' },
    );
  });

  test('a card belongs to one person on each day; a successor may have it after the loss', async () => {
    const card = { symbol: '30', number: '1', cardBranch: '01' };
    const first = await registered(clerk, { ...card, ...ended });
    const next = await registered(clerk, { number: '2', eligibilityStart: '20250601' });
    const wide = { symbol: '３０', number: '１', cardBranch: '01' };
    expect(await askCorrect(clerk, periodOf(next), { ...wide, start: '2025-03-31' })).toBeRefused('CARD_BRANCH_TAKEN', {
      field: 'cardBranch',
    });
    const successor = done(await askCorrect(clerk, periodOf(next), { ...wide, start: '2025-04-01' }));
    expect(successor.eligibilityPeriods).toMatchObject([{ ...wide, start: '2025-04-01' }]);
    expect(await askCorrect(clerk, periodOf(first), { end: null, endReason: null })).toBeRefused('CARD_BRANCH_TAKEN', {
      field: 'cardBranch',
    });
    // The card the person holds already is no obstacle.
    expect(codeOf(await askCorrect(clerk, periodOf(first), { start: '2024-03-01' }))).toBe('OK');
  });

  test('of clerks who give one card to two persons at once, one is refused', async () => {
    const clerks = await Promise.all(Array.from({ length: 4 }, () => insurer.person()));
    const persons: Known[] = [];
    for (const one of clerks) persons.push(await registered(one));
    const answers = await atOnce(test_.databaseUrl, insurer.id, () =>
      persons.map((one, at) => askCorrect(clerks[at]!, periodOf(one), { symbol: '5', number: '5', cardBranch: '05' })),
    );
    const codes = answers.map(codeOf);
    expect(codes.filter((code) => code === 'OK')).toHaveLength(1);
    expect(codes.filter((code) => !['OK', 'CARD_BRANCH_TAKEN', 'CHANGED_MEANWHILE'].includes(code))).toEqual([]);
  });

  test('clerks who correct one period at once: the belief they saw counts, not the latest', async () => {
    const clerks = await Promise.all(Array.from({ length: 4 }, () => insurer.person()));
    const subscriber = await registered(clerk);
    const answers = await atOnce(test_.databaseUrl, insurer.id, () =>
      clerks.map((one, at) => askCorrect(one, periodOf(subscriber), { number: `9${at}` })),
    );
    expect(answers.map(codeOf).sort()).toEqual(['CHANGED_MEANWHILE', 'CHANGED_MEANWHILE', 'CHANGED_MEANWHILE', 'OK']);
    const late = await askEnd(clerk, { periodId: periodOf(subscriber).id });
    expect(late).toBeRefused('CHANGED_MEANWHILE');
  });
});

describe('a cancelled period', () => {
  test('is not believed any more and was, with who and why, until then', async () => {
    const before = await registered(clerk);
    const after = done(await askCancel(clerk, periodOf(before).id));
    expect(after).toEqual({ ...before, eligibilityPeriods: [] });
    const beliefs = await asOwner(test_.databaseUrl, async (owner) => {
      const { rows } = await owner.query(
        `select change, reason, recorded_by as by, superseded_at = recorded_at as closed, supersedes
         from isolated.eligibility_period where insurer_id = $1 order by recorded_at`,
        [insurer.id],
      );
      return rows;
    });
    expect(beliefs).toEqual([
      { change: 'NEW', reason: null, by: clerk.accountId, closed: false, supersedes: null },
      {
        ...{ change: 'CANCELLATION', reason: '別人の届書だった', by: clerk.accountId, closed: true },
        supersedes: periodOf(before).id,
      },
    ]);
  });

  test('is cancelled once', async () => {
    const { id } = periodOf(await registered(clerk));
    const answers = await Promise.all([askCancel(clerk, id), askCancel(await insurer.person(), id)]);
    expect(answers.map(codeOf).sort()).toEqual(['CHANGED_MEANWHILE', 'OK']);
  });

  test('leaves its card and its days to others, and the person to be registered again under the branch number', async () => {
    const cells = { eligibilityId: `C${Date.now()}`, symbol: '31', number: '1', cardBranch: '01' };
    const before = await registered(clerk, cells);
    done(await askCancel(clerk, periodOf(before).id));
    const again = await registered(clerk, { ...cells, number: '2', notifiedOn: '20240501' });
    expect(again.subscriberBranchNumber).toBe(before.subscriberBranchNumber);
    expect(again.eligibilityPeriods).toMatchObject([{ number: '2', change: 'NEW' }]);
    await registered(clerk, { symbol: '31', number: '1', cardBranch: '01' });
  });
});

test('who returns after a loss keeps the branch number', async () => {
  const handler = await insurer.handler();
  const myNumber = aMyNumber();
  const first = await registered(handler, { myNumber });
  done(await askEnd(handler, { periodId: periodOf(first).id }));
  const back = await registered(handler, { myNumber, eligibilityStart: '20250601', notifiedOn: '20250602' });
  expect(back.subscriberBranchNumber).toBe(first.subscriberBranchNumber);
  expect(back.eligibilityPeriods.map(({ end }) => end)).toEqual([null, '2025-04-01']);
});

describe('refused', () => {
  test('whoever may not', async () => {
    const period = periodOf(await registered(clerk));
    const without = await insurer.person({ operations: ['viewSubscriber', 'endEligibility'] });
    const reader = await insurer.person({ level: 'READ' });
    expect(await askCorrect(without, period)).toBeRefused('NOT_PERMITTED');
    expect(await askCancel(without, period.id)).toBeRefused('NOT_PERMITTED');
    expect(await askCorrect(reader, period)).toBeRefused('PRIVILEGE_LEVEL');
    expect(await askCancel(reader, period.id)).toBeRefused('PRIVILEGE_LEVEL');
  });

  test("another insurer's period as one that does not exist", async () => {
    const foreign = periodOf(await registered(await (await test_.newInsurer()).person()));
    const unknown = { ...foreign, id: '0199aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee' };
    expect(await askCorrect(clerk, foreign)).toBeRefused('NOT_FOUND');
    expect(await askCorrect(clerk, foreign)).toEqual(await askCorrect(clerk, unknown));
    expect(await askCancel(clerk, foreign.id)).toEqual(await askCancel(clerk, unknown.id));
  });

  test.each(['valid_to', 'recorded_at', 'reason', 'change', 'supersedes', 'card_key'])(
    'SQL as the server that overwrites %s of a belief',
    async (column) => {
      await registered(clerk);
      const line = await LoginRole.connect(test_.databaseUrl, 'handling_write');
      const claims = {
        insurerId: insurer.id,
        accountId: clerk.accountId!,
        privilegeLevel: 'WRITE',
        affair: null,
      } as const;
      await line.begin(claims);
      const overwrite = `update isolated.eligibility_period set ${column} = ${column} where insurer_id = $1`;
      expect(saidOf(await line.attempt(overwrite, [insurer.id]))).toBe('refused');
      const close = 'update isolated.eligibility_period set superseded_at = clock_timestamp() where insurer_id = $1';
      expect(saidOf(await line.attempt(close, [insurer.id]))).toBe('1 rows');
      expect(
        saidOf(await line.attempt('delete from isolated.eligibility_period where insurer_id = $1', [insurer.id])),
      ).toBe('refused');
      await line.end();
      await line.close();
    },
  );
});
