import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { hash } from '@node-rs/argon2';
import { Piscina } from 'piscina';
import { normalisedPassword } from '../domain/password-policy';
import { Refusal } from '../refusal';
import type { Comparison } from './compare-password';

/** The package's enum is a const one; 2 is argon2id. */
const argon2id = 2;
/** At least what OWASP's Password Storage Cheat Sheet asks for argon2id: 19 MiB, two passes. */
const cost = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** One core is left to other requests. */
const atOnce = Math.min(Math.max(1, availableParallelism() - 1), 3);
const longestQueue = 100;
/** How long a place rests, of the time that it worked. */
const restOfWork = 1.9;
/** In milliseconds: what takes longer has been waiting for a core. */
const mostCounted = 20;

const threads = new Piscina<Comparison, boolean>({
  filename: join(__dirname, `compare-password${extname(__filename)}`),
  minThreads: 0,
  maxThreads: atOnce,
  idleTimeout: 30_000,
  // Behind whatever else there is to do, which takes microseconds; a tenth of a core is left to it on a busy machine.
  niceIncrement: 10,
});

let working = 0;
const waiting: (() => void)[] = [];

/**
 * Passwords are compared in turns: many who sign in at once wait for each other, and others hardly for them. A place is
 * given on after a rest, which also spreads what comes before and after comparing.
 */
async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (working < atOnce) working += 1;
  else if (waiting.length >= longestQueue) throw new Refusal('UNAVAILABLE');
  else await new Promise<void>((go) => waiting.push(go));
  const begun = performance.now();
  try {
    return await work();
  } finally {
    setTimeout(next, Math.min(performance.now() - begun, mostCounted) * restOfWork);
  }
}

/** Whoever has waited longest takes the place over. */
function next(): void {
  const go = waiting.shift();
  if (go === undefined) working -= 1;
  else go();
}

export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(normalisedPassword(password), cost));

/** What nobody has is compared too, so that it takes as long. */
const hashOfNobody = hashPassword('nobody has this password');

export async function isPassword(stored: string | null, given: string): Promise<boolean> {
  const compared = stored ?? (await hashOfNobody);
  const matches = await inTurn(() => threads.run({ stored: compared, given: normalisedPassword(given) }));
  return matches && stored !== null;
}
