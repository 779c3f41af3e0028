/** Katakana with its small letters, the middle dot, the long vowel mark and spaces; not the iteration marks ヽヾ. */
const kana = /^[\u30a1-\u30fc\u31f0-\u31ff \u3000]*$/;

const hiragana = /[\u3041-\u3096\u309d\u309e]/g;
const hiraganaToKatakana = 0x60;
const spaces = /\s+/g;

/** A kana name (カナ氏名): what NFKC turns into katakana counts as such, so half-width katakana are as good. */
export const isNameKana = (text: string): boolean => kana.test(text) || kana.test(text.normalize('NFKC'));

/**
 * NFKC without spaces. Normalised a second time because taking a space away can bring a letter and its voicing mark
 * together.
 */
const withoutSpaces = (text: string): string => text.normalize('NFKC').replace(spaces, '').normalize('NFKC');

const asKatakana = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) + hiraganaToKatakana);

/**
 * What a name is stored and searched under: one spelling for all widths, for hiragana and katakana, and for any
 * spacing. Meant to be compared by code point (COLLATE "C"), so that a search for a prefix is a range of the index.
 */
export const nameKey = (text: string): string => withoutSpaces(text).replace(hiragana, asKatakana).normalize('NFC');

const lastCodePoint = 0x10ffff;
const firstSurrogate = 0xd800;
const afterSurrogates = 0xe000;

/**
 * The smallest text greater than every text with this prefix, in the order of code points (which is that of UTF-8
 * bytes); null when there is none. Surrogates are stepped over: they are not characters and UTF-8 cannot write them.
 */
export function prefixEnd(prefix: string): string | null {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0);
  while (points.at(-1) === lastCodePoint) points.pop();
  const last = points.pop();
  if (last === undefined) return null;
  const next = last + 1 === firstSurrogate ? afterSurrogates : last + 1;
  return String.fromCodePoint(...points, next);
}

/** Names are the same when NFKC and the spaces make the only difference. */
export const sameName = (one: string, other: string): boolean =>
  one === other || withoutSpaces(one) === withoutSpaces(other);
