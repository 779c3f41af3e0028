import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { cardKey } from '../../src/domain/card-key';
import {
  collectionColumns,
  collectionMyNumberColumn,
  collectionResultCells,
  differsFromSubscriber,
  judgeCollectionRow,
  type CollectionFault,
  type LaterVerdict,
} from '../../src/domain/collection-row';
import { checkDigitOf } from '../../src/domain/my-number';
import { judgeRow, type Registration } from '../../src/domain/registration-row';

const given = {
  symbol: '500',
  number: '806',
  kind: '1',
  relationship: '',
  cardBranch: '00',
  nameKanji: '髙橋　大翔',
  nameKana: 'タカハシ　ヒロト',
  birthDate: '19520918',
  sex: '1',
  later: '',
  myNumber: '',
  reason: '',
  memo: '',
};
type Cells = Partial<typeof given>;

const row = (cells: Cells, judgedByOthers = ''): string[] => [
  ...Object.values({ ...given, ...cells }),
  ...Array.from({ length: 14 }, () => judgedByOthers),
];

const myNumber = `31415926535${checkDigitOf('31415926535')}`;
const fine: LaterVerdict = { notSubscriber: false, duplicate: false };
const longMemo = (codePoints: number): string => '𠮷'.repeat(codePoints);

/** The numbers of the failing checks, and of those that are OK. */
const outcomes = (cells: Cells): { failing: string; ok: string; judgement: string } => {
  const { checks, judgement } = judgeCollectionRow(row(cells));
  const numbered = (verdict: 'OK' | 'NG') =>
    checks.flatMap((check, at) => (check === verdict ? [String(at + 14)] : [])).join(' ');
  return { failing: numbered('NG'), ok: numbered('OK'), judgement };
};

test('the columns are those of the layout, in its order', () => {
  const [header = ''] = sample('collection.csv').slice(0, 1).map(String);
  expect(collectionColumns.map((column) => column.header).join()).toBe(header);
  expect(collectionColumns[collectionMyNumberColumn]).toEqual({ header: '個人番号' });
});

test('a usable row is read, its text kept as written', () => {
  expect(judgeCollectionRow(row({ myNumber }))).toEqual({
    checks: ['OK', '', 'OK', 'OK', 'OK', 'OK', '', '', '', ''],
    judgement: 'OK',
    detail1: '',
    detail2: '',
    faults: [],
    row: {
      symbol: '500',
      number: '806',
      cardBranch: '00',
      nameKanji: '髙橋　大翔',
      nameKana: 'タカハシ　ヒロト',
      birthDate: '1952-09-18',
      sex: 'MALE',
      myNumber,
      missingReason: null,
      missingMemo: null,
      collectLater: false,
    },
  });
});

test('a reason with its memo is read, and so is the wish to collect later', () => {
  expect(judgeCollectionRow(row({ reason: '9', memo: '入院中' })).row).toMatchObject({
    myNumber: null,
    missingReason: '9',
    missingMemo: '入院中',
    collectLater: false,
  });
  expect(judgeCollectionRow(row({ later: '1' }))).toMatchObject({
    judgement: '後日',
    row: { myNumber: null, missingReason: null, missingMemo: null, collectLater: true },
  });
});

// domain.md's table: collect later (10), My Number (11), reason (12; o is その他), memo (13) and what fails.
const truthTable: [later: string, number: string, reason: string, memo: string, judgement: string, failing: string][] =
  [
    ['0', '0', '0', '0', 'NG', '16'],
    ['0', '0', '0', '1', 'NG', '16 22'],
    ['0', '0', '1', '0', 'OK', ''],
    ['0', '0', 'o', '0', 'NG', '21'],
    ['0', '0', '1', '1', 'NG', '22'],
    ['0', '0', 'o', '1', 'OK', ''],
    ['0', '1', '0', '0', 'OK', ''],
    ['0', '1', '0', '1', 'NG', '22'],
    ['0', '1', '1', '0', 'NG', '17'],
    ['0', '1', 'o', '0', 'NG', '17 21'],
    ['0', '1', '1', '1', 'NG', '17 22'],
    ['0', '1', 'o', '1', 'NG', '17'],
    ['1', '0', '0', '0', '後日', ''],
    ['1', '0', '0', '1', 'NG', '15 22'],
    ['1', '0', '1', '0', 'NG', '15'],
    ['1', '0', 'o', '0', 'NG', '15 21'],
    ['1', '0', '1', '1', 'NG', '15 22'],
    ['1', '0', 'o', '1', 'NG', '15'],
    ['1', '1', '0', '0', 'NG', '15'],
    ['1', '1', '0', '1', 'NG', '15 22'],
    ['1', '1', '1', '0', 'NG', '15 17'],
    ['1', '1', 'o', '0', 'NG', '15 17 21'],
    ['1', '1', '1', '1', 'NG', '15 17 22'],
    ['1', '1', 'o', '1', 'NG', '15 17'],
  ];

