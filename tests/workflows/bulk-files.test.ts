import iconv from 'iconv-lite';
import { bulkColumns } from '../../src/domain/bulk-row';
import { withoutTwelveDigits } from '../../src/domain/my-number';
import { aBulkFile, aBulkRow, type BulkCells } from '../support/bulk';
import { withoutNumber } from '../support/collection';
import { asOwner } from '../support/database';
import { aFile, aMyNumber, aRow } from '../support/made';
import type { Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';
import { imported, verdictsOf, type ResultRow } from '../support/result';

let test_: TestPlatform;
let insurer: TestInsurer;
let handler: Person;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());
beforeEach(async () => {
  insurer = await test_.newInsurer();
  handler = await insurer.handler();
});

type Kind = 'bulk-update' | 'bulk-cancel';
type Named = Record<string, ReturnType<typeof aRow>>;

const bulk = (kind: Kind, rows: string[][], encoding?: 'utf8' | 'cp932'): Promise<ResultRow[]> => {
  const file = aBulkFile(rows);
  return imported(insurer, handler, encoding === 'cp932' ? iconv.encode(file, 'cp932') : file, encoding, kind);
};

const [linked, taken, fresh, twice] = Array.from({ length: 4 }, aMyNumber) as [string, ...string[]];
const wrongDigit = fresh!.slice(0, 11) + ((Number(fresh![11]) + 1) % 10);
const remarks = '依頼により';

/** Twins have the name of one in two spellings that are the same, and everything else alike. */
const people = (): Named => ({
  linked: aRow({ myNumber: linked, number: '101' }),
  'linked too': aRow({ myNumber: taken, number: '102' }),
  none: withoutNumber({ number: '103', nameKanji: '架空　次郎' }),
  'none too': withoutNumber({ number: '104' }),
  ended: withoutNumber({ number: '105', eligibilityEnd: '20250401', eligibilityEndReason: '99' }),
  insured: withoutNumber({ number: '106' }),
  child: aRow({ ...dependant, number: '106', cardBranch: '01', nameKanji: '架空　一', nameKana: 'カクウ　イチ' }),
  twin: aRow({ ...dependant, number: '106', cardBranch: '02', nameKanji: '架空　双葉', birthDate: '20200101' }),
  'other twin': aRow({ ...dependant, number: '106', cardBranch: '03', nameKanji: '架空 双葉', birthDate: '20200101' }),
});
const dependant = { kind: '2', enrolmentKind: '4', relationshipCode: '31' };

interface Case {
  kind: Kind;
  code: string;
  of: string;
  cells: BulkCells;
}
const update = (code: string, of: string, cells: BulkCells): Case => ({ kind: 'bulk-update', code, of, cells });
const cancel = (code: string, of: string, cells: BulkCells): Case => ({ kind: 'bulk-cancel', code, of, cells });

