import { X509Certificate } from 'node:crypto';
import { makeAuthority } from '../../src/certificates/authority';
import { buildServer } from '../../src/server';
import type { AddressInfo } from 'node:net';
import { sendJson, type Answered } from '../support/http';
import { reasonsKept } from '../support/kept';
import { serverCertificates, testAuthority } from '../support/partner';
import type { Person } from '../support/person';
import { builtClient, password, TestPlatform, type TestInsurer } from '../support/platform';
import type { TestTerminal } from '../support/terminal';
import { documentIdOf } from '../support/trusted';

const dayMs = 86_400_000;
const proxy = '127.0.86.2';
const inProxyNetwork = '127.0.85.77';
let test_: TestPlatform;
let insurer: TestInsurer;
let person: Person;
let terminal: TestTerminal;
beforeAll(async () => {
  test_ = await TestPlatform.start({ terminalPort: true, clientCertProxy: [proxy, '127.0.85.0/24', '2001:db8::/32'] });
  insurer = await test_.newInsurer();
  [person, terminal] = [await insurer.person(), await insurer.terminal()];
});
afterAll(() => test_.close());

const derOf = (pem: string): Buffer => new X509Certificate(pem).raw;
const told = (der: Buffer | string): string => `:${Buffer.from(der).toString('base64')}:`;
const own = (): string => told(derOf(terminal.identity.certificate));

interface Asked {
  from?: string;
  header?: string | string[] | null;
  headers?: Record<string, string>;
  cookie?: string;
}

const search = '{ subscribers { edges { cursor } } }';
const asked = (
  path: string,
  body: unknown,
  { from = proxy, header = own(), headers = {}, cookie = '' }: Asked = {},
): Promise<Answered> =>
  sendJson(test_.url + path, body, {
    from,
    headers: { ...headers, cookie, ...(header !== null && { 'client-cert': header as string }) },
  });

const signIn = (as: Asked = {}): Promise<Answered> => asked('/auth/sign-in', { loginId: person.loginId, password }, as);

async function cookieFrom(as: Asked = {}): Promise<string> {
  const { status, headers } = await signIn(as);
  expect(status).toBe(200);
  return headers['set-cookie']![0]!.split(';')[0]!;
}

async function searched(as: Asked): Promise<string> {
  const { text } = await asked('/graphql', { query: search }, as);
  const { errors } = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
  return errors?.[0]?.extensions.code ?? 'OK';
}

test.each([proxy, inProxyNetwork])('the pinned proxy (%s) says which terminal somebody sits at', async (from) => {
  const cookie = await cookieFrom({ from });
  expect(await searched({ from, cookie })).toBe('OK');
  const { text } = await asked('/graphql', { query: '{ me { terminal { kind } } }' }, { from, cookie });
  expect(JSON.parse(text)).toEqual({ data: { me: { terminal: { kind: 'INTEGRATED' } } } });
});

test('without a certificate a client of the proxy sits at no terminal', async () => {
  const cookie = await cookieFrom({ header: null });
  expect(await searched({ header: null, cookie })).toBe('TERMINAL_NOT_PERMITTED');
  expect(await searched({ cookie })).toBe('SIGNED_OUT');
});

test('each request says it anew: a session is good with its own certificate only', async () => {
  const cookie = await cookieFrom();
  const other = told(derOf((await insurer.terminal()).identity.certificate));
  expect(await searched({ cookie, header: other })).toBe('SIGNED_OUT');
  expect(await searched({ cookie })).toBe('OK');
});

async function expectRefused(answer: Answered, reason: string): Promise<void> {
  const body = JSON.parse(answer.text) as { code?: string; errors?: { extensions: { code: string } }[] };
  expect([answer.status, body.code ?? body.errors?.[0]?.extensions.code]).toEqual([401, 'CERTIFICATE_REFUSED']);
  expect(await reasonsKept(test_.databaseUrl, String(answer.headers['x-request-id']))).toEqual([
    `terminal CERTIFICATE_REFUSED ${reason}`,
  ]);
}

test.each([
  ['a stranger', { from: '127.0.86.3' }],
  ['a neighbour of the proxy’s network', { from: '127.0.84.255' }],
  [
    'a stranger who names the proxy',
    { from: '127.0.86.3', headers: { 'x-forwarded-for': proxy, forwarded: `for=${proxy}` } },
  ],
] satisfies [string, Asked][])('what %s says of a certificate is a forgery: refused and kept', async (_who, as) => {
  const cookie = await cookieFrom();
  await expectRefused(await asked('/graphql', { query: search }, { ...as, cookie }), 'HEADER_NOT_BY_PROXY');
  await expectRefused(await signIn(as), 'HEADER_NOT_BY_PROXY');
  const guessed = { loginId: person.loginId, password: 'not the password of anybody' };
  await expectRefused(await asked('/auth/sign-in', guessed, as), 'HEADER_NOT_BY_PROXY');
  await expectRefused(await asked('/files', {}, { ...as, cookie }), 'HEADER_NOT_BY_PROXY');
});

