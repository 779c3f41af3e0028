import type { AnswerOutcome, AnswerRefusal, ProvisionState } from './exchange';

type ProvisionRefusal = Extract<
  AnswerRefusal,
  'PROVISION_NOT_PERMITTED' | 'PERSON_UNKNOWN' | 'PERSON_IN_DOUBT' | 'INFORMATION_NOT_HELD'
>;

/** What becomes of an inquiry, and with what it is answered. */
export type ProvisionDecision<Answer> =
  | { state: 'REFUSED'; refusal: ProvisionRefusal }
  | { state: 'WAITING' }
  | { state: 'NO_DATA' }
  | { state: 'ANSWERED'; answer: Answer };

interface AskedPerson {
  inDoubt: boolean;
  /** 自動応答不可: a person at the insurer answers. */
  manualAnswer: boolean;
}

interface Asked<Answer> {
  /** By the legal table, on the day it was asked. */
  isPermitted: boolean;
  /** Null: the code is nobody's here. */
  person: AskedPerson | null;
  /** Null: nothing is provided of these days. */
  answer: Answer | null;
  /** Whether information of this kind is held at all. */
  isHeld: boolean;
}

/** In this order, so that whoever may not ask does not learn whether we know the person. */
export function decideProvision<Answer>({
  isPermitted,
  person,
  answer,
  isHeld,
}: Asked<Answer>): ProvisionDecision<Answer> {
  if (!isPermitted) return { state: 'REFUSED', refusal: 'PROVISION_NOT_PERMITTED' };
  if (person === null) return { state: 'REFUSED', refusal: 'PERSON_UNKNOWN' };
  if (person.inDoubt) return { state: 'REFUSED', refusal: 'PERSON_IN_DOUBT' };
  if (person.manualAnswer) return { state: 'WAITING' };
  return releasedProvision({ isHeld, answer });
}

/** What is answered when nothing stands in the way, or a person has said so. */
export function releasedProvision<Answer>({
  isHeld,
  answer,
}: Pick<Asked<Answer>, 'isHeld' | 'answer'>): Exclude<ProvisionDecision<Answer>, { state: 'WAITING' }> {
  if (!isHeld) return { state: 'REFUSED', refusal: 'INFORMATION_NOT_HELD' };
  return answer === null ? { state: 'NO_DATA' } : { state: 'ANSWERED', answer };
}

const ownFaults: (string | null)[] = [
  'PERSON_UNKNOWN',
  'PERSON_IN_DOUBT',
  'INFORMATION_NOT_HELD',
] satisfies ProvisionRefusal[];

/** As the requester is told: a person we cannot tell, or what we do not hold, is a fault on our side, not a refusal. */
export const outcomeOf = (state: ProvisionState, refusal: string | null): AnswerOutcome =>
  state === 'REFUSED' && ownFaults.includes(refusal) ? 'PROVIDER_ERROR' : state;
