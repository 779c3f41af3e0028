import { request } from 'node:http';
import { asOwner } from '../support/database';
import { canary, hostileRequests, type Hostile } from '../support/hostile';
import type { Answered } from '../support/http';
import { operationLog, rowCounts } from '../support/kept';
import type { Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

let test_: TestPlatform;
let insurer: TestInsurer;
let handler: Person;
beforeAll(async () => {
  test_ = await TestPlatform.start();
  insurer = await test_.newInsurer();
  handler = await insurer.handler();
});
afterAll(() => test_.close());

const send = ({ method = 'POST', path = '', headers = {}, body, chunked = false }: Hostile): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const length = chunked ? undefined : { 'content-length': String(Buffer.byteLength(body)) };
    const told = { ...headers, ...length, cookie: handler.cookie };
    const sent = request(`${test_.url}/graphql${path}`, { method, headers: told, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    // Who goes on sending what nobody listens to may be cut off, having been answered.
    sent.on('error', reject);
    sent.end(body);
  });

/** Of all tables of insurers but the log. */
const kept = (): Promise<Record<string, number>> =>
  asOwner(test_.databaseUrl, async (owner) => {
    const { rows } = await owner.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'isolated'::regnamespace and relkind in ('r', 'p')
       and not relispartition and relname <> 'operation_log'`,
    );
    return rowCounts(
      test_.databaseUrl,
      insurer.id,
      rows.map(({ name }) => name),
    );
  });

const whoAmI = '{ me { handlingMyNumber } }';
const codeIn = (text: string): string | undefined => /"code":"(\w+)"/.exec(text)?.[1];
const faultsLogged = (): string[] => test_.logged.filter((line) => /"level":(50|60)|at .+:\d+:\d+/.test(line));

test('there are a hundred kinds, each once', () => {
  expect(hostileRequests.length).toBeGreaterThanOrEqual(100);
  expect(new Set(hostileRequests.map(({ kind }) => kind)).size).toBe(hostileRequests.length);
});

test('a hostile request is refused by a code, leaves its entry and nothing else, and is not repeated', async () => {
  const before = await kept();
  const faultsBefore = faultsLogged();
  const answers: [Hostile, Answered][] = [];
  for (const hostile of hostileRequests) answers.push([hostile, await send(hostile)]);

  const entries = await operationLog(test_.databaseUrl, insurer.id);
  const results = new Map(entries.map(({ requestId, result }) => [requestId, result]));
  const seen = answers.map(([{ kind, method }, { status, headers, text }]) => ({
    kind,
    code: method === 'HEAD' ? 'NOT_FOUND' : codeIn(text),
    status: status < 400 || status >= 500 ? status : 400,
    entry: results.get(String(headers['x-request-id'])),
    repeats:
      text.includes('canary') || text.includes(canary.slice(-2)) || /did you mean|\n? {2,}at |node_modules/i.test(text),
  }));
  expect(seen).toEqual(
    hostileRequests.map(({ kind, code, isAnswered }) => ({
      ...{ kind, code, status: isAnswered ? 200 : 400, entry: code },
      repeats: false,
    })),
  );

  const asked = answers.map(([, { headers }]) => String(headers['x-request-id']));
  expect(entries.filter(({ requestId }) => asked.includes(String(requestId)))).toHaveLength(answers.length);
  expect(await kept()).toEqual(before);
  expect(faultsLogged()).toEqual(faultsBefore);
  expect(await handler.get(whoAmI)).toEqual({ me: { handlingMyNumber: true } });
});

test('nothing that was sent changes what every object has', () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
});
