import type { OrganizationCodeState } from './exchange';

/** Persons per message to the registry, and codes per message from the network. */
export const mostAtOnce = 1_000;

/** 機関別符号 as the network gives it: 160 bits in base32hex. */
export const codeFormat = /^[0-9A-V]{32}$/;
/** 取得番号: 130 bits in Base 32. */
export const acquisitionNumberFormat = /^[A-Z2-7]{26}$/;

const hour = 3_600_000;
const sentAgainAfter = hour;
const givenUpAfter = 24 * hour;

/** Requests that were sent before the first and not answered are sent again; older ones than the second are given up. */
export const patience = (now: Date): { sentAgain: Date; givenUp: Date; next: Date } => ({
  sentAgain: new Date(now.getTime() - sentAgainAfter),
  givenUp: new Date(now.getTime() - givenUpAfter),
  next: new Date(now.getTime() + sentAgainAfter),
});

/** What is known of a person: the row of the code, and whether a request has not been taken up yet. */
export interface KnownOfCode {
  state: Exclude<OrganizationCodeState, 'NONE'> | null;
  isUnderWay: boolean;
}

export function stateOf({ state, isUnderWay }: KnownOfCode): OrganizationCodeState {
  if (isUnderWay && state !== 'ACQUIRED') return 'REQUESTED';
  return state ?? 'NONE';
}

/** May be asked for: none, not obtained, or detached from a number that was changed. */
const requestable: readonly OrganizationCodeState[] = ['NONE', 'FAILED', 'DETACHED'];
export const isRequestable = (state: OrganizationCodeState): boolean => requestable.includes(state);

export interface Requested {
  myNumberState: 'LINKED' | 'MISSING';
  inDoubt: boolean;
}

/** Why no code may be asked for; null: it may. */
export function whyNotRequested({
  myNumberState,
  inDoubt,
}: Requested): 'MY_NUMBER_NOT_LINKED' | 'MY_NUMBER_IN_DOUBT' | null {
  if (myNumberState !== 'LINKED') return 'MY_NUMBER_NOT_LINKED';
  return inDoubt ? 'MY_NUMBER_IN_DOUBT' : null;
}
