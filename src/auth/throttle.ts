import { RateLimiterPostgres } from 'rate-limiter-flexible';
import type { Pool } from 'pg';
import { Refusal } from '../refusal';

/** Failed tries within the time (seconds), then refused for the rest of it. */
const quarterHour = 15 * 60;
const limits = {
  /** At one place for one login ID: its owner at the own desk is not kept out by strangers elsewhere. */
  loginIdAtPlace: { points: 10, duration: quarterHour },
  /** For one login ID from anywhere but familiar places. */
  loginId: { points: 20, duration: quarterHour },
  address: { points: 100, duration: quarterHour },
  insurer: { points: 300, duration: quarterHour },
  /** Whoever asks for something that a passkey is to sign: nothing else is known of them. */
  passkeyOptions: { points: 60, duration: 60 },
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

/** Counts failed tries in PostgreSQL, so that all processes count together. Every count ends with its time. */
export class Throttle {
  readonly #limiters: Record<LimitName, RateLimiterPostgres>;

  constructor(pool: Pool) {
    const limiter = (name: LimitName) =>
      new RateLimiterPostgres({
        storeClient: pool,
        storeType: 'pool',
        schemaName: 'shared',
        tableName: 'sign_in_tries',
        tableCreated: true,
        // One of them does it for all: what a stranger tries must not pile up.
        clearExpiredByTimeout: name === 'address',
        keyPrefix: name,
        ...limits[name],
      });
    this.#limiters = {
      loginIdAtPlace: limiter('loginIdAtPlace'),
      loginId: limiter('loginId'),
      address: limiter('address'),
      insurer: limiter('insurer'),
      passkeyOptions: limiter('passkeyOptions'),
    };
  }

  /**
   * Counts the try before it is made, so that many at once are counted too. TOO_MANY_TRIES: not now. What one limit refuses
   * does not count for the wider ones: else one stranger could use up a whole insurer's tries.
   */
  async spend(attempt: Try): Promise<void> {
    for (const [name, key] of keysOf(attempt)) await this.spendOf(name, key);
  }

  /** Where nothing is said of who tries. */
  async spendOf(name: LimitName, key: string): Promise<void> {
    const { consumedPoints, msBeforeNext } = await this.#limiters[name].penalty(key);
    if (consumedPoints > limits[name].points)
      throw new Refusal('TOO_MANY_TRIES', { retryAfterSeconds: Math.ceil(msBeforeNext / 1000) });
  }

  /** A success costs nothing. */
  async giveBack(attempt: Try): Promise<void> {
    await Promise.all(keysOf(attempt).map(([name, key]) => this.giveBackOf(name, key)));
  }

  async giveBackOf(name: LimitName, key: string): Promise<void> {
    await this.#limiters[name].reward(key);
  }
}

/**
 * The narrowest first. What is tried at a familiar place counts for that place alone, and so does what is no insurer's: in as
 * many steps, so that how long it takes does not tell one login ID from another.
 */
function keysOf({ loginId, place, insurerId, familiar }: Try): [LimitName, string][] {
  const here = `${loginId} ${place}`;
  return [
    ['loginIdAtPlace', here],
    ['address', familiar ? here : place],
    ['loginId', familiar ? here : loginId],
    ['insurer', familiar || insurerId === null ? here : String(insurerId)],
  ];
}
