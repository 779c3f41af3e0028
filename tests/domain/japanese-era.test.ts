import fc from 'fast-check';
import { eraOf, eras, formatEra, parseDateText, parseEra } from '../../src/domain/japanese-era';
import { addDays } from '../../src/domain/plain-date';

const intl = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { dateStyle: 'long', timeZone: 'UTC' });
const byIntl = (date: string): string => intl.format(new Date(`${date}T00:00:00Z`));

const firstWesternDay = '1873-01-01';
const someDay = fc.nat(72_000).map((days) => addDays(firstWesternDay, days));

test.each([
  ['1873-01-01', '明治6年1月1日'],
  ['1912-07-29', '明治45年7月29日'],
  ['1912-07-30', '大正元年7月30日'],
  ['1926-12-24', '大正15年12月24日'],
  ['1926-12-25', '昭和元年12月25日'],
  ['1989-01-07', '昭和64年1月7日'],
  ['1989-01-08', '平成元年1月8日'],
  ['2019-04-30', '平成31年4月30日'],
  ['2019-05-01', '令和元年5月1日'],
  ['2020-01-01', '令和2年1月1日'],
])('%s is written %s', (date, text) => {
  expect(formatEra(date)).toBe(text);
  expect(byIntl(date)).toBe(text);
  expect(parseDateText(text)).toEqual({ ok: true, date });
});

test('every day is written as the platform of the browser writes it, and is read again as the same day', () => {
  fc.assert(
    fc.property(someDay, (date) => {
      const text = formatEra(date);
      expect(text).toBe(byIntl(date));
      expect(parseDateText(text)).toEqual({ ok: true, date });
    }),
    { numRuns: 2000 },
  );
});

test('an era follows the one before it without a gap', () => {
  for (const [index, { name, firstDay }] of eras.slice(1).entries()) {
    expect(eraOf(firstDay)).toEqual({ name, year: 1 });
    expect(eraOf(addDays(firstDay, -1))?.name).toBe(eras[index]?.name);
  }
});

test('a day before the Western calendar keeps its Western year', () => {
  expect(eraOf('1872-12-31')).toBeNull();
  expect(formatEra('1872-12-31')).toBe('1872年12月31日');
});

test.each([
  ['昭和', 64, 1, 8, 'DATE_OUTSIDE_ERA'],
  ['平成', 31, 5, 1, 'DATE_OUTSIDE_ERA'],
  ['令和', 1, 4, 30, 'DATE_OUTSIDE_ERA'],
  ['平成', 1, 1, 7, 'DATE_OUTSIDE_ERA'],
  ['大正', 15, 12, 25, 'DATE_OUTSIDE_ERA'],
  ['昭和', 1, 12, 24, 'DATE_OUTSIDE_ERA'],
  ['明治', 45, 7, 30, 'DATE_OUTSIDE_ERA'],
  ['大正', 1, 7, 29, 'DATE_OUTSIDE_ERA'],
  ['昭和', 100, 1, 1, 'DATE_OUTSIDE_ERA'],
  ['明治', 5, 12, 31, 'DATE_BEFORE_WESTERN_CALENDAR'],
  ['明治', 1, 10, 23, 'DATE_BEFORE_WESTERN_CALENDAR'],
  ['平成', 2, 2, 29, 'DATE_NOT_REAL'],
  ['平成', 0, 1, 1, 'DATE_NOT_REAL'],
  ['平成', 2.5, 1, 1, 'DATE_NOT_REAL'],
  ['平成', 2, 13, 1, 'DATE_NOT_REAL'],
  ['令和', 9000, 1, 1, 'DATE_NOT_REAL'],
  ['慶応', 3, 1, 1, 'ERA_UNKNOWN'],
  ['', 3, 1, 1, 'ERA_UNKNOWN'],
])('%s %d.%d.%d is refused and not moved', (era, year, month, day, reason) => {
  expect(parseEra({ era, year, month, day })).toEqual({ ok: false, reason });
});

test.each([
  '1990-09-06',
  '1990/9/6',
  '1990.9.6',
  '19900906',
  '１９９００９０６',
  '１９９０／９／６',
  '1990ー9ー6',
  '1990−09−06',
  '1990年9月6日',
  '1990年 9月 6日',
  'H2.9.6',
  'h2.9.6',
  'Ｈ２．９．６',
  'H2/9/6',
  'H02-09-06',
  'H2年9月6日',
  '平成2.9.6',
  '平成２／９／６',
  '平成2年9月6日',
  '平成２年９月６日',
  '　平成 2年 9月 6日 ',
  '㍻2年9月6日',
])('%s is read as 1990-09-06', (text) => {
  expect(parseDateText(text)).toEqual({ ok: true, date: '1990-09-06' });
});

test.each([
  ['R元.5.1', '2019-05-01'],
  ['令和元年5月1日', '2019-05-01'],
  ['S64.1.7', '1989-01-07'],
  ['明治45年7月29日', '1912-07-29'],
])('%s is read as %s', (text, date) => {
  expect(parseDateText(text)).toEqual({ ok: true, date });
});

test.each([
  ['', 'DATE_TEXT_UNREADABLE'],
  ['2.9.6', 'DATE_TEXT_UNREADABLE'],
  ['1990-9/6', 'DATE_TEXT_UNREADABLE'],
  ['199096', 'DATE_TEXT_UNREADABLE'],
  ['平成2年9月', 'DATE_TEXT_UNREADABLE'],
  ['1990-09-06T00:00', 'DATE_TEXT_UNREADABLE'],
  ['-2.9.6', 'DATE_TEXT_UNREADABLE'],
  ['Q2.9.6', 'ERA_UNKNOWN'],
  ['平静2.9.6', 'ERA_UNKNOWN'],
  ['平静2年9月6日', 'ERA_UNKNOWN'],
  ['1990-02-29', 'DATE_NOT_REAL'],
  ['19901301', 'DATE_NOT_REAL'],
  ['S64.1.8', 'DATE_OUTSIDE_ERA'],
  ['平成31年5月1日', 'DATE_OUTSIDE_ERA'],
])('%j is refused', (text, reason) => {
  expect(parseDateText(text)).toEqual({ ok: false, reason });
});
