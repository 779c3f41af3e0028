import fc from 'fast-check';
import { csvLine, csvRows, sameHeader } from '../../src/files/csv';
import type { FileFault } from '../../src/files/file-fault';

async function* pieces(text: string, length = text.length): AsyncGenerator<string> {
  const characters = Array.from(text);
  for (let at = 0; at < characters.length; at += length) yield characters.slice(at, at + length).join('');
}

async function rowsOf(text: AsyncIterable<string>, columns = 3): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const batch of csvRows(text, { columns })) rows.push(...batch);
  return rows;
}

const faultOf = (text: AsyncIterable<string>, columns = 3): Promise<FileFault | undefined> =>
  rowsOf(text, columns).then(
    () => undefined,
    (fault: FileFault) => fault,
  );

const header = '記号,番号,氏名\r\n';

test.each([
  [
    'CRLF',
    '1,2,山田\r\n3,4,髙橋\r\n',
    [
      ['1', '2', '山田'],
      ['3', '4', '髙橋'],
    ],
  ],
  [
    'LF',
    '1,2,山田\n3,4,髙橋\n',
    [
      ['1', '2', '山田'],
      ['3', '4', '髙橋'],
    ],
  ],
  [
    'both',
    '1,2,山田\n3,4,髙橋\r\n',
    [
      ['1', '2', '山田'],
      ['3', '4', '髙橋'],
    ],
  ],
  ['no line end at the end', '1,2,山田', [['1', '2', '山田']]],
  ['an empty line at the end', '1,2,山田\r\n\r\n', [['1', '2', '山田']]],
  ['the Ctrl-Z of DOS at the end', '1,2,山田\r\n\u001a', [['1', '2', '山田']]],
  ['quotes', '"1","a""b","a,b"\r\n', [['1', 'a"b', 'a,b']]],
  [
    'a line end in quotes',
    '"1","a\r\nb","a\nb"\r\n4,5,6\r\n',
    [
      ['1', 'a\r\nb', 'a\nb'],
      ['4', '5', '6'],
    ],
  ],
  [
    'empty cells',
    ',,\r\n"","",""\r\n',
    [
      ['', '', ''],
      ['', '', ''],
    ],
  ],
  ['spaces, which are kept', ' 1 ,　,山田　太郎 \r\n', [[' 1 ', '　', '山田　太郎 ']]],
  ['what looks like a formula', '=1+1,-2,@a\r\n', [['=1+1', '-2', '@a']]],
  ['no rows', '', []],
])('a file with %s is read as written, however it arrives', async (_, body, rows) => {
  for (const size of [1, 2, 3, 7, 1000]) {
    expect(await rowsOf(pieces(header + body, size))).toEqual([['記号', '番号', '氏名'], ...rows]);
  }
});

const cell = fc.string({ unit: fc.constantFrom(...'aア髙𠮷0 　,"\r\n\'=;\t'), maxLength: 8 });

test('what is written is what is read, whatever the cells hold', async () => {
  const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 50 }), async (written, size) => {
      expect(await rowsOf(pieces(written.map(csvLine).join(''), size))).toEqual(written);
    }),
  );
});

test('a single empty cell is written so that it is not an empty line', async () => {
  expect(await rowsOf(pieces(csvLine(['a']) + csvLine(['']) + csvLine(['b'])), 1)).toEqual([['a'], [''], ['b']]);
});

test('a formula is written as it was given', () => {
  expect(csvLine(['=1+1', '+81', '-1', '@a'])).toBe('=1+1,+81,-1,@a\r\n');
});

