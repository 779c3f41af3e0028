import {
  certificateFault,
  certificateRules,
  type CertificateContent,
  type CertificateKind,
} from '../../src/domain/certificate';
import { addDays } from '../../src/domain/plain-date';
import type { CertificatesQuery } from '../api/generated/graphql';
import { western } from '../ui/western';
import { dayFault, dayOf } from './filing-dates';
import type { Faults } from './use-judged-form';

export type Certificate = CertificatesQuery['certificates'][number];

export const certificateLabels = {
  kind: '証の種類',
  class: '区分',
  ceilingClass: '適用区分',
  copayment: '一部負担金割合',
  monthlyLimit: '自己負担限度額（月額・円）',
  issuedOn: '交付年月日',
  start: '有効開始年月日',
  // As it is printed on the certificate; stored is the day after.
  end: '有効期限（最終日）',
  longStayOn: '長期入院該当年月日',
} as const;

type CertificateField = keyof typeof certificateLabels;
export type CertificateText = Record<CertificateField, string>;

export const emptyCertificate: CertificateText = {
  ...{ kind: '', class: '', issuedOn: '', start: '', end: '', copayment: '', ceilingClass: '', longStayOn: '' },
  monthlyLimit: '',
};

/** Those that only some kinds have. */
const ownFields = ['class', 'copayment', 'ceilingClass', 'longStayOn', 'monthlyLimit'] as const;
export type OwnField = (typeof ownFields)[number];

const isKind = (text: string): text is CertificateKind => Object.hasOwn(certificateRules, text);

export const ruleOf = (kind: string, field: OwnField) => (isKind(kind) ? certificateRules[kind][field] : undefined);

/** The last day on which it is valid, of the first on which it is not. */
export const lastDayBefore = (end: string): string => addDays(end, -1);

export const certificateText = (certificate: Certificate): CertificateText => ({
  kind: certificate.kind,
  class: certificate.class ?? '',
  issuedOn: western(certificate.issuedOn),
  start: western(certificate.start),
  end: certificate.end ? western(lastDayBefore(certificate.end)) : '',
  copayment: certificate.copayment === null ? '' : String(certificate.copayment),
  ceilingClass: certificate.ceilingClass ?? '',
  longStayOn: certificate.longStayOn ? western(certificate.longStayOn) : '',
  monthlyLimit: certificate.monthlyLimit === null ? '' : String(certificate.monthlyLimit),
});

const wholeNumber = /^[0-9]{1,10}$/;

/** Amounts as people write them: 20,000 in any width. */
const amountOf = (text: string): string => text.normalize('NFKC').replaceAll(/[,\s円]/g, '');

const optionalDayFault = (text: string) => (text.trim() === '' ? undefined : dayFault(text));

interface Verdict {
  faults: Faults<CertificateField>;
  content: CertificateContent | null;
}

/** Fields that the kind does not have are not asked for, so what stands in them is not meant. */
export function judgeCertificate(text: CertificateText): Verdict {
  const { kind } = text;
  if (!isKind(kind)) return { faults: { kind: '選択してください。' }, content: null };
  // A choice of the kind that was chosen before is none of this kind.
  const own = (field: OwnField) => {
    const rule = ruleOf(kind, field);
    const value = rule ? text[field].trim() : '';
    return !rule?.codes || rule.codes.map(String).includes(value) ? value : '';
  };
  const amount = amountOf(own('monthlyLimit'));
  const faults: Faults<CertificateField> = {
    issuedOn: dayFault(text.issuedOn),
    start: dayFault(text.start),
    end: optionalDayFault(text.end),
    longStayOn: optionalDayFault(own('longStayOn')),
    monthlyLimit: amount === '' || wholeNumber.test(amount) ? undefined : '数字で入力してください。',
  };
  for (const field of ownFields) {
    if (own(field) === '' && ruleOf(kind, field)?.required)
      faults[field] = field === 'monthlyLimit' ? '入力してください。' : '選択してください。';
  }
  const lastDay = dayOf(text.end);
  const content: CertificateContent = {
    kind,
    class: own('class') || null,
    issuedOn: dayOf(text.issuedOn) ?? '',
    start: dayOf(text.start) ?? '',
    end: lastDay && addDays(lastDay, 1),
    copayment: own('copayment') === '' ? null : Number(own('copayment')),
    ceilingClass: own('ceilingClass') || null,
    longStayOn: dayOf(own('longStayOn')),
    monthlyLimit: amount === '' ? null : Number(amount),
  };
  if (Object.values(faults).some(Boolean)) return { faults, content: null };
  if (lastDay && lastDay < content.start)
    return { faults: { end: '「有効開始年月日」より前の日付です。' }, content: null };
  const fault = certificateFault(content);
  return fault ? { faults: { [fault.field]: fault.sentence }, content: null } : { faults, content };
}

/** What is believed now of a certificate that was seen as another belief; undefined when it has been cancelled. */
export function successorOf({ kind, start }: Certificate, current: readonly Certificate[]): Certificate | undefined {
  const same = current.filter((other) => other.kind === kind);
  return same.find((other) => other.start === start) ?? (same.length === 1 ? same[0] : undefined);
}
