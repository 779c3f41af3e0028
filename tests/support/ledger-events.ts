import type { Rights } from '../../src/domain/assignment';
import { affairs, privilegeLevels } from '../../src/domain/privilege-level';
import type { Event, Wanted } from './ledger-model';

/** Looked up once: in Jest's sandbox globals are slow. */
const { imul, max } = Math;

/** The same numbers for the same seed (mulberry32). */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let word = imul(state ^ (state >>> 15), state | 1);
    word ^= word + imul(word ^ (word >>> 7), word | 61);
    return ((word ^ (word >>> 14)) >>> 0) % below;
  };
}

type Random = (below: number) => number;

/** What the events speak of besides affairs and levels. */
export interface Words {
  /** Any IDs may be given. */
  operations: readonly string[];
  /** Managers hold these always. */
  managing: readonly string[];
  procedures: readonly string[];
}

/** Of four chances to keep a part. */
type Chance = 1 | 2 | 3 | 4;

const some = <Part>(random: Random, all: readonly Part[], chance: Chance): Part[] =>
  all.filter(() => random(4) < chance);

const someRights = (random: Random, words: Words, chance: Chance): Rights => ({
  affairs: some(random, affairs, chance),
  privilegeLevel: privilegeLevels[random(chance + 1)] ?? 'LINKAGE',
  operations: some(random, words.operations, chance),
  procedures: some(random, words.procedures, chance),
  terminals: null,
});

export function managersRights(random: Random, words: Words): Rights {
  const { affairs: held, ...rights } = someRights(random, words, random(2) === 0 ? 4 : 3);
  // A level needs a duty.
  return {
    ...rights,
    affairs: held.length > 0 ? held : ['ELIGIBILITY'],
    operations: [...rights.operations, ...words.managing],
  };
}

const someWanted = (random: Random, words: Words): Wanted => ({
  ...someRights(random, words, random(3) === 0 ? 3 : 1),
  ...{ from: random(3), days: random(2) === 0 ? null : random(3) },
});

const [clerk, outsider] = [3, 4];
/** Managers most often. */
const actorsByChance = [0, 1, 2, 0, 1, 2, 0, 1, 2, 0, clerk, outsider];

/** What is tried next; most often at what was made last. */
export function nextEvent(random: Random, words: Words, made: { accounts: number; changes: number }): Event {
  const by = actorsByChance[random(actorsByChance.length)]!;
  const recent = (count: number) => max(0, count - 1 - (random(3) === 0 ? random(count + 1) : random(2)));
  // The clerk has to stay, to try again.
  const meant = recent(made.accounts);
  const account = meant === clerk ? 0 : meant;
  // Before anything is drafted there is little else to try.
  const dice = made.changes === 0 ? 0 : random(20);
  if (dice < 2) return { act: 'open', by, wanted: someWanted(random, words) };
  if (dice < 7) return { act: 'assign', by, account, wanted: someWanted(random, words) };
  if (dice < 13) return { act: 'confirm', by, change: recent(made.changes) };
  if (dice < 14) return { act: random(2) === 0 ? 'reject' : 'withdraw', by, change: recent(made.changes) };
  if (dice < 17)
    return { act: (['suspend', 'leave', 'deregister', 'resume', 'resume'] as const)[random(5)]!, by, account };
  if (dice < 18) return { act: 'grant', to: random(3), rights: managersRights(random, words) };
  return { act: 'nextDay' };
}
