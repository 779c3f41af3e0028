import { cardKey } from '../../src/domain/card-key';

test('a card is the same in any width', () => {
  expect(cardKey('健保－１', '１２', '01')).toBe(cardKey('健保-1', '12', '01'));
});

test('digits that move between symbol and number make another card', () => {
  expect(cardKey('12', '3', '01')).not.toBe(cardKey('1', '23', '01'));
});

test('a leading zero makes another card', () => {
  expect(cardKey('12', '03', '01')).not.toBe(cardKey('12', '3', '01'));
});
