import { createSecretKey, randomBytes } from 'node:crypto';
import { InsurerCipher, type Place } from '../../src/vault/insurer-cipher';

const key = () => createSecretKey(randomBytes(32));
const indexKey = key();
const first = key();
const cipher = new InsurerCipher(1, indexKey, new Map([[1, first]]));
const place: Place = { table: 'my_number', row: '018f0000-0000-7000-8000-000000000001' };
// The check digit is wrong: nobody's number.
const myNumber = '123456789010';
const sealed = cipher.encrypt(myNumber, place);

test('what was encrypted for a place is read there', () => {
  expect(cipher.decrypt(sealed, place).toString()).toBe(myNumber);
  expect(cipher.decrypt(cipher.encrypt(Buffer.from([0, 255, 10]), place), place)).toEqual(Buffer.from([0, 255, 10]));
  expect(cipher.decrypt(cipher.encrypt('', place), place)).toEqual(Buffer.alloc(0));
});

test.each<[string, InsurerCipher, Place]>([
  ['another row', cipher, { ...place, row: '018f0000-0000-7000-8000-000000000002' }],
  ['another table', cipher, { ...place, table: 'staged_row' }],
  ['another insurer, had it the same key', new InsurerCipher(2, indexKey, new Map([[1, first]])), place],
  ['an insurer whose number begins alike', new InsurerCipher(11, indexKey, new Map([[1, first]])), place],
  ['another key', new InsurerCipher(1, indexKey, new Map([[1, key()]])), place],
])('a cipher text cannot be read in %s', (_where, reader, where) => {
  expect(() => reader.decrypt(sealed, where)).toThrow();
});

test('no byte of a cipher text can be changed', () => {
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at]! ^= 1;
    expect(() => cipher.decrypt(changed, place)).toThrow();
  }
});

test('a cipher text cannot be shortened, its authentication tag included', () => {
  for (let length = 0; length < sealed.length; length += 1) {
    expect(() => cipher.decrypt(sealed.subarray(0, length), place)).toThrow();
  }
  const empty = cipher.encrypt('', place);
  for (let length = 0; length < empty.length; length += 1) {
    expect(() => cipher.decrypt(empty.subarray(0, length), place)).toThrow();
  }
});

test('the newest key encrypts, older ones still read; a version cannot be exchanged for another', () => {
  const renewed = new InsurerCipher(
    1,
    indexKey,
    new Map([
      [1, first],
      [2, key()],
    ]),
  );
  expect(renewed.version).toBe(2);
  expect(renewed.decrypt(sealed, place).toString()).toBe(myNumber);
  const newer = renewed.encrypt(myNumber, place);
  expect(newer.readUInt16BE(0)).toBe(2);
  expect(() => cipher.decrypt(newer, place)).toThrow('no data key of this version');
  const sameKeyTwice = new InsurerCipher(
    1,
    indexKey,
    new Map([
      [1, first],
      [2, first],
    ]),
  );
  const relabelled = Buffer.from(sealed);
  relabelled.writeUInt16BE(2, 0);
  expect(() => sameKeyTwice.decrypt(relabelled, place)).toThrow();
});

test('the same number is never encrypted to the same text, over many batches of random values', () => {
  const starts = new Set(
    Array.from({ length: 2_000 }, () => cipher.encrypt(myNumber, place).subarray(2, 14).toString('hex')),
  );
  expect(starts.size).toBe(2_000);
});

test('a cipher text does not hold the number', () => {
  expect(sealed.includes(myNumber)).toBe(false);
  expect(sealed.length).toBe(2 + 12 + 16 + myNumber.length);
});

test('the blind index finds a number within one insurer and tells nothing to another', () => {
  const other = new InsurerCipher(2, key(), new Map([[1, key()]]));
  expect(cipher.blindIndex(myNumber)).toEqual(cipher.blindIndex(myNumber));
  expect(cipher.blindIndex(myNumber)).toHaveLength(32);
  expect(cipher.blindIndex(myNumber)).not.toEqual(other.blindIndex(myNumber));
  expect(cipher.blindIndex(myNumber)).not.toEqual(cipher.blindIndex('123456789011'));
});

test('a data key of a wrong size cannot encrypt', () => {
  const short = new InsurerCipher(1, indexKey, new Map([[1, createSecretKey(randomBytes(16))]]));
  expect(() => short.encrypt(myNumber, place)).toThrow();
});
