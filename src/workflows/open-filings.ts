import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { lastFilingDay } from '../domain/deadline';
import { plainDateFromDigits } from '../domain/plain-date';
import { registrationColumns, type Registration } from '../domain/registration-row';
import type { FileImport } from '../entities/file-import';

const earliestFiling = statement('note-earliest-filing');
const refusedRows = statement('refused-rows');
const insertOpenFilings = statement('insert-open-filings');

const rowsAtOnce = 2_000;

const at = (field: keyof Registration): number => registrationColumns.findIndex((column) => column.field === field);
const columns = { eligibilityId: at('eligibilityId'), nameKanji: at('nameKanji'), notifiedOn: at('notifiedOn') };

/** Of a registration file that was checked. */
export async function noteEarliestFiling(session: InsurerSession, importId: string): Promise<void> {
  await session.run(earliestFiling, [importId, columns.notifiedOn, lastFilingDay]);
}

interface RefusedRow {
  line: number;
  cells: string[];
  fault: string;
}

/** What a registration file leaves undone: rows that came back and have a day from which the five days count. */
export async function openFilingsOf(session: InsurerSession, { id: importId, uploadedAt }: FileImport): Promise<void> {
  for (let last = 0; ;) {
    const rows = await session.run<RefusedRow>(refusedRows, [importId, last, rowsAtOnce]);
    const filings = rows.flatMap(({ line, cells, fault }) => {
      const notifiedOn = plainDateFromDigits(cells[columns.notifiedOn] ?? '');
      if (notifiedOn === null || notifiedOn > lastFilingDay) return [];
      const eligibilityId = shortened(cells[columns.eligibilityId] ?? '', longestId);
      return [[line, eligibilityId, shortened(cells[columns.nameKanji] ?? '', longestName), notifiedOn, fault]];
    });
    if (filings.length > 0)
      await session.run(insertOpenFilings, [
        importId,
        ...filings[0]!.map((_, column) => filings.map((row) => row[column])),
        uploadedAt,
      ]);
    if (rows.length < rowsAtOnce) return;
    last = rows.at(-1)!.line;
    await session.renew();
  }
}

const longestId = 32;
const longestName = 100;

/** A cell that is too long is what the row may have been refused for. */
const shortened = (text: string, codePoints: number): string =>
  text.length <= codePoints ? text : Array.from(text).slice(0, codePoints).join('');
