import { createHash } from 'node:crypto';
import { fingerprintOf } from '../../src/workflows/create-partner';
import { asOwner } from '../support/database';
import { sendJson, type Answered } from '../support/http';
import { platformLog } from '../support/kept';
import { password, TestPlatform } from '../support/platform';
import type { TestTerminal } from '../support/terminal';

let test_: TestPlatform;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());

const quarterHourMs = 15 * 60_000;
/** Of this process: tries are counted per address, and the test files share a database. */
let strangers = 0;
const stranger = (): string =>
  `127.${100 + (process.pid % 100)}.${Math.floor(Date.now() / 1000) % 250}.${(strangers += 1)}`;

const signIn = (loginId: string, given: string, from: string): Promise<Answered> =>
  sendJson(`${test_.url}/auth/sign-in`, { loginId, password: given }, { from });

const statusesOf = (answers: Answered[], status: number): number =>
  answers.filter((answer) => answer.status === status).length;

/** Of the tries for one login ID: other tests of the run count theirs in the same table. */
const longestExpiry = (loginId: string): Promise<number> =>
  asOwner(test_.databaseUrl, async (client) => {
    const { rows } = await client.query<{ last: Date }>(
      'select max(ends_at) as last from shared.sign_in_tries where position($1 in key) > 0',
      [createHash('sha256').update(loginId).digest('base64url')],
    );
    return rows[0]!.last.getTime();
  });

test('of 50 tries at once exactly as many are compared as the limit allows [S1-3.3-04]', async () => {
  const { loginId } = await (await test_.newInsurer()).person();
  const from = stranger();
  const answers = await Promise.all(Array.from({ length: 50 }, () => signIn(loginId, 'wrong', from)));
  expect([statusesOf(answers, 401), statusesOf(answers, 429)]).toEqual([10, 40]);
  const refused = answers.find(({ status }) => status === 429)!;
  expect(JSON.parse(refused.text)).toMatchObject({ code: 'TOO_MANY_TRIES' });
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(15 * 60);
});

test('the right password is refused as well once tries are used up, and a success costs nothing', async () => {
  const { loginId } = await (await test_.newInsurer()).person();
  const from = stranger();
  for (let tries = 0; tries < 15; tries += 1) expect((await signIn(loginId, password, from)).status).toBe(200);
  for (let tries = 0; tries < 10; tries += 1) expect((await signIn(loginId, 'wrong', from)).status).toBe(401);
  expect((await signIn(loginId, password, from)).status).toBe(429);
});

test('a stranger elsewhere cannot keep the owner out where they signed in before, and nobody for good', async () => {
  const { loginId } = await (await test_.newInsurer()).person();
  const [one, two, three] = [stranger(), stranger(), stranger()];
  const hammering = [one, two, three].flatMap((from) =>
    Array.from({ length: 15 }, () => signIn(loginId, 'wrong', from)),
  );
  const answers = await Promise.all(hammering);
  // From anywhere but familiar addresses: 20 for the login ID.
  expect(statusesOf(answers, 401)).toBe(20);
  expect((await signIn(loginId, password, stranger())).status).toBe(429);
  expect((await signIn(loginId, password, '127.0.0.1')).status).toBe(200);
  const latest = Date.now() + quarterHourMs;
  expect(await longestExpiry(loginId)).toBeLessThanOrEqual(latest);
  // More tries do not push the end further away.
  await Promise.all(Array.from({ length: 10 }, () => signIn(loginId, 'wrong', one)));
  expect(await longestExpiry(loginId)).toBeLessThanOrEqual(latest);
});

test('a stranger cannot keep the owner out at a registered terminal, wherever that is', async () => {
  const insurer = await test_.newInsurer();
  const { loginId } = await insurer.person();
  const [own, foreign] = [await insurer.terminal(), await (await test_.newInsurer()).terminal()];
  const tried = (terminal: TestTerminal | null, given: string, address = stranger()) =>
    test_.platform.signIn
      .byPassword(
        { loginId, password: given, oneTimeCode: null },
        { address, terminal: terminal && fingerprintOf(terminal.identity.certificate), requestId: '-' },
      )
      .then(
        () => 'OK',
        ({ code }: { code: string }) => code,
      );
  await Promise.all(Array.from({ length: 20 }, () => tried(null, 'wrong')));
  expect(await tried(null, password)).toBe('TOO_MANY_TRIES');
  // Another insurer's terminal is nothing to this login ID.
  expect(await tried(foreign, password)).toBe('TOO_MANY_TRIES');
  expect(await tried(own, password)).toBe('OK');
  // A registered terminal has tries of its own, from whichever address.
  for (let tries = 0; tries < 10; tries += 1) expect(await tried(own, 'wrong')).toBe('SIGN_IN_REFUSED');
  expect(await tried(own, password)).toBe('TOO_MANY_TRIES');
  expect(await tried(null, password, '127.0.0.1')).toBe('OK');
});

