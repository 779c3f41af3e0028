import { createSecretKey, randomUUID } from 'node:crypto';
import { acquisitionNumberFormat } from '../../src/domain/acquisition';
import { InsurerCipher } from '../../src/vault/insurer-cipher';
import { acquisitionHash, acquisitionNumber, codeIndex, openCode, sealCode } from '../../src/vault/organization-codes';
import { aCode } from '../support/arriving';

const key = (fill: number) => createSecretKey(Buffer.alloc(32, fill));
const cipherOf = (insurerId: number, fill = insurerId) =>
  new InsurerCipher(insurerId, key(fill), new Map([[1, key(fill + 100)]]));
const cipher = cipherOf(1);
const person = randomUUID();

test('a code is read with the keys of its insurer at its place, and nowhere else', () => {
  const code = aCode();
  const sealed = sealCode(cipher, person, code);
  expect(openCode(cipher, person, sealed.cipher)).toBe(code);
  expect(sealed).toMatchObject({ keyVersion: 1, blindIndex: codeIndex(cipher, code) });
  expect(() => openCode(cipher, randomUUID(), sealed.cipher)).toThrow();
  expect(() => openCode(cipherOf(2, 1), person, sealed.cipher)).toThrow();
  expect(() => openCode(cipherOf(1, 2), person, sealed.cipher)).toThrow();
  expect(() => cipher.decrypt(sealed.cipher, { table: 'my_number', row: person })).toThrow();
});

test('the same code is found again by its blind index, by one insurer and not by another', () => {
  const code = aCode();
  expect(codeIndex(cipher, code)).toEqual(codeIndex(cipherOf(1), code));
  expect(codeIndex(cipher, code)).not.toEqual(codeIndex(cipherOf(2), code));
  expect(codeIndex(cipher, code)).not.toEqual(cipher.blindIndex(code));
});

test('an acquisition number is the same each time, another for each person, acquisition and insurer', () => {
  const acquisition = randomUUID();
  const numbers = [
    acquisitionNumber(cipher, acquisition, person),
    acquisitionNumber(cipher, acquisition, randomUUID()),
    acquisitionNumber(cipher, randomUUID(), person),
    acquisitionNumber(cipherOf(2), acquisition, person),
  ];
  expect(acquisitionNumber(cipherOf(1), acquisition, person)).toBe(numbers[0]);
  expect(new Set(numbers).size).toBe(4);
  for (const number of numbers) expect(number).toMatch(acquisitionNumberFormat);
  expect(acquisitionHash(numbers[0]!)).toHaveLength(32);
});
