import fc from 'fast-check';
import { encodeCp932 } from '../../src/files/cp932';
import { decodeFile } from '../../src/files/decode';
import type { FileFault } from '../../src/files/file-fault';

async function* pieces(bytes: Buffer, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function textOf(source: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const piece of decodeFile(source).text) text += piece;
  return text;
}

const faultOf = (source: AsyncIterable<Buffer>): Promise<FileFault | undefined> =>
  textOf(source).then(
    () => undefined,
    (fault: FileFault) => fault,
  );

const header = '資格ID,記号,番号\r\n';
const mark = Buffer.from([0xef, 0xbb, 0xbf]);
const inUtf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
const inCp932 = (text: string): Buffer => encodeCp932(text).bytes;
const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');
const sizes = [1, 2, 3, 5, 64, 65536];

test.each([
  ['UTF-8', 'UTF-8 with a byte order mark', Buffer.concat([mark, inUtf8(`${header}髙橋,𠮷田,ｱ\r\n`)])],
  ['UTF-8', 'UTF-8 without one', inUtf8(`${header}髙橋,𠮷田,ｱ\r\n`)],
  ['UTF-8', 'ASCII', ascii('a,b\r\n')],
  ['UTF-8', 'UTF-8 without a line end', inUtf8('資格ID')],
  ['CP932', 'CP932', inCp932(`${header}髙橋,ソ表十能構,ｱ\r\n`)],
  ['CP932', 'CP932 without a line end', inCp932('資格ID')],
  ['UTF-8', 'an empty file', Buffer.alloc(0)],
])('the header line decides on %s for %s, however the bytes arrive', async (encoding, _, bytes) => {
  for (const size of sizes) {
    expect(await decodeFile(pieces(bytes, size)).encoding()).toBe(encoding);
    const text = encoding === 'UTF-8' ? bytes.toString('utf8').replace(/^\ufeff/, '') : undefined;
    const read = await textOf(pieces(bytes, size));
    if (text === undefined) expect(inCp932(read)).toEqual(bytes);
    else expect(read).toBe(text);
  }
});

test('the encoding can be asked for before and after reading', async () => {
  const file = decodeFile(pieces(inCp932(header), 3));
  expect(await file.encoding()).toBe('CP932');
  let text = '';
  for await (const piece of file.text) text += piece;
  expect(text).toBe(header);
  expect(await file.encoding()).toBe('CP932');
});

test('text of either encoding is read unchanged, however the bytes arrive', async () => {
  const letters = [...'髙橋﨑ガｱﾞ漢字aZ09～ソ表十能構,"\r\n\u001a\u007f\ue000'];
  const text = fc.string({ unit: fc.constantFrom(...letters), maxLength: 200 });
  await fc.assert(
    fc.asyncProperty(text, fc.boolean(), fc.integer({ min: 1, max: 7 }), async (body, windows, size) => {
      const bytes = (windows ? inCp932 : inUtf8)(header + body);
      expect(await textOf(pieces(bytes, size))).toBe(header + body);
    }),
  );
});

const at = (head: Buffer, ...rest: Buffer[]): [Buffer, number] => [Buffer.concat([head, ...rest]), head.length];
const good = { utf8: inUtf8(`${header}髙橋`), cp932: inCp932(`${header}髙橋`) };

test.each([
  ['a CP932 byte in UTF-8', ...at(good.utf8, Buffer.from([0x8d, 0x82]), ascii('\r\n'))],
  ['a lead byte of UTF-8 before ASCII', ...at(good.utf8, Buffer.from([0xe3, 0x41, 0x41]))],
  ['an overlong form', ...at(good.utf8, Buffer.from([0xc0, 0x80]), ascii('abcd'))],
  ['a surrogate in UTF-8', ...at(good.utf8, Buffer.from([0xed, 0xa0, 0x80]), ascii('abcd'))],
  ['UTF-8 cut off at the end', ...at(good.utf8, Buffer.from([0xe9, 0xab]))],
  ['a byte that UTF-8 never has', ...at(good.utf8, Buffer.from([0xff]))],
  ['a NUL in UTF-8', ...at(good.utf8, Buffer.from([0x00]), ascii('abcd'))],
  ['a NUL after half a character', ...at(good.utf8, Buffer.from([0xe9, 0xab, 0x00]), ascii('abcd'))],
  ['UTF-8 that begins with a mark', ...at(Buffer.concat([mark, good.utf8]), Buffer.from([0x8d, 0x82]))],
  ['a header that is not UTF-8 after a mark', ...at(mark, good.cp932)],
  ['a code that CP932 does not have', ...at(good.cp932, Buffer.from([0x85, 0x40]), ascii('\r\n'))],
  ['a lead byte of CP932 before a line end', ...at(good.cp932, Buffer.from([0x81]), ascii('\r\n'))],
  ['CP932 cut off at the end', ...at(good.cp932, Buffer.from([0xfb]))],
  ['a byte that CP932 never has', ...at(good.cp932, Buffer.from([0xa0]), ascii('\r\n'))],
  ['a NUL in CP932', ...at(good.cp932, Buffer.from([0x00]), ascii('\r\n'))],
  ['UTF-16', ...at(Buffer.alloc(0), Buffer.from([0xff, 0xfe]), Buffer.from(header, 'utf16le'))],
])('%s refuses the file and names the byte', async (_, bytes, offset) => {
  for (const size of sizes) {
    expect(await faultOf(pieces(bytes, size))).toMatchObject({ code: 'FILE_ENCODING', at: offset });
  }
});

test('a header line without an end is refused before it fills the memory', async () => {
  let given = 0;
  async function* endless(): AsyncGenerator<Buffer> {
    for (;;) {
      given += 1024;
      yield Buffer.alloc(1024, 'a');
    }
  }
  expect(await faultOf(endless())).toMatchObject({ code: 'FILE_HEADER' });
  expect(given).toBeLessThan(70_000);
  await expect(decodeFile(endless()).encoding()).rejects.toMatchObject({ code: 'FILE_HEADER' });
});

test('a refused file is not read on', async () => {
  let closed = false;
  async function* source(): AsyncGenerator<Buffer> {
    try {
      yield good.utf8;
      yield Buffer.from([0xff, 0xff, 0xff, 0xff]);
      yield good.utf8;
    } finally {
      closed = true;
    }
  }
  expect(await faultOf(source())).toMatchObject({ code: 'FILE_ENCODING', at: good.utf8.length });
  expect(closed).toBe(true);
});

test('a fault holds nothing of the file', async () => {
  const fault = await faultOf(pieces(Buffer.concat([inUtf8(header), Buffer.from([0xff, 0xff, 0xff])]), 8));
  expect(fault?.message).toMatch(/^FILE_ENCODING at [0-9]+$/);
  expect(fault?.cause).toBeUndefined();
});

test('a file over 512 MiB is refused', async () => {
  const mebibyte = Buffer.alloc(1024 * 1024, 'a,b\r\n');
  async function* large(): AsyncGenerator<Buffer> {
    for (let given = 0; given <= 512; given += 1) yield mebibyte;
  }
  let length = 0;
  await expect(
    (async () => {
      for await (const piece of decodeFile(large()).text) length += piece.length;
    })(),
  ).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
  expect(length).toBe(512 * 1024 * 1024);
});
