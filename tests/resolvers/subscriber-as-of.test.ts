import { randomInt } from 'node:crypto';
import { asOwner } from '../support/database';
import {
  askCancel,
  askChange,
  askCorrect,
  askEnd,
  askKnown,
  codeOf,
  done,
  known,
  registered,
  type Known,
} from '../support/history';
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

const day = 86_400_000;
const moment = (ms: number) => new Date(ms).toISOString();

/** As if everything about a person had been recorded earlier. */
const movedBack = (ms: number) =>
  asOwner(test_.databaseUrl, async (owner) => {
    for (const [table, columns] of Object.entries({
      eligibility_period: ['recorded_at', 'superseded_at'],
      subscriber: ['recorded_at'],
      past_particulars: ['recorded_at', 'replaced_at'],
    })) {
      const earlier = columns.map((column) => `${column} = ${column} - $2 * interval '1 ms'`).join(', ');
      await owner.query(`alter table isolated.${table} disable trigger user`);
      await owner.query(`update isolated.${table} set ${earlier} where insurer_id = $1`, [insurer.id, ms]);
      await owner.query(`alter table isolated.${table} enable trigger user`);
    }
  });

test('a loss that is filed late: yesterday the person was eligible on that day, today they were not', async () => {
  const subscriber = await registered(clerk, { eligibilityStart: '20240401' });
  await movedBack(2 * day);
  const [lost] = done(await askEnd(clerk, { periodId: subscriber.eligibilityPeriods[0]!.id, end: '2025-04-01' }));
  const at = async (validOn: string, believedAt?: string) =>
    (await known(clerk, subscriber.subscriberBranchNumber, { validOn, ...(believedAt && { believedAt }) }))
      .eligibilityPeriods;
  const yesterday = moment(Date.now() - day);
  expect(await at('2025-04-15', yesterday)).toMatchObject([{ start: '2024-04-01', end: null }]);
  expect(await at('2025-04-15')).toEqual([]);
  expect(await at('2025-03-31')).toEqual(lost!.eligibilityPeriods);
  expect(await at('2025-04-01')).toEqual([]);
  expect(await at('2024-03-31')).toEqual([]);
  expect(await at('2025-03-31', yesterday)).toMatchObject([{ end: null, change: 'NEW' }]);
});

test('a name holds from its day: before the marriage it is the earlier one, as soon as it is known the new one', async () => {
  const before = await registered(clerk);
  await movedBack(2 * day);
  const seen = await known(clerk, before.subscriberBranchNumber);
  const days = { changedOn: '2025-05-01', notifiedOn: '2025-05-07' };
  const after = done(await askChange(clerk, seen, { nameKanji: '新姓　太郎', ...days }));
  const name = async (validOn: string | null, believedAt: string | null) =>
    (await known(clerk, before.subscriberBranchNumber, { validOn, believedAt })).nameKanji;
  const yesterday = moment(Date.now() - day);
  expect(await name('2025-04-30', null)).toBe(before.nameKanji);
  expect(await name('2025-05-01', null)).toBe(after.nameKanji);
  expect(await name('2025-05-01', yesterday)).toBe(before.nameKanji);
  expect(await name(null, yesterday)).toBe(before.nameKanji);
  // Before the first filing nothing else is known.
  expect(await name('2001-01-01', null)).toBe(before.nameKanji);
});

test('what a withdrawn file said was believed until its withdrawal', async () => {
  const before = await registered(clerk);
  const after = done(await askChange(clerk, before, { address: '誤った住所', notifiedOn: '2025-05-07' }));
  const withdrawnAt = Date.parse(after.particularsRecordedAt) + 1;
  await asOwner(test_.databaseUrl, async (owner) => {
    const { rows } = await owner.query<{ id: string }>(
      `insert into isolated.file_import (insurer_id, kind, state, sha256, encoding, uploaded_by, upload_affair, expires_at,
         withdrawn_by, withdrawn_at)
       values ($1, 'REGISTRATION', 'WITHDRAWN', sha256('x'), 'UTF-8', $2, 'ELIGIBILITY', now(), $3, $4) returning id`,
      [insurer.id, clerk.accountId, (await insurer.person()).accountId, moment(withdrawnAt)],
    );
    await owner.query('update isolated.subscriber set import_id = $2 where insurer_id = $1', [insurer.id, rows[0]!.id]);
  });
  const address = async (ms: number) =>
    (await known(clerk, before.subscriberBranchNumber, { believedAt: moment(ms) })).address;
  expect(await address(withdrawnAt - 1)).toBe('誤った住所');
  expect(await address(withdrawnAt)).toBe(before.address);
});

test('before somebody was registered they were not known', async () => {
  const subscriber = await registered(clerk);
  const earlier = moment(Date.parse(subscriber.particularsRecordedAt) - 1);
  const answer = await askKnown(clerk, subscriber.subscriberBranchNumber, { believedAt: earlier });
  expect(answer).toBeRefused('NOT_FOUND');
  expect(answer).toEqual(await askKnown(clerk, 'none', { believedAt: earlier }));
});

