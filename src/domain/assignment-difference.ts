import type { AccountState } from './account';
import type { Rights } from './assignment';

export interface OnDay {
  state: AccountState;
  assignment: Rights | null;
}

/** Whether an ID could do on one day what it could on another; null: it was not there. */
export const isDifferent = (before: OnDay | null, after: OnDay | null): boolean =>
  before?.state !== after?.state || wordsOf(before?.assignment ?? null) !== wordsOf(after?.assignment ?? null);

/** The order in which rights are listed says nothing. */
function wordsOf(rights: Rights | null): string {
  if (rights === null) return '';
  const { affairs, privilegeLevel, operations, procedures, terminals } = rights;
  const sorted = [affairs, operations, procedures].map((each) => [...each].toSorted());
  return JSON.stringify([privilegeLevel, ...sorted, terminals && [...terminals].toSorted()]);
}
