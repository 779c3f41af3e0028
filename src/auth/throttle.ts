import { RateLimiterPostgres } from 'rate-limiter-flexible';
import type { Pool } from 'pg';

/** Failed tries within the time (seconds), then refused for the rest of it. */
const quarterHour = 15 * 60;
const limits = {
  /** From one address for one login ID: its owner at the own desk is not kept out by strangers elsewhere. */
  loginIdAtAddress: { points: 10, duration: quarterHour },
  /** For one login ID from anywhere but the addresses where it signed in before. */
  loginId: { points: 20, duration: quarterHour },
  address: { points: 100, duration: quarterHour },
  insurer: { points: 300, duration: quarterHour },
};

export interface Try {
  loginId: string;
  address: string;
  insurerId: number | null;
  /** The login ID has signed in from this address before. */
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
      loginIdAtAddress: limiter('loginIdAtAddress'),
      loginId: limiter('loginId'),
      address: limiter('address'),
      insurer: limiter('insurer'),
    };
  }

  /**
   * Counts the try before it is made, so that many at once are counted too. Seconds to wait, or null: go on. What one
   * limit refuses does not count for the wider ones: else one stranger could use up a whole insurer's tries.
   */
  async spend(attempt: Try): Promise<number | null> {
    for (const [name, key] of keysOf(attempt)) {
      const { consumedPoints, msBeforeNext } = await this.#limiters[name].penalty(key);
      if (consumedPoints > limits[name].points) return Math.ceil(msBeforeNext / 1000);
    }
    return null;
  }

  /** A success costs nothing. */
  async giveBack(attempt: Try): Promise<void> {
    await Promise.all(keysOf(attempt).map(([name, key]) => this.#limiters[name].reward(key)));
  }
}

/** The narrowest first. */
function keysOf({ loginId, address, insurerId, familiar }: Try): [LimitName, string][] {
  const keys: [LimitName, string][] = [['loginIdAtAddress', `${loginId} ${address}`]];
  if (!familiar) {
    keys.push(['address', address], ['loginId', loginId]);
    if (insurerId !== null) keys.push(['insurer', String(insurerId)]);
  }
  return keys;
}
