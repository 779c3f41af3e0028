import { setTimeout as pause } from 'node:timers/promises';
import { migrate } from '../../src/db/migrate';
import { loadShippedLegalTable } from '../../src/workflows/load-legal-table';
import { Cluster } from '../support/cluster';
import { asOwner, secrets } from '../support/database';
import { send, sendJson } from '../support/http';
import { anInput } from '../support/made';
import type { Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';
import { until } from '../support/until';
import { Wire } from '../support/wire';

/** The database of this machine, another that follows it, and the address under which both are reached in turn. */
let primary: Cluster;
let standby: Cluster;
let wire: Wire;
let test_: TestPlatform;
let insurer: TestInsurer;
let clerks: Person[];
beforeAll(async () => {
  primary = await Cluster.make();
  await migrate(primary.url.href, secrets);
  await asOwner(primary.url.href, loadShippedLegalTable);
  wire = new Wire(primary.url);
  test_ = await TestPlatform.start({ databaseUrl: await wire.open() });
  insurer = await test_.newInsurer();
  clerks = await Promise.all([insurer.handler(), insurer.handler(), insurer.handler()]);
}, 60_000);
afterAll(async () => {
  await test_.close();
  wire.close();
  await Promise.all([primary.end(), standby.end()]);
  primary.remove();
});

const register = 'mutation ($i: RegisterSubscriberInput!) { registerSubscriber(input: $i) { subscriberBranchNumber } }';

interface Told {
  acknowledged: string[];
  /** Answered neither with success nor with "come back". */
  strange: unknown[];
  turnedAway: number;
}

/** Clerks who register one person after the other, until told to stop. */
function atWork(): { told: Told; stop: () => Promise<Told> } {
  const told: Told = { acknowledged: [], strange: [], turnedAway: 0 };
  let isOn = true;
  const work = async ({ cookie }: Person): Promise<void> => {
    while (isOn) {
      const input = anInput();
      const { status, headers, text } = await sendJson(
        `${test_.url}/graphql`,
        { query: register, variables: { i: input } },
        { headers: { cookie } },
      );
      if (status === 200 && !text.includes('errors')) told.acknowledged.push(input['eligibilityId']!);
      else if (status === 503 && headers['retry-after'] !== undefined) told.turnedAway += 1;
      else told.strange.push([status, text]);
      if (status === 503) await pause(20);
    }
  };
  const all = Promise.all(clerks.flatMap((clerk) => [work(clerk), work(clerk)]));
  return { told, stop: () => ((isOn = false), all.then(() => told)) };
}

const readiness = async () => (await send(`${test_.url}/health/ready`, { method: 'GET' })).status;

/** What is kept of the registrations: how often each number, and whether each has its entry. */
const kept = (url: string) =>
  asOwner(url, async (owner) => {
    const { rows } = await owner.query<{ id: string; times: number }>(
      `select eligibility_id as id, count(*)::integer as times from isolated.eligibility_id
       where insurer_id = $1 group by 1`,
      [insurer.id],
    );
    const entries = await owner.query(
      `select from isolated.operation_log where insurer_id = $1 and operation = 'registerSubscriber' and result = 'OK'`,
      [insurer.id],
    );
    const persons = await owner.query('select from isolated.subscriber where insurer_id = $1', [insurer.id]);
    return { ids: rows, entries: entries.rowCount, persons: persons.rowCount };
  });

async function expectNothingLost(url: string, { acknowledged, strange, turnedAway }: Told): Promise<void> {
  expect(strange).toEqual([]);
  expect(turnedAway).toBeGreaterThan(0);
  const { ids, entries, persons } = await kept(url);
  expect(ids.filter(({ times }) => times !== 1)).toEqual([]);
  const there = new Set(ids.map(({ id }) => id));
  expect(acknowledged.filter((id) => !there.has(id))).toEqual([]);
  // What was done is written down, and nothing else is.
  expect([entries, persons]).toEqual([ids.length, ids.length]);
}

/** All of the process's connections work again, and none is left over. */
async function healed(since: number): Promise<number> {
  await until(async () => (await readiness()) === 200, 30_000);
  const many = await Promise.all(
    clerks.flatMap((clerk) => Array.from({ length: 8 }, () => clerk.ask('{ subscribers { edges { cursor } } }'))),
  );
  expect(many.filter(({ errors }) => errors !== undefined)).toEqual([]);
  return performance.now() - since;
}

/** Told to whoever runs this; in service it is a second or two. */
const mostMs = 15_000;

test('when PostgreSQL is restarted under load, what was acknowledged is there once, and the server goes on by itself', async () => {
  const { told, stop } = atWork();
  await until(async () => told.acknowledged.length > 30);
  await primary.restart();
  const since = performance.now();
  const before = told.acknowledged.length;
  expect(await healed(since)).toBeLessThan(mostMs);
  await until(async () => told.acknowledged.length > before + 30);
  await expectNothingLost(primary.url.href, await stop());
});

test('when another PostgreSQL takes its place under load, what was acknowledged is there once, and the server goes on by itself', async () => {
  standby = await primary.standby();
  const follows = 'select from pg_stat_replication where sync_state = $1';
  await until(() => asOwner(primary.url.href, async (owner) => (await owner.query(follows, ['sync'])).rowCount === 1));
  const { told, stop } = atWork();
  await until(async () => told.acknowledged.length > 30);
  primary.kill();
  // The address leads to it before it may be written to.
  wire.moveTo(standby.url);
  await until(async () => (await readiness()) === 503);
  const before = told.acknowledged.length;
  await standby.promote();
  const since = performance.now();
  expect(await healed(since)).toBeLessThan(mostMs);
  await until(async () => told.acknowledged.length > before + 30);
  await expectNothingLost(standby.url.href, await stop());
});
