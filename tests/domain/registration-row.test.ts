import fc from 'fast-check';
import { checkDigitOf } from '../../src/domain/my-number';
import { addDays } from '../../src/domain/plain-date';
import { cellsOf, judgeRow, registrationColumns, type Registration } from '../../src/domain/registration-row';
import type { RowFault } from '../../src/domain/row-faults';

const today = '2026-11-22';

const written = {
  eligibilityId: 'Q1',
  symbol: '１００',
  number: '8',
  cardBranch: '00',
  kind: '1',
  relationshipCode: '',
  enrolmentKind: '1',
  nameKanji: '髙橋　大翔',
  nameKana: 'ﾀｶﾊｼ　ヒロト',
  birthDate: '19520918',
  sex: '1',
  postalCode: '1000005',
  address: '東京都千代田区',
  municipalityCode: '131016',
  myNumber: `31415926535${checkDigitOf('31415926535')}`,
  myNumberMissingReason: '',
  eligibilityStart: '20210722',
  eligibilityEnd: '',
  eligibilityEndReason: '',
  notifiedOn: '20261013',
};
type Cells = Partial<Record<keyof Registration, string>>;

const row = (cells: Cells): string[] => registrationColumns.map(({ field }) => ({ ...written, ...cells })[field]);
const dependant: Cells = { kind: '2', enrolmentKind: '4', relationshipCode: '11', cardBranch: '01' };

test('the columns are those of the layout, in its order', () => {
  expect(registrationColumns.map(({ header }) => header).join()).toBe(
    '資格ID,記号,番号,枝番,区分,続柄コード,加入区分,漢字氏名,カナ氏名,生年月日,性別,郵便番号,住所,市町村コード,' +
      '個人番号,未記入理由,資格取得年月日,資格喪失年月日,資格喪失事由,届出受理年月日',
  );
});

test('a good row becomes a registration, its text kept as written', () => {
  expect(judgeRow(row({}), today)).toEqual({
    ok: true,
    registration: {
      eligibilityId: 'Q1',
      symbol: '１００',
      number: '8',
      cardBranch: '00',
      kind: 'INSURED',
      relationshipCode: null,
      enrolmentKind: 'GENERAL',
      nameKanji: '髙橋　大翔',
      nameKana: 'ﾀｶﾊｼ　ヒロト',
      birthDate: '1952-09-18',
      sex: 'MALE',
      postalCode: '1000005',
      address: '東京都千代田区',
      municipalityCode: '131016',
      myNumber: '314159265352',
      myNumberMissingReason: null,
      eligibilityStart: '2021-07-22',
      eligibilityEnd: null,
      eligibilityEndReason: null,
      notifiedOn: '2026-10-13',
    },
  });
});

const accepted: [string, Cells][] = [
  ['a dependant', dependant],
  ['a specially retired person', { enrolmentKind: '3' }],
  ['a person born today', { birthDate: '20261122' }],
  ['a period that ends on the day it starts', { eligibilityEnd: '20210722', eligibilityEndReason: '99' }],
  ['neither My Number nor reason, which what is stored decides', { myNumber: '' }],
  ['a reason in place of a My Number', { myNumber: '', myNumberMissingReason: '9' }],
  ['no address', { postalCode: '', address: '', municipalityCode: '' }],
  ['an ID of 32 characters outside the basic plane', { eligibilityId: '𠮷'.repeat(32) }],
  ['an address of 200', { address: '𠮷'.repeat(200) }],
  ['a day far ahead as the end', { eligibilityEnd: '99991231', eligibilityEndReason: '01' }],
];

test.each(accepted)('%s is accepted', (_, cells) => {
  expect(judgeRow(row(cells), today)).toMatchObject({ ok: true });
});

