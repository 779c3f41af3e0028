/** Why the last attempt to hand a message over failed, as it is shown beside the message. */
const faultsInWords = {
  UNREACHABLE: '相手に接続できません。',
  TLS: '相手の証明書、またはこちらの証明書が認められません。',
  BUSY: '相手が混み合っています。',
  FAULTY_ANSWER: '相手の応答を読み取れません。',
  OTHER_BODY: '同じ処理番号で、内容の違うものが既に届いています。',
  REFUSED: '相手が受け付けません。',
  NOT_SENT: '送信前に照会が終わったため、送っていません。',
  INTERNAL: '送るものを用意できませんでした。運用者に連絡してください。',
} as const;
export type DeliveryFaultCode = keyof typeof faultsInWords;

/** A code that this version does not know is shown as it is. */
export const faultInWords = (code: string): string =>
  Object.hasOwn(faultsInWords, code) ? faultsInWords[code as DeliveryFaultCode] : code;

/** Nothing gets through, whatever is sent: once something does, all that failed for these may be tried again. */
export const faultsOfTheWay: readonly DeliveryFaultCode[] = ['UNREACHABLE', 'TLS', 'BUSY'];

interface FailedAttempt {
  code: DeliveryFaultCode;
  final: boolean;
  lastTry: boolean;
}

/** Whether nobody tries again by itself. While nothing gets through at all, everything waits, for however long. */
export const isGivenUp = ({ code, final, lastTry }: FailedAttempt): boolean =>
  final || (lastTry && !faultsOfTheWay.includes(code));