test.each(truthTable)('later %s, number %s, reason %s, memo %s is %s %s', (later, number, reason, memo, ...verdict) => {
  const cells = {
    later: later === '1' ? '1' : '',
    myNumber: number === '1' ? myNumber : '',
    reason: { 0: '', 1: '1', o: '9' }[reason] ?? '',
    memo: memo === '1' ? '理由' : '',
  };
  const { judgement, failing } = outcomes(cells);
  expect([judgement, failing]).toEqual(verdict);
});

const alone: [failing: string, fault: CollectionFault, cells: Cells][] = [
  ...['0', '2', '１', ' ', '11'].map((later): [string, CollectionFault, Cells] => [
    '14',
    'COLLECT_LATER_VALUE',
    { later, myNumber },
  ]),
  ['14', 'COLLECT_LATER_VALUE', { later: '0' }],
  ['15', 'COLLECT_LATER_CORRELATION', { later: '1', myNumber }],
  ['15', 'COLLECT_LATER_CORRELATION', { later: '1', reason: '2' }],
  ['16', 'NUMBER_AND_REASON_MISSING', {}],
  ['16', 'NUMBER_AND_REASON_MISSING', { memo: ' 　' }],
  ['17', 'MY_NUMBER_AND_REASON', { myNumber, reason: '3' }],
  ...['12345678901', '1234567890188', '１２３４５６７８９０１８', '1234-5678-9018', ' 123456789018', '　'].map(
    (text): [string, CollectionFault, Cells] => ['18', 'MY_NUMBER_FORMAT', { myNumber: text }],
  ),
  ['19', 'MY_NUMBER_CHECK_DIGIT', { myNumber: '123456789017' }],
  ['19', 'MY_NUMBER_CHECK_DIGIT', { myNumber: '123456789010' }],
  ['19', 'MY_NUMBER_IMPLAUSIBLE', { myNumber: '000000000000' }],
  ['19', 'MY_NUMBER_IMPLAUSIBLE', { myNumber: '111111111111' }],
  ...['0', '4', '7', '１', '01', ' ', 'constructor'].map((reason): [string, CollectionFault, Cells] => [
    '20',
    'REASON_UNKNOWN',
    { reason },
  ]),
  ['21', 'MEMO_REQUIRED', { reason: '9' }],
  ['21', 'MEMO_REQUIRED', { reason: '9', memo: '　' }],
  ['22', 'MEMO_WITHOUT_OTHER', { reason: '1', memo: '理由' }],
  ['22', 'MEMO_WITHOUT_OTHER', { myNumber, memo: '理由' }],
  ['23', 'MEMO_TOO_LONG', { reason: '9', memo: longMemo(101) }],
  ['23', 'MEMO_TOO_LONG', { reason: '9', memo: 'a'.repeat(101) }],
];

test.each(alone)('check %s alone fails as %s on %j', (failing, fault, cells) => {
  const verdict = judgeCollectionRow(row(cells));
  expect(outcomes(cells).failing).toBe(failing);
  expect(verdict).toMatchObject({ judgement: 'NG', row: null, faults: [fault] });
  expect([verdict.detail1, verdict.detail2]).toEqual(Number(failing) < 20 ? [failing, ''] : ['', failing]);
});

test.each([
  ['the example of the rules', { myNumber: '123456789018' }, 'OK'],
  ['a memo of 100 characters outside the basic plane', { reason: '9', memo: longMemo(100) }, 'OK'],
  ['a memo of white space to collect later', { later: '1', memo: ' 　' }, '後日'],
  ...['1', '2', '3'].map((reason): [string, Cells, string] => [`reason ${reason} without a memo`, { reason }, 'OK']),
])('%s is accepted', (_, cells: Cells, judgement) => {
  expect(outcomes(cells)).toMatchObject({ failing: '', judgement });
});

const judgedOnly: [Cells, ok: string, failing: string][] = [
  [{}, '14', '16'],
  [{ later: '1' }, '14 15', ''],
  [{ later: '0' }, '', '14'],
  [{ reason: '1' }, '14 16 17 20', ''],
  [{ reason: '9', memo: '理由' }, '14 16 17 20 21 22 23', ''],
  [{ myNumber }, '14 16 17 18 19', ''],
  [{ myNumber: '1' }, '14 16 17', '18'],
  [{ later: '0', myNumber: '000000000000', reason: '7', memo: longMemo(101) }, '18', '14 17 19 20 22 23'],
  [{ later: '1', myNumber: '1', reason: '9' }, '14 20', '15 17 18 21'],
];

test.each(judgedOnly)('of %j the checks %s are OK, %s fail, and the others have nothing to judge', (cells, ok, ng) => {
  expect(outcomes(cells)).toMatchObject({ ok, failing: ng });
});

