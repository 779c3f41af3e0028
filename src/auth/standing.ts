import type { InsurerPolicyValues } from '../domain/insurer-policy';
import type { Restriction } from './caller';

const dayMs = 86_400_000;

/** For reveals, approvals and grants. */
const freshMs = 5 * 60_000;

/** What a session and its login ID say of how the person has shown who they are. */
export interface Standing {
  lockedAt: Date | null;
  authenticatedAt: Date;
  withFactor: boolean;
  factorRequired: boolean;
  /** Of a start code. */
  temporaryUntil: Date | null;
  passwordSetAt: Date;
}

/** Why only the own account is open; null: it is not so. */
export function restrictionOf(
  standing: Standing,
  { passwordDays }: InsurerPolicyValues,
  now: Date,
): Restriction | null {
  const { lockedAt, temporaryUntil, passwordSetAt, factorRequired, withFactor } = standing;
  if (lockedAt !== null) return 'SESSION_LOCKED';
  const age = now.getTime() - passwordSetAt.getTime();
  if (temporaryUntil !== null || age > passwordDays * dayMs) return 'PASSWORD_EXPIRED';
  return factorRequired && !withFactor ? 'SECOND_FACTOR_REQUIRED' : null;
}

/** Clocks of two machines differ by less. */
const clocksDifferMs = 60_000;

/**
 * Whether it was so short a time ago. What lies ahead was written by a clock that has been set back since: it would go on
 * being a moment ago until then.
 */
export function isLately(at: Date, ms: number, now: Date): boolean {
  const age = now.getTime() - at.getTime();
  return age <= ms && age >= -clocksDifferMs;
}

export const isFresh = ({ authenticatedAt }: Standing, now: Date): boolean => isLately(authenticatedAt, freshMs, now);
