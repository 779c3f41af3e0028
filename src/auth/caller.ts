import type { Affair, PrivilegeLevel } from '../domain/privilege-level';
import { reaches } from '../domain/privilege-level';
import type { RefusalCode } from '../domain/refusals';
import { allOperations, declarationOf, partnerKinds, type Operation, type PartnerKind } from './operations';

export const userKinds = ['PLATFORM_OPERATOR', 'MANAGER', 'GENERAL'] as const;
export type UserKind = (typeof userKinds)[number];

/** Who is asking: a signed-in person or a partner system, with what they hold now. */
export interface Caller {
  /** A partner's: its name. */
  loginId: string;
  name: string;
  kind: UserKind | PartnerKind;
  /** SHA-256 of the session's cookie, or of the certificate. */
  session: Buffer;
  /** Null: the platform operator, who has no way to insurers' rows, or a partner that serves all of them. */
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
  /** 事務手続 for which other institutions may be asked. */
  procedures: ReadonlySet<string>;
  /** The insurer as others know it. */
  institution: OwnInstitution;
}

export interface OwnInstitution {
  /** 機関コード */
  code: string;
  kind: string;
  department: string;
}

const isPartner = ({ kind }: Caller): boolean => partnerKinds.some((known) => known === kind);

/** Why the caller may not use the operation, in the order in which refusals are told; null: they may. */
export function whyNot(caller: Caller, operation: Operation): RefusalCode | null {
  const { atLeast, handling, everybody, partner, coreSystem } = declarationOf(operation);
  if (partner !== undefined) return caller.kind === partner ? null : 'NOT_PERMITTED';
  if (isPartner(caller) && !(coreSystem && caller.kind === 'CORE_SYSTEM')) return 'NOT_PERMITTED';
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
