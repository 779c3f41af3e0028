import type { ServerOptions } from 'node:http';

/** For all ports; how fast a body has to come is for the gate to see (slow-clients.ts). */
export const timeLimits = {
  headersTimeout: 10_000,
  /** How often Node looks whether a time is over; unless said, every half minute. */
  connectionsCheckingInterval: 1_000,
  /** Longer than proxies keep theirs, so that it is them who close: what is sent on a closed one is lost. */
  keepAliveTimeout: 75_000,
} as const satisfies ServerOptions;
