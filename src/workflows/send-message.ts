import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import type { DeliveryFaultCode } from '../domain/delivery';
import type { MessageKind, MessageState } from '../domain/exchange';
import { DeliveryFault, type Network } from '../network/ports';
import type { Job } from '../outbox/job';
import type { Platform } from '../platform';
import { Refusal } from '../refusal';
import { allAnswered } from './in-turns';
import { answerMessage } from './manual-answer';
import { inquiryMessage, inquiryRefused, inquirySent } from './send-inquiry';

const messageToSend = statement('message-to-send');
const moveMessage = statement('move-message');

interface Message {
  kind: MessageKind;
  /** The inquiry or the provision. */
  subjectId: string;
}

/**
 * Hands a message over to the network. No transaction is open while the other side is waited for; a message that was sent
 * and could not be marked so is sent again, which the other side does not mind.
 */
export async function sendMessage(platform: Platform, { insurerId, subject: id, lastTry }: Job): Promise<void> {
  const { network } = platform;
  if (network === null) throw new Refusal('UNAVAILABLE');
  const inSession = async <Result>(work: (db: InsurerSession) => Promise<Result>): Promise<Result> => {
    const db = await platform.openGateway(insurerId);
    return db.ending(null, () => work(db));
  };
  const loaded = await inSession((db) => load(db, platform, id));
  if (loaded === null) return;
  const { message, send } = loaded;
  try {
    await send(network);
    await inSession((db) => settle(db, id, message, { state: 'SENT', now: platform.now() }));
  } catch (error) {
    const fault = error instanceof DeliveryFault ? error : null;
    const isDead = lastTry || (fault?.final ?? false);
    if (fault === null && !isDead) throw error;
    const state = isDead ? 'DEAD' : 'QUEUED';
    await inSession((db) => settle(db, id, message, { state, fault, now: platform.now() }));
    if (!isDead) throw error;
    platform.log.error({ err: error, message: id }, 'a message is given up');
  }
}

type Sending = (network: Network) => Promise<void>;

/** Null: it has left already. What cannot be read is told when it is to be sent, so that it is given up like the rest. */
async function load(
  db: InsurerSession,
  platform: Platform,
  id: string,
): Promise<{ message: Message; send: Sending } | null> {
  const [message] = await db.run<Message & Record<string, unknown>>(messageToSend, [id]);
  if (message === undefined) return null;
  const unreadable =
    (error: unknown): Sending =>
    () =>
      Promise.reject(error);
  return { message, send: await sendingOf(message, db, platform).catch(unreadable) };
}

/** Nothing is sent of what has ended meanwhile. */
async function sendingOf({ kind, subjectId }: Message, db: InsurerSession, platform: Platform): Promise<Sending> {
  if (kind === 'INQUIRY') {
    const inquiry = await inquiryMessage(db, platform, subjectId);
    return async ({ hub }) => (inquiry === null ? undefined : hub.sendInquiry(inquiry));
  }
  const answer = await answerMessage(db, subjectId);
  return async ({ hub }) => (answer === null ? undefined : hub.sendAnswer(answer));
}

interface Outcome {
  state: MessageState;
  fault?: DeliveryFault | null;
  now: Date;
}

async function settle(
  db: InsurerSession,
  id: string,
  { kind, subjectId }: Message,
  { state, fault, now }: Outcome,
): Promise<void> {
  const why: DeliveryFaultCode | null = state === 'SENT' ? null : (fault?.code ?? 'INTERNAL');
  const moves: Promise<unknown>[] = [db.run(moveMessage, [id, state, why, now])];
  if (kind === 'INQUIRY' && state === 'SENT') moves.push(inquirySent(db, subjectId, now));
  if (kind === 'INQUIRY' && fault?.final) moves.push(inquiryRefused(db, subjectId, fault.refusal, now));
  await allAnswered(moves);
}
