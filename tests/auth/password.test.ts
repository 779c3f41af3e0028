import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { hashPassword, isPassword } from '../../src/auth/password';

/** It still compares: it is only watched. */
const { run } = Piscina.prototype;
let working = 0;
let most = 0;
const watched = jest.spyOn(Piscina.prototype, 'run').mockImplementation(function (this: Piscina, ...given) {
  most = Math.max(most, (working += 1));
  return run.apply(this, given).finally(() => (working -= 1));
});

/** After each comparison a place rests as long as it worked. */
const rested = () => new Promise((go) => setTimeout(go, 500));

test('passwords are kept as argon2id with 19 MiB and two passes', async () => {
  expect(await hashPassword('correct horse')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('many passwords at once are compared in turns, a hundred wait, and more are told to come back', async () => {
  const stored = await hashPassword('right');
  await rested();
  const tries = Array.from({ length: 130 }, (_, at) => isPassword(stored, at % 2 ? 'right' : 'wrong'));
  const outcomes = await Promise.allSettled(tries);
  const atOnce = Math.min(Math.max(1, availableParallelism() - 1), 3);
  expect(most).toBe(atOnce);
  const taken = outcomes.flatMap((each, at) => (each.status === 'fulfilled' ? [[at, each.value]] : []));
  expect(taken).toEqual(Array.from({ length: 100 + atOnce }, (_, at) => [at, at % 2 === 1]));
  for (const each of outcomes)
    if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'UNAVAILABLE' });
  watched.mockClear();
  expect(await isPassword(stored, 'right')).toBe(true);
  // A hundred that give way to everything else on a busy machine.
}, 120_000);

test('where there is no password nothing fits, after the same comparison', async () => {
  watched.mockClear();
  expect(await isPassword(null, 'nobody has this password')).toBe(false);
  expect(watched).toHaveBeenCalledTimes(1);
});
