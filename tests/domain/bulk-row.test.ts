import {
  bulkColumns,
  bulkMyNumberColumn,
  findBulkPerson,
  judgeBulkRow,
  type BulkKind,
  type BulkRow,
} from '../../src/domain/bulk-row';
import { checkDigitOf } from '../../src/domain/my-number';
import type { RowFault } from '../../src/domain/row-faults';

const myNumber = `31415926535${checkDigitOf('31415926535')}`;

type Cells = Partial<Record<keyof BulkRow, string>>;
const written: Required<Cells> = {
  symbol: '５００',
  number: '806',
  kind: '1',
  nameKanji: '髙橋　大翔',
  birthDate: '19520918',
  sex: '1',
  myNumber,
  missingReason: '',
  missingMemo: '',
  remarks: '',
};
const cancelled: Cells = { remarks: '別人の番号だったため' };
const both: BulkKind[] = ['BULK_UPDATE', 'BULK_CANCEL'];

const row = (cells: Cells, kind: BulkKind = 'BULK_UPDATE'): string[] =>
  bulkColumns.map(({ field }) => ({ ...written, ...(kind === 'BULK_CANCEL' ? cancelled : {}), ...cells })[field]);
const judge = (cells: Cells, kind: BulkKind = 'BULK_UPDATE') => judgeBulkRow(row(cells, kind), kind);
const columnOf = (field: keyof BulkRow): number => bulkColumns.findIndex((column) => column.field === field);

test('the columns are those of the layout, in its order', () => {
  expect(bulkColumns.map(({ header }) => header).join()).toBe(
    '事業所記号,被保険者番号,区分,氏名,生年月日,性別,個人番号,未記入理由,未記入理由メモ,備考',
  );
  expect(bulkColumns[bulkMyNumberColumn]).toMatchObject({ header: '個人番号' });
});

test.each(both)('a good row of a %s is read, its text kept as written', (kind) => {
  expect(judge({}, kind)).toEqual({
    ok: true,
    row: {
      symbol: '５００',
      number: '806',
      kind: 'INSURED',
      nameKanji: '髙橋　大翔',
      birthDate: '1952-09-18',
      sex: 'MALE',
      myNumber,
      missingReason: null,
      missingMemo: null,
      remarks: kind === 'BULK_CANCEL' ? '別人の番号だったため' : null,
    },
  });
});

const accepted: [string, BulkKind, Cells][] = [
  ['a dependant of no sex told', 'BULK_UPDATE', { kind: '2', sex: '3' }],
  ['a reason in place of a My Number', 'BULK_UPDATE', { myNumber: '', missingReason: '2' }],
  ['another reason with its memo', 'BULK_UPDATE', { myNumber: '', missingReason: '9', missingMemo: '𠮷'.repeat(100) }],
  ['remarks of 200 characters', 'BULK_UPDATE', { remarks: '𠮷'.repeat(200) }],
  ['remarks with a telephone number', 'BULK_UPDATE', { remarks: '電話 03-1234-5678 に確認' }],
  ['remarks and a memo of white space', 'BULK_UPDATE', { remarks: '　', missingMemo: ' ' }],
  ['a memo in a cancel', 'BULK_CANCEL', { missingMemo: '本人から電話' }],
];

test.each(accepted)('%s is accepted in a %s', (_, kind, cells) => {
  expect(judge(cells, kind)).toMatchObject({ ok: true });
});

