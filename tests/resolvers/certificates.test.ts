import {
  askCancel,
  askCorrect,
  askEnd,
  atOnce,
  codeOf,
  done,
  registered,
  type Input,
  type Known,
} from '../support/history';
import { operationLog } from '../support/kept';
import { LoginRole, saidOf } from '../support/login-role';
import type { Answer, Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

let test_: TestPlatform;
let insurer: TestInsurer;
let clerk: Person;
let subscriber: Known;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());
beforeEach(async () => {
  insurer = await test_.newInsurer();
  clerk = await insurer.person();
  subscriber = await registered(clerk);
});

const fields = `id kind class issuedOn start end copayment ceilingClass longStayOn monthlyLimit change reason recordedAt recordedBy effectiveEnd`;
interface Shown {
  id: string;
  start: string;
  end: string | null;
  effectiveEnd: string | null;
  [field: string]: unknown;
}

const days = { issuedOn: '2024-07-20', start: '2024-08-01', end: '2025-08-01' };
const examples = {
  ELIGIBILITY: { kind: 'ELIGIBILITY', class: '01', copayment: 30 },
  ELDERLY: { kind: 'ELDERLY', copayment: 20 },
  CEILING: { kind: 'CEILING', class: '01', ceilingClass: 'A03', longStayOn: '2024-11-01' },
  SPECIFIC_DISEASE: { kind: 'SPECIFIC_DISEASE', class: '2', monthlyLimit: 10_000 },
};

const inputOf = (given: Input, of = subscriber) => ({
  ...{ subscriberBranchNumber: of.subscriberBranchNumber, ...days, ...given },
});
const ask = (given: Input, { by = clerk, of = subscriber } = {}): Promise<Answer<{ registerCertificate: Shown }>> =>
  by.ask(`mutation ($input: CertificateInput!) { registerCertificate(input: $input) { ${fields} } }`, {
    input: inputOf(given, of),
  });
const askRight = (
  id: string,
  given: Input,
  { by = clerk, of = subscriber, reason = '区分の誤り' } = {},
): Promise<Answer<{ correctCertificate: Shown }>> =>
  by.ask(
    `mutation ($id: ID!, $input: CertificateInput!, $reason: String!) { correctCertificate(id: $id, input: $input, reason: $reason) { ${fields} } }`,
    { id, reason, input: inputOf(given, of) },
  );
const askVoid = (
  id: string,
  { by = clerk, reason = '発行前の取りやめ' } = {},
): Promise<Answer<{ cancelCertificate: Shown }>> =>
  by.ask(`mutation ($id: ID!, $reason: String!) { cancelCertificate(id: $id, reason: $reason) { ${fields} } }`, {
    ...{ id, reason },
  });
const list = async (by = clerk, of = subscriber): Promise<Shown[]> =>
  done(
    await by.ask<{ certificates: Shown[] }>(
      `query ($id: ID!) { certificates(subscriberBranchNumber: $id) { ${fields} } }`,
      { id: of.subscriberBranchNumber },
    ),
  );

test.each(Object.values(examples))('$kind is registered and shown as it was typed', async (given) => {
  const made = done(await ask(given));
  expect(made).toMatchObject({
    ...days,
    ...given,
    ...{ change: 'NEW', reason: null, recordedBy: clerk.loginId, effectiveEnd: '2025-08-01' },
  });
  expect(await list()).toEqual([made]);
});

test('newest first, each kind beside the others', async () => {
  for (const given of Object.values(examples)) done(await ask(given));
  done(await ask({ ...examples.CEILING, start: '2025-08-01', end: null }));
  expect((await list()).map(({ start, kind }) => [start, kind])[0]).toEqual(['2025-08-01', 'CEILING']);
  expect(await list()).toHaveLength(5);
});

test.each<[Input, string, string]>([
  [{ ...examples.ELIGIBILITY, class: '08' }, 'class', 'CODE_UNKNOWN'],
  [{ ...examples.ELIGIBILITY, class: '' }, 'class', 'REQUIRED'],
  [{ ...examples.ELIGIBILITY, copayment: 25 }, 'copayment', 'CODE_UNKNOWN'],
  [{ ...examples.ELIGIBILITY, ceilingClass: 'A01' }, 'ceilingClass', 'NOT_OF_THIS_KIND'],
  [{ kind: 'ELDERLY' }, 'copayment', 'REQUIRED'],
  [{ ...examples.ELDERLY, copayment: -10 }, 'copayment', 'CODE_UNKNOWN'],
  [{ ...examples.ELDERLY, copayment: 110 }, 'copayment', 'CODE_UNKNOWN'],
  [{ ...examples.ELDERLY, class: '01' }, 'class', 'NOT_OF_THIS_KIND'],
  [{ ...examples.CEILING, class: '04' }, 'class', 'CODE_UNKNOWN'],
  [{ ...examples.CEILING, ceilingClass: 'A07' }, 'ceilingClass', 'CODE_UNKNOWN'],
  [{ ...examples.CEILING, ceilingClass: 'B11' }, 'ceilingClass', 'CODE_UNKNOWN'],
  [{ ...examples.CEILING, ceilingClass: null }, 'ceilingClass', 'REQUIRED'],
  [{ ...examples.CEILING, copayment: 30 }, 'copayment', 'NOT_OF_THIS_KIND'],
  [{ ...examples.SPECIFIC_DISEASE, class: '4' }, 'class', 'CODE_UNKNOWN'],
  [{ ...examples.SPECIFIC_DISEASE, monthlyLimit: null }, 'monthlyLimit', 'REQUIRED'],
  [{ ...examples.SPECIFIC_DISEASE, monthlyLimit: 0 }, 'monthlyLimit', 'CODE_UNKNOWN'],
  [{ ...examples.SPECIFIC_DISEASE, longStayOn: '2024-11-01' }, 'longStayOn', 'NOT_OF_THIS_KIND'],
  [{ ...examples.ELDERLY, end: '2024-07-31' }, 'end', 'PERIOD_ENDS_BEFORE_START'],
])('%j is refused', async (given, field, reason) => {
  expect(await ask(given)).toBeRefused('BAD_USER_INPUT', { field, reason });
  expect(await list()).toEqual([]);
});

