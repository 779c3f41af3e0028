import { createHash } from 'node:crypto';
import { Secret } from 'otpauth';
import { stepOf } from '../../src/auth/totp';
import { asOwner, cloneDatabase, type TestDatabase } from '../support/database';
import { codeOf, codeOfAnswer, enrolTotp, remove } from '../support/factors';
import { platformLog } from '../support/kept';
import { Person } from '../support/person';
import { password, TestPlatform } from '../support/platform';

const second = 1_000;
let later = 0;
const now = () => new Date(Date.now() + later);
/** A code is good once: the next is of another time step. */
const nextStep = (): void => void (later += 30 * second);

let database: TestDatabase;
let test_: TestPlatform;
beforeAll(async () => {
  database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_totp_${process.pid}`);
  test_ = await TestPlatform.start({ databaseUrl: database.url, now });
});
afterAll(() => test_.close().finally(() => database.drop()));

const factors = '{ mySecondFactors { required totp passkeys { name } passwordSetAt passwordExpiresAt } }';
const signIn = (person: Person, oneTimeCode?: string): Promise<Response> =>
  person.post('/auth/sign-in', { loginId: person.loginId, password, oneTimeCode });
/** A session is remembered in a process for one second. */
const forget = ({ cookie }: Person): void =>
  test_.platform.sessions.forget(createHash('sha256').update(cookie.split('=')[1]!).digest());

describe('a one-time code is that of RFC 6238', () => {
  const secret = Buffer.from('12345678901234567890');
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at second %s of appendix B', (seconds, code) => {
    expect(stepOf(secret, code, new Date(seconds * second))).toBe(Math.floor(seconds / 30));
  });

  test('a step early or late fits, as clocks differ; two do not', () => {
    const fitting = [-60, -30, 0, 30, 60].map((off) =>
      stepOf(secret, '005924', new Date((1_234_567_890 + off) * second)),
    );
    expect(fitting).toEqual([null, 41_152_263, 41_152_263, 41_152_263, null]);
  });

  test('it may be typed full-width and with a space', () => {
    const at = new Date(1_234_567_890 * second);
    expect([' 005 924', '００５９２４', '００５　９２４'].map((code) => stepOf(secret, code, at))).toEqual(
      Array(3).fill(41_152_263),
    );
    expect(['', '5924', '0005924', '00592a', '-05924'].map((code) => stepOf(secret, code, at))).toEqual(
      Array(5).fill(null),
    );
  });
});

test('with one-time codes set up, nobody signs in without one, and nothing says that it was missing [S1-3.3-04]', async () => {
  const person = await (await test_.newInsurer()).person();
  const offered = await person.post('/auth/totp', {});
  const { secret, uri } = (await offered.json()) as { secret: string; uri: string };
  expect(Secret.fromBase32(secret).bytes).toHaveLength(20);
  expect(uri).toContain(`otpauth://totp/Kakehashi:${person.loginId}?`);
  expect(uri).toContain(secret);
  // It is in force with the first code only.
  expect((await signIn(person)).status).toBe(200);
  expect(await codeOfAnswer(await person.post('/auth/totp/confirm', { oneTimeCode: '000000' }))).toBe(
    'ONE_TIME_CODE_WRONG',
  );
  expect((await person.post('/auth/totp/confirm', { oneTimeCode: codeOf(secret, now()) })).status).toBe(204);
  expect(await person.get(factors)).toMatchObject({ mySecondFactors: { required: false, totp: true } });

  nextStep();
  const answers = [
    await signIn(person),
    await signIn(person, '123456'),
    await person.post('/auth/sign-in', {
      loginId: person.loginId,
      password: 'wrong',
      oneTimeCode: codeOf(secret, now()),
    }),
  ];
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
  expect(new Set(texts).size).toBe(1);
  // A mistyped password has used up no code.
  expect((await signIn(person, codeOf(secret, now()))).status).toBe(200);
});

test('a code is good once, of many at once as well', async () => {
  const person = await (await test_.newInsurer()).person();
  const secret = await enrolTotp(person, now);
  expect((await signIn(person, codeOf(secret, now()))).status).toBe(401);
  nextStep();
  const code = codeOf(secret, now());
  const { factors: own } = test_.platform;
  const used = await Promise.all(Array.from({ length: 8 }, () => own.verifyTotp(person.loginId, code)));
  expect(used.filter(Boolean)).toHaveLength(1);
  expect(await own.verifyTotp(person.loginId, code)).toBe(false);
  nextStep();
  expect(await own.verifyTotp(person.loginId, code)).toBe(false);
  expect(await own.verifyTotp(person.loginId, codeOf(secret, now()))).toBe(true);
});

