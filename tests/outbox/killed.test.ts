import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { asOwner, cloneDatabase, type TestDatabase } from '../support/database';
import { putDown, queuedJobs, setJobs, startOutbox, until, type RunningOutbox } from '../support/outbox';

const insurerId = 7;
const support = join(__dirname, '../support');

let database: TestDatabase;
let here: RunningOutbox;
let doneHere: string[];
let other: { process: ChildProcess; said: string[] };
beforeAll(async () => {
  database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_killed_${process.pid}`);
  other = await startOther();
  doneHere = [];
  const task = async (_platform: unknown, { subject }: { subject: string }) => void doneHere.push(subject);
  here = await startOutbox(database.url, { 'send-message': task });
});
afterAll(async () => {
  other.process.kill('SIGKILL');
  await here.close();
  await database.drop();
});

async function startOther(): Promise<{ process: ChildProcess; said: string[] }> {
  const program = [join(support, 'register-typescript.cjs'), join(support, 'outbox-process.ts')] as const;
  const child = spawn(process.execPath, ['-r', ...program, database.url], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => said.push(line));
  await until(() => said.includes('ready'));
  return { process: child, said };
}

const isEmpty = async () => (await queuedJobs(database.url)).length === 0;

test('two processes share the work of one database, and no piece is done twice', async () => {
  const subjects: string[] = [];
  await until(async () => {
    subjects.push(...(await putDown(here.platform, insurerId, 'send-message', 100)));
    return doneHere.length > 0 && other.said.length > 1;
  });
  await until(isEmpty);
  const done = [...doneHere, ...other.said.filter((word) => word !== 'ready')];
  expect(done.sort()).toEqual(subjects.sort());
});

/** As if they had been at it for a while. */
const haveTakenLong = () =>
  asOwner(database.url, (owner) =>
    owner.query(
      `update graphile_worker._private_jobs set locked_at = now() - interval '1 minute' where locked_at is not null`,
    ),
  );

test('what a process is at is its own while it lives; when it is killed others do it within five seconds', async () => {
  const subjects = await putDown(here.platform, insurerId, 'inquiry-due', 20);
  await until(() => subjects.every((subject) => other.said.includes(subject)));
  await haveTakenLong();
  // A job of somebody who is gone tells that the third has looked.
  const [abandoned] = await putDown(here.platform, insurerId, 'acquire-codes');
  await setJobs(database.url, `locked_at = now() - interval '1 minute', locked_by = 'pool-0123456789'`);
  const task = async (_platform: unknown, { subject }: { subject: string }) => void doneHere.push(subject);
  const third = await startOutbox(database.url, { 'inquiry-due': task, 'acquire-codes': task });
  await until(() => doneHere.includes(abandoned!));
  expect((await queuedJobs(database.url)).filter(({ locked }) => locked)).toHaveLength(20);

  const exited = once(other.process, 'exit');
  other.process.kill('SIGKILL');
  await exited;
  const ms = await until(isEmpty);
  expect(doneHere).toEqual(expect.arrayContaining(subjects));
  expect(ms).toBeLessThan(5_000);
  await third.close();
});
