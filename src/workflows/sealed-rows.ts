import { statement, type Statement } from '../db/statements';
import type { Place } from '../vault/insurer-cipher';
import { placeOfRow } from './file-kinds/file-rules';
import { placeOfPart } from './result-file';

/** A table that holds cipher text: how rows of older keys are found, one after the other, and written anew. */
export interface SealedTable {
  table: string;
  /** Rows a transaction takes: those of result files are large, and nobody shall wait long for the others. */
  atOnce: number;
  /** $2: the new version, $3: how many, then the keys of the last row; its rows are locked. */
  old: Statement;
  renew: Statement;
  keys: readonly (keyof SealedRow)[];
  /** Before the first row. */
  start: readonly (string | number)[];
  /** Whether the version has a column of its own. */
  hasVersion: boolean;
  /** Where the cipher text was made to stand. */
  placeOf: (row: SealedRow) => Place;
}

export interface SealedRow {
  subscriberId: string;
  importId: string;
  line: number;
  part: number;
  cipher: Buffer;
}

const noId = '00000000-0000-0000-0000-000000000000';
const ofPerson = { keys: ['subscriberId'], start: [noId], atOnce: 200, hasVersion: true } as const;
const ofImport = { start: [noId, -1], hasVersion: false } as const;

export const sealedTables: readonly SealedTable[] = [
  {
    ...ofPerson,
    table: 'my_number',
    old: statement('old-my-numbers'),
    renew: statement('renew-my-numbers'),
    placeOf: ({ subscriberId }) => ({ table: 'my_number', row: subscriberId }),
  },
  {
    ...ofPerson,
    table: 'replaced_my_number',
    keys: ['importId', 'subscriberId'],
    start: [noId, noId],
    old: statement('old-replaced-numbers'),
    renew: statement('renew-replaced-numbers'),
    // Moved here as it stood, and back when the file is withdrawn.
    placeOf: ({ subscriberId }) => ({ table: 'my_number', row: subscriberId }),
  },
  {
    ...ofPerson,
    table: 'organization_code',
    old: statement('old-codes'),
    renew: statement('renew-codes'),
    placeOf: ({ subscriberId }) => ({ table: 'organization_code', row: subscriberId }),
  },
  {
    ...ofImport,
    table: 'staged_row',
    keys: ['importId', 'line'],
    atOnce: 200,
    old: statement('old-staged-numbers'),
    renew: statement('renew-staged-numbers'),
    placeOf: ({ importId, line }) => placeOfRow(importId, line),
  },
  {
    ...ofImport,
    table: 'result_part',
    keys: ['importId', 'part'],
    atOnce: 4,
    old: statement('old-result-parts'),
    renew: statement('renew-result-parts'),
    placeOf: ({ importId, part }) => placeOfPart(importId, part),
  },
];
