import { isPlainDate } from '../src/domain/plain-date';
import { periodLabels } from './forms/period-text';
import { endReasons, enrolmentKinds, subscriberKinds } from './labels';
import { dayInWords } from './ui/day-in-words';

/** Fields of a replica in the order in which they are read. */
const labels: Record<string, string> = {
  insurerNumber: '保険者番号',
  insurerName: '保険者名',
  periods: '資格期間',
  ...periodLabels,
};
const known = Object.keys(labels);

/** Those known here first, then others as they came. */
export const fieldsInOrder = (fields: string[]): string[] => [
  ...known.filter((field) => fields.includes(field)),
  ...new Set(fields.filter((field) => !known.includes(field))),
];

/** A field that is not known here has the name it came with. */
export const fieldInWords = (field: string): string => labels[field] ?? field;

const words: Record<string, Record<string, string>> = {
  kind: subscriberKinds,
  enrolmentKind: enrolmentKinds,
  endReason: endReasons,
};

/** Null: there is none. */
export function valueInWords(field: string, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'object') return partsInWords(value);
  const text = String(value);
  return words[field]?.[text] ?? (isPlainDate(text) ? dayInWords(text) : text);
}

/** What is inside a value that is not a single one. */
const partsInWords = (value: object): string | null =>
  Object.entries(value)
    .map(([field, part]) => {
      const text = valueInWords(field, part) ?? 'なし';
      return Array.isArray(value) ? text : `${fieldInWords(field)} ${text}`;
    })
    .join('、') || null;
