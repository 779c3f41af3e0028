import { cardKey } from './card-key';
import type { PlainDate } from './plain-date';
import type { BookPeriod } from './registration-book';
import type { Registration } from './registration-row';
import { futureFault, judgeTyped, type TypedFault } from './typed-row';

/** What a belief did to the one before. */
export const eligibilityChanges = ['NEW', 'END', 'CORRECTION', 'CANCELLATION', 'WITHDRAWAL', 'RESTORATION'] as const;
export type EligibilityChange = (typeof eligibilityChanges)[number];

/** What is believed of one eligibility period (資格期間). */
export type PeriodBelief = Omit<BookPeriod, 'id'> & { notifiedOn: PlainDate };

export type PeriodVerdict =
  | { ok: true; belief: PeriodBelief }
  | { ok: false; fault: TypedFault }
  | { ok: false; code: 'PERIOD_OVERLAPS' | 'CARD_BRANCH_TAKEN'; field: string };

type Days = Pick<BookPeriod, 'eligibilityStart' | 'eligibilityEnd'>;

export interface Ending {
  end: PlainDate;
  endReason: Registration['eligibilityEndReason'];
  notifiedOn: PlainDate;
}

/** A loss may lie ahead, since losses are filed before the day; its filing may not. */
export function endedPeriod(
  open: PeriodBelief,
  { end, endReason, notifiedOn }: Ending,
  today: PlainDate,
): PeriodVerdict {
  const ended = { ...open, eligibilityEnd: end, eligibilityEndReason: endReason, notifiedOn };
  const { eligibilityStart, eligibilityEnd, eligibilityEndReason } = ended;
  const fault = faultOf({ eligibilityStart, eligibilityEnd, eligibilityEndReason }, notifiedOn, today);
  return fault === null ? { ok: true, belief: ended } : { ok: false, fault };
}

/**
 * Who depends on an insured person loses eligibility with that person. A period that began later never was one: it ends
 * on its first day, so that it is kept and was never valid. Nobody dies with the insured person, so that death (01) is
 * another reason (99) for the dependants.
 */
export const endedWithInsured = (open: PeriodBelief, { end, endReason, notifiedOn }: Ending): PeriodBelief => ({
  ...open,
  eligibilityEnd: end < open.eligibilityStart ? open.eligibilityStart : end,
  eligibilityEndReason: endReason === '01' ? '99' : endReason,
  notifiedOn,
});

export interface Surroundings {
  /** The person's other current periods. */
  others: readonly Days[];
  /** Current periods of others with the card of the correction. */
  holders: readonly Days[];
  relationshipCode: string | null;
  today: PlainDate;
}

export type Correction = Omit<PeriodBelief, 'cardKey'>;

export function correctedPeriod(
  given: Correction,
  { others, holders, relationshipCode, today }: Surroundings,
): PeriodVerdict {
  const { notifiedOn, ...typed } = given;
  const fault = faultOf({ ...typed, relationshipCode }, notifiedOn, today);
  if (fault !== null) return { ok: false, fault };
  const eligibilityEndReason = given.eligibilityEndReason || null;
  const belief = { ...given, eligibilityEndReason, cardKey: cardKey(given.symbol, given.number, given.cardBranch) };
  if (others.some((other) => meet(other, belief))) return { ok: false, code: 'PERIOD_OVERLAPS', field: 'start' };
  if (holders.some((holder) => meet(holder, belief)))
    return { ok: false, code: 'CARD_BRANCH_TAKEN', field: 'cardBranch' };
  return { ok: true, belief };
}

export const isSameBelief = (one: PeriodBelief, other: PeriodBelief): boolean =>
  (Object.keys(one) as (keyof PeriodBelief)[]).every((key) => one[key] === other[key]);

function faultOf(typed: Partial<Registration>, notifiedOn: PlainDate, today: PlainDate): TypedFault | null {
  const row = judgeTyped(typed, today);
  if (!row.ok) return { ...row.fault, field: fieldOf[row.fault.field] ?? row.fault.field };
  return notifiedOn > today ? futureFault('notifiedOn', '届出受理年月日') : null;
}

/** As the fields are called where a period is changed; who has no relationship yet cannot become a dependant. */
const fieldOf: Record<string, string> = {
  eligibilityStart: 'start',
  eligibilityEnd: 'end',
  eligibilityEndReason: 'endReason',
  relationshipCode: 'kind',
};

/** Half-open: the day eligibility ends is not covered, and a period that ends on its first day covers none. */
function meet(one: Days, other: Days): boolean {
  const isEmpty = ({ eligibilityStart, eligibilityEnd }: Days) => eligibilityStart === eligibilityEnd;
  const startsWithin = (a: Days, b: Days) => b.eligibilityEnd === null || a.eligibilityStart < b.eligibilityEnd;
  return !isEmpty(one) && !isEmpty(other) && startsWithin(one, other) && startsWithin(other, one);
}
