import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import type { InquiryUse } from '../domain/exchange';
import { whyNotClosed } from '../domain/inquiry';
import { Refusal } from '../refusal';
import type { LockedInquiry } from './inquiry-due';

const lockInquiry = statement('lock-inquiry');
const closeStatement = statement('close-inquiry');

export interface Closing {
  use: InquiryUse;
  note: string | null;
  accountId: string;
  now: Date;
}

/** Locked, so that an answer that is arriving comes before the closing or after it. */
export async function closeInquiry(
  db: InsurerSession,
  id: string,
  { use, note, accountId, now }: Closing,
): Promise<void> {
  const [inquiry] = await db.run<LockedInquiry & Record<string, unknown>>(lockInquiry, [id]);
  if (inquiry === undefined) throw new Refusal('NOT_FOUND');
  const why = whyNotClosed(inquiry);
  if (why !== null) throw new Refusal(why);
  await db.run(closeStatement, [id, use, note, accountId, now]);
}
