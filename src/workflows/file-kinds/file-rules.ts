import type { InsurerSession } from '../../db/insurer-session';
import type { PlainDate } from '../../domain/plain-date';
import type { RowFault } from '../../domain/row-faults';
import type { FileImport } from '../../entities/file-import';
import type { InsurerCipher, Place } from '../../vault/insurer-cipher';
import type { LineIndex } from '../line-index';

/** What files of one kind have of their own. Receiving, applying and writing results know no kind. */
export interface FileRules {
  columns: readonly { header: string }[];
  myNumberColumn: number;
  /** Columns that may hold twelve digits; anywhere else they are a My Number in the wrong place, and are not kept. */
  identifiers: readonly number[];
  /** Judges the next rows of a file while it arrives. */
  stage: (rows: ArrivedRow[], arrival: Arrival) => Promise<StagedRow[]>;
  /** What can be judged only when all rows are there. */
  judgeWhole: (session: InsurerSession, importId: string) => Promise<void>;
  /** Judges once more, under locks, because what is stored may have changed since the preview, and stores. */
  apply: (rows: WaitingRow[], applying: Applying) => Promise<Applied>;
  resultHeader: readonly string[];
  resultCells: (row: JudgedRow) => string[];
}

export interface ArrivedRow {
  line: number;
  cells: readonly string[];
}

export interface Arrival {
  session: InsurerSession;
  cipher: InsurerCipher;
  importId: string;
  /** The day of receipt. */
  today: PlainDate;
  /** What earlier rows had in common with later ones; it lasts as long as the file arrives. */
  lines: LineIndex;
}

export interface StagedRow extends ArrivedRow {
  /** Encrypted for the row. */
  myNumber: Buffer | null;
  /** Also of a row that is refused for its My Number: a doubt is raised about it. */
  myNumberIndex: Buffer | null;
  fault: RowFault | null;
  faultColumn: number | null;
  /** Bits of staged-effects. */
  effects: number;
  subscriberId: string | null;
}

/** A staged row without a fault. */
export interface WaitingRow {
  line: number;
  cells: string[];
  myNumber: Buffer | null;
  myNumberIndex: Buffer | null;
  subscriberId: string;
  /** Bits of staged-effects, as the approver has seen them. */
  effects: number;
}

export interface Applying {
  session: InsurerSession;
  cipher: InsurerCipher;
  work: FileImport;
}

export interface Applied {
  stored: number;
  refused: { line: number; fault: RowFault }[];
  /** Rows that turned out to be about another person than they were staged for. */
  renamed: { line: number; subscriberId: string }[];
}

export interface JudgedRow {
  cells: string[];
  fault: RowFault | null;
  faultColumn: number | null;
  branchNumber: string | null;
}

export const placeOfRow = (importId: string, line: number): Place => ({
  table: 'staged_row',
  row: `${importId} ${line}`,
});

export const columnsOf = (columns: readonly { header: string }[], headers: readonly string[]): number[] =>
  headers.map((name) => columns.findIndex(({ header }) => header === name));

export const withCell = (cells: readonly string[], at: number, text: string): string[] =>
  cells.map((cell, column) => (column === at ? text : cell));
