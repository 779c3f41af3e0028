/** A day without time or zone, `YYYY-MM-DD`; days compare as their texts do. */
export type PlainDate = string;

const zero = 48;
const dayMs = 86_400_000;

/** Japan has had no summer time since 1951, so its day is a fixed offset away. */
const japanAheadMs = 9 * 3_600_000;

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const isDay = (year: number, month: number, day: number): boolean =>
  year >= 1 && day >= 1 && day <= (month === 2 && isLeapYear(year) ? 29 : (daysOfMonth[month - 1] ?? 0));

/** The digits from `start` up to `end` as a number, or NaN. No regular expression: it runs five times a row. */
function numberAt(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at += 1) {
    const digit = text.charCodeAt(at) - zero;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** A real day of the years 1 to 9999 written as eight digits, or null. */
export const plainDateFromDigits = (yyyymmdd: string): PlainDate | null =>
  yyyymmdd.length === 8 && isDay(numberAt(yyyymmdd, 0, 4), numberAt(yyyymmdd, 4, 6), numberAt(yyyymmdd, 6, 8))
    ? `${yyyymmdd.slice(0, 4)}-${yyyymmdd.slice(4, 6)}-${yyyymmdd.slice(6, 8)}`
    : null;

/** The day these three numbers name, or null when there is none. */
export function plainDateOf({ year, month, day }: { year: number; month: number; day: number }): PlainDate | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (year > 9999 || !isDay(year, month, day)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export const isPlainDate = (text: string): boolean =>
  text.length === 10 &&
  text[4] === '-' &&
  text[7] === '-' &&
  isDay(numberAt(text, 0, 4), numberAt(text, 5, 7), numberAt(text, 8, 10));

/** `YYYYMMDD`, as files write it. */
export const digitsOf = (date: PlainDate): string => date.slice(0, 4) + date.slice(5, 7) + date.slice(8, 10);

/** The day it is in Japan at that moment. */
export const dayInJapan = (moment: Date): PlainDate =>
  new Date(moment.getTime() + japanAheadMs).toISOString().slice(0, 10);

/** `YYYY-MM-DD HH:MM:SS`, as clocks in Japan showed it. */
export const momentInJapan = (moment: Date): string =>
  new Date(moment.getTime() + japanAheadMs).toISOString().slice(0, 19).replace('T', ' ');

/** The moment at which that day begins in Japan. */
export const startInJapan = (date: PlainDate): Date => new Date(Date.parse(`${date}T00:00:00Z`) - japanAheadMs);

/** The moment at which that day is over in Japan. */
export const endInJapan = (date: PlainDate): Date => new Date(startInJapan(date).getTime() + dayMs);

export function addDays(date: PlainDate, days: number): PlainDate {
  const text = new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString();
  if (text.length !== 24 || text.startsWith('0000')) throw new RangeError('outside the years 1 to 9999');
  return text.slice(0, 10);
}
