import { createHash } from 'node:crypto';
import { asOwner } from '../support/database';
import { platformLog } from '../support/kept';
import { Person } from '../support/person';
import { password, TestPlatform } from '../support/platform';
import { enrolTotp } from '../support/second-factor';
import { makeStartCode, setPasswordAt, setPolicy } from '../support/standing';

let test_: TestPlatform;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());

const day = 86_400_000;
const another = 'Vegetables-in-the-attic 47';
const search = '{ subscribers { edges { cursor } } }';
const me = '{ me { loginId restriction } }';

const daysAgo = (days: number): Date => new Date(Date.now() - days * day);
const change = (person: Person, given: string, chosen: string): Promise<Response> =>
  person.post('/auth/change-password', { password: given, newPassword: chosen });
const refusalOf = async (response: Response): Promise<unknown> => {
  const { code, field } = (await response.json()) as { code: string; field?: string };
  return [response.status, code, field];
};
/** As after a second, in which a session is remembered. */
const forget = ({ cookie }: Person): void =>
  test_.platform.sessions.forget(createHash('sha256').update(cookie.split('=')[1]!).digest());
const elsewhere = async ({ loginId }: Person, known: string): Promise<Person> => {
  const other = new Person(test_.url, loginId, null);
  await other.signIn(known);
  return other;
};

test('a password past its days opens the page on which it is changed, and nothing else [S1-3.3-09, S1-3.3-14, S1-3.3-27, S1-3.3-36]', async () => {
  const person = await (await test_.newInsurer()).person();
  await setPasswordAt(test_.databaseUrl, person.loginId, daysAgo(91));
  expect((await person.signIn(password)).status).toBe(200);
  expect(await person.ask(search)).toBeRefused('PASSWORD_EXPIRED');
  expect(await person.get(me)).toEqual({ me: { loginId: person.loginId, restriction: 'PASSWORD_EXPIRED' } });
  expect((await person.upload('')).status).not.toBe(202);

  expect((await change(person, password, another)).status).toBe(204);
  await person.get(search);
  expect((await person.signIn(password)).status).toBe(401);
  expect((await person.signIn(another)).status).toBe(200);
});

test('how long a password may be used is what the insurer says, by the clock of the server [S1-3.3-14, S1-3.3-27]', async () => {
  const [strict, usual] = [await test_.newInsurer(), await test_.newInsurer()];
  const [one, other] = [await strict.person(), await usual.person()];
  await setPolicy(test_.databaseUrl, strict.id, one.accountId!, { passwordDays: 30 });
  const asked = async (person: Person, days: number): Promise<unknown> => {
    await setPasswordAt(test_.databaseUrl, person.loginId, daysAgo(days));
    forget(person);
    const headers = { cookie: person.cookie, 'content-type': 'application/json', date: daysAgo(400).toUTCString() };
    const answer = await fetch(`${test_.url}/graphql`, {
      ...{ method: 'POST', headers, body: JSON.stringify({ query: '{ me { restriction } }' }) },
    });
    return ((await answer.json()) as { data: { me: { restriction: string | null } } }).data.me.restriction;
  };
  expect([await asked(one, 29.9), await asked(one, 30.1)]).toEqual([null, 'PASSWORD_EXPIRED']);
  expect([await asked(other, 89.9), await asked(other, 90.1)]).toEqual([null, 'PASSWORD_EXPIRED']);
});

test('no insurer lets a password be used for more than a year [S1-3.3-28]', async () => {
  const insurer = await test_.newInsurer();
  const { accountId } = await insurer.person();
  const allow = (passwordDays: number) => setPolicy(test_.databaseUrl, insurer.id, accountId!, { passwordDays });
  await allow(365);
  await expect(allow(366)).rejects.toMatchObject({ constraint: 'insurer_policy_password_days_check' });
});

test('with a start code one can choose a password and do nothing else', async () => {
  const person = await (await test_.newInsurer()).person();
  await makeStartCode(test_.databaseUrl, person.loginId, new Date(Date.now() + day));
  expect((await person.signIn(password)).status).toBe(200);
  expect(await person.ask(search)).toBeRefused('PASSWORD_EXPIRED');
  expect(await refusalOf(await change(person, password, password))).toEqual([
    ...[422, 'PASSWORD_USED_BEFORE', 'newPassword'],
  ]);
  expect((await change(person, password, another)).status).toBe(204);
  await person.get(search);
});

