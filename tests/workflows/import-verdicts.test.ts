import iconv from 'iconv-lite';
import { registrationColumns } from '../../src/domain/registration-row';
import { registrationFaults } from '../../src/domain/row-faults';
import { aFile, aMyNumber, aRow } from '../support/made';
import { imported, verdictsOf } from '../support/result';
import { TestPlatform } from '../support/platform';

let test_: TestPlatform;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());

type Cells = NonNullable<Parameters<typeof aRow>[0]>;
const long = (codePoints: number): string => '𠮟'.repeat(codePoints);
const [known, other, twice, numbered] = [aMyNumber(), aMyNumber(), aMyNumber(), aMyNumber()];
const wrongNumber = numbered.slice(0, 11) + ((Number(numbered[11]) + 1) % 10);
const tomorrow = new Date(Date.now() + 33 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '');

const stored: Cells[] = [
  aRow({ eligibilityId: 'K1', myNumber: known, number: 'k1' }),
  aRow({ eligibilityId: 'K2', myNumber: other, number: 'k2', nameKana: 'ベツジン' }),
];

/** Each verdict of files.md 1 at least once; where a row has two faults, the first in order is expected. */
const rows: [verdict: string, cells: Cells][] = [
  ['REQUIRED', { eligibilityId: '' }],
  ['REQUIRED', { nameKanji: '　', nameKana: 'ひらがな' }],
  ['TOO_LONG', { address: long(201), myNumber: '1' }],
  ['TOO_LONG', { eligibilityId: long(33), cardBranch: 'x' }],
  ['OK', { address: long(200), eligibilityId: long(32), symbol: long(19) }],
  ['CARD_BRANCH_FORMAT', { cardBranch: '', kind: '9' }],
  ['CODE_UNKNOWN', { kind: '', enrolmentKind: '9' }],
  ['CODE_UNKNOWN', { enrolmentKind: '5' }],
  ['CODE_UNKNOWN', { myNumberMissingReason: '8' }],
  ['CODE_UNKNOWN', { eligibilityEndReason: '1', notifiedOn: '' }],
  ['NAME_KANA_FORMAT', { nameKana: 'カクウ1', birthDate: 'x' }],
  ['DATE_FORMAT', { birthDate: '20230229' }],
  ['DATE_FORMAT', { eligibilityStart: '2024-04-01' }],
  ['DATE_FORMAT', { eligibilityEnd: '２０２４０４０１' }],
  ['BIRTH_DATE_IN_FUTURE', { birthDate: tomorrow, sex: '4' }],
  ['SEX_CODE', { sex: '0', municipalityCode: '1' }],
  ['MUNICIPALITY_CODE_CHECK_DIGIT', { municipalityCode: '131017', myNumber: '1' }],
  ['MY_NUMBER_FORMAT', { myNumber: ` ${numbered}`, eligibilityStart: 'x' }],
  ['MY_NUMBER_IMPLAUSIBLE', { myNumber: '000000000000' }],
  ['MY_NUMBER_CHECK_DIGIT', { myNumber: wrongNumber }],
  ['KIND_MISMATCH', { kind: '2', enrolmentKind: '1', relationshipCode: '' }],
  ['RELATIONSHIP_REQUIRED', { kind: '2', enrolmentKind: '4', eligibilityEnd: '20230101' }],
  ['PERIOD_ENDS_BEFORE_START', { eligibilityEnd: '20240331' }],
  ['LOSS_REASON_REQUIRED', { eligibilityEnd: '20240401', myNumber: numbered, myNumberMissingReason: '1' }],
  ['OK', { eligibilityEnd: '20240401', eligibilityEndReason: '01' }],
  ['MY_NUMBER_AND_REASON', { myNumber: numbered, myNumberMissingReason: '1' }],
  ['MY_NUMBER_OR_REASON_REQUIRED', { myNumberMissingReason: '' }],
  ['PERSON_AMBIGUOUS', { eligibilityId: 'K1', myNumber: other, nameKana: 'ベツジン' }],
  ['PERSON_DIFFERS', { eligibilityId: 'K1', birthDate: '19800402', eligibilityStart: '20200101' }],
  ['MY_NUMBER_LINKED_TO_ANOTHER', { myNumber: known, nameKana: 'ホカ', number: 'k1' }],
  ['PERIOD_OVERLAPS', { eligibilityId: 'K1', eligibilityStart: '20250101', number: 'k2' }],
  ['CARD_BRANCH_TAKEN', { symbol: '９１００', number: 'ｋ１', eligibilityStart: '20260101' }],
  ['MY_NUMBER_DUPLICATE_IN_FILE', { myNumber: twice }],
  ['MY_NUMBER_DUPLICATE_IN_FILE', { myNumber: twice, nameKana: 'ホカ' }],
  ['OK', { myNumber: numbered, number: 'quoted, "as is"', address: '"一行"\r\n二行', municipalityCode: '' }],
  ['OK', { eligibilityId: 'K1', myNumber: known, number: 'k1' }],
];

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const header = registrationColumns.map(({ header: name }) => name);
const written = rows.map(([, cells]) => {
  const row = aRow(cells);
  return registrationColumns.map(({ field }) => row[field]);
});
const fileWith = (lineEnd: string): string =>
  [header, ...written].map((cells) => cells.map(quoted).join(',') + lineEnd).join('');

