import type { MeQuery } from './generated/graphql';
import { queryClient } from './query-client';

/** The session is locked: what is known of the person stays, but that they may work. */
export async function markLocked(): Promise<void> {
  await queryClient.cancelQueries({ queryKey: ['me'] });
  queryClient.setQueryData<MeQuery>(['me'], (known) => known && { me: { ...known.me, restriction: 'SESSION_LOCKED' } });
}
