import { dayInJapan } from '../domain/plain-date';
import type { Claims } from './signed-context';
import { statement, type Statement } from './statements';

const noteUse = statement('note-use');

/** As many uses as a process remembers of one day; those beyond are noted again, which changes nothing. */
const most = 50_000;

let day = '';
let noted = new Set<string>();

export interface Use {
  key: string;
  statement: Statement;
  values: unknown[];
}

/** The first use of an operation by somebody on a day, of which rights that nobody uses are told (S1-3.3-35). */
export function usesToNote({ insurerId, accountId }: Claims, operations: readonly string[], now: Date): Use[] {
  if (accountId === null) return [];
  const today = dayInJapan(now);
  if (today !== day || noted.size > most) [day, noted] = [today, new Set()];
  // In one order: two transactions of one account would else wait for each other.
  return [...operations]
    .sort()
    .map((operation) => ({
      key: `${insurerId} ${accountId} ${operation}`,
      statement: noteUse,
      values: [accountId, operation, today],
    }))
    .filter(({ key }) => !noted.has(key));
}

/** Only what is committed counts as noted. */
export const haveNoted = (uses: readonly Use[]): void => uses.forEach(({ key }) => noted.add(key));
