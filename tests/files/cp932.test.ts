import { decode, encode } from 'iconv-lite';
import { characters, encodeCp932 } from '../../src/files/cp932';

const textOf = (bytes: Buffer): string =>
  [...bytes.toString('latin1').matchAll(/[\x81-\x9f\xe0-\xfc]?[^]/g)]
    .map(([code]) => characters[code.length === 2 ? code.charCodeAt(0) * 256 + code.charCodeAt(1) : code.charCodeAt(0)])
    .map((unit) => String.fromCharCode(unit ?? 0))
    .join('');

/** Every code that CP932 defines, with its text. */
const codes = Array.from(characters, (unit, code) => ({
  bytes: Buffer.from(code > 0xff ? [code >> 8, code & 0xff] : [code]),
  text: String.fromCharCode(unit),
})).filter(({ text }) => text !== '\ufffd');

const hex = (text: string): string => encodeCp932(text).bytes.toString('hex');

test('every text that came from CP932 is written without loss', () => {
  const text = codes.map((code) => code.text).join('');
  const { bytes, lost } = encodeCp932(text);
  expect(lost).toBe(0);
  expect(textOf(bytes)).toBe(text);
});

test('the codes are those of the encoding standard of browsers, control characters aside', () => {
  const standard = new TextDecoder('shift_jis', { fatal: true });
  const letters = codes.filter(({ text }) => !/\p{Cc}/u.test(text));
  expect(letters.filter(({ bytes, text }) => standard.decode(bytes) !== text)).toEqual([]);
  expect(letters.filter(({ bytes }) => bytes.length === 2)).toHaveLength(7724 + 1880);
});

test('every code that is not a duplicate returns to its own bytes', () => {
  const changed = codes.filter(({ bytes, text }) => !encodeCp932(text).bytes.equals(bytes));
  expect(changed).toHaveLength(398);
});

test('all 1,880 user-defined characters return to their own bytes', () => {
  const userDefined = codes.filter(({ text }) => text >= '\ue000' && text <= '\ue757');
  expect(userDefined).toHaveLength(1880);
  expect(userDefined.filter(({ bytes, text }) => !encodeCp932(text).bytes.equals(bytes))).toEqual([]);
  expect(hex('\ue000\ue757')).toBe('f040f9fc');
});

test('what the decoding library can write as well is written the same', () => {
  const writable = codes.filter(({ text }) => decode(encode(text, 'cp932'), 'cp932') === text);
  expect(writable.length).toBeGreaterThan(7000);
  expect(writable.filter(({ text }) => !encodeCp932(text).bytes.equals(encode(text, 'cp932')))).toEqual([]);
});

test.each([
  ['髙', 'fbfc'],
  ['﨑', 'fab1'],
  ['Ⅰ', '8754'],
  ['ⅰ', 'fa40'],
  ['∪', '81be'],
  ['￢', '81ca'],
  ['㈱', '878a'],
  ['№', '8782'],
  ['∵', '81e6'],
])('of duplicate codes Windows writes %s as %s', (text, bytes) => {
  expect(hex(text)).toBe(bytes);
});

test.each([
  ['\u301c', '～', '8160'],
  ['\u2212', '－', '817c'],
  ['\u2016', '∥', '8161'],
  ['\u2014', '―', '815c'],
  ['\u00a2', '￠', '8191'],
  ['\u00a3', '￡', '8192'],
  ['\u00ac', '￢', '81ca'],
  ['\u00a5', '￥', '818f'],
  ['\u203e', '￣', '8150'],
])('%s is written as the %s of Windows and not counted as lost', (text, _, bytes) => {
  expect(hex(text)).toBe(bytes);
  expect(encodeCp932(text).lost).toBe(0);
});

test.each([
  ['𠮷田', '〓田', 1],
  ['é', '〓', 1],
  ['𠮷𠮷', '〓〓', 2],
  ['\ud842', '〓', 1],
  ['\ufffd', '〓', 1],
  ['葛\u{e0100}城', '葛城', 1],
  ['☺\ufe0f', '〓', 2],
  ['ア\u3099', 'ア〓', 1],
  ['神', '神', 0],
  ['?', '?', 0],
  ['', '', 0],
  ['a\u0000b', 'a\u0000b', 0],
])('%j is written %j and %d are counted as lost', (text, written, lost) => {
  const encoded = encodeCp932(text);
  expect(decode(encoded.bytes, 'cp932')).toBe(written);
  expect(encoded.lost).toBe(lost);
});

test('a voicing mark typed separately is put together with its letter', () => {
  expect(encodeCp932('ガパが'.normalize('NFD'))).toEqual(encodeCp932('ガパが'));
  expect(decode(encodeCp932('神\u{fa19}か\u3099').bytes, 'cp932')).toBe('神\u{fa19}が');
});
