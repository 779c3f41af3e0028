import { bulkColumns, type BulkRow } from '../../src/domain/bulk-row';
import { csvLine } from '../../src/files/csv';
import type { aRow } from './made';

export type BulkCells = Partial<Record<keyof BulkRow, string>>;

/** A row of a bulk file about somebody who is registered. */
export function aBulkRow(person: ReturnType<typeof aRow>, given: BulkCells): string[] {
  const { symbol, number, kind, nameKanji, birthDate, sex } = person;
  const cells: BulkCells = { symbol, number, kind, nameKanji, birthDate, sex, ...given };
  return bulkColumns.map(({ field }) => cells[field] ?? '');
}

export const aBulkFile = (rows: string[][]): string =>
  [bulkColumns.map(({ header }) => header), ...rows].map(csvLine).join('');
