import type { Platform } from '../platform';
import { acquireCodes } from '../workflows/acquire-codes';
import { inquiryDue } from '../workflows/inquiry-due';
import { sendMessage } from '../workflows/send-message';
import type { Job } from './job';

/** Done when it returns; tried again later when it throws. It may be run twice, also at once. */
export type Task = (platform: Platform, job: Job) => Promise<void>;

/** By the names that tenancy.enqueue takes. */
export const tasks: Record<string, Task> = {
  'send-message': sendMessage,
  'inquiry-due': inquiryDue,
  'acquire-codes': acquireCodes,
};
