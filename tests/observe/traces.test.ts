import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeAuthority, writeIdentity } from '../../src/certificates/files';
import { statement } from '../../src/db/statements';
import { permitted } from '../../src/observe/span-rules';
import { begin } from '../../src/observe/spans';
import { aCode } from '../support/arriving';
import { cloneDatabase, testSecret, type TestDatabase } from '../support/database';
import { aFile, aMyNumber, anInput } from '../support/made';
import { serverCertificates } from '../support/partner';
import { Person } from '../support/person';
import { password, TestPlatform, type TestInsurer } from '../support/platform';
import { ServerProcess } from '../support/processes';

interface Span {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  attributes: { key: string; value: Record<string, unknown> }[];
  events?: unknown[];
  links?: unknown[];
  status?: { message?: string };
}

/** What whoever keeps the collector gets: whole messages, as they were sent. */
const received: string[] = [];
let collector: Server;
let folder: string;
let database: TestDatabase;
let server: ServerProcess;
let test_: TestPlatform;
let insurer: TestInsurer;
let handler: Person;

beforeAll(async () => {
  collector = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => (text += part));
    request.on('end', () => (received.push(`${request.url}\n${text}`), response.end('{}')));
  });
  await new Promise<void>((heard) => collector.listen(0, '127.0.0.1', heard));
  folder = mkdtempSync(join(tmpdir(), 'kakehashi-traces-'));
  const certificates = await serverCertificates();
  writeAuthority(join(folder, 'certificates'), certificates.authority);
  writeIdentity(join(folder, 'certificates'), 'platform', certificates);
  database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_traces_${process.pid}`);
  test_ = await TestPlatform.start({ databaseUrl: database.url, takesWork: false });
  insurer = await test_.newInsurer();
  const here = await insurer.handler();
  server = await ServerProcess.start({
    ...{ DATABASE_URL: database.url, KAKEHASHI_SECRET: testSecret, DATA_DIR: folder, NODE_ENV: 'test' },
    ...{ PORT: '0', TERMINAL_PORT: '0', PARTNER_PORT: '0', LOG_LEVEL: 'warn' },
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}/`,
  });
  handler = new Person(server.url, here.loginId, here.accountId);
  await handler.signIn(password);
  await handler.switchHandlingOn(password);
  await work();
  told = await spans();
}, 60_000);
afterAll(async () => {
  await server.end();
  await test_.close();
  collector.closeAllConnections();
  await new Promise((closed) => collector.close(closed));
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** All that there is, once the process has ended and handed over what it still had. */
async function spans(): Promise<Span[]> {
  expect(await server.end()).toBe(0);
  return received.flatMap((message) => {
    const { resourceSpans } = JSON.parse(message.slice(message.indexOf('\n'))) as {
      resourceSpans: { scopeSpans: { spans: Span[] }[] }[];
    };
    return resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans));
  });
}

const registering =
  'mutation ($input: RegisterSubscriberInput!) { registerSubscriber(input: $input) { subscriberBranchNumber } }';

const [right, code] = [aMyNumber(), aCode()];
const [kanji, kana, address] = ['金糸雀　鳴子', 'カナリア　メイコ', '鳥籠市止木町七番地'];
let branchNumber: string;
let told: Span[];

/** What people do, right and wrong, in words that would be found again. */
async function work(): Promise<void> {
  const person = anInput({ nameKanji: kanji, nameKana: kana, address, myNumber: right });
  const { registerSubscriber: made } = await handler.get<{ registerSubscriber: { subscriberBranchNumber: string } }>(
    registering,
    { input: person },
  );
  branchNumber = made.subscriberBranchNumber;
  await handler.post('/auth/sign-in', { loginId: handler.loginId, password });
  await handler.post(`/auth/sign-in?password=${password}`, { loginId: right, password: kanji });
  for (const path of [`/${right}`, `/files/${code}/result`, `/auth/${kana}`, `/graphql?query={${right}}`])
    await handler.post(path, { query: '{ me { loginId } }' });
  await handler.ask(
    `query q_canary { alias_canary: subscriber(subscriberBranchNumber: "${branchNumber}") { nameKanji } }`,
  );
  await handler.ask('query ($s: SubscriberSearch) { subscribers(search: $s) { edges { cursor } } }', {
    s: { myNumber: right, nameKana: kana },
  });
  await handler.ask(`{ subscriber(subscriberBranchNumber: "${code}") { nameKanji } }`);
  await handler.ask(`{ ${kana} ( "${right}`);
  await handler.ask(registering, { input: { ...person, nameKana: right, sex: kanji } });
  await handler.upload(aFile([{ nameKanji: kanji, myNumber: right }]));
  const headers = {
    traceparent: `00-${'0af7651916cd43dd8448eb211c80319c'}-b7ad6b7169203331-01`,
    baggage: `name=${right}`,
  };
  await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { ...headers, cookie: handler.cookie, 'content-type': 'application/json' },
    body: '{"query":"{ me { loginId } }"}',
  });
}

