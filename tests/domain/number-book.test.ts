import { NumberBook, type NumberRow } from '../../src/domain/number-book';

const nothing: NumberRow = { numberKey: null, missingReason: null, missingMemo: null, cancels: false };

/** One person with the number a, one with the reason 9 and a memo, and the number c held by somebody not looked at. */
function aBook(): NumberBook {
  const book = new NumberBook();
  book.enter({ id: 'one', numberKey: 'a', missingReason: null, missingMemo: null });
  book.enter({ id: 'other', numberKey: null, missingReason: '9', missingMemo: '申請中' });
  book.hold('a', 'one');
  book.hold('c', 'somebody');
  return book;
}
const effects = (rows: [person: string, row: Partial<NumberRow>][]): string[] => {
  const book = aBook();
  return rows.map(([person, row]) => {
    const verdict = book.take(person, { ...nothing, ...row });
    return verdict.ok ? verdict.effect : verdict.code;
  });
};

test.each<[string, [string, Partial<NumberRow>][], string[]]>([
  ['the number there is changes nothing', [['one', { numberKey: 'a' }]], ['NONE']],
  ['another one is a change', [['one', { numberKey: 'b' }]], ['CHANGE']],
  ['the first one is a link', [['other', { numberKey: 'b' }]], ['LINK']],
  ['another person’s is refused', [['other', { numberKey: 'a' }]], ['MY_NUMBER_LINKED_TO_ANOTHER']],
  ['so is that of a person no row is about', [['one', { numberKey: 'c' }]], ['MY_NUMBER_LINKED_TO_ANOTHER']],
  ['a reason is kept from who has a number', [['one', { missingReason: '1' }]], ['NONE']],
  ['another reason is one', [['other', { missingReason: '1' }]], ['REASON']],
  ['so is another memo', [['other', { missingReason: '9', missingMemo: '拒否' }]], ['REASON']],
  ['the same is not', [['other', { missingReason: '9', missingMemo: '申請中' }]], ['NONE']],
  ['the number there is can be cancelled', [['one', { numberKey: 'a', cancels: true }]], ['CANCEL']],
  ['no other', [['one', { numberKey: 'b', cancels: true }]], ['MY_NUMBER_NOT_THE_LINKED_ONE']],
  ['and none where there is none', [['other', { numberKey: 'b', cancels: true }]], ['MY_NUMBER_NOT_THE_LINKED_ONE']],
])('%s', (_what, rows, expected) => expect(effects(rows)).toEqual(expected));

test('rows stand on top of each other', () => {
  expect(
    effects([
      ['other', { missingReason: '2' }],
      ['other', { missingReason: '2' }],
      ['other', { numberKey: 'b' }],
      ['other', { missingReason: '2' }],
      ['other', { numberKey: 'd' }],
      ['other', { numberKey: 'd', cancels: true }],
      ['other', { numberKey: 'd', cancels: true }],
      ['other', { missingReason: '2' }],
    ]),
  ).toEqual(['REASON', 'NONE', 'LINK', 'NONE', 'CHANGE', 'CANCEL', 'MY_NUMBER_NOT_THE_LINKED_ONE', 'REASON']);
});

test('a number that its holder gives up in the file stays refused to others: what the file makes of it is not approved yet', () => {
  expect(
    effects([
      ['one', { numberKey: 'b' }],
      ['other', { numberKey: 'a' }],
    ]),
  ).toEqual(['CHANGE', 'MY_NUMBER_LINKED_TO_ANOTHER']);
});
