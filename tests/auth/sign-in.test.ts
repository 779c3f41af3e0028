import { createHash } from 'node:crypto';
import { rolePrefix } from '../../src/db/migrate';
import { asOwner } from '../support/database';
import { send, sendJson, type Answered } from '../support/http';
import { platformLog } from '../support/kept';
import { Person } from '../support/person';
import { password, TestPlatform } from '../support/platform';

let test_: TestPlatform;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());

const signIn = (loginId: unknown, given: unknown, headers = {}): Promise<Answered> =>
  sendJson(`${test_.url}/auth/sign-in`, { loginId, password: given }, { headers });

const entriesOf = ({ headers }: Answered) => platformLog(test_.databaseUrl, String(headers['x-request-id']));

test('the right password signs in, with a cookie that scripts and other sites cannot reach [S1-3.3-04]', async () => {
  const insurer = await test_.newInsurer();
  const { loginId } = await insurer.person();
  const answer = await signIn(loginId, password);
  expect(answer.status).toBe(200);
  const [cookie] = answer.headers['set-cookie'] ?? [];
  expect(cookie).toMatch(/^kakehashi_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  expect(await entriesOf(answer)).toEqual([
    { operation: 'signIn', result: 'OK', loginId, belongsTo: insurer.id, address: '127.0.0.1' },
  ]);
});

test('a wrong password and an unknown login ID get the same answer, byte for byte', async () => {
  const insurer = await test_.newInsurer();
  const { loginId } = await insurer.person();
  const unknown = `${loginId.slice(0, -1)}_`;
  const answers = await Promise.all([
    signIn(loginId, 'wrong'),
    signIn(unknown, 'wrong'),
    signIn(unknown, password),
    signIn('ログイン', 'wrong'),
  ]);
  for (const { status, text, headers } of answers) {
    expect({ status, text, cookie: headers['set-cookie'] }).toEqual({
      status: 401,
      text: answers[0]!.text,
      cookie: undefined,
    });
  }
  expect(JSON.parse(answers[0]!.text)).toMatchObject({ code: 'SIGN_IN_REFUSED' });
  expect(await entriesOf(answers[0]!)).toMatchObject([{ result: 'SIGN_IN_REFUSED', loginId, belongsTo: insurer.id }]);
  // What was typed there may have been the password.
  expect(await entriesOf(answers[1]!)).toMatchObject([{ result: 'SIGN_IN_REFUSED', loginId: '-', belongsTo: null }]);
});

test('of many who sign in at once each gets their own answer', async () => {
  const insurer = await test_.newInsurer();
  const people = await Promise.all(Array.from({ length: 4 }, () => insurer.person()));
  const answers = await Promise.all(
    people.flatMap(({ loginId }) => [signIn(loginId, password), signIn(loginId, 'wrong')]),
  );
  expect(answers.map(({ status, text }) => [status, JSON.parse(text).loginId])).toEqual(
    people.flatMap(({ loginId }) => [
      [200, loginId],
      [401, undefined],
    ]),
  );
  const holders = answers
    .flatMap(({ headers }) => headers['set-cookie'] ?? [])
    .map(async (cookie) => {
      const { text } = await sendJson(
        `${test_.url}/graphql`,
        { query: '{ me { loginId } }' },
        { headers: { cookie: cookie.split(';')[0]! } },
      );
      return JSON.parse(text).data.me.loginId;
    });
  expect(await Promise.all(holders)).toEqual(people.map(({ loginId }) => loginId));
});

test('a sign-in that is none is refused, and kept', async () => {
  const long = 'x'.repeat(201);
  const answers = await Promise.all([
    signIn(undefined, undefined),
    signIn('', ''),
    signIn(['a'], { $ne: '' }),
    signIn('somebody', long),
    signIn(long, 'p'),
  ]);
  for (const answer of answers) {
    expect([answer.status, JSON.parse(answer.text).code]).toEqual([401, 'SIGN_IN_REFUSED']);
    expect(await entriesOf(answer)).toMatchObject([{ operation: 'signIn', result: 'SIGN_IN_REFUSED', loginId: '-' }]);
  }
});

test.each([
  ['no JSON', '{"loginId": '],
  ['no object', '"text"'],
  ['too large', JSON.stringify({ loginId: 'x'.repeat(5_000) })],
])('a body that is %s is refused as the caller’s fault', async (_what, body) => {
  const answer = await send(`${test_.url}/auth/sign-in`, { headers: { 'content-type': 'application/json' }, body });
  expect([answer.status, JSON.parse(answer.text).code]).toEqual([400, 'BAD_USER_INPUT']);
});

test('passwords are compared after NFC, as another keyboard composes them', async () => {
  const operator = await test_.operator();
  const { hashPassword } = await import('../../src/auth/password');
  const hash = await hashPassword('パスワード'.normalize('NFD'));
  await asOwner(test_.databaseUrl, (client) =>
    client.query('update shared.sign_in set password_hash = $2 where login_id = $1', [operator.loginId, hash]),
  );
  expect((await signIn(operator.loginId, 'パスワード'.normalize('NFC'))).status).toBe(200);
});

test('what another site sends is not listened to', async () => {
  const { loginId } = await (await test_.newInsurer()).person();
  for (const origin of ['https://elsewhere.example', 'null', 'http://127.0.0.1:1', 'not an origin']) {
    const answer = await signIn(loginId, password, { origin });
    expect([origin, answer.status, JSON.parse(answer.text).code]).toEqual([origin, 403, 'NOT_PERMITTED']);
  }
  expect((await signIn(loginId, password, { origin: test_.url })).status).toBe(200);
});

test('another site can neither ask nor sign out with a signed-in person’s cookie', async () => {
  const { cookie } = await (await test_.newInsurer()).person();
  const headers = { cookie, origin: 'https://elsewhere.example' };
  for (const path of ['/graphql', '/auth/sign-out', '/files?kind=registration']) {
    expect((await sendJson(test_.url + path, { query: '{ me { loginId } }' }, { headers })).status).toBe(403);
  }
});

test('no role but the one that compares passwords reads what is kept of them: no ledger can hold one [S1-3.3-12]', async () => {
  const readers = await asOwner(test_.databaseUrl, async (client) => {
    const prefix = await rolePrefix(client);
    const { rows } = await client.query<{ role: string; table: string }>(
      `select r.rolname as role, t.name as table
       from pg_roles r, unnest('{shared.sign_in,shared.past_password}'::text[]) as t (name)
       where starts_with(r.rolname, $1) and not r.rolsuper and has_column_privilege(r.oid, t.name, 'password_hash', 'select')
       order by 2`,
      [`${prefix}_`],
    );
    return rows.map(({ role, table }) => [role.slice(prefix.length + 1), table]);
  });
  expect(readers).toEqual([
    ['authenticator', 'shared.past_password'],
    ['authenticator', 'shared.sign_in'],
  ]);
});

test('the database holds the hash of a session’s value only', async () => {
  const { cookie } = await (await test_.newInsurer()).person();
  const token = cookie.split('=')[1]!;
  const rows = await asOwner(test_.databaseUrl, async (client) => {
    const { rows: kept } = await client.query<{ whole: string; token_hash: Buffer }>(
      'select s::text as whole, token_hash from shared.session s',
    );
    return kept;
  });
  expect(rows.some(({ token_hash: hash }) => hash.equals(createHash('sha256').update(token).digest()))).toBe(true);
  const spellings = [token, Buffer.from(token).toString('hex'), Buffer.from(token, 'base64url').toString('hex')];
  expect(rows.filter(({ whole }) => spellings.some((spelling) => whole.includes(spelling)))).toEqual([]);
  expect(test_.logged.join('')).not.toContain(token);
});

test('signing in twice makes two sessions; signing out ends one of them', async () => {
  const person = await (await test_.newInsurer()).person();
  const other = new Person(test_.url, person.loginId, null);
  await other.signIn(password);
  expect(other.cookie).not.toBe(person.cookie);
  const out = await person.post('/auth/sign-out', {});
  expect([out.status, out.headers.get('set-cookie')]).toEqual([
    204,
    expect.stringMatching(/^kakehashi_session=; Path=\/; Expires=Thu, 01 Jan 1970.*HttpOnly; SameSite=Strict$/),
  ]);
  expect(await person.ask('{ me { loginId } }')).toBeRefused('SIGNED_OUT');
  expect(await other.get('{ me { loginId } }')).toEqual({ me: { loginId: person.loginId } });
});
