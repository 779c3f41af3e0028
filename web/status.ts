import { createStore } from './store';

interface Status {
  text: string;
  /** The page on which it stands; elsewhere it is gone. */
  path: string;
}

/** What has just been done, said on the page that follows. */
export const status = createStore<Status | null>(null);
