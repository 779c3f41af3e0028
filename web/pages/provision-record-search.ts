import { isPlainDate } from '../../src/domain/plain-date';
import type { ProvisionRecordSearch } from '../api/generated/graphql';
import { recordRoles } from '../labels';
import { dayInWords } from '../ui/day-in-words';

/** As the address says it, days as 2026-04-01; what is empty is not asked for. */
export const recordSearchLabels = {
  subscriber: '被保険者枝番',
  number: '処理番号',
  role: 'この機関の役割',
  from: '提供の求めの日（から）',
  to: '提供の求めの日（まで）',
  provided: '提供の有無',
};
type RecordSearchField = keyof typeof recordSearchLabels;
export type RecordSearchTerms = Record<RecordSearchField, string>;
const fields = Object.keys(recordSearchLabels) as RecordSearchField[];

export const providedChoices = { yes: '提供された', no: '提供されていない' };
const choices: Partial<Record<RecordSearchField, Record<string, string>>> = {
  role: recordRoles,
  provided: providedChoices,
};

const isKnown = (field: RecordSearchField, term: string): boolean => {
  if (field === 'from' || field === 'to') return isPlainDate(term);
  const known = choices[field];
  return known === undefined || Object.hasOwn(known, term);
};

/** What an address asks for; what it does not say rightly is left out. */
export const termsIn = (address: URLSearchParams): RecordSearchTerms =>
  Object.fromEntries(
    fields.map((field) => {
      const term = address.get(field) ?? '';
      return [field, isKnown(field, term) ? term : ''];
    }),
  ) as RecordSearchTerms;

/** For the address: only what is asked for. */
export const filledIn = (terms: RecordSearchTerms): Record<string, string> =>
  Object.fromEntries(Object.entries(terms).filter(([, term]) => term !== ''));

export const searchOf = ({
  subscriber,
  number,
  role,
  from,
  to,
  provided,
}: RecordSearchTerms): ProvisionRecordSearch => ({
  subscriberBranchNumber: subscriber || null,
  processingNumber: number || null,
  role: (role as keyof typeof recordRoles) || null,
  from: from || null,
  to: to || null,
  provided: provided === '' ? null : provided === 'yes',
});

/** For the head of a printed list. */
export const termsInWords = (terms: RecordSearchTerms): string =>
  fields
    .filter((field) => terms[field] !== '')
    .map((field) => {
      const term = terms[field];
      return `${recordSearchLabels[field]}：${choices[field]?.[term] ?? (isPlainDate(term) ? dayInWords(term) : term)}`;
    })
    .join('　') || 'すべて';
