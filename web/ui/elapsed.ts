const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** How long it has been, to the minute, beyond two days to the day. A clock that is behind says no less than nothing. */
export function elapsedInWords(ms: number): string {
  const minutes = Math.max(Math.floor(ms / minuteMs), 0);
  if (minutes < 60) return `${minutes}分`;
  if (ms >= 2 * dayMs) return `${Math.floor(ms / dayMs)}日`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)}時間${rest > 0 ? `${rest}分` : ''}`;
}