test.each([
  ['0001-01-01T00:00:00+14:00', 'NOT_FOUND'],
  ['0000-01-01T00:00:00Z', 'BAD_USER_INPUT'],
  ['9999-12-31T23:59:59-12:00', 'BAD_USER_INPUT'],
  ['infinity', 'BAD_USER_INPUT'],
  ['2025-01-01', 'BAD_USER_INPUT'],
  ['2025-13-01T00:00:00Z', 'BAD_USER_INPUT'],
])('as believed at %s is answered %s', async (believedAt, code) => {
  const { subscriberBranchNumber } = await registered(clerk);
  expect(codeOf(await askKnown(clerk, subscriberBranchNumber, { believedAt }))).toBe(code);
});

test('nobody knows what will be believed; what will be valid can be asked', async () => {
  const { subscriberBranchNumber } = await registered(clerk);
  const tomorrow = moment(Date.now() + day);
  expect(await askKnown(clerk, subscriberBranchNumber, { believedAt: tomorrow })).toBeRefused('BAD_USER_INPUT', {
    ...{ field: 'believedAt', reason: 'DATE_IN_FUTURE' },
  });
  expect((await known(clerk, subscriberBranchNumber, { validOn: '2099-01-01' })).eligibilityPeriods).toHaveLength(1);
});

test('the history needs an operation of its own; the current look-up does not', async () => {
  const { subscriberBranchNumber } = await registered(clerk);
  const without = await insurer.person({ level: 'NONE', operations: ['viewSubscriber'] });
  expect(codeOf(await askKnown(without, subscriberBranchNumber, { validOn: null, believedAt: null }))).toBe('OK');
  expect(await askKnown(without, subscriberBranchNumber, { validOn: '2025-01-01' })).toBeRefused('NOT_PERMITTED');
  const believedAt = moment(Date.now() - 1);
  expect(await askKnown(without, subscriberBranchNumber, { believedAt })).toBeRefused('NOT_PERMITTED');
  const historian = await insurer.person({ level: 'NONE', operations: ['viewSubscriber', 'viewSubscriberHistory'] });
  expect(codeOf(await askKnown(historian, subscriberBranchNumber, { validOn: '2025-01-01' }))).toBe('OK');
});

test("another insurer's person is not found on any day", async () => {
  const { subscriberBranchNumber } = await registered(clerk);
  const stranger = await (await test_.newInsurer()).person();
  const asked = { validOn: '2025-01-01', believedAt: moment(Date.now() - 1) };
  expect(await askKnown(stranger, subscriberBranchNumber, asked)).toBeRefused('NOT_FOUND');
});

const aDay = () => `20${randomInt(20, 25)}-0${randomInt(1, 10)}-${randomInt(10, 28)}`;

/** One of the things a clerk does, most of which are refused at times. */
async function anything(person: Person, subscriber: Known): Promise<string> {
  const { eligibilityPeriods } = subscriber;
  const period = eligibilityPeriods[randomInt(Math.max(1, eligibilityPeriods.length))];
  const does = randomInt(10);
  if (period === undefined || does < 3) {
    const filed = { address: `${randomInt(1000)}番地`, changedOn: aDay(), notifiedOn: aDay() };
    return codeOf(await askChange(person, subscriber, filed));
  }
  if (does < 5) return codeOf(await askEnd(person, { periodId: period.id, end: aDay(), endReason: '99' }));
  if (does < 9) {
    const end = randomInt(2) === 0 ? null : aDay();
    const days = { start: aDay(), end, endReason: end && '99', notifiedOn: aDay() };
    return codeOf(await askCorrect(person, period, days));
  }
  return codeOf(await askCancel(person, period.id));
}

test('as of any time that something was recorded, the answer is what the current look-up showed then', async () => {
  const cells = { eligibilityId: `A${Date.now()}`, symbol: '60', number: '1' };
  const seen: { at: string; shown: Known }[] = [];
  const branchNumbers = new Set<string>();
  const codes: string[] = [];
  let subscriber = await registered(clerk, cells);
  for (let turn = 0; turn < 60; turn += 1) {
    if (turn % 12 === 5) {
      const given = { ...cells, eligibilityStart: aDay().replaceAll('-', ''), notifiedOn: aDay().replaceAll('-', '') };
      await registered(clerk, given).catch(() => undefined);
    } else codes.push(await anything(clerk, subscriber));
    subscriber = await known(clerk, subscriber.subscriberBranchNumber);
    branchNumbers.add(subscriber.subscriberBranchNumber);
    seen.push({ at: moment(Date.now()), shown: subscriber });
  }
  expect(codes.filter((code) => code === 'OK').length).toBeGreaterThan(15);
  expect(codes.filter((code) => !['OK', 'BAD_USER_INPUT', 'PERIOD_OVERLAPS'].includes(code))).toEqual([]);
  expect(branchNumbers.size).toBe(1);
  for (const { at, shown } of seen) {
    expect(await known(clerk, subscriber.subscriberBranchNumber, { believedAt: at })).toEqual(shown);
    const validOn = aDay();
    const { eligibilityPeriods } = await known(clerk, subscriber.subscriberBranchNumber, { believedAt: at, validOn });
    const covering = shown.eligibilityPeriods.filter(
      ({ start, end }) => start <= validOn && (end === null || validOn < end),
    );
    expect(eligibilityPeriods).toEqual(covering);
  }
});
