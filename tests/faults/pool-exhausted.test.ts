import type { PoolClient } from 'pg';
import { mostWaiting } from '../../src/db/most-waiting';
import { sendJson } from '../support/http';
import { anInput } from '../support/made';
import { TestPlatform } from '../support/platform';

let test_: TestPlatform;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());

const search = '{ subscribers { edges { cursor } } }';

test('when all connections of a door are held, so many wait and others are told at once; nobody else notices; then all is well', async () => {
  const insurer = await test_.newInsurer();
  const [writer, reader] = [await insurer.person(), await insurer.person({ level: 'READ' })];
  const { pool } = test_.platform.doors.handling_write;
  const register = () =>
    sendJson(
      `${test_.url}/graphql`,
      {
        query: 'mutation ($i: RegisterSubscriberInput!) { registerSubscriber(input: $i) { subscriberBranchNumber } }',
        variables: { i: anInput() },
      },
      { headers: { cookie: writer.cookie } },
    ).then(({ status, headers, text }) => [status, headers['retry-after'], /"code":"(\w+)"/.exec(text)?.[1]]);
  const held: PoolClient[] = [];
  for (let left = pool.options.max!; left > 0; left -= 1) held.push(await pool.connect());
  const beyond = 12;
  const turnedAway = [503, '5', 'UNAVAILABLE'];
  try {
    const begun = performance.now();
    let told = 0;
    const all = Array.from({ length: mostWaiting + beyond }, () => register().finally(() => (told += 1)));
    await Promise.all(Array.from({ length: 20 }, () => reader.get(search)));
    await Promise.race(all);
    expect([told <= beyond, pool.waitingCount]).toEqual([true, mostWaiting]);
    // Those who wait are told when the time they are given is over.
    expect(await Promise.all(all)).toEqual(all.map(() => turnedAway));
    expect(performance.now() - begun).toBeLessThan(15_000);
    expect(pool.waitingCount).toBe(0);
  } finally {
    held.forEach((client) => client.release());
  }
  const after = await Promise.all(Array.from({ length: 20 }, register));
  expect(after.map(([status]) => status)).toEqual(after.map(() => 200));
  const kept = await reader.get<{ subscribers: { edges: object[] } }>(
    `{ subscribers(first: 100) { edges { cursor } } }`,
  );
  expect(kept.subscribers.edges).toHaveLength(after.length);
});
