import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import type { InquiryState } from '../domain/exchange';
import type { PlainDate } from '../domain/plain-date';
import type { InquiryMessage } from '../network/ports';
import type { Platform } from '../platform';
import { openCode } from '../vault/organization-codes';

const inquiryToSend = statement('inquiry-to-send');
const moveInquiry = statement('move-inquiry');

interface InquiryToSend {
  processingNumber: string;
  subscriberId: string;
  providerCode: string;
  affairCode: string;
  procedureCode: string;
  informationCode: string;
  periodFrom: PlainDate;
  periodTo: PlainDate;
  requestedAt: Date;
  nonDisclosure: boolean;
  requester: string;
  requesterDepartment: string;
  /** Null: the code is not the one any more that it was asked with. */
  cipher: Buffer | null;
}

/** What leaves for the network; null: nothing any more. */
export async function inquiryMessage(
  db: InsurerSession,
  platform: Platform,
  id: string,
): Promise<InquiryMessage | null> {
  const [[found], cipher] = await Promise.all([
    db.run<InquiryToSend & Record<string, unknown>>(inquiryToSend, [id]),
    platform.keys.of(db),
  ]);
  if (found === undefined) return null;
  const { subscriberId, providerCode, requestedAt, cipher: code, ...asked } = found;
  if (code === null) {
    await move(db, id, { to: 'QUARANTINED', refusal: null, now: platform.now() });
    return null;
  }
  return {
    ...asked,
    provider: providerCode,
    requestedAt: requestedAt.toISOString(),
    organizationCode: openCode(cipher, subscriberId, code),
  };
}

/** The answer may have been faster than the word that it was sent. */
export const inquirySent = (db: InsurerSession, id: string, now: Date): Promise<void> =>
  move(db, id, { to: 'SENT', refusal: null, now });

/** The network itself has refused it for good. */
export const inquiryRefused = (db: InsurerSession, id: string, refusal: string | null, now: Date): Promise<void> =>
  move(db, id, { to: 'PROVIDER_ERROR', refusal, now });

async function move(
  db: InsurerSession,
  id: string,
  { to, refusal, now }: { to: InquiryState; refusal: string | null; now: Date },
): Promise<void> {
  await db.run(moveInquiry, [id, 'ACCEPTED', to, refusal, now]);
}
