import { markLocked } from './mark-locked';
import { queryClient } from './query-client';
import { sessionExpired } from './session-expired';

/** What the page learns of by asking again who is signed in. */
const changesOfMe = new Set(['MY_NUMBER_HANDLING_OFF', 'PASSWORD_EXPIRED', 'SECOND_FACTOR_REQUIRED']);

/** Some refusals say that the screen is behind: the session or the handling of My Numbers has ended or changed meanwhile. */
export function followRefusal(code: string | undefined): void {
  if (code === 'SIGNED_OUT') sessionExpired.set(true);
  if (code === 'SESSION_LOCKED') void markLocked();
  if (code && changesOfMe.has(code)) void queryClient.invalidateQueries({ queryKey: ['me'] });
}
