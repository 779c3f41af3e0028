import { createConnection } from 'node:net';
import iconv from 'iconv-lite';
import { registrationColumns } from '../../src/domain/registration-row';
import { operationLog, rowCounts } from '../support/kept';
import { aFile, aMyNumber, aRow } from '../support/made';
import type { Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

let test_: TestPlatform;
let insurer: TestInsurer;
let handler: Person;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());
beforeEach(async () => {
  insurer = await test_.newInsurer();
  handler = await insurer.handler();
});

const stored = () =>
  rowCounts(test_.databaseUrl, insurer.id, ['file_import', 'staged_row', 'result_part', 'subscriber']);
const nothing = { file_import: 0, staged_row: 0, result_part: 0, subscriber: 0 };
const uploadsKept = async () =>
  (await operationLog(test_.databaseUrl, insurer.id))
    .filter(({ operation }) => operation === 'uploadFile')
    .map(({ result }) => result);

const refusal = async (file: string | Buffer, kind?: string): Promise<unknown[]> => {
  const response = await handler.upload(file, kind);
  const { message: _message, ...rest } = (await response.json()) as Record<string, unknown>;
  return [response.status, rest];
};

const header = registrationColumns.map(({ header: name }) => name).join(',');
const row = (): string => registrationColumns.map(({ field }) => aRow()[field]).join(',');
const file = (...lines: string[]): string => [header, ...lines, ''].join('\r\n');
const manyRows = Array.from({ length: 600 }, row);

test.each<[string, () => string | Buffer, number, object]>([
  ['without a header', () => `${row()}\r\n`, 422, { code: 'FILE_HEADER' }],
  [
    'with the columns in another order',
    () => file(row()).replace('記号,番号', '番号,記号'),
    422,
    { code: 'FILE_HEADER' },
  ],
  ['with a column too many', () => `${header},備考\r\n${row()},\r\n`, 422, { code: 'FILE_HEADER' }],
  ['of nothing', () => '', 422, { code: 'FILE_EMPTY' }],
  ['of a header alone', () => file(), 422, { code: 'FILE_EMPTY' }],
  ['with a row too short', () => file(row(), '1,2,3', row()), 422, { code: 'FILE_COLUMNS', line: 3 }],
  ['with a row too long, far behind', () => file(...manyRows, `${row()},`), 422, { code: 'FILE_COLUMNS', line: 602 }],
  ['with an empty line between', () => file(row(), '', row()), 422, { code: 'FILE_COLUMNS', line: 3 }],
  ['with a quote that does not end', () => file(row(), `"${row()}`, ...manyRows), 422, { code: 'FILE_QUOTE', line: 3 }],
  [
    'with a quote in the middle of a cell',
    () => file(row().replace('架空', '架"空')),
    422,
    { code: 'FILE_QUOTE', line: 2 },
  ],
  [
    'with a byte that is no UTF-8',
    () => Buffer.concat([Buffer.from(file(row())), Buffer.from([0xff])]),
    422,
    { code: 'FILE_ENCODING' },
  ],
  [
    'with a byte that is no CP932',
    () => Buffer.concat([iconv.encode(file(row()), 'cp932'), Buffer.from([0xfd, 0xfd])]),
    422,
    { code: 'FILE_ENCODING' },
  ],
  ['with a NUL', () => file(row().replace('架空', '架\u0000空')), 422, { code: 'FILE_ENCODING' }],
])('a file %s is refused whole, with the place', async (_what, made, status, body) => {
  expect(await refusal(made())).toEqual([status, expect.objectContaining(body)]);
  expect(await stored()).toEqual(nothing);
  expect(await uploadsKept()).toEqual([(body as { code: string }).code]);
});

test('the offset of what cannot be read is counted in the bytes of the file', async () => {
  const good = Buffer.from(`\ufeff${file(row())}`);
  expect(await refusal(Buffer.concat([good, Buffer.from([0x80, 0x0a])]))).toEqual([
    422,
    { code: 'FILE_ENCODING', at: good.length },
  ]);
});

test.each(['', 'unknown', 'REGISTRATION', 'bulk_update', 'BULK-UPDATE', 'registration&kind=registration'])(
  'the kind %j is unknown',
  async (kind) => {
    expect(await refusal(aFile([{}]), kind)).toEqual([422, { code: 'FILE_KIND_UNKNOWN', field: 'kind' }]);
    expect([await stored(), await uploadsKept()]).toEqual([nothing, ['FILE_KIND_UNKNOWN']]);
  },
);

