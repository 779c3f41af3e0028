import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { asOwner, cloneDatabase, type TestDatabase } from '../support/database';
import { putDown, startOutbox, until, type RunningOutbox } from '../support/outbox';
import { Wire } from '../support/wire';

const insurerId = 7;
const support = join(__dirname, '../support');
/** How long a run may take to end, in milliseconds. */
const longestEnd = '200';

let database: TestDatabase;
let wire: Wire;
let here: RunningOutbox;
let other: ChildProcess;
let said: string[];
beforeAll(async () => {
  database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_left_${process.pid}`);
  wire = new Wire(new URL(database.url));
  here = await startOutbox(database.url, {});
  const program = [join(support, 'register-typescript.cjs'), join(support, 'outbox-process.ts')] as const;
  const words = ['-r', ...program, await wire.open(), longestEnd];
  other = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  said = [];
  createInterface({ input: other.stdout! }).on('line', (line) => said.push(line));
  await until(() => said.includes('ready'));
});
afterAll(async () => {
  other.kill('SIGKILL');
  wire.close();
  await here.close();
  await database.drop();
});

test('a process that holds jobs it has not begun outlives the database, and works on although what it began never ends', async () => {
  // As many as it begins, which never end, and more of which it holds some.
  await putDown(here.platform, insurerId, 'inquiry-due', 60);
  await until(() => said.length > 20);
  wire.cut();
  // The next run would begin them again.
  await asOwner(database.url, (owner) => owner.query('delete from graphile_worker._private_jobs'));
  const [subject] = await putDown(here.platform, insurerId, 'send-message');
  wire.mend();
  await until(() => said.includes(subject!) || other.exitCode !== null);
  expect(other.exitCode).toBe(null);
});
