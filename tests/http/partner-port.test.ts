import { once } from 'node:events';
import { connect, type TLSSocket } from 'node:tls';
import { fileAddresses } from '../../src/http/files';
import { makeAuthority, type Identity } from '../../src/certificates/authority';
import { addCertificate, fingerprintOf, revokeCertificate } from '../../src/workflows/create-partner';
import { asOwner } from '../support/database';
import { sendJson } from '../support/http';
import { platformLog } from '../support/kept';
import { Partner, testAuthority } from '../support/partner';
import { TestPlatform, type TestInsurer } from '../support/platform';

const dayMs = 86_400_000;
const realNow = Date.now;
let later = 0;
let platformLater = 0;
let test_: TestPlatform;
let insurer: TestInsurer;
beforeAll(async () => {
  jest.spyOn(Date, 'now').mockImplementation(() => realNow() + later);
  test_ = await TestPlatform.start({ partnerPort: true, now: () => new Date(realNow() + platformLater) });
  insurer = await test_.newInsurer();
});
afterAll(() => test_.close());

const search = '{ subscribers { edges { cursor } } }';
const nothing = { subscribers: { edges: [] } };
/** A certificate is remembered in a process for one second. */
const forgotten = (): void => void (later += 1_001);

/** Every case has a sender's address of its own. */
let lastAddress = 1;
const newAddress = (): string => `127.0.88.${(lastAddress += 1)}`;

const keptOf = (address: string): Promise<string[]> =>
  asOwner(test_.databaseUrl, async (owner) => {
    const { rows } = await owner.query<{ entry: string }>(
      `select operation || ' ' || result as entry from shared.platform_log where address = $1 and request_id is null
       and at > clock_timestamp() - interval '1 minute'`,
      [address],
    );
    return rows.map(({ entry }) => entry);
  });

const keptWithin = async (address: string, count: number): Promise<string[]> => {
  for (let tries = 0; tries < 200; tries += 1) {
    const kept = await keptOf(address);
    if (kept.length >= count) return kept;
  }
  return keptOf(address);
};

const issued = async (wanted: { days?: number; from?: Date } = {}): Promise<Identity> =>
  (await testAuthority()).issue({ name: 'somebody', ...wanted });
const others = async (): Promise<Identity> => (await makeAuthority('Another authority')).issue({ name: 'somebody' });
const daysAgo = (days: number): Date => new Date(realNow() - days * dayMs);

test.each<[string, () => Promise<Identity | null>]>([
  ['without a certificate', () => Promise.resolve(null)],
  ['with a certificate of another authority', others],
  ['with an expired certificate', () => issued({ from: daysAgo(3), days: 2 })],
  ['with a certificate that is not valid yet', () => issued({ from: daysAgo(-1) })],
])('%s nobody is connected, and that is kept', async (_case, certificate) => {
  const partner = await test_.connect('somebody', await certificate());
  const localAddress = newAddress();
  await expect(partner.send('/health/live', { localAddress })).rejects.toThrow(/alert|hang up|ECONNRESET/);
  expect(await keptWithin(localAddress, 1)).toEqual(['partner-port CERTIFICATE_REFUSED']);
});

test('of refused handshakes no more than sixty a minute are kept', async () => {
  later += 60 * 60_000;
  const stopped = Date.now();
  const clock = jest.spyOn(Date, 'now').mockReturnValue(stopped);
  const nobody = await test_.connect('nobody', null);
  const localAddress = newAddress();
  for (let tries = 0; tries < 65; tries += 1) await nobody.send('/graphql', { localAddress }).catch(() => undefined);
  const kept = await keptWithin(localAddress, 60);
  clock.mockImplementation(() => realNow() + later);
  expect(kept).toHaveLength(60);
});

