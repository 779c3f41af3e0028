import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { collectionColumns } from '../../src/domain/collection-row';
import { aCollectionFile, aCollectionRow, withoutNumber, type Answered } from '../support/collection';
import { aFile, aMyNumber } from '../support/made';
import type { Person } from '../support/person';
import { imported, resultRows, verdictsOf, type ResultRow } from '../support/result';
import { TestPlatform, type TestInsurer } from '../support/platform';

let test_: TestPlatform;
let insurer: TestInsurer;
let handler: Person;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());
beforeEach(async () => {
  insurer = await test_.newInsurer();
  handler = await insurer.handler();
});

const header = collectionColumns.map((column) => column.header);
const judged = (rows: ResultRow[]) => rows.map((row) => header.slice(13, 26).map((name) => row[name]));

const collected = (file: string | Buffer, encoding?: 'utf8' | 'cp932') =>
  imported(insurer, handler, file, encoding, 'collection');

const sample = (name: string): Buffer => readFileSync(join(__dirname, '../samples', name));
const expected = parse(sample('collection.expected.csv'), { bom: true, from_line: 2 }).map((cells: string[]) =>
  cells.slice(1),
);

test.each([
  ['UTF-8', 'utf8', (file: Buffer) => file],
  ['CP932', 'cp932', (file: Buffer) => iconv.encode(iconv.decode(file, 'utf8'), 'cp932')],
] as const)('the sample gets exactly the verdicts expected of it in %s', async (_name, encoding, encoded) => {
  const registered = verdictsOf(await imported(insurer, handler, sample('registration-without-my-number.csv')));
  expect(new Set(registered)).toEqual(new Set(['OK']));
  const file = encoded(sample('collection.csv'));
  const result = await collected(file, encoding);
  expect(judged(result)).toEqual(expected);
  // As it was given, but for the My Number.
  const given = resultRows(file, encoding);
  const kept = (rows: ResultRow[]) => rows.map((row) => header.slice(0, 13).map((name) => row[name]));
  expect(kept(result)).toEqual(kept(given.map((row) => ({ ...row, 個人番号: '' }))));
});

const long = (codePoints: number): string => '𠮟'.repeat(codePoints);
const [known, left, owned, fresh, twice, shared, changed, wrong] = Array.from({ length: 8 }, aMyNumber) as [
  string,
  ...string[],
];
const wrongDigit = wrong!.slice(0, 11) + ((Number(wrong![11]) + 1) % 10);

type Given = Answered & { of?: string };

/** Columns 24 to 26 of each row; `of`: the person it is about, otherwise somebody of its own. */
const rows: [judgement: string, detail1: string, detail2: string, given: Given][] = [
  ['OK', '', '', { myNumber: fresh }],
  ['OK', '', '', { of: 'linked', myNumber: known }],
  ['OK', '', '', { of: 'linked too', myNumber: changed }],
  ['OK', '', '', { of: 'ended', myNumber: aMyNumber() }],
  ['OK', '', '', { reason: '2' }],
  ['OK', '', '', { reason: '9', memo: long(100) }],
  ['OK', '', '', { reason: '9', memo: '引用 "符", と改行\r\nあり' }],
  ['OK', '', '', { of: 'linked', reason: '3' }],
  ['後日', '', '', { later: '1' }],
  ['NG', '14', '', { later: '2', myNumber: aMyNumber() }],
  ['NG', '14 17 18', '20', { later: 'x', myNumber: '1', reason: '0' }],
  ['NG', '15', '', { later: '1', myNumber: aMyNumber() }],
  ['NG', '15', '21', { later: '1', reason: '9' }],
  ['NG', '16', '', {}],
  ['NG', '16', '22', { memo: 'メモだけ' }],
  ['NG', '17', '', { myNumber: aMyNumber(), reason: '1' }],
  ['NG', '17 19', '21', { myNumber: '111111111111', reason: '9' }],
  ['NG', '18', '', { myNumber: '１２３４５６７８９０１８' }],
  ['NG', '18', '', { myNumber: ` ${fresh}` }],
  ['NG', '19', '', { myNumber: wrongDigit }],
  ['NG', '19', '', { myNumber: '000000000000' }],
  ['NG', '', '20', { reason: '4' }],
  ['NG', '', '20 22 23', { reason: '8', memo: long(101) }],
  ['NG', '', '21', { reason: '9' }],
  ['NG', '', '22', { reason: '1', memo: '要らない' }],
  ['NG', '', '23', { reason: '9', memo: long(101) }],
  ['NG', '', '対象者', { number: 'nobody', myNumber: aMyNumber() }],
  ['NG', '', '対象者', { cardBranch: '77', later: '1' }],
  ['NG', '', '対象者', { nameKanji: '別人', reason: '1' }],
  ['NG', '', '対象者', { nameKana: 'ベツジン', myNumber: aMyNumber() }],
  ['NG', '', '対象者', { birthDate: '1980/4/1', myNumber: aMyNumber() }],
  ['NG', '', '対象者', { sex: '2', myNumber: aMyNumber() }],
  // Linked to somebody else, though the file gives that person another one.
  ['NG', '重複', '', { myNumber: left }],
  // Given to its owner as well, and thereby to two persons in the file.
  ['NG', '重複', '', { of: 'owner', myNumber: owned }],
  ['NG', '重複', '対象者', { sex: '3', myNumber: owned }],
  ['NG', '重複', '', { myNumber: twice }],
  ['NG', '重複', '', { myNumber: twice }],
  // One of the two is nobody whom the insurer knows: who is mistaken cannot be told.
  ['NG', '重複', '', { myNumber: shared }],
  ['NG', '重複', '対象者', { number: 'nobody else', myNumber: shared }],
];

