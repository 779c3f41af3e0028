import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import type { AnswerRefusal } from '../domain/exchange';
import { dayInJapan } from '../domain/plain-date';
import { releasedProvision } from '../domain/provision';
import { isHeld } from '../domain/replica';
import { Provision } from '../entities/provision';
import type { Institution } from '../network/institution';
import type { AnswerMessage } from '../network/ports';
import { Refusal } from '../refusal';
import { providedAnswer, storedProvision } from './provided-answer';
import { recordProvided } from './provision-records';
import { loadedPerson, replicaToProvide, storeReplica } from './store-replica';

const codeAsAsked = statement('code-as-asked');
const queueMessage = statement('queue-message');
const answerToSend = statement('answer-to-send');

interface Deciding {
  release: boolean;
  reason: string;
  /** Ourselves. */
  provider: Institution;
  now: Date;
}

/** A user answers what is not answered automatically (自動応答不可); the answer leaves through the outbox. */
export async function answerByHand(
  db: InsurerSession,
  id: string,
  { release, reason, provider, now }: Deciding,
): Promise<Provision> {
  const provision = await db.rows.findOne(Provision, { id });
  if (provision === null) throw new Refusal('NOT_FOUND');
  if (provision.state !== 'WAITING') throw new Refusal('PROVISION_NOT_WAITING');
  const outcome = release ? await released(db, provision, { provider, now }) : refused('DECLINED');
  const decision = { changedAt: now, decidedById: db.claims.accountId, decisionReason: reason };
  const count = await db.rows.update(Provision, { id, state: 'WAITING' }, { ...outcome, ...decision });
  if (count === 0) throw new Refusal('PROVISION_NOT_WAITING');
  const { processingNumber } = provision;
  const provided = { processingNumber, providedAt: now, providerDepartment: provider.department };
  if (outcome.state !== 'REFUSED') await recordProvided(db, { ...provided, role: 'PROVIDER' });
  await db.run(queueMessage, ['ANSWER', id, now]);
  return { ...provision, ...outcome, ...decision };
}

const refused = (refusal: AnswerRefusal) => ({ state: 'REFUSED' as const, refusal });

/** As the history is now, not as it was when it was asked; a person in doubt, or linked anew, is not answered about. */
async function released(
  db: InsurerSession,
  provision: Provision,
  { provider, now }: Pick<Deciding, 'provider' | 'now'>,
) {
  const { subscriberId, receivedAt, periodFrom, periodTo, informationCode } = provision;
  const [person, [code]] = await Promise.all([
    loadedPerson(db, subscriberId!),
    db.run(codeAsAsked, [subscriberId, receivedAt]),
  ]);
  if (person.inDoubt) throw new Refusal('MY_NUMBER_IN_DOUBT');
  if (code === undefined) throw new Refusal('CHANGED_MEANWHILE');
  const days = { from: periodFrom, to: periodTo, today: dayInJapan(now) };
  const answer = replicaToProvide(person, { provider, ...days });
  const decision = releasedProvision({ isHeld: isHeld(informationCode), answer });
  if (decision.state === 'REFUSED') return refused(decision.refusal);
  const stored =
    decision.state === 'ANSWERED' ? await storeReplica(db, person, { replica: decision.answer, now }) : null;
  return { state: decision.state, providedAt: now, replicaId: stored?.id ?? null };
}

/** Null: nothing was decided by hand. */
export async function answerMessage(db: InsurerSession, id: string): Promise<AnswerMessage | null> {
  const [found] = await db.run<{ processingNumber: string; provider: string }>(answerToSend, [id]);
  const stored = found && (await storedProvision(db, found.processingNumber));
  if (!stored) return null;
  const answer = providedAnswer(stored);
  return { ...answer, provider: found.provider, providedAt: answer.providedAt?.toISOString() ?? null };
}
