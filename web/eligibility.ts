import type { PlainDate } from '../src/domain/plain-date';
import type { Tone } from './ui/Badge';

interface Period {
  start: PlainDate;
  end?: PlainDate | null;
}

export const newestFirst = <P extends Period>(periods: readonly P[]): P[] =>
  periods.toSorted((one, other) => (one.start < other.start ? 1 : -1));

/** The end is the first day not covered. */
const covers = ({ start, end }: Period, day: PlainDate): boolean => start <= day && (!end || day < end);

const states = {
  valid: { label: '資格あり', tone: 'good' },
  ended: { label: '喪失', tone: 'neutral' },
  notYet: { label: '取得前', tone: 'busy' },
  never: { label: '資格なし', tone: 'neutral' },
} as const satisfies Record<string, { label: string; tone: Tone }>;

/** A person's eligibility on a day, in a word. */
export function eligibilityOn(day: PlainDate, periods: readonly Period[]): (typeof states)[keyof typeof states] {
  if (periods.some((period) => covers(period, day))) return states.valid;
  if (periods.some(({ start }) => start > day)) return states.notYet;
  return periods.length > 0 ? states.ended : states.never;
}

interface Belief extends Period {
  id: string;
  eligibilityId: string;
}

/** What is believed now of a period that was seen as another belief; undefined when it has been cancelled. */
export function successorOf<B extends Belief>(seen: Belief, current: readonly B[]): B | undefined {
  const same = current.filter(({ eligibilityId }) => eligibilityId === seen.eligibilityId);
  return same.find(({ start }) => start === seen.start) ?? (same.length === 1 ? same[0] : undefined);
}
