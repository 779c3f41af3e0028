import type { CertificateChange } from './certificate';
import type { EligibilityChange } from './eligibility-change';
import type { PlainDate } from './plain-date';

export const timelineKinds = [
  ...(['REGISTERED', 'PARTICULARS_CHANGED', 'PARTICULARS_OF_THE_PAST'] as const),
  ...(['PERIOD_ADDED', 'PERIOD_ENDED', 'PERIOD_CORRECTED', 'PERIOD_CANCELLED'] as const),
  ...(['PERIOD_WITHDRAWN', 'PERIOD_RESTORED'] as const),
  ...(['MY_NUMBER_LINKED', 'MY_NUMBER_CHANGED', 'MY_NUMBER_CANCELLED', 'MY_NUMBER_REASON'] as const),
  ...(['CERTIFICATE_ADDED', 'CERTIFICATE_CORRECTED', 'CERTIFICATE_CANCELLED'] as const),
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

type Content = Record<string, string | number | null>;

/** One belief as it was recorded; its content by the names of the API. */
export interface Recorded {
  source: 'PARTICULARS' | 'PERIOD' | 'MY_NUMBER' | 'CERTIFICATE';
  id: string;
  at: Date;
  /** Login ID. */
  by: string | null;
  importId: string | null;
  /** When the withdrawal of its file was ordered, by whom and why. */
  withdrawnAt: Date | null;
  withdrawnBy: string | null;
  withdrawalReason: string | null;
  reason: string | null;
  notifiedOn: PlainDate | null;
  validFrom: PlainDate | null;
  validTo: PlainDate | null;
  isCurrent: boolean;
  /** The belief whose place it took. */
  supersedes: string | null;
  change: string | null;
  content: Content;
}

export interface FieldChange {
  field: string;
  before: string | null;
  after: string | null;
}

type Shown = 'at' | 'by' | 'importId' | 'reason' | 'notifiedOn' | 'validFrom' | 'validTo';
export type TimelineEntry = Pick<Recorded, Shown> & { kind: TimelineKind; changes: FieldChange[]; current: boolean };

/** What is recorded together, in this order: a person is registered, and then has a period. */
const order: Recorded['source'][] = ['PARTICULARS', 'PERIOD', 'MY_NUMBER', 'CERTIFICATE'];

const inOrder = (one: Recorded, other: Recorded): number =>
  one.at.getTime() - other.at.getTime() ||
  order.indexOf(one.source) - order.indexOf(other.source) ||
  (one.id < other.id ? -1 : 1);

/** The beliefs about one person as what happened, newest first. */
export function timelineOf(records: readonly Recorded[]): TimelineEntry[] {
  const oldestFirst = records.toSorted(inOrder);
  const of = (source: Recorded['source']) => oldestFirst.filter((record) => record.source === source);
  const entries: Entries = [
    ...particularsEntries(of('PARTICULARS')),
    ...beliefEntries(of('PERIOD'), periodKind),
    ...myNumberEntries(of('MY_NUMBER')),
    ...beliefEntries(of('CERTIFICATE'), certificateKind),
  ];
  return entries.toSorted(([one], [other]) => inOrder(other, one)).map(([, entry]) => entry);
}

type Entries = [Recorded, TimelineEntry][];

function entryOf(record: Recorded, kind: TimelineKind, changes: FieldChange[]): TimelineEntry {
  const { at, by, importId, reason, notifiedOn, validFrom, validTo, isCurrent } = record;
  return { at, kind, by, importId, reason, notifiedOn, validFrom, validTo, changes, current: isCurrent };
}

const textOf = (value: Content[string] | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

const differences = (before: Content, after: Content): FieldChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => ({ field, before: textOf(before[field]), after: textOf(after[field]) }))
    .filter((change) => change.before !== change.after);

const nothing: Content = {};

function beliefEntries(beliefs: Recorded[], kindOf: (belief: Recorded, before?: Recorded) => TimelineKind): Entries {
  const byId = new Map(beliefs.map((belief) => [belief.id, belief]));
  return beliefs.map((belief) => {
    const before = belief.supersedes === null ? undefined : byId.get(belief.supersedes);
    const kind = kindOf(belief, before);
    const changes = closing.has(kind)
      ? differences(belief.content, nothing)
      : differences(before?.content ?? nothing, belief.content);
    return [belief, entryOf(belief, kind, changes)];
  });
}

/** They repeat what they take back. */
const closing = new Set<TimelineKind>(['PERIOD_CANCELLED', 'PERIOD_WITHDRAWN', 'CERTIFICATE_CANCELLED']);

const periodKinds: Record<EligibilityChange, TimelineKind> = {
  NEW: 'PERIOD_ADDED',
  END: 'PERIOD_ENDED',
  CORRECTION: 'PERIOD_CORRECTED',
  CANCELLATION: 'PERIOD_CANCELLED',
  WITHDRAWAL: 'PERIOD_WITHDRAWN',
  RESTORATION: 'PERIOD_RESTORED',
};

/** Beliefs from before changes had a name are all called new. */
function periodKind({ change, validTo }: Recorded, before?: Recorded): TimelineKind {
  if (change !== 'NEW' || before === undefined) return periodKinds[change as EligibilityChange];
  return before.validTo === null && validTo !== null ? 'PERIOD_ENDED' : 'PERIOD_CORRECTED';
}

const certificateKinds: Record<CertificateChange, TimelineKind> = {
  NEW: 'CERTIFICATE_ADDED',
  CORRECTION: 'CERTIFICATE_CORRECTED',
  CANCELLATION: 'CERTIFICATE_CANCELLED',
};
const certificateKind = ({ change }: Recorded): TimelineKind => certificateKinds[change as CertificateChange];

/** What was entered last is how it stands. */
const myNumberEntries = (entered: Recorded[]): Entries =>
  entered.map((entry) => {
    const isLast = entry === entered.at(-1);
    return [entry, { ...entryOf(entry, myNumberKind(entry), differences(nothing, entry.content)), current: isLast }];
  });

function myNumberKind({ change, content }: Recorded): TimelineKind {
  if (change === 'CANCELLATION') return 'MY_NUMBER_CANCELLED';
  if (textOf(content['myNumberMissingReason']) !== null) return 'MY_NUMBER_REASON';
  return change === 'CORRECTION' ? 'MY_NUMBER_CHANGED' : 'MY_NUMBER_LINKED';
}

const notifiedBy = (day: PlainDate | null) => (version: Recorded) => (version.notifiedOn ?? '') <= (day ?? '');

/** Of the latest filing, and of filings of one day the one that was recorded last. */
const latest = (versions: Recorded[]): Recorded | undefined =>
  versions.reduce<Recorded | undefined>(
    (best, version) => (best !== undefined && !notifiedBy(version.notifiedOn)(best) ? best : version),
    undefined,
  );

/** Names and addresses: the first makes a person; one of an older filing than the current one goes to the past at once. */
function particularsEntries(recorded: Recorded[]): Entries {
  const versions = withoutCopies(recorded);
  const happened = [...versions, ...withdrawals(versions)].toSorted(inOrder);
  let shown: Recorded | undefined;
  return happened.flatMap((version): Entries => {
    const before = shown;
    const earlier = versions.slice(0, versions.findLastIndex(({ at }) => at < version.at) + 1);
    const counting = latest(earlier.filter(({ withdrawnAt }) => withdrawnAt === null || withdrawnAt > version.at));
    if (!versions.includes(version)) {
      if (before?.withdrawnAt?.getTime() !== version.at.getTime() || counting === undefined) return [];
      shown = counting;
      const { at, by, reason, importId } = version;
      const back = entryOf(counting, 'PARTICULARS_CHANGED', differences(before.content, counting.content));
      return [[version, { ...back, at, by, reason, importId }]];
    }
    const isShown = version.isCurrent || counting === undefined || notifiedBy(version.notifiedOn)(counting);
    if (isShown) shown = version;
    if (before === undefined) return [[version, entryOf(version, 'REGISTERED', differences(nothing, version.content))]];
    if (isShown)
      return [[version, entryOf(version, 'PARTICULARS_CHANGED', differences(before.content, version.content))]];
    const then = latest(earlier.filter(notifiedBy(version.notifiedOn))) ?? before;
    return [[version, entryOf(version, 'PARTICULARS_OF_THE_PAST', differences(then.content, version.content))]];
  });
}

/** What a withdrawal puts back keeps its time, so it stands twice or more: as it was, and as it is again. */
function withoutCopies(versions: Recorded[]): Recorded[] {
  const key = ({ at, notifiedOn, content }: Recorded) => JSON.stringify([at, notifiedOn, content]);
  const byKey = new Map<string, Recorded>();
  for (const version of versions) if (version.isCurrent || !byKey.has(key(version))) byKey.set(key(version), version);
  return versions.filter((version) => byKey.get(key(version)) === version);
}

/** That a file was withdrawn is recorded with the file; once for each. */
const withdrawals = (versions: Recorded[]): Recorded[] =>
  [...new Map(versions.map((version) => [version.withdrawnAt?.getTime(), version])).values()].flatMap((version) =>
    version.withdrawnAt === null
      ? []
      : {
          ...version,
          id: `${version.id} withdrawn`,
          at: version.withdrawnAt,
          by: version.withdrawnBy,
          reason: version.withdrawalReason,
        },
  );
