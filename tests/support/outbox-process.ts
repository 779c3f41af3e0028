import 'reflect-metadata';
import { createLogger } from '../../src/logger';
import { expectStrayFailures } from '../../src/outbox/stray-failure';
import type { Task } from '../../src/outbox/tasks';
import { startOutbox } from './outbox';

// A process with an outbox. It says what it begins; 'inquiry-due' it never ends, as if another system did not answer.

const say = (word: string): void => void process.stdout.write(`${word}\n`);

const at =
  (ends: boolean): Task =>
  async (_platform, { subject }) => {
    say(subject);
    if (!ends) await new Promise(() => undefined);
  };

expectStrayFailures(createLogger('silent'));
const longestEndMs = process.argv[3] === undefined ? undefined : Number(process.argv[3]);
startOutbox(process.argv[2]!, { 'send-message': at(true), 'inquiry-due': at(false) }, longestEndMs).then(
  () => say('ready'),
  (error: unknown) => {
    process.stderr.write(String(error));
    process.exit(1);
  },
);
