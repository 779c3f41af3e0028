import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import type { InquiryState } from '../domain/exchange';
import { dueStep, nextLookAt } from '../domain/inquiry';
import { enqueue } from '../outbox/enqueue';
import type { Job } from '../outbox/job';
import type { Platform } from '../platform';

const lockInquiry = statement('lock-inquiry');
const remindInquiry = statement('remind-inquiry');
const moveInquiry = statement('move-inquiry');

export interface LockedInquiry {
  state: InquiryState;
  dueAt: Date;
  remindedAt: Date | null;
  closedAt: Date | null;
}

/** Reminds of an inquiry that waits for an answer by hand, then ends the waiting. */
export async function inquiryDue(platform: Platform, { insurerId, subject: id }: Job): Promise<void> {
  const db = await platform.openGateway(insurerId);
  await db.ending(null, () => passTime(db, id, platform.now()));
}

async function passTime(db: InsurerSession, id: string, now: Date): Promise<void> {
  const [inquiry] = await db.run<LockedInquiry & Record<string, unknown>>(lockInquiry, [id]);
  if (inquiry === undefined) return;
  const step = dueStep(inquiry, now);
  if (step === 'REMIND') await db.run(remindInquiry, [id, now]);
  if (step === 'TIME_OUT') await db.run(moveInquiry, [id, inquiry.state, 'TIMED_OUT', null, now]);
  const next = nextLookAt(inquiry, now);
  if (next !== null) await enqueue(db, 'inquiry-due', id, next);
}
