import { status } from './status';

/** Says on the page that stays what has been done there: what was pressed for it may be gone with it. */
export function doneHere(path: string, text: string): void {
  status.set({ path, text });
  requestAnimationFrame(() => {
    document.getElementById('content')?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  });
}