const always: [RowFault, keyof BulkRow, Cells][] = [
  ...(['symbol', 'number', 'kind', 'nameKanji', 'birthDate', 'sex'] as const).flatMap(
    (field): [RowFault, keyof BulkRow, Cells][] => [
      ['REQUIRED', field, { [field]: '' }],
      ['REQUIRED', field, { [field]: ' 　' }],
    ],
  ),
  ['TOO_LONG', 'symbol', { symbol: '𠮷'.repeat(20) }],
  ['TOO_LONG', 'number', { number: '1'.repeat(20) }],
  ['TOO_LONG', 'kind', { kind: '1'.repeat(101) }],
  ['TOO_LONG', 'nameKanji', { nameKanji: '𠮷'.repeat(101) }],
  ['TOO_LONG', 'myNumber', { myNumber: '1'.repeat(101) }],
  ['TOO_LONG', 'missingMemo', { missingMemo: '山'.repeat(101) }],
  ['TOO_LONG', 'remarks', { remarks: '𠮷'.repeat(201) }],
  ...['0', '3', '１', 'INSURED', 'constructor'].map((kind): [RowFault, keyof BulkRow, Cells] => [
    'CODE_UNKNOWN',
    'kind',
    { kind },
  ]),
  ...['19530229', '1952-09-18', '１９５２０９１８', 'S270918'].map((birthDate): [RowFault, keyof BulkRow, Cells] => [
    'DATE_FORMAT',
    'birthDate',
    { birthDate },
  ]),
  ['SEX_CODE', 'sex', { sex: '4' }],
  ['SEX_CODE', 'sex', { sex: '男' }],
  ['MY_NUMBER_FORMAT', 'myNumber', { myNumber: '12345678901' }],
  ['MY_NUMBER_FORMAT', 'myNumber', { myNumber: '１２３４５６７８９０１８' }],
  ['MY_NUMBER_FORMAT', 'myNumber', { myNumber: '　' }],
  ['MY_NUMBER_IMPLAUSIBLE', 'myNumber', { myNumber: '000000000000' }],
  ['MY_NUMBER_CHECK_DIGIT', 'myNumber', { myNumber: '123456789010' }],
  ...['4', '01', '１', ' '].map((missingReason): [RowFault, keyof BulkRow, Cells] => [
    'CODE_UNKNOWN',
    'missingReason',
    { missingReason },
  ]),
  ...['123456789010', '番号1234 5678 9010です', '1234-5678-9010', '１２３４５６７８９０１０', '0123456789010'].map(
    (remarks): [RowFault, keyof BulkRow, Cells] => ['REMARKS_CONTAIN_NUMBER', 'remarks', { remarks }],
  ),
  ['MY_NUMBER_AND_REASON', 'missingReason', { missingReason: '1' }],
];

describe.each(both)('in a %s', (kind) => {
  test.each(always)('%s is the verdict on %s in %j', (code, field, cells) => {
    expect(judge(cells, kind)).toEqual({ ok: false, code, column: columnOf(field) });
  });
});

const ofOneKind: [RowFault, keyof BulkRow, BulkKind, Cells][] = [
  ['MEMO_REQUIRED', 'missingMemo', 'BULK_UPDATE', { myNumber: '', missingReason: '9' }],
  ['MEMO_REQUIRED', 'missingMemo', 'BULK_UPDATE', { myNumber: '', missingReason: '9', missingMemo: '　' }],
  ['MEMO_WITHOUT_OTHER', 'missingMemo', 'BULK_UPDATE', { missingMemo: '理由' }],
  ['MEMO_WITHOUT_OTHER', 'missingMemo', 'BULK_UPDATE', { myNumber: '', missingReason: '1', missingMemo: '理由' }],
  ['MY_NUMBER_OR_REASON_REQUIRED', 'myNumber', 'BULK_UPDATE', { myNumber: '' }],
  ['REQUIRED', 'myNumber', 'BULK_CANCEL', { myNumber: '' }],
  ['REQUIRED', 'myNumber', 'BULK_CANCEL', { myNumber: '', missingReason: '1' }],
  ['MY_NUMBER_AND_REASON', 'missingReason', 'BULK_CANCEL', { missingReason: '9' }],
  ['REMARKS_REQUIRED', 'remarks', 'BULK_CANCEL', { remarks: '' }],
  ['REMARKS_REQUIRED', 'remarks', 'BULK_CANCEL', { remarks: ' 　' }],
];

test.each(ofOneKind)('%s is the verdict on %s in a %s of %j', (code, field, kind, cells) => {
  expect(judge(cells, kind)).toEqual({ ok: false, code, column: columnOf(field) });
});

