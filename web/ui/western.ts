import type { PlainDate } from '../../src/domain/plain-date';

/** 1990-09-06 → 1990年9月6日 */
export const western = (date: PlainDate): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};