test('at the terminal’s own port nobody says anything of certificates', async () => {
  const seat = await test_.seat(person, terminal.identity);
  const answer = await seat.post('/graphql', { query: search }, { 'client-cert': own() });
  expect(await answer.json()).toBeRefused('CERTIFICATE_REFUSED');
  expect(await reasonsKept(test_.databaseUrl, String(answer.headers.get('x-request-id')))).toEqual([
    'terminal CERTIFICATE_REFUSED HEADER_NOT_BY_PROXY',
  ]);
});

const daysAgo = (days: number): Date => new Date(Date.now() - days * dayMs);
const issued = async (wanted: { days?: number; from?: Date } = {}): Promise<string> =>
  told(derOf((await (await testAuthority()).issue({ name: 'somebody', ...wanted })).certificate));

test.each<[string, string, () => string | Promise<string>]>([
  ['NO_CERTIFICATE', 'nothing', () => ''],
  ['NO_CERTIFICATE', 'no bytes', () => '::'],
  ['NO_CERTIFICATE', 'base64 without its colons', () => own().slice(1, -1)],
  ['NO_CERTIFICATE', 'a string', () => `"${own().slice(1, -1)}"`],
  ['NO_CERTIFICATE', 'a list of two', () => `${own()}, ${own()}`],
  ['NO_CERTIFICATE', 'parameters', () => `${own()};a=1`],
  ['NO_CERTIFICATE', 'other characters within', () => own().replace(/^:MII/, ':MII-_ ')],
  ['NO_CERTIFICATE', 'PEM', () => told(terminal.identity.certificate)],
  [
    'NO_CERTIFICATE',
    'a certificate and more behind it',
    () => told(Buffer.concat([derOf(terminal.identity.certificate), Buffer.from([0])])),
  ],
  ['NO_CERTIFICATE', 'half a certificate', () => told(derOf(terminal.identity.certificate).subarray(0, 300))],
  [
    'OTHER_AUTHORITY',
    'another authority’s, of the same name',
    async () => told(derOf((await (await makeAuthority('Kakehashi tests')).issue({ name: 'somebody' })).certificate)),
  ],
  [
    'OTHER_AUTHORITY',
    'a certificate that was altered',
    () => {
      const der = Buffer.from(derOf(terminal.identity.certificate));
      der[der.length - 1]! ^= 1;
      return told(der);
    },
  ],
  [
    'OTHER_AUTHORITY',
    'somebody who certifies themselves',
    async () => told(derOf((await makeAuthority('Self')).certificate)),
  ],
  ['NOT_OF_A_CLIENT', 'the authority’s own', async () => told(derOf((await testAuthority()).certificate))],
  ['EXPIRED', 'an expired certificate', () => issued({ from: daysAgo(3), days: 2 })],
  ['NOT_VALID_YET', 'one that is not valid yet', () => issued({ from: daysAgo(-1) })],
])('a header is refused (%s) that holds %s', async (reason, _what, header) => {
  await expectRefused(await asked('/graphql', { query: search }, { header: await header() }), reason);
});

test('a header that is there twice is refused', async () => {
  const answer = await asked('/graphql', { query: search }, { header: [own(), own()] });
  await expectRefused(answer, 'NO_CERTIFICATE');
});

test('in production plain HTTPS through another proxy is no terminal', async () => {
  const options = { trustedProxy: 'loopback', webRoot: builtClient, certificates: await serverCertificates() };
  const production = await buildServer(test_.platform, { ...options, production: true });
  await new Promise<void>((heard) => production.http.listen(0, '127.0.0.1', heard));
  const url = `http://127.0.0.1:${(production.http.address() as AddressInfo).port}`;
  const https = { 'x-forwarded-proto': 'https' };
  const { headers } = await sendJson(`${url}/auth/sign-in`, { loginId: person.loginId, password }, { headers: https });
  const cookie = headers['set-cookie']![0]!.split(';')[0]!;
  const body = { documentId: documentIdOf('subscribers') };
  const { text } = await sendJson(`${url}/graphql`, body, { headers: { ...https, cookie } });
  await production.stop();
  expect(JSON.parse(text)).toBeRefused('TERMINAL_NOT_PERMITTED');
});
