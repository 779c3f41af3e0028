import type { Affair, PrivilegeLevel } from '../domain/privilege-level';
import { reaches } from '../domain/privilege-level';
import type { RefusalCode } from '../domain/refusals';
import type { TerminalKind } from '../domain/terminal';
import {
  allOperations,
  declarationOf,
  partnerKinds,
  terminalsFor,
  type Operation,
  type PartnerKind,
} from './operations';

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
  /** Null: at none that is known. */
  terminal: CallerTerminal | null;
  /** Why only their own account is open to them; null: they may work. */
  restriction: Restriction | null;
  /** They have shown who they are within the last five minutes. */
  isFresh: boolean;
  /** 画面ロック: after so many minutes without a touch the page hides what it shows. */
  lockMinutes: number;
}

export const restrictions = ['SESSION_LOCKED', 'PASSWORD_EXPIRED', 'SECOND_FACTOR_REQUIRED'] as const;
export type Restriction = (typeof restrictions)[number];

export interface CallerTerminal {
  kind: TerminalKind;
  /** Null: one that no insurer has registered, in the demo or of the platform operator. */
  id: string | null;
  name: string;
}

export interface Member {
  insurerId: number;
  insurerNumber: string;
  insurerName: string;
  accountId: string;
  privilegeLevel: PrivilegeLevel;
  /** My Number handling is on for this affair. */
  affair: Affair | null;
  /** 担当事務分野: for which it may be. */
  affairs: ReadonlySet<Affair>;
  granted: ReadonlySet<string>;
  /** 事務手続 for which other institutions may be asked. */
  procedures: ReadonlySet<string>;
  /** At which terminals; null: at all of the insurer. */
  terminals: ReadonlySet<string> | null;
  /** At which they sit: kept with all they do. */
  terminalId?: string | null;
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

/** What is told, and beside it, for the log, why. */
export interface WhyNot {
  code: RefusalCode;
  reason: string;
}

/**
 * The one decision about permission (実効権限): level ∧ handling ∧ operation ∧ terminal, of what the insurer's database says is
 * in force for this caller today. In the order in which refusals are told; null: they may. What an affair or a procedure
 * permits is asked where one is named.
 */
export function whyNot(caller: Caller, operation: Operation): RefusalCode | null {
  return refusalOfUse(caller, operation)?.code ?? null;
}

export function refusalOfUse(caller: Caller, operation: Operation): WhyNot | null {
  const { atLeast, handling, everybody, always, whileLocked, manager, operator, partner, coreSystem, fresh } =
    declarationOf(operation);
  const { member, kind, restriction } = caller;
  if (partner !== undefined) return kind === partner ? null : no('NOT_PERMITTED', 'KIND');
  if (isPartner(caller) && !(coreSystem && kind === 'CORE_SYSTEM')) return no('NOT_PERMITTED', 'KIND');
  const isOpen = restriction === 'SESSION_LOCKED' ? whileLocked : always;
  if (restriction !== null && !isOpen) return no(restriction, restriction);
  if (everybody) return null;
  if (!isPartner(caller) && !isAtTerminal(caller, operation)) return no('TERMINAL_NOT_PERMITTED', terminalOf(caller));
  if (operator) {
    if (kind !== 'PLATFORM_OPERATOR') return no('NOT_PERMITTED', 'KIND');
    return fresh && !caller.isFresh ? no('REAUTHENTICATION_REQUIRED', 'FRESH') : null;
  }
  if (member === null || (manager && kind !== 'MANAGER')) return no('NOT_PERMITTED', 'KIND');
  if (!member.granted.has(operation)) return no('NOT_PERMITTED', member.affairs.size === 0 ? 'NO_DUTY' : 'OPERATION');
  if (!reaches(member.privilegeLevel, atLeast)) return no('PRIVILEGE_LEVEL', member.privilegeLevel);
  if (handling && member.affair === null) return no('MY_NUMBER_HANDLING_OFF', 'HANDLING');
  return fresh && !isPartner(caller) && !caller.isFresh ? no('REAUTHENTICATION_REQUIRED', 'FRESH') : null;
}

const no = (code: RefusalCode, reason: string): WhyNot => ({ code, reason });

function isAtTerminal({ terminal, member }: Caller, operation: Operation): boolean {
  const kinds = terminalsFor(operation);
  if (kinds === null) return true;
  if (terminal === null || !kinds.includes(terminal.kind)) return false;
  const own = member?.terminals ?? null;
  return own === null || (terminal.id !== null && own.has(terminal.id));
}

const terminalOf = ({ terminal }: Caller): string =>
  `TERMINAL ${terminal === null ? '-' : (terminal.id ?? terminal.kind)}`;

/** Handling is switched on, and who it is is asked again, while working. */
const comesWhileWorking = (why: RefusalCode): boolean =>
  why === 'MY_NUMBER_HANDLING_OFF' || why === 'REAUTHENTICATION_REQUIRED';

/** What they may do now, or once they have switched handling on or shown again who they are. */
export function may(caller: Caller, operation: Operation): boolean {
  const why = whyNot(caller, operation);
  return why === null || comesWhileWorking(why);
}

/** What is granted and reachable by the level at this terminal. */
export const menuOf = (caller: Caller): Operation[] =>
  allOperations.filter((operation) => !declarationOf(operation).everybody && may(caller, operation));
