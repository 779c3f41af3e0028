import { createLogger } from '../../src/logger';
import { expectStrayFailures } from '../../src/outbox/stray-failure';

// A process in which nobody catches a failure: what it was is said on the command line.

expectStrayFailures(createLogger('silent'));
setImmediate(() => process.stdout.write('went on\n'));
void Promise.reject(new Error(process.argv[2]));
