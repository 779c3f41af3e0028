import { collectDefaultMetrics, Registry } from 'prom-client';

let registry: Registry | null = null;

/** Of the process, however many platforms run in it: event loop, memory, garbage collection; measured from the first call on. */
export function processMetrics(): Registry {
  if (registry !== null) return registry;
  registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}
