import { isRequestable, patience, stateOf, whyNotRequested } from '../../src/domain/acquisition';
import { base32 } from '../../src/domain/base32';
import { organizationCodeStates } from '../../src/domain/exchange';

test('a code may be asked for when there is none, when it was not obtained, and when its number was changed', () => {
  expect(organizationCodeStates.filter(isRequestable)).toEqual(['NONE', 'FAILED', 'DETACHED']);
});

test.each([
  [null, false, 'NONE'],
  [null, true, 'REQUESTED'],
  ['REQUESTED', false, 'REQUESTED'],
  ['FAILED', false, 'FAILED'],
  ['FAILED', true, 'REQUESTED'],
  ['DETACHED', false, 'DETACHED'],
  ['DETACHED', true, 'REQUESTED'],
  ['ACQUIRED', false, 'ACQUIRED'],
  ['ACQUIRED', true, 'ACQUIRED'],
] as const)('a code that is %s with a request under way %s is shown as %s', (state, isUnderWay, shown) => {
  expect(stateOf({ state, isUnderWay })).toBe(shown);
});

test.each([
  ['LINKED', false, null],
  ['LINKED', true, 'MY_NUMBER_IN_DOUBT'],
  ['MISSING', false, 'MY_NUMBER_NOT_LINKED'],
  ['MISSING', true, 'MY_NUMBER_NOT_LINKED'],
] as const)('a My Number that is %s, in doubt: %s, is refused with %s', (myNumberState, inDoubt, why) => {
  expect(whyNotRequested({ myNumberState, inDoubt })).toBe(why);
});

test('a request is sent again after an hour and given up after a day', () => {
  const { sentAgain, givenUp, next } = patience(new Date('2026-11-22T12:00:00Z'));
  expect([sentAgain, givenUp, next].map((moment) => moment.toISOString())).toEqual([
    '2026-11-22T11:00:00.000Z',
    '2026-11-21T12:00:00.000Z',
    '2026-11-22T13:00:00.000Z',
  ]);
});

/** RFC 4648, section 10. */
test.each([
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('Base 32 of %s is %s, and of more bytes begins with it', (text, encoded) => {
  const whole = Math.floor((text.length * 8) / 5);
  expect(base32(Buffer.from(text), whole)).toBe(encoded.slice(0, whole));
});
