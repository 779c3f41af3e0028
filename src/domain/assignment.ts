import type { PlainDate } from './plain-date';
import { reaches, type Affair, type PrivilegeLevel } from './privilege-level';

/** What an assignment (割当) permits. */
export interface Rights {
  /** 担当事務分野 */
  affairs: readonly Affair[];
  privilegeLevel: PrivilegeLevel;
  operations: readonly string[];
  /** 事務手続 */
  procedures: readonly string[];
  /** Ids; null: every terminal of the insurer. */
  terminals: readonly string[] | null;
}

export interface DatedAssignment extends Rights {
  id: string;
  validFrom: PlainDate;
  /** The last day; null: open. */
  validUntil: PlainDate | null;
  /** When the second person confirmed it. */
  inForceSince: Date;
}

/** All that was ever in force for one account. */
export interface AssignmentHistory {
  assignments: readonly DatedAssignment[];
  /** When the person left all duties (離任): what was in force until then is no more. */
  leftAt: readonly Date[];
}

/**
 * The one assignment that counts on a day, as known at a moment: the one that began last, whether it has ended or not, so that
 * an earlier one does not come back. Null: no duty, which is 取扱不可 without any operation.
 */
export function assignmentOn(
  day: PlainDate,
  { assignments, leftAt }: AssignmentHistory,
  asOf: Date,
): DatedAssignment | null {
  const left = Math.max(0, ...leftAt.map(Number).filter((at) => at <= asOf.getTime()));
  const [last = null] = assignments
    .filter(({ validFrom, inForceSince }) => {
      const since = inForceSince.getTime();
      return validFrom <= day && since <= asOf.getTime() && since > left;
    })
    .toSorted((one, other) => compare(other, one));
  const hasEnded = last !== null && last.validUntil !== null && last.validUntil < day;
  return hasEnded ? null : last;
}

/** All that counts on a day or will on a later one, as known at a moment. */
export function assignmentsFrom(day: PlainDate, history: AssignmentHistory, asOf: Date): DatedAssignment[] {
  const later = history.assignments.map(({ validFrom }) => validFrom).filter((validFrom) => validFrom > day);
  return [...new Set([day, ...later].flatMap((each) => assignmentOn(each, history, asOf) ?? []))];
}

/** Of two that were confirmed at one moment the later made is the later: ids are made in the order of time. */
const compare = (one: DatedAssignment, other: DatedAssignment): number =>
  order(one.validFrom, other.validFrom) ||
  one.inForceSince.getTime() - other.inForceSince.getTime() ||
  order(one.id, other.id);

const order = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

/** The parts of `wanted` that `held` does not have: nobody gives more than they hold. Empty: nothing. */
export function excessOf(wanted: Rights, held: Rights): (keyof Rights)[] {
  const isPart = (some: readonly string[], all: readonly string[]) => some.every((each) => all.includes(each));
  const terminals = held.terminals === null || (wanted.terminals !== null && isPart(wanted.terminals, held.terminals));
  return [
    ...(isPart(wanted.affairs, held.affairs) ? [] : (['affairs'] as const)),
    ...(reaches(held.privilegeLevel, wanted.privilegeLevel) ? [] : (['privilegeLevel'] as const)),
    ...(isPart(wanted.operations, held.operations) ? [] : (['operations'] as const)),
    ...(isPart(wanted.procedures, held.procedures) ? [] : (['procedures'] as const)),
    ...(terminals ? [] : (['terminals'] as const)),
  ];
}
