import type { Pool } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';

/** Vacuum holds it, which reads no row for anybody. */
const ofVacuum = 'ShareUpdateExclusiveLock';
const pauseMs = 25;

/**
 * Waits until every transaction is over that has read or written one of these tables up to now. Nobody waits for us: what a
 * transaction has touched it holds a lock on until its end, and those are listed. As building an index concurrently does.
 */
export async function underWayIsOver(pool: Pool, tables: readonly string[]): Promise<void> {
  for (let known: string[] | null = null; ; await pause(pauseMs)) {
    const { rows } = await pool.query<{ transaction: string }>(
      `select distinct virtualtransaction as transaction from pg_locks
       where locktype = 'relation' and mode <> $2 and relation = any ($1::regclass[]) and pid <> pg_backend_pid()
         and database = (select oid from pg_database where datname = current_database())`,
      [tables, ofVacuum],
    );
    const now = rows.map(({ transaction }) => transaction);
    known = known === null ? now : known.filter((each) => now.includes(each));
    if (known.length === 0) return;
  }
}
