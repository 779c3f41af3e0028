import { connect, type TLSSocket } from 'node:tls';
import { makeAuthority, type Identity } from '../../src/certificates/authority';
import { fileAddresses } from '../../src/http/files';
import { fingerprintOf } from '../../src/workflows/create-partner';
import { asOwner } from '../support/database';
import { reasonsKept } from '../support/kept';
import { testAuthority } from '../support/partner';
import type { Person } from '../support/person';
import { password, TestPlatform, type TestInsurer } from '../support/platform';
import { keptOf, seated } from '../support/seats';
import type { TestTerminal } from '../support/terminal';

const dayMs = 86_400_000;
const realNow = Date.now;
let later = 0;
let platformLater = 0;
let test_: TestPlatform;
let insurer: TestInsurer;
let manager: Person;
beforeAll(async () => {
  jest.spyOn(Date, 'now').mockImplementation(() => realNow() + later);
  test_ = await TestPlatform.start({ terminalPort: true, now: () => new Date(realNow() + platformLater) });
  insurer = await test_.newInsurer();
  manager = await insurer.person({ kind: 'MANAGER' });
});
afterAll(() => test_.close());

const search = '{ subscribers { edges { cursor } } }';
const nothing = { subscribers: { edges: [] } };
/** A session is remembered in a process for one second. */
const forgotten = (): void => void (later += 1_001);

const issued = async (wanted: { days?: number; from?: Date } = {}): Promise<Identity> =>
  (await testAuthority()).issue({ name: 'somebody', ...wanted });
const others = async (): Promise<Identity> => (await makeAuthority('Another authority')).issue({ name: 'somebody' });
const daysAgo = (days: number): Date => new Date(realNow() - days * dayMs);

async function revoked({ id }: TestTerminal): Promise<void> {
  const revoke = 'mutation ($id: ID!) { revokeTerminal(id: $id, reason: "紛失") { state } }';
  expect(await manager.get(revoke, { id })).toEqual({ revokeTerminal: { state: 'REVOKED' } });
  forgotten();
}

/** Every case has a sender's address of its own. */
let lastAddress = 1;
const newAddress = (): string => `127.0.87.${(lastAddress += 1)}`;

async function handshakesKept(address: string): Promise<string[]> {
  for (let tries = 0; tries < 200; tries += 1) {
    const kept = await asOwner(test_.databaseUrl, async (owner) => {
      const { rows } = await owner.query<{ entry: string }>(
        `select operation || ' ' || result as entry from shared.platform_log where address = $1 and request_id is null
         and at > clock_timestamp() - interval '1 minute'`,
        [address],
      );
      return rows.map(({ entry }) => entry);
    });
    if (kept.length > 0) return kept;
  }
  return [];
}

test.each<[string, () => Promise<Identity | null>]>([
  ['without a certificate', () => Promise.resolve(null)],
  ['with a certificate of another authority', others],
  ['with an expired certificate', () => issued({ from: daysAgo(3), days: 2 })],
  ['with a certificate that is not valid yet', () => issued({ from: daysAgo(-1) })],
])('%s no terminal is connected, and that is kept', async (_case, certificate) => {
  const seat = await test_.seat(manager, await certificate());
  const localAddress = newAddress();
  await expect(seat.send('/health/live', { localAddress })).rejects.toThrow(/alert|hang up|ECONNRESET/);
  expect(await handshakesKept(localAddress)).toEqual(['terminal CERTIFICATE_REFUSED']);
});

test('a terminal’s certificate alone opens nothing: the person signs in as well, and both are in the log [S1-3.3-16]', async () => {
  const { id, identity } = await insurer.terminal();
  const person = await insurer.person();
  const seat = await test_.seat(person, identity);
  const alone = await seat.post('/graphql', { query: search });
  expect([alone.status, await alone.json()]).toMatchObject([401, { errors: [{ extensions: { code: 'SIGNED_OUT' } }] }]);
  for (const { path } of fileAddresses.filter(({ method }) => method === 'get'))
    expect((await seat.file(path)).status).toBe(401);
  const signedIn = await seat.signIn(password);
  expect(signedIn.headers.get('set-cookie')).toMatch(/^__Host-\w+=.*; HttpOnly; Secure; SameSite=Strict/);
  expect(await seat.get(search)).toEqual(nothing);
  expect(await keptOf(test_, insurer, person, 'searchSubscribers')).toEqual([
    { result: 'OK', subject: null, terminalId: id },
  ]);
});