test('the same bytes are taken once, whatever became of their rows, and again after they were sent back', async () => {
  const given = aFile([{ myNumber: aMyNumber() }]);
  const first = await handler.uploaded(given, ['AWAITING_APPROVAL']);
  expect(await refusal(given)).toEqual([409, { code: 'FILE_ALREADY_GIVEN', id: first.id }]);
  const approver = await insurer.handler();
  expect(await (await approver.upload(given)).json()).toMatchObject({ code: 'FILE_ALREADY_GIVEN', id: first.id });
  await approver.get('mutation ($id: ID!) { refuseFileImport(id: $id, reason: "取り違え") { state } }', {
    id: first.id,
  });
  const second = await handler.uploaded(given, ['AWAITING_APPROVAL']);
  await approver.approve(second.id);
  await approver.importIn(['APPLIED'], second.id);
  expect(await refusal(given)).toEqual([409, { code: 'FILE_ALREADY_GIVEN', id: second.id }]);
  // Another insurer's file is its own affair, and says nothing of this one.
  const stranger = await (await test_.newInsurer()).handler();
  expect((await stranger.upload(given)).status).toBe(202);
});

test('of the same bytes given twice at once one is taken', async () => {
  const given = aFile(Array.from({ length: 300 }, () => ({ myNumber: aMyNumber() })));
  const colleague = await insurer.handler();
  const answers = await Promise.all([handler.upload(given), colleague.upload(given)]);
  expect(answers.map(({ status }) => status).sort((one, other) => one - other)).toEqual([202, 409]);
  expect((await stored()).file_import).toBe(1);
});

/** Sends a part of an upload and breaks it off. */
function brokenOff(cookie: string, part: string | Buffer, promised: number): Promise<void> {
  const { hostname, port } = new URL(test_.url);
  return new Promise((resolve, reject) => {
    const socket = createConnection(Number(port), hostname, () => {
      socket.write(
        `POST /files?kind=registration HTTP/1.1\r\nHost: ${hostname}:${port}\r\nCookie: ${cookie}\r\nContent-Length: ${promised}\r\n\r\n`,
      );
      socket.write(part, () => setTimeout(() => socket.destroy(), 250));
    });
    socket.on('error', reject).on('close', () => resolve());
  });
}

test('an upload that breaks off leaves nothing but its entry, and the next one is taken', async () => {
  const whole = aFile(Array.from({ length: 1_200 }, () => ({ myNumber: aMyNumber() })));
  await brokenOff(handler.cookie, whole.slice(0, -1_000), Buffer.byteLength(whole));
  await brokenOff(handler.cookie, whole.slice(0, 100), Buffer.byteLength(whole));
  for (let tries = 0; tries < 100 && (await uploadsKept()).length < 2; tries += 1)
    await new Promise((done) => setTimeout(done, 20));
  expect(await uploadsKept()).toEqual(['UNAVAILABLE', 'UNAVAILABLE']);
  expect(await stored()).toEqual(nothing);
  expect(await handler.uploaded(whole, ['AWAITING_APPROVAL'])).toMatchObject({ rows: 1_200, ok: 1_200 });
});

test('more uploads at once than a process takes are told to come back', async () => {
  const whole = aFile([{}]);
  const slow = [
    brokenOff(handler.cookie, whole.slice(0, 50), 10_000),
    brokenOff(handler.cookie, whole.slice(0, 50), 10_000),
  ];
  await new Promise((done) => setTimeout(done, 100));
  const answer = await handler.upload(whole);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  await Promise.all(slow);
});

test('a file is refused to a colleague who is not handling My Numbers before it is read', async () => {
  const person = await insurer.person();
  const response = await person.upload(aFile(Array.from({ length: 5_000 }, () => ({})))).catch(() => null);
  // The server may close the connection before all of it was sent.
  if (response) expect([response.status, response.headers.get('connection')]).toEqual([403, 'close']);
  expect([await stored(), await uploadsKept()]).toEqual([nothing, ['MY_NUMBER_HANDLING_OFF']]);
});
