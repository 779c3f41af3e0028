import { statement } from '../../db/statements';
import type { NumberBook } from '../../domain/number-book';
import { mapInTurns } from '../in-turns';
import { numberKeyOf } from '../registration-book';
import { numberEffectBits } from '../staged-effects';
import { placeOfRow, type Arrival, type ArrivedRow, type StagedRow } from './file-rules';
import { knownAbout, numberRowOf, type AloneVerdict, type Found, type NumberFile, type Said } from './number-file';

const stagedLines = statement('staged-lines');

const nothing = { myNumber: null, myNumberIndex: null, faultColumn: null, effects: 0, subscriberId: null };

interface AloneRow<Row> {
  line: number;
  alone: AloneVerdict<Row>;
  row: Row | null;
  said: Said | null;
  sealed: Buffer | null;
  index: Buffer | null;
}

/** Judges rows as they arrive, on top of what earlier rows of the file would make of what is stored. */
export const stageNumbers =
  <Row>(file: NumberFile<Row>) =>
  async (rows: ArrivedRow[], arrival: Arrival): Promise<StagedRow[]> => {
    const { session, cipher, importId, lines } = arrival;
    const judged = await mapInTurns(rows, ({ line, cells }): AloneRow<Row> => {
      const alone = file.judge(cells);
      const said = alone.row && file.said(alone.row);
      const number = said?.myNumber ?? null;
      const index = number === null ? null : cipher.blindIndex(number);
      const sealed = number === null ? null : cipher.encrypt(number, placeOfRow(importId, line));
      return { line, alone, row: alone.row, said, index, sealed };
    });
    const { find, book } = await knownAbout(session, file, judged);
    await repeatEarlier(file, book, { ...arrival, found: judged.flatMap(({ row }) => (row ? find(row) : [])) });
    return mapInTurns(judged, ({ line, alone, row, said, index, sealed }): StagedRow => {
      if (row === null || said === null) {
        const { fault, faultColumn } = alone;
        return { ...nothing, line, cells: alone.cells(null), fault, faultColumn };
      }
      const found = find(row);
      if (!found.ok) return { ...unknown(found, book, index), line, cells: alone.cells(found.code) };
      const { id } = found.person;
      const base = { ...nothing, line, cells: alone.cells(null), subscriberId: id };
      if (said.later) return { ...base, fault: null, effects: numberEffectBits.COLLECT_LATER };
      const taken = book.take(id, numberRowOf(file, said, numberKeyOf(index)));
      if (!taken.ok) {
        const doubted = taken.code === 'MY_NUMBER_LINKED_TO_ANOTHER' ? index : null;
        return { ...base, myNumberIndex: doubted, fault: taken.code };
      }
      if (taken.effect !== 'NONE') lines.add(id, line);
      return { ...base, myNumber: sealed, myNumberIndex: index, fault: null, effects: numberEffectBits[taken.effect] };
    });
  };

/** A row about nobody. Its My Number may still be somebody's. */
function unknown({ code, standsFor }: Found & { ok: false }, book: NumberBook, index: Buffer | null) {
  const numberKey = numberKeyOf(index);
  if (standsFor === null || numberKey === null) return { ...nothing, fault: code };
  const fault = book.isOfAnother(numberKey, standsFor) ? 'MY_NUMBER_LINKED_TO_ANOTHER' : code;
  return { ...nothing, fault, myNumberIndex: index, subscriberId: standsFor };
}

interface Earlier extends Arrival {
  found: Found[];
}

async function repeatEarlier<Row>(file: NumberFile<Row>, book: NumberBook, earlier: Earlier): Promise<void> {
  const { session, importId, lines } = earlier;
  const known = new Set(earlier.found.flatMap((found) => (found.ok ? found.person.id : [])));
  const touched = new Set([...known].flatMap((id) => lines.linesOf(id)));
  if (touched.size === 0) return;
  const staged = await session.run<{ line: number; cells: string[]; numberKey: string | null; subscriberId: string }>(
    stagedLines,
    [importId, [...touched]],
  );
  staged.sort((one, other) => one.line - other.line);
  for (const { line, cells, numberKey, subscriberId } of staged) {
    if (!known.has(subscriberId)) continue;
    const said = numberKey === null ? saidAgain(file, cells, line) : noReason;
    book.take(subscriberId, numberRowOf(file, said, numberKey));
  }
}

const noReason: Said = { myNumber: null, missingReason: null, missingMemo: null, later: false };

function saidAgain<Row>(file: NumberFile<Row>, cells: string[], line: number): Said {
  const { row } = file.judge(cells);
  if (row === null) throw new Error(`staged line ${line} was taken and is not acceptable now`);
  return file.said(row);
}
