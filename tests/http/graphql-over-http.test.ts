import { request } from 'node:https';
import { auditServer, type AuditResult } from 'graphql-http';
import type { Partner } from '../support/partner';
import type { Person } from '../support/person';
import { TestPlatform } from '../support/platform';

let test_: TestPlatform;
let person: Person;
let partner: Partner;
beforeAll(async () => {
  test_ = await TestPlatform.start({ partnerPort: true });
  const insurer = await test_.newInsurer();
  person = await insurer.person();
  partner = await insurer.coreSystem();
});
afterAll(() => test_.close());

/** What the specification leaves to a server and this one leaves out: GET, whose addresses stand in logs and histories. */
const byGet = ['5A70', 'D6D5', '6A70'];

interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

const asPerson = (url: string, { headers, ...sent }: Sent = {}): Promise<Response> =>
  fetch(url, { ...sent, headers: { ...headers, cookie: person.cookie, origin: test_.url } });

/** With the partner's certificate; unlike `Partner`, adds no header and hands on those of the answer. */
const asPartner = (url: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Response> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: partner.agent }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('error', reject);
      response.on('end', () => {
        const told = { 'content-type': response.headers['content-type'] ?? '' };
        resolve(new Response(Buffer.concat(pieces), { status: response.statusCode ?? 0, headers: told }));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });

const unmet = (results: AuditResult[]): string[] =>
  results.filter(({ status }) => status !== 'ok').map(({ id, name }) => `${id} ${name}`);

test.each<[string, () => Promise<AuditResult[]>]>([
  ['staff’s port', () => auditServer({ url: `${test_.url}/graphql`, fetchFn: asPerson })],
  ['partner port', () => auditServer({ url: `${test_.partnerUrl}/graphql`, fetchFn: asPartner })],
])('the %s speaks GraphQL over HTTP: every audit is met but those that ask by GET', async (_port, audit) => {
  const results = await audit();
  expect(results.length).toBeGreaterThanOrEqual(60);
  expect(unmet(results).map((each) => each.slice(0, 4))).toEqual(byGet);
});

test('who is not signed in is answered 401, whatever they ask', async () => {
  const audit = await auditServer({ url: `${test_.url}/graphql` });
  const statuses = audit.flatMap((each) => ('response' in each ? [each.response.status] : []));
  expect(statuses.length).toBeGreaterThan(30);
  expect(new Set(statuses)).toEqual(new Set([401]));
});

test('GET asks nothing, whatever stands in the address', async () => {
  const query = encodeURIComponent('{ me { loginId } }');
  for (const answer of [
    await asPerson(`${test_.url}/graphql?query=${query}`),
    await asPartner(`${test_.partnerUrl}/graphql?query=${query}`, { headers: { 'apollo-require-preflight': 'yes' } }),
  ]) {
    expect(answer.status).toBe(404);
    expect(await answer.json()).toBeRefused('NOT_FOUND');
  }
});

test('an answer that the asker could not read is refused before anything is done', async () => {
  const handler = await (await test_.newInsurer()).handler();
  const query = 'mutation { switchMyNumberHandling(on: false) { loginId } }';
  for (const accept of ['text/html', 'multipart/mixed', 'application/xml, image/png']) {
    const headers = { 'content-type': 'application/json', cookie: handler.cookie, accept };
    const body = JSON.stringify({ query });
    const answer = await fetch(`${test_.url}/graphql`, { method: 'POST', headers, body });
    expect(await answer.json()).toBeRefused('BAD_USER_INPUT');
  }
  expect(await handler.get('{ me { handlingMyNumber } }')).toEqual({ me: { handlingMyNumber: true } });
});

test.each([
  ['application/json', 200],
  ['application/graphql-response+json', 400],
  ['application/graphql-response+json, application/json;q=0.9', 400],
  ['*/*', 400],
])('whose document asks for too much, or nothing known, and accepts %s is answered %i', async (accept, status) => {
  const dear = '{ subscribers(first: 100000) { edges { cursor } } }';
  for (const query of ['{ nothing', '{ nothing }', `{ ${'a: me { loginId } '.repeat(60)} }`, dear]) {
    const headers = { 'content-type': 'application/json', accept };
    const answer = await asPerson(`${test_.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: expect.any(String) } }] });
  }
});
