import { asOwner, cloneDatabase, type TestDatabase } from '../support/database';
import { aMaker, Authenticator, type Answering } from '../support/authenticator';
import { askedOf, codeOfAnswer, enrolPasskey, enrolTotp, remove } from '../support/factors';
import { platformLog } from '../support/kept';
import { Person } from '../support/person';
import { password, TestPlatform } from '../support/platform';

const minute = 60_000;
let later = 0;
const now = () => new Date(Date.now() + later);

let database: TestDatabase;
let test_: TestPlatform;
let origin: string;
beforeAll(async () => {
  database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_passkeys_${process.pid}`);
  test_ = await TestPlatform.start({ databaseUrl: database.url, now });
  origin = test_.url;
});
afterAll(() => test_.close().finally(() => database.drop()));

const factors = '{ mySecondFactors { totp passkeys { id name createdAt lastUsedAt } } }';

interface Owner {
  person: Person;
  authenticator: Authenticator;
}

async function owner(): Promise<Owner> {
  const person = await (await test_.newInsurer()).person();
  const authenticator = new Authenticator();
  await enrolPasskey(person, authenticator);
  return { person, authenticator };
}

/** Somebody at the sign-in page, with this authenticator. */
async function signIn(authenticator: Authenticator, answering: Partial<Answering> = {}): Promise<Response> {
  const visitor = new Person(test_.url, '-', null);
  const asked = await askedOf(visitor, '/auth/passkey/options');
  return visitor.post('/auth/passkey', { credential: authenticator.get(asked, { origin, ...answering }) });
}

test('a passkey signs in without a password, and counts as both factors [S1-3.3-04]', async () => {
  const insurer = await test_.newInsurer();
  const manager = await insurer.person({ kind: 'MANAGER', factorRequired: true });
  const authenticator = new Authenticator();
  await enrolPasskey(manager, authenticator, ' 机の鍵 ');
  const answer = await signIn(authenticator);
  expect([answer.status, await answer.json()]).toEqual([200, { loginId: manager.loginId }]);
  const again = new Person(test_.url, manager.loginId, null);
  again.cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
  expect(await again.get(factors)).toEqual({
    mySecondFactors: {
      totp: false,
      passkeys: [
        {
          id: authenticator.id.toString('base64url'),
          name: '机の鍵',
          createdAt: expect.any(String),
          lastUsedAt: expect.any(String),
        },
      ],
    },
  });
  expect(await again.get('{ subscribers { edges { cursor } } }')).toBeDefined();
  expect(await platformLog(database.url, answer.headers.get('x-request-id')!)).toMatchObject([
    { operation: 'signIn', result: 'OK', loginId: manager.loginId, belongsTo: insurer.id },
  ]);
});

test('with a passkey set up, the password alone signs nobody in', async () => {
  const { person } = await owner();
  expect(await codeOfAnswer(await person.post('/auth/sign-in', { loginId: person.loginId, password }))).toBe(
    'SIGN_IN_REFUSED',
  );
});

test.each<[string, (authenticator: Authenticator) => Partial<Answering>]>([
  ['at another site', () => ({ origin: 'https://kakehashi.example.net' })],
  ['at another port of the machine', () => ({ origin: 'http://127.0.0.1:1' })],
  ['by a key that belongs to another site', () => ({ rpId: 'kakehashi.example.net' })],
  ['to a question that nobody asked', () => ({ challenge: Buffer.alloc(32).toString('base64url') })],
  ['without recognising its owner', () => ({ isVerified: false })],
  ['in the name of somebody else', () => ({ userHandle: Buffer.alloc(32).toString('base64url') })],
  ['with the same count as before', ({ counter }) => ({ counter })],
  ['with a count that goes backwards', ({ counter }) => ({ counter: counter - 1 })],
])('what a passkey signs %s is refused', async (_what, answering) => {
  const { authenticator } = await owner();
  await signIn(authenticator);
  const answer = await signIn(authenticator, answering(authenticator));
  expect([answer.status, answer.headers.get('set-cookie'), await codeOfAnswer(answer)]).toEqual([
    401,
    null,
    'SIGN_IN_REFUSED',
  ]);
  // The passkey itself is as good as before.
  expect((await signIn(authenticator, { counter: 100 })).status).toBe(200);
});

test('a passkey that does not count signs in again and again', async () => {
  const person = await (await test_.newInsurer()).person();
  const authenticator = new Authenticator();
  const asked = await askedOf(person, '/auth/passkeys/options');
  const credential = authenticator.make(asked, { origin, counter: 0 });
  expect((await person.post('/auth/passkeys', { credential, name: '鍵' })).status).toBe(204);
  for (const status of [200, 200]) expect((await signIn(authenticator, { counter: 0 })).status).toBe(status);
});

test('what a passkey has signed is good once, of many at once as well', async () => {
  const { person, authenticator } = await owner();
  const credential = authenticator.get(await askedOf(person, '/auth/passkey/options'), { origin });
  const answers = await Promise.all(Array.from({ length: 6 }, () => person.post('/auth/passkey', { credential })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
});

test('of two answers with one count, one is a copy’s', async () => {
  const { person, authenticator } = await owner();
  const asked = [await askedOf(person, '/auth/passkey/options'), await askedOf(person, '/auth/passkey/options')];
  const credentials = asked.map((each) => authenticator.get(each, { origin, counter: 7 }));
  const answers = await Promise.all(credentials.map((credential) => person.post('/auth/passkey', { credential })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
});

test('a question is to be answered within five minutes, and then forgotten', async () => {
  const { person, authenticator } = await owner();
  const asked = await askedOf(person, '/auth/passkey/options');
  const toEnrol = await askedOf(person, '/auth/passkeys/options');
  later += 5 * minute + 1;
  const credential = authenticator.get(asked, { origin });
  expect(await codeOfAnswer(await person.post('/auth/passkey', { credential }))).toBe('SIGN_IN_REFUSED');
  await person.post('/auth/confirm', { password });
  const late = { credential: new Authenticator().make(toEnrol, { origin }), name: '鍵' };
  expect(await codeOfAnswer(await person.post('/auth/passkeys', late))).toBe('PASSKEY_REFUSED');
  await askedOf(person, '/auth/passkey/options');
  const rows = await asOwner(database.url, async (client) => {
    const { rows: kept } = await client.query<{ challenge: string }>('select challenge from shared.passkey_challenge');
    return kept.map(({ challenge }) => challenge);
  });
  expect(rows).not.toContain(asked.challenge);
  expect(rows).not.toContain(toEnrol.challenge);
});

test('one person’s passkey does not confirm who another is', async () => {
  const [one, other] = [await owner(), await owner()];
  const confirming = one.authenticator.get(await askedOf(other.person, '/auth/passkey/options'), { origin });
  expect(await codeOfAnswer(await other.person.post('/auth/confirm', { credential: confirming }))).toBe(
    'PASSKEY_REFUSED',
  );
  const own = other.authenticator.get(await askedOf(other.person, '/auth/passkey/options'), { origin });
  expect(await codeOfAnswer(await other.person.post('/auth/confirm', { credential: own }))).toBe(204);
});

test('a passkey answers what it was asked for, and is nobody else’s', async () => {
  const [one, other] = [await owner(), await owner()];
  // A question that was put to somebody else, and one for signing in.
  for (const asked of [
    await askedOf(one.person, '/auth/passkeys/options'),
    {
      ...(await askedOf(other.person, '/auth/passkeys/options')),
      ...(await askedOf(other.person, '/auth/passkey/options')),
    },
  ]) {
    const credential = new Authenticator().make(asked, { origin });
    expect(await codeOfAnswer(await other.person.post('/auth/passkeys', { credential, name: '鍵' }))).toBe(
      'PASSKEY_REFUSED',
    );
  }
  // What was made for enrolling signs nobody in.
  const asked = await askedOf(one.person, '/auth/passkeys/options');
  const credential = one.authenticator.get({ ...asked, rpId: asked.rp!.id }, { origin });
  expect(await codeOfAnswer(await one.person.post('/auth/passkey', { credential }))).toBe('SIGN_IN_REFUSED');
  // Another's passkey is not taken over.
  const { userHandle } = one.authenticator;
  const taken = one.authenticator.make(await askedOf(other.person, '/auth/passkeys/options'), { origin });
  expect(await codeOfAnswer(await other.person.post('/auth/passkeys', { credential: taken, name: '鍵' }))).toBe(
    'PASSKEY_REFUSED',
  );
  expect(await (await signIn(one.authenticator, { userHandle })).json()).toEqual({ loginId: one.person.loginId });
});

test.each<[string, Partial<Answering> | (() => Promise<Answering>)]>([
  ['at another site', { origin: 'https://kakehashi.example.net' }],
  ['for another site', { rpId: 'kakehashi.example.net' }],
  ['without recognising its owner', { isVerified: false }],
  ['with a certificate of its maker, which nobody looks at', async () => ({ origin, maker: await aMaker() })],
])('a passkey that is made %s is not enrolled', async (_what, answering) => {
  const person = await (await test_.newInsurer()).person();
  const asked = await askedOf(person, '/auth/passkeys/options');
  const given = typeof answering === 'function' ? await answering() : answering;
  const credential = new Authenticator().make(asked, { origin, ...given });
  expect(await codeOfAnswer(await person.post('/auth/passkeys', { credential, name: '鍵' }))).toBe('PASSKEY_REFUSED');
  expect(await person.get(factors)).toMatchObject({ mySecondFactors: { passkeys: [] } });
});

test.each([
  ['nothing', undefined],
  ['a text', 'credential'],
  ['empty', {}],
  ['of wrong types', { id: 1, rawId: 1, type: 'public-key', response: { clientDataJSON: 2 } }],
  [
    'of broken parts',
    { id: 'AA', rawId: 'AA', type: 'public-key', response: { clientDataJSON: 'AA', attestationObject: 'AA' } },
  ],
])('a credential that is %s is refused as the caller’s fault', async (_what, credential) => {
  const person = await (await test_.newInsurer()).person();
  expect(await codeOfAnswer(await person.post('/auth/passkeys', { credential, name: '鍵' }))).toBe('PASSKEY_REFUSED');
  expect(await codeOfAnswer(await person.post('/auth/passkey', { credential }))).toBe('SIGN_IN_REFUSED');
  for (const name of [undefined, '', '　', 'x'.repeat(61), 1])
    expect(await codeOfAnswer(await person.post('/auth/passkeys', { credential, name }))).toBe('BAD_USER_INPUT');
});

test('what a visitor is asked says nothing of who there is', async () => {
  const { person } = await owner();
  const visitor = new Person(test_.url, '-', null);
  const asked = await Promise.all(
    [{ loginId: person.loginId }, { loginId: 'nobody-at-all' }, {}].map(
      async (body) => (await (await visitor.post('/auth/passkey/options', body)).json()) as Record<string, unknown>,
    ),
  );
  for (const { challenge, ...rest } of asked) {
    expect(Buffer.from(String(challenge), 'base64url')).toHaveLength(32);
    expect(rest).toEqual({ rpId: '127.0.0.1', timeout: 5 * minute, userVerification: 'required' });
  }
});

test('the passkey of an ID that was deregistered signs nobody in [S1-3.3-15]', async () => {
  const { person, authenticator } = await owner();
  await asOwner(database.url, (client) =>
    client.query('update isolated.account set closed_at = now() where id = $1', [person.accountId]),
  );
  expect(await codeOfAnswer(await signIn(authenticator))).toBe('SIGN_IN_REFUSED');
});

test('a passkey is removed by its owner only, and of the last two at once one stays where one is needed', async () => {
  const insurer = await test_.newInsurer();
  const [manager, other] = [await insurer.person({ kind: 'MANAGER', factorRequired: true }), await insurer.person()];
  const authenticator = new Authenticator();
  const path = `/auth/passkeys/${authenticator.id.toString('base64url')}`;
  await enrolPasskey(manager, authenticator);
  expect(await remove(other, path)).toBe('NOT_FOUND');
  expect(await remove(manager, path)).toBe('LAST_SECOND_FACTOR');
  await enrolTotp(manager, now);
  const answers = await Promise.all([remove(manager, path), remove(manager, '/auth/totp')]);
  expect(answers.sort()).toEqual([204, 'LAST_SECOND_FACTOR']);
});
