import { uuidV7 } from '../db/uuid-v7';
import { judgeRow } from '../domain/registration-row';
import { addDays, dayInJapan } from '../domain/plain-date';
import type { Platform } from '../platform';
import { lockedBook, numberKeyOf } from '../workflows/registration-book';
import { storeRegistrations, type AcceptedRow } from '../workflows/store-registrations';
import { joinedRows, syntheticRows, type PeopleOptions } from './people';

/** Fixed, so that the demo's days are the same whenever it is made. */
const demoDay = '2026-11-01';
const subscribers = 200;

/** Most filings were registered in time (within five days), those of every seventh day of a month late. */
function byDayOfRecord(rows: AcceptedRow[], now: Date): Map<Date, AcceptedRow[]> {
  const days = new Set(rows.map(({ registration }) => registration.notifiedOn));
  return new Map(
    [...days].map((day) => {
      const recorded = Date.parse(`${addDays(day, Number(day.slice(-2)) % 7 === 0 ? 8 : 2)}T10:00:00+09:00`);
      const some = rows.filter(({ registration }) => registration.notifiedOn === day);
      return [new Date(Math.min(recorded, now.getTime())), some];
    }),
  );
}

export interface DemoPeople {
  seed: number;
  symbol: number;
  /** Of the insurer whose former members have joined. */
  joinedFrom?: number;
}

function* rowsOf({ seed, symbol, joinedFrom }: DemoPeople): Generator<string[]> {
  const options = (own: number): PeopleOptions => ({
    ...{ count: subscribers, seed: own, prefix: 'D', symbol, today: demoDay },
  });
  yield* syntheticRows(options(seed));
  if (joinedFrom !== undefined) yield* joinedRows(options(joinedFrom), symbol);
}

/** Synthetic subscribers, stored by the way a file's rows are. */
export async function registerPeople(
  platform: Platform,
  { insurerId, accountId }: { insurerId: number; accountId: string },
  people: DemoPeople,
): Promise<void> {
  const session = await platform.openImport({ insurerId, accountId, privilegeLevel: 'WRITE', affair: 'ELIGIBILITY' });
  const cipher = await platform.keys.forWriting(session);
  const now = platform.now();
  const rows = [...rowsOf(people)].map((cells) => {
    const verdict = judgeRow(cells, dayInJapan(now));
    if (!verdict.ok) throw new Error(`a synthetic row is refused: ${verdict.code}`);
    const { registration } = verdict;
    const { myNumber } = registration;
    return { registration, myNumber, myNumberIndex: myNumber === null ? null : cipher.blindIndex(myNumber) };
  });
  const book = await lockedBook(session, rows);
  const accepted = rows.flatMap(({ registration, myNumber, myNumberIndex }): AcceptedRow[] => {
    const newPeriodId = uuidV7();
    const verdict = book.take({
      registration,
      numberKey: numberKeyOf(myNumberIndex),
      newPersonId: uuidV7(),
      newPeriodId,
    });
    return verdict.ok ? [{ registration, effects: verdict.effects, newPeriodId, myNumber }] : [];
  });
  for (const [recordedAt, some] of byDayOfRecord(accepted, now))
    await storeRegistrations(session, some, { cipher, recordedAt, importId: null, registeredBy: accountId });
  await session.commit([]);
}