test('nothing of anybody leaves with a trace: no number, code, name, login ID, address, insurer, document or parameter', () => {
  expect(told.length).toBeGreaterThan(30);
  expect(received.every((message) => message.startsWith('/v1/traces'))).toBe(true);
  const all = received.join('\n').replace(/(%[0-9a-f]{2})+/gi, (bytes) => decodeURIComponent(bytes));
  const canaries = [right, code, '金糸雀', 'カナリア', '鳥籠市', branchNumber, handler.loginId, password, 'canary'];
  const ofInsurer = [insurer.insurerNumber, insurer.name, handler.cookie.split('=')[1]!, '127.0.0.1'];
  // Whoever asks from outside names neither our traces nor what stands above them.
  const fromOutside = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331', 'baggage'];
  for (const canary of [...canaries, ...ofInsurer, ...fromOutside])
    expect([canary, all.includes(canary)]).toEqual([canary, false]);
  expect(all).not.toContain(statement('insert-log-entry').text.slice(0, 20));
  expect(
    told.flatMap(({ events = [], links = [], status }) => [...events, ...links, status?.message ?? []].flat()),
  ).toEqual([]);
});

test('a request, its operation, the transaction and its statements are told as one, each below the other', () => {
  const path = (span: Span): string[] => {
    const above = told.find(({ spanId }) => spanId === span.parentSpanId);
    return [...(above ? path(above) : []), span.name];
  };
  const paths = told.map((span) => path(span).join(' > '));
  const operation = 'request /graphql > operation registerSubscriber';
  expect(paths).toEqual(expect.arrayContaining(['request /graphql', operation, `${operation} > transaction`]));
  expect(paths).toContain(`${operation} > transaction > statement insert-log-entry`);
  const tops = told.filter(({ parentSpanId }) => !parentSpanId);
  expect(new Set(told.map(({ traceId }) => traceId)).size).toBe(tops.length);
});

test('what somebody else would add to a span is left behind: other keys, and other words under permitted ones', () => {
  expect(
    permitted({
      'http.route': '/graphql',
      'db.operation.name': 'insert-log-entry',
      'kakehashi.root_fields': 'me subscriber',
      'http.response.status_code': 200,
    }),
  ).toEqual({
    'http.route': '/graphql',
    'db.operation.name': 'insert-log-entry',
    'kakehashi.root_fields': 'me subscriber',
    'http.response.status_code': 200,
  });
  for (const other of [
    { 'db.statement': 'select 1' },
    { 'enduser.id': 'a-write' },
    { toString: 'a-write' },
    { 'http.route': '/subscribers/123456789010' },
    { 'db.operation.name': 'select * from isolated.subscriber' },
    { 'kakehashi.root_fields': 'me suzuki' },
    { 'http.response.status_code': 123_456_789_010 },
    { 'http.response.status_code': '200' },
    { 'kakehashi.request_id': '123456789010' },
    { 'kakehashi.task': '123456789010' },
    { 'error.type': 'SUZUKI' },
    { 'kakehashi.result': ['OK'] },
  ])
    expect(permitted(other)).toEqual({});
});

test('where nobody asks for traces none are made, and what makes them is not even loaded', async () => {
  expect(begin('request', {})).toBeNull();
  const loaded: string[] = [];
  jest.isolateModules(() => {
    const known = new Set(Object.keys(require.cache));
    require('../../src/start');
    loaded.push(...Object.keys(require.cache).filter((file) => !known.has(file)));
  });
  expect(loaded.length).toBeGreaterThan(100);
  expect(loaded.filter((file) => /@opentelemetry\/(sdk|exporter|otlp|resources)/.test(file))).toEqual([]);
});
