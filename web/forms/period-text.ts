import type { PlainDate } from '../../src/domain/plain-date';
import type { Registration } from '../../src/domain/registration-row';
import type { SubscriberQuery } from '../api/generated/graphql';
import { dayFault } from './filing-dates';
import { judgePart, textOf, type RegistrationField, type RegistrationText } from './registration-text';
import type { Faults } from './use-judged-form';

export type Period = NonNullable<SubscriberQuery['subscriber']>['eligibilityPeriods'][number];

/** The fields of a period as they are called where it is changed, and in a registration. */
const registrationFieldOf = {
  start: 'eligibilityStart',
  end: 'eligibilityEnd',
  endReason: 'eligibilityEndReason',
  symbol: 'symbol',
  number: 'number',
  cardBranch: 'cardBranch',
  kind: 'kind',
  enrolmentKind: 'enrolmentKind',
  notifiedOn: 'notifiedOn',
} as const satisfies Record<string, RegistrationField>;

export type PeriodField = keyof typeof registrationFieldOf;
const periodFields = Object.keys(registrationFieldOf) as PeriodField[];
export type PeriodText = Record<PeriodField, string>;

export const periodLabels: Record<PeriodField, string> = {
  start: '資格取得年月日',
  end: '資格喪失年月日',
  endReason: '資格喪失事由',
  symbol: '記号',
  number: '番号',
  cardBranch: '枝番',
  kind: '区分',
  enrolmentKind: '加入区分',
  notifiedOn: '届出受理年月日',
};

type PeriodRegistration = Pick<Registration, (typeof registrationFieldOf)[PeriodField]>;

export function periodText(period: Period): PeriodText {
  const { start, end, endReason, symbol, number, cardBranch, kind, enrolmentKind, notifiedOn } = period;
  const registration: PeriodRegistration = {
    ...{ eligibilityStart: start, eligibilityEnd: end, symbol, number, cardBranch, kind, enrolmentKind, notifiedOn },
    eligibilityEndReason: endReason as Registration['eligibilityEndReason'],
  };
  const text = textOf(registration, Object.values(registrationFieldOf));
  return Object.fromEntries(periodFields.map((field) => [field, text[registrationFieldOf[field]]])) as PeriodText;
}

/** The codes a file would have for it are judged like a file's. `relationshipCode` is the person's own. */
export function judgePeriod(
  text: PeriodText,
  { relationshipCode, today }: { relationshipCode: string | null; today: PlainDate },
): { faults: Faults<PeriodField>; registration: PeriodRegistration | null } {
  const part: Partial<RegistrationText> = { relationshipCode: relationshipCode ?? '' };
  for (const field of periodFields) part[registrationFieldOf[field]] = text[field];
  const verdict = judgePart(part, today);
  const found = verdict.ok ? {} : verdict.faults;
  const faults: Faults<PeriodField> = {};
  for (const field of periodFields) {
    const fault = found[registrationFieldOf[field]];
    if (fault) faults[field] = fault;
  }
  // Who has no relationship yet cannot become a dependant.
  if (found.relationshipCode) faults.kind = found.relationshipCode;
  faults.notifiedOn ??= dayFault(text.notifiedOn, { latest: today });
  const sound = verdict.ok && faults.notifiedOn === undefined;
  return { faults, registration: sound ? verdict.registration : null };
}
