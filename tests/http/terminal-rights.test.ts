import type { Socket } from 'node:net';
import { fileAddresses } from '../../src/http/files';
import { fingerprintOf } from '../../src/workflows/create-partner';
import { registerOperatorTerminal, revokeOperatorTerminal } from '../../src/workflows/register-terminal';
import { asOwner } from '../support/database';
import { sendJson } from '../support/http';
import { testAuthority } from '../support/partner';
import { TestPlatform, type TestInsurer } from '../support/platform';
import { keptOf, seated } from '../support/seats';

const realNow = Date.now;
let later = 0;
let test_: TestPlatform;
let insurer: TestInsurer;
beforeAll(async () => {
  jest.spyOn(Date, 'now').mockImplementation(() => realNow() + later);
  test_ = await TestPlatform.start({ terminalPort: true });
  insurer = await test_.newInsurer();
});
afterAll(() => test_.close());

const search = '{ subscribers { edges { cursor } } }';
const nothing = { subscribers: { edges: [] } };
/** A session is remembered in a process for one second. */
const forgotten = (): void => void (later += 1_001);

test('what is done at an integrated terminal, and what is refused there, is in the server’s log [S1-3.3-72]', async () => {
  const { id, identity } = await insurer.terminal();
  const person = await insurer.person({ level: 'READ', operations: ['viewSubscriber'] });
  const seat = await seated(test_, person, identity);
  expect(await seat.ask('{ subscriber(subscriberBranchNumber: "none") { nameKanji } }')).toBeRefused('NOT_FOUND');
  expect(await seat.ask(search)).toBeRefused('NOT_PERMITTED');
  expect((await seat.file('/files/none/result')).status).toBe(403);
  expect(await keptOf(test_, insurer, person, 'viewSubscriber')).toMatchObject([
    { result: 'NOT_FOUND', terminalId: id },
  ]);
  for (const operation of ['searchSubscribers', 'downloadFileResult'])
    expect(await keptOf(test_, insurer, person, operation)).toEqual([
      { result: 'NOT_PERMITTED', subject: 'OPERATION', terminalId: id },
    ]);
});

test('another insurer’s terminal, and one that nobody has registered, permits nothing', async () => {
  const foreign = await (await test_.newInsurer()).terminal();
  for (const identity of [foreign.identity, await (await testAuthority()).issue({ name: 'somebody' })]) {
    const person = await insurer.person();
    const seat = await seated(test_, person, identity);
    expect(await seat.ask(search)).toBeRefused('TERMINAL_NOT_PERMITTED');
    expect((await seat.file('/files/none/result')).status).toBe(403);
    const refused = { result: 'TERMINAL_NOT_PERMITTED', subject: 'TERMINAL -', terminalId: null };
    expect(await keptOf(test_, insurer, person, 'searchSubscribers')).toEqual([refused]);
    expect(await keptOf(test_, insurer, person, 'downloadFileResult')).toEqual([refused]);
  }
});

test('a stolen cookie is nobody’s at another terminal, nor at plain HTTP', async () => {
  const [one, other] = [await insurer.terminal(), await insurer.terminal()];
  const person = await insurer.person();
  const seat = await seated(test_, person, one.identity);
  const thief = await test_.seat(person, other.identity);
  thief.cookie = seat.cookie;
  expect(await thief.ask(search)).toBeRefused('SIGNED_OUT');
  const [, token] = seat.cookie.split('=');
  const plain = Object.assign(await insurer.person(), { cookie: `kakehashi_session=${token}` });
  expect(await plain.ask(search)).toBeRefused('SIGNED_OUT');
  expect(await seat.get(search)).toEqual(nothing);
});

test('at a core terminal nothing is downloaded, and that is kept [S1-3.3-47] [S1-3.3-61] [S1-3.3-63]', async () => {
  const [core, integrated] = [await insurer.terminal('CORE'), await insurer.terminal('INTEGRATED')];
  const person = await insurer.person({ kind: 'MANAGER', level: 'LINKAGE' });
  const atCore = await seated(test_, person, core.identity);
  const downloads = fileAddresses.filter(({ method }) => method === 'get');
  expect(downloads.length).toBeGreaterThan(0);
  for (const { path, operation } of downloads) {
    const response = await atCore.file(path.replace(':id', 'none'));
    expect([path, response.status, await response.json()]).toMatchObject([
      path,
      403,
      { code: 'TERMINAL_NOT_PERMITTED' },
    ]);
    expect(await keptOf(test_, insurer, person, operation)).toContainEqual({
      ...{ result: 'TERMINAL_NOT_PERMITTED', subject: `TERMINAL ${core.id}`, terminalId: core.id },
    });
  }
  expect(await atCore.get(search)).toEqual(nothing);
  const atIntegrated = await seated(test_, person, integrated.identity);
  for (const { path } of downloads) {
    const response = await atIntegrated.file(path.replace(':id', 'none'));
    expect([path, response.status]).not.toEqual([path, 403]);
  }
});

