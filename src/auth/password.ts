import { hash, verify } from '@node-rs/argon2';

/** At least what OWASP's Password Storage Cheat Sheet asks for argon2id: 19 MiB, two passes. */
/** The package's enum is a const one; 2 is argon2id. */
const argon2id = 2;
const cost = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** NFC: a password typed on another keyboard is the same password. */
const normalised = (password: string): string => password.normalize('NFC');

export const hashPassword = (password: string): Promise<string> => hash(normalised(password), cost);

/** An unknown login ID is compared too, so that it takes as long as a known one. */
const hashOfNobody = hashPassword('nobody has this password');

let waiting = 0;
const longestQueue = 100;

export class TooManyWaiting extends Error {}

export async function isPassword(stored: string | null, given: string): Promise<boolean> {
  if (waiting >= longestQueue) throw new TooManyWaiting();
  waiting += 1;
  try {
    const matches = await verify(stored ?? (await hashOfNobody), normalised(given));
    return matches && stored !== null;
  } finally {
    waiting -= 1;
  }
}
