import fc from 'fast-check';
import {
  addDays,
  dayInJapan,
  digitsOf,
  isPlainDate,
  plainDateFromDigits,
  plainDateOf,
} from '../../src/domain/plain-date';

test.each([
  ['20240229', '2024-02-29'],
  ['20000229', '2000-02-29'],
  ['19900906', '1990-09-06'],
  ['00010101', '0001-01-01'],
  ['99991231', '9999-12-31'],
])('%s is %s', (digits, date) => {
  expect(plainDateFromDigits(digits)).toBe(date);
  expect(digitsOf(date)).toBe(digits);
  expect(isPlainDate(date)).toBe(true);
});

test.each([
  '',
  '20230229',
  '19000229',
  '20240431',
  '20241301',
  '20240001',
  '20240100',
  '00000101',
  '2024022',
  '202402290',
  '2024/2/9',
  'H300401',
  '２０２４０２２９',
  '2024-229',
  ' 2024022',
  '+2024022',
  '1e150101',
])('%j is no day', (text) => {
  expect(plainDateFromDigits(text)).toBeNull();
});

test.each(['2024-2-09', '2024/02/09', '2023-02-29', '2024-02-09T', '', '20240209'])('%j is no plain date', (text) => {
  expect(isPlainDate(text)).toBe(false);
});

test('eight digits are a day exactly when the calendar says so', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(14), fc.nat(33), (year, month, day) => {
      const digits = `${String(year).padStart(4, '0')}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
      const date = new Date(0);
      date.setUTCFullYear(year, month - 1, day);
      const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
      expect(plainDateFromDigits(digits)).toBe(real ? date.toISOString().slice(0, 10) : null);
      expect(plainDateOf({ year, month, day })).toBe(plainDateFromDigits(digits));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['2026-11-21T14:59:59.999Z', '2026-11-21'],
  ['2026-11-21T15:00:00.000Z', '2026-11-22'],
  ['2026-12-31T15:00:00.000Z', '2027-01-01'],
])('at %s it is %s in Japan', (moment, day) => {
  expect(dayInJapan(new Date(moment))).toBe(day);
});

test.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2024-03-01', -1, '2024-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
  ['0099-12-31', 1, '0100-01-01'],
  ['2026-11-22', 0, '2026-11-22'],
])('%s and %i days are %s', (date, days, sum) => {
  expect(addDays(date, days)).toBe(sum);
});

test.each([
  ['9999-12-31', 1],
  ['0001-01-01', -1],
])('there is no day beside %s', (date, days) => {
  expect(() => addDays(date, days)).toThrow(RangeError);
});
