import { plainDateOf, type PlainDate } from './plain-date';

/** The eras (元号) since one reign has one era, with the letter forms use for them and their first day. */
export const eras = [
  { name: '明治', letter: 'M', firstDay: '1868-10-23', firstYear: 1868 },
  { name: '大正', letter: 'T', firstDay: '1912-07-30', firstYear: 1912 },
  { name: '昭和', letter: 'S', firstDay: '1926-12-25', firstYear: 1926 },
  { name: '平成', letter: 'H', firstDay: '1989-01-08', firstYear: 1989 },
  { name: '令和', letter: 'R', firstDay: '2019-05-01', firstYear: 2019 },
] as const;

export type EraName = (typeof eras)[number]['name'];

/**
 * From 明治6年1月1日 on the days of an era are those of the Western calendar (明治5年太政官布告第337号). An earlier date is
 * one of the lunisolar calendar, another day altogether, and is refused rather than moved.
 */
const sameCalendarSince: PlainDate = '1873-01-01';

export type DateTextFault =
  | 'DATE_TEXT_UNREADABLE'
  | 'ERA_UNKNOWN'
  | 'DATE_NOT_REAL'
  | 'DATE_OUTSIDE_ERA'
  | 'DATE_BEFORE_WESTERN_CALENDAR';

export type DateVerdict = { ok: true; date: PlainDate } | { ok: false; reason: DateTextFault };

/** The era of a day and its year in it; null for a day before the Western calendar was in force in Japan. */
export function eraOf(date: PlainDate): { name: EraName; year: number } | null {
  if (date < sameCalendarSince) return null;
  const era = eras.findLast(({ firstDay }) => firstDay <= date);
  return era === undefined ? null : { name: era.name, year: Number(date.slice(0, 4)) - era.firstYear + 1 };
}

/** As it is written in documents: 昭和64年1月7日, 令和元年5月1日; without an era, 1872年12月31日. */
export function formatEra(date: PlainDate): string {
  const era = eraOf(date);
  const year = era === null ? String(Number(date.slice(0, 4))) : `${era.name}${era.year === 1 ? '元' : era.year}`;
  return `${year}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}

/** Strict: 昭和64年1月8日 and 平成31年5月1日 are refused, not moved to the day that somebody may have meant. */
export function parseEra(written: { era: string; year: number; month: number; day: number }): DateVerdict {
  const index = eras.findIndex(({ name, letter }) => written.era === name || written.era === letter);
  const era = eras[index];
  if (era === undefined) return { ok: false, reason: 'ERA_UNKNOWN' };
  if (written.year < 1) return { ok: false, reason: 'DATE_NOT_REAL' };
  const date = plainDateOf({ ...written, year: era.firstYear + written.year - 1 });
  if (date === null) return { ok: false, reason: 'DATE_NOT_REAL' };
  const nextEra = eras[index + 1];
  if (nextEra !== undefined && date >= nextEra.firstDay) return { ok: false, reason: 'DATE_OUTSIDE_ERA' };
  if (date < sameCalendarSince) return { ok: false, reason: 'DATE_BEFORE_WESTERN_CALENDAR' };
  return date < era.firstDay ? { ok: false, reason: 'DATE_OUTSIDE_ERA' } : { ok: true, date };
}

const writtenWith = {
  digits: /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  separators: /^(?<year>\d{4})(?<separator>[-/.])(?<month>\d{1,2})\k<separator>(?<day>\d{1,2})$/,
  units: /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日$/,
  eraSeparators:
    /^(?<era>[^\d元/.-]+)(?<year>\d{1,2}|元)(?<separator>[-/.])(?<month>\d{1,2})\k<separator>(?<day>\d{1,2})$/,
  eraUnits: /^(?<era>[^\d元]+)(?<year>\d{1,2}|元)年(?<month>\d{1,2})月(?<day>\d{1,2})日$/,
} as const;

/** Hyphens and minus signs that an input method offers in place of the ASCII one and NFKC leaves alone. */
const otherHyphens = /[\u2010-\u2015\u2212\u30fc]/g;
const spacesAroundUnits = /\s*([年月日])\s*/g;

/**
 * A date as a person types it, in any width: 1990-09-06, 1990/9/6, 19900906, 1990年9月6日, H2.9.6, 平成2.9.6,
 * 平成2年9月6日, 令和元年5月1日. The era must be written: a bare 2.9.6 could be three different days.
 */
export function parseDateText(text: string): DateVerdict {
  const plain = text.normalize('NFKC').trim().toUpperCase().replace(otherHyphens, '-').replace(spacesAroundUnits, '$1');
  for (const pattern of Object.values(writtenWith)) {
    const { era, year = '', month, day } = pattern.exec(plain)?.groups ?? {};
    if (month === undefined || day === undefined) continue;
    const numbers = { year: year === '元' ? 1 : Number(year), month: Number(month), day: Number(day) };
    if (era !== undefined) return parseEra({ era: era.trim(), ...numbers });
    const date = plainDateOf(numbers);
    return date !== null ? { ok: true, date } : { ok: false, reason: 'DATE_NOT_REAL' };
  }
  return { ok: false, reason: 'DATE_TEXT_UNREADABLE' };
}