const refused: [RowFault, keyof Registration, Cells][] = [
  ...(
    [
      'eligibilityId',
      'symbol',
      'number',
      'nameKanji',
      'nameKana',
      'birthDate',
      'sex',
      'eligibilityStart',
      'notifiedOn',
    ] as const
  ).flatMap((field): [RowFault, keyof Registration, Cells][] => [
    ['REQUIRED', field, { [field]: '' }],
    ['REQUIRED', field, { [field]: ' 　' }],
  ]),
  ['TOO_LONG', 'eligibilityId', { eligibilityId: 'a'.repeat(33) }],
  ['TOO_LONG', 'symbol', { symbol: '𠮷'.repeat(20) }],
  ['TOO_LONG', 'number', { number: '1'.repeat(20) }],
  ['TOO_LONG', 'relationshipCode', { relationshipCode: '1'.repeat(101) }],
  ['TOO_LONG', 'nameKanji', { nameKanji: '山'.repeat(101) }],
  ['TOO_LONG', 'nameKana', { nameKana: 'a'.repeat(101) }],
  ['TOO_LONG', 'address', { address: '𠮷'.repeat(201) }],
  ['TOO_LONG', 'myNumber', { myNumber: '1'.repeat(101) }],
  ...['', '1', '001', '１２', 'ab', ' 1'].map((cardBranch): [RowFault, keyof Registration, Cells] => [
    'CARD_BRANCH_FORMAT',
    'cardBranch',
    { cardBranch },
  ]),
  ...['', '0', '3', '１', 'INSURED'].map((kind): [RowFault, keyof Registration, Cells] => [
    'CODE_UNKNOWN',
    'kind',
    { kind },
  ]),
  ['CODE_UNKNOWN', 'enrolmentKind', { enrolmentKind: '' }],
  ['CODE_UNKNOWN', 'enrolmentKind', { enrolmentKind: '5' }],
  ['CODE_UNKNOWN', 'myNumberMissingReason', { myNumberMissingReason: '4' }],
  ['CODE_UNKNOWN', 'myNumberMissingReason', { myNumberMissingReason: ' ' }],
  ['CODE_UNKNOWN', 'eligibilityEndReason', { eligibilityEndReason: '1' }],
  ['CODE_UNKNOWN', 'eligibilityEndReason', { eligibilityEndReason: 'constructor' }],
  ['NAME_KANA_FORMAT', 'nameKana', { nameKana: 'けんぽ　たろう' }],
  ['DATE_FORMAT', 'birthDate', { birthDate: '19530229' }],
  ['DATE_FORMAT', 'eligibilityStart', { eligibilityStart: 'H300401' }],
  ['DATE_FORMAT', 'eligibilityStart', { eligibilityStart: '2025/04/01' }],
  ['DATE_FORMAT', 'eligibilityEnd', { eligibilityEnd: ' ' }],
  ['DATE_FORMAT', 'eligibilityEnd', { eligibilityEnd: '00000000' }],
  ['DATE_FORMAT', 'notifiedOn', { notifiedOn: '２０２６１０１３' }],
  ['BIRTH_DATE_IN_FUTURE', 'birthDate', { birthDate: '20261123' }],
  ['SEX_CODE', 'sex', { sex: '4' }],
  ['SEX_CODE', 'sex', { sex: '１' }],
  ['MUNICIPALITY_CODE_CHECK_DIGIT', 'municipalityCode', { municipalityCode: '131017' }],
  ['MUNICIPALITY_CODE_CHECK_DIGIT', 'municipalityCode', { municipalityCode: '13101' }],
  ['MY_NUMBER_FORMAT', 'myNumber', { myNumber: '12345678901' }],
  ['MY_NUMBER_FORMAT', 'myNumber', { myNumber: '　' }],
  ['MY_NUMBER_IMPLAUSIBLE', 'myNumber', { myNumber: '000000000000' }],
  ['MY_NUMBER_CHECK_DIGIT', 'myNumber', { myNumber: '123456789010' }],
  ['KIND_MISMATCH', 'enrolmentKind', { enrolmentKind: '4' }],
  ['KIND_MISMATCH', 'enrolmentKind', { ...dependant, enrolmentKind: '1' }],
  ['RELATIONSHIP_REQUIRED', 'relationshipCode', { ...dependant, relationshipCode: '' }],
  ['RELATIONSHIP_REQUIRED', 'relationshipCode', { ...dependant, relationshipCode: '　' }],
  ['PERIOD_ENDS_BEFORE_START', 'eligibilityEnd', { eligibilityEnd: '20210721', eligibilityEndReason: '01' }],
  ['LOSS_REASON_REQUIRED', 'eligibilityEndReason', { eligibilityEnd: '20220101' }],
  ['LOSS_REASON_REQUIRED', 'eligibilityEndReason', { eligibilityEndReason: '03' }],
  ['MY_NUMBER_AND_REASON', 'myNumberMissingReason', { myNumberMissingReason: '1' }],
];

