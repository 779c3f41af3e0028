export type MyNumberFault = 'MY_NUMBER_FORMAT' | 'MY_NUMBER_IMPLAUSIBLE' | 'MY_NUMBER_CHECK_DIGIT';

/** For the first eleven digits, left to right (平成26年総務省令第85号 第5条). */
const weights = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2] as const;

const twelveDigits = /^[0-9]{12}$/;
const oneDigitOnly = /^([0-9])\1*$/;

/** As people write a My Number: at a stretch, or in fours with a space or hyphen between. */
const twelveDigitsWithin = /[0-9]{4}[\s\p{Pd}ー−_.,・]?[0-9]{4}[\s\p{Pd}ー−_.,・]?[0-9]{4}/u;

/** The check digit (検査用数字) of a My Number (個人番号); a remainder of 0 or 1 gives 0 (平成26年総務省令第85号 第5条). */
export function checkDigitOf(elevenDigits: string): string {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(elevenDigits[place]), 0);
  const remainder = sum % 11;
  return remainder <= 1 ? '0' : String(11 - remainder);
}

/**
 * What is wrong with a My Number, or null. Nothing is repaired: full-width digits, spaces and hyphens are a fault.
 * The check digit is a typing aid, never proof of identity: one random number in ten passes, and so does
 * 000000000000, which is why twelve times one digit is refused beside it.
 */
export function myNumberFault(text: string): MyNumberFault | null {
  if (!twelveDigits.test(text)) return 'MY_NUMBER_FORMAT';
  if (oneDigitOnly.test(text)) return 'MY_NUMBER_IMPLAUSIBLE';
  return text[11] === checkDigitOf(text) ? null : 'MY_NUMBER_CHECK_DIGIT';
}

/** Whether free text holds what may be a My Number, in digits of any width. The check digit may be wrong: a mistyped one tells as much. */
export const containsTwelveDigits = (text: string): boolean => twelveDigitsWithin.test(text.normalize('NFKC'));

const shortest = 12;
const twelveDigitsOfAnyWidth = new RegExp(twelveDigitsWithin.source.replaceAll('[0-9]', String.raw`\p{Nd}`), 'gu');

/** The same text with asterisks in their place: for cells that are kept and in which such digits are somebody's mistake. */
export const withoutTwelveDigits = (text: string): string =>
  text.length < shortest ? text : text.replace(twelveDigitsOfAnyWidth, '************');
