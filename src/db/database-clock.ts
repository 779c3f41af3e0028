import type { ClientBase } from 'pg';

/** Clocks drift apart by less than a second in this time. */
const goodForMs = 30_000;

/**
 * What the database's clock says, by which it judges how long a signed context lives. It is asked now and then and counted on
 * from there, so neither a difference between the two machines nor a step of this one's clock makes contexts too old or too
 * long-lived; after a step of the database's own it is asked again.
 */
export class DatabaseClock {
  /** Of the steady clock of this process. */
  #offsetMs = Date.now() - performance.now();
  #askedAt = -Infinity;

  /** Milliseconds since 1970. */
  now(): number {
    return this.#offsetMs + performance.now();
  }

  get isOld(): boolean {
    return performance.now() - this.#askedAt > goodForMs;
  }

  async ask(client: ClientBase): Promise<void> {
    this.#askedAt = performance.now();
    const { rows } = await client.query<{ ms: string }>('select extract(epoch from clock_timestamp()) * 1000 as ms');
    // What the answer took makes contexts end that much earlier, which is the safe side.
    this.#offsetMs = Number(rows[0]!.ms) - performance.now();
  }
}
