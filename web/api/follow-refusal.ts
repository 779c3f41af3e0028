import { queryClient } from './query-client';
import { sessionExpired } from './session-expired';

/** Some refusals say that the screen is behind: the session or the handling of My Numbers has ended meanwhile. */
export function followRefusal(code: string | undefined): void {
  if (code === 'SIGNED_OUT') sessionExpired.set(true);
  if (code === 'MY_NUMBER_HANDLING_OFF') void queryClient.invalidateQueries({ queryKey: ['me'] });
}
