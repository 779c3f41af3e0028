import { randomBytes } from 'node:crypto';
import { secretKeyVault } from '../../src/vault/key-vault';

const keyEncryptionKey = randomBytes(32);
const vault = secretKeyVault(keyEncryptionKey);

test('wraps as RFC 3394 section 4.6 does', async () => {
  const published = secretKeyVault(
    Buffer.from('000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F', 'hex'),
  );
  const key = Buffer.from('00112233445566778899AABBCCDDEEFF000102030405060708090A0B0C0D0E0F', 'hex');
  const wrapped = Buffer.from(
    '28C9F404C4B810F4CBCCB35CFB87F8263F5786E2D80ED326CBC7F0E71A99F43BFB988B9B7A02DD21',
    'hex',
  );
  expect(await published.wrap(key)).toEqual(wrapped);
  expect(await published.unwrap(wrapped)).toEqual(key);
});

test('what was wrapped is unwrapped with the same key-encryption key only', async () => {
  const key = randomBytes(32);
  const wrapped = await vault.wrap(key);
  expect(wrapped.includes(key.subarray(0, 8))).toBe(false);
  expect(await vault.unwrap(wrapped)).toEqual(key);
  await expect(secretKeyVault(randomBytes(32)).unwrap(wrapped)).rejects.toThrow();
});

test('no byte of a wrapped key can be changed', async () => {
  const wrapped = await vault.wrap(randomBytes(32));
  for (let at = 0; at < wrapped.length; at += 1) {
    const changed = Buffer.from(wrapped);
    changed[at]! ^= 1;
    await expect(vault.unwrap(changed)).rejects.toThrow();
  }
});

test.each([0, 8, 24, 32, 48])('a wrapped key of %s bytes is refused', async (length) => {
  await expect(vault.unwrap(randomBytes(length))).rejects.toThrow('wrong length');
});

test.each([16, 24])('a wrapped key of a smaller size (%s bytes) is refused although it is genuine', async (length) => {
  await expect(vault.unwrap(await vault.wrap(randomBytes(length)))).rejects.toThrow('wrong length');
});

test.each([0, 16, 31, 33])('a key-encryption key of %s bytes is refused', async (length) => {
  await expect(secretKeyVault(randomBytes(length)).wrap(randomBytes(32))).rejects.toThrow();
});
