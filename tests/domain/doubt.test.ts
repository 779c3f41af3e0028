import {
  differencesOf,
  doubtMoves,
  doubtStates,
  givenColumns,
  whyNotConfirmed,
  type GivenRow,
  type Holder,
} from '../../src/domain/doubt';
import { registrationColumns } from '../../src/domain/registration-row';

const holder: Holder = {
  ...{
    nameKanji: '架空　太郎',
    nameKana: 'カクウ　タロウ',
    birthDate: '1980-04-01',
    sex: 'MALE',
    address: '東京都港区１－１',
  },
  eligibilityPeriods: [{ eligibilityId: 'A1', symbol: '9100', number: '1', cardBranch: '00' }],
};
const row: GivenRow = {
  ...{ line: 3, eligibilityId: 'A1', symbol: '9100', number: '1', cardBranch: '00', nameKanji: '架空太郎' },
  ...{ nameKana: 'ｶｸｳ ﾀﾛｳ', birthDate: '19800401', sex: '1', address: '東京都港区1－1' },
};

test('width, spaces and ways of writing a day make no difference', () => {
  expect(differencesOf([row], holder)).toEqual([[]]);
});

test.each<[Partial<GivenRow>, string[]]>([
  [{ nameKanji: '架空　次郎' }, ['nameKanji']],
  [{ nameKana: 'カクウ　ジロウ', birthDate: '19800402' }, ['nameKana', 'birthDate']],
  [{ sex: '2', address: '大阪府', cardBranch: '01' }, ['cardBranch', 'sex', 'address']],
  // What a file does not say, or leaves empty, is no difference.
  [{ eligibilityId: null, address: '', nameKana: null }, []],
])('a row that says %j differs in %j', (given, fields) => {
  expect(differencesOf([{ ...row, ...given }], holder)).toEqual([fields]);
});

test('where nobody holds the number the rows are compared with each other', () => {
  expect(differencesOf([row, { ...row, sex: '2' }, { ...row, number: '2' }], null)).toEqual(
    Array(3).fill(['number', 'sex']),
  );
  expect(differencesOf([], null)).toEqual([]);
});

test('the columns of a file are found by their names', () => {
  expect(givenColumns(registrationColumns)).toEqual([0, 1, 2, 3, 7, 8, 9, 10, 12]);
  expect(givenColumns([{ header: '事業所記号' }, { header: '氏名' }])).toEqual([
    null,
    0,
    null,
    null,
    1,
    null,
    null,
    null,
    null,
  ]);
});

test('who proposed does not confirm, and only a proposal is confirmed', () => {
  expect(whyNotConfirmed({ state: 'PROPOSED', proposedById: 'a' }, 'a')).toBe('OWN_PROPOSAL');
  expect(whyNotConfirmed({ state: 'PROPOSED', proposedById: 'a' }, 'b')).toBeNull();
  expect(whyNotConfirmed({ state: 'OPEN', proposedById: null }, 'b')).toBe('DOUBT_NOT_OPEN');
  expect(whyNotConfirmed({ state: 'RESOLVED', proposedById: 'a' }, 'b')).toBe('DOUBT_NOT_OPEN');
});

test('every state of a doubt is reached, and one ends it', () => {
  const reached = new Set<string>(['OPEN', ...Object.values(doubtMoves).flat()]);
  expect([...reached].sort()).toEqual([...doubtStates].sort());
  expect(doubtStates.filter((state) => doubtMoves[state].length === 0)).toEqual(['RESOLVED']);
});
