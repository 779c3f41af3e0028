import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

const retryMs = 250;
const answerMs = 2_000;
const watchName = 'kakehashi watch';

/** A connection that ends at once when PostgreSQL does, by whatever; then it is started again, as often as it takes. */
export class PostgresWatch {
  readonly #ending = new AbortController();
  readonly #done: Promise<void>;
  /** Null: nobody answers. */
  #connected: Promise<Client | null> = Promise.resolve(null);

  constructor(
    private readonly url: string,
    private readonly start: () => Promise<void>,
    private readonly tell: (event: string, error?: unknown) => void,
  ) {
    this.#done = this.#run();
  }

  /** Whether no other process uses this PostgreSQL. */
  async end(): Promise<boolean> {
    this.#ending.abort();
    const others = 'select from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()';
    const client = await this.#connected;
    const found = await client?.query(others, [watchName]).catch(() => null);
    await client?.end();
    await this.#done;
    return (found?.rowCount ?? 0) === 0;
  }

  async #run(): Promise<void> {
    const { signal } = this.#ending;
    while (!signal.aborted) {
      try {
        await this.#untilItEnds();
        if (!signal.aborted) this.tell('the connection to PostgreSQL has ended; it is started again unless it runs');
      } catch {
        await this.start().catch((error: unknown) => this.tell('PostgreSQL cannot be started now', error));
        await pause(retryMs, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  async #untilItEnds(): Promise<void> {
    const client = new Client({
      connectionString: this.url,
      application_name: watchName,
      connectionTimeoutMillis: answerMs,
      keepAlive: true,
    });
    const ended = new Promise<void>((done) => client.once('end', done));
    client.on('error', () => undefined);
    this.#connected = client.connect().then(
      () => client,
      () => null,
    );
    if ((await this.#connected) === null) throw new Error('nobody answers');
    await ended;
  }
}