test('one address may try 100 times, whatever login IDs it tries', async () => {
  const from = stranger();
  const answers = await Promise.all(
    Array.from({ length: 110 }, (_, at) => signIn(`nobody-${process.pid}-${at}`, 'wrong', from)),
  );
  // Some may be told to wait because too many are compared at once.
  expect(statusesOf(answers, 401) + statusesOf(answers, 503)).toBe(100);
  expect(statusesOf(answers, 429)).toBe(10);
});

test('one insurer’s login IDs together may be tried 300 times, and its people still come in at familiar addresses', async () => {
  const insurer = await test_.newInsurer();
  const people = await Promise.all(Array.from({ length: 2 }, () => insurer.person()));
  const key = `insurer:${insurer.id}`;
  await asOwner(test_.databaseUrl, (client) =>
    client.query(
      `insert into shared.sign_in_tries values ($1, 299, now() + interval '15 minutes')
       on conflict (key) do update set points = excluded.points, ends_at = excluded.ends_at`,
      [key],
    ),
  );
  expect((await signIn(people[0]!.loginId, 'wrong', stranger())).status).toBe(401);
  expect((await signIn(people[1]!.loginId, password, stranger())).status).toBe(429);
  // Nor does it tell who there is: one that begins like the insurer's counts like one of them.
  expect((await signIn(`${insurer.insurerNumber}-nobody`, password, stranger())).status).toBe(429);
  expect((await signIn('nobody', password, stranger())).status).toBe(401);
  expect((await signIn(people[1]!.loginId, password, '127.0.0.1')).status).toBe(200);
});

test('a count that has run out is forgotten', async () => {
  const { loginId } = await (await test_.newInsurer()).person();
  const from = stranger();
  await Promise.all(Array.from({ length: 11 }, () => signIn(loginId, 'wrong', from)));
  expect((await signIn(loginId, password, from)).status).toBe(429);
  await asOwner(test_.databaseUrl, (client) =>
    client.query('update shared.sign_in_tries set ends_at = now() where key like $1', [`%${from}%`]),
  );
  expect((await signIn(loginId, password, from)).status).toBe(200);
});

test('the password for My Number handling is counted like signing in', async () => {
  const person = await (await test_.newInsurer()).person();
  const on = (given: string) =>
    person.ask('mutation ($p: String) { switchMyNumberHandling(on: true, affair: BENEFIT, password: $p) { affair } }', {
      p: given,
    });
  for (let tries = 0; tries < 10; tries += 1)
    expect(await on('wrong')).toBeRefused('PASSWORD_WRONG', { field: 'password' });
  expect(await on(password)).toBeRefused('TOO_MANY_TRIES', { retryAfterSeconds: expect.any(Number) });
});

test('what is refused already does not use up the tries of the insurer', async () => {
  const insurer = await test_.newInsurer();
  const { loginId } = await insurer.person();
  const from = stranger();
  await Promise.all(Array.from({ length: 60 }, () => signIn(loginId, 'wrong', from)));
  const points = await asOwner(test_.databaseUrl, async (client) => {
    const { rows } = await client.query<{ points: number }>('select points from shared.sign_in_tries where key = $1', [
      `insurer:${insurer.id}`,
    ]);
    return rows[0]!.points;
  });
  expect(points).toBe(10);
});

const askPasskey = (path: string, from: string): Promise<Answered> => sendJson(test_.url + path, {}, { from });

test('one address is given sixty things a minute for a passkey to sign, and the database is not filled with more', async () => {
  const from = stranger();
  const answers = await Promise.all(Array.from({ length: 65 }, () => askPasskey('/auth/passkey/options', from)));
  expect([statusesOf(answers, 200), statusesOf(answers, 429)]).toEqual([60, 5]);
  const refused = answers.find(({ status }) => status === 429)!;
  expect(JSON.parse(refused.text)).toMatchObject({ code: 'TOO_MANY_TRIES' });
  expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
  expect((await askPasskey('/auth/passkey/options', stranger())).status).toBe(200);
});

test('what is shown for a passkey counts like passwords for the address, and too many are kept', async () => {
  const from = stranger();
  expect((await askPasskey('/auth/passkey', from)).status).toBe(401);
  await asOwner(test_.databaseUrl, (client) =>
    client.query('update shared.sign_in_tries set points = 100 where key = $1', [`address:${from}`]),
  );
  const answer = await askPasskey('/auth/passkey', from);
  expect(answer.status).toBe(429);
  expect(await platformLog(test_.databaseUrl, String(answer.headers['x-request-id']))).toMatchObject([
    { operation: 'signIn', result: 'TOO_MANY_TRIES', loginId: '-' },
  ]);
  expect((await signIn('nobody', 'wrong', from)).status).toBe(429);
});