test('a start code whose time runs out on the page for choosing is good for nothing', async () => {
  const person = await (await test_.newInsurer()).person();
  await makeStartCode(test_.databaseUrl, person.loginId, new Date(Date.now() - 1));
  expect(await refusalOf(await change(person, password, another))).toEqual([422, 'PASSWORD_WRONG', 'password']);
});

test('a chosen password ends the other sessions, and this one goes on', async () => {
  const person = await (await test_.newInsurer()).person();
  const other = await elsewhere(person, password);
  await other.get(search);
  const answer = await change(person, password, another);
  expect([answer.status, await answer.text()]).toEqual([204, '']);
  expect(await other.ask(search)).toBeRefused('SIGNED_OUT');
  await person.get(search);
  expect(await platformLog(test_.databaseUrl, answer.headers.get('x-request-id')!)).toMatchObject([
    { operation: 'changePassword', result: 'OK', loginId: person.loginId },
  ]);
});

test('what cannot be a password is refused at its field, and the one there was stays', async () => {
  const insurer = await test_.newInsurer();
  const person = await insurer.person();
  const chosen = async (newPassword: string) => refusalOf(await change(person, password, newPassword));
  expect(await refusalOf(await change(person, 'wrong', another))).toEqual([422, 'PASSWORD_WRONG', 'password']);
  expect(await chosen('Vegetables 47!')).toEqual([422, 'PASSWORD_TOO_SHORT', 'newPassword']);
  expect(await chosen('野'.repeat(129))).toEqual([422, 'PASSWORD_TOO_LONG', 'newPassword']);
  expect(await chosen(`xq ${insurer.insurerNumber} 7 zebra`)).toEqual([422, 'PASSWORD_EASILY_GUESSED', 'newPassword']);
  expect(await chosen(`${person.loginId}-Vq7!`)).toEqual([422, 'PASSWORD_EASILY_GUESSED', 'newPassword']);
  expect(await chosen(`${insurer.name} と野菜`)).toEqual([422, 'PASSWORD_EASILY_GUESSED', 'newPassword']);
  expect(await chosen('password1password1')).toEqual([422, 'PASSWORD_EASILY_GUESSED', 'newPassword']);
  expect(await chosen('')).toEqual([400, 'BAD_USER_INPUT', 'newPassword']);
  expect((await person.signIn(password)).status).toBe(200);
});

test('as many former passwords as the insurer says are not chosen again', async () => {
  const insurer = await test_.newInsurer();
  const person = await insurer.person();
  await setPolicy(test_.databaseUrl, insurer.id, person.accountId!, { passwordHistory: 2 });
  const [first, second, third] = [
    'quiet otters 71 paddle',
    'nine lanterns drift 3',
    'velvet anvil 88 humming',
  ] as const;
  expect((await change(person, password, first)).status).toBe(204);
  expect((await change(person, first, second)).status).toBe(204);
  for (const former of [first, second]) {
    expect(await refusalOf(await change(person, second, former))).toEqual([422, 'PASSWORD_USED_BEFORE', 'newPassword']);
  }
  expect((await change(person, second, third)).status).toBe(204);
  expect((await change(person, third, first)).status).toBe(204);
});

test('of two who change the same password at once one succeeds', async () => {
  const person = await (await test_.newInsurer()).person();
  const other = await elsewhere(person, password);
  const answers = await Promise.all([
    change(person, password, 'quiet otters 71 paddle'),
    change(other, password, 'nine lanterns drift 3'),
  ]);
  expect(answers.filter(({ status }) => status === 204).length).toBe(1);
});

test('beside a second factor eight characters are enough, and the code is asked for from then on', async () => {
  const person = await (await test_.newInsurer()).person();
  expect(await refusalOf(await change(person, password, 'k7#Qm2xP'))).toEqual([
    422,
    'PASSWORD_TOO_SHORT',
    'newPassword',
  ]);
  const codeAt = await enrolTotp(person);
  expect((await change(person, password, 'k7#Qm2xP')).status).toBe(204);
  expect((await person.signIn('k7#Qm2xP')).status).toBe(401);
  // The next step's code, as this one's was used to set it up.
  const code = codeAt(new Date(Date.now() + 30_000));
  expect((await person.signIn('k7#Qm2xP', code)).status).toBe(200);
  expect((await person.signIn('k7#Qm2xP', code)).status).toBe(401);
});

