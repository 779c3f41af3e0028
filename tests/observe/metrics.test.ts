import { get, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { mayRead } from '../../src/observe/metrics-route';
import { aMyNumber, anInput } from '../support/made';
import { putDown, until } from '../support/outbox';
import type { Person } from '../support/person';
import { password, TestPlatform, type TestInsurer } from '../support/platform';

let test_: TestPlatform;
let insurer: TestInsurer;
let handler: Person;
beforeAll(async () => {
  test_ = await TestPlatform.start({ partnerPort: true, terminalPort: true });
  insurer = await test_.newInsurer();
  handler = await insurer.handler();
});
afterAll(() => test_.close());

interface Told {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

const read = (url: string, headers: Record<string, string> = {}): Promise<Told> =>
  new Promise((told, failed) =>
    get(url, { headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('end', () => told({ status: answer.statusCode!, headers: answer.headers, text }));
    }).on('error', failed),
  );

const metrics = async (): Promise<string> => (await read(`${test_.url}/metrics`)).text;

/** The number beside a name and these labels; 0: none. */
async function valueOf(name: string, labels: Record<string, string> = {}): Promise<number> {
  const lines = (await metrics())
    .split('\n')
    .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
  const wanted = Object.entries(labels).map(([key, value]) => `${key}="${value}"`);
  const line = lines.find((each) => wanted.every((label) => each.includes(label)));
  return Number(line?.split(' ').at(-1) ?? 0);
}

test('Prometheus is told of the process, of requests, of operations and of the connections to the database', async () => {
  const { status, headers } = await read(`${test_.url}/metrics`);
  expect([status, headers['content-type']]).toEqual([200, expect.stringContaining('version=0.0.4')]);
  expect(await metrics()).toMatch(/^nodejs_eventloop_lag_max_seconds /m);
  expect(await valueOf('process_resident_memory_bytes')).toBeGreaterThan(0);
  const operation = 'kakehashi_graphql_operation_seconds_count';
  const before = {
    me: await valueOf(operation, { field: 'me', result: 'OK' }),
    refused: await valueOf(operation, { field: 'subscriber', result: 'NOT_FOUND' }),
  };
  await handler.get('{ one: me { loginId } two: me { loginId } }');
  expect(await handler.ask('{ subscriber(subscriberBranchNumber: "none") { nameKanji } }')).toBeRefused('NOT_FOUND');
  expect(await handler.ask('{ nothing }')).toBeRefused('GRAPHQL_VALIDATION_FAILED');
  expect(await valueOf(operation, { field: 'me', result: 'OK' })).toBe(before.me + 1);
  expect(await valueOf(operation, { field: 'subscriber', result: 'NOT_FOUND' })).toBe(before.refused + 1);
  expect(await valueOf(operation, { field: '-', result: 'GRAPHQL_VALIDATION_FAILED' })).toBe(1);
  const request = 'kakehashi_http_request_seconds_count';
  expect(await valueOf(request, { port: 'staff', route: '/graphql', status: '200' })).toBeGreaterThanOrEqual(2);
  expect(await valueOf('kakehashi_database_connections', { door: 'authenticator', state: 'total' })).toBeGreaterThan(0);
  expect(await valueOf('kakehashi_database_up')).toBe(1);
});

test('tries to sign in are counted as they are told outside, and never by whom', async () => {
  const signIns = 'kakehashi_sign_ins_total';
  const before = [await valueOf(signIns, { result: 'let_in' }), await valueOf(signIns, { result: 'refused' })];
  await handler.post('/auth/sign-in', { loginId: handler.loginId, password });
  await handler.post('/auth/sign-in', { loginId: handler.loginId, password: 'wrong' });
  await handler.post('/auth/sign-in', { loginId: 'nobody-at-all', password: 'wrong' });
  const after = [await valueOf(signIns, { result: 'let_in' }), await valueOf(signIns, { result: 'refused' })];
  expect(after).toEqual([before[0]! + 1, before[1]! + 2]);
});

test('work that waits is told by its task, with for how long the oldest has been due', async () => {
  await putDown(test_.platform, insurer.id, 'inquiry-due', 3);
  await until(async () => (await valueOf('kakehashi_jobs', { task: 'inquiry-due', state: 'due' })) >= 3);
  expect(await valueOf('kakehashi_oldest_due_seconds', { queue: 'inquiry-due' })).toBeGreaterThan(0);
  const text = await metrics();
  for (const line of ['kakehashi_imports{state="due"}', 'kakehashi_dead_messages{kind="ANSWER"}'])
    expect(text).toContain(line);
});

test('whatever is asked for, the lists of labels do not grow and hold nothing of anybody', async () => {
  const myNumber = aMyNumber();
  await handler.get(
    'mutation ($input: RegisterSubscriberInput!) { registerSubscriber(input: $input) { subscriberBranchNumber } }',
    { input: anInput({ myNumber, nameKanji: '金糸雀　鳴子' }) },
  );
  const known = linesOf(await metrics());
  for (let each = 0; each < 40; each += 1) {
    for (const path of [`/${each}-${myNumber}`, `/auth/x${each}`, `/files/${each}/result`, `/graphql/${each}`])
      await read(test_.url + path);
  }
  await handler.ask(`{ alias${myNumber}: nothing${myNumber} }`);
  await handler.ask(`query q${myNumber} { alias_canary: me { loginId } }`);
  const text = await metrics();
  // A route that was not there, and a status that it had not had: a histogram each.
  expect(linesOf(text) - known).toBeLessThan(6 * 20);
  for (const canary of [
    myNumber,
    'alias_canary',
    '金糸雀',
    handler.loginId,
    insurer.insurerNumber,
    insurer.name,
    '127.0.0.1',
  ])
    expect(text).not.toContain(canary);
  const labels = new Set([...text.matchAll(/[{,]([a-z_]+)="/g)].map(([, label]) => label));
  expect([...labels].filter((label) => /insurer|login|address|name|account|user/.test(label!))).toEqual([]);
});

const linesOf = (text: string): number => text.split('\n').filter((line) => line.startsWith('kakehashi_')).length;

describe('without a token only this machine itself reads the metrics, with one whoever shows it', () => {
  const from = (remoteAddress: string, headers: IncomingHttpHeaders = {}) =>
    ({ headers, socket: { remoteAddress } }) as unknown as IncomingMessage;
  const token = 'a token of sixteen';
  test.each<[string, IncomingMessage, string | null, boolean]>([
    ['this machine', from('127.0.0.1'), null, true],
    ['this machine, by its mapped address', from('::ffff:127.0.0.1'), null, true],
    ['this machine, by IPv6', from('::1'), null, true],
    ['another machine', from('10.0.0.7'), null, false],
    ['another machine that says it were this one', from('10.0.0.7', { 'x-forwarded-for': '127.0.0.1' }), null, false],
    ['a proxy on this machine', from('127.0.0.1', { 'x-forwarded-for': '203.0.113.9' }), null, false],
    ['a proxy that only says it was HTTPS', from('127.0.0.1', { 'x-forwarded-proto': 'https' }), null, false],
    ['a proxy of RFC 7239', from('127.0.0.1', { forwarded: 'for=203.0.113.9' }), null, false],
    ['the token from elsewhere', from('10.0.0.7', { authorization: `Bearer ${token}` }), token, true],
    ['another token', from('127.0.0.1', { authorization: `Bearer ${token}.` }), token, false],
    ['no token, from this machine', from('127.0.0.1'), token, false],
  ])('%s', (_who, request, wanted, may) => {
    expect(mayRead(request, wanted)).toBe(may);
  });

  test('to everybody else they are not there, and at other ports to nobody', async () => {
    const answers = [
      await read(`${test_.url}/metrics`, { 'X-Forwarded-For': '203.0.113.9' }),
      await read(`${test_.url}/metrics`, { Forwarded: 'for=127.0.0.1' }),
    ];
    for (const { status, text } of answers) expect([status, JSON.parse(text).code]).toEqual([404, 'NOT_FOUND']);
    const network = await test_.partner('NETWORK');
    const seat = await test_.seat(handler, (await insurer.terminal()).identity);
    for (const other of [network, seat])
      expect(await (await other.send('/metrics')).text()).not.toContain('kakehashi_');
  });
});
