import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { closeDoors, openDoors } from '../../src/db/data-sources';
import { rolePrefix } from '../../src/db/migrate';
import { createLogger } from '../../src/logger';
import { enqueue } from '../../src/outbox/enqueue';
import { Outbox } from '../../src/outbox/runner';
import type { Task } from '../../src/outbox/tasks';
import { Platform } from '../../src/platform';
import { asOwner, secrets } from './database';

export interface RunningOutbox {
  platform: Platform;
  outbox: Outbox;
  close(): Promise<void>;
}

/** What a server process has for the work in its queue, and nothing else of it. */
export async function startOutbox(
  url: string,
  tasks: Record<string, Task>,
  longestEndMs?: number,
): Promise<RunningOutbox> {
  const doors = await openDoors({ url, prefix: await asOwner(url, rolePrefix), secrets, sizes });
  const platform = new Platform(doors, secrets, createLogger('silent'), () => new Date());
  const outbox = new Outbox(platform, tasks, longestEndMs);
  outbox.start();
  return { platform, outbox, close: () => outbox.stop().finally(() => closeDoors(doors)) };
}

const sizes = {
  ...{ handling_none: 1, handling_read: 1, handling_write: 1, handling_linkage: 1, authenticator: 1 },
  ...{ platform_operator: 1, worker: 1, imports: 1, network_gateway: 1, outbox: 3 },
};

export type TaskName = 'send-message' | 'inquiry-due' | 'acquire-codes';

/** Puts jobs down in one transaction, as the role that exchanges with the network. */
export async function putDown(platform: Platform, insurerId: number, task: TaskName, count = 1): Promise<string[]> {
  const subjects = Array.from({ length: count }, () => randomUUID());
  const db = await platform.openGateway(insurerId);
  await db.ending(null, () => Promise.all(subjects.map((subject) => enqueue(db, task, subject))));
  return subjects;
}

export interface QueuedJob {
  subject: string;
  attempts: number;
  locked: boolean;
  /** Until it is due. */
  seconds: number;
  lastError: string | null;
}

export const queuedJobs = (url: string): Promise<QueuedJob[]> =>
  asOwner(url, async (owner) => {
    const { rows } = await owner.query<QueuedJob>(
      `select payload->>'subject' as subject, attempts, locked_at is not null as locked,
         extract(epoch from run_at - now())::integer as seconds, last_error as "lastError"
       from graphile_worker._private_jobs order by id`,
    );
    return rows;
  });

/** Sets what the queue says of jobs that nobody works on. */
export const setJobs = (url: string, to: string): Promise<unknown> =>
  asOwner(url, (owner) => owner.query(`update graphile_worker._private_jobs set ${to} where locked_at is null`));

/** Instead of waiting for the pause to end. */
export const makeDue = (url: string): Promise<unknown> => setJobs(url, 'run_at = now()');

export async function until(what: () => boolean | Promise<boolean>, ms = 15_000): Promise<number> {
  const begun = Date.now();
  for (; !(await what()); await pause(20)) if (Date.now() - begun > ms) throw new Error('it did not happen in time');
  return Date.now() - begun;
}
