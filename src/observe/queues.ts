import type { Waiting } from '../domain/diagnosis';
import type { Doors } from '../db/data-sources';

interface JobQueue extends Waiting {
  task: string;
  waiting: number;
  /** Failed before and are tried again. */
  retried: number;
}

export interface Queues {
  jobs: JobQueue[];
  imports: Waiting & { scheduled: number };
  deadMessages: { kind: 'INQUIRY' | 'ANSWER'; count: number }[];
}

/** What waits to be done in all insurers, in numbers. */
export async function readQueues({ outbox, platform_operator: operator }: Doors): Promise<Queues> {
  const [jobs, imports, dead] = await Promise.all([
    outbox.pool.query<JobQueue>(readJobs),
    operator.pool.query<Queues['imports']>(readImports),
    operator.pool.query<Queues['deadMessages'][number]>(readDead),
  ]);
  return { jobs: jobs.rows, imports: imports.rows[0]!, deadMessages: dead.rows };
}

const readJobs = `
  select t.identifier as task, count(j.id)::integer as waiting,
    count(j.id) filter (where j.run_at <= now())::integer as due,
    count(j.id) filter (where j.attempts > 0 and j.locked_at is null)::integer as retried,
    min(j.run_at) filter (where j.run_at <= now()) as "oldestDueAt"
  from graphile_worker._private_tasks t left join graphile_worker._private_jobs j on j.task_id = t.id
  group by t.identifier order by t.identifier`;

const readImports = `
  select count(*) filter (where due_at <= now())::integer as due,
    count(*) filter (where due_at > now())::integer as scheduled,
    min(due_at) filter (where due_at <= now()) as "oldestDueAt"
  from shared.import_work`;

const readDead = `select kind, count(*)::integer as count from shared.dead_message group by kind order by kind`;
