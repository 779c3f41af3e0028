import fc from 'fast-check';
import { checkDigitOf, myNumberFault } from '../../src/domain/my-number';

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));

test.each([
  ['12345678901', '8'],
  ['31415926535', '2'],
  ['55555555555', '7'],
  ['00401060281', '0'],
  ['66336819517', '0'],
  ['21685863902', '9'],
  ['98502032558', '1'],
])('the check digit of %s is %s', (elevenDigits, checkDigit) => {
  expect(checkDigitOf(elevenDigits)).toBe(checkDigit);
});

test('a My Number with its check digit is accepted', () => {
  fc.assert(
    fc.property(digits(11), (elevenDigits) => {
      const number = elevenDigits + checkDigitOf(elevenDigits);
      fc.pre(!/^(.)\1*$/.test(number));
      expect(myNumberFault(number)).toBeNull();
    }),
  );
});

test('of ten last digits exactly one is right', () => {
  fc.assert(
    fc.property(digits(11), (elevenDigits) => {
      fc.pre(!/^(.)\1*$/.test(elevenDigits));
      const right = [...'0123456789'].filter((last) => myNumberFault(elevenDigits + last) === null);
      expect(right).toEqual([checkDigitOf(elevenDigits)]);
    }),
  );
});

test.each([
  '',
  ' ',
  '12345678901',
  '1234567890188',
  '１２３４５６７８９０１８',
  '1234-5678-9018',
  '123456789018 ',
  '12345678901a',
  '123456789018\n',
])('a My Number written as %j is refused and not repaired', (text) => {
  expect(myNumberFault(text)).toBe('MY_NUMBER_FORMAT');
});

test.each([...'0123456789'])('twelve times %s is implausible even where the check digit fits', (digit) => {
  expect(myNumberFault(digit.repeat(12))).toBe('MY_NUMBER_IMPLAUSIBLE');
});

test('a wrong check digit is refused [S1-3.3-73]', () => {
  expect(myNumberFault('123456789010')).toBe('MY_NUMBER_CHECK_DIGIT');
});
