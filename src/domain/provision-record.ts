/** 不開示コード: 1 不開示. 過誤事由コード: 1 紐付け誤り 2 対象者誤り 3 事務誤り 9 その他. */
export const nonDisclosureCodes = ['1'] as const;
export const errorReasonCodes = ['1', '2', '3', '9'] as const;

const isOneOf = (codes: readonly string[], code: string | null): boolean => code === null || codes.includes(code);

/** The field that holds no code of its list; null: none. */
export function wrongCode(codes: {
  nonDisclosureCode: string | null;
  errorReasonCode: string | null;
}): 'nonDisclosureCode' | 'errorReasonCode' | null {
  if (!isOneOf(nonDisclosureCodes, codes.nonDisclosureCode)) return 'nonDisclosureCode';
  return isOneOf(errorReasonCodes, codes.errorReasonCode) ? null : 'errorReasonCode';
}
