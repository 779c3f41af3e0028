import { eligibilityInformation } from './legal-table';
import type { PlainDate } from './plain-date';
import type { EnrolmentKind, SubscriberKind } from './registration-row';

/** 医療保険資格関係情報, the one kind of information that is held ready; the layout is our own. */
export const eligibilityReplica = {
  informationCode: eligibilityInformation,
  datasetNumber: '0001',
  layoutVersion: '0001',
} as const;

export const isHeld = (informationCode: string): boolean => informationCode === eligibilityReplica.informationCode;

export interface ReplicaPeriod {
  start: PlainDate;
  end: PlainDate | null;
  endReason: string | null;
  kind: SubscriberKind;
  enrolmentKind: EnrolmentKind;
  symbol: string;
  number: string;
  cardBranch: string;
}

/** What another institution is told of a person (副本): never a name or an identifier of ours. */
export interface ReplicaBody {
  insurerNumber: string;
  insurerName: string;
  /** Newest first. */
  periods: ReplicaPeriod[];
}

/** 公開期間: from 公開開始日 until before 公開終了日. */
export interface Publication {
  publishFrom: PlainDate;
  /** Null: as long as somebody is eligible. */
  publishTo: PlainDate | null;
}

/** At most this long after the last loss of eligibility (PIA §III.7). */
const yearsAfterLoss = 5;

/** The replica that a person's history makes, the same for the same history; null: there is no history. */
export function deriveReplica(given: ReplicaBody): (Publication & { body: ReplicaBody }) | null {
  const periods = given.periods.map(onlyProvided).toSorted(newestFirst);
  const oldest = periods.at(-1);
  if (oldest === undefined) return null;
  const ends = periods.map(({ end }) => end).filter((end) => end !== null);
  const lastLoss = ends.length === periods.length ? ends.toSorted().at(-1)! : null;
  return {
    body: { insurerNumber: given.insurerNumber, insurerName: given.insurerName, periods },
    publishFrom: oldest.start,
    publishTo: lastLoss === null ? null : yearsAfter(lastLoss, yearsAfterLoss),
  };
}

/** What the asked days need of a replica; null: nothing, or it may not be provided today. */
export function answerFor(
  { body, publishFrom, publishTo }: Publication & { body: ReplicaBody },
  { from, to, today }: { from: PlainDate; to: PlainDate; today: PlainDate },
): ReplicaBody | null {
  if (today < publishFrom || (publishTo !== null && publishTo <= today)) return null;
  const answer = within(body, { from, to });
  return answer.periods.length === 0 ? null : answer;
}

/** Whole periods that cover one of the days; one that ended on the day it began covers none. */
export const within = (
  { insurerNumber, insurerName, periods }: ReplicaBody,
  { from, to }: { from: PlainDate; to: PlainDate },
): ReplicaBody => ({
  ...{ insurerNumber, insurerName },
  periods: periods
    .filter(({ start, end }) => start <= to && (end === null || (from < end && start < end)))
    .map(onlyProvided),
});

/** Always in this order: what is provided twice is the same text twice, whatever a database did to it meanwhile. */
const onlyProvided = (period: ReplicaPeriod): ReplicaPeriod => {
  const { start, end, endReason, kind, enrolmentKind, symbol, number, cardBranch } = period;
  return { start, end, endReason, kind, enrolmentKind, symbol, number, cardBranch };
};

const newestFirst = (one: ReplicaPeriod, other: ReplicaPeriod): number =>
  compare(other.start, one.start) || compare(JSON.stringify(other), JSON.stringify(one));

const compare = (one: string, other: string): number => Number(one > other) - Number(one < other);

/** 29 February has no such day: the years are then full with the end of February (民法 第143条). */
function yearsAfter(day: PlainDate, years: number): PlainDate {
  const year = String(Math.min(Number(day.slice(0, 4)) + years, 9999)).padStart(4, '0');
  const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  return day.endsWith('-02-29') && !isLeap ? `${year}-03-01` : year + day.slice(4);
}
