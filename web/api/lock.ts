import { createStore } from '../store';
import { noteTouch } from './last-touch';
import { markLocked } from './mark-locked';
import { lockSession } from './own-account';
import { queryClient } from './query-client';
import { isRefused } from './refused';

/** Hidden here, while the server does not know it yet. */
export const lockedHere = createStore(false);

const againMs = 5_000;

/** The windows of one browser share the session: they hear of each other's locking by this key. */
export const lockChanged = 'kakehashi-lock-changed';
const tellOtherWindows = () => localStorage.setItem(lockChanged, String(Date.now()));

/** 画面ロック. Hides at once; until the server has heard of it, loading anew would show everything. */
export async function lockScreen(): Promise<void> {
  lockedHere.set(true);
  try {
    await lockSession();
    await markLocked();
    lockedHere.set(false);
    tellOtherWindows();
  } catch (error) {
    if (isRefused(error, 'SIGNED_OUT')) lockedHere.set(false);
    else setTimeout(() => lockedHere.get() && void lockScreen(), againMs);
  }
}

export function unlock(): Promise<void> {
  noteTouch();
  lockedHere.set(false);
  tellOtherWindows();
  return queryClient.invalidateQueries();
}
