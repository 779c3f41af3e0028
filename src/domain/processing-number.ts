import { base32 } from './base32';
import { digitsOf, type PlainDate } from './plain-date';

const institutionCharacters = 9;
const randomCharacters = 13;

const shape = /^[0-9A-Z-]{1,32}$/;

/** Whatever else is given names nothing. */
export const isProcessingNumber = (text: string): boolean => shape.test(text);

/** How many random bytes one takes. */
export const processingNumberRandom = 9;

/**
 * A processing number (処理番号): who asks, the day in Japan, and what nobody guesses. At most 32 characters; nothing in it is
 * about the person.
 */
export const processingNumberOf = (institutionCode: string, day: PlainDate, random: Uint8Array): string =>
  [institutionCode.slice(0, institutionCharacters), digitsOf(day), base32(random, randomCharacters)].join('-');
