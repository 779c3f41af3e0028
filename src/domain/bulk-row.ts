import { containsTwelveDigits, myNumberFault } from './my-number';
import { sameName } from './name-kana';
import { plainDateFromDigits, type PlainDate } from './plain-date';
import type { MyNumberMissingReason, Registration, Sex, SubscriberKind } from './registration-row';
import { isBlank, isLongerThan, judged, kinds, missingReasons, otherReason, sexes, textOrNull } from './row-cells';
import type { RowFault } from './row-faults';

/** One row of a bulk update or a bulk cancel (個人番号一括更新・一括取消). */
export interface BulkRow {
  symbol: string;
  number: string;
  kind: SubscriberKind;
  nameKanji: string;
  birthDate: PlainDate;
  sex: Sex;
  myNumber: string | null;
  missingReason: MyNumberMissingReason | null;
  missingMemo: string | null;
  remarks: string | null;
}

export type BulkKind = 'BULK_UPDATE' | 'BULK_CANCEL';

interface Column {
  header: string;
  field: keyof BulkRow;
  required: boolean;
  /** In code points. */
  longest: number;
  rule?: (text: string) => RowFault | null;
}

const columns: readonly Column[] = [
  { header: '事業所記号', field: 'symbol', required: true, longest: 19 },
  { header: '被保険者番号', field: 'number', required: true, longest: 19 },
  {
    header: '区分',
    field: 'kind',
    required: true,
    longest: 100,
    rule: (text) => (kinds.wordOf(text) === undefined ? 'CODE_UNKNOWN' : null),
  },
  { header: '氏名', field: 'nameKanji', required: true, longest: 100 },
  {
    header: '生年月日',
    field: 'birthDate',
    required: true,
    longest: 100,
    rule: (text) => (plainDateFromDigits(text) === null ? 'DATE_FORMAT' : null),
  },
  {
    header: '性別',
    field: 'sex',
    required: true,
    longest: 100,
    rule: (text) => (sexes.wordOf(text) === undefined ? 'SEX_CODE' : null),
  },
  { header: '個人番号', field: 'myNumber', required: false, longest: 100, rule: myNumberFault },
  {
    header: '未記入理由',
    field: 'missingReason',
    required: false,
    longest: 100,
    rule: (text) => (missingReasons.wordOf(text) === undefined ? 'CODE_UNKNOWN' : null),
  },
  { header: '未記入理由メモ', field: 'missingMemo', required: false, longest: 100 },
  {
    header: '備考',
    field: 'remarks',
    required: false,
    longest: 200,
    rule: (text) => (containsTwelveDigits(text) ? 'REMARKS_CONTAIN_NUMBER' : null),
  },
];

export const bulkColumns: readonly Pick<Column, 'header' | 'field'>[] = columns;

const columnOf = (field: keyof BulkRow): number => columns.findIndex((column) => column.field === field);

export const bulkMyNumberColumn = columnOf('myNumber');

function cellFault({ required, longest, rule }: Column, text: string): RowFault | null {
  if (required && isBlank(text)) return 'REQUIRED';
  if (isLongerThan(text, longest)) return 'TOO_LONG';
  return rule === undefined || text === '' ? null : rule(text);
}

/** The memo (未記入理由メモ) explains the reason 9, in the words of an update; a cancel may hold any. */
function memoFault(cells: readonly string[]): RowFault | null {
  const explains = cells[columnOf('missingReason')] === otherReason;
  if (explains === !isBlank(cells[columnOf('missingMemo')] ?? '')) return null;
  return explains ? 'MEMO_REQUIRED' : 'MEMO_WITHOUT_OTHER';
}

interface CombinedRule {
  code: RowFault;
  /** The column a person would look at first. */
  field: keyof BulkRow;
  broken: (row: BulkRow) => boolean;
}

