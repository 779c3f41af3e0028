import type { Client } from 'pg';
import { asOwner } from './database';
import { until } from './until';

/** So many wait for locks of this connection, or for somebody who does. Looked at from outside its transaction. */
export const waitingFor = (url: string, { processID }: Client & { processID?: number }, count = 1): Promise<unknown> =>
  until(() =>
    asOwner(url, async (observer) => {
      const { rowCount } = await observer.query(
        `with recursive waiting as (
           select pid from pg_stat_activity where $1 = any (pg_blocking_pids(pid))
           union
           select a.pid from pg_stat_activity a join waiting w on w.pid = any (pg_blocking_pids(a.pid)))
         select from waiting`,
        [processID],
      );
      return rowCount === count;
    }),
  );