const cases: Case[] = [
  update('OK', 'linked', { myNumber: fresh }),
  update('OK', 'linked too', { myNumber: taken, remarks: 'そのまま' }),
  update('OK', 'none', { myNumber: aMyNumber(), symbol: '９１００', number: '１０３', nameKanji: '架空次郎' }),
  update('OK', 'none too', { missingReason: '9', missingMemo: '"海外", 赴任中\r\n来春まで' }),
  update('OK', 'ended', { missingReason: '3' }),
  update('OK', 'child', { myNumber: aMyNumber() }),
  update('REQUIRED', 'none', { nameKanji: '', myNumber: '1' }),
  update('TOO_LONG', 'none', { symbol: '𠮟'.repeat(20), kind: '9' }),
  update('TOO_LONG', 'none', { missingReason: '9', missingMemo: 'あ'.repeat(101) }),
  update('CODE_UNKNOWN', 'none', { kind: '3', sex: '9' }),
  update('CODE_UNKNOWN', 'none', { missingReason: '4' }),
  update('DATE_FORMAT', 'none', { birthDate: '19800431', sex: '9' }),
  update('SEX_CODE', 'none', { sex: '男', myNumber: '1' }),
  update('MY_NUMBER_FORMAT', 'none', { myNumber: `${linked} `, missingReason: '1' }),
  update('MY_NUMBER_IMPLAUSIBLE', 'none', { myNumber: '333333333333' }),
  update('MY_NUMBER_CHECK_DIGIT', 'none', { myNumber: wrongDigit }),
  update('MEMO_REQUIRED', 'none', { missingReason: '9', myNumber: fresh }),
  update('MEMO_WITHOUT_OTHER', 'none', { missingReason: '1', missingMemo: 'メモ' }),
  update('REMARKS_CONTAIN_NUMBER', 'none', { missingReason: '1', remarks: '旧１２３４－５６７８－９０１０' }),
  update('MY_NUMBER_AND_REASON', 'none', { myNumber: fresh, missingReason: '1' }),
  update('MY_NUMBER_OR_REASON_REQUIRED', 'none', { remarks }),
  update('PERSON_NOT_FOUND', 'none', { number: '999', missingReason: '1', nameKanji: '別人' }),
  update('PERSON_NOT_FOUND', 'none', { kind: '2', missingReason: '1' }),
  update('PERSON_AMBIGUOUS', 'twin', { missingReason: '1' }),
  update('NAME_DIFFERS', 'none', { nameKanji: '架空　三郎', birthDate: '19990101', missingReason: '1' }),
  update('BIRTH_DATE_DIFFERS', 'none', { birthDate: '19990101', sex: '2', missingReason: '1' }),
  update('SEX_DIFFERS', 'none', { sex: '2', missingReason: '1' }),
  update('MY_NUMBER_LINKED_TO_ANOTHER', 'none', { myNumber: linked }),
  update('MY_NUMBER_DUPLICATE_IN_FILE', 'insured', { myNumber: twice }),
  update('MY_NUMBER_DUPLICATE_IN_FILE', 'none', { myNumber: twice }),
  cancel('OK', 'linked', { myNumber: linked, remarks, missingMemo: '自由に書ける' }),
  cancel('REQUIRED', 'linked too', { remarks }),
  cancel('MY_NUMBER_AND_REASON', 'linked too', { myNumber: taken, missingReason: '1' }),
  cancel('REMARKS_REQUIRED', 'linked too', { myNumber: taken }),
  cancel('REMARKS_CONTAIN_NUMBER', 'linked too', { myNumber: taken, remarks: taken }),
  cancel('MY_NUMBER_CHECK_DIGIT', 'linked too', { myNumber: wrongDigit, remarks }),
  cancel('MY_NUMBER_NOT_THE_LINKED_ONE', 'linked too', { myNumber: linked, remarks }),
  cancel('MY_NUMBER_NOT_THE_LINKED_ONE', 'none', { myNumber: aMyNumber(), remarks }),
  cancel('NAME_DIFFERS', 'linked too', { myNumber: taken, nameKanji: '別人', remarks }),
  // The row before has cancelled it.
  cancel('MY_NUMBER_NOT_THE_LINKED_ONE', 'linked', { myNumber: linked, remarks }),
];

test('every code of bulk files stands in the generated rows', () => {
  const codes = [
    ...['PERSON_NOT_FOUND', 'PERSON_AMBIGUOUS', 'NAME_DIFFERS', 'BIRTH_DATE_DIFFERS', 'SEX_DIFFERS'],
    ...['MY_NUMBER_FORMAT', 'MY_NUMBER_IMPLAUSIBLE', 'MY_NUMBER_CHECK_DIGIT', 'MY_NUMBER_AND_REASON'],
    ...['MY_NUMBER_OR_REASON_REQUIRED', 'MY_NUMBER_LINKED_TO_ANOTHER', 'MY_NUMBER_DUPLICATE_IN_FILE'],
    ...['MY_NUMBER_NOT_THE_LINKED_ONE', 'REMARKS_REQUIRED', 'REMARKS_CONTAIN_NUMBER'],
  ];
  expect(codes.filter((code) => !cases.some((one) => one.code === code))).toEqual([]);
});

test.each<[Kind, 'utf8' | 'cp932']>([
  ['bulk-update', 'utf8'],
  ['bulk-update', 'cp932'],
  ['bulk-cancel', 'utf8'],
  ['bulk-cancel', 'cp932'],
])('%s in %s: each row gets the first of its faults and comes back without the My Number', async (kind, encoding) => {
  const known = people();
  await imported(insurer, handler, aFile(Object.values(known)));
  const own = cases.filter((one) => one.kind === kind);
  const written = own.map(({ of, cells }) =>
    aBulkRow(known[of]!, cells).map((cell) => (encoding === 'cp932' ? cell.replaceAll('𠮟', '叱') : cell)),
  );
  const result = await bulk(kind, written, encoding);
  expect(verdictsOf(result)).toEqual(own.map(({ code }) => code));
  const header = bulkColumns.map((column) => column.header);
  for (const [at, row] of result.entries()) {
    expect(Object.keys(row)).toEqual([...header, '判定結果', '判定結果コード', '判定結果詳細']);
    expect(header.map((column) => row[column])).toEqual(
      written[at]!.map((cell, column) => {
        if (header[column] === '備考') return withoutTwelveDigits(cell);
        return header[column] === '個人番号' ? '' : cell;
      }),
    );
    expect(row['判定結果詳細'] === '').toBe(row['判定結果'] === 'OK');
  }
});