test.each([
  ['FILE_QUOTE', 'a quote inside an unquoted cell', '1,2,3\r\n1,a"b,3\r\n', 3],
  ['FILE_QUOTE', 'characters after a closing quote', '1,2,3\r\n1,"a"b,3\r\n', 3],
  ['FILE_QUOTE', 'a space after a closing quote', '1,"a" ,3\r\n', 2],
  ['FILE_QUOTE', 'a quote that is never closed', '1,2,3\r\n1,2,3\r\n1,"2,3\r\n1,2,3\r\n', 4],
  ['FILE_QUOTE', 'a quote that swallows more than a row can hold', `1,"2,3\r\n${'1,2,3\r\n'.repeat(20_000)}`, 2],
  ['FILE_QUOTE', 'a cell longer than a row can hold', `1,2,3\r\n1,2,${'a'.repeat(70_000)}\r\n`, 3],
  ['FILE_COLUMNS', 'a row with a column less', '1,2,3\r\n1,2\r\n', 3],
  ['FILE_COLUMNS', 'a row with a column more', '1,2,3,4\r\n', 2],
  ['FILE_COLUMNS', 'a row after line ends in quotes', '"a\r\nb","c\nd",3\r\n1,2\r\n', 5],
  ['FILE_COLUMNS', 'an empty line between rows', '1,2,3\r\n\r\n1,2,3\r\n', 3],
  ['FILE_COLUMNS', 'a row with a column less at the very end', '1,2,3\r\n1,2', 3],
])('%s: %s, with the line on which the row begins', async (code, _, body, line) => {
  for (const size of [1000, 100_000]) {
    expect(await faultOf(pieces(header + body, size))).toMatchObject({ code, at: line });
  }
});

test.each([
  ['FILE_EMPTY', 'nothing', ''],
  ['FILE_EMPTY', 'only a line end', '\r\n'],
  ['FILE_HEADER', 'a header with a column less', '記号,番号\r\n1,2,3\r\n'],
  ['FILE_HEADER', 'an empty line before the header', `\r\n${header}`],
])('%s: a file with %s', async (code, _, text) => {
  expect(await faultOf(pieces(text))).toMatchObject({ code });
});

test('a fault holds nothing of the file', async () => {
  const fault = await faultOf(pieces(`${header}1,2,山田"太郎\r\n`));
  expect(fault?.message).toBe('FILE_QUOTE at 2');
  expect(fault?.cause).toBeUndefined();
});

test('the header is given by itself before anything else, and rows come in batches of 100', async () => {
  const lengths: number[] = [];
  for await (const batch of csvRows(pieces(header + '1,2,3\r\n'.repeat(1200), 100), { columns: 3 })) {
    lengths.push(batch.length);
  }
  expect(lengths).toEqual([1, ...Array.from({ length: 12 }, () => 100)]);
});

test('a reader that stops closes the file', async () => {
  let closed = false;
  async function* text(): AsyncGenerator<string> {
    try {
      yield header;
      yield '1,2,3\r\n';
    } finally {
      closed = true;
    }
  }
  for await (const [first] of csvRows(text(), { columns: 3 })) {
    expect(first).toEqual(['記号', '番号', '氏名']);
    break;
  }
  expect(closed).toBe(true);
});

test('a fault of the source is passed on as it is', async () => {
  const gone = new Error('connection lost');
  async function* text(): AsyncGenerator<string> {
    yield header;
    throw gone;
  }
  await expect(rowsOf(text())).rejects.toBe(gone);
});

test('two million rows are read and one more is refused', async () => {
  async function* text(rows: number): AsyncGenerator<string> {
    yield 'a\n';
    for (let at = 0; at < rows; at += 1000) yield '1\n'.repeat(Math.min(1000, rows - at));
  }
  let rows = -1;
  for await (const batch of csvRows(text(2_000_000), { columns: 1 })) rows += batch.length;
  expect(rows).toBe(2_000_000);
  await expect(
    (async () => {
      for await (const batch of csvRows(text(2_000_001), { columns: 1 })) expect(batch.length).toBeGreaterThan(0);
    })(),
  ).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
}, 60_000);

test('a header is the same only with the same names in the same order', () => {
  const columns = [{ header: '記号' }, { header: '番号' }];
  expect(sameHeader(['記号', '番号'], columns)).toBe(true);
  expect(sameHeader(['番号', '記号'], columns)).toBe(false);
  expect(sameHeader(['記号'], columns)).toBe(false);
  expect(sameHeader(['記号', '番号', ''], columns)).toBe(false);
  expect(sameHeader(['記号', '番号 '], columns)).toBe(false);
});