test('several faults stand in the order of their checks, those on the reason apart', () => {
  expect(judgeCollectionRow(row({ later: '0', myNumber: '000000000000', reason: '7', memo: longMemo(101) }))).toEqual({
    checks: ['NG', '', '', 'NG', 'OK', 'NG', 'NG', '', 'NG', 'NG'],
    judgement: 'NG',
    detail1: '14 17 19',
    detail2: '20 22 23',
    faults: [
      'COLLECT_LATER_VALUE',
      'MY_NUMBER_AND_REASON',
      'MY_NUMBER_IMPLAUSIBLE',
      'REASON_UNKNOWN',
      'MEMO_WITHOUT_OTHER',
      'MEMO_TOO_LONG',
    ],
    row: null,
  });
});

test('whatever comes back in columns 14 to 27 changes nothing', () => {
  expect(judgeCollectionRow(row({}, 'OK'))).toEqual(judgeCollectionRow(row({})));
  const cells = row({ myNumber }, '123456789010');
  expect(collectionResultCells(cells, judgeCollectionRow(cells), fine).slice(13).join()).toBe(
    'OK,,OK,OK,OK,OK,,,,,OK,,,',
  );
});

test('a row that ends too early is judged as one with empty cells and not read past its end', () => {
  const cells = row({}).slice(0, 5);
  expect(judgeCollectionRow(cells)).toMatchObject({ judgement: 'NG', detail1: '16' });
  expect(collectionResultCells(cells, judgeCollectionRow(cells), fine)).toHaveLength(27);
});

const result = (cells: Cells, later: Partial<LaterVerdict> = {}): string[] =>
  collectionResultCells(row(cells), judgeCollectionRow(row(cells)), { ...fine, ...later });

test('the result has the columns as given, but never the My Number', () => {
  expect(result({ myNumber })).toEqual([
    ...Object.values(given),
    ...['OK', '', 'OK', 'OK', 'OK', 'OK', '', '', '', '', 'OK', '', '', ''],
  ]);
  for (const number of [myNumber, '12345678901', '１２３４５６７８９０１８', '000000000000']) {
    const cells = result({ myNumber: number, reason: '7', later: '0' }).join();
    expect(cells).not.toContain(number);
    expect(cells.normalize('NFKC')).not.toMatch(/[0-9]{9}/);
  }
});

test('the last column says every fault in a sentence', () => {
  expect(result({ myNumber: '000000000000', reason: '9' }).slice(23)).toEqual([
    'NG',
    '17 19',
    '21',
    '「個人番号」と「未記入理由」の両方が記入されています。「個人番号」が同じ数字の繰り返しです。' +
      '「未記入理由」が9（その他）ですが、「未記入理由メモ」が空です。',
  ]);
});

test('a person whom the insurer does not know is 対象者, beside what the checks of the row said', () => {
  expect(result({ myNumber }, { notSubscriber: true }).slice(13)).toEqual([
    ...['OK', '', 'OK', 'OK', 'OK', 'OK', '', '', '', '', 'NG', '', '対象者'],
    '「事業所記号」「被保険者番号」「枝番」に該当する加入者がいないか、氏名、生年月日、性別が登録内容と異なります。',
  ]);
  expect(result({ later: '1' }, { notSubscriber: true })[23]).toBe('NG');
});

test('a number of another person is 重複, and the sentence says where the other one is', () => {
  expect(result({ myNumber }, { duplicate: 'MY_NUMBER_LINKED_TO_ANOTHER' }).slice(23)).toEqual([
    ...['NG', '重複', ''],
    '「個人番号」は別の加入者に登録されています。',
  ]);
  expect(result({ myNumber }, { duplicate: 'MY_NUMBER_DUPLICATE_IN_FILE' })[26]).toBe(
    '同じ「個人番号」が、ファイル内の別の加入者にも記入されています。',
  );
});

test('a row can be both, each in its column', () => {
  const cells = result({ myNumber }, { notSubscriber: true, duplicate: 'MY_NUMBER_LINKED_TO_ANOTHER' });
  expect(cells.slice(23, 26)).toEqual(['NG', '重複', '対象者']);
});

test('a row that is NG by itself is not judged further', () => {
  const cells = result({}, { notSubscriber: true, duplicate: 'MY_NUMBER_DUPLICATE_IN_FILE' });
  expect(cells).toEqual(result({}));
  expect(cells.slice(23, 26)).toEqual(['NG', '16', '']);
});

const person = { nameKanji: '髙橋 大翔', nameKana: 'ﾀｶﾊｼ ﾋﾛﾄ', birthDate: '1952-09-18', sex: 'MALE' } as const;

