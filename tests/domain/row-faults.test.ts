import { bulkColumns } from '../../src/domain/bulk-row';
import { collectionColumns } from '../../src/domain/collection-row';
import { registrationColumns } from '../../src/domain/registration-row';
import { describeFault, registrationFaults, rowFaults, type RowFault } from '../../src/domain/row-faults';

const codes = Object.keys(rowFaults) as RowFault[];
const headersOf = (columns: readonly { header: string }[]): string[] => columns.map(({ header }) => header);
const namedIn = (sentence: string): string[] =>
  Array.from(sentence.matchAll(/「([^」]+)」/g), ([, header = '']) => header);

const headers = headersOf(registrationColumns);
const layouts = [registrationColumns, bulkColumns, collectionColumns];
const usable: Record<string, { columns: readonly { header: string }[]; faults: RowFault[] }> = {
  registration: { columns: registrationColumns, faults: Object.keys(registrationFaults) as RowFault[] },
  'bulk update or cancel': {
    columns: bulkColumns,
    faults: [
      ...(['REQUIRED', 'TOO_LONG', 'CODE_UNKNOWN', 'DATE_FORMAT', 'SEX_CODE', 'MY_NUMBER_FORMAT'] as const),
      ...(['MY_NUMBER_IMPLAUSIBLE', 'MY_NUMBER_CHECK_DIGIT', 'MEMO_REQUIRED', 'MEMO_WITHOUT_OTHER'] as const),
      ...(['REMARKS_CONTAIN_NUMBER', 'REMARKS_REQUIRED', 'MY_NUMBER_AND_REASON'] as const),
      ...(['MY_NUMBER_OR_REASON_REQUIRED', 'PERSON_NOT_FOUND', 'NAME_DIFFERS', 'BIRTH_DATE_DIFFERS'] as const),
      ...(['SEX_DIFFERS', 'PERSON_AMBIGUOUS', 'MY_NUMBER_NOT_THE_LINKED_ONE'] as const),
      ...(['MY_NUMBER_LINKED_TO_ANOTHER', 'MY_NUMBER_DUPLICATE_IN_FILE', 'SECOND_PERSON_REQUIRED'] as const),
    ],
  },
  collection: {
    columns: collectionColumns,
    faults: [
      ...(['COLLECT_LATER_VALUE', 'COLLECT_LATER_CORRELATION', 'NUMBER_AND_REASON_MISSING'] as const),
      ...(['MY_NUMBER_AND_REASON', 'MY_NUMBER_FORMAT', 'MY_NUMBER_CHECK_DIGIT', 'MY_NUMBER_IMPLAUSIBLE'] as const),
      ...(['REASON_UNKNOWN', 'MEMO_REQUIRED', 'MEMO_WITHOUT_OTHER', 'MEMO_TOO_LONG', 'NOT_A_SUBSCRIBER'] as const),
      ...(['MY_NUMBER_LINKED_TO_ANOTHER', 'MY_NUMBER_DUPLICATE_IN_FILE', 'SECOND_PERSON_REQUIRED'] as const),
    ],
  },
};

test('every code belongs to the rows of some file', () => {
  const known = new Set(Object.values(usable).flatMap(({ faults }) => faults));
  expect(codes.filter((code) => !known.has(code))).toEqual([]);
});

test.each(codes.flatMap((code) => layouts.map((columns) => [code, columns.length, columns] as const)))(
  '%s is one Japanese sentence without a value in it in a file of %i columns',
  (code, _, columns) => {
    const sentence = describeFault(code, undefined, columns);
    expect(sentence).toMatch(/^[^。]+。$/);
    expect(sentence).not.toMatch(/[0-9]{3,}|[\r\n,"]/);
  },
);

describe.each(Object.keys(usable))('in a %s file', (layout) => {
  const { columns, faults } = usable[layout]!;
  test.each(faults)('the sentence for %s names only columns of the file', (code) => {
    const named = [undefined, ...columns.keys()].flatMap((column) => namedIn(describeFault(code, column, columns)));
    expect(headersOf(columns)).toEqual(expect.arrayContaining(named));
  });
});

test('a fault that any column can have names the column', () => {
  expect(describeFault('REQUIRED', headers.indexOf('カナ氏名'))).toBe('「カナ氏名」は必ず記入する項目ですが、空です。');
  expect(describeFault('REQUIRED')).toBe('必ず記入する項目ですが、空です。');
});

test('a fault that any column can have names the column of the file it is in', () => {
  const first = '必ず記入する項目ですが、空です。';
  expect(describeFault('REQUIRED', 0)).toBe(`「資格ID」は${first}`);
  expect(describeFault('REQUIRED', 0, bulkColumns)).toBe(`「事業所記号」は${first}`);
  expect(describeFault('TOO_LONG', bulkColumns.length - 1, bulkColumns)).toBe('「備考」は文字数の上限を超えています。');
});

test('a fault that one column has does not name it twice', () => {
  expect(describeFault('CARD_BRANCH_FORMAT', headers.indexOf('枝番'))).toBe('「枝番」が半角数字2桁ではありません。');
  expect(describeFault('SEX_DIFFERS', 5, bulkColumns)).toBe('「性別」が登録内容と異なります。');
});

test('a column that the file does not have is not named', () => {
  expect(describeFault('TOO_LONG', 99)).toBe(rowFaults.TOO_LONG);
  expect(describeFault('TOO_LONG', 10, bulkColumns)).toBe(rowFaults.TOO_LONG);
});

test('a fault that means something else in a file without 資格ID says so', () => {
  expect(describeFault('PERSON_AMBIGUOUS')).toBe('「資格ID」と「個人番号」が別々の加入者を指しています。');
  expect(describeFault('PERSON_AMBIGUOUS', undefined, bulkColumns)).toBe(
    '記入された内容に当てはまる加入者が2人以上います。',
  );
  expect(describeFault('MY_NUMBER_OR_REASON_REQUIRED', 6, bulkColumns)).toBe('「個人番号」も「未記入理由」も空です。');
});
