import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { normalisedPassword } from '../domain/password-policy';
import { Refusal } from '../refusal';

/** The package's enum is a const one; 2 is argon2id. */
const argon2id = 2;
/** At least what OWASP's Password Storage Cheat Sheet asks for argon2id: 19 MiB, two passes. */
const cost = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** One core is left to other requests, and one of the four threads that files and name look-ups wait for. */
const atOnce = Math.min(Math.max(1, availableParallelism() - 1), 3);
const longestQueue = 100;

let working = 0;
const waiting: (() => void)[] = [];

/** Passwords are compared in turns: many who sign in at once wait for each other, and nobody else waits for them. */
async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (working < atOnce) working += 1;
  else if (waiting.length >= longestQueue) throw new Refusal('UNAVAILABLE');
  else await new Promise<void>((go) => waiting.push(go));
  try {
    return await work();
  } finally {
    // Whoever is next takes over this place.
    const next = waiting.shift();
    if (next === undefined) working -= 1;
    else next();
  }
}

export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(normalisedPassword(password), cost));

/** What nobody has is compared too, so that it takes as long. */
const hashOfNobody = hashPassword('nobody has this password');

export async function isPassword(stored: string | null, given: string): Promise<boolean> {
  const compared = stored ?? (await hashOfNobody);
  const matches = await inTurn(() => verify(compared, normalisedPassword(given)));
  return matches && stored !== null;
}
