import type { Pool, PoolClient } from 'pg';
import { Refusal } from '../refusal';

export type Done = (release?: unknown) => void;
type Taken = (error: Error | undefined, client: PoolClient | undefined, done: Done) => void;
/** Both ways in which pg-pool lends a connection; its types tell them apart, and who stands before it does not. */
export type Connect = (taken?: Taken) => Promise<PoolClient> | void;

/** Fewer than the gate lets in, so that one door at which nothing moves does not hold up those who want another. */
export const mostWaiting = 128;

/** Whoever finds so many waiting for a connection is told at once to come back: pg-pool's queue has no end. */
export function turnAwayBeyond(pool: Pool, most: number): void {
  const connect = pool.connect.bind(pool) as Connect;
  const bounded: Connect = (taken) => {
    if (pool.waitingCount < most) return connect(taken);
    const refusal = new Refusal('UNAVAILABLE');
    if (taken === undefined) return Promise.reject(refusal);
    process.nextTick(taken, refusal, undefined, () => undefined);
  };
  pool.connect = bounded as Pool['connect'];
}
