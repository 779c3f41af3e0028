import { send, sendJson, type Answered } from '../support/http';
import { operationLog, platformLog } from '../support/kept';
import type { Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

let test_: TestPlatform;
let insurer: TestInsurer;
let person: Person;
beforeAll(async () => {
  test_ = await TestPlatform.start();
  insurer = await test_.newInsurer();
  person = await insurer.person();
});
afterAll(() => test_.close());

const post = (body: unknown, headers = {}): Promise<Answered> =>
  sendJson(`${test_.url}/graphql`, body, { headers: { cookie: person.cookie, ...headers } });

const logged = async ({ headers }: Answered): Promise<[string, string][]> => {
  const entries = await operationLog(test_.databaseUrl, insurer.id);
  return entries
    .filter(({ requestId }) => requestId === headers['x-request-id'])
    .map(({ operation, result }) => [operation, result]);
};

const refusal = (code: string) => ({ errors: [{ message: expect.any(String), extensions: { code } }] });
const canary = '山田花子123456789010';

test.each<[string, unknown, string, string]>([
  ['is no GraphQL', { query: `{ me { ${canary} ` }, 'GRAPHQL_PARSE_FAILED', '-'],
  ['is empty', { query: ' ' }, 'GRAPHQL_PARSE_FAILED', '-'],
  ['asks for an unknown field', { query: '{ me { secrets } }' }, 'GRAPHQL_VALIDATION_FAILED', '-'],
  ['asks for an unknown operation', { query: '{ everything }' }, 'GRAPHQL_VALIDATION_FAILED', '-'],
  [
    'has two root fields in a mutation',
    {
      query:
        'mutation { a: switchMyNumberHandling(on: false) { loginId } b: switchMyNumberHandling(on: false) { loginId } }',
    },
    'GRAPHQL_VALIDATION_FAILED',
    '-',
  ],
  [
    'hides a second mutation in a fragment',
    { query: 'mutation { ...F } fragment F on Mutation { switchMyNumberHandling(on: false) { loginId } }' },
    'GRAPHQL_VALIDATION_FAILED',
    '-',
  ],
  [
    'has an inline value of another type',
    { query: `{ subscribers(first: "${canary}") { edges { cursor } } }` },
    'GRAPHQL_VALIDATION_FAILED',
    '-',
  ],
  [
    'names an operation that it does not have',
    { query: 'query A { me { loginId } } query B { me { name } }', operationName: 'C' },
    'GRAPHQL_VALIDATION_FAILED',
    '-',
  ],
  [
    'has a variable of another type',
    { query: 'query ($n: Int) { subscribers(first: $n) { edges { cursor } } }', variables: { n: canary } },
    'BAD_USER_INPUT',
    'searchSubscribers',
  ],
  [
    'has a number larger than any page',
    { query: 'query ($n: Int) { subscribers(first: $n) { edges { cursor } } }', variables: { n: 2 ** 31 } },
    'BAD_USER_INPUT',
    'searchSubscribers',
  ],
  [
    'has a day that does not exist',
    {
      query: 'query ($d: Date) { subscribers(search: { birthDate: $d }) { edges { cursor } } }',
      variables: { d: '2026-02-30' },
    },
    'BAD_USER_INPUT',
    'searchSubscribers',
  ],
  [
    'has a word that is not in the list',
    {
      query: 'mutation ($a: Affair) { switchMyNumberHandling(on: true, affair: $a) { loginId } }',
      variables: { a: canary },
    },
    'BAD_USER_INPUT',
    'switchMyNumberHandling',
  ],
  [
    'has an unknown field in its input',
    {
      query: 'query ($s: SubscriberSearch) { subscribers(search: $s) { edges { cursor } } }',
      variables: { s: { [canary]: 1 } },
    },
    'BAD_USER_INPUT',
    'searchSubscribers',
  ],
  [
    'lacks a variable',
    { query: 'query ($id: ID!) { fileImport(id: $id) { id } }' },
    'BAD_USER_INPUT',
    'viewFileImports',
  ],
])('a document that %s is refused, kept and not repeated', async (_what, body, code, operation) => {
  const answer = await post(body);
  expect(JSON.parse(answer.text)).toMatchObject(refusal(code));
  expect(JSON.parse(answer.text).data ?? null).toBeNull();
  expect(answer.text).not.toContain('花子');
  expect(await logged(answer)).toEqual([[operation, code]]);
});

test.each<[string, unknown]>([
  ['a list of operations', [{ query: '{ me { loginId } }' }, { query: '{ me { loginId } }' }]],
  ['an empty list', []],
  ['no query', {}],
  ['a query that is no text', { query: { me: 1 } }],
  ['variables that are no object', { query: '{ me { loginId } }', variables: [canary] }],
  [
    'a registered query instead of its text',
    { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
  ],
])('a request with %s is refused', async (_what, body) => {
  const answer = await post(body);
  expect([answer.status, JSON.parse(answer.text).errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  expect(answer.text).not.toContain('loginId":');
  expect(await logged(answer)).toEqual([['-', 'BAD_USER_INPUT']]);
});

test('a body that is no JSON, no UTF-8 or of another type is refused', async () => {
  const raw = (body: string, type: string) =>
    send(`${test_.url}/graphql`, { headers: { cookie: person.cookie, 'content-type': type }, body });
  for (const answer of [
    await raw('{ me { loginId } }', 'application/json'),
    await raw('{"query":"{ me { loginId } }"}', 'application/json; charset=utf-16'),
    await raw('query=%7Bme%7BloginId%7D%7D', 'application/x-www-form-urlencoded'),
    await raw('{"query":"{ me { loginId } }"}', 'text/plain'),
    await raw(JSON.stringify({ query: `{ me { loginId } } # ${'x'.repeat(1_100_000)}` }), 'application/json'),
  ]) {
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('BAD_USER_INPUT');
  }
});

test('operations come by POST only', async () => {
  const query = encodeURIComponent('{ me { loginId } }');
  for (const method of ['GET', 'HEAD', 'PUT', 'DELETE']) {
    const answer = await send(`${test_.url}/graphql?query=${query}`, {
      method,
      headers: { cookie: person.cookie, 'apollo-require-preflight': '1' },
    });
    expect([method, answer.status]).toEqual([method, expect.any(Number)]);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.text).not.toContain(person.loginId);
  }
});

test('if one root field fails, the whole answer is null, and each field has its entry', async () => {
  const answer = await post({
    query:
      '{ a: me { loginId } b: subscriber(subscriberBranchNumber: "none") { nameKanji } c: subscribers { edges { cursor } } }',
  });
  expect(JSON.parse(answer.text)).toEqual({ ...refusal('NOT_FOUND'), data: null });
  const entries = (await logged(answer)).map(String).sort();
  expect(entries).toEqual(['searchSubscribers,NOT_FOUND', 'viewOwnAccount,NOT_FOUND', 'viewSubscriber,NOT_FOUND']);
});

test('a field refused before its neighbours are done does not cut them off from their entries', async () => {
  const slow = Array.from(
    { length: 12 },
    (_, at) => `s${at}: subscribers(search: { nameKana: "ア" }) { edges { cursor } }`,
  ).join(' ');
  const answer = await post({ query: `{ bad: subscribers(first: 0) { edges { cursor } } ${slow} }` });
  expect(JSON.parse(answer.text)).toMatchObject({
    errors: [{ extensions: { code: 'BAD_USER_INPUT', field: 'first' } }],
    data: null,
  });
  expect(await logged(answer)).toHaveLength(13);
});

test('several root fields of a query are one entry each', async () => {
  const answer = await post({ query: '{ a: me { loginId } b: me { name } c: subscribers { edges { cursor } } }' });
  const entries = (await logged(answer)).map(String).sort();
  expect(entries).toEqual(['searchSubscribers,OK', 'viewOwnAccount,OK', 'viewOwnAccount,OK']);
});

test('who is not signed in learns nothing of the schema', async () => {
  for (const body of [
    { query: '{ nothing' },
    { query: '{ secrets }' },
    [{}],
    { query: '{ __schema { types { name } } }' },
  ]) {
    const answer = await post(body, { cookie: '' });
    expect([answer.status, JSON.parse(answer.text)]).toEqual([401, { ...refusal('SIGNED_OUT'), data: null }]);
    expect(await platformLog(test_.databaseUrl, String(answer.headers['x-request-id']))).toMatchObject([
      { operation: '/graphql', result: 'SIGNED_OUT' },
    ]);
  }
});

test('an unknown address is not found', async () => {
  expect((await send(`${test_.url}/graph`, { method: 'POST' })).status).toBe(404);
  expect((await send(`${test_.url}/files`, { method: 'DELETE', headers: { cookie: person.cookie } })).status).toBe(404);
});