test('who is given a right for certain terminals has it at no other, and who is not given it has it at none [S1-3.3-41]', async () => {
  const [designated, other] = [await insurer.terminal(), await insurer.terminal()];
  const [authorized, unauthorized] = [await insurer.person(), await insurer.person({ operations: ['viewSubscriber'] })];
  await asOwner(test_.databaseUrl, (owner) =>
    owner.query('update isolated.assignment set terminals = $2 where account_id = any ($1)', [
      [authorized.accountId, unauthorized.accountId],
      [designated.id],
    ]),
  );
  const there = await seated(test_, authorized, designated.identity);
  expect(await there.get(search)).toEqual(nothing);
  const elsewhere = await seated(test_, authorized, other.identity);
  expect(await elsewhere.ask(search)).toBeRefused('TERMINAL_NOT_PERMITTED');
  const without = await seated(test_, unauthorized, designated.identity);
  expect(await without.ask(search)).toBeRefused('NOT_PERMITTED');
  expect(await keptOf(test_, insurer, authorized, 'searchSubscribers')).toEqual([
    { result: 'OK', subject: null, terminalId: designated.id },
    { result: 'TERMINAL_NOT_PERMITTED', subject: `TERMINAL ${other.id}`, terminalId: other.id },
  ]);
  expect(await keptOf(test_, insurer, unauthorized, 'searchSubscribers')).toMatchObject([{ result: 'NOT_PERMITTED' }]);
});

/** Of an operation of the platform operator's: past the guard, or not. */
const insurers = '{ insurers(first: 1) { edges { cursor } } }';

test('the platform operator works at an operator’s terminal and at no insurer’s, until it is revoked', async () => {
  const [own, ofInsurer] = [await (await testAuthority()).issue({ name: 'somebody' }), await insurer.terminal()];
  const fingerprint = fingerprintOf(own.certificate);
  await registerOperatorTerminal(test_.platform, { name: '運用端末', fingerprint });
  const operator = await test_.operator();
  const seat = await seated(test_, operator, own);
  expect(await seat.ask(insurers)).not.toHaveProperty('errors');
  expect(await seat.get('{ me { terminal { kind name } } }')).toEqual({
    me: { terminal: { kind: 'OPERATOR', name: '運用端末' } },
  });
  const atInsurers = await seated(test_, operator, ofInsurer.identity);
  expect(await atInsurers.ask(insurers)).toBeRefused('TERMINAL_NOT_PERMITTED');
  const stranger = await seated(test_, await insurer.person(), own);
  expect(await stranger.ask(search)).toBeRefused('TERMINAL_NOT_PERMITTED');
  const back = await seated(test_, operator, own);
  await revokeOperatorTerminal(test_.platform, fingerprint);
  forgotten();
  expect(await back.ask(insurers)).toBeRefused('TERMINAL_NOT_PERMITTED');
});

test.each([
  ['127.0.0.1', 'INTEGRATED'],
  ['127.9.8.7', 'INTEGRATED'],
  ['::1', 'INTEGRATED'],
  ['::ffff:127.0.0.1', 'INTEGRATED'],
  ['192.0.2.7', null],
  ['::ffff:192.0.2.7', null],
  ['2001:db8::7', null],
])('plain HTTP from %s is at the terminal %s: only this computer is one of the demo', async (remoteAddress, kind) => {
  const comesFrom = (socket: Socket) => Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress });
  const person = await insurer.person();
  test_.http.on('connection', comesFrom);
  const { text } = await sendJson(
    `${test_.url}/graphql`,
    { query: '{ me { terminal { kind } } }' },
    { headers: { cookie: person.cookie } },
  );
  test_.http.off('connection', comesFrom);
  expect(JSON.parse(text)).toEqual({ data: { me: { terminal: kind && { kind } } } });
});
