import type { PlainDate } from './plain-date';
import type { RowFault } from './row-faults';

/** 資格確認書, 高齢受給者証, 限度額適用認定証, 特定疾病療養受療証. */
export const certificateKinds = ['ELIGIBILITY', 'ELDERLY', 'CEILING', 'SPECIFIC_DISEASE'] as const;
export type CertificateKind = (typeof certificateKinds)[number];

export const certificateChanges = ['NEW', 'CORRECTION', 'CANCELLATION'] as const;
export type CertificateChange = (typeof certificateChanges)[number];

/** What is written on a certificate (証情報, domain.md 3.8). */
export interface CertificateContent {
  kind: CertificateKind;
  /** 区分. */
  class: string | null;
  issuedOn: PlainDate;
  start: PlainDate;
  /** The first day on which it is not valid any more. */
  end: PlainDate | null;
  /** 一部負担金割合, per cent. */
  copayment: number | null;
  /** 適用区分. */
  ceilingClass: string | null;
  /** 長期入院該当年月日. */
  longStayOn: PlainDate | null;
  /** 自己負担限度額, yen. */
  monthlyLimit: number | null;
}

type Own = 'class' | 'copayment' | 'ceilingClass' | 'longStayOn' | 'monthlyLimit';

interface Rule {
  required: boolean;
  /** Null: the codes are not listed. */
  codes: readonly (string | number)[] | null;
}

const numbered = (prefix: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_code, at) => prefix + String(from + at).padStart(2, '0'));

const tenths = Array.from({ length: 11 }, (_share, at) => at * 10);

/** What a kind of certificate has beside its days; what does not stand here has to stay empty. */
export const certificateRules: Record<CertificateKind, Partial<Record<Own, Rule>>> = {
  ELIGIBILITY: {
    class: { required: true, codes: [...numbered('', 1, 7), 'A1'] },
    copayment: { required: false, codes: tenths },
  },
  ELDERLY: { copayment: { required: true, codes: tenths } },
  CEILING: {
    class: { required: true, codes: numbered('', 1, 3) },
    ceilingClass: { required: true, codes: [...numbered('A', 1, 6), ...numbered('B', 1, 10)] },
    longStayOn: { required: false, codes: null },
  },
  SPECIFIC_DISEASE: {
    class: { required: true, codes: ['1', '2', '3'] },
    monthlyLimit: { required: true, codes: null },
  },
};

const headers: Record<Own, string> = {
  class: '区分',
  copayment: '一部負担金割合',
  ceilingClass: '適用区分',
  longStayOn: '長期入院該当年月日',
  monthlyLimit: '自己負担限度額',
};

export interface CertificateFault {
  field: keyof CertificateContent;
  code: Extract<RowFault, 'REQUIRED' | 'CODE_UNKNOWN' | 'PERIOD_ENDS_BEFORE_START'> | 'NOT_OF_THIS_KIND';
  sentence: string;
}

export function certificateFault(given: CertificateContent): CertificateFault | null {
  for (const field of Object.keys(headers) as Own[]) {
    const code = ownFault(certificateRules[given.kind][field], given[field]);
    if (code !== null) return { field, code, sentence: `「${headers[field]}」${sentences[code]}` };
  }
  if (given.monthlyLimit !== null && given.monthlyLimit < 1) {
    return { field: 'monthlyLimit', code: 'CODE_UNKNOWN', sentence: '「自己負担限度額」が正の金額ではありません。' };
  }
  if (given.end !== null && given.end < given.start) {
    const sentence = '「有効終了年月日」が「有効開始年月日」より前の日付です。';
    return { field: 'end', code: 'PERIOD_ENDS_BEFORE_START', sentence };
  }
  return null;
}

type OwnFault = 'REQUIRED' | 'CODE_UNKNOWN' | 'NOT_OF_THIS_KIND';

const sentences: Record<OwnFault, string> = {
  REQUIRED: 'は必ず記入する項目ですが、空です。',
  CODE_UNKNOWN: 'は定められたコードではありません。',
  NOT_OF_THIS_KIND: 'は、この種類の証にはない項目です。',
};

function ownFault(rule: Rule | undefined, value: string | number | null): OwnFault | null {
  if (value === null) return rule?.required ? 'REQUIRED' : null;
  if (rule === undefined) return 'NOT_OF_THIS_KIND';
  return rule.codes === null || rule.codes.includes(value) ? null : 'CODE_UNKNOWN';
}

interface Days {
  start: PlainDate;
  end: PlainDate | null;
}

const covering = ({ start }: Days, periods: readonly Days[]): Days | undefined =>
  periods.find((period) => period.start <= start && (period.end === null || start < period.end));

/** A certificate is given to somebody who is eligible on its first day. */
export const isWithinEligibility = (certificate: Days, periods: readonly Days[]): boolean =>
  covering(certificate, periods) !== undefined;

/**
 * The first day on which it is not valid any more: it ends with the eligibility period it was given in, whose card it
 * belongs to. Where that period has been cancelled, or ended before the first day, it was never valid.
 */
export function effectiveEnd(certificate: Days, periods: readonly Days[]): PlainDate | null {
  const period = covering(certificate, periods);
  if (period === undefined) return certificate.start;
  if (period.end === null || certificate.end === null) return certificate.end ?? period.end;
  return period.end < certificate.end ? period.end : certificate.end;
}
