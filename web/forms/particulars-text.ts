import type { PlainDate } from '../../src/domain/plain-date';
import type { Registration } from '../../src/domain/registration-row';
import type { SubscriberQuery } from '../api/generated/graphql';
import { newestFirst } from '../eligibility';
import { judgePart, textOf } from './registration-text';
import type { Faults } from './use-judged-form';

type Subscriber = NonNullable<SubscriberQuery['subscriber']>;

/** What changes together, in the words of the counter: one or more of them at once. `main` is what one looks at first. */
export const particularsGroups = {
  address: { label: '住所', main: 'address', fields: ['postalCode', 'address', 'municipalityCode'] },
  name: { label: '氏名', main: 'nameKanji', fields: ['nameKanji', 'nameKana'] },
  relationship: { label: '続柄', main: 'relationshipCode', fields: ['relationshipCode'] },
} as const;

export type ParticularsGroup = keyof typeof particularsGroups;
export const allGroups = Object.keys(particularsGroups) as ParticularsGroup[];
export type ParticularsField = (typeof particularsGroups)[ParticularsGroup]['fields'][number];
const particularsFields = allGroups.flatMap((group): readonly ParticularsField[] => particularsGroups[group].fields);
export type ParticularsText = Record<ParticularsField, string>;

export const particularsLabels: Record<ParticularsField, string> = {
  postalCode: '郵便番号',
  address: '住所',
  municipalityCode: '市町村コード',
  nameKanji: '漢字氏名',
  nameKana: 'カナ氏名',
  relationshipCode: '続柄コード',
};

export const particularsText = (subscriber: Pick<Registration, ParticularsField>): ParticularsText =>
  textOf(subscriber, particularsFields);

interface Given {
  subscriber: Subscriber;
  chosen: readonly ParticularsField[];
  today: PlainDate;
}

export function judgeParticulars(
  text: ParticularsText,
  { subscriber, chosen, today }: Given,
): Faults<ParticularsField> {
  const [period] = newestFirst(subscriber.eligibilityPeriods);
  // Who is a dependant has a relationship; asked only where it is typed.
  const kinds = period && chosen.includes('relationshipCode') ? textOf(period, ['kind', 'enrolmentKind']) : {};
  const part = Object.fromEntries(chosen.map((field) => [field, text[field]]));
  const verdict = judgePart({ ...kinds, ...part }, today);
  if (verdict.ok) return {};
  return Object.fromEntries(chosen.flatMap((field) => (verdict.faults[field] ? [[field, verdict.faults[field]]] : [])));
}
