import fc from 'fast-check';
import { isSubscriberBranchNumber, subscriberBranchNumberFrom } from '../../src/domain/subscriber-branch-number';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const tenBytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
const numbers = fc.sample(tenBytes, { numRuns: 100, seed: 20261122 }).map(subscriberBranchNumberFrom);

test('a subscriber branch number is seventeen characters that nobody confuses', () => {
  for (const number of numbers) {
    expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{17}$/);
    expect(isSubscriberBranchNumber(number)).toBe(true);
  }
});

test('all 80 random bits are in it', () => {
  fc.assert(
    fc.property(tenBytes, (random) => {
      const bits = Array.from(subscriberBranchNumberFrom(random).slice(0, 16))
        .map((character) => alphabet.indexOf(character).toString(2).padStart(5, '0'))
        .join('');
      expect(bits).toBe(Array.from(random, (byte) => byte.toString(2).padStart(8, '0')).join(''));
    }),
  );
});

test('every single wrong character is found, at every place and with every other character', () => {
  for (const number of numbers) {
    for (let place = 0; place < number.length; place += 1) {
      const missed = [...alphabet].filter((character) =>
        isSubscriberBranchNumber(number.slice(0, place) + character + number.slice(place + 1)),
      );
      expect(missed).toEqual([number[place]]);
    }
  }
});

test('every exchange of two different characters is found, neighbours or not', () => {
  for (const number of numbers) {
    for (let first = 0; first < number.length; first += 1) {
      for (let second = first + 1; second < number.length; second += 1) {
        if (number[first] === number[second]) continue;
        const characters = [...number];
        [characters[first], characters[second]] = [number.charAt(second), number.charAt(first)];
        expect(isSubscriberBranchNumber(characters.join(''))).toBe(false);
      }
    }
  }
});

test.each(['', '0'.repeat(17), '0'.repeat(16), 'O'.repeat(17)])('%j is no subscriber branch number', (text) => {
  expect(isSubscriberBranchNumber(text)).toBe(false);
});

test('lower case is another spelling and is not taken for a number', () => {
  const lettered = numbers.filter((number) => /[A-Z]/.test(number));
  expect(lettered.length).toBeGreaterThan(90);
  expect(lettered.some((number) => isSubscriberBranchNumber(number.toLowerCase()))).toBe(false);
});

test('fewer random bytes than ten make no number', () => {
  expect(() => subscriberBranchNumberFrom(new Uint8Array(9))).toThrow(RangeError);
});