test('of refused requests no more than sixty a minute are kept', async () => {
  later += 60 * 60_000;
  const stopped = Date.now();
  const clock = jest.spyOn(Date, 'now').mockReturnValue(stopped);
  const unlisted = await test_.connect('unlisted', await issued());
  const requestIds: string[] = [];
  for (let tries = 0; tries < 65; tries += 1) {
    const response = await unlisted.post('/graphql', { query: search });
    expect(response.status).toBe(401);
    requestIds.push(String(response.headers.get('x-request-id')));
  }
  later += 60_000;
  clock.mockImplementation(() => realNow() + later);
  const kept = await asOwner(test_.databaseUrl, (owner) =>
    owner.query('select from shared.platform_log where request_id = any ($1)', [requestIds]),
  );
  expect(kept.rowCount).toBe(60);
});

const whole = (socket: TLSSocket, secured: 'secureConnect' | 'session'): Promise<Buffer> =>
  new Promise((resolve, reject) => socket.once(secured, resolve).once('error', reject));

test('what is not TLS 1.3 is not spoken, and no connection is resumed', async () => {
  const { certificate } = await testAuthority();
  const identity = await issued();
  const port = Number(new URL(test_.partnerUrl).port);
  const common = { host: '127.0.0.1', port, ca: certificate, cert: identity.certificate, key: identity.key };
  const old = connect({ ...common, maxVersion: 'TLSv1.2' });
  await expect(whole(old, 'secureConnect')).rejects.toThrow(/protocol version/);
  const first = connect(common);
  let session: Buffer | undefined;
  first.on('session', (offered: Buffer) => (session = offered));
  await whole(first, 'secureConnect');
  first.write('GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  await new Promise((done) => first.resume().once('close', done));
  const second = connect({ ...common, session: session ?? first.getSession() });
  await whole(second, 'secureConnect');
  expect(second.isSessionReused()).toBe(false);
  second.destroy();
  await expect(sendJson(test_.partnerUrl.replace('https', 'http') + '/graphql', { query: search })).rejects.toThrow();
});

test('a certificate of the authority that is nobody’s opens nothing, and that is kept', async () => {
  const unlisted = await test_.connect('unlisted', await issued());
  const response = await unlisted.post('/graphql', { query: search });
  expect([response.status, await response.json()]).toEqual([
    401,
    { errors: [{ message: expect.any(String), extensions: { code: 'CERTIFICATE_REFUSED' } }], data: null },
  ]);
  expect(await platformLog(test_.databaseUrl, String(response.headers.get('x-request-id')))).toEqual([
    { operation: 'partner-port', result: 'CERTIFICATE_REFUSED', loginId: null, belongsTo: null, address: '127.0.0.1' },
  ]);
});

const socketsOf = ({ agent }: Partner): unknown[] => Object.values(agent.freeSockets).flat();

test('a revoked certificate opens nothing within a second, on the connection that it has open as well', async () => {
  const core = await insurer.coreSystem();
  const other = await insurer.coreSystem();
  expect(await core.get(search)).toEqual(nothing);
  const [socket] = socketsOf(core);
  await revokeCertificate(test_.platform, fingerprintOf(core.identity!.certificate));
  forgotten();
  expect(socketsOf(core)).toEqual([socket]);
  expect(await core.ask(search)).toBeRefused('CERTIFICATE_REFUSED');
  expect(await other.get(search)).toEqual(nothing);
  await expect(
    addCertificate(test_.platform, { name: core.loginId, certificate: core.identity!.certificate }),
  ).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
});

test('a renewed certificate is the same partner’s, beside the former until that is revoked', async () => {
  const core = await insurer.coreSystem();
  const identity = await issued();
  const renewed = await test_.connect(core.loginId, identity);
  expect(await renewed.ask(search)).toBeRefused('CERTIFICATE_REFUSED');
  await addCertificate(test_.platform, { name: core.loginId, certificate: identity.certificate });
  forgotten();
  for (const each of [core, renewed]) expect(await each.get(search)).toEqual(nothing);
  await revokeCertificate(test_.platform, fingerprintOf(core.identity!.certificate));
  forgotten();
  expect(await core.ask(search)).toBeRefused('CERTIFICATE_REFUSED');
  expect(await renewed.get(search)).toEqual(nothing);
});

test('a certificate that expires opens nothing more on the connection that it has open', async () => {
  const core = await insurer.coreSystem();
  const identity = await issued({ days: 1 });
  await addCertificate(test_.platform, { name: core.loginId, certificate: identity.certificate });
  const short = await test_.connect(core.loginId, identity);
  expect(await short.get(search)).toEqual(nothing);
  platformLater = dayMs + 1_000;
  expect(await short.ask(search)).toBeRefused('CERTIFICATE_REFUSED');
  expect(await core.get(search)).toEqual(nothing);
  platformLater = 0;
});

test('a core system’s right that is taken away ends within a second', async () => {
  const core = await insurer.coreSystem();
  expect(await core.get(search)).toEqual(nothing);
  await asOwner(test_.databaseUrl, (owner) =>
    owner.query(
      `update isolated.assignment set operations = '{}'
       where account_id = (select account_id from shared.partner where name = $1)`,
      [core.loginId],
    ),
  );
  forgotten();
  expect(await core.ask(search)).toBeRefused('NOT_PERMITTED');
});

/** As proxies tell of certificates (RFC 9440, and older ways). */
const toldCertificates = ({ certificate }: Identity): Record<string, string> => {
  const base64 = certificate.replace(/-----[^-]+-----|\s/g, '');
  return {
    'client-cert': `:${base64}:`,
    'x-ssl-client-cert': encodeURIComponent(certificate),
    'x-ssl-client-verify': 'SUCCESS',
    'x-client-cert': base64,
    'x-forwarded-client-cert': `Hash=${fingerprintOf(certificate).toString('hex')};Cert="${encodeURIComponent(certificate)}"`,
  };
};

test('what a header says of a certificate is not believed, at neither port', async () => {
  const core = await insurer.coreSystem();
  const headers = toldCertificates(core.identity!);
  const staffs = await sendJson(`${test_.url}/graphql`, { query: search }, { headers });
  expect(JSON.parse(staffs.text)).toBeRefused('CERTIFICATE_REFUSED');
  const unlisted = await test_.connect('unlisted', await issued());
  const answer = await unlisted.post('/graphql', { query: search }, headers);
  expect(await answer.json()).toBeRefused('CERTIFICATE_REFUSED');
});

test('a signed-in person’s cookie is nothing at the partner port', async () => {
  const person = await insurer.person();
  const network = await test_.partner('NETWORK');
  const answer = await network.post('/graphql', { query: search }, { cookie: person.cookie });
  expect(await answer.json()).toBeRefused('NOT_PERMITTED');
});

test('the partner port has GraphQL and nothing else', async () => {
  const core = await insurer.coreSystem();
  expect((await core.send('/health/live')).status).toBe(200);
  const files = fileAddresses.map(({ method, path }) => [method.toUpperCase(), path.replace(':id', 'none')] as const);
  const elsewhere = [
    ...files,
    ...([
      ['GET', '/'],
      ['GET', '/index.html'],
      ['GET', '/health/ready'],
      ['POST', '/auth/sign-in'],
      ['POST', '/auth/sign-out'],
      ['POST', '/graphql/../files?kind=registration'],
      ['GET', '/graphql'],
    ] as const),
  ];
  for (const [method, path] of elsewhere) {
    const response = await core.send(path, { method, body: method === 'POST' ? '{}' : '' });
    const { code, errors } = (await response.json()) as { code?: string; errors?: { extensions: { code: string } }[] };
    expect([method, path, response.status, code ?? errors?.[0]?.extensions.code]).toEqual([
      method,
      path,
      404,
      'NOT_FOUND',
    ]);
  }
});

test('a server that is told to stop answers the partner, also one that has only connected', async () => {
  const stopping = await TestPlatform.start({ partnerPort: true });
  const core = await (await stopping.newInsurer()).coreSystem();
  const reached = once(stopping.partners!, 'connection');
  const asked = core.get(search);
  await reached;
  expect(await Promise.all([asked, stopping.close()])).toEqual([nothing, undefined]);
});
