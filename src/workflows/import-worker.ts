import { setTimeout } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import type { Affair } from '../domain/privilege-level';
import { refusalOf } from '../errors';
import type { Platform } from '../platform';
import { continueImport, type Work } from './continue-import';

const pollMs = 1_000;
const retryMs = 5_000;
/** While the database is away, restarts or is full. */
const retryUnavailableMs = 1_000;
/** Another process is at it. */
const elsewhereMs = 200;
/** Imports a process works on at once, each of another insurer. */
const atOnce = 2;

interface WorkRow {
  insurerId: number;
  importId: string;
  accountId: string;
  affair: string;
}

/**
 * Goes on with imports that are due, in any process. Who holds the insurer's advisory lock works on it: the lock ends
 * with the connection, so work of a killed process is taken over at once, and two imports of one insurer take turns.
 */
export class ImportWorker {
  readonly #pool: Pool;
  readonly #working = new Map<number, Promise<void>>();
  /** Insurers whose import failed, and when it may be tried again. */
  readonly #failed = new Map<number, number>();
  #client: PoolClient | null = null;
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;
  #looking: Promise<void> = Promise.resolve();

  constructor(private readonly platform: Platform) {
    this.#pool = platform.doors.worker.pool;
  }

  start(): void {
    this.platform.wakeImports = () => this.wake();
    this.wake();
  }

  /** Looks for work now instead of at the next poll. */
  wake(): void {
    if (this.#stopped) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#looking = this.#looking
      .then(() => this.#look())
      .then(
        () => this.#lookAgainIn(pollMs),
        (error: unknown) => {
          this.platform.log.warn({ err: error }, 'imports cannot be gone on with now');
          this.#giveUp();
          this.#lookAgainIn(pauseAfter(error));
        },
      );
  }

  /** Works until nothing of this insurer is due, for a command that ends afterwards. */
  async finish(insurerId: number): Promise<void> {
    do {
      await this.#look();
      await (this.#working.get(insurerId) ?? setTimeout(elsewhereMs));
    } while (await this.#isDue(insurerId));
    await this.stop();
  }

  /** Finishes the transactions under way; the rest goes on at the next start. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#looking;
    await Promise.allSettled(this.#working.values());
    this.#giveUp();
  }

  /** Hands the connection back to be closed: the pool has room for no other. */
  #giveUp(): void {
    this.#client?.release(true);
    this.#client = null;
  }

  #lookAgainIn(ms: number): void {
    if (!this.#stopped && this.#timer === null) this.#timer = globalThis.setTimeout(() => this.wake(), ms).unref();
  }

  async #look(): Promise<void> {
    if (this.#stopped || this.#working.size >= atOnce) return;
    this.#client ??= await this.#connect();
    const { rows } = await this.#client.query<WorkRow>(
      `select * from (
         select distinct on (insurer_id)
           insurer_id as "insurerId", import_id as "importId", account_id as "accountId", affair, due_at
         from shared.import_work where due_at <= $1 and not (insurer_id = any ($2)) order by insurer_id, due_at) as due
       order by due_at`,
      [this.platform.now(), [...this.#working.keys(), ...this.#failedLately()]],
    );
    for (const row of rows) {
      if (this.#working.size >= atOnce) return;
      if (await this.#lock(row.insurerId)) this.#work(row);
    }
  }

  async #isDue(insurerId: number): Promise<boolean> {
    this.#client ??= await this.#connect();
    const { rowCount } = await this.#client.query(
      'select from shared.import_work where insurer_id = $1 and due_at <= $2',
      [insurerId, this.platform.now()],
    );
    return rowCount !== 0;
  }

  /** Left alone for a while, so that one that fails at once does not keep the process busy. */
  #failedLately(): number[] {
    for (const [insurerId, until] of this.#failed) if (performance.now() > until) this.#failed.delete(insurerId);
    return [...this.#failed.keys()];
  }

  async #connect(): Promise<PoolClient> {
    const client = await this.#pool.connect();
    client.on('error', () => {
      if (this.#client === client) this.#giveUp();
    });
    return client;
  }

  async #lock(insurerId: number): Promise<boolean> {
    const result = await this.#client?.query<{ held: boolean }>('select pg_try_advisory_lock($1, $2) as held', [
      lockClass,
      insurerId,
    ]);
    return result?.rows[0]?.held ?? false;
  }

  #work(row: WorkRow): void {
    const { insurerId, importId, accountId } = row;
    const affair = row.affair === '-' ? null : (row.affair as Affair);
    const work: Work = { importId, claims: { insurerId, accountId, privilegeLevel: 'WRITE', affair } };
    const working = this.#goOn(work)
      .catch((error: unknown) => {
        this.#failed.set(insurerId, performance.now() + pauseAfter(error));
        const level = isUnavailable(error) ? 'warn' : 'error';
        this.platform.log[level]({ err: error, importId }, 'an import could not be gone on with');
      })
      .finally(async () => {
        await this.#client?.query('select pg_advisory_unlock($1, $2)', [lockClass, insurerId]).catch(() => undefined);
        this.#working.delete(insurerId);
        this.wake();
      });
    this.#working.set(insurerId, working);
  }

  async #goOn(work: Work): Promise<void> {
    while (!this.#stopped && (await continueImport(this.platform, work))) {
      // The next step.
    }
  }
}

const isUnavailable = (error: unknown): boolean => refusalOf(error).code === 'UNAVAILABLE';

const pauseAfter = (error: unknown): number => (isUnavailable(error) ? retryUnavailableMs : retryMs);

/** Tells these advisory locks from any others. */
const lockClass = 7_401;
