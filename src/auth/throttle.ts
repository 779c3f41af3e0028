import type { Pool } from 'pg';
import { Refusal } from '../refusal';

/** Failed tries within the time (seconds), then refused for the rest of it. */
const quarterHour = 15 * 60;
const limits = {
  /** At one place for one login ID: its owner at the own desk is not kept out by strangers elsewhere. */
  loginIdAtPlace: { tries: 10, seconds: quarterHour },
  address: { tries: 100, seconds: quarterHour },
  /** For one login ID from anywhere but familiar places. */
  loginId: { tries: 20, seconds: quarterHour },
  insurer: { tries: 300, seconds: quarterHour },
  /** Whoever asks for something that a passkey is to sign: nothing else is known of them. */
  passkeyOptions: { tries: 60, seconds: 60 },
};

export interface Try {
  loginId: string;
  /** The terminal if it is a registered one, else the address. */
  place: string;
  insurerId: number | null;
  /** A registered terminal, or an address from which the login ID has signed in before. */
  familiar: boolean;
}

type LimitName = keyof typeof limits;
type Count = readonly [limit: LimitName, of: string];

/** What a stranger tries must not pile up. */
const sweepEveryMs = 5 * 60_000;

/**
 * Counts failed tries in PostgreSQL, so that all processes count together. Every count ends with its time. Not a library's:
 * those ask the database once for each limit, and 50 people who sign in at once would be felt by everybody else.
 */
export class Throttle {
  #sweptAt = Date.now();

  constructor(private readonly pool: Pool) {}

  /**
   * Counts the try before it is made, so that many at once are counted too. TOO_MANY_TRIES: not now. What one limit refuses
   * does not count for the wider ones: else one stranger could use up a whole insurer's tries.
   */
  spend(attempt: Try): Promise<void> {
    return this.#spend(countsOf(attempt));
  }

  /** Where nothing is said of who tries. */
  spendOf(limit: LimitName, of: string): Promise<void> {
    return this.#spend([[limit, of]]);
  }

  /** A success costs nothing. */
  giveBack(attempt: Try): Promise<void> {
    return this.#giveBack(countsOf(attempt));
  }

  giveBackOf(limit: LimitName, of: string): Promise<void> {
    return this.#giveBack([[limit, of]]);
  }

  async #spend(counts: Count[]): Promise<void> {
    await this.#sweep();
    const { rows } = await this.pool.query<{ wait: number | null }>({
      name: 'spend-try',
      text: 'select shared.spend_try($1, $2, $3) as wait',
      values: [
        counts.map(keyOf),
        counts.map(([limit]) => limits[limit].tries),
        counts.map(([limit]) => limits[limit].seconds),
      ],
    });
    const { wait } = rows[0]!;
    if (wait !== null) throw new Refusal('TOO_MANY_TRIES', { retryAfterSeconds: wait });
  }

  async #giveBack(counts: Count[]): Promise<void> {
    await this.pool.query({ name: 'give-back-try', text: giveBack, values: [counts.map(keyOf)] });
  }

  async #sweep(): Promise<void> {
    if (Date.now() - this.#sweptAt < sweepEveryMs) return;
    this.#sweptAt = Date.now();
    await this.pool.query('delete from shared.sign_in_tries where ends_at < clock_timestamp()');
  }
}

const keyOf = ([limit, of]: Count): string => `${limit}:${of}`;

/** Taken in the order in which they are spent, so that nobody waits for each other. */
const giveBack = `
  with given as materialized (
    select key from shared.sign_in_tries where key = any ($1) order by array_position($1, key) for update)
  update shared.sign_in_tries t set points = t.points - 1 from given where t.key = given.key and t.points > 0`;

/**
 * The narrowest first. What is tried at a familiar place counts for that place alone, and so does what is no insurer's: in as
 * many steps, so that how long it takes does not tell one login ID from another.
 */
function countsOf({ loginId, place, insurerId, familiar }: Try): Count[] {
  const here = `${loginId} ${place}`;
  return [
    ['loginIdAtPlace', here],
    ['address', familiar ? here : place],
    ['loginId', familiar ? here : loginId],
    ['insurer', familiar || insurerId === null ? here : String(insurerId)],
  ];
}
