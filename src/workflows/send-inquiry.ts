import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import type { PlainDate } from '../domain/plain-date';
import type { InquiryMessage } from '../network/ports';
import type { Platform } from '../platform';
import type { InsurerCipher } from '../vault/insurer-cipher';
import { openCode } from '../vault/organization-codes';

const inquiriesToSend = statement('inquiries-to-send');
const moveInquiries = statement('move-inquiries');

interface InquiryToSend {
  id: string;
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
  waits: boolean;
  /** An answer is proof, also where the reply to sending it was lost. */
  hasLeft: boolean;
  /** Null: the code is not the one any more that it was asked with, or the person's number is in doubt. */
  cipher: Buffer | null;
}

/** What leaves for the network, made when it is sent; or why nothing leaves any more. */
export type OutgoingInquiry = (() => InquiryMessage) | 'HAS_LEFT' | 'HELD';

/** By the inquiries' ids; one that may not leave any more is put into quarantine. */
export async function outgoingInquiries(
  db: InsurerSession,
  platform: Platform,
  ids: string[],
): Promise<Map<string, OutgoingInquiry>> {
  const found = await db.run<InquiryToSend & Record<string, unknown>>(inquiriesToSend, [ids]);
  const codes = found.map((inquiry) => inquiry.cipher);
  const cipher = await platform.keys.of(db, codes);
  const held = found.filter(({ waits, cipher: code }) => waits && code === null);
  if (held.length > 0) {
    const moves = held.map(({ id }) => ({ id, to: 'QUARANTINED' as const }));
    await move(db, moves, platform.now());
  }
  return new Map(found.map((inquiry) => [inquiry.id, outgoing(inquiry, cipher)]));
}

function outgoing(inquiry: InquiryToSend, cipher: InsurerCipher): OutgoingInquiry {
  const { id: _id, subscriberId, providerCode, requestedAt, waits, hasLeft, cipher: code, ...asked } = inquiry;
  if (hasLeft) return 'HAS_LEFT';
  if (!waits || code === null) return 'HELD';
  return () => ({
    ...asked,
    provider: providerCode,
    requestedAt: requestedAt.toISOString(),
    organizationCode: openCode(cipher, subscriberId, code),
  });
}

export interface InquiryMove {
  id: string;
  /** PROVIDER_ERROR: the network itself has refused it for good. */
  to: 'SENT' | 'QUARANTINED' | 'PROVIDER_ERROR';
  refusal?: string | null;
}

/** Of those that wait to be sent: an answer may have been faster than the word that it was sent. */
export async function move(db: InsurerSession, moves: InquiryMove[], now: Date): Promise<void> {
  await db.run(moveInquiries, [
    ...[moves.map(({ id }) => id), moves.map(({ to }) => to), moves.map(({ refusal }) => refusal ?? null), now],
  ]);
}