test.each([
  ['spacing and width make no difference', {}, []],
  ['a variant of a character is another name', { nameKanji: '高橋　大翔' }, ['nameKanji']],
  ['another reading', { nameKana: 'タカハシ　ハルト' }, ['nameKana']],
  ['another birth date', { birthDate: '19520919' }, ['birthDate']],
  ['a birth date that a spreadsheet has rewritten', { birthDate: '1952/9/18' }, ['birthDate']],
  ['another sex', { sex: '2' }, ['sex']],
  ['a sex that is no code', { sex: '男' }, ['sex']],
  [
    'empty cells',
    { nameKanji: '', nameKana: '', birthDate: '', sex: '' },
    ['nameKanji', 'nameKana', 'birthDate', 'sex'],
  ],
  ['the kind and relationship do not tell', { kind: '2', relationship: '31' }, []],
])('against a subscriber: %s', (_, cells: Cells, differing) => {
  const { row: usable } = judgeCollectionRow(row({ ...cells, myNumber }));
  expect(differsFromSubscriber(usable!, person)).toEqual(differing);
});

function sample(name: string): string[][] {
  return parse(readFileSync(join(__dirname, '../samples', name)), { bom: true });
}

/** What an insurer knows, in memory: who holds which card; nobody has a number yet. */
const subscribers = new Map<string, Registration>(
  sample('registration-without-my-number.csv')
    .slice(1)
    .map((cells) => {
      const verdict = judgeRow(cells, '2026-12-31');
      if (!verdict.ok) throw new Error(`the sample has a row that is ${verdict.code}`);
      const { symbol, number, cardBranch } = verdict.registration;
      return [cardKey(symbol, number, cardBranch), verdict.registration];
    }),
);

/** Columns 14 to 26 of a file, the persons and the other rows taken into account. */
function judgeFile(rows: string[][], linked = new Map<string, string>()): string[] {
  const judged = rows.map((cells) => ({ cells, verdict: judgeCollectionRow(cells) }));
  const personsByNumber = new Map<string, Set<string>>();
  const cardOf = (cells: string[]) => cardKey(cells[0]!, cells[1]!, cells[4]!);
  for (const { cells, verdict } of judged) {
    const number = verdict.row?.myNumber ?? null;
    if (number === null) continue;
    personsByNumber.set(number, (personsByNumber.get(number) ?? new Set()).add(cardOf(cells)));
  }
  return judged.map(({ cells, verdict }) => {
    const known = subscribers.get(cardOf(cells));
    const number = verdict.row?.myNumber ?? '';
    const isNotSubscriber =
      verdict.row !== null && (known === undefined || differsFromSubscriber(verdict.row, known).length > 0);
    const holder = linked.get(number);
    const isLinked = holder !== undefined && holder !== cardOf(cells);
    const isTwice = (personsByNumber.get(number)?.size ?? 0) > 1;
    return collectionResultCells(cells, verdict, {
      notSubscriber: isNotSubscriber,
      duplicate: isLinked ? 'MY_NUMBER_LINKED_TO_ANOTHER' : isTwice && 'MY_NUMBER_DUPLICATE_IN_FILE',
    })
      .slice(13, 26)
      .join();
  });
}

const returned = sample('collection.csv').slice(1);
const expected = sample('collection.expected.csv')
  .slice(1)
  .map((cells) => cells.slice(1).join());

test('the sample file gets exactly the verdicts that are expected of it', () => {
  expect(returned).toHaveLength(300);
  expect(judgeFile(returned)).toEqual(expected);
});

test('in the sample file, a row about somebody else and a number given twice are the only rows to change', () => {
  const usable = returned.flatMap((cells, at) => (judgeCollectionRow(cells).row?.myNumber ? [at] : []));
  const [renamed, one, other, linked] = usable;
  const rows = returned.map((cells) => [...cells]);
  rows[renamed!]![6] = 'ベツジン';
  rows[other!]![10] = rows[one!]![10]!;
  const verdicts = judgeFile(rows, new Map([[rows[linked!]![10]!, cardKey('500', '0', '00')]]));
  const changed = verdicts.flatMap((verdict, at) => (verdict === expected[at] ? [] : [[at, verdict]]));
  const sound = 'OK,,OK,OK,OK,OK,,,,,NG';
  expect(changed).toEqual([
    [renamed, `${sound},,対象者`],
    [one, `${sound},重複,`],
    [other, `${sound},重複,`],
    [linked, `${sound},重複,`],
  ]);
});

test('a card branch whose zero a spreadsheet took away is the same card', () => {
  const cells = Array<string>(27).fill('');
  cells[4] = '1';
  cells[9] = '1';
  expect(judgeCollectionRow(cells).row).toMatchObject({ cardBranch: '01' });
  expect(judgeCollectionRow(cells.with(4, '')).row).toMatchObject({ cardBranch: '' });
});