test('it has to begin while the person is eligible', async () => {
  const left = await registered(clerk, { eligibilityEnd: '20250401', eligibilityEndReason: '03' });
  for (const start of ['2024-03-31', '2025-04-01']) {
    expect(await ask({ ...examples.ELDERLY, start, end: null }, { of: left })).toBeRefused(
      'CERTIFICATE_OUTSIDE_ELIGIBILITY',
      { field: 'start' },
    );
  }
  for (const [at, start] of ['2024-04-01', '2025-03-31'].entries()) {
    const end = at === 0 ? '2024-05-01' : null;
    expect(codeOf(await ask({ ...examples.ELDERLY, start, end }, { of: left }))).toBe('OK');
  }
});

test('two of a kind are never valid on one day; of specific diseases, two of a class', async () => {
  for (const given of Object.values(examples)) {
    done(await ask(given));
    expect(await ask({ ...given, start: '2025-07-31', end: null })).toBeRefused('CERTIFICATE_OVERLAPS');
    expect(codeOf(await ask({ ...given, start: '2025-08-01', end: null }))).toBe('OK');
  }
  expect(codeOf(await ask({ ...examples.SPECIFIC_DISEASE, class: '3' }))).toBe('OK');
  expect(codeOf(await ask(examples.CEILING, { of: await registered(clerk) }))).toBe('OK');
});

test('it ends with the eligibility it belongs to', async () => {
  const period = subscriber.eligibilityPeriods[0]!;
  done(await ask(examples.CEILING));
  done(await ask({ ...examples.ELDERLY, end: null }));
  const ends = async () =>
    Object.fromEntries((await list()).map(({ kind, end, effectiveEnd }) => [kind, [end, effectiveEnd]]));
  const [lost] = done(await askEnd(clerk, { periodId: period.id, end: '2025-04-01' }));
  expect(await ends()).toEqual({ CEILING: ['2025-08-01', '2025-04-01'], ELDERLY: [null, '2025-04-01'] });
  const later = done(await askCorrect(clerk, lost!.eligibilityPeriods[0]!, { end: '2026-01-01' }));
  expect(await ends()).toEqual({ CEILING: ['2025-08-01', '2025-08-01'], ELDERLY: [null, '2026-01-01'] });
  const neverValid = { CEILING: ['2025-08-01', '2024-08-01'], ELDERLY: [null, '2024-08-01'] };
  // Lost before its first day, or never eligible at all: never valid.
  const before = done(await askCorrect(clerk, later.eligibilityPeriods[0]!, { end: '2024-06-01' }));
  expect(await ends()).toEqual(neverValid);
  done(await askCancel(clerk, before.eligibilityPeriods[0]!.id));
  expect(await ends()).toEqual(neverValid);
});

