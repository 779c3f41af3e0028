/** One piece of work of the job queue. */
export interface Job {
  insurerId: number;
  /** What it is about: a message, an inquiry, an acquisition. */
  subject: string;
  /** From 1. */
  attempt: number;
  lastTry: boolean;
}
