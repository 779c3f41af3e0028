import { nameOf } from './naming';
import { entriesOf } from './entries';
import { withoutGiven } from './given';
import type { Pair, Pairs, Question } from './pairs';
import type { Told } from './sending';
import { changedIn, stateOf } from './state';
import { Times } from './times';
import { makes, type FuzzWorld } from './world';

interface Wanted {
  operations: number;
  seed: number;
  /** How many ask at once. */
  atOnce?: number;
  /** Operations between two looks at everything that is stored. */
  batch?: number;
  tell?: (line: string) => void;
}

interface Found {
  operations: number;
  faults: string[];
  times: Times;
}

interface Asked {
  pair: Pair;
  foreign: Told;
  unknown: Told;
}

const mostFaults = 50;

/** Asks until enough was asked, and stops early when much is wrong. */
export async function fuzz(world: FuzzWorld, pairs: Pairs, wanted: Wanted): Promise<Found> {
  const { operations, seed, atOnce = 16, batch = 4_000, tell = () => undefined } = wanted;
  const found: Found = { operations: 0, faults: [], times: new Times() };
  const ids = { asking: world.asking.insurer.id, making: world.maker.insurer.id };
  let before = await stateOf(world.owner, ids);
  for (let at = 0; found.operations < operations && found.faults.length < mostFaults; at += 1) {
    await world.refresh();
    world.test.logged.length = 0;
    const drawn = pairs.draw(seed + at, Math.ceil(Math.min(batch, operations - found.operations) / 2));
    const since = new Date();
    const asked = await allAsked(drawn, atOnce);
    for (const one of asked) judge(one, found);
    found.faults.push(...(await entriesDiffering(world, asked, since)));
    const after = await stateOf(world.owner, ids);
    found.faults.push(...changedIn(before, after).map((table) => `${table} has changed (batch ${seed + at})`));
    before = after;
    found.operations += asked.length * 2;
    tell(`${found.operations} operations, ${found.faults.length} faults`);
  }
  return found;
}

async function allAsked(drawn: Pair[], atOnce: number): Promise<Asked[]> {
  const asked: Asked[] = [];
  const queue = drawn.values();
  const line = async (): Promise<void> => {
    for (const pair of queue) asked.push(await askedTwice(pair));
  };
  await Promise.all(Array.from({ length: atOnce }, line));
  return asked;
}

export async function askedTwice(pair: Pair): Promise<Asked> {
  const { foreignFirst, foreign, unknown } = pair;
  const [one, other] = foreignFirst ? [foreign, unknown] : [unknown, foreign];
  const first = await answerTo(pair, one);
  const second = await answerTo(pair, other);
  return foreignFirst ? { pair, foreign: first, unknown: second } : { pair, foreign: second, unknown: first };
}

/** On a machine that is busy nothing is said of what was asked for. */
async function answerTo({ asker }: Pair, { asked }: Question, tries = 20): Promise<Told> {
  // A connection that waited may be ended by the server at the moment it is used again.
  const told = await asker.line.ask(asked).catch(() => asker.line.ask(asked));
  return told.status === 503 && tries > 0 ? answerTo({ asker } as Pair, { asked, given: [] }, tries - 1) : told;
}

/** What is the asker's own, made by the question, is another thing each time. */
const comparable = ({ place }: Pair, { given }: Question, { bytes }: Told): string =>
  makes(place) ? withoutGiven(bytes.replace(/^(content-length|etag): .*$/gm, ''), given, true) : bytes;

export const isTold = ({ pair, foreign, unknown }: Asked): boolean =>
  comparable(pair, pair.foreign, foreign) !== comparable(pair, pair.unknown, unknown);

function judge(asked: Asked, { faults, times }: Found): void {
  const { pair, foreign, unknown } = asked;
  const what = `${nameOf(pair.place)} asked by ${pair.asker.kind}`;
  if (isTold(asked)) faults.push(`${what}: another's ${short(foreign)}; nobody's ${short(unknown)}`);
  if (/INTERNAL_SERVER_ERROR/.test(foreign.body + unknown.body)) faults.push(`${what}: ${short(foreign)}`);
  if (pair.isAble) times.add(pair.place.field, foreign.ms, unknown.ms);
}

const short = ({ status, body }: Told): string => `${status} ${body.slice(0, 300)}`;

/** What is kept of having been asked says what was asked for, and tells the two apart by nothing else. */
async function entriesDiffering(world: FuzzWorld, asked: Asked[], since: Date): Promise<string[]> {
  const ids = asked.flatMap(({ foreign, unknown }) => [foreign.requestId, unknown.requestId]);
  const entries = await entriesOf(world, { ids, since });
  const keptOf = ({ requestId }: Told, { given }: Question): string =>
    (entries.get(requestId) ?? [])
      .map((entry) => withoutGiven(entry, given, true))
      .sort()
      .join('\n');
  return asked.flatMap(({ pair, foreign, unknown }) => {
    const [one, other] = [keptOf(foreign, pair.foreign), keptOf(unknown, pair.unknown)];
    return one === other ? [] : [`${nameOf(pair.place)}: kept of another's ${one}; of nobody's ${other}`];
  });
}
