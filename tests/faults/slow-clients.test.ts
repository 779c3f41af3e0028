import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { defaultLimits } from '../../src/http/shed';
import { aFile, aMyNumber } from '../support/made';
import { TestPlatform } from '../support/platform';
import { until } from '../support/until';

/** Everything a hundred times as fast as in service. */
const limits = { ...defaultLimits, underWay: 8, windowMs: 300, leastBytes: 1_000 };

let test_: TestPlatform;
beforeAll(async () => void (test_ = await TestPlatform.start({ limits })));
afterAll(() => test_.close());

interface Slow {
  socket: Socket;
  answer: () => string;
}

/** Sends the head, then piece after piece of the body until it is told to stop. */
function slow(head: string[], pieces: Iterable<string | Buffer>, everyMs: number): Slow {
  const socket = connect(Number(new URL(test_.url).port), '127.0.0.1');
  let answer = '';
  socket.on('data', (piece: Buffer) => (answer += piece.toString('utf8'))).on('error', () => undefined);
  socket.write([...head, 'Host: kakehashi', '', ''].join('\r\n'));
  const body = pieces[Symbol.iterator]();
  const timer = setInterval(() => {
    const { value, done } = body.next();
    if (done) clearInterval(timer);
    else if (socket.writable) socket.write(value);
  }, everyMs);
  socket.once('close', () => clearInterval(timer));
  return { socket, answer: () => answer };
}

/** However it comes about: who is still sending may be told by a reset. */
const closing = (socket: Socket): Promise<void> =>
  new Promise((closed) => (socket.closed ? closed() : socket.once('close', () => closed())));
const closed = ({ socket }: Slow): Promise<void> => closing(socket);

const signInHead = ['POST /auth/sign-in HTTP/1.1', 'Content-Type: application/json', 'Content-Length: 4000'];

test('who sends a byte now and then takes nobody’s place and is cut off', async () => {
  const clerk = await (await test_.newInsurer()).person();
  const crawling = Array.from({ length: 12 }, () => slow(signInHead, ' '.repeat(4_000), 20));
  // Some find no place at first; those that do give it back as soon as they are seen to be waited for.
  await until(async () => (await clerk.ask('{ me { loginId } }')).errors === undefined);
  await Promise.all(crawling.map(closed));
  const answers = crawling.map(({ answer }) => /^HTTP\/1\.1 (\d+)/.exec(answer())?.[1]);
  expect(new Set(answers)).toEqual(new Set(answers.includes('503') ? ['408', '503'] : ['408']));
});

test('a file that comes slowly and goes on coming is taken', async () => {
  const clerk = await (await test_.newInsurer()).handler();
  const file = Buffer.from(aFile(Array.from({ length: 30 }, () => ({ myNumber: aMyNumber() }))));
  // In as many windows as there are pieces of a window and a half.
  const pieces = Array.from({ length: 14 }, (_, at) => file.subarray(at * 700, at === 13 ? undefined : (at + 1) * 700));
  const head = [
    'POST /files?kind=registration HTTP/1.1',
    `Cookie: ${clerk.cookie}`,
    'Content-Type: text/csv',
    `Content-Length: ${file.length}`,
  ];
  const { socket, answer } = slow(head, pieces, 90);
  await until(async () => answer() !== '');
  expect(answer()).toMatch(/^HTTP\/1\.1 202 /);
  socket.destroy();
});

test('a file that stops coming is cut off, and leaves nothing', async () => {
  const clerk = await (await test_.newInsurer()).handler();
  const file = aFile([{}, {}]);
  const head = ['POST /files?kind=registration HTTP/1.1', `Cookie: ${clerk.cookie}`, 'Content-Length: 1000000'];
  const stalled = slow(head, [file], 1);
  await closed(stalled);
  expect(stalled.answer()).toMatch(/^HTTP\/1\.1 408 /);
  const { pool } = test_.platform.doors.imports;
  await until(async () => pool.idleCount === pool.totalCount);
  expect(await clerk.uploaded(file, ['AWAITING_APPROVAL', 'APPLIED'])).toMatchObject({ rows: 2 });
});

test('a head that does not end is waited for ten seconds, whatever comes of it', async () => {
  expect(test_.http).toMatchObject({ headersTimeout: 10_000, keepAliveTimeout: 75_000, maxConnections: 4_000 });
  test_.http.headersTimeout = 100;
  try {
    const endless = slow(['GET / HTTP/1.1'], [], 1_000);
    await once(endless.socket, 'connect');
    const crawling = connect(Number(new URL(test_.url).port), '127.0.0.1');
    crawling.on('error', () => undefined).write('GET / HTTP/1.1\r\nX-A: ');
    await closing(crawling.resume());
    endless.socket.destroy();
  } finally {
    test_.http.headersTimeout = 10_000;
  }
});