const first: [RowFault, BulkKind, Cells][] = [
  ['REQUIRED', 'BULK_UPDATE', { symbol: '', kind: '9', sex: '4' }],
  ['CODE_UNKNOWN', 'BULK_UPDATE', { kind: '9', birthDate: 'x' }],
  ['TOO_LONG', 'BULK_UPDATE', { sex: '4'.repeat(101), myNumber: '1' }],
  ['MY_NUMBER_CHECK_DIGIT', 'BULK_UPDATE', { myNumber: '123456789010', missingReason: '4' }],
  ['CODE_UNKNOWN', 'BULK_UPDATE', { missingReason: '4', missingMemo: '理由' }],
  ['TOO_LONG', 'BULK_UPDATE', { missingMemo: '山'.repeat(101), remarks: '123456789010' }],
  ['MEMO_REQUIRED', 'BULK_UPDATE', { missingReason: '9', remarks: '123456789010' }],
  ['REMARKS_CONTAIN_NUMBER', 'BULK_UPDATE', { missingReason: '1', remarks: '123456789010' }],
  ['MEMO_WITHOUT_OTHER', 'BULK_UPDATE', { missingReason: '1', missingMemo: '理由' }],
  ['REQUIRED', 'BULK_CANCEL', { myNumber: '', remarks: '' }],
  ['MY_NUMBER_AND_REASON', 'BULK_CANCEL', { missingReason: '1', remarks: '' }],
];

test.each(first)('of several faults %s is reported: a %s of %j', (code, kind, cells) => {
  expect(judge(cells, kind)).toMatchObject({ ok: false, code });
});

test('a row that ends too early is refused and not read past its end', () => {
  expect(judgeBulkRow(['500'], 'BULK_UPDATE')).toEqual({ ok: false, code: 'REQUIRED', column: 1 });
});

const told = (cells: Cells = {}): BulkRow => {
  const verdict = judge(cells);
  if (!verdict.ok) throw new Error(verdict.code);
  return verdict.row;
};
type Person = Pick<BulkRow, 'nameKanji' | 'birthDate' | 'sex'> & { id: string };
const insured: Person = { id: 'a', nameKanji: '髙橋 大翔', birthDate: '1952-09-18', sex: 'MALE' };
const twin: Person = { ...insured, id: 'b', sex: 'FEMALE' };
const parent: Person = { ...insured, id: 'c', birthDate: '1930-01-01' };
const child: Person = { id: 'd', nameKanji: '髙橋　花子', birthDate: '1952-09-18', sex: 'FEMALE' };

test.each<[string, Person[], Cells]>([
  ['the only one', [insured], {}],
  ['one among others', [child, parent, twin, insured], {}],
  ['whatever the width and spacing of the name', [insured], { nameKanji: '髙橋大翔' }],
])('a row finds its person: %s', (_, candidates, cells) => {
  expect(findBulkPerson(told(cells), candidates)).toEqual({ ok: true, person: insured });
});

test.each<[RowFault, Person[], Cells]>([
  ['PERSON_NOT_FOUND', [], {}],
  ['NAME_DIFFERS', [insured, child], { nameKanji: '高橋　大翔' }],
  ['NAME_DIFFERS', [child], { birthDate: '19520919', sex: '3' }],
  ['BIRTH_DATE_DIFFERS', [insured, parent, twin], { birthDate: '19520919', sex: '3' }],
  ['BIRTH_DATE_DIFFERS', [parent, child], {}],
  ['SEX_DIFFERS', [insured, twin], { sex: '3' }],
  ['SEX_DIFFERS', [twin, parent], {}],
  ['PERSON_AMBIGUOUS', [insured, { ...insured, id: 'e' }, twin], {}],
])('%s when the card, the name, the birth date or the sex leave nobody or two (%#)', (code, candidates, cells) => {
  expect(findBulkPerson(told(cells), candidates)).toEqual({ ok: false, code });
});
