const minute = 60_000;
const longestWait = 5 * minute;
const longestSilence = 60 * minute;

export interface Standing {
  /** Since when the longest waiting message has not left. */
  oldestWaitingAt: Date | null;
  /** Messages that were given up. */
  dead: number;
  /** When the oldest inquiry was sent that nothing has come back of. */
  unansweredSince: Date | null;
  lastArrivedAt: Date | null;
}

/** Why nothing seems to go to or come from other institutions, in one sentence; null: all is well. */
export function whySilent(
  { oldestWaitingAt, dead, unansweredSince, lastArrivedAt }: Standing,
  now: Date,
): string | null {
  const isLonger = (since: Date | null, ms: number): boolean => since !== null && now.getTime() - since.getTime() > ms;
  if (isLonger(oldestWaitingAt, longestWait)) return '5分を過ぎても送信できていないものがあります。';
  if (dead > 0) return `送信をやめたものが${dead}件あります。`;
  const hasArrivedSince = unansweredSince !== null && lastArrivedAt !== null && lastArrivedAt > unansweredSince;
  if (isLonger(unansweredSince, longestSilence) && !hasArrivedSince)
    return '送信した照会に1時間以上回答がなく、その後に届いたものもありません。';
  return null;
}