test('whoever knows the password cannot try codes until one fits', async () => {
  const person = await (await test_.newInsurer()).person();
  const secret = await enrolTotp(person, now);
  nextStep();
  const statuses = [];
  for (let tries = 0; tries < 12; tries += 1) statuses.push((await signIn(person, '000000')).status);
  expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401));
  expect(statuses.slice(10)).toEqual([429, 429]);
  expect((await signIn(person, codeOf(secret, now()))).status).toBe(429);
});

test('after a hundred wrong codes in a row none is right any more, however slowly they came; a right one begins anew', async () => {
  const person = await (await test_.newInsurer()).person();
  const secret = await enrolTotp(person, now);
  const counted = (failures?: number): Promise<number> =>
    asOwner(database.url, async (client) => {
      const set = 'update shared.totp set failures = coalesce($2, failures) where login_id = $1 returning failures';
      return (await client.query<{ failures: number }>(set, [person.loginId, failures])).rows[0]!.failures;
    });
  // Neither a wrong password nor the right one alone is a try.
  await signIn(person);
  await person.post('/auth/sign-in', { loginId: person.loginId, password: 'wrong', oneTimeCode: '000000' });
  expect(await counted()).toBe(0);
  await counted(99);
  nextStep();
  expect((await signIn(person, codeOf(secret, now()))).status).toBe(200);
  expect(await counted()).toBe(0);
  await counted(99);
  nextStep();
  expect((await signIn(person, '000000')).status).toBe(401);
  expect(await counted()).toBe(100);
  expect((await signIn(person, codeOf(secret, now()))).status).toBe(401);
  const confirmed = await person.post('/auth/confirm', { oneTimeCode: codeOf(secret, now()) });
  expect(await codeOfAnswer(confirmed)).toBe('ONE_TIME_CODE_WRONG');
  expect(await counted()).toBe(100);
});

test('who needs a second factor sets it up before anything else, and the session goes on', async () => {
  const insurer = await test_.newInsurer();
  const manager = await insurer.person({ kind: 'MANAGER', factorRequired: true });
  expect(await manager.ask('{ subscribers { edges { cursor } } }')).toBeRefused('SECOND_FACTOR_REQUIRED');
  expect(await manager.get(factors)).toMatchObject({ mySecondFactors: { required: true, totp: false, passkeys: [] } });
  await enrolTotp(manager, now);
  expect(await manager.get('{ subscribers { edges { cursor } } }')).toBeDefined();
});

test('sessions that were opened by the password alone end when a factor is set up', async () => {
  const person = await (await test_.newInsurer()).person();
  const stranger = new Person(person.url, person.loginId, null);
  await stranger.signIn(password);
  await enrolTotp(person, now);
  forget(stranger);
  expect(await stranger.ask('{ me { loginId } }')).toBeRefused('SIGNED_OUT');
  expect(await person.get('{ me { loginId } }')).toEqual({ me: { loginId: person.loginId } });
});

test('a new secret takes the place of the one before with its first code, and not earlier', async () => {
  const person = await (await test_.newInsurer()).person();
  const first = await enrolTotp(person, now);
  const offered = (await (await person.post('/auth/totp', {})).json()) as { secret: string };
  nextStep();
  expect((await signIn(person, codeOf(offered.secret, now()))).status).toBe(401);
  expect((await signIn(person, codeOf(first, now()))).status).toBe(200);
  const confirmed = await person.post('/auth/totp/confirm', { oneTimeCode: codeOf(offered.secret, now()) });
  expect(confirmed.status).toBe(204);
  nextStep();
  expect((await signIn(person, codeOf(first, now()))).status).toBe(401);
  expect((await signIn(person, codeOf(offered.secret, now()))).status).toBe(200);
});

test('a session that somebody opened by the password alone changes no factor that there is', async () => {
  const person = await (await test_.newInsurer()).person();
  await enrolTotp(person, now);
  await asOwner(database.url, (client) =>
    client.query('update shared.session set with_factor = false where login_id = $1', [person.loginId]),
  );
  const { secret } = (await (await person.post('/auth/totp', {})).json()) as { secret: string };
  nextStep();
  const oneTimeCode = codeOf(secret, now());
  expect(await codeOfAnswer(await person.post('/auth/totp/confirm', { oneTimeCode }))).toBe(
    'REAUTHENTICATION_REQUIRED',
  );
  expect(await remove(person, '/auth/totp')).toBe('REAUTHENTICATION_REQUIRED');
});

