import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { cardKey } from '../domain/card-key';
import { RegistrationBook, type BookPeriod, type BookPerson } from '../domain/registration-book';
import { judgeRow, type MyNumberMissingReason, type Registration } from '../domain/registration-row';
import type { PlainDate } from '../domain/plain-date';
import type { LineIndex } from './line-index';

const concernedSubscribers = statement('concerned-subscribers');
const lockSubscribers = statement('lock-subscribers');
const bookPersons = statement('book-persons');
const stagedLines = statement('staged-lines');

/** A row with its My Number as the blind index; the number itself is not needed for judging. */
export interface IndexedRow {
  registration: Registration;
  myNumberIndex: Buffer | null;
}

export const numberKeyOf = (index: Buffer | null): string | null => index?.toString('hex') ?? null;

/** What is stored about the persons the rows may be about, locked until the transaction ends. */
export async function lockedBook(session: InsurerSession, rows: IndexedRow[]): Promise<RegistrationBook> {
  const concerned = await session.run<{ id: string }>(concernedSubscribers, keysOf(rows));
  const ids = concerned.map(({ id }) => id);
  if (ids.length > 0) await session.run(lockSubscribers, [ids]);
  return bookOf(await storedPersons(session, ids));
}

export interface StagedSoFar {
  importId: string;
  today: PlainDate;
  lines: LineIndex;
}

/** The same without locks, and with what the earlier rows of a file would make of it. */
export async function stagedBook(
  session: InsurerSession,
  rows: IndexedRow[],
  staged: StagedSoFar,
): Promise<RegistrationBook> {
  const [stored, earlier] = await Promise.all([
    session.run<{ id: string }>(concernedSubscribers, keysOf(rows)),
    earlierRows(session, rows, staged),
  ]);
  const ids = new Set([...stored.map(({ id }) => id), ...earlier.map(({ subscriberId }) => subscriberId)]);
  const book = bookOf(await storedPersons(session, [...ids]));
  for (const { line, cells, numberKey, subscriberId } of earlier) {
    const verdict = judgeRow(cells, staged.today);
    if (!verdict.ok) throw new Error(`staged line ${line} was taken and is not acceptable now`);
    book.take({
      registration: verdict.registration,
      numberKey,
      newPersonId: subscriberId,
      newPeriodId: `line ${line}`,
    });
  }
  return book;
}

/** All earlier rows of the persons that the rows share a key with, in the order of the file. */
async function earlierRows(
  session: InsurerSession,
  rows: IndexedRow[],
  { importId, lines }: StagedSoFar,
): Promise<StagedRow[]> {
  const load = (some: Iterable<number>) => session.run<StagedRow>(stagedLines, [importId, [...some]]);
  const touched = new Set(rows.flatMap((row) => lineKeysOf(row).flatMap((key) => lines.linesOf(key))));
  if (touched.size === 0) return [];
  const first = await load(touched);
  const others = new Set(
    first.flatMap(({ subscriberId }) => lines.linesOf(subscriberId)).filter((line) => !touched.has(line)),
  );
  const rest = others.size === 0 ? [] : await load(others);
  return [...first, ...rest].sort((one, other) => one.line - other.line);
}

/** What rows of a file can have in common. */
export const lineKeysOf = ({
  registration: { eligibilityId, symbol, number, cardBranch },
  myNumberIndex,
}: IndexedRow): string[] => [
  `id ${eligibilityId}`,
  `card ${cardKey(symbol, number, cardBranch)}`,
  ...(myNumberIndex === null ? [] : [`number ${myNumberIndex.toString('base64')}`]),
];

interface StagedRow {
  line: number;
  cells: string[];
  numberKey: string | null;
  subscriberId: string;
}

type StoredPerson = Pick<BookPerson, 'id' | 'birthDate' | 'sex' | 'isWithdrawn'> &
  BookPerson['particulars'] & {
    myNumberState: 'LINKED' | 'MISSING';
    missingReason: MyNumberMissingReason | null;
    numberKey: string | null;
    eligibilityIds: string[];
    releasedIds: string[];
    periods: BookPeriod[];
  };

const keysOf = (rows: IndexedRow[]): unknown[] => [
  rows.map(({ registration }) => registration.eligibilityId),
  rows.flatMap(({ myNumberIndex }) => myNumberIndex ?? []),
  rows.map(({ registration: { symbol, number, cardBranch } }) => cardKey(symbol, number, cardBranch)),
];

const storedPersons = async (session: InsurerSession, ids: string[]): Promise<StoredPerson[]> =>
  ids.length === 0 ? [] : session.run<StoredPerson>(bookPersons, [ids]);

/** While handling is off the policy hides numbers; that there is one is known from the subscriber. */
const unseenNumber = 'unseen';

function bookOf(stored: StoredPerson[]): RegistrationBook {
  const book = new RegistrationBook();
  for (const {
    id,
    birthDate,
    sex,
    myNumberState,
    missingReason,
    numberKey,
    eligibilityIds,
    releasedIds,
    periods,
    isWithdrawn,
    ...particulars
  } of stored) {
    const key = numberKey ?? (myNumberState === 'LINKED' ? `${unseenNumber} ${id}` : null);
    book.enter(
      { id, birthDate, sex, particulars, numberKey: key, missingReason, periods, isWithdrawn },
      eligibilityIds,
      releasedIds,
    );
  }
  return book;
}
