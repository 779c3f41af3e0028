import { accountSearchText } from '../pages/accounts/account-search';
import { subscriberSearch } from '../pages/subscriber-search';
import { status } from '../status';
import { lockedHere } from './lock';
import { queryClient } from './query-client';
import { reauthentication } from './reauthentication';
import { sessionExpired } from './session-expired';

/** At sign-out: nothing of the former person's work remains in the memory of the page. */
export function forgetEverything(): void {
  queryClient.clear();
  subscriberSearch.set(null);
  accountSearchText.set('');
  status.set(null);
  reauthentication.get()?.answer(false);
  lockedHere.set(false);
  sessionExpired.set(false);
}