test('a revoked terminal is nothing within a second, to a session and on a connection that are open', async () => {
  const terminal = await insurer.terminal();
  const other = await insurer.terminal();
  const person = await insurer.person();
  const seat = await seated(test_, person, terminal.identity);
  const elsewhere = await seated(test_, await insurer.person(), other.identity);
  expect(await seat.get(search)).toEqual(nothing);
  const sockets = Object.values(seat.agent.freeSockets).flat();
  await revoked(terminal);
  expect(await seat.ask(search)).toBeRefused('TERMINAL_NOT_PERMITTED');
  expect(Object.values(seat.agent.freeSockets).flat()).toEqual(sockets);
  expect(await elsewhere.get(search)).toEqual(nothing);
  expect(await keptOf(test_, insurer, person, 'searchSubscribers')).toEqual([
    { result: 'OK', subject: null, terminalId: terminal.id },
    { result: 'TERMINAL_NOT_PERMITTED', subject: 'TERMINAL -', terminalId: null },
  ]);
  expect((await seat.signIn(password)).status).toBe(200);
  expect(await seat.ask(search)).toBeRefused('TERMINAL_NOT_PERMITTED');
});

const whole = (socket: TLSSocket): Promise<unknown> =>
  new Promise((resolve, reject) => socket.once('secureConnect', resolve).once('error', reject));

async function answered(socket: TLSSocket, cookie: string): Promise<string> {
  const body = JSON.stringify({ query: search });
  const headers = ['Host: x', 'Connection: close', 'Content-Type: application/json', `Cookie: ${cookie}`];
  const pieces: Buffer[] = [];
  socket.on('data', (piece: Buffer) => pieces.push(piece));
  socket.write(`POST /graphql HTTP/1.1\r\n${headers.join('\r\n')}\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
  await new Promise((done) => socket.once('close', done));
  return Buffer.concat(pieces).toString();
}

test('what is not TLS 1.3 is not spoken; a TLS session is not resumed, and past a revocation nothing is either', async () => {
  const terminal = await insurer.terminal();
  const seat = await seated(test_, await insurer.person(), terminal.identity);
  const { certificate } = await testAuthority();
  const { certificate: cert, key } = terminal.identity;
  const common = { host: '127.0.0.1', port: Number(new URL(test_.terminalUrl).port), ca: certificate, cert, key };
  await expect(whole(connect({ ...common, maxVersion: 'TLSv1.2' }))).rejects.toThrow(/protocol version/);
  const first = connect(common);
  let session: Buffer | undefined;
  first.on('session', (offered: Buffer) => (session = offered));
  await whole(first);
  expect(await answered(first, seat.cookie)).toContain('"edges":[]');
  await revoked(terminal);
  const second = connect({ ...common, session: session ?? first.getSession() });
  await whole(second);
  expect(second.isSessionReused()).toBe(false);
  expect(await answered(second, seat.cookie)).toContain('TERMINAL_NOT_PERMITTED');
});

test('a certificate that expires opens nothing more on the connection that it has open, and that is kept', async () => {
  const terminal = await insurer.terminal();
  const identity = await issued({ days: 1 });
  await asOwner(test_.databaseUrl, (owner) =>
    owner.query('update isolated.terminal set fingerprint = $2 where id = $1', [
      terminal.id,
      fingerprintOf(identity.certificate),
    ]),
  );
  const seat = await seated(test_, await insurer.person(), identity);
  expect(await seat.get(search)).toEqual(nothing);
  platformLater = dayMs + 1_000;
  const response = await seat.post('/graphql', { query: search });
  platformLater = 0;
  expect([response.status, await response.json()]).toMatchObject([
    401,
    { errors: [{ extensions: { code: 'CERTIFICATE_REFUSED' } }] },
  ]);
  expect(await reasonsKept(test_.databaseUrl, String(response.headers.get('x-request-id')))).toEqual([
    'terminal CERTIFICATE_REFUSED EXPIRED',
  ]);
});