test('factors are changed by somebody who has just shown who they are', async () => {
  const person = await (await test_.newInsurer()).person();
  await enrolTotp(person, now);
  later += 5 * 60 * second + second;
  forget(person);
  for (const path of ['/auth/totp', '/auth/totp/confirm', '/auth/passkeys/options', '/auth/passkeys'])
    expect([path, await codeOfAnswer(await person.post(path, {}))]).toEqual([path, 'REAUTHENTICATION_REQUIRED']);
  for (const path of ['/auth/totp', '/auth/passkeys/none'])
    expect([path, await remove(person, path)]).toEqual([path, 'REAUTHENTICATION_REQUIRED']);
  expect((await person.post('/auth/confirm', { password })).status).toBe(204);
  expect(await remove(person, '/auth/totp')).toBe(204);
});

test.each([
  ['locked', 'update shared.session set locked_at = now() where login_id = $1', 'SESSION_LOCKED'],
  [
    'opened with a start code',
    'update shared.sign_in set temporary_until = now() where login_id = $1',
    'PASSWORD_EXPIRED',
  ],
])('in a session that is %s no factor is set up', async (_what, sql, code) => {
  const person = await (await test_.newInsurer()).person();
  await asOwner(database.url, (client) => client.query(sql, [person.loginId]));
  forget(person);
  expect(await codeOfAnswer(await person.post('/auth/totp', {}))).toBe(code);
  expect(await codeOfAnswer(await person.post('/auth/passkeys/options', {}))).toBe(code);
});

test('who is not signed in sets up nothing', async () => {
  const nobody = new Person(test_.url, 'nobody', null);
  expect(await codeOfAnswer(await nobody.post('/auth/totp', {}))).toBe('SIGNED_OUT');
  expect(await remove(nobody, '/auth/totp')).toBe('SIGNED_OUT');
});

test('who needs a second factor keeps the last one; who does not may remove it', async () => {
  const insurer = await test_.newInsurer();
  const [manager, person] = [await insurer.person({ kind: 'MANAGER', factorRequired: true }), await insurer.person()];
  await enrolTotp(manager, now);
  expect(await remove(manager, '/auth/totp')).toBe('LAST_SECOND_FACTOR');
  expect(await manager.get(factors)).toMatchObject({ mySecondFactors: { totp: true } });
  await enrolTotp(person, now);
  expect(await remove(person, '/auth/totp')).toBe(204);
  expect(await remove(person, '/auth/totp')).toBe('NOT_FOUND');
  expect((await signIn(person)).status).toBe(200);
});

test('a secret stands in the database encrypted, of no use to another login ID, and in no log [S1-3.3-67]', async () => {
  const insurer = await test_.newInsurer();
  const [person, other] = [await insurer.person(), await insurer.person()];
  const offered = await person.post('/auth/totp', {});
  const { secret } = (await offered.json()) as { secret: string };
  const confirmed = await person.post('/auth/totp/confirm', { oneTimeCode: codeOf(secret, now()) });
  await enrolTotp(other, now);
  const bytes = Buffer.from(Secret.fromBase32(secret).bytes);
  const sealed = await asOwner(database.url, async (client) => {
    const { rows } = await client.query<{ secret: Buffer }>('select secret from shared.totp where login_id = $1', [
      person.loginId,
    ]);
    await client.query('update shared.totp set secret = $2 where login_id = $1', [other.loginId, rows[0]!.secret]);
    return rows[0]!.secret;
  });
  expect(sealed.includes(bytes)).toBe(false);
  nextStep();
  await expect(test_.platform.factors.verifyTotp(other.loginId, codeOf(secret, now()))).rejects.toThrow();
  expect(test_.logged.join('')).not.toContain(secret);
  const entry = { result: 'OK', loginId: person.loginId, belongsTo: insurer.id, address: '127.0.0.1' };
  for (const [answer, operation] of [
    [offered, 'offerTotp'],
    [confirmed, 'enrolTotp'],
  ] as const)
    expect(await platformLog(database.url, answer.headers.get('x-request-id')!)).toEqual([{ operation, ...entry }]);
});

test('one is told until when the password is good', async () => {
  const person = await (await test_.newInsurer()).person();
  const { mySecondFactors } = await person.get<{ mySecondFactors: Record<string, string> }>(factors);
  const age = Date.parse(mySecondFactors['passwordExpiresAt']!) - Date.parse(mySecondFactors['passwordSetAt']!);
  expect(age).toBeGreaterThan(0);
  const operator = await test_.operator();
  expect(await operator.get(factors)).toMatchObject({ mySecondFactors: { totp: false, passkeys: [] } });
});
