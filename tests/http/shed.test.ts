import { connect, type Socket } from 'node:net';
import type { PoolClient } from 'pg';
import type { DoorName } from '../../src/db/data-sources';
import { defaultLimits } from '../../src/http/shed';
import { send, sendJson } from '../support/http';
import type { Partner } from '../support/partner';
import type { Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';
import { until } from '../support/until';

/** Of eight, one side has six at most. */
const limits = { ...defaultLimits, underWay: 8 };
const ofOneSide = 6;

let test_: TestPlatform;
let insurer: TestInsurer;
let reader: Person;
let nobodyMuch: Person;
beforeAll(async () => {
  test_ = await TestPlatform.start({ partnerPort: true, limits });
  insurer = await test_.newInsurer();
  reader = await insurer.person({ level: 'READ' });
  nobodyMuch = await insurer.person({ level: 'NONE' });
});
afterAll(() => test_.close());

const search = '{ subscribers { edges { cursor } } }';
const me = '{ me { loginId } }';
/** What a core system may ask: of somebody whom nobody knows. */
const view = '{ subscriber(subscriberBranchNumber: "-") { nameKanji } }';

/** Takes every connection of a door, so that whoever wants one waits. */
async function taken(name: DoorName): Promise<{ waiting: (count: number) => Promise<unknown>; giveBack: () => void }> {
  const { pool } = test_.platform.doors[name];
  const clients: PoolClient[] = [];
  for (let left = pool.options.max!; left > 0; left -= 1) clients.push(await pool.connect());
  return {
    waiting: (count) => until(async () => pool.waitingCount === count),
    giveBack: () => clients.splice(0).forEach((client) => client.release()),
  };
}

const ask = ({ cookie }: Person, query: string) => sendJson(`${test_.url}/graphql`, { query }, { headers: { cookie } });
const statusOf = (path: string, method = 'GET') => send(test_.url + path, { method }).then(({ status }) => status);

/** The head of a request whose body never comes, and what is answered. */
async function answerToHead(path: string, bytes: number): Promise<{ answer: string; socket: Socket }> {
  const { port, host } = new URL(test_.url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: ${bytes}\r\n\r\n`,
  );
  let answer = '';
  socket.on('error', () => undefined).on('data', (piece: Buffer) => (answer += piece.toString('utf8')));
  await until(async () => answer.includes('UNAVAILABLE'));
  return { answer, socket };
}

test('who comes when as much is asked as can be answered is told at once to come back, and nothing of theirs is read', async () => {
  const door = await taken('handling_read');
  const under = Array.from({ length: ofOneSide }, () => ask(reader, search));
  try {
    await door.waiting(ofOneSide);
    const refused = await ask(nobodyMuch, me);
    expect([refused.status, JSON.parse(refused.text)]).toEqual([
      503,
      { errors: [{ message: expect.any(String), extensions: { code: 'UNAVAILABLE' } }], data: null },
    ]);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThanOrEqual(2);
    expect(refused.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    const small = await answerToHead('/auth/sign-in', 100);
    expect(small.answer).toMatch(/^HTTP\/1\.1 503 /);
    expect(small.answer).toMatch(/^Retry-After: [2-6]\r$/m);
    expect(small.answer).toMatch(/\{"code":"UNAVAILABLE","message":".+"\}$/);
    small.socket.destroy();
    const large = await answerToHead('/files?kind=registration', 100_000_000);
    expect(large.answer).toMatch(/^Connection: close\r$/m);
    await until(async () => large.socket.closed);
    // Whoever looks after the process is answered.
    expect(await Promise.all(['/health/live', '/health/ready'].map((path) => statusOf(path)))).toEqual([200, 200]);
  } finally {
    door.giveBack();
  }
  expect((await Promise.all(under)).map(({ status }) => status)).toEqual(under.map(() => 200));
  expect((await nobodyMuch.get<{ me: object }>(me)).me).toEqual({ loginId: nobodyMuch.loginId });
  // Not for each of them a line.
  const told = () => test_.logged.flatMap((line) => /"turnedAway":(\d+)/.exec(line)?.slice(1).map(Number) ?? []);
  await until(async () => told().reduce((sum, each) => sum + each, 0) === 3);
});

describe('a flood at one side leaves the other its share', () => {
  let systems: Partner[];
  let quiet: Partner;
  beforeAll(async () => {
    // Each has four connections at most.
    systems = [await insurer.coreSystem({ level: 'READ' }), await insurer.coreSystem({ level: 'READ' })];
    quiet = await insurer.coreSystem({ level: 'NONE' });
  });

  test('partners, and people go on', async () => {
    const door = await taken('handling_read');
    const flood = Array.from({ length: ofOneSide }, (_, at) => systems[at % 2]!.ask(view));
    try {
      await door.waiting(ofOneSide);
      expect(await quiet.ask(me)).toBeRefused('UNAVAILABLE');
      expect((await ask(nobodyMuch, me)).status).toBe(200);
    } finally {
      door.giveBack();
    }
    for (const answer of await Promise.all(flood)) expect(answer).toBeRefused('NOT_FOUND');
  });

  test('people, and partners go on', async () => {
    const door = await taken('handling_read');
    const flood = Array.from({ length: ofOneSide }, () => ask(reader, search));
    try {
      await door.waiting(ofOneSide);
      expect((await ask(nobodyMuch, me)).status).toBe(503);
      // An answer, if not the one they would like.
      expect(await quiet.ask(me)).toBeRefused('NOT_PERMITTED');
      expect(await statusOf('/')).toBe(503);
    } finally {
      door.giveBack();
    }
    await Promise.all(flood);
  });
});