test('every verdict of columns 14 to 26 stands in the generated file', () => {
  const said = new Set(rows.flatMap(([, one, other]) => `${one} ${other}`.split(' ')));
  const all = ['14', '15', '16', '17', '18', '19', '20', '21', '22', '23', '対象者', '重複'];
  expect(all.filter((code) => !said.has(code))).toEqual([]);
});

/** Registers somebody for each row and the people that rows share. */
async function madeFile(): Promise<string> {
  const people = new Map<string, ReturnType<typeof withoutNumber>>([
    ['linked', withoutNumber({ myNumber: known, myNumberMissingReason: '' })],
    ['linked too', withoutNumber({ myNumber: left, myNumberMissingReason: '' })],
    ['owner', withoutNumber({ myNumber: owned, myNumberMissingReason: '' })],
    ['ended', withoutNumber({ eligibilityEnd: '20250401', eligibilityEndReason: '03' })],
  ]);
  const about = rows.map(([, , , { of }], at) => {
    const name = of ?? String(at);
    if (!people.has(name)) people.set(name, withoutNumber({ nameKanji: `架空　${at}` }));
    return people.get(name)!;
  });
  await imported(insurer, handler, aFile([...people.values()]));
  return aCollectionFile(rows.map(([, , , { of: _of, ...given }], at) => aCollectionRow(about[at]!, given)));
}

test.each(['UTF-8', 'CP932'])('every row gets its verdicts, and two faults both, in %s', async (name) => {
  const file = await madeFile();
  const isCp932 = name === 'CP932';
  // 𠮟 is no character of CP932.
  const bytes = isCp932 ? iconv.encode(file.replaceAll('𠮟', '叱'), 'cp932') : Buffer.from(`\ufeff${file}`);
  const result = await collected(bytes, isCp932 ? 'cp932' : 'utf8');
  expect(result.map((row) => header.slice(23, 26).map((column) => row[column]))).toEqual(
    rows.map((row) => row.slice(0, 3)),
  );
  expect(result.filter((row) => row['判定結果'] === 'NG' && row['判定結果詳細'] === '')).toEqual([]);
  expect(result.filter((row) => row['判定結果'] !== 'NG' && row['判定結果詳細'] !== '')).toEqual([]);
  expect(result.map((row) => row['個人番号'])).toEqual(rows.map(() => ''));
  for (const number of [known, left, owned, fresh, twice, shared, changed, wrongDigit])
    expect(JSON.stringify(result)).not.toContain(number);
  expect(result.map((row) => row['未記入理由メモ'])).toContain('引用 "符", と改行\r\nあり');
});
