import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { asOwner, cloneDatabase, type TestDatabase } from '../support/database';
import { send, sendJson } from '../support/http';
import { rowCounts } from '../support/kept';
import { aFile, aMyNumber } from '../support/made';
import type { Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';
import { Wire } from '../support/wire';

const awayMs = 3_000;
/** Of the worker's advisory locks. */
const lockClass = 7_401;

let database: TestDatabase;
let wire: Wire;
let test_: TestPlatform;
let insurer: TestInsurer;
let clerk: Person;
beforeAll(async () => {
  // Of its own: the workers of the tests beside it would go on with the imports.
  database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_away_${process.pid}`);
  wire = new Wire(new URL(database.url));
  test_ = await TestPlatform.start({ databaseUrl: await wire.open() });
});
afterAll(async () => {
  wire.mend();
  await test_.close();
  wire.close();
  await database.drop();
});
beforeEach(async () => {
  insurer = await test_.newInsurer();
  clerk = await insurer.handler();
});

const counts = (tables: string[]) => rowCounts(database.url, insurer.id, tables);

async function until(what: (owner: Client) => Promise<boolean>): Promise<void> {
  await asOwner(database.url, async (owner) => {
    for (let tries = 0; !(await what(owner)); tries += 1) {
      if (tries > 1_000) throw new Error('it did not happen in time');
      await pause(20);
    }
  });
}

const isIn =
  (id: string, state: string) =>
  async (owner: Client): Promise<boolean> => {
    const { rowCount } = await owner.query('select from isolated.file_import where id = $1 and state = $2', [
      id,
      state,
    ]);
    return rowCount === 1;
  };

/** What everybody is told until it is there again. */
async function everybodyIsToldToComeBack(): Promise<void> {
  const headers = { cookie: clerk.cookie };
  for (const begun = Date.now(); Date.now() - begun < awayMs; await pause(250)) {
    const answers = await Promise.all([
      sendJson(`${test_.url}/graphql`, { query: '{ subscribers { edges { cursor } } }' }, { headers }),
      sendJson(`${test_.url}/auth/sign-in`, { loginId: clerk.loginId, password: 'x' }),
      send(`${test_.url}/files?kind=registration`, { headers, body: aFile([{}]) }),
      send(`${test_.url}/files/00000000-0000-7000-8000-000000000000/result`, { method: 'GET', headers }),
      send(`${test_.url}/health/ready`, { method: 'GET' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503, 503, 503]);
    expect(answers.slice(0, 4).map(({ headers: { 'retry-after': retry } }) => retry)).toEqual(['5', '5', '5', '5']);
    expect(answers.slice(0, 4).every(({ text }) => text.includes('"code":"UNAVAILABLE"'))).toBe(true);
  }
}

test('an import that is being applied goes on by itself when the database is there again', async () => {
  const count = 3_000;
  const rows = Array.from({ length: count }, (_, at) => ({ number: String(at), myNumber: aMyNumber() }));
  const { id } = await clerk.uploaded(aFile(rows), ['AWAITING_APPROVAL']);
  await (await insurer.handler()).approve(id);
  await until(async () => (await counts(['subscriber']))['subscriber']! > 200);
  wire.cut();
  const before = (await counts(['subscriber']))['subscriber']!;
  expect(before).toBeLessThan(count);
  await everybodyIsToldToComeBack();
  wire.mend();
  await until(isIn(id, 'APPLIED'));
  expect(
    await counts(['subscriber', 'eligibility_id', 'eligibility_period', 'my_number', 'past_particulars', 'staged_row']),
  ).toEqual({
    ...{ subscriber: count, eligibility_id: count, eligibility_period: count, my_number: count },
    ...{ past_particulars: 0, staged_row: 0 },
  });
  expect(await clerk.importIn(['APPLIED'], id)).toMatchObject({ applied: count, rejected: 0, resultAvailable: true });
});

test('an import that is being checked goes on by itself when the database is there again', async () => {
  const owned = (work: (owner: Client) => Promise<void>) => asOwner(database.url, work);
  let id = '';
  await owned(async (first) => {
    await first.query('select pg_advisory_lock($1, $2)', [lockClass, insurer.id]);
    const uploaded = await clerk.upload(aFile([{ myNumber: aMyNumber() }, {}, {}]));
    ({ id } = (await uploaded.json()) as { id: string });
    await owned(async (second) => {
      await second.query('begin');
      await second.query('select from isolated.file_import where id = $1 for update', [id]);
      await first.query('select pg_advisory_unlock($1, $2)', [lockClass, insurer.id]);
      await until(async (owner) => {
        const waits = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
        return (await owner.query(waits)).rowCount === 1;
      });
      wire.cut();
    });
  });
  await everybodyIsToldToComeBack();
  expect(await counts(['staged_row'])).toEqual({ staged_row: 3 });
  wire.mend();
  await until(isIn(id, 'AWAITING_APPROVAL'));
  const approver = await insurer.handler();
  await approver.approve(id);
  expect(await approver.importIn(['APPLIED'], id)).toMatchObject({ applied: 3, rejected: 0 });
  expect(await counts(['subscriber', 'my_number'])).toEqual({ subscriber: 3, my_number: 1 });
});

test('an upload that was arriving when the database went away leaves nothing and can be sent again', async () => {
  const file = Buffer.from(aFile(Array.from({ length: 4_000 }, (_, at) => ({ number: String(at) }))));
  const half = Math.floor(file.length / 2);
  async function* arriving() {
    yield file.subarray(0, half);
    await until(async (owner) => {
      const staging = `select from pg_stat_activity where datname = current_database() and state = 'idle in transaction'
        and state_change < clock_timestamp() - interval '300 ms'`;
      return (await owner.query(staging)).rowCount === 1;
    });
    wire.cut();
    // By then the server has noticed, and the next rows find a connection that is no more.
    await pause(100);
    yield file.subarray(half);
  }
  const response = await fetch(`${test_.url}/files?kind=registration`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', cookie: clerk.cookie },
    body: arriving(),
    duplex: 'half',
  } as RequestInit);
  const { code } = (await response.json()) as { code: string };
  expect([response.status, response.headers.get('retry-after'), code]).toEqual([503, '5', 'UNAVAILABLE']);
  wire.mend();
  expect(await counts(['file_import', 'staged_row'])).toEqual({ file_import: 0, staged_row: 0 });
  expect(await clerk.uploaded(file, ['APPLIED'])).toMatchObject({ applied: 4_000 });
  expect(await counts(['file_import', 'subscriber'])).toEqual({ file_import: 1, subscriber: 4_000 });
});

test('of a database that says nothing nobody waits for long', async () => {
  const lookUp = async (): Promise<[number, string | undefined]> => {
    const headers = { cookie: clerk.cookie };
    const query = '{ subscribers { edges { cursor } } }';
    const answer = await sendJson(`${test_.url}/graphql`, { query }, { headers });
    return [answer.status, answer.headers['retry-after']];
  };
  expect(await lookUp()).toEqual([200, undefined]);
  wire.silence();
  const begun = Date.now();
  const answers = await Promise.all(Array.from({ length: 8 }, lookUp));
  expect(answers).toEqual(answers.map(() => [503, '5']));
  expect(Date.now() - begun).toBeLessThan(20_000);
  expect((await send(`${test_.url}/health/ready`, { method: 'GET' })).status).toBe(503);
  wire.mend();
  expect(await lookUp()).toEqual([200, undefined]);
});
