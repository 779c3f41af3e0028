import { setTimeout as pause } from 'node:timers/promises';
import { Logger, runTaskList, type TaskList, type WorkerPool } from 'graphile-worker';
import type { PoolClient } from 'pg';
import type { Platform } from '../platform';
import { recoverJobs, retryNow, showAlive } from './queue';
import { releaseOnce } from './release-once';
import { runJob } from './run-job';
import { tasks as allTasks, type Task } from './tasks';

const restartMs = 1_000;
const recoverMs = 2_000;
/** For the jobs under way to end. */
const endingMs = 5_000;
/** Nothing of a task has been done for so long: shorter ones end before what failed in them is due again. */
const silenceMs = 5_000;

/**
 * The library's settings: it looks often because nobody notifies it (0014-outbox.sql), takes many jobs per round trip, and
 * what this process does not come to is soon another's.
 */
const settings = {
  concurrentJobs: 20,
  pollInterval: 100,
  localQueue: { size: 40, ttl: 5_000 },
  completeJobBatchDelay: 0,
  failJobBatchDelay: 0,
};

/**
 * Runs the jobs of the queue in this process. Whatever goes wrong with the database ends a run; its jobs are freed and the
 * next run begins a second later.
 */
export class Outbox {
  readonly #stopping = new AbortController();
  /** When something of a task was done. */
  readonly #lastDone = new Map<string, number>();
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly platform: Platform,
    private readonly tasks: Record<string, Task> = allTasks,
    private readonly longestEndMs = endingMs,
  ) {
    releaseOnce(platform.doors.outbox.pool);
  }

  start(): void {
    this.#running = this.#run();
  }

  /** Finishes the jobs under way. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await this.#runUntilItBreaks().catch((error: unknown) =>
        this.platform.log.warn({ err: error }, 'the job queue cannot be worked on now'),
      );
      await pause(restartMs, undefined, { signal }).catch(() => undefined);
    }
  }

  async #runUntilItBreaks(): Promise<void> {
    const { pool } = this.platform.doors.outbox;
    const keeper = await pool.connect();
    const broken = new Promise<never>((_resolve, reject) => keeper.once('error', reject));
    broken.catch(() => undefined);
    const workers = runTaskList(
      { noHandleSignals: true, logger: this.#logger(), preset: { worker: settings } },
      this.#taskList(keeper),
      pool,
    );
    try {
      await showAlive(keeper, workers.id);
      await Promise.race([broken, workers.promise, this.#recoverAgainAndAgain(keeper)]);
    } finally {
      await endOf(workers, this.longestEndMs);
      // Closed, and the lock with it: what these workers left behind is free.
      keeper.release(true);
    }
  }

  async #recoverAgainAndAgain(keeper: PoolClient): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await recoverJobs(keeper);
      await pause(recoverMs, undefined, { signal }).catch(() => undefined);
    }
  }

  #taskList(keeper: PoolClient): TaskList {
    const entries = Object.entries(this.tasks).map(([name, task]): [string, TaskList[string]] => [
      name,
      async (payload, helpers) => {
        await runJob(this.platform, task, payload, helpers);
        await this.#afterSilence(name, keeper);
      },
    ]);
    return Object.fromEntries(entries);
  }

  /** When something gets through again, all that waited is sent at once. */
  async #afterSilence(name: string, keeper: PoolClient): Promise<void> {
    const silentFor = performance.now() - (this.#lastDone.get(name) ?? -Infinity);
    this.#lastDone.set(name, performance.now());
    if (silentFor > silenceMs) await retryNow(keeper, name).catch(() => undefined);
  }

  /** Only what it was about: the rest of a message may hold what was sent. */
  #logger(): Logger {
    const levels = { error: 'warn', warning: 'warn', info: 'debug', debug: 'trace' } as const;
    return new Logger(() => (level, message, { error, job }) => {
      // Said of each job, by us.
      if (job !== undefined) return;
      const err = error === undefined ? {} : { err: error };
      this.platform.log[levels[level]](err, `job queue: ${message.split(/[:;(\n]/, 1)[0]}`);
    });
  }
}

/** However it ended: where the database went away the library may wait for its answer for ever, and the next run would never begin. */
async function endOf(workers: WorkerPool, longestMs: number): Promise<void> {
  const ended = Promise.allSettled([workers.gracefulShutdown(), workers.promise]);
  await Promise.race([ended, pause(longestMs)]);
}