const numberRows = (names: Named) =>
  asOwner(test_.databaseUrl, async (client) => {
    const { rows } = await client.query<{ id: string; state: string }>(
      `select e.eligibility_id as id, concat_ws(' ', s.my_number_state, s.my_number_missing_reason, s.my_number_missing_memo,
         n.deletion_kind, n.update_seq, case when n.cipher is null and n.blind_index is null then 'wiped' end) as state
       from isolated.subscriber s join isolated.eligibility_id e on e.insurer_id = s.insurer_id and e.subscriber_id = s.id
       left join isolated.my_number n on n.insurer_id = s.insurer_id and n.subscriber_id = s.id
       where s.insurer_id = $1`,
      [insurer.id],
    );
    const byId = new Map(rows.map(({ id, state }) => [id, state]));
    return Object.fromEntries(Object.entries(names).map(([name, row]) => [name, byId.get(row.eligibilityId)]));
  });

test('an update links, changes and explains; a cancel wipes, and the row of the master stays', async () => {
  const { linked: holder, none, ended } = people();
  const known = { holder: holder!, none: none!, ended: ended! };
  await imported(insurer, handler, aFile(Object.values(known)));
  await bulk('bulk-update', [
    aBulkRow(known.holder, { myNumber: fresh }),
    aBulkRow(known.none, { myNumber: twice }),
    aBulkRow(known.ended, { missingReason: '9', missingMemo: '転居先不明' }),
  ]);
  expect(await numberRows(known)).toEqual({
    holder: 'LINKED 0 2',
    none: 'LINKED 0 1',
    ended: 'MISSING 9 転居先不明 wiped',
  });
  await bulk('bulk-cancel', [aBulkRow(known.holder, { myNumber: fresh, remarks })]);
  expect(await numberRows(known)).toMatchObject({ holder: 'MISSING 1 3 wiped', none: 'LINKED 0 1' });
  // A cancelled number is nobody's and may be given again.
  await bulk('bulk-update', [aBulkRow(known.none, { myNumber: fresh })]);
  expect(await numberRows(known)).toMatchObject({ holder: 'MISSING 1 3 wiped', none: 'LINKED 0 2' });
});

const previewQuery = `query ($id: ID!) { fileImport(id: $id) { kind preview { newMyNumbers changedMyNumbers cancelledMyNumbers
  missingReasons collectLater unchanged newPersons } } }`;

test('what the approver is shown is what the rows do, one person’s rows on top of each other', async () => {
  const known = people();
  await imported(insurer, handler, aFile(Object.values(known)));
  const { id } = await handler.uploaded(
    aBulkFile([
      aBulkRow(known['none']!, { missingReason: '2' }),
      aBulkRow(known['none']!, { missingReason: '2' }),
      aBulkRow(known['none']!, { myNumber: fresh }),
      aBulkRow(known['none']!, { myNumber: twice }),
      aBulkRow(known['linked']!, { myNumber: linked }),
      aBulkRow(known['linked too']!, { missingReason: '1' }),
    ]),
    ['AWAITING_APPROVAL'],
    'bulk-update',
  );
  expect(await handler.get(previewQuery, { id })).toEqual({
    fileImport: {
      kind: 'BULK_UPDATE',
      preview: {
        ...{ newMyNumbers: 1, changedMyNumbers: 1, cancelledMyNumbers: 0 },
        ...{ missingReasons: 1, collectLater: 0, unchanged: 3, newPersons: 0 },
      },
    },
  });
  const approver = await insurer.handler();
  await approver.approve(id);
  expect(await approver.importIn(['APPLIED'], id)).toMatchObject({ applied: 6, rejected: 0 });
  expect(await numberRows({ none: known['none']!, linked: known['linked']! })).toEqual({
    none: 'LINKED 0 2',
    linked: 'LINKED 0 1',
  });
});

