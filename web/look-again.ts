/** How long ago something moved, up to which one looks again after so long. */
const paces = [
  { agoMs: 20_000, pauseMs: 1_000 },
  { agoMs: 600_000, pauseMs: 10_000 },
];
const laterMs = 60_000;

/** Milliseconds to the next look at what others do since a moment: answers come in seconds or days, and looks are logged. */
export function lookAgainMs(since: string): number {
  // Ahead or behind: a clock that is wrong must not make it look all the time.
  const ago = Math.abs(Date.now() - Date.parse(since));
  return paces.find(({ agoMs }) => ago < agoMs)?.pauseMs ?? laterMs;
}
