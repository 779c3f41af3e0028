import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import {
  whyNotConfirmed,
  whyNotProposed,
  whyNotRejected,
  type DoubtResolution,
  type DoubtState,
  type doubtMoves,
} from '../domain/doubt';
import { Doubt, DoubtedSubscriber } from '../entities/doubt';
import type { Subscriber } from '../entities/subscriber';
import { Refusal } from '../refusal';
import type { InsurerCipher } from '../vault/insurer-cipher';
import { allAnswered } from './in-turns';
import { markRecordsInError } from './provision-records';
import { storeNumbers } from './store-numbers';

const lockSubscribers = statement('lock-subscribers');
const moment = statement('moment');
const doubtedNumber = statement('doubted-number');
const subscriberById = statement('subscriber-by-id');
const endDoubts = statement('end-doubts');

/** Who decides, and when. */
export interface Decider {
  accountId: string;
  now: Date;
}

export interface Proposal {
  resolution: DoubtResolution;
  comment: string;
}

export async function proposeResolution(
  db: InsurerSession,
  id: string,
  { resolution, comment, accountId, now }: Proposal & Decider,
): Promise<Doubt> {
  const doubt = await foundDoubt(db, id);
  refuseIf(whyNotProposed(doubt));
  const proposed = { proposal: resolution, proposalComment: comment, proposedById: accountId, proposedAt: now };
  return moved(db, doubt, { from: 'OPEN', to: 'PROPOSED', ...proposed });
}

/** Sends a proposal back with a comment that the next one can answer. */
export async function rejectResolution(db: InsurerSession, id: string, comment: string): Promise<Doubt> {
  const doubt = await foundDoubt(db, id);
  refuseIf(whyNotRejected(doubt));
  const open = { proposal: null, proposalComment: comment, proposedById: null, proposedAt: null };
  return moved(db, doubt, { from: 'PROPOSED', to: 'OPEN', ...open });
}

/** A second person carries the proposal out. */
export async function confirmResolution(
  db: InsurerSession,
  id: string,
  { accountId, now, cipher }: Decider & { cipher: InsurerCipher },
): Promise<Doubt> {
  const doubt = await foundDoubt(db, id);
  refuseIf(whyNotConfirmed(doubt, accountId));
  const concerned = await db.rows.find(DoubtedSubscriber, { where: { doubtId: id } });
  // Before the move, so that of two doubts about one person the later end sees the earlier.
  await db.run(lockSubscribers, [concerned.map(({ subscriberId }) => subscriberId)]);
  const resolved = await moved(db, doubt, {
    from: 'PROPOSED',
    to: 'RESOLVED',
    resolvedById: accountId,
    resolvedAt: now,
  });
  const holder = concerned.find(({ holdsNumber }) => holdsNumber);
  if (doubt.proposal === 'LINK_WRONG' && holder) await cancelLink(db, holder.subscriberId, { doubt, cipher });
  await db.run(endDoubts, [id]);
  return resolved;
}

/** The link that was doubted. None, or another one that has been made since, is not what the two persons decided about. */
async function cancelLink(
  db: InsurerSession,
  subscriberId: string,
  { doubt, cipher }: { doubt: Doubt; cipher: InsurerCipher },
): Promise<void> {
  const [number] = await db.run<{ isNewer: boolean }>(doubtedNumber, [subscriberId, doubt.id]);
  if (number === undefined || number.isNewer) throw new Refusal('CHANGED_MEANWHILE');
  await markRecordsInError(db, subscriberId, doubt.proposalComment!);
  const [subscriber] = await db.run<Subscriber>(subscriberById, [subscriberId]);
  const [locked] = await db.run<{ at: Date }>(moment);
  const { nameKanji, birthDate, sex, relationshipCode, eligibilityPeriods } = subscriber!;
  const [newest] = eligibilityPeriods;
  const entry = {
    ...{ kind: 'CANCEL' as const, subscriberId, myNumber: null, missingReason: null, missingMemo: null },
    symbolNumber: newest === undefined ? '' : `${newest.symbol}-${newest.number}-${newest.cardBranch}`,
    ...{ relationshipCode, name: nameKanji, birthDate, sex },
  };
  const record = { cipher, recordedAt: locked!.at, importId: null, registeredBy: db.claims.accountId };
  await allAnswered(storeNumbers(db, [entry], { ...record, formCode: 'DOUBT' }));
}

async function foundDoubt(db: InsurerSession, id: string): Promise<Doubt> {
  const doubt = await db.rows.findOne(Doubt, { id });
  if (doubt === null) throw new Refusal('NOT_FOUND');
  return doubt;
}

function refuseIf(why: ReturnType<typeof whyNotConfirmed>): void {
  if (why !== null) throw new Refusal(why);
}

/** By one conditional update that names the proposal which was seen; a move that the table does not have does not compile. */
async function moved<From extends DoubtState>(
  db: InsurerSession,
  { id, proposedAt }: Doubt,
  { from, to, ...changes }: { from: From; to: (typeof doubtMoves)[From][number] } & Partial<Omit<Doubt, 'state'>>,
): Promise<Doubt> {
  const seen = proposedAt === null ? {} : { proposedAt };
  const count = await db.rows.update(Doubt, { id, state: from, ...seen }, { ...changes, state: to });
  if (count === 0) throw new Refusal('DOUBT_NOT_OPEN');
  return foundDoubt(db, id);
}
