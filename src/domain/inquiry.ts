import type { AnswerOutcome, InquiryState, OrganizationCodeState } from './exchange';
import type { LegalEntry } from './legal-table';
import type { PlainDate } from './plain-date';
import type { RefusalCode } from './refusals';

const dayMs = 86_400_000;

/** Waiting for an answer, by itself or by hand, ends after this time; the clerk is reminded in its middle. */
const dueAfterMs = 7 * dayMs;
const remindAfterMs = 3 * dayMs;
/** The clocks of the queue and of whoever looks may differ. */
const shortestPauseMs = 1_000;

export const dueAtOf = (requestedAt: Date): Date => new Date(requestedAt.getTime() + dueAfterMs);
export const remindAtOf = (requestedAt: Date): Date => new Date(requestedAt.getTime() + remindAfterMs);

const answered = ['ANSWERED', 'NO_DATA', 'REFUSED', 'QUARANTINED'] as const;
const ends = [...answered, 'PROVIDER_ERROR'] as const;

/**
 * How an inquiry may move. What arrives too late is still taken, also after the network has refused the inquiry: an earlier
 * attempt to send it may have arrived.
 */
export const inquiryMoves: Record<InquiryState, readonly InquiryState[]> = {
  ACCEPTED: ['SENT', 'WAITING', ...ends, 'TIMED_OUT'],
  SENT: ['WAITING', ...ends, 'TIMED_OUT'],
  WAITING: [...ends, 'TIMED_OUT'],
  TIMED_OUT: ends,
  ANSWERED: [],
  NO_DATA: [],
  REFUSED: [],
  PROVIDER_ERROR: answered,
  QUARANTINED: [],
};

const mayMove = (from: InquiryState, to: InquiryState): boolean => inquiryMoves[from].includes(to);

interface Waiting {
  state: InquiryState;
  dueAt: Date;
  remindedAt: Date | null;
}

/** What the passing of time does to an inquiry; null: nothing now. */
export function dueStep({ state, dueAt, remindedAt }: Waiting, now: Date): 'REMIND' | 'TIME_OUT' | null {
  if (now >= dueAt) return mayMove(state, 'TIMED_OUT') ? 'TIME_OUT' : null;
  return state === 'WAITING' && remindedAt === null ? 'REMIND' : null;
}

/** When time is to be looked at again; null: nobody waits any more. Waiting by hand may begin after the reminder's day. */
export function nextLookAt({ state, dueAt, remindedAt }: Waiting, now: Date): Date | null {
  if (now >= dueAt || !mayMove(state, 'TIMED_OUT')) return null;
  const isReminded = state === 'WAITING' || remindedAt !== null;
  const next = isReminded ? dueAt.getTime() : Math.min(dueAt.getTime(), now.getTime() + dayMs);
  return new Date(Math.max(next, now.getTime() + shortestPauseMs));
}

/** Closed is what nobody waits for any more, once. */
export const whyNotClosed = ({
  state,
  closedAt,
}: {
  state: InquiryState;
  closedAt: Date | null;
}): 'INQUIRY_NOT_CLOSABLE' | null => (mayMove(state, 'TIMED_OUT') || closedAt !== null ? 'INQUIRY_NOT_CLOSABLE' : null);

/** Where an answer leads; null: it changes nothing. A link that was changed meanwhile makes it about somebody else. */
export function stateAfter(
  state: InquiryState,
  outcome: AnswerOutcome,
  { linkHolds }: { linkHolds: boolean },
): InquiryState | null {
  const isAboutThePerson = outcome === 'ANSWERED' || outcome === 'NO_DATA';
  const next = isAboutThePerson && !linkHolds ? 'QUARANTINED' : outcome;
  return mayMove(state, next) ? next : null;
}

interface Question {
  /** 事務手続 granted to whoever asks. */
  procedures: ReadonlySet<string>;
  procedureCode: string;
  /** By the legal table, of today; undefined: there is none, or nobody like this provider. */
  entry: Pick<LegalEntry, 'consentRequired'> | undefined;
  consentOn: PlainDate | null;
  person: { inDoubt: boolean; codeState: OrganizationCodeState | null };
}

/** Why it is not asked, in the order in which refusals are told. */
export function whyNotAsked({ procedures, procedureCode, entry, consentOn, person }: Question): RefusalCode | null {
  if (!procedures.has(procedureCode)) return 'PROCEDURE_NOT_PERMITTED';
  if (entry === undefined) return 'INQUIRY_NOT_PERMITTED';
  if (entry.consentRequired && consentOn === null) return 'CONSENT_REQUIRED';
  if (person.inDoubt) return 'MY_NUMBER_IN_DOUBT';
  return person.codeState === 'ACQUIRED' ? null : 'CODE_NOT_ACQUIRED';
}
