import type { DatedAssignment } from './assignment';
import { dayInJapan, type PlainDate } from './plain-date';

const dayMs = 86_400_000;

export interface Unused {
  /** Nobody has signed in with it. */
  isIdUnused: boolean;
  operations: { operation: string; lastUsedOn: PlainDate | null }[];
}

/** What is known of how an ID was used. */
export interface Uses {
  lastSignedInAt: Date | null;
  /** When it began to be what it is now: what is younger than the time asked for cannot be unused for it. */
  since: Date;
  lastUsedOn: ReadonlyMap<string, PlainDate>;
}

/** What of an ID nobody has used for so many days; null: all of it is used. */
export function unusedOf(
  assignment: DatedAssignment | null,
  uses: Uses,
  { days, now }: { days: number; now: Date },
): Unused | null {
  const limit = new Date(now.getTime() - days * dayMs);
  const firstDay = dayInJapan(limit);
  const isIdUnused = uses.since <= limit && (uses.lastSignedInAt === null || uses.lastSignedInAt < limit);
  const isOld = assignment !== null && assignment.inForceSince <= limit;
  const operations = (isOld ? assignment.operations : []).flatMap((operation) => {
    const lastUsedOn = uses.lastUsedOn.get(operation) ?? null;
    return lastUsedOn === null || lastUsedOn < firstDay ? [{ operation, lastUsedOn }] : [];
  });
  return isIdUnused || operations.length > 0 ? { isIdUnused, operations } : null;
}
