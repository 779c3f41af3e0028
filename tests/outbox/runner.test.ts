import { randomUUID } from 'node:crypto';
import { DeliveryFault } from '../../src/network/ports';
import { enqueue } from '../../src/outbox/enqueue';
import type { Job } from '../../src/outbox/job';
import type { Task } from '../../src/outbox/tasks';
import { Refusal } from '../../src/refusal';
import { cloneDatabase, type TestDatabase } from '../support/database';
import { makeDue, putDown, queuedJobs, setJobs, startOutbox, until, type RunningOutbox } from '../support/outbox';

let database: TestDatabase;
let running: RunningOutbox;
let done: Job[];
/** What a task does before it is done. */
let work: (job: Job) => Promise<void>;
beforeAll(async () => {
  // Of its own: another runner would take the jobs.
  database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_outbox_${process.pid}`);
  const task: Task = async (_platform, job) => {
    await work(job);
    done.push(job);
  };
  running = await startOutbox(database.url, { 'send-message': task, 'inquiry-due': task, 'acquire-codes': task });
});
afterAll(async () => {
  await running.close();
  await database.drop();
});
beforeEach(() => {
  done = [];
  work = async () => undefined;
});

const insurerId = 7;
const given = (count = 1) => putDown(running.platform, insurerId, 'send-message', count);
const isEmpty = async () => (await queuedJobs(database.url)).length === 0;

test('work is done soon after the transaction that asks for it, each piece once', async () => {
  const subjects = await given(300);
  await until(() => done.length >= 300);
  await until(isEmpty);
  expect(done.map(({ subject }) => subject).sort()).toEqual([...subjects].sort());
  const said = done.map(({ insurerId: whose, attempt, lastTry }) => `${whose} ${attempt} ${lastTry}`);
  expect(new Set(said)).toEqual(new Set([`${insurerId} 1 false`]));
});

test('work of a transaction that is undone is never done', async () => {
  const db = await running.platform.openGateway(insurerId);
  await enqueue(db, 'send-message', randomUUID());
  await db.abandon([]);
  await given();
  await until(() => done.length > 0);
  await until(isEmpty);
  expect(done).toHaveLength(1);
});

test('work for later waits until it is due', async () => {
  const subject = randomUUID();
  const db = await running.platform.openGateway(insurerId);
  await db.ending(null, () => enqueue(db, 'inquiry-due', subject, new Date(Date.now() + 3_600_000)));
  await given();
  await until(() => done.length > 0);
  expect(await queuedJobs(database.url)).toMatchObject([{ subject, attempts: 0, locked: false }]);
  await makeDue(database.url);
  await until(isEmpty);
  expect(done.map(({ subject: each }) => each)).toContain(subject);
});

test('what fails is tried again later, and nothing but a code is kept of why', async () => {
  const faults: Error[] = [new Error('of 123456789010'), new Refusal('UNAVAILABLE')];
  work = () => Promise.reject(faults[0]!);
  const [subject] = await given();
  await until(async () => (await queuedJobs(database.url))[0]?.lastError !== null);
  expect(await queuedJobs(database.url)).toMatchObject([
    { subject, attempts: 1, locked: false, lastError: 'INTERNAL_SERVER_ERROR' },
  ]);
  const [waiting] = await queuedJobs(database.url);
  expect([1, 2, 3]).toContain(waiting!.seconds);
  work = async () => undefined;
  await makeDue(database.url);
  await until(isEmpty);
  expect(done).toMatchObject([{ subject, attempt: 2 }]);
});

test('nothing waits for longer than five minutes, and the queue gives nothing up', async () => {
  work = () => Promise.reject(new Refusal('UNAVAILABLE'));
  const subjects = await given(2);
  await until(async () => (await queuedJobs(database.url)).every(({ lastError }) => lastError !== null));
  await setJobs(database.url, `run_at = now() + interval '6 hours', attempts = 24`);
  await until(async () => (await queuedJobs(database.url)).every(({ attempts }) => attempts === 23));
  for (const { seconds } of await queuedJobs(database.url)) expect(seconds).toBeLessThanOrEqual(300);
  work = async () => undefined;
  await makeDue(database.url);
  await until(isEmpty);
  expect(new Set(done)).toEqual(
    new Set(subjects.map((subject) => ({ insurerId, subject, attempt: 24, lastTry: true }))),
  );
});

test('after a silence everything that waited is sent at once, but not what failed by itself', async () => {
  const ask = (count: number) => putDown(running.platform, insurerId, 'acquire-codes', count);
  work = () => Promise.reject(new DeliveryFault('UNREACHABLE', false));
  await ask(30);
  const areTried = async () => (await queuedJobs(database.url)).every(({ lastError }) => lastError !== null);
  await until(areTried);
  work = () => Promise.reject(new DeliveryFault('FAULTY_ANSWER', false));
  const [strange] = await ask(1);
  await until(areTried);
  await setJobs(database.url, `run_at = now() + interval '4 minutes'`);
  work = async () => undefined;
  await ask(1);
  await until(() => done.length === 31);
  await until(async () => (await queuedJobs(database.url)).length === 1);
  expect(await queuedJobs(database.url)).toMatchObject([{ subject: strange, lastError: 'FAULTY_ANSWER' }]);
  await makeDue(database.url);
  await until(isEmpty);
});

test('stopping lets work that was begun end, and hands back what was not', async () => {
  let begun = 0;
  const ends: (() => void)[] = [];
  work = () => new Promise((end) => (begun += 1) && ends.push(end));
  await given(40);
  await until(() => begun === 20);
  const stopped = running.outbox.stop();
  await until(async () => (await queuedJobs(database.url)).filter(({ locked }) => locked).length === 20);
  ends.forEach((end) => end());
  await stopped;
  expect(done).toHaveLength(20);
  expect(await queuedJobs(database.url)).toHaveLength(20);
  expect((await queuedJobs(database.url)).every(({ locked }) => !locked)).toBe(true);
});
