import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { uuidV7 } from '../db/uuid-v7';
import { cardKey } from '../domain/card-key';
import {
  correctedPeriod,
  endedPeriod,
  endedWithInsured,
  isSameBelief,
  type Correction,
  type EligibilityChange,
  type Ending,
  type PeriodBelief,
  type PeriodVerdict,
  type Surroundings,
} from '../domain/eligibility-change';
import { prefixEnd } from '../domain/name-kana';
import type { PlainDate } from '../domain/plain-date';
import { Refusal } from '../refusal';
import { isRowId } from './row-id';

const periodBelief = statement('period-belief');
const openDependants = statement('open-dependants');
const daysAround = statement('days-around');
const lockSubscribers = statement('lock-subscribers');
const supersedePeriods = statement('supersede-periods');
const insertChangedPeriods = statement('insert-changed-periods');
const moment = statement('moment');

export interface StoredBelief extends PeriodBelief {
  id: string;
  subscriberId: string;
  branchNumber: string;
  relationshipCode: string | null;
  isCurrent: boolean;
}

/** The belief a clerk has before them. */
export async function findPeriod(db: InsurerSession, id: string): Promise<StoredBelief> {
  const [found] = isRowId(id) ? await db.run<StoredBelief>(periodBelief, [id]) : [];
  if (found === undefined) throw new Refusal('NOT_FOUND');
  return found;
}

/** Ends an open period, and with it those of the dependants when asked to. Returns whose were ended. */
export async function endPeriod(
  db: InsurerSession,
  seen: StoredBelief,
  { withDependants, today, ...ending }: Ending & { withDependants: boolean; today: PlainDate },
): Promise<StoredBelief[]> {
  if (withDependants && seen.kind !== 'INSURED')
    throw new Refusal('BAD_USER_INPUT', { field: 'withDependants' }, '「区分」が本人の資格期間にだけ指定できます。');
  const family = () => (withDependants ? dependantsOf(db, seen) : Promise.resolve([]));
  const locked = new Set([seen, ...(await family())].map(({ subscriberId }) => subscriberId));
  await db.run(lockSubscribers, [[...locked]]);
  const period = await stillCurrent(db, seen);
  if (period.eligibilityEnd !== null) throw new Refusal('BAD_USER_INPUT', { field: 'periodId' }, endedAlready);
  const dependants = await family();
  if (dependants.some(({ subscriberId }) => !locked.has(subscriberId))) throw new Refusal('CHANGED_MEANWHILE');
  const ended = { old: period, belief: beliefOf(endedPeriod(period, ending, today)) };
  const withIt = dependants.map((old) => ({ old, belief: endedWithInsured(old, ending) }));
  await store(db, [ended, ...withIt], { change: 'END', reason: null });
  return [period, ...dependants];
}

/** A correction that says what is believed already is none. */
export async function correctPeriod(
  db: InsurerSession,
  seen: StoredBelief,
  { reason, today, ...given }: Correction & { reason: string; today: PlainDate },
): Promise<void> {
  await db.run(lockSubscribers, [[seen.subscriberId]]);
  const old = await stillCurrent(db, seen);
  const key = cardKey(given.symbol, given.number, given.cardBranch);
  const around = await db.run<Surroundings['others'][number] & { isOwn: boolean }>(daysAround, [
    ...[old.subscriberId, old.id, key],
  ]);
  const belief = beliefOf(
    correctedPeriod(given, {
      others: around.filter(({ isOwn }) => isOwn),
      holders: around.filter(({ isOwn }) => !isOwn),
      relationshipCode: old.relationshipCode,
      today,
    }),
  );
  if (!isSameBelief(belief, old)) await store(db, [{ old, belief }], { change: 'CORRECTION', reason });
}

/** The belief that cancels is closed as it is recorded: never current, and never as of any time. */
export async function cancelPeriod(db: InsurerSession, seen: StoredBelief, reason: string): Promise<void> {
  await db.run(lockSubscribers, [[seen.subscriberId]]);
  const old = await stillCurrent(db, seen);
  await store(db, [{ old, belief: old }], { change: 'CANCELLATION', reason });
}

const endedAlready = 'この資格期間は既に喪失しています。喪失の内容を直すには、資格の訂正をしてください。';

async function stillCurrent(db: InsurerSession, { id }: StoredBelief): Promise<StoredBelief> {
  const period = await findPeriod(db, id);
  if (!period.isCurrent) throw new Refusal('CHANGED_MEANWHILE');
  return period;
}

function dependantsOf(db: InsurerSession, { symbol, number, subscriberId }: StoredBelief): Promise<StoredBelief[]> {
  const household = cardKey(symbol, number, '');
  return db.run<StoredBelief>(openDependants, [household, prefixEnd(household), subscriberId]);
}

function beliefOf(verdict: PeriodVerdict): PeriodBelief {
  if (verdict.ok) return verdict.belief;
  if ('code' in verdict) throw new Refusal(verdict.code, { field: verdict.field });
  const { field, code, sentence } = verdict.fault;
  throw new Refusal('BAD_USER_INPUT', { field, reason: code }, sentence);
}

interface Change {
  old: StoredBelief;
  belief: PeriodBelief;
}

async function store(
  db: InsurerSession,
  changes: Change[],
  { change, reason }: { change: EligibilityChange; reason: string | null },
): Promise<void> {
  const [locked] = await db.run<{ at: Date }>(moment);
  const at = locked!.at;
  const column = (cell: (one: Change) => unknown) => changes.map(cell);
  const { rowCount } = await db.affect(supersedePeriods, [column(({ old }) => old.id), at]);
  if (rowCount !== changes.length) throw new Refusal('CHANGED_MEANWHILE');
  await db.run(insertChangedPeriods, [
    column(uuidV7),
    column(({ old }) => old.id),
    ...beliefColumns.map((field) => column(({ belief }) => belief[field])),
    ...[change, reason, db.claims.accountId, at, change === 'CANCELLATION' ? at : null],
  ]);
}

/** In the order of the statement. */
const beliefColumns = [
  ...(['eligibilityStart', 'eligibilityEnd', 'eligibilityEndReason', 'kind', 'enrolmentKind'] as const),
  ...(['symbol', 'number', 'cardBranch', 'cardKey', 'notifiedOn'] as const),
];
