import type { Affair, PrivilegeLevel } from '../domain/privilege-level';
import { reaches } from '../domain/privilege-level';
import type { RefusalCode } from '../domain/refusals';
import { allOperations, declarationOf, type Operation } from './operations';

export const userKinds = ['PLATFORM_OPERATOR', 'MANAGER', 'GENERAL'] as const;
export type UserKind = (typeof userKinds)[number];

/** Who is asking: a signed-in person, with what they hold now. */
export interface Caller {
  loginId: string;
  name: string;
  kind: UserKind;
  /** SHA-256 of the session's cookie. */
  session: Buffer;
  /** Null: the platform operator, who has no way to insurers' rows. */
  member: Member | null;
}

export interface Member {
  insurerId: number;
  insurerNumber: string;
  insurerName: string;
  accountId: string;
  privilegeLevel: PrivilegeLevel;
  /** My Number handling is on for this affair. */
  affair: Affair | null;
  granted: ReadonlySet<string>;
}

/** Why the caller may not use the operation, in the order in which refusals are told; null: they may. */
export function whyNot(caller: Caller, operation: Operation): RefusalCode | null {
  const { atLeast, handling, everybody } = declarationOf(operation);
  if (everybody) return null;
  if (caller.member === null || !caller.member.granted.has(operation)) return 'NOT_PERMITTED';
  if (!reaches(caller.member.privilegeLevel, atLeast)) return 'PRIVILEGE_LEVEL';
  if (handling && caller.member.affair === null) return 'MY_NUMBER_HANDLING_OFF';
  return null;
}

/** What is granted and reachable by the level; handling is switched on and off while working, so it does not count. */
export const menuOf = (caller: Caller): Operation[] =>
  allOperations.filter((operation) => {
    const why = whyNot(caller, operation);
    return (why === null && !declarationOf(operation).everybody) || why === 'MY_NUMBER_HANDLING_OFF';
  });