/** In the order they are judged. */
const combinedRules: Record<BulkKind, readonly CombinedRule[]> = {
  BULK_UPDATE: [
    {
      code: 'MY_NUMBER_AND_REASON',
      field: 'missingReason',
      broken: ({ myNumber, missingReason }) => myNumber !== null && missingReason !== null,
    },
    {
      code: 'MY_NUMBER_OR_REASON_REQUIRED',
      field: 'myNumber',
      broken: ({ myNumber, missingReason }) => myNumber === null && missingReason === null,
    },
  ],
  BULK_CANCEL: [
    { code: 'REQUIRED', field: 'myNumber', broken: ({ myNumber }) => myNumber === null },
    { code: 'MY_NUMBER_AND_REASON', field: 'missingReason', broken: ({ missingReason }) => missingReason !== null },
    { code: 'REMARKS_REQUIRED', field: 'remarks', broken: ({ remarks }) => remarks === null },
  ],
};

/** `column` is counted from 0. */
export type BulkVerdict = { ok: true; row: BulkRow } | { ok: false; code: RowFault; column: number };

/** All rules that need nothing but the row: the columns in header order, then the combined ones; the first decides. */
export function judgeBulkRow(cells: readonly string[], kind: BulkKind): BulkVerdict {
  for (const [column, rules] of columns.entries()) {
    const ofCell = cellFault(rules, cells[column] ?? '');
    const code = ofCell ?? (kind === 'BULK_UPDATE' && rules.field === 'missingMemo' ? memoFault(cells) : null);
    if (code !== null) return { ok: false, code, column };
  }
  const row = bulkRowOf(cells);
  for (const { code, field, broken } of combinedRules[kind]) {
    if (broken(row)) return { ok: false, code, column: columnOf(field) };
  }
  return { ok: true, row };
}

function bulkRowOf(cells: readonly string[]): BulkRow {
  const cell = (field: keyof BulkRow): string => cells[columnOf(field)] ?? '';
  return {
    symbol: cell('symbol'),
    number: cell('number'),
    kind: judged(kinds.wordOf(cell('kind'))),
    nameKanji: cell('nameKanji'),
    birthDate: judged(plainDateFromDigits(cell('birthDate'))),
    sex: judged(sexes.wordOf(cell('sex'))),
    myNumber: textOrNull(cell('myNumber')),
    missingReason: missingReasons.wordOf(cell('missingReason')) ?? null,
    missingMemo: textOrNull(cell('missingMemo')),
    remarks: textOrNull(cell('remarks')),
  };
}

type Described = Pick<Registration, 'nameKanji' | 'birthDate' | 'sex'>;

/** By what the persons of one card are told apart, in this order, and what it is called when nobody is left. */
const distinctions: readonly [code: RowFault, agrees: (row: BulkRow, person: Described) => boolean][] = [
  ['NAME_DIFFERS', (row, person) => sameName(row.nameKanji, person.nameKanji)],
  ['BIRTH_DATE_DIFFERS', (row, person) => row.birthDate === person.birthDate],
  ['SEX_DIFFERS', (row, person) => row.sex === person.sex],
];

export type BulkPersonVerdict<Person> = { ok: true; person: Person } | { ok: false; code: RowFault };

/**
 * The person a row is about, among those who hold or held its symbol and number in its kind (区分), each once. A
 * household may have several dependants, so the card alone does not tell.
 */
export function findBulkPerson<Person extends Described>(
  row: BulkRow,
  candidates: readonly Person[],
): BulkPersonVerdict<Person> {
  if (candidates.length === 0) return { ok: false, code: 'PERSON_NOT_FOUND' };
  let left = candidates;
  for (const [code, agrees] of distinctions) {
    left = left.filter((person) => agrees(row, person));
    if (left.length === 0) return { ok: false, code };
  }
  const [person] = left;
  return left.length === 1 ? { ok: true, person: judged(person) } : { ok: false, code: 'PERSON_AMBIGUOUS' };
}
