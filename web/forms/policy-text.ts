import { policyLimits, type InsurerPolicyValues } from '../../src/domain/insurer-policy';

type PolicyField = keyof InsurerPolicyValues;

export const policyLabels: Record<PolicyField, string> = {
  idleMinutes: '無操作で終わるまで',
  absoluteHours: 'サインインから終わるまで',
  lockMinutes: '画面ロックまで',
  passwordDays: 'パスワードの有効日数',
  passwordHistory: '再び使えないパスワード',
  unusedDays: '未使用とみなすまで',
};

export const policyUnits: Record<PolicyField, string> = {
  idleMinutes: '分',
  absoluteHours: '時間',
  lockMinutes: '分',
  passwordDays: '日',
  passwordHistory: '個',
  unusedDays: '日',
};

export const policyFields = Object.keys(policyLabels) as PolicyField[];

/** NaN where no whole number was typed. */
export const numberOf = (text: string): number => {
  const digits = text.normalize('NFKC').trim();
  return /^\d{1,4}$/.test(digits) ? Number(digits) : Number.NaN;
};

export const limitsInWords = (field: PolicyField): string =>
  `${policyLimits[field].least}〜${policyLimits[field].most}${policyUnits[field]}`;

export function policyFault(field: PolicyField, text: string): string | undefined {
  const number = numberOf(text);
  const { least, most } = policyLimits[field];
  return number >= least && number <= most ? undefined : `${limitsInWords(field)}で入力してください。`;
}
