import type { SubscriberSearch } from '../api/generated/graphql';
import { createStore } from '../store';

/** As typed: the birth date in any notation. */
export type SearchText = Record<keyof SubscriberSearch, string>;

interface Search {
  typed: SearchText;
  terms: SubscriberSearch;
  /** Where each page looked at so far begins; the last is on screen. */
  cursors: (string | null)[];
}

/** Search terms name persons, so they stand in no address: only here, until sign-out. */
export const subscriberSearch = createStore<Search | null>(null);
