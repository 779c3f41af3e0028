import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { buildServer } from '../../src/server';
import { send, sendJson } from '../support/http';
import { aFile, aMyNumber } from '../support/made';
import { builtClient, TestPlatform } from '../support/platform';
import { Wire } from '../support/wire';

const me = { query: '{ me { loginId } subscribers { edges { cursor } } }' };

test('while the database is away everybody is told to come back, and work goes on when it is there again', async () => {
  const wire = new Wire(new URL(process.env['KAKEHASHI_TEST_URL']!));
  const test_ = await TestPlatform.start({ databaseUrl: await wire.open() });
  const handler = await (await test_.newInsurer()).handler();
  const statuses = async () => {
    const headers = { cookie: handler.cookie };
    const answers = [
      await sendJson(`${test_.url}/graphql`, me, { headers }),
      await sendJson(`${test_.url}/auth/sign-in`, { loginId: handler.loginId, password: 'x' }),
      await send(`${test_.url}/files?kind=registration`, {
        headers: { ...headers, 'content-type': 'text/csv' },
        body: aFile([{}]),
      }),
      await send(`${test_.url}/files/00000000-0000-7000-8000-000000000000/result`, { method: 'GET', headers }),
    ];
    return answers.map(({ status, headers: { 'retry-after': retry }, text }) => [
      status,
      retry,
      /"code":"(\w+)"/.exec(text)?.[1],
    ]);
  };
  const health = async (path: string) => (await send(test_.url + path, { method: 'GET' })).status;
  try {
    expect([await health('/health/live'), await health('/health/ready')]).toEqual([200, 200]);
    wire.cut();
    for (const withinMemory of [true, false]) {
      expect(await statuses()).toEqual(Array.from({ length: 4 }, () => [503, '5', 'UNAVAILABLE']));
      expect([await health('/health/live'), await health('/health/ready')]).toEqual([200, 503]);
      if (withinMemory) await pause(1_050);
    }
    wire.mend();
    expect(await health('/health/ready')).toBe(200);
    expect((await handler.ask('{ me { loginId } }')).errors).toBeUndefined();
    expect(await handler.uploaded(aFile([{ myNumber: aMyNumber() }]), ['AWAITING_APPROVAL'])).toMatchObject({ ok: 1 });
    // Nothing that was lent out while it was away is missing.
    const many = await Promise.all(
      Array.from({ length: 20 }, () => sendJson(`${test_.url}/graphql`, me, { headers: { cookie: handler.cookie } })),
    );
    expect(many.map(({ status }) => status)).toEqual(many.map(() => 200));
  } finally {
    wire.mend();
    await test_.close();
    wire.close();
  }
});

/** Until the server has read the heads of so many more requests. */
const received = ({ http }: TestPlatform, count: number): Promise<void> =>
  new Promise((all) => {
    let left = count;
    http.on('request', () => (left -= 1) === 0 && all());
  });

test('a server that is told to stop finishes what is under way', async () => {
  const test_ = await TestPlatform.start();
  const handler = await (await test_.newInsurer()).handler();
  const allReceived = received(test_, 3);
  const asked = Promise.all([
    handler.get<{ me: { loginId: string } }>('{ me { loginId } }'),
    handler.upload(aFile(Array.from({ length: 2_000 }, () => ({})))),
    handler.get('{ subscribers { edges { cursor } } }'),
  ]);
  await allReceived;
  const [[me_, uploaded, found]] = await Promise.all([asked, test_.close()]);
  expect([me_, uploaded.status, found]).toEqual([
    { me: { loginId: handler.loginId } },
    202,
    { subscribers: { edges: [] } },
  ]);
  await expect(send(`${test_.url}/health/live`, { method: 'GET' })).rejects.toThrow();
});

test('what is sent on a connection made before the server is told to stop is answered, and the connection ends', async () => {
  const test_ = await TestPlatform.start();
  const connected = once(test_.http, 'connection');
  const socket = connect(Number(new URL(test_.url).port), '127.0.0.1');
  await connected;
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString('utf8')));
  const stopped = test_.close();
  const ended = once(socket, 'close');
  await pause(60);
  socket.write('GET /health/live HTTP/1.1\r\nHost: kakehashi\r\n\r\n');
  await Promise.all([ended, stopped]);
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(answer).toMatch(/^connection: close\r$/im);
});

test('who connects and says nothing does not keep a server from stopping', async () => {
  const test_ = await TestPlatform.start();
  const connected = once(test_.http, 'connection');
  const socket = connect(Number(new URL(test_.url).port), '127.0.0.1');
  await connected;
  const begun = Date.now();
  await test_.close();
  socket.destroy();
  expect(Date.now() - begun).toBeLessThan(3_000);
});

test('in production only what came by HTTPS is answered, the cookie is secure, and the schema is not told', async () => {
  const test_ = await TestPlatform.start();
  const insurer = await test_.newInsurer();
  const { loginId, cookie } = await insurer.person();
  const server = await buildServer(test_.platform, {
    production: true,
    trustedProxy: 'loopback',
    webRoot: builtClient,
    certificates: null,
  });
  await new Promise<void>((listening) => server.http.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.http.address() as AddressInfo).port}`;
  const https = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '127.0.77.1' };
  try {
    for (const path of ['/graphql', '/auth/sign-in', '/files?kind=registration'])
      expect((await sendJson(url + path, {}, { headers: { cookie } })).status).toBe(403);
    expect((await send(`${url}/health/live`, { method: 'GET' })).status).toBe(200);
    const { password } = await import('../support/platform');
    const signedIn = await sendJson(`${url}/auth/sign-in`, { loginId, password }, { headers: https });
    expect(signedIn.headers['set-cookie']).toEqual([expect.stringMatching(/; Secure(;|$)/)]);
    const session = signedIn.headers['set-cookie']![0]!.split(';')[0]!;
    const schema = await sendJson(
      `${url}/graphql`,
      { query: '{ __schema { types { name } } }' },
      { headers: { ...https, cookie: session } },
    );
    expect(JSON.parse(schema.text)).toMatchObject({ errors: [{ extensions: { code: 'UNKNOWN_DOCUMENT' } }] });
    expect(schema.text).not.toContain('Subscriber');
  } finally {
    await server.stop();
    await test_.close();
  }
});
