/** What an insurer chooses within the platform's limits, which the table checks. */
export interface InsurerPolicyValues {
  /** A session without any request. */
  idleMinutes: number;
  absoluteHours: number;
  /** 画面ロック */
  lockMinutes: number;
  /** The longest that a password may be used (S1-3.3-28). */
  passwordDays: number;
  /** How many former passwords may not be chosen again. */
  passwordHistory: number;
  /** From when on an ID or a right counts as unused. */
  unusedDays: number;
}

export const policyLimits: Record<keyof InsurerPolicyValues, { least: number; most: number }> = {
  idleMinutes: { least: 5, most: 60 },
  absoluteHours: { least: 1, most: 12 },
  lockMinutes: { least: 1, most: 30 },
  passwordDays: { least: 30, most: 365 },
  passwordHistory: { least: 1, most: 24 },
  unusedDays: { least: 7, most: 365 },
};

export const defaultPolicy: InsurerPolicyValues = {
  idleMinutes: 60,
  absoluteHours: 12,
  lockMinutes: 10,
  passwordDays: 90,
  passwordHistory: 5,
  unusedDays: 60,
};

export const policyFields = Object.keys(policyLimits) as (keyof InsurerPolicyValues)[];

/** The first value that is not within the platform's limits; null: all are. */
export function beyondLimits(values: InsurerPolicyValues): keyof InsurerPolicyValues | null {
  const isBeyond = (field: keyof InsurerPolicyValues): boolean =>
    values[field] < policyLimits[field].least || policyLimits[field].most < values[field];
  return policyFields.find(isBeyond) ?? null;
}
