/** States and words of the exchange between institutions (domain rules of 4.2 to 4.6). */
export const organizationCodeStates = ['NONE', 'REQUESTED', 'ACQUIRED', 'FAILED', 'DETACHED'] as const;
export type OrganizationCodeState = (typeof organizationCodeStates)[number];

export const acquisitionFailures = ['MY_NUMBER_UNKNOWN', 'TIMED_OUT', 'CODE_OF_ANOTHER'] as const;
export type AcquisitionFailure = (typeof acquisitionFailures)[number];

export const inquiryStates = [
  ...(['ACCEPTED', 'SENT', 'WAITING', 'ANSWERED', 'NO_DATA'] as const),
  ...(['REFUSED', 'PROVIDER_ERROR', 'TIMED_OUT', 'QUARANTINED'] as const),
] as const;
export type InquiryState = (typeof inquiryStates)[number];

export const inquiryUses = ['USED', 'NOT_USED', 'IN_ERROR'] as const;
export type InquiryUse = (typeof inquiryUses)[number];

export const provisionStates = ['WAITING', 'ANSWERED', 'NO_DATA', 'REFUSED'] as const;
export type ProvisionState = (typeof provisionStates)[number];

export const answerOutcomes = ['ANSWERED', 'NO_DATA', 'REFUSED', 'PROVIDER_ERROR', 'WAITING'] as const;
export type AnswerOutcome = (typeof answerOutcomes)[number];

export const recordRoles = ['REQUESTER', 'PROVIDER'] as const;
export type RecordRole = (typeof recordRoles)[number];

export const messageKinds = ['INQUIRY', 'ANSWER'] as const;
export type MessageKind = (typeof messageKinds)[number];

export const messageStates = ['QUEUED', 'SENT', 'DEAD'] as const;
export type MessageState = (typeof messageStates)[number];

/** Why an inquiry was not answered, as institutions tell each other. */
const answerRefusals = {
  PROVISION_NOT_PERMITTED: '提供が法令で認められていません。',
  PERSON_UNKNOWN: '提供者に該当する人がいません。',
  PERSON_IN_DOUBT: '提供者で本人の番号を確認しています。',
  INFORMATION_NOT_HELD: '提供者がこの情報を保有していません。',
  DECLINED: '提供者が手動で応答し、提供しないと判断しました。',
  PROVIDER_UNREACHABLE: '提供者に届きませんでした。',
  PROVIDER_UNKNOWN: '提供者がネットワークに登録されていません。',
  CODE_UNKNOWN: '符号がネットワークで確認できません。',
} as const;
export type AnswerRefusal = keyof typeof answerRefusals;

/** A word that this version does not know is shown as it came. */
export const answerRefusalInWords = (word: string): string =>
  Object.hasOwn(answerRefusals, word) ? answerRefusals[word as AnswerRefusal] : word;
