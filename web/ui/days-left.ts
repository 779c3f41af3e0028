import type { PlainDate } from '../../src/domain/plain-date';

const dayMs = 86_400_000;

export const daysBetween = (from: PlainDate, to: PlainDate): number => (Date.parse(to) - Date.parse(from)) / dayMs;

/** How long there is until the end of a day, in words. */
export function daysLeft(today: PlainDate, due: PlainDate): string {
  const days = daysBetween(today, due);
  if (days < 0) return `${-days}日超過`;
  return days === 0 ? '今日まで' : `あと${days}日`;
}
