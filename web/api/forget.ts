import { subscriberSearch } from '../pages/subscriber-search';
import { status } from '../status';
import { queryClient } from './query-client';
import { sessionExpired } from './session-expired';

/** At sign-out: nothing of the former person's work remains in the memory of the page. */
export function forgetEverything(): void {
  queryClient.clear();
  subscriberSearch.set(null);
  status.set(null);
  sessionExpired.set(false);
}
