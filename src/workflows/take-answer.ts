import { createHash } from 'node:crypto';
import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import type { ArrivingAnswer } from '../domain/arriving-answer';
import type { InquiryState } from '../domain/exchange';
import { stateAfter } from '../domain/inquiry';
import { isProcessingNumber } from '../domain/processing-number';
import { isBefore } from '../domain/two-clocks';
import { Refusal } from '../refusal';

const answeredInquiry = statement('answered-inquiry');
const takeAnswerStatement = statement('take-answer');

/** The inquiry that an answer is to, as it is now. */
export interface AnsweredInquiry {
  id: string;
  state: InquiryState;
  providerCode: string;
  requestedAt: Date;
  /** Null: none was taken yet. */
  answerDigest: Buffer | null;
  branchNumber: string;
  /** The person's code is still the one it was asked with. */
  linkHolds: boolean;
}

export async function inquiryAnswered(db: InsurerSession, processingNumber: string): Promise<AnsweredInquiry> {
  const [inquiry] = isProcessingNumber(processingNumber)
    ? await db.run<AnsweredInquiry & Record<string, unknown>>(answeredInquiry, [processingNumber])
    : [];
  if (inquiry === undefined) throw new Refusal('NOT_FOUND');
  return inquiry;
}

/** Takes an answer once; the same again is received the same, another one is refused. Returns the state it leads to. */
export async function takeAnswer(
  db: InsurerSession,
  inquiry: AnsweredInquiry,
  answer: ArrivingAnswer,
  now: Date,
): Promise<InquiryState> {
  if (answer.providerInstitution !== inquiry.providerCode) throw new Refusal('ANSWER_NOT_ASKED_FOR');
  if (answer.providedAt !== null && isBefore(answer.providedAt, inquiry.requestedAt))
    throw new Refusal('BAD_USER_INPUT', { field: 'providedAt' });
  const next = stateAfter(inquiry.state, answer.outcome, inquiry);
  const isLast = answer.outcome !== 'WAITING';
  const digest = isLast ? digestOf(answer) : null;
  if (isLast && inquiry.answerDigest !== null) {
    if (!inquiry.answerDigest.equals(digest!)) throw new Refusal('PROCESSING_NUMBER_REUSED');
    return inquiry.state;
  }
  if (!isLast && next === null) return inquiry.state;
  // Without a next state it was quarantined before it was sent, and is answered all the same.
  const state = next ?? inquiry.state;
  await store(db, inquiry.id, { answer, digest, state, now });
  return state;
}

interface Taken {
  answer: ArrivingAnswer;
  digest: Buffer | null;
  state: InquiryState;
  now: Date;
}

/** What a quarantined answer holds is about a person who may be another, so it is not kept; that it was provided, is. */
async function store(db: InsurerSession, id: string, { answer, digest, state, now }: Taken): Promise<void> {
  const { processingNumber, refusal, providedAt, providerDepartment, body, layoutVersion, version } = answer;
  const { rowCount } = await db.affect(takeAnswerStatement, [
    ...[id, state, refusal, now, providedAt, providerDepartment, digest],
    ...[processingNumber, body, layoutVersion, version],
  ]);
  if (providedAt !== null && rowCount !== 1) throw new Error('an exchange has no provision record');
}

function digestOf(answer: ArrivingAnswer): Buffer {
  const { processingNumber, providerInstitution, providerDepartment, outcome, refusal } = answer;
  const { providedAt, layoutVersion, version, body } = answer;
  return createHash('sha256')
    .update(JSON.stringify([processingNumber, providerInstitution, providerDepartment, outcome, refusal]))
    .update(JSON.stringify([providedAt, layoutVersion, version, body]))
    .digest();
}
