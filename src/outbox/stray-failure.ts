import type { Logger } from 'pino';

const stray = 'Error occurred whilst returning jobs from local queue';

/**
 * When the database goes away while the library holds jobs that were not begun, it throws where nobody can catch it, which
 * would end the process. The jobs are freed by whoever looks next; anything else that nobody caught still ends it.
 */
export function expectStrayFailures(log: Logger): void {
  process.on('unhandledRejection', (reason) => {
    if (!(reason instanceof Error && reason.message.startsWith(stray))) throw reason;
    log.warn({ err: reason }, 'jobs could not be handed back to the queue');
  });
}
