import type { PlainDate } from './plain-date';

/** Of the five days from 届出受理年月日 within which an insurer registers; the statements count them (decision 0017). */
export const deadlineStates = ['DUE', 'OVERDUE', 'DONE_LATE'] as const;
export type DeadlineState = (typeof deadlineStates)[number];

export const deadlineKinds = ['AWAITING_APPROVAL', 'REFUSED_ROW', 'REGISTERED_LATE'] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** How long what was done late is shown. */
export const daysOfLate = 90;

/** What is written on a filing of the last days there are would be due on a day that cannot be written. */
export const lastFilingDay: PlainDate = '9999-12-26';

export interface Filing {
  kind: DeadlineKind;
  dueOn: PlainDate;
  doneOn: PlainDate | null;
}

/** Due until its last day, overdue after it. What was laid aside is as it was. */
export function stateOfDeadline({ kind, dueOn: lastDay, doneOn }: Filing, today: PlainDate): DeadlineState {
  if (kind === 'REGISTERED_LATE') return 'DONE_LATE';
  if (doneOn !== null && doneOn > lastDay) return 'DONE_LATE';
  return lastDay < today ? 'OVERDUE' : 'DUE';
}
