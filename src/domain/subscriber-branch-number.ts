/** Crockford's base 32: no I, L, O or U, so that nothing read aloud or copied by hand is taken for a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const shape = /^[0-9A-HJKMNP-TV-Z]{17}$/;

const randomBytes = 10;
const bitsPerCharacter = 5;

/** Multiplies by x in the field of 32 elements, modulo x⁵ + x² + 1: there the powers of x reach all 31 others. */
const timesX = (element: number): number => {
  const shifted = element << 1;
  return shifted & 0b100000 ? shifted ^ 0b100101 : shifted;
};

/**
 * The value of the characters as a polynomial. Every place has a weight of its own (x⁰ … x¹⁶, all different and none
 * zero), so a changed character and two exchanged ones, neighbours or not, always change it. It begins at 1 so that
 * zeros alone are no number.
 */
function valueOf(characters: string): number {
  let value = 1;
  for (const character of characters) value = timesX(value) ^ alphabet.indexOf(character);
  return value;
}

/**
 * A subscriber branch number (被保険者枝番) from ten random bytes: sixteen characters for the 80 bits and a check
 * character. It says nothing of the person, the insurer or the order of issue, and is never derived from a My Number.
 */
export function subscriberBranchNumberFrom(random: Uint8Array): string {
  if (random.length !== randomBytes) throw new RangeError(`${randomBytes} random bytes are needed`);
  let characters = '';
  let bits = 0;
  let held = 0;
  for (const byte of random) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= bitsPerCharacter) {
      bits -= bitsPerCharacter;
      characters += alphabet.charAt((held >>> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return characters + alphabet.charAt(timesX(valueOf(characters)));
}

/** As issued: upper case only. Nothing else is taken for it, so that two spellings never name one person. */
export const isSubscriberBranchNumber = (text: string): boolean => shape.test(text) && valueOf(text) === 0;
