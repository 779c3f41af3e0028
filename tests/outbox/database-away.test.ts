import { asOwner, cloneDatabase, type TestDatabase } from '../support/database';
import { putDown, queuedJobs, startOutbox, until, type RunningOutbox } from '../support/outbox';
import { Wire } from '../support/wire';

const insurerId = 7;

let database: TestDatabase;
let wire: Wire;
let running: RunningOutbox;
let done: string[];
let meanwhile: () => Promise<void>;
beforeAll(async () => {
  database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_outbox_away_${process.pid}`);
  wire = new Wire(new URL(database.url));
  running = await startOutbox(await wire.open(), {
    'send-message': async (_platform, { subject }) => {
      await meanwhile();
      done.push(subject);
    },
  });
});
afterAll(async () => {
  wire.mend();
  await running.close();
  wire.close();
  await database.drop();
});
beforeEach(() => {
  done = [];
  meanwhile = async () => undefined;
});

const given = (count: number) => putDown(running.platform, insurerId, 'send-message', count);
const isEmpty = async () => (await queuedJobs(database.url)).length === 0;

test('work goes on when the database that went away in its middle is there again', async () => {
  let cut: () => void = () => undefined;
  const isCut = new Promise<void>((resolve) => (cut = resolve));
  meanwhile = () => isCut;
  const subjects = await given(60);
  await until(async () => (await queuedJobs(database.url)).some(({ locked }) => locked));
  wire.cut();
  cut();
  await until(() => done.length > 0);
  // What was done cannot be told to the queue, so it will be done again.
  expect((await queuedJobs(database.url)).length).toBe(60);
  wire.mend();
  await until(isEmpty, 25_000);
  expect(new Set(done)).toEqual(new Set(subjects));
});

test('work goes on when PostgreSQL ends the connections of the queue', async () => {
  await asOwner(database.url, (owner) =>
    owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename like '%outbox'`,
    ),
  );
  const subjects = await given(30);
  await until(isEmpty);
  expect(new Set(done)).toEqual(new Set(subjects));
});