test('so they do when they stand far apart in the file', async () => {
  const known = people();
  await imported(insurer, handler, aFile(Object.values(known)));
  const others = Array.from({ length: 240 }, () => aBulkRow(known['none too']!, { missingReason: '3' }));
  const { id } = await handler.uploaded(
    aBulkFile([
      aBulkRow(known['none']!, { myNumber: fresh }),
      ...others,
      aBulkRow(known['none']!, { myNumber: twice }),
      aBulkRow(known['none']!, { myNumber: twice }),
    ]),
    ['AWAITING_APPROVAL'],
    'bulk-update',
  );
  expect(await handler.get(previewQuery, { id })).toMatchObject({
    fileImport: { preview: { newMyNumbers: 1, changedMyNumbers: 1, missingReasons: 1, unchanged: 240 } },
  });
  const approver = await insurer.handler();
  await approver.approve(id);
  expect(await approver.importIn(['APPLIED'], id)).toMatchObject({ applied: 243, rejected: 0 });
  expect(await numberRows({ none: known['none']! })).toEqual({ none: 'LINKED 0 2' });
});

test('nothing is changed or cancelled before a second person has approved it', async () => {
  const known = people();
  await imported(insurer, handler, aFile(Object.values(known)));
  for (const [kind, row] of [
    ['bulk-update', aBulkRow(known['linked']!, { myNumber: fresh })],
    ['bulk-cancel', aBulkRow(known['linked']!, { myNumber: linked, remarks })],
  ] as const) {
    const { id } = await handler.uploaded(aBulkFile([row]), ['AWAITING_APPROVAL'], kind);
    expect(await handler.approve(id)).toBeRefused('OWN_UPLOAD');
    expect(await (await insurer.handler({ level: 'READ' })).approve(id)).toBeRefused('PRIVILEGE_LEVEL');
    expect(await (await insurer.person()).approve(id)).toBeRefused('MY_NUMBER_HANDLING_OFF');
    expect(await (await (await test_.newInsurer()).handler()).approve(id)).toBeRefused('NOT_FOUND');
    expect(await numberRows({ linked: known['linked']! })).toEqual({ linked: 'LINKED 0 1' });
  }
  const onlyReasons = aBulkFile([aBulkRow(known['none']!, { missingReason: '3' })]);
  expect((await handler.uploaded(onlyReasons, undefined, 'bulk-update')).state).toBe('APPLIED');
});

test('a row is judged once more when it is applied', async () => {
  const known = people();
  await imported(insurer, handler, aFile(Object.values(known)));
  const wait = (row: string[], kind: Kind) => handler.uploaded(aBulkFile([row]), ['AWAITING_APPROVAL'], kind);
  const late = await wait(aBulkRow(known['none']!, { myNumber: fresh }), 'bulk-update');
  const lateToo = await wait(aBulkRow(known['linked']!, { myNumber: linked, remarks }), 'bulk-cancel');
  await bulk('bulk-update', [
    aBulkRow(known['linked']!, { myNumber: fresh }),
    aBulkRow(known['none too']!, { myNumber: linked }),
  ]);
  const approver = await insurer.handler();
  for (const { id } of [late, lateToo]) await approver.approve(id);
  expect(await approver.importIn(['APPLIED'], late.id)).toMatchObject({
    applied: 0,
    faults: [{ code: 'MY_NUMBER_LINKED_TO_ANOTHER', count: 1 }],
  });
  expect(await approver.importIn(['APPLIED'], lateToo.id)).toMatchObject({
    applied: 0,
    faults: [{ code: 'MY_NUMBER_NOT_THE_LINKED_ONE', count: 1 }],
  });
  expect(await numberRows({ linked: known['linked']!, none: known['none']! })).toEqual({
    linked: 'LINKED 0 2',
    none: 'MISSING 1 wiped',
  });
});

test('the same bytes are another file as another kind, and taken once as one', async () => {
  const known = people();
  await imported(insurer, handler, aFile(Object.values(known)));
  const file = aBulkFile([aBulkRow(known['linked']!, { myNumber: linked, remarks })]);
  const first = await handler.uploaded(file, undefined, 'bulk-update');
  expect((await handler.uploaded(file, undefined, 'bulk-cancel')).state).toBe('AWAITING_APPROVAL');
  const again = await handler.upload(file, 'bulk-update');
  expect([again.status, await again.json()]).toEqual([
    409,
    expect.objectContaining({ code: 'FILE_ALREADY_GIVEN', id: first.id }),
  ]);
  expect((await handler.upload(file, 'collection')).status).toBe(422);
});
