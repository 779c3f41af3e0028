import { insurerCommands } from '../../src/commands/insurers';
import type { Options } from '../../src/commands/command';
import { asOwner } from '../support/database';
import { aFreeNumber } from '../support/operator';
import { Person } from '../support/person';
import { TestPlatform } from '../support/platform';

const password = 'twelve herons over a quiet delta';

let test_: TestPlatform;
beforeAll(async () => {
  process.env['KAKEHASHI_NEW_PASSWORD'] = password;
  test_ = await TestPlatform.start();
});
afterAll(() => {
  delete process.env['KAKEHASHI_NEW_PASSWORD'];
  return test_.close();
});

const run = (command: string, options: Options): Promise<string> =>
  insurerCommands[command]!({ platform: test_.platform, close: () => test_.close() }, options, []);

const me = '{ me { kind restriction insurer { insurerNumber } } }';

async function signedIn(loginId: string): Promise<Person> {
  const person = new Person(test_.url, loginId, null);
  expect((await person.signIn(password)).status).toBe(200);
  return person;
}

test('the first operator is made on the command line and has to set up a second factor', async () => {
  const loginId = `operator-${aFreeNumber()}`;
  expect(await run('create-operator', { 'login-id': loginId })).toBe('created');
  expect(await (await signedIn(loginId)).get(me)).toEqual({
    me: { kind: 'PLATFORM_OPERATOR', restriction: 'SECOND_FACTOR_REQUIRED', insurer: null },
  });
});

test.each(['its number', 'a prefix of its own'])(
  'an insurer is opened with %s before its login IDs, and given a manager',
  async (prefix) => {
    const number = aFreeNumber();
    const isOwn = prefix !== 'its number';
    const loginPrefix = isOwn ? `c${number}-` : `${number}-`;
    const prefixed = isOwn ? { 'login-prefix': loginPrefix } : {};
    expect(await run('create-insurer', { number, name: `指令健康保険組合 ${number}`, ...prefixed })).toBe('created');
    const { rows } = await asOwner(test_.databaseUrl, (owner) =>
      owner.query('select login_prefix from shared.insurer where insurer_number = $1', [number]),
    );
    expect(rows).toEqual([{ login_prefix: loginPrefix }]);
    const manager = { insurer: number, 'login-id': `${loginPrefix}chief`, name: '管理 花子' };
    await expect(run('create-manager', { ...manager, 'login-id': `x${number}-chief` })).rejects.toMatchObject({
      code: 'LOGIN_ID_PREFIX',
    });
    expect(await run('create-manager', manager)).toBe('created');
    expect(await (await signedIn(manager['login-id'])).get(me)).toEqual({
      me: { kind: 'MANAGER', restriction: 'SECOND_FACTOR_REQUIRED', insurer: { insurerNumber: number } },
    });
  },
);

test('a password that is too short or easily guessed is taken from nobody', async () => {
  for (const [given, code] of [
    ['short', 'PASSWORD_TOO_SHORT'],
    ['operator-of-kakehashi', 'PASSWORD_EASILY_GUESSED'],
  ]) {
    process.env['KAKEHASHI_NEW_PASSWORD'] = given;
    await expect(run('create-operator', { 'login-id': 'operator-of-kakehashi' })).rejects.toMatchObject({ code });
  }
  process.env['KAKEHASHI_NEW_PASSWORD'] = password;
});

test.each<[string, Options]>([
  ['a number with a wrong check digit', { number: '12345678' }],
  ['a prefix without a hyphen', { 'login-prefix': 'abc' }],
])('no insurer is opened with %s', async (_what, wrong) => {
  const options = { number: aFreeNumber(), name: '架空', ...wrong };
  await expect(run('create-insurer', options)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
});
