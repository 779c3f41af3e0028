import type { PoolClient } from 'pg';
import { faultsOfTheWay } from '../domain/delivery';

/** Tells these advisory locks from those of imports. */
const lockClass = 7_402;

/** Jobs of a worker that has only just begun are its own before its lock is seen. */
const grace = '2 seconds';

/** What failed is tried again after 3, 7, 20, 55 and 148 seconds, and then this often. */
const longestPause = '5 minutes';

/** Held for as long as the connection lives: whoever is killed gives it up. */
export async function showAlive(client: PoolClient, workerId: string): Promise<void> {
  await client.query('select pg_advisory_lock($1, hashtext($2))', [lockClass, workerId]);
}

/**
 * Frees the jobs of workers that are gone, and tries again what the queue itself would leave for hours or give up: only a
 * task gives up, by ending well.
 */
export async function recoverJobs(client: PoolClient): Promise<void> {
  await client.query(recovery, [lockClass, grace, longestPause]);
}

// Two searches, each by an index of its own (0014-outbox.sql): this runs every few seconds in every process.
const recovery = `
  with lost as (
    select id from graphile_worker._private_jobs j
    where j.locked_at < now() - $2::interval and not exists (
      select from pg_locks l
      where l.locktype = 'advisory' and l.database = (select oid from pg_database where datname = current_database())
        and l.classid = $1::integer::oid and l.objid = (hashtext(j.locked_by)::bigint & 4294967295)::oid and l.objsubid = 2)
    for update skip locked),
  postponed as (
    select id from graphile_worker._private_jobs j
    where j.locked_at is null and j.attempts > 0 and (j.run_at > now() + $3::interval or j.attempts >= j.max_attempts)
    for update skip locked)
  update graphile_worker._private_jobs j
  set locked_at = null, locked_by = null, attempts = least(j.attempts, j.max_attempts - 1),
    run_at = least(j.run_at, now() + $3::interval)
  from (select id from lost union all select id from postponed) as freed where j.id = freed.id`;

/** What could not get through and waits becomes due at once, in every process. */
export async function retryNow(client: PoolClient, task: string): Promise<void> {
  await client.query(retrying, [task, faultsOfTheWay]);
}

const retrying = `
  update graphile_worker._private_jobs j set run_at = now()
  from graphile_worker._private_tasks t
  where t.identifier = $1 and j.task_id = t.id and j.locked_at is null and j.attempts > 0
    and j.run_at > now() and j.last_error = any ($2)`;
