import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import type { DoorName } from '../../src/db/data-sources';
import { operationLog, rowCounts } from '../support/kept';
import { aFile, anInput } from '../support/made';
import type { Person } from '../support/person';
import { TestPlatform } from '../support/platform';
import { until } from '../support/until';

let test_: TestPlatform;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());

const register = 'mutation ($i: RegisterSubscriberInput!) { registerSubscriber(input: $i) { subscriberBranchNumber } }';

/** Sends it whole, and is gone after so long. */
async function cancelled({ cookie }: Person, path: string, body: string, afterMs: number): Promise<void> {
  const type = path === '/graphql' ? 'application/json' : 'text/csv';
  const sent = request(test_.url + path, { method: 'POST', agent: false, headers: { cookie, 'content-type': type } });
  sent.on('error', () => undefined).on('response', (response) => response.on('error', () => undefined).resume());
  const gone = new Promise((done) => sent.once('close', done));
  sent.end(body);
  await pause(afterMs);
  sent.destroy();
  await gone;
}

/** Every connection of a door at once: what is left on it of whoever had it before. */
async function leftOn(name: DoorName): Promise<string[]> {
  const { pool } = test_.platform.doors[name];
  const clients: PoolClient[] = [];
  for (let left = pool.options.max!; left > 0; left -= 1) clients.push(await pool.connect());
  const found = await Promise.all(
    clients.map(async (client) => {
      const { rows } = await client.query<{ left: string }>(
        `select coalesce(current_setting('app.context', true), '') || coalesce(pg_current_xact_id_if_assigned()::text, '')
           || case when now() = statement_timestamp() then '' else 'in a transaction' end as left`,
      );
      return rows[0]!.left;
    }),
  );
  clients.forEach((client) => client.release());
  return found.filter((left) => left !== '');
}

test('a hundred requests whose clients go away in their middle leave no connection in use and nothing of theirs on any', async () => {
  const [insurer, other] = [await test_.newInsurer(), await test_.newInsurer()];
  const [clerk, stranger] = [await insurer.handler(), await other.handler()];
  const file = aFile(Array.from({ length: 1_500 }, () => ({})));
  const asked: [string, () => string][] = [
    ['/graphql', () => JSON.stringify({ query: '{ subscribers { edges { node { nameKanji } } } me { loginId } }' })],
    ['/graphql', () => JSON.stringify({ query: register, variables: { i: anInput() } })],
    ['/graphql', () => JSON.stringify({ query: register, variables: { i: anInput() } })],
    ['/files?kind=registration', () => file],
  ];
  // From the moment they are sent until they would have been answered.
  await Promise.all(
    Array.from({ length: 100 }, (_, at) => {
      const [path, body] = asked[at % asked.length]!;
      return cancelled(clerk, path, body(), 4 * at);
    }),
  );
  const { doors } = test_.platform;
  const names = Object.keys(doors) as DoorName[];
  const asking = ['handling_none', 'handling_read', 'handling_write', 'imports', 'authenticator'] as const;
  await until(async () =>
    asking.every(
      (name) => doors[name].pool.waitingCount === 0 && doors[name].pool.idleCount === doors[name].pool.totalCount,
    ),
  );
  // Those that wait for work of their own keep their connections.
  const free = names.filter((name) => !['worker', 'outbox'].includes(name));
  expect(await Promise.all(free.map(leftOn))).toEqual(free.map(() => []));

  const seen = await stranger.get<{ subscribers: { edges: object[] } }>('{ subscribers { edges { cursor } } }');
  expect(seen.subscribers.edges).toEqual([]);
  const { subscriber } = await rowCounts(test_.databaseUrl, insurer.id, ['subscriber']);
  const entries = await operationLog(test_.databaseUrl, insurer.id);
  const registered = entries.filter(({ operation, result }) => operation === 'registerSubscriber' && result === 'OK');
  const imported = entries.some(({ operation, result }) => operation === 'uploadFile' && result === 'OK');
  if (!imported) expect(subscriber).toBe(registered.length);
  expect(registered.length).toBeGreaterThan(0);
});
