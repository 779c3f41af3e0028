import { isUtf8 } from 'node:buffer';
import { characters, leads } from './cp932';
import { FileFault } from './file-fault';

export type FileEncoding = 'UTF-8' | 'CP932';

export interface DecodedFile {
  /** Settled when the header line has arrived. */
  encoding: () => Promise<FileEncoding>;
  /** Without the byte order mark; to be read once. A character is never split between two pieces. */
  text: AsyncIterable<string>;
}

const longestHeaderLine = 64 * 1024;
const largestFile = 512 * 1024 * 1024;

const lineFeed = 0x0a;
const unmapped = 0xfffd;
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** A piece of the file as text, and the bytes at its end that begin a character the next piece will finish. */
interface Piece {
  text: string;
  rest: Buffer;
}

/** `offset` is where the bytes stand in the file. */
type Decoder = (bytes: Buffer, offset: number) => Piece;

const sequenceLength = (lead: number): number => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1);

/** Where the last character begins if it is not complete, else the end. */
function completeUtf8(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    return sequenceLength(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function firstFaultInUtf8(bytes: Buffer): number {
  let at = 0;
  while (at < bytes.length) {
    const next = at + sequenceLength(bytes[at] ?? 0);
    if (!isUtf8(bytes.subarray(at, next))) return at;
    at = next;
  }
  return at;
}

const utf8: Decoder = (bytes, offset) => {
  const end = completeUtf8(bytes);
  const complete = bytes.subarray(0, end);
  if (!isUtf8(complete)) throw new FileFault('FILE_ENCODING', offset + firstFaultInUtf8(complete));
  return { text: complete.toString('utf8'), rest: bytes.subarray(end) };
};

/** By the table, not `TextDecoder("shift_jis")`, which exchanges three control characters and names no place. */
const cp932: Decoder = (bytes, offset) => {
  const units = new Uint16Array(bytes.length);
  let length = 0;
  let at = 0;
  while (at < bytes.length) {
    const first = bytes[at] ?? 0;
    const width = leads[first] ? 2 : 1;
    if (at + width > bytes.length) break;
    const unit = characters[width === 2 ? (first << 8) | (bytes[at + 1] ?? 0) : first] ?? unmapped;
    if (unit === unmapped) throw new FileFault('FILE_ENCODING', offset + at);
    units[length] = unit;
    length += 1;
    at += width;
  }
  return { text: Buffer.from(units.buffer, 0, length * 2).toString('utf16le'), rest: bytes.subarray(at) };
};

const decoders: Readonly<Record<FileEncoding, Decoder>> = { 'UTF-8': utf8, CP932: cp932 };

const startsWithMark = (bytes: Buffer): boolean => bytes.subarray(0, byteOrderMark.length).equals(byteOrderMark);

/** Everything up to the end of the header line, and what came with it. */
async function readHead(pieces: AsyncIterator<Buffer>): Promise<{ bytes: Buffer; encoding: FileEncoding }> {
  let bytes: Buffer = Buffer.alloc(0);
  for (;;) {
    const lineEnd = bytes.indexOf(lineFeed);
    if (lineEnd > longestHeaderLine || (lineEnd === -1 && bytes.length > longestHeaderLine)) {
      throw new FileFault('FILE_HEADER');
    }
    const next = lineEnd === -1 ? await pieces.next() : null;
    if (next === null || next.done === true) {
      const header = lineEnd === -1 ? bytes : bytes.subarray(0, lineEnd);
      return { bytes, encoding: startsWithMark(bytes) || isUtf8(header) ? 'UTF-8' : 'CP932' };
    }
    bytes = Buffer.concat([bytes, next.value]);
  }
}

/**
 * Decodes a file while it arrives. The header line, which is Japanese, decides: a byte order mark or valid UTF-8 is
 * UTF-8, anything else CP932. The first byte after that which is none of the encoding ends the reading, and so does
 * a NUL, which no text holds and PostgreSQL cannot store.
 */
export function decodeFile(source: AsyncIterable<Buffer>): DecodedFile {
  const pieces = source[Symbol.asyncIterator]();
  let head: ReturnType<typeof readHead> | undefined;
  const begun = (): ReturnType<typeof readHead> => (head ??= readHead(pieces));

  async function* text(): AsyncGenerator<string> {
    try {
      const { bytes, encoding } = await begun();
      const marked = encoding === 'UTF-8' && startsWithMark(bytes);
      let offset = marked ? byteOrderMark.length : 0;
      let piece = bytes.subarray(offset);
      for (;;) {
        if (offset + piece.length > largestFile) throw new FileFault('FILE_TOO_LARGE');
        const decoded = decodeUpToNul(piece, offset, decoders[encoding]);
        if (decoded.text !== '') yield decoded.text;
        offset += piece.length - decoded.rest.length;
        const next = await pieces.next();
        if (next.done === true) {
          if (decoded.rest.length > 0) throw new FileFault('FILE_ENCODING', offset);
          return;
        }
        piece = decoded.rest.length === 0 ? next.value : Buffer.concat([decoded.rest, next.value]);
      }
    } finally {
      await pieces.return?.();
    }
  }

  return {
    encoding: async () => {
      try {
        return (await begun()).encoding;
      } catch (fault) {
        await pieces.return?.();
        throw fault;
      }
    },
    text: text(),
  };
}

function decodeUpToNul(bytes: Buffer, offset: number, decode: Decoder): Piece {
  const nul = bytes.indexOf(0);
  if (nul === -1) return decode(bytes, offset);
  const { rest } = decode(bytes.subarray(0, nul), offset);
  throw new FileFault('FILE_ENCODING', offset + nul - rest.length);
}
