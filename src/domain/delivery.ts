/** Why the last attempt to hand a message over failed, as it is shown beside the message. */
const faultsInWords = {
  UNREACHABLE: '相手に接続できません。',
  TLS: '相手の証明書、またはこちらの証明書が認められません。',
  BUSY: '相手が混み合っています。',
  FAULTY_ANSWER: '相手の応答を読み取れません。',
  OTHER_BODY: '同じ処理番号で、内容の違うものが既に届いています。',
  REFUSED: '相手が受け付けません。',
  INTERNAL: '送るものを用意できませんでした。運用者に連絡してください。',
} as const;
export type DeliveryFaultCode = keyof typeof faultsInWords;

/** A code that this version does not know is shown as it is. */
export const faultInWords = (code: string): string =>
  Object.hasOwn(faultsInWords, code) ? faultsInWords[code as DeliveryFaultCode] : code;

/** Nothing gets through, whatever is sent: once something does, all that failed for these may be tried again. */
export const faultsOfTheWay: readonly DeliveryFaultCode[] = ['UNREACHABLE', 'TLS', 'BUSY'];
