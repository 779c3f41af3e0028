import fc from 'fast-check';
import { addDays, type PlainDate } from '../../src/domain/plain-date';
import { answerFor, deriveReplica, within, type ReplicaBody, type ReplicaPeriod } from '../../src/domain/replica';

const period = (start: PlainDate, end: PlainDate | null = null, symbol = '9100'): ReplicaPeriod => ({
  ...{ start, end, endReason: end && '03', kind: 'INSURED', enrolmentKind: 'GENERAL' },
  ...{ symbol, number: '1', cardBranch: '00' },
});
const insurer = { insurerNumber: '06990018', insurerName: '架空健康保険組合' };
const derived = (periods: ReplicaPeriod[]) => deriveReplica({ ...insurer, periods })!;

test('who has no history has no replica', () => {
  expect(deriveReplica({ ...insurer, periods: [] })).toBeNull();
});

test.each<[string, ReplicaPeriod[], PlainDate, PlainDate | null]>([
  ['while eligible: open', [period('2020-04-01')], '2020-04-01', null],
  ['eligible again: open', [period('2015-01-01', '2016-01-01'), period('2024-01-01')], '2015-01-01', null],
  ['lost: five years', [period('2020-04-01', '2021-03-31')], '2020-04-01', '2026-03-31'],
  [
    'lost twice: from the last',
    [period('2022-04-01', '2023-01-01'), period('2010-01-01', '2011-01-01')],
    '2010-01-01',
    '2028-01-01',
  ],
  ['lost on 29 February: with the end of February', [period('2020-01-01', '2024-02-29')], '2020-01-01', '2029-03-01'],
])('is published from the first day on, %s', (_what, periods, publishFrom, publishTo) => {
  expect(derived(periods)).toMatchObject({ publishFrom, publishTo });
});

test.each<[PlainDate, boolean]>([
  ['2020-03-31', false],
  ['2020-04-01', true],
  ['2026-03-30', true],
  ['2026-03-31', false],
])('on %s it may be provided: %s', (today, may) => {
  const replica = derived([period('2020-04-01', '2021-03-31')]);
  expect(answerFor(replica, { from: '2020-04-01', to: '2021-03-31', today }) !== null).toBe(may);
});

test('a replica holds no field that nobody asked for', () => {
  const stored = { ...period('2024-04-01'), eligibilityId: 'S-1', id: 'x' } as ReplicaPeriod;
  const body = { ...derived([stored]).body };
  expect(Object.keys(body)).toEqual(['insurerNumber', 'insurerName', 'periods']);
  expect(Object.keys(body.periods[0]!)).toEqual([
    ...['start', 'end', 'endReason', 'kind', 'enrolmentKind', 'symbol', 'number', 'cardBranch'],
  ]);
});

const firstDay = '2020-01-01';
const days = 60;
const day = fc.integer({ min: 0, max: days }).map((after) => addDays(firstDay, after));
const somePeriods = fc.array(
  fc
    .record({ start: day, length: fc.option(fc.nat(20)), symbol: fc.constantFrom('1', '2') })
    .map(({ start, length, symbol }) => period(start, length === null ? null : addDays(start, length), symbol)),
  { maxLength: 6 },
);
const allDays = Array.from({ length: days + 30 }, (_, after) => addDays(firstDay, after));
const covers = ({ start, end }: ReplicaPeriod, on: PlainDate) => start <= on && (end === null || on < end);

test('the same history in any order is the same replica, letter by letter', () => {
  fc.assert(
    fc.property(somePeriods, fc.nat(), (periods, turn) => {
      const other = periods.toSorted((one, two) => (one.start < two.start ? 1 : -1) * (turn % 2 === 0 ? 1 : -1));
      expect(JSON.stringify(deriveReplica({ ...insurer, periods: other }))).toBe(
        JSON.stringify(deriveReplica({ ...insurer, periods })),
      );
    }),
  );
});

test('an answer has exactly the periods that cover one of the asked days, found day by day', () => {
  fc.assert(
    fc.property(somePeriods, day, fc.nat(20), (periods, from, length) => {
      const to = addDays(from, length);
      const asked = allDays.filter((on) => from <= on && on <= to);
      const expected = periods.filter((one) => asked.some((on) => covers(one, on)));
      const answer: ReplicaBody | null =
        periods.length === 0 ? null : answerFor(derived(periods), { from, to, today: addDays(firstDay, days) });
      expect(answer?.periods.toSorted(byText) ?? []).toEqual(expected.toSorted(byText));
    }),
  );
});

test('what comes back from a database in another order of fields is provided as the same text', () => {
  fc.assert(
    fc.property(
      somePeriods.filter(({ length }) => length > 0),
      day,
      (periods, from) => {
        const { body } = derived(periods);
        const shuffled = {
          periods: body.periods.map((one) => Object.fromEntries(Object.entries(one).reverse())),
          ...{ insurerName: body.insurerName, insurerNumber: body.insurerNumber },
        } as unknown as ReplicaBody;
        const asked = { from, to: addDays(from, 10) };
        expect(JSON.stringify(within(shuffled, asked))).toBe(JSON.stringify(within(body, asked)));
      },
    ),
  );
});

const byText = (one: ReplicaPeriod, other: ReplicaPeriod): number =>
  JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
