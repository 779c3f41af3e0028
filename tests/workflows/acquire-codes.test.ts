import { DeliveryFault } from '../../src/network/ports';
import type { Job } from '../../src/outbox/job';
import { acquireCodes } from '../../src/workflows/acquire-codes';
import { receiveCodes, type Receipt } from '../../src/workflows/receive-codes';
import { openCode } from '../../src/vault/organization-codes';
import { aCode } from '../support/arriving';
import { acquireAll, plantPersons, withRegistry, type Planted, type Registry } from '../support/codes';
import { asOwner, cloneDatabase, type TestDatabase } from '../support/database';
import { operationLog } from '../support/kept';
import type { Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

let database: TestDatabase;
let test_: TestPlatform;
let insurer: TestInsurer;
let clerk: Person;
let registry: Registry;
/** Ahead of the time that sessions of users go by. */
let ahead = 0;
beforeAll(async () => {
  // Of its own: its connections are cut.
  database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_codes_${process.pid}`);
  test_ = await TestPlatform.start({ databaseUrl: database.url, now: () => new Date(Date.now() + ahead) });
});
afterAll(() => test_.close().finally(() => database.drop()));
beforeEach(async () => {
  ahead = 0;
  insurer = await test_.newInsurer();
  clerk = await insurer.handler({ level: 'LINKAGE' });
  registry = withRegistry(test_);
});

const hour = 3_600_000;
const fault = (): never => {
  throw new DeliveryFault('UNREACHABLE', false);
};

/** An acquisition for all, as the queue would hand it out. */
async function ofAll(): Promise<Job> {
  const { data } = await acquireAll(clerk);
  return { insurerId: insurer.id, subject: data!.acquireOrganizationCodes.id, attempt: 1, lastTry: false };
}

const sqlRows = <Row extends object>(sql: string, values: unknown[] = [insurer.id]): Promise<Row[]> =>
  asOwner(database.url, async (owner) => (await owner.query<Row>(sql, values)).rows);

const states = (): Promise<{ state: string; failure: string | null; sent: boolean; persons: number }[]> =>
  sqlRows(
    `select state, failure, sent_at is not null as sent, count(*)::integer as persons
     from isolated.organization_code where insurer_id = $1 group by 1, 2, 3 order by 1, 2, 3`,
  );

/** The network gives everybody who was asked for a code of their own. */
async function giveCodes(): Promise<{ receipt: Receipt; codes: Map<string, string> }> {
  const requests = [...registry.numbers].map(([myNumber, [acquisitionNumber]]) => ({
    ...{ myNumber, acquisitionNumber: acquisitionNumber!, organizationCode: aCode() },
  }));
  const db = await test_.platform.openGateway(insurer.id);
  const receipt = await db.ending(null, async () =>
    receiveCodes(db, { cipher: await test_.platform.keys.of(db), codes: requests, now: test_.platform.now() }),
  );
  return { receipt, codes: new Map(requests.map(({ myNumber, organizationCode }) => [myNumber, organizationCode])) };
}

async function expectOwnCodes(people: Planted[], codes: Map<string, string>): Promise<void> {
  const db = await test_.platform.openGateway(insurer.id);
  const cipher = await db.ending(null, () => test_.platform.keys.of(db));
  const rows = await sqlRows<{ id: string; cipher: Buffer }>(
    'select subscriber_id as id, cipher from isolated.organization_code where insurer_id = $1',
  );
  const byId = new Map(rows.map((row) => [row.id, openCode(cipher, row.id, row.cipher)]));
  expect(byId.size).toBe(people.length);
  expect(people.filter(({ id, myNumber }) => byId.get(id) !== codes.get(myNumber))).toEqual([]);
}

/** The connection that does it is cut in its middle. */
async function cutAt(event: string): Promise<void> {
  await asOwner(database.url, (owner) =>
    owner.query(
      `create or replace function public.cut() returns trigger language plpgsql security definer as
         $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
       create trigger cut before ${event} for each row execute function public.cut()`,
    ),
  );
}
const mend = (): Promise<unknown> =>
  asOwner(database.url, (owner) => owner.query('drop function if exists public.cut cascade'));

describe('broken off at any point, an acquisition goes on where it stopped', () => {
  afterEach(mend);

  test.each<[string, () => Promise<void> | void]>([
    ['while persons are put down', () => cutAt('insert on isolated.organization_code')],
    ['after they were put down, before that is committed', () => cutAt('update on isolated.code_acquisition')],
    ['when the registry is away', () => void (registry.then = fault)],
    [
      'when the registry took half of them and its word did not arrive',
      () => void (registry.then = () => (registry.messages.length > 1 ? fault() : undefined)),
    ],
    [
      'after the registry said so, before that is written',
      () => cutAt('update of sent_at on isolated.organization_code'),
    ],
    ['at its end', () => cutAt('update of finished_at on isolated.code_acquisition')],
  ])('%s', async (_when, breakIt) => {
    const people = await plantPersons(test_, insurer, 1_050);
    const job = await ofAll();
    await breakIt();
    await expect(acquireCodes(test_.platform, job)).rejects.toThrow();
    await mend();
    registry.then = () => undefined;
    await acquireCodes(test_.platform, job);
    expect(await states()).toEqual([{ state: 'REQUESTED', failure: null, sent: true, persons: 1_050 }]);
    const { numbers } = registry;
    expect([...numbers.keys()].sort()).toEqual(people.map(({ myNumber }) => myNumber).sort());
    expect([...numbers.values()].filter((given) => given.size !== 1)).toEqual([]);
    const { receipt, codes } = await giveCodes();
    expect(receipt).toEqual({ taken: 1_050, unknown: 0, ofAnother: 0 });
    await expectOwnCodes(people, codes);
  });
});

test('two runs at once take everybody in once', async () => {
  await plantPersons(test_, insurer, 1_050);
  const job = await ofAll();
  await Promise.all([acquireCodes(test_.platform, job), acquireCodes(test_.platform, job)]);
  expect(await sqlRows('select persons from isolated.code_acquisition where insurer_id = $1')).toEqual([
    { persons: 1_050 },
  ]);
  expect([...registry.numbers.values()].filter((given) => given.size !== 1)).toEqual([]);
  expect((await giveCodes()).receipt).toEqual({ taken: 1_050, unknown: 0, ofAnother: 0 });
});

test('at the last try of the queue it is put down for an hour later instead of being given up', async () => {
  await plantPersons(test_, insurer, 1);
  const job = await ofAll();
  const queued = () =>
    sqlRows<{ minutes: number }>(
      `select round(extract(epoch from run_at - now()) / 60)::integer as minutes from graphile_worker._private_jobs
       where payload->>'subject' = $1 order by run_at desc`,
      [job.subject],
    );
  expect(await queued()).toEqual([{ minutes: 0 }]);
  registry.then = fault;
  await acquireCodes(test_.platform, { ...job, lastTry: true });
  expect(await queued()).toEqual([{ minutes: 60 }, { minutes: 0 }]);
  registry.then = () => undefined;
  await acquireCodes(test_.platform, job);
  expect(await states()).toMatchObject([{ state: 'REQUESTED', sent: true }]);
});

test('without an answer a request is sent again after an hour, and is given up after a day', async () => {
  const [person] = await plantPersons(test_, insurer, 1);
  const job = await ofAll();
  await acquireCodes(test_.platform, job);
  const [late] = registry.messages.at(-1)!;
  ahead = hour / 2;
  await acquireCodes(test_.platform, job);
  expect(registry.messages).toHaveLength(1);
  ahead = hour;
  await acquireCodes(test_.platform, job);
  expect(registry.messages).toEqual([[late], [late]]);
  ahead = 24 * hour;
  await acquireCodes(test_.platform, job);
  expect(registry.messages).toHaveLength(2);
  expect(await states()).toEqual([{ state: 'FAILED', failure: 'TIMED_OUT', sent: false, persons: 1 }]);
  expect((await giveCodes()).receipt).toEqual({ taken: 0, unknown: 1, ofAnother: 0 });
  ahead = 0;
  await acquireCodes(test_.platform, await ofAll());
  const [again] = registry.messages.at(-1)!;
  expect([again!.myNumber, again!.acquisitionNumber === late!.acquisitionNumber]).toEqual([person!.myNumber, false]);
});

test('it takes in whoever has a My Number that nobody doubts and no code, and later runs of it nobody new', async () => {
  const people = await plantPersons(test_, insurer, 6);
  const [doubted, cancelled, failed, detached, requested, none] = people.map(({ id }) => id);
  const set = (sql: string, ...values: unknown[]) => asOwner(database.url, (owner) => owner.query(sql, values));
  await set('update isolated.subscriber set in_doubt = true where id = $1', doubted);
  await set(
    `update isolated.my_number set cipher = null, blind_index = null, deletion_kind = '1' where subscriber_id = $1`,
    cancelled,
  );
  for (const [id, state, failure] of [
    [failed, 'FAILED', 'MY_NUMBER_UNKNOWN'],
    [detached, 'DETACHED', null],
    [requested, 'REQUESTED', null],
  ])
    await set(
      'insert into isolated.organization_code (insurer_id, subscriber_id, state, failure, changed_at) values ($1, $2, $3, $4, now())',
      ...[insurer.id, id, state, failure],
    );
  const job = await ofAll();
  await acquireCodes(test_.platform, job);
  const asked = () => [...registry.numbers.keys()].sort();
  const expected = people.filter(({ id }) => [failed, detached, none].includes(id)).map(({ myNumber }) => myNumber);
  expect(asked()).toEqual(expected.sort());
  await plantPersons(test_, insurer, 1);
  ahead = hour;
  await acquireCodes(test_.platform, job);
  expect(asked()).toEqual(expected);
});

test('a number that comes into doubt before it was sent is not sent until the doubt is resolved', async () => {
  const [person] = await plantPersons(test_, insurer, 1);
  const job = await ofAll();
  await cutAt('update of sent_at on isolated.organization_code');
  await expect(acquireCodes(test_.platform, job)).rejects.toThrow();
  await mend();
  const doubt = (inDoubt: boolean) =>
    sqlRows('update isolated.subscriber set in_doubt = $2 where id = $1', [person!.id, inDoubt]);
  await doubt(true);
  await acquireCodes(test_.platform, job);
  expect(registry.messages).toHaveLength(1);
  await doubt(false);
  await acquireCodes(test_.platform, job);
  expect(registry.messages).toHaveLength(2);
});

test('what was sent stands in the operation log, in the affair of whoever asked', async () => {
  await plantPersons(test_, insurer, 3);
  const job = await ofAll();
  await acquireCodes(test_.platform, job);
  expect((await operationLog(database.url, insurer.id)).slice(-2)).toMatchObject([
    { operation: 'acquireOrganizationCodes', accountId: clerk.accountId, affair: 'ELIGIBILITY', subject: job.subject },
    {
      operation: 'acquireOrganizationCodes',
      accountId: null,
      affair: 'ELIGIBILITY',
      rowCount: 3,
      subject: job.subject,
    },
  ]);
});
