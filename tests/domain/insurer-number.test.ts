import fc from 'fast-check';
import { insurerCheckDigitOf, isInsurerNumber } from '../../src/domain/insurer-number';

test.each(['33120015', '01130012', '39131016', '138032', '06990014', '06990022', '990028'])(
  'insurer number %s is accepted',
  (number) => {
    expect(isInsurerNumber(number)).toBe(true);
  },
);

test.each(['', '06990015', '990027', '0699001', '069900140', '０６９９００１４', '0699001X', ' 990028'])(
  'insurer number %j is refused',
  (number) => {
    expect(isInsurerNumber(number)).toBe(false);
  },
);

test('zeros in front of a number of six digits leave its check digit alone', () => {
  expect(insurerCheckDigitOf('0099002')).toBe(insurerCheckDigitOf('99002'));
});

test('every wrong digit in an insurer number is found', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{7}$/), fc.nat(6), fc.integer({ min: 1, max: 9 }), (digits, place, change) => {
      const wrong = String((Number(digits[place]) + change) % 10);
      const checkDigit = insurerCheckDigitOf(digits);
      expect(isInsurerNumber(digits + checkDigit)).toBe(true);
      expect(isInsurerNumber(digits.slice(0, place) + wrong + digits.slice(place + 1) + checkDigit)).toBe(false);
    }),
  );
});
