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

/**
 * Sends statements one behind the other without waiting for answers; other requests have their turn in between, because
 * writing out the values of one takes as long as judging its rows. The first fault is the one that is thrown.
 */
export async function sendInTurns(sends: (() => Promise<unknown> | null)[]): Promise<void> {
  const sent: Promise<unknown>[] = [];
  for (const send of sends) {
    const answer = send();
    if (answer === null) continue;
    answer.catch(() => undefined);
    sent.push(answer);
    await setImmediate();
  }
  await allAnswered(sent);
}

/** Waits for every answer, so that nothing is under way when a fault is dealt with. */
export async function allAnswered(sent: Promise<unknown>[]): Promise<void> {
  const fault = (await Promise.allSettled(sent)).find((outcome) => outcome.status === 'rejected');
  if (fault) throw fault.reason;
}
