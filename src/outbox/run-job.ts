import type { JobHelpers } from 'graphile-worker';
import { refusalOf } from '../errors';
import { DeliveryFault } from '../network/ports';
import { traced } from '../observe/spans';
import type { Platform } from '../platform';
import type { Job } from './job';
import type { Task } from './tasks';

interface Payload {
  insurer: number;
  subject: string;
}

/** One job as the queue hands it out. What it fails with is kept in the queue: a code, and nothing of what it was about. */
export async function runJob(platform: Platform, task: Task, payload: unknown, helpers: JobHelpers): Promise<void> {
  const { insurer, subject } = payload as Payload;
  const { attempts, max_attempts: most, task_identifier: name } = helpers.job;
  const job: Job = { insurerId: insurer, subject, attempt: attempts, lastTry: attempts >= most };
  const begun = performance.now();
  const ended = (result: string): void => platform.metrics.countJob(name, result, performance.now() - begun);
  try {
    await traced('job', { 'kakehashi.task': name }, () => task(platform, job));
    ended('OK');
  } catch (error) {
    const code = codeOf(error);
    ended(code);
    const level = code === 'INTERNAL_SERVER_ERROR' ? 'error' : 'warn';
    platform.log[level]({ err: error, task: name, subject, attempt: attempts }, 'a job failed and is tried again');
    throw new Error(code);
  }
}

const codeOf = (error: unknown): string => (error instanceof DeliveryFault ? error.code : refusalOf(error).code);
