import { decode } from 'iconv-lite';

const unmapped = 0xfffd;

const isLead = (byte: number): boolean => (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc);

const characterOf = (...bytes: number[]): number => {
  const text = decode(Buffer.from(bytes), 'cp932');
  return text.length === 1 ? text.charCodeAt(0) : unmapped;
};

/** Lead bytes of two-byte characters. */
export const leads: readonly boolean[] = Array.from({ length: 0x100 }, (_, byte) => isLead(byte));

const secondBytes = Array.from({ length: 0xfd - 0x40 }, (_, place) => 0x40 + place).filter((byte) => byte !== 0x7f);

/** The lead bytes of user-defined characters (外字), which are numbered from U+E000 on. */
const userDefined = { first: 0xf0, last: 0xf9, character: 0xe000 };

/**
 * The character (always one UTF-16 unit) of every CP932 code, one byte or two; U+FFFD for what is none. User-defined
 * characters are counted out here: the library has F040–F940 and lacks the 187 after them.
 */
export const characters: Uint16Array = (() => {
  const table = new Uint16Array(0x10000).fill(unmapped);
  let nextUserDefined = userDefined.character;
  for (let first = 0; first < 0x100; first += 1) {
    if (!leads[first]) {
      table[first] = characterOf(first);
      continue;
    }
    const defined = first < userDefined.first || first > userDefined.last;
    for (const second of secondBytes) {
      table[(first << 8) | second] = defined ? characterOf(first, second) : nextUserDefined++;
    }
  }
  return table;
})();

/**
 * Characters that CP932 holds under another Unicode number than Macs and input methods send. A reader sees the same
 * sign, so they are not counted as lost. ¥ becomes the full-width sign and not 5C, which programs read as a backslash.
 */
const sameSign: Readonly<Record<string, string>> = {
  '\u301c': '～',
  '\u2212': '－',
  '\u2016': '∥',
  '\u2014': '―',
  '\u00a2': '￠',
  '\u00a3': '￡',
  '\u00ac': '￢',
  '\u00a5': '￥',
  '\u203e': '￣',
  '\u00a6': '￤',
  '\u00a0': ' ',
};

/**
 * 398 codes are duplicates. Windows writes JIS X 0208 first, then the NEC row 13 (87xx), then IBM's own rows (FA–FC),
 * and NEC's selection of IBM characters (ED, EE) never: 髙 is FBFC (Microsoft KB170559).
 */
const rank = (code: number): number => {
  const lead = code >> 8;
  if (lead === 0xed || lead === 0xee) return 3;
  if (lead >= 0xfa) return 2;
  return lead === 0x87 ? 1 : 0;
};

/** The code of every character; 0 for none, which is also U+0000's own. */
const codes: Uint16Array = (() => {
  const table = new Uint16Array(0x10000);
  const ranks = new Uint8Array(0x10000).fill(0xff);
  characters.forEach((character, code) => {
    if (character === unmapped || rank(code) >= (ranks[character] ?? 0)) return;
    table[character] = code;
    ranks[character] = rank(code);
  });
  for (const [from, to] of Object.entries(sameSign)) table[from.charCodeAt(0)] = table[to.charCodeAt(0)] ?? 0;
  return table;
})();

/** 〓 (geta), what printers set in place of a character they have no type for. */
const geta = 0x81ac;

const voicingMark = /[\u3099\u309a]/;
const separatelyVoiced = /[\u3040-\u30ff][\u3099\u309a]/g;
const variationSelector = /[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/u;

/**
 * が written as か and a mark (macOS file names, some browsers) is put together. Not NFC over the whole text: that
 * would replace IBM's 神 (U+FA19) and its like by the ordinary ideograph.
 */
const composed = (text: string): string =>
  voicingMark.test(text) ? text.replace(separatelyVoiced, (pair) => pair.normalize('NFC')) : text;

/**
 * CP932 as Windows writes it. A character it does not hold becomes 〓 and is counted, never a question mark without a
 * word; a variation selector (異体字セレクタ) is counted and leaves its ideograph as it is.
 */
export function encodeCp932(text: string): { bytes: Buffer; lost: number } {
  const source = composed(text);
  const bytes = Buffer.allocUnsafe(source.length * 2);
  let length = 0;
  let lost = 0;
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charCodeAt(at);
    let code = codes[character] ?? 0;
    if (code === 0 && character !== 0) {
      lost += 1;
      const codePoint = source.codePointAt(at) ?? character;
      if (codePoint > 0xffff) at += 1;
      if (variationSelector.test(String.fromCodePoint(codePoint))) continue;
      code = geta;
    }
    if (code > 0xff) {
      bytes[length] = code >> 8;
      length += 1;
    }
    bytes[length] = code & 0xff;
    length += 1;
  }
  return { bytes: bytes.subarray(0, length), lost };
}

/** A text as it comes back from a CP932 file. */
export function throughCp932(text: string): string {
  const { bytes } = encodeCp932(text);
  const units: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const first = bytes[at] ?? 0;
    if (leads[first]) at += 1;
    units.push(characters[leads[first] ? (first << 8) | (bytes[at] ?? 0) : first] ?? unmapped);
  }
  return String.fromCharCode(...units);
}
