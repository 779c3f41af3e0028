import { endReasons, enrolmentKindCodes, subscriberKindCodes } from '../labels';
import type { Change } from '../ui/ChangeTable';
import { dayInWords } from '../ui/day-in-words';
import { dayOf } from './filing-dates';

const choices: Record<string, Record<string, string>> = {
  kind: subscriberKindCodes,
  enrolmentKind: enrolmentKindCodes,
  endReason: endReasons,
};
const days = new Set(['start', 'end', 'notifiedOn', 'issuedOn', 'longStayOn']);

/** What stands in a form, as it is read rather than typed; null: nothing. */
function inWords(field: string, text: string): string | null {
  const day = days.has(field) ? dayOf(text) : null;
  if (day !== null) return dayInWords(day);
  return choices[field]?.[text] ?? (text.trim() || null);
}

/** In which fields two texts of a form say different things. */
export const textChanges = <Field extends string>(
  before: Record<Field, string>,
  after: Record<Field, string>,
  labels: Record<Field, string>,
): Change[] =>
  (Object.keys(labels) as Field[])
    .map((field) => ({
      label: labels[field],
      before: inWords(field, before[field]),
      after: inWords(field, after[field]),
    }))
    .filter((change) => change.before !== change.after);
