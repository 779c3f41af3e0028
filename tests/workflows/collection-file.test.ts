import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { collectionColumns } from '../../src/domain/collection-row';
import { registrationColumns } from '../../src/domain/registration-row';
import { csvLine } from '../../src/files/csv';
import { withoutNumber } from '../support/collection';
import { operationLog } from '../support/kept';
import { aMyNumber, aRow } from '../support/made';
import type { Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';
import { imported, resultRows } from '../support/result';

let test_: TestPlatform;
let insurer: TestInsurer;
let handler: Person;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());
beforeEach(async () => {
  insurer = await test_.newInsurer();
  handler = await insurer.handler();
});

const fileOf = (person: Person, query: Record<string, string>): Promise<Response> =>
  fetch(`${test_.url}/files/collection?${new URLSearchParams(query).toString()}`, {
    headers: { cookie: person.cookie },
  });
const rowsOf = async (query: Record<string, string>): Promise<string[][]> => {
  const response = await fileOf(handler, query);
  const bytes = Buffer.from(await response.arrayBuffer());
  return parse(iconv.decode(bytes, query['encoding'] ?? 'utf8'), { bom: true, from_line: 2 });
};
const offices = async (person: Person, symbol?: string) =>
  (
    await person.get<{ offices: unknown[] }>(
      'query ($symbol: String) { offices(symbol: $symbol) { symbol subscribers missingMyNumber } }',
      { symbol },
    )
  ).offices;
const createdEntries = async () =>
  (await operationLog(test_.databaseUrl, insurer.id))
    .filter(({ operation }) => operation === 'createCollectionFile')
    .map(({ result, rowCount, subject }) => [result, rowCount, subject]);

const dependant = { kind: '2', enrolmentKind: '4', relationshipCode: '31', cardBranch: '01' };

/** Two offices; in the first some have left, some have a number, one household has a child. */
async function registered() {
  const people = {
    second: withoutNumber({ symbol: '1200', number: '0020', nameKanji: '架空　二' }),
    first: withoutNumber({ symbol: '１２００', number: '0010', nameKanji: '=SUM(A1)', nameKana: 'カクウ', sex: '2' }),
    child: aRow({ ...dependant, symbol: '1200', number: '0010', nameKanji: '@架空, "子"' }),
    numbered: aRow({ symbol: '1200', number: '0030', myNumber: aMyNumber() }),
    left: withoutNumber({ symbol: '1200', number: '0040', eligibilityEnd: '20250401', eligibilityEndReason: '03' }),
    neighbour: withoutNumber({ symbol: '12001', number: '0010' }),
    'also neighbour': aRow({ symbol: '12 00', number: '0010', myNumber: aMyNumber() }),
  };
  const rows = Object.values(people).map((row) => registrationColumns.map(({ field }) => row[field]));
  const header = registrationColumns.map((column) => column.header);
  await imported(insurer, handler, [header, ...rows].map(csvLine).join(''));
  return people;
}

const nothing = Array<string>(18).fill('');

