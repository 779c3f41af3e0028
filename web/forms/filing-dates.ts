import { parseDateText } from '../../src/domain/japanese-era';
import type { PlainDate } from '../../src/domain/plain-date';
import { dateTextFaults } from '../ui/date-text-faults';

/** A day as typed, or null while it cannot be read. */
export const dayOf = (text: string): PlainDate | null => {
  const parsed = parseDateText(text);
  return parsed.ok ? parsed.date : null;
};

interface Limit {
  latest?: PlainDate;
  /** What a later day is told. */
  future?: string;
}

/** What is wrong with a day that has to be given. */
export function dayFault(
  text: string,
  { latest, future = '今日より後の日付は登録できません。' }: Limit = {},
): string | undefined {
  if (text.trim() === '') return '入力してください。';
  const parsed = parseDateText(text);
  if (!parsed.ok) return dateTextFaults[parsed.reason];
  return latest !== undefined && parsed.date > latest ? future : undefined;
}
