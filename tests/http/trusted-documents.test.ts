import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:net';
import { join } from 'node:path';
import { getOperationAST, parse, validate } from 'graphql';
import { buildSchema } from '../../src/schema';
import { sizeOf } from '../../src/limits/document-size';
import { documentLimits, highestPrice, pages } from '../../src/limits/limits';
import { mustBeAffordable, priceOf } from '../../src/limits/price';
import { buildServer, type KakehashiServer } from '../../src/server';
import { documents } from '../support/documents';
import { sendJson } from '../support/http';
import { operationLog } from '../support/kept';
import { Partner, serverCertificates, testAuthority } from '../support/partner';
import type { Person } from '../support/person';
import { builtClient, password, TestPlatform, type TestInsurer } from '../support/platform';
import { Seat } from '../support/terminal';
import { documentIdOf, trustedDocuments } from '../support/trusted';

const schema = buildSchema();
const texts = [...trustedDocuments.values(), ...Object.values(documents)];

test('the id of each document of the web client follows from its text, and the schema knows what it asks for', () => {
  expect(trustedDocuments.size).toBeGreaterThan(90);
  for (const [id, text] of trustedDocuments) {
    expect(id).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`);
    expect(validate(schema, parse(text))).toEqual([]);
  }
});

test('each document of the web client, and each of these tests, is far below every limit', () => {
  for (const text of texts) {
    const document = parse(text, { maxTokens: documentLimits.tokens / 2 });
    const { fields, depth, aliases, directives } = sizeOf(document);
    expect(text.length).toBeLessThan(documentLimits.characters / 2);
    expect(fields).toBeLessThan(documentLimits.fields / 2);
    expect(depth).toBeLessThan(documentLimits.depth / 2);
    expect(aliases).toBeLessThan(documentLimits.aliases / 2);
    expect(directives).toBeLessThan(documentLimits.directives / 2);
    const price = priceOf(schema, document, getOperationAST(document)!);
    const dearest = typeof price === 'number' ? price : price({ first: pages.largest });
    expect(dearest).toBeLessThan(highestPrice / 2);
  }
});

test('the price follows from the sizes of lists, wherever they are said', () => {
  const refuses = (text: string, variables: Record<string, unknown> = {}): boolean => {
    const document = parse(text);
    try {
      mustBeAffordable(schema, document, getOperationAST(document)!, variables);
      return false;
    } catch {
      return true;
    }
  };
  const rows = 'edges { node { ...lines } } } } fragment lines on Subscriber { eligibilityPeriods { start end } }';
  expect(refuses(`{ subscribers(first: 200) { ${rows}`)).toBe(false);
  expect(refuses(`{ subscribers(first: 2147483647) { ${rows}`)).toBe(true);
  expect(refuses(`query ($n: Int) { subscribers(first: $n) { ${rows}`, { n: 200 })).toBe(false);
  expect(refuses(`query ($n: Int) { subscribers(first: $n) { ${rows}`, { n: 100_000 })).toBe(true);
  expect(refuses(`query ($n: Int = 100000) { subscribers(first: $n) { ${rows}`)).toBe(true);
  expect(refuses(`query ($n: Int = 100000) { subscribers(first: $n) { ${rows}`, { n: 1 })).toBe(false);
  const changes = (depth: number): string => (depth === 0 ? 'id' : `changes { id account { ${changes(depth - 1)} } }`);
  expect(refuses(`{ account(id: "none") { ${changes(2)} } }`)).toBe(false);
  expect(refuses(`{ accounts(first: 200) { edges { node { loginId } } } account(id: "") { ${changes(5)} } }`)).toBe(
    true,
  );
});

test('no text of any document stands in the scripts of the web client', () => {
  const assets = join(builtClient, 'assets');
  const scripts = readdirSync(assets).filter((file) => file.endsWith('.js'));
  const script = scripts.map((file) => readFileSync(join(assets, file), 'utf8')).join('\n');
  expect(script.includes(documentIdOf('me'))).toBe(true);
  expect(script.match(/pageInfo\s*\{|\bquery \w+[ (]*\$|\bmutation \w+\(|\bfragment \w+ on \w+/g)).toBeNull();
});

const https = { 'x-forwarded-proto': 'https' };
const all = { query: '{ me { loginId } }' };
const me = (): object => ({ documentId: documentIdOf('me'), variables: {} });

describe('in production', () => {
  let test_: TestPlatform;
  let insurer: TestInsurer;
  let person: Person;
  let server: KakehashiServer;
  beforeAll(async () => {
    test_ = await TestPlatform.start();
    insurer = await test_.newInsurer();
    person = await insurer.person();
    server = await buildServer(test_.platform, {
      ...{ production: true, trustedProxy: 'loopback', webRoot: builtClient },
      certificates: await serverCertificates(),
    });
  });
  const seats: Seat[] = [];
  afterAll(async () => {
    seats.forEach((seat) => seat.close());
    await server.stop();
    await test_.close();
  });

  const addressOf = async (listener: Server, protocol = 'http'): Promise<string> => {
    if (!listener.listening) await new Promise<void>((heard) => listener.listen(0, '127.0.0.1', heard));
    return `${protocol}://127.0.0.1:${(listener.address() as { port: number }).port}`;
  };

  /** Somebody signed in at the staff's port: how a body is answered there. */
  async function atStaffPort(): Promise<(body: unknown) => Promise<Response>> {
    const url = await addressOf(server.http);
    const signedIn = await sendJson(`${url}/auth/sign-in`, { loginId: person.loginId, password }, { headers: https });
    const headers = { ...https, cookie: signedIn.headers['set-cookie']![0]!.split(';')[0]! };
    return async (body) => {
      const { text, status, headers: told } = await sendJson(`${url}/graphql`, body, { headers });
      return new Response(text, { status, headers: { 'x-request-id': String(told['x-request-id']) } });
    };
  }

  /** The same at a terminal. */
  async function atTerminalPort(): Promise<(body: unknown) => Promise<Response>> {
    const { identity } = await insurer.terminal();
    const url = await addressOf(server.terminals!, 'https');
    const seat = new Seat(url, person.loginId, identity, (await testAuthority()).certificate);
    seats.push(seat);
    expect((await seat.signIn(password)).status).toBe(200);
    return (body) => seat.post('/graphql', body);
  }

  const keptOf = async (answer: Response): Promise<string[]> => {
    const entries = await operationLog(test_.databaseUrl, insurer.id);
    return entries
      .filter(({ requestId }) => requestId === answer.headers.get('x-request-id'))
      .map(({ operation, result }) => `${operation} ${result}`);
  };

  test.each([
    ['staff’s port', atStaffPort],
    ['terminal port', atTerminalPort],
  ])('the %s takes documents of the web client by their ids, and refuses all others unread', async (_port, seated) => {
    const ask = await seated();
    expect(await (await ask(me())).json()).toMatchObject({ data: { me: { loginId: person.loginId } } });
    for (const body of [
      all,
      { query: trustedDocuments.get(documentIdOf('me')) },
      { query: '{ no GraphQL' },
      { query: '{ __schema { types { name } } }' },
      {},
      { documentId: `sha256:${'0'.repeat(64)}` },
      { documentId: '__proto__' },
      { documentId: 'constructor' },
      { documentId: documentIdOf('me').slice('sha256:'.length) },
    ]) {
      const answer = await ask(body);
      expect([body, answer.status]).toEqual([body, 400]);
      expect(await keptOf(answer)).toEqual(['- UNKNOWN_DOCUMENT']);
      expect(await answer.json()).toBeRefused('UNKNOWN_DOCUMENT');
    }
    for (const body of [{ ...me(), ...all }, { documentId: 1 }, { ...me(), query: null }, { documentId: [] }])
      expect(await (await ask(body)).json()).toBeRefused('BAD_USER_INPUT');
  });

  test('the partner port takes what partners write, tells nothing of the schema, and knows no ids', async () => {
    const core = await test_.registered('CORE_SYSTEM', (common) => ({
      ...common,
      ...{ insurerId: insurer.id, affair: null, privilegeLevel: 'WRITE', kind: 'CORE_SYSTEM' },
    }));
    const url = await addressOf(server.partners!, 'https');
    const partner = new Partner(url, core.loginId, core.identity, (await testAuthority()).certificate);
    expect(await partner.get('{ subscribers { edges { cursor } } }')).toEqual({ subscribers: { edges: [] } });
    for (const query of ['{ __schema { types { name } } }', '{ subscriber(id: 1) { name } }', '{ subscriberz }']) {
      const answer = await partner.ask(query);
      expect(answer).toBeRefused('GRAPHQL_VALIDATION_FAILED');
      expect(JSON.stringify(answer)).not.toMatch(/did you mean|subscriber|Type/i);
    }
    expect(await (await partner.post('/graphql', me())).json()).toBeRefused('UNKNOWN_DOCUMENT');
    partner.close();
  });
});

test('outside production documents are taken by id and by text, and an unknown id is refused as well', async () => {
  const test_ = await TestPlatform.start();
  const person = await (await test_.newInsurer()).person();
  for (const body of [me(), all])
    expect(await (await person.post('/graphql', body)).json()).toMatchObject({ data: { me: {} } });
  const unknown = await person.post('/graphql', { documentId: `sha256:${'0'.repeat(64)}` });
  expect([unknown.status, await unknown.json()]).toEqual([400, expect.anything()]);
  await test_.close();
});