describe('a correction', () => {
  test('takes the place of what was, which is kept', async () => {
    const made = done(await ask(examples.CEILING));
    const right = done(await askRight(made.id, { ...examples.CEILING, ceilingClass: 'B10' }));
    expect(right).toMatchObject({ ceilingClass: 'B10', change: 'CORRECTION', reason: '区分の誤り' });
    expect(right.id).not.toBe(made.id);
    expect(await list()).toEqual([right]);
  });

  test('passes the same rules', async () => {
    const { id } = done(await ask(examples.ELDERLY));
    const given = { ...examples.ELDERLY, start: '2024-03-31' };
    expect(await askRight(id, given)).toBeRefused('CERTIFICATE_OUTSIDE_ELIGIBILITY', { field: 'start' });
    expect(codeOf(await askRight(id, { ...examples.ELDERLY, copayment: 15 }))).toBe('BAD_USER_INPUT');
    expect(await askRight(id, examples.ELDERLY, { reason: '123456789010' })).toBeRefused('BAD_USER_INPUT', {
      field: 'reason',
    });
    done(await ask({ ...examples.ELDERLY, start: '2025-08-01', end: null }));
    expect(await askRight(id, { ...examples.ELDERLY, end: null })).toBeRefused('CERTIFICATE_OVERLAPS');
  });

  test('does not pass a certificate to another person', async () => {
    const { id } = done(await ask(examples.ELDERLY));
    const of = await registered(clerk);
    expect(await askRight(id, examples.ELDERLY, { of })).toBeRefused('NOT_FOUND');
  });

  test('of clerks who correct or cancel one at once, the first is right and the others are told', async () => {
    const { id } = done(await ask(examples.ELDERLY));
    const clerks = await Promise.all(Array.from({ length: 4 }, () => insurer.person()));
    const answers = await atOnce<Answer<object>>(test_.databaseUrl, insurer.id, () => [
      ...clerks.slice(1).map((by, at) => askRight(id, { ...examples.ELDERLY, copayment: at * 10 }, { by })),
      askVoid(id, { by: clerks[0]! }),
    ]);
    expect(answers.map(codeOf).sort()).toEqual(['CHANGED_MEANWHILE', 'CHANGED_MEANWHILE', 'CHANGED_MEANWHILE', 'OK']);
    expect((await list()).length).toBeLessThan(2);
  });
});

test('a cancelled certificate is gone from the list and leaves its days to another', async () => {
  const { id } = done(await ask(examples.ELDERLY));
  expect(done(await askVoid(id))).toMatchObject({ change: 'CANCELLATION', reason: '発行前の取りやめ' });
  expect(await list()).toEqual([]);
  expect(await askVoid(id)).toBeRefused('CHANGED_MEANWHILE');
  expect(codeOf(await ask(examples.ELDERLY))).toBe('OK');
});

describe('refused', () => {
  test('whoever may not', async () => {
    const { id } = done(await ask(examples.ELDERLY));
    const by = await insurer.person({ operations: ['viewSubscriber'] });
    const reader = await insurer.person({ level: 'READ' });
    for (const answer of [ask(examples.CEILING, { by }), askRight(id, examples.ELDERLY, { by }), askVoid(id, { by })])
      expect(await answer).toBeRefused('NOT_PERMITTED');
    for (const answer of [ask(examples.CEILING, { by: reader }), askVoid(id, { by: reader })])
      expect(await answer).toBeRefused('PRIVILEGE_LEVEL');
    expect(await list(by)).toHaveLength(1);
    const without = await insurer.person({ operations: ['editCertificates'] });
    const seen = await without.ask('query ($id: ID!) { certificates(subscriberBranchNumber: $id) { id } }', {
      id: subscriber.subscriberBranchNumber,
    });
    expect(seen).toBeRefused('NOT_PERMITTED');
  });

  test("another insurer's certificate or person as what does not exist", async () => {
    const { id } = done(await ask(examples.ELDERLY));
    const by = await (await test_.newInsurer()).person();
    const own = await registered(by);
    const unknown = '0199aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee';
    const nobody = { ...own, subscriberBranchNumber: 'none' };
    expect(await askVoid(id, { by })).toBeRefused('NOT_FOUND');
    expect(await askVoid(id, { by })).toEqual(await askVoid(unknown, { by }));
    expect(await askVoid('\u0000', { by })).toEqual(await askVoid(unknown, { by }));
    const right = (of: Known, one = id) => askRight(one, examples.ELDERLY, { by, of });
    expect(await right(own)).toEqual(await right(own, unknown));
    expect(await right(subscriber)).toBeRefused('NOT_FOUND');
    expect(await ask(examples.ELDERLY, { by, of: subscriber })).toEqual(
      await ask(examples.ELDERLY, { by, of: nobody }),
    );
    expect(await list()).toHaveLength(1);
  });

  test('SQL as the server that overwrites or deletes a certificate', async () => {
    done(await ask(examples.ELDERLY));
    const line = await LoginRole.connect(test_.databaseUrl, 'handling_write');
    await line.begin({ insurerId: insurer.id, accountId: clerk.accountId!, privilegeLevel: 'WRITE', affair: null });
    for (const column of ['valid_to', 'copayment', 'reason', 'recorded_at']) {
      const overwrite = `update isolated.certificate set ${column} = ${column} where insurer_id = $1`;
      expect([column, saidOf(await line.attempt(overwrite, [insurer.id]))]).toEqual([column, 'refused']);
    }
    const remove = 'delete from isolated.certificate where insurer_id = $1';
    expect(saidOf(await line.attempt(remove, [insurer.id]))).toBe('refused');
    await line.end();
    await line.close();
  });
});

test('the operation log says whose certificate was changed', async () => {
  const { id } = done(await ask(examples.ELDERLY));
  await askVoid(id);
  await list();
  const entries = (await operationLog(test_.databaseUrl, insurer.id)).slice(-3);
  expect(entries.map(({ operation }) => operation)).toEqual(['editCertificates', 'editCertificates', 'viewSubscriber']);
  for (const { branchNumbers } of entries) expect(branchNumbers).toEqual([subscriber.subscriberBranchNumber]);
});
