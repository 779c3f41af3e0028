import type { Platform } from '../platform';
import { readQueues, type Queues } from './queues';

/** Asked for more often than this, the last answer is given again. */
const keptMs = 1_000;
/** Whoever collects does not wait longer; what cannot be told is left out. */
const longestMs = 2_000;

/** Shows connections and queues in the platform's metrics; answers what looks the queues up before they are told. */
export function showGauges({ doors, metrics, log }: Platform): () => Promise<void> {
  let queues: Queues | null = null;
  let lookedAt = -Infinity;
  const look = async (): Promise<void> => {
    if (performance.now() - lookedAt < keptMs) return;
    lookedAt = performance.now();
    queues = await Promise.race([
      readQueues(doors),
      new Promise<null>((resolve) => setTimeout(resolve, longestMs, null).unref()),
    ]).catch((error: unknown) => {
      log.warn({ err: error }, 'the queues cannot be looked up for the metrics');
      return null;
    });
  };

  metrics.gauge('kakehashi_database_connections', 'Connections by login role', ['door', 'state'], (gauge) => {
    for (const [door, { pool }] of Object.entries(doors)) {
      const { totalCount, idleCount, waitingCount } = pool;
      for (const [state, count] of Object.entries({ total: totalCount, idle: idleCount, waiting: waitingCount }))
        gauge.set({ door, state }, count);
    }
  });
  metrics.gauge('kakehashi_database_up', 'Whether the queues could be looked up', [], (gauge) =>
    gauge.set(queues === null ? 0 : 1),
  );
  metrics.gauge('kakehashi_jobs', 'Jobs in the queue', ['task', 'state'], (gauge) => {
    for (const { task, waiting, due, retried } of queues?.jobs ?? [])
      for (const [state, count] of Object.entries({ waiting, due, retried })) gauge.set({ task, state }, count);
  });
  metrics.gauge('kakehashi_imports', 'File imports that are due to be gone on with, or will be', ['state'], (gauge) => {
    if (queues === null) return;
    gauge.set({ state: 'due' }, queues.imports.due);
    gauge.set({ state: 'scheduled' }, queues.imports.scheduled);
  });
  metrics.gauge('kakehashi_oldest_due_seconds', 'For how long the oldest work has been due', ['queue'], (gauge) => {
    if (queues === null) return;
    const seconds = (since: Date | null) => (since === null ? 0 : Math.max(0, (Date.now() - since.getTime()) / 1000));
    for (const { task, oldestDueAt } of queues.jobs) gauge.set({ queue: task }, seconds(oldestDueAt));
    gauge.set({ queue: 'imports' }, seconds(queues.imports.oldestDueAt));
  });
  metrics.gauge('kakehashi_dead_messages', 'Messages that were given up', ['kind'], (gauge) => {
    if (queues === null) return;
    for (const kind of ['INQUIRY', 'ANSWER'] as const)
      gauge.set({ kind }, queues.deadMessages.find((dead) => dead.kind === kind)?.count ?? 0);
  });
  return look;
}
