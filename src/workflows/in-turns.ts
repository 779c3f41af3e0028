import { setImmediate } from 'node:timers/promises';

/** Items worked on before other requests of this process have their turn: well under a millisecond. */
const slice = 20;

export async function mapInTurns<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Result,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const [at, item] of items.entries()) {
    results.push(work(item));
    if (at % slice === slice - 1) await setImmediate();
  }
  return results;
}
