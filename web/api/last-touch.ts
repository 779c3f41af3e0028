/** Shared by the windows of one browser: who works in one of them is not locked out by another. */
const lastTouch = 'kakehashi-last-touch';

/** Somebody is at work, or has just shown who they are. */
export const noteTouch = (): void => localStorage.setItem(lastTouch, String(Date.now()));

/** When somebody last was, in milliseconds; from now on, where nothing is known of it. */
export function lastTouchAt(): number {
  const noted = Number(localStorage.getItem(lastTouch));
  if (noted > 0) return noted;
  noteTouch();
  return Date.now();
}
