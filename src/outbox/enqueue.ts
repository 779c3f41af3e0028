import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';

const enqueueJob = statement('enqueue');

/** Work for later, put down in the transaction it belongs to; `due` null: as soon as that is committed. */
export const enqueue = (
  db: InsurerSession,
  task: 'send-message' | 'inquiry-due' | 'acquire-codes',
  subject: string,
  due: Date | null = null,
): Promise<unknown> => db.run(enqueueJob, [task, subject, due]);