test('every verdict there is stands in the file of this test', () => {
  expect(Object.keys(registrationFaults).filter((code) => !rows.some(([verdict]) => verdict === code))).toEqual([]);
});

// 𠮟 is no character of CP932.
const asCp932 = (text: string): Buffer => iconv.encode(text.replaceAll('𠮟', '叱'), 'cp932');
const encodings: Record<string, (text: string) => Buffer> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a mark': (text) => Buffer.from(`\ufeff${text}`),
  CP932: asCp932,
};

describe.each(Object.keys(encodings))('a file in %s', (name) => {
  test.each([
    ['CRLF', '\r\n'],
    ['LF', '\n'],
  ])(
    'with %s: each row gets the first of its faults, and comes back as it was written, without the My Number',
    async (_ends, lineEnd) => {
      const insurer = await test_.newInsurer();
      const handler = await insurer.handler();
      const encoding = name === 'CP932' ? 'cp932' : 'utf8';
      expect(verdictsOf(await imported(insurer, handler, aFile(stored)))).toEqual(['OK', 'OK']);
      const bytes = encodings[name]!(fileWith(lineEnd));
      const result = await imported(insurer, handler, bytes, encoding);
      expect(verdictsOf(result)).toEqual(rows.map(([verdict]) => verdict));
      for (const [at, row] of result.entries()) {
        const expected = written[at]!.map((cell, column) =>
          header[column] === '個人番号' ? '' : encoding === 'cp932' ? cell!.replaceAll('𠮟', '叱') : cell,
        );
        expect(header.map((column) => row[column])).toEqual(expected);
        expect(row['被保険者枝番']).toMatch(row['判定結果'] === 'OK' ? /^[0-9A-Z]{17}$/ : /^$/);
        expect(row['判定結果詳細'] === '').toBe(row['判定結果'] === 'OK');
      }
      expect(Object.keys(result[0]!)).toEqual([
        ...header,
        '判定結果',
        '判定結果コード',
        '判定結果詳細',
        '被保険者枝番',
      ]);
      for (const number of [known, other, twice, numbered, wrongNumber, '000000000000'])
        expect(JSON.stringify(result)).not.toContain(number);
    },
  );
});

test('a result comes in the encoding of its file, marked when it is UTF-8', async () => {
  const insurer = await test_.newInsurer();
  const handler = await insurer.handler();
  const resultOf = async (file: Buffer): Promise<Response> => {
    const { id } = await handler.uploaded(file, ['APPLIED']);
    return fetch(`${test_.url}/files/${id}/result`, { headers: { cookie: handler.cookie } });
  };
  const utf8 = await resultOf(Buffer.from(aFile([{}])));
  expect([utf8.headers.get('content-type'), Buffer.from(await utf8.arrayBuffer()).subarray(0, 3)]).toEqual([
    'text/csv; charset=utf-8',
    Buffer.from('\ufeff'),
  ]);
  const cp932 = await resultOf(iconv.encode(aFile([{ nameKanji: '髙﨑①' }]), 'cp932'));
  expect(cp932.headers.get('content-type')).toBe('text/csv; charset=Shift_JIS');
  expect(iconv.decode(Buffer.from(await cp932.arrayBuffer()), 'cp932')).toContain('髙﨑①');
  expect(cp932.headers.get('content-disposition')).toMatch(/^attachment; filename="result-[0-9a-f-]{36}\.csv"$/);
});
