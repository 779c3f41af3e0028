import { collectionColumns } from '../../src/domain/collection-row';
import { csvLine } from '../../src/files/csv';
import { aRow } from './made';

type Registered = ReturnType<typeof aRow>;

const asked = [
  'symbol',
  'number',
  'kind',
  'relationshipCode',
  'cardBranch',
  'nameKanji',
  'nameKana',
  'birthDate',
  'sex',
] as const;

/** What an employer answers (columns 10 to 13), and what they should have left alone. */
export interface Answered extends Partial<Record<(typeof asked)[number], string>> {
  later?: string;
  myNumber?: string;
  reason?: string;
  memo?: string;
}

/** A row of a collection file as it comes back, about somebody who is registered. */
export const aCollectionRow = (person: Registered, given: Answered = {}): string[] => [
  ...asked.map((field) => given[field] ?? person[field]),
  ...[given.later ?? '', given.myNumber ?? '', given.reason ?? '', given.memo ?? ''],
  ...Array<string>(14).fill(''),
];

export const aCollectionFile = (rows: string[][]): string =>
  [collectionColumns.map(({ header }) => header), ...rows].map(csvLine).join('');

/** Somebody to be registered without a My Number, and the row that does it. */
export const withoutNumber = (cells: Parameters<typeof aRow>[0] = {}): Registered =>
  aRow({ myNumber: '', myNumberMissingReason: '1', ...cells });
