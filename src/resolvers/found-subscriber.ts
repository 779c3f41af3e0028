import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { isSubscriberBranchNumber } from '../domain/subscriber-branch-number';
import type { Subscriber } from '../entities/subscriber';
import { Refusal } from '../refusal';

const byBranchNumber = statement('subscriber-by-branch-number');
const byId = statement('subscriber-by-id');

/** PostgreSQL refuses some texts, which would tell them from unknown numbers; all are looked for alike. */
export const issuedOrNone = (branchNumber: string): string =>
  isSubscriberBranchNumber(branchNumber) ? branchNumber : '';

export async function foundSubscriber(db: InsurerSession, branchNumber: string): Promise<Subscriber> {
  const [subscriber] = await db.run<Subscriber>(byBranchNumber, [issuedOrNone(branchNumber)]);
  if (subscriber === undefined) throw new Refusal('NOT_FOUND');
  return subscriber;
}

/** One that is known to be there. */
export async function writtenSubscriber(db: InsurerSession, id: string): Promise<Subscriber> {
  const [subscriber] = await db.run<Subscriber>(byId, [id]);
  if (subscriber === undefined) throw new Refusal('CHANGED_MEANWHILE');
  return subscriber;
}
