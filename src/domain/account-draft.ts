import type { Rights } from './assignment';
import { containsTwelveDigits } from './my-number';
import type { PlainDate } from './plain-date';

/** As the columns' check constraints say. */
const loginIdShape = /^[a-z0-9][a-z0-9._-]{2,63}$/;
const staffNumberShape = /^[!-~]{1,64}$/;

const longestName = 100;
const notInNames = /[\p{Cc}\p{Cs}]/u;

export interface DraftedPerson {
  loginId: string;
  name: string;
  staffNumber: string;
}

export interface Days {
  validFrom: PlainDate;
  /** The last day; null: open. */
  validUntil: PlainDate | null;
}

export interface Refused {
  code: 'BAD_USER_INPUT' | 'OPERATION_NOT_GRANTABLE';
  field: string;
}

/** What exists to be given; of operations also what may be given to this kind of ID. */
export interface Grantable {
  operations: readonly string[];
  grantable: readonly string[];
  /** Of the legal table, today or from a later day on. */
  procedures: readonly string[];
  /** Registered terminals of the insurer. */
  terminals: readonly string[];
}

const bad = (field: string): Refused => ({ code: 'BAD_USER_INPUT', field });

/** None of them may be a My Number that somebody typed into the wrong field: they are shown everywhere. */
export function whyNotPerson({ loginId, name, staffNumber }: DraftedPerson): Refused | null {
  if (!loginIdShape.test(loginId) || /[0-9]{12}/.test(loginId)) return bad('loginId');
  if (name.trim() === '' || [...name].length > longestName || notInNames.test(name) || containsTwelveDigits(name))
    return bad('name');
  return staffNumberShape.test(staffNumber) && !containsTwelveDigits(staffNumber) ? null : bad('staffNumber');
}

/** Nothing begins in the past: who did what on a day of the past is a fact. */
export function whyNotDays({ validFrom, validUntil }: Days, today: PlainDate): Refused | null {
  if (validFrom < today) return bad('validFrom');
  return validUntil !== null && validUntil < validFrom ? bad('validUntil') : null;
}

export function whyNotAssigned(wanted: Rights & Days, today: PlainDate, known: Grantable): Refused | null {
  const { operations, procedures, terminals, affairs, privilegeLevel } = wanted;
  const areOf = (some: readonly string[], all: readonly string[]) => some.every((each) => all.includes(each));
  // S1-3.3-17: a level is set for a duty.
  if (privilegeLevel !== 'NONE' && affairs.length === 0) return bad('affairs');
  if (!areOf(operations, known.operations)) return bad('operations');
  if (!areOf(operations, known.grantable)) return { code: 'OPERATION_NOT_GRANTABLE', field: 'operations' };
  if (!areOf(procedures, known.procedures)) return bad('procedures');
  if (terminals !== null && (terminals.length === 0 || !areOf(terminals, known.terminals))) return bad('terminals');
  return whyNotDays(wanted, today);
}

/** Each part once. */
export const distinct = <Part extends string>(parts: readonly Part[]): Part[] => [...new Set(parts)].toSorted();
