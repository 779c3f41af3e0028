import { randomBytes } from 'node:crypto';
import type { InsurerSession } from '../../src/db/insurer-session';
import { DataKeys } from '../../src/vault/data-keys';
import type { InsurerCipher, Place } from '../../src/vault/insurer-cipher';
import { secretKeyVault } from '../../src/vault/key-vault';
import { secrets } from '../support/database';
import { TestPlatform, type TestInsurer } from '../support/platform';
import { ownerFinds } from '../support/sessions';

let test_: TestPlatform;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());

const vault = secretKeyVault(secrets.keyEncryptionKey);
const place: Place = { table: 'my_number', row: '018f0000-0000-7000-8000-000000000001' };

async function inSession<Result>(
  insurer: TestInsurer,
  work: (session: InsurerSession) => Promise<Result>,
): Promise<Result> {
  const claims = { insurerId: insurer.id, accountId: null, privilegeLevel: 'READ', affair: null } as const;
  const session = await test_.platform.open(claims, { readOnly: true });
  try {
    return await work(session);
  } finally {
    await session.abandon([]);
  }
}

const cipherOf = (insurer: TestInsurer, keys = new DataKeys(vault)): Promise<InsurerCipher> =>
  inSession(insurer, (session) => keys.of(session));

test('a new insurer has keys of its own, which stand in the database only wrapped', async () => {
  const insurer = await test_.newInsurer();
  const rows = await ownerFinds(
    test_.databaseUrl,
    'select purpose, version, wrapped from isolated.data_key where insurer_id = $1 order by purpose',
    [insurer.id],
  );
  expect(rows.map(({ purpose, version }) => [purpose, version])).toEqual([
    ['blind-index', 1],
    ['cipher', 1],
  ]);
  const [index, cipher] = await Promise.all(rows.map(({ wrapped }) => vault.unwrap(wrapped as Buffer)));
  expect(index).not.toEqual(cipher);
  expect(index).toHaveLength(32);
});

test('two insurers read nothing of each other, and find the same number under different indexes', async () => {
  const [one, other] = await Promise.all([
    test_.newInsurer().then((insurer) => cipherOf(insurer)),
    test_.newInsurer().then((insurer) => cipherOf(insurer)),
  ]);
  expect(one.blindIndex('123456789010')).not.toEqual(other.blindIndex('123456789010'));
  expect(() => other.decrypt(one.encrypt('123456789010', place), place)).toThrow();
});

test('keys are the same in every process, and read once in each', async () => {
  const insurer = await test_.newInsurer();
  const sealed = (await cipherOf(insurer)).encrypt('123456789010', place);
  const keys = new DataKeys(vault);
  const again = await cipherOf(insurer, keys);
  expect(again.decrypt(sealed, place).toString()).toBe('123456789010');
  expect(await cipherOf(insurer, keys)).toBe(again);
});

test('ten minutes later they are read again: no process keeps for long what has been destroyed', async () => {
  const insurer = await test_.newInsurer();
  let now = 0;
  const keys = new DataKeys(vault, () => now);
  const first = await cipherOf(insurer, keys);
  now = 599_999;
  expect(await cipherOf(insurer, keys)).toBe(first);
  now = 600_000;
  expect(await cipherOf(insurer, keys)).not.toBe(first);
});

test('with another secret no key is unwrapped, and the failure is not remembered', async () => {
  const insurer = await test_.newInsurer();
  await expect(cipherOf(insurer, new DataKeys(secretKeyVault(randomBytes(32))))).rejects.toThrow();
  let isDown = true;
  const keys = new DataKeys({
    ...vault,
    unwrap: (wrapped) => (isDown ? Promise.reject(new Error('the vault is down')) : vault.unwrap(wrapped)),
  });
  await expect(cipherOf(insurer, keys)).rejects.toThrow('the vault is down');
  isDown = false;
  expect((await cipherOf(insurer, keys)).version).toBe(1);
});
