import type { InsurerSession } from '../../db/insurer-session';
import { statement } from '../../db/statements';
import { NumberBook, type NumberHolder, type NumberRow } from '../../domain/number-book';
import type { PlainDate } from '../../domain/plain-date';
import type { MyNumberMissingReason, Sex } from '../../domain/registration-row';
import type { RowFault } from '../../domain/row-faults';
import type { NumberFormCode } from '../store-numbers';

const numberHolders = statement('number-holders');

/** Files about the My Numbers of persons who are registered: what differs between them. */
export interface NumberFile<Row> {
  myNumberColumn: number;
  formCode: NumberFormCode;
  cancels: boolean;
  /** What a row is called that is not about the person any more for whom it was approved. */
  otherPerson: RowFault;
  judge: (cells: readonly string[]) => AloneVerdict<Row>;
  said: (row: Row) => Said;
  find: (session: InsurerSession, rows: Row[]) => Promise<(row: Row) => Found>;
}

/** What a row is judged to be by itself. */
export interface AloneVerdict<Row> {
  /** Null: a fault. */
  row: Row | null;
  fault: RowFault | null;
  faultColumn: number | null;
  /** The cells to be staged, without the My Number; `fault`: what a usable row turned out to be. */
  cells: (fault: RowFault | null) => string[];
}

/** What a usable row says. */
export interface Said {
  myNumber: string | null;
  missingReason: MyNumberMissingReason | null;
  missingMemo: string | null;
  /** Nothing yet (後日). */
  later: boolean;
}

/** A subscriber, with the card that led to them. */
export interface KnownPerson extends NumberHolder {
  symbol: string;
  number: string;
  cardBranch: string;
  nameKanji: string;
  nameKana: string;
  birthDate: PlainDate;
  sex: Sex;
  relationshipCode: string | null;
}

/** `standsFor`: an id by which nobody's rows are told from other persons', where one My Number is given to two. */
export type Found = { ok: true; person: KnownPerson } | { ok: false; code: RowFault; standsFor: string | null };

export const numberRowOf = ({ cancels }: { cancels: boolean }, said: Said, numberKey: string | null): NumberRow => ({
  numberKey,
  missingReason: said.missingReason,
  missingMemo: said.missingMemo,
  cancels,
});

/** What is stored about the persons and My Numbers of some rows. */
export async function knownAbout<Row>(
  session: InsurerSession,
  file: NumberFile<Row>,
  rows: { row: Row | null; index: Buffer | null }[],
): Promise<{ find: (row: Row) => Found; book: NumberBook }> {
  const indexes = rows.flatMap(({ index }) => index ?? []);
  const usable = rows.flatMap(({ row }) => row ?? []);
  const [find, holders] = await Promise.all([
    file.find(session, usable),
    session.run<{ id: string; numberKey: string }>(numberHolders, [indexes]),
  ]);
  const book = new NumberBook();
  for (const { id, numberKey } of holders) book.hold(numberKey, id);
  for (const row of usable) {
    const found = find(row);
    if (found.ok) book.enter(found.person);
  }
  return { find, book };
}
