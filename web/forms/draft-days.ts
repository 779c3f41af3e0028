import type { PlainDate } from '../../src/domain/plain-date';
import { today } from '../today';
import { dayFault, dayOf } from './filing-dates';

/** Who did what on a day of the past is a fact: nothing begins there. */
export function firstDayFault(text: string): string | undefined {
  const day = dayOf(text);
  return day !== null && day < today() ? '今日より前の日付は入力できません。' : dayFault(text);
}

/** Nothing typed: open. */
export function lastDayFault(text: string, first: PlainDate | null): string | undefined {
  if (text.trim() === '') return undefined;
  const day = dayOf(text);
  return day !== null && first !== null && day < first ? '始まりの日または今日より前の日付です。' : dayFault(text);
}
