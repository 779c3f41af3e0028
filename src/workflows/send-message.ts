import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { isGivenUp, type DeliveryFaultCode } from '../domain/delivery';
import type { MessageKind, MessageState } from '../domain/exchange';
import { DeliveryFault, type Network } from '../network/ports';
import type { Job } from '../outbox/job';
import type { Platform } from '../platform';
import { Refusal } from '../refusal';
import { allAnswered } from './in-turns';
import { answerMessage } from './manual-answer';
import { move, outgoingInquiries, type InquiryMove, type OutgoingInquiry } from './send-inquiry';
import { Together } from './together';

const messagesToSend = statement('messages-to-send');
const moveMessages = statement('move-messages');

interface Message extends Record<string, unknown> {
  id: string;
  kind: MessageKind;
  /** The inquiry or the provision. */
  subjectId: string;
}

/** Or why there is nothing to send any more. */
type Sending = ((network: Network) => Promise<void>) | 'HAS_LEFT' | 'HELD';

interface Outgoing {
  message: Message;
  send: Sending;
}

interface Outcome {
  message: Message;
  state: MessageState;
  fault: DeliveryFaultCode | null;
  /** What became of the inquiry that it was. */
  inquiry: Omit<InquiryMove, 'id'> | null;
}

/** What one insurer sends from this process. Messages that are due together are loaded, and marked, together. */
interface Desk {
  load: Together<string, Outgoing | null>;
  settle: Together<Outcome, void>;
}

/** Jobs that become due together begin within a moment of each other. */
const loadingLingerMs = 2;
/** Nobody waits to be told that a message was sent: often its answer is there before. */
const settlingLingerMs = 25;

const desks = new WeakMap<Platform, Map<number, Desk>>();

function deskOf(platform: Platform, insurerId: number): Desk {
  const known = desks.get(platform) ?? new Map<number, Desk>();
  desks.set(platform, known);
  const inSession = async <Result>(work: (db: InsurerSession) => Promise<Result>): Promise<Result> => {
    const db = await platform.openGateway(insurerId);
    return db.ending(null, () => work(db));
  };
  const desk = known.get(insurerId) ?? {
    load: new Together(loadingLingerMs, (ids) => inSession((db) => load(db, platform, ids))),
    settle: new Together(settlingLingerMs, (outcomes) => inSession((db) => settle(db, outcomes, platform.now()))),
  };
  known.set(insurerId, desk);
  return desk;
}

/**
 * Hands a message over to the network. No transaction is open while the other side is waited for; a message that was sent
 * and could not be marked so is sent again, which the other side does not mind.
 */
export async function sendMessage(platform: Platform, { insurerId, subject: id, lastTry }: Job): Promise<void> {
  const { network } = platform;
  if (network === null) throw new Refusal('UNAVAILABLE');
  const desk = deskOf(platform, insurerId);
  const outgoing = await desk.load.do(id);
  // It has left already.
  if (outgoing === null) return;
  const { message, send } = outgoing;
  if (send === 'HAS_LEFT') return desk.settle.do({ message, state: 'SENT', fault: null, inquiry: null });
  if (send === 'HELD') return desk.settle.do({ message, state: 'DEAD', fault: 'NOT_SENT', inquiry: null });
  try {
    await send(network);
  } catch (error) {
    const { code, final, refusal } = faultOf(error);
    const isDead = isGivenUp({ code, final, lastTry });
    const inquiry = final ? { to: 'PROVIDER_ERROR' as const, refusal } : null;
    await desk.settle.do({ message, state: isDead ? 'DEAD' : 'QUEUED', fault: code, inquiry });
    if (!isDead) throw error;
    platform.log.error({ err: error, message: id }, 'a message is given up');
    return;
  }
  await desk.settle.do({ message, state: 'SENT', fault: null, inquiry: { to: 'SENT' } });
}

const faultOf = (error: unknown): { code: DeliveryFaultCode; final: boolean; refusal: string | null } =>
  error instanceof DeliveryFault ? error : { code: 'INTERNAL', final: false, refusal: null };

async function load(db: InsurerSession, platform: Platform, ids: string[]): Promise<(Outgoing | null)[]> {
  const messages = new Map((await db.run<Message>(messagesToSend, [ids])).map((message) => [message.id, message]));
  const asked = [...messages.values()].filter(({ kind }) => kind === 'INQUIRY').map(({ subjectId }) => subjectId);
  const inquiries =
    asked.length > 0 ? await outgoingInquiries(db, platform, asked) : new Map<string, OutgoingInquiry>();
  const outgoing: (Outgoing | null)[] = [];
  for (const id of ids) {
    const message = messages.get(id);
    outgoing.push(message ? { message, send: await sendingOf(message) } : null);
  }
  return outgoing;

  async function sendingOf({ kind, subjectId }: Message): Promise<Sending> {
    if (kind === 'INQUIRY') {
      const made = inquiries.get(subjectId) ?? 'HELD';
      return typeof made === 'string' ? made : async ({ hub }) => hub.sendInquiry(made());
    }
    const answer = await answerMessage(db, subjectId);
    return answer === null ? 'HELD' : ({ hub }) => hub.sendAnswer(answer);
  }
}

async function settle(db: InsurerSession, outcomes: Outcome[], now: Date): Promise<void[]> {
  // In one order, so that two who mark the same do not wait for each other.
  const sorted = outcomes.toSorted((one, other) => (one.message.id < other.message.id ? -1 : 1));
  const moves = sorted.flatMap(({ message, inquiry }) =>
    inquiry && message.kind === 'INQUIRY' ? [{ id: message.subjectId, ...inquiry }] : [],
  );
  await allAnswered([
    db.run(moveMessages, [
      ...[sorted.map(({ message }) => message.id), sorted.map(({ state }) => state), sorted.map(({ fault }) => fault)],
      now,
    ]),
    ...(moves.length > 0 ? [move(db, moves, now)] : []),
  ]);
  return outcomes.map(() => undefined);
}