test('a file for an office names those who have no My Number, by number and branch, and opens in Excel', async () => {
  await registered();
  const response = await fileOf(handler, { symbol: '1200' });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename*=UTF-8''${encodeURIComponent('個人番号収集-1200.csv')}`,
  );
  const text = iconv.decode(Buffer.from(await response.arrayBuffer()), 'utf8', { stripBOM: false });
  const header = collectionColumns.map((column) => column.header).join(',');
  expect(text.startsWith(`\ufeff${header}\r\n`)).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  // Names that a spreadsheet would take for formulas come as they are stored: they have to come back so.
  expect(parse(text, { bom: true, from_line: 2 })).toEqual([
    ['１２００', '0010', '1', '', '00', '=SUM(A1)', 'カクウ', '19800401', '2', ...nothing],
    ['1200', '0010', '2', '31', '01', '@架空, "子"', 'カクウ　タロウ', '19800401', '1', ...nothing],
    ['1200', '0020', '1', '', '00', '架空　二', 'カクウ　タロウ', '19800401', '1', ...nothing],
  ]);
  expect(await createdEntries()).toEqual([['OK', 3, '1200']]);
});

test('it can be about everybody who is there now, and in CP932', async () => {
  await registered();
  const rows = await rowsOf({ symbol: '１２００', scope: 'all', encoding: 'cp932' });
  expect(rows.map(([, number, , , branch]) => [number, branch])).toEqual([
    ['0010', '00'],
    ['0010', '01'],
    ['0020', '00'],
    ['0030', '00'],
  ]);
});

test('offices are listed with how many are there and how many numbers are missing', async () => {
  await registered();
  expect(await offices(handler)).toEqual([
    { symbol: '12 00', subscribers: 1, missingMyNumber: 0 },
    { symbol: '1200', subscribers: 4, missingMyNumber: 3 },
    { symbol: '12001', subscribers: 1, missingMyNumber: 1 },
  ]);
  expect(await offices(handler, '１２００')).toEqual([
    { symbol: '1200', subscribers: 4, missingMyNumber: 3 },
    { symbol: '12001', subscribers: 1, missingMyNumber: 1 },
  ]);
  expect(await offices(handler, '2')).toEqual([]);
  expect(await offices(await (await test_.newInsurer()).handler())).toEqual([]);
});

test('an office that is another insurer’s, or nobody’s, or lacks nothing, is not found, and its symbol is not kept', async () => {
  await registered();
  const stranger = await (await test_.newInsurer()).handler();
  for (const [person, query] of [
    [stranger, { symbol: '1200' }],
    [handler, { symbol: '120' }],
    [handler, { symbol: '12 00' }],
  ] as const) {
    const response = await fileOf(person, query);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([404, 'NOT_FOUND']);
  }
  expect(await createdEntries()).toEqual([
    ['NOT_FOUND', null, null],
    ['NOT_FOUND', null, null],
  ]);
});

test.each<[Record<string, string>, string]>([
  [{}, 'symbol'],
  [{ symbol: '' }, 'symbol'],
  [{ symbol: '1'.repeat(20) }, 'symbol'],
  [{ symbol: '1200', scope: 'missing' }, 'scope'],
  [{ symbol: '1200', encoding: 'utf-16' }, 'encoding'],
])('%j is no such question', async (query, field) => {
  const response = await fileOf(handler, query);
  expect([response.status, await response.json()]).toEqual([
    400,
    expect.objectContaining({ code: 'BAD_USER_INPUT', field }),
  ]);
});

test('who may not write, or was not granted it, gets none', async () => {
  await registered();
  for (const [options, code] of [
    [{ level: 'READ' }, 'PRIVILEGE_LEVEL'],
    [{ operations: ['uploadFile'] }, 'NOT_PERMITTED'],
  ] as const) {
    const response = await fileOf(await insurer.person(options), { symbol: '1200' });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([403, code]);
  }
});

test('a file of thousands is written in pages, each person once', async () => {
  const rows = Array.from({ length: 2_345 }, (_, at) =>
    withoutNumber({ symbol: '77', number: String(at), cardBranch: '00' }),
  ).map((row) => registrationColumns.map(({ field }) => row[field]));
  const header = registrationColumns.map((column) => column.header);
  await imported(insurer, handler, [header, ...rows].map(csvLine).join(''));
  const written = await rowsOf({ symbol: '77' });
  expect(new Set(written.map(([, number]) => number)).size).toBe(2_345);
  expect(written.length).toBe(2_345);
});

test.each(['utf8', 'cp932'] as const)(
  'written, filled in and taken back in %s, it links what was filled in',
  async (encoding) => {
    await registered();
    const query: Record<string, string> = encoding === 'cp932' ? { symbol: '1200', encoding } : { symbol: '1200' };
    const blank = await rowsOf(query);
    const filled = blank.map((cells, at) => {
      const answered = [...cells];
      answered[[9, 10, 11][at % 3]!] = ['1', aMyNumber(), '2'][at % 3]!;
      return answered;
    });
    const text = [collectionColumns.map((column) => column.header), ...filled].map(csvLine).join('');
    const bytes = encoding === 'cp932' ? iconv.encode(text, 'cp932') : Buffer.from(`\ufeff${text}`);
    const { id } = await handler.uploaded(bytes, ['AWAITING_APPROVAL'], 'collection');
    const approver = await insurer.handler();
    await approver.approve(id);
    expect(await approver.importIn(['APPLIED'], id)).toMatchObject({ applied: 3, rejected: 0 });
    const result = resultRows(await handler.result(id), encoding);
    expect(result.map((row) => row['判定結果'])).toEqual(['後日', 'OK', 'OK']);
    expect(result.map((row) => row['漢字氏名'])).toEqual(['=SUM(A1)', '@架空, "子"', '架空　二']);
    expect((await rowsOf({ symbol: '1200' })).map(([, number, , , branch]) => [number, branch])).toEqual([
      ['0010', '00'],
      ['0020', '00'],
    ]);
  },
);

test('a name that CP932 cannot write comes back as it was written, and is still the person', async () => {
  const person = withoutNumber({ symbol: '1200', nameKanji: '𠮷田　花' });
  await imported(
    insurer,
    handler,
    [registrationColumns.map((column) => column.header), registrationColumns.map(({ field }) => person[field])]
      .map(csvLine)
      .join(''),
  );
  const [cells] = await rowsOf({ symbol: '1200', encoding: 'cp932' });
  expect(cells![5]).toBe('〓田　花');
  const judgedWith = async (name: string) => {
    const filled = cells!.map((cell, column) => (column === 5 ? name : column === 11 ? '3' : cell));
    const file = [collectionColumns.map((column) => column.header), filled].map(csvLine).join('');
    return (await imported(insurer, handler, iconv.encode(file, 'cp932'), 'cp932', 'collection'))[0]!['判定結果'];
  };
  expect(await judgedWith('〓田　花')).toBe('OK');
  expect(await judgedWith('〓本　花')).toBe('NG');
  expect(await judgedWith('吉田　花')).toBe('NG');
});