test('who removes the second factor has to choose a longer password at the next sign-in', async () => {
  const person = await (await test_.newInsurer()).person();
  await enrolTotp(person);
  expect((await change(person, password, 'k7#Qm2xP')).status).toBe(204);
  const removed = await fetch(`${test_.url}/auth/totp`, { method: 'DELETE', headers: { cookie: person.cookie } });
  expect(removed.status).toBe(204);
  expect((await person.signIn('k7#Qm2xP')).status).toBe(200);
  expect(await person.ask(search)).toBeRefused('PASSWORD_EXPIRED');
  expect((await change(person, 'k7#Qm2xP', another)).status).toBe(204);
  await person.get(search);
});

test('a locked session shows nothing until its owner shows who they are', async () => {
  const person = await (await test_.newInsurer()).person();
  expect((await person.post('/auth/lock', {})).status).toBe(204);
  expect(await person.ask(search)).toBeRefused('SESSION_LOCKED');
  expect(await person.get(me)).toEqual({ me: { loginId: person.loginId, restriction: 'SESSION_LOCKED' } });
  // Whoever finds it knows neither where its owner is signed in, nor ends that, nor sets anything.
  for (const own of ['{ mySessions { address } }', 'mutation { endMyOtherSessions { id } }'])
    expect(await person.ask(own)).toBeRefused('SESSION_LOCKED');
  expect(await refusalOf(await change(person, password, another))).toEqual([422, 'SESSION_LOCKED', undefined]);
  expect(await person.get('{ mySecondFactors { totp } }')).toEqual({ mySecondFactors: { totp: false } });
  expect(await refusalOf(await person.post('/auth/confirm', { password: 'wrong' }))).toEqual([
    ...[422, 'PASSWORD_WRONG', 'password'],
  ]);
  expect(await person.ask(search)).toBeRefused('SESSION_LOCKED');
  expect((await person.post('/auth/confirm', { password })).status).toBe(204);
  await person.get(search);
});

test('what gives somebody rights needs that its giver has shown who they are within five minutes', async () => {
  const manager = await (await test_.newInsurer()).person({ kind: 'MANAGER' });
  const withdraw = 'mutation { withdrawChange(id: "none") { id } }';
  expect(await manager.ask(withdraw)).toBeRefused('NOT_FOUND');
  await asOwner(test_.databaseUrl, (owner) =>
    owner.query(
      `update shared.session set authenticated_at = now() - interval '5 minutes 1 second' where login_id = $1`,
      [manager.loginId],
    ),
  );
  forget(manager);
  expect(await manager.ask(withdraw)).toBeRefused('REAUTHENTICATION_REQUIRED');
  await manager.confirm(password);
  expect(await manager.ask(withdraw)).toBeRefused('NOT_FOUND');
});

test('confirming needs something to be shown, is counted like signing in, and is kept', async () => {
  const person = await (await test_.newInsurer()).person();
  expect(await refusalOf(await person.post('/auth/confirm', {}))).toEqual([400, 'BAD_USER_INPUT', 'password']);
  const passkey = await person.post('/auth/confirm', { credential: { id: 'none' } });
  expect(await refusalOf(passkey)).toEqual([422, 'PASSKEY_REFUSED', undefined]);
  const codes = [];
  for (let tries = 0; tries < 11; tries += 1) {
    const answer = await person.post('/auth/confirm', tries % 2 ? { password: 'wrong' } : { oneTimeCode: '000000' });
    const [entry] = await platformLog(test_.databaseUrl, answer.headers.get('x-request-id')!);
    const { code } = (await answer.json()) as { code: string };
    expect(entry).toMatchObject({ operation: 'confirm', result: code, loginId: person.loginId });
    codes.push(code);
  }
  expect(codes).toEqual([
    ...Array.from({ length: 10 }, (_, at) => (at % 2 ? 'PASSWORD_WRONG' : 'ONE_TIME_CODE_WRONG')),
    'TOO_MANY_TRIES',
  ]);
  expect((await person.post('/auth/confirm', { password })).status).toBe(429);
});

test('nobody who is not signed in changes, confirms or locks anything', async () => {
  const nobody = new Person(test_.url, 'nobody', null);
  for (const path of ['/auth/change-password', '/auth/confirm', '/auth/lock'])
    expect(await refusalOf(await nobody.post(path, { password, newPassword: another }))).toEqual([
      ...[401, 'SIGNED_OUT', undefined],
    ]);
});