test.each(refused)('%s is the verdict on %s in %j', (code, field, cells) => {
  const column = registrationColumns.findIndex((candidate) => candidate.field === field);
  expect(judgeRow(row(cells), today)).toEqual({ ok: false, code, column });
});

const first: [RowFault, string, Cells][] = [
  ['REQUIRED', 'the column further left', { symbol: '', cardBranch: 'x', sex: '4' }],
  ['NAME_KANA_FORMAT', 'the column further left', { nameKana: 'abc', birthDate: 'x' }],
  ['DATE_FORMAT', 'a column before a combined rule', { enrolmentKind: '4', notifiedOn: 'x' }],
  ['KIND_MISMATCH', 'the first combined rule', { kind: '2', eligibilityEnd: '20200101', myNumberMissingReason: '1' }],
  ['PERIOD_ENDS_BEFORE_START', 'before the missing reason', { eligibilityEnd: '20200101' }],
  ['LOSS_REASON_REQUIRED', 'before two answers', { eligibilityEnd: '20220101', myNumberMissingReason: '1' }],
];

test.each(first)('of several faults %s is reported: %s', (code, _, cells) => {
  expect(judgeRow(row(cells), today)).toMatchObject({ ok: false, code });
});

test('a row that ends too early is refused and not read past its end', () => {
  expect(judgeRow(['Q1'], today)).toEqual({ ok: false, code: 'REQUIRED', column: 1 });
});

const day = fc.nat(40_000).map((days) => addDays('1917-01-01', days));
const name = fc.constantFrom('ヤマダ　タロウ', 'ﾀｶﾊｼ ﾊﾅｺ', 'サトー');
const myNumber = fc.stringMatching(/^[1-8][0-9]{9}9$/).map((digits) => digits + checkDigitOf(digits));

const registration: fc.Arbitrary<Registration> = fc
  .record({
    kind: fc.constantFrom('INSURED' as const, 'DEPENDANT' as const),
    insured: fc.constantFrom('GENERAL' as const, 'VOLUNTARY' as const, 'SPECIAL_RETIRED' as const),
    nameKana: name,
    birthDate: day,
    sex: fc.constantFrom('MALE' as const, 'FEMALE' as const, 'NOT_SET' as const),
    number: fc.option(myNumber, { nil: null }),
    reason: fc.constantFrom('1' as const, '2' as const, '3' as const, '9' as const, null),
    start: day,
    length: fc.option(fc.nat(5000), { nil: null }),
    endReason: fc.constantFrom('01' as const, '02' as const, '03' as const, '99' as const),
    address: fc.constantFrom('大阪府大阪市北区梅田1－1', null),
  })
  .map(({ kind, insured, number, reason, start, length, endReason, ...rest }) => ({
    ...rest,
    eligibilityId: 'Q1',
    symbol: '100',
    number: '8',
    cardBranch: '00',
    kind,
    relationshipCode: kind === 'DEPENDANT' ? '11' : null,
    enrolmentKind: kind === 'DEPENDANT' ? kind : insured,
    nameKanji: '𠮷田　花子',
    postalCode: null,
    municipalityCode: '271004',
    myNumber: number,
    myNumberMissingReason: number === null ? reason : null,
    eligibilityStart: start,
    eligibilityEnd: length === null ? null : addDays(start, length),
    eligibilityEndReason: length === null ? null : endReason,
    notifiedOn: today,
  }));

test('what is typed on screen passes the rules of a file and comes out unchanged', () => {
  fc.assert(
    fc.property(registration, (typed) => {
      expect(judgeRow(cellsOf(typed), today)).toEqual({ ok: true, registration: typed });
    }),
  );
});
