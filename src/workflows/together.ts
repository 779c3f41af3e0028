import { setTimeout as pause } from 'node:timers/promises';

interface Waiting<Item, Result> {
  item: Item;
  done: (result: Result) => void;
  failed: (error: unknown) => void;
}

/** As many as one statement takes at ease. */
const most = 50;

/**
 * Does together what is asked for within a moment: one transaction for many instead of one for each. If some cannot be done
 * together, each is done alone, so that none fails for another.
 */
export class Together<Item, Result> {
  #waiting: Waiting<Item, Result>[] = [];
  #isBusy = false;

  /** `work` returns a result for each item, in their order; the first waits `lingerMs` for others. */
  constructor(
    private readonly lingerMs: number,
    private readonly work: (items: Item[]) => Promise<Result[]>,
  ) {}

  do(item: Item): Promise<Result> {
    return new Promise<Result>((done, failed) => {
      this.#waiting.push({ item, done, failed });
      if (!this.#isBusy) void this.#doAll();
    });
  }

  async #doAll(): Promise<void> {
    this.#isBusy = true;
    while (this.#waiting.length > 0) {
      await pause(this.lingerMs);
      const some = this.#waiting.splice(0, most);
      await this.#attempt(some).catch(async (error: unknown) => {
        if (some.length === 1) return some[0]!.failed(error);
        for (const each of some) await this.#attempt([each]).catch(each.failed);
      });
    }
    this.#isBusy = false;
  }

  async #attempt(some: Waiting<Item, Result>[]): Promise<void> {
    const results = await this.work(some.map(({ item }) => item));
    for (const [at, { done }] of some.entries()) done(results[at]!);
  }
}
