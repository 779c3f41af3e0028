import { migrate } from '../../src/db/migrate';
import { asOwner, cloneDatabase, secrets, type TestDatabase } from '../support/database';
import { asLoginRole, saidOf } from '../support/login-role';
import { attackFaults } from '../support/tenancy-attack';
import { catalogueFaults } from '../support/tenancy-catalogue';
import { asInsurer, makeTwoInsurers } from '../support/two-insurers';

let database: TestDatabase;
beforeAll(
  async () =>
    void (database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_months_${process.pid}`)),
);
afterAll(() => database.drop());

const places = (insurer: number): Promise<{ place: string; at: Date }[]> =>
  asOwner(database.url, async (owner) => {
    const { rows } = await owner.query(
      'select tableoid::regclass::text as place, at from isolated.operation_log where insurer_id = $1 order by at',
      [insurer],
    );
    return rows;
  });

test('an entry of a month without a partition waits in the default one, and moves when the month is made [S1-3.3-68]', async () => {
  const [a, b] = await makeTwoInsurers(database.url);
  // 00:00 of 1 June in Japan is 15:00 UTC of the day before.
  const moments = ['2090-05-31T14:59:59Z', '2090-05-31T15:00:00Z', '2090-06-30T14:59:59Z', '2090-06-30T15:00:00Z'];
  await asOwner(database.url, async (owner) => {
    for (const { id, claims, marks } of [a, b]) {
      await asInsurer(owner, claims, async () => {
        for (const at of moments) {
          await owner.query(
            `insert into isolated.operation_log (insurer_id, at, account_id, privilege_level, affair, operation, result) values ($1, $2, $3, 'WRITE', 'ELIGIBILITY', 'viewSubscriber', 'OK')`,
            [id, at, marks.account],
          );
        }
      });
    }
  });
  const inDefault = (await places(a.id)).filter(({ place }) => place === 'isolated.operation_log_default');
  expect(inDefault.map(({ at }) => at.toISOString().replace('.000', ''))).toEqual(moments);

  await asOwner(database.url, (owner) => owner.query(`call tenancy.make_log_month('2090-06-01')`));

  for (const { id } of [a, b]) {
    const later = (await places(id))
      .filter(({ at }) => at.getUTCFullYear() === 2090)
      .map(({ place }) => place.replace('isolated.operation_log_', ''));
    expect(later).toEqual(['default', '2090_06', '2090_06', 'default']);
  }
  expect(await asOwner(database.url, catalogueFaults)).toEqual([]);
  expect(
    await attackFaults(database.url, { only: ['operation_log', 'operation_log_default', 'operation_log_2090_06'] }),
  ).toEqual([]);
});

test('a month is made once, and its entries go to its partition from then on', async () => {
  const [a] = await makeTwoInsurers(database.url);
  await asOwner(database.url, async (owner) => {
    await owner.query(`call tenancy.make_log_month('2091-01-01')`);
    await owner.query(`call tenancy.make_log_month('2091-01-01')`);
    await asInsurer(owner, a.claims, () =>
      owner.query(
        `insert into isolated.operation_log (insurer_id, at, account_id, privilege_level, affair, operation, result) values ($1, '2091-01-15T00:00:00Z', $2, 'WRITE', 'ELIGIBILITY', 'viewSubscriber', 'OK')`,
        [a.id, a.marks.account],
      ),
    );
  });
  expect((await places(a.id)).at(-1)?.place).toBe('isolated.operation_log_2091_01');
});

test('while somebody reads the log for long, a start does without new months and holds up nobody', async () => {
  const from = new Date('2095-11-15T00:00:00Z');
  const made = () =>
    asOwner(database.url, async (owner) => {
      const { rows } = await owner.query(`select to_regclass('isolated.operation_log_2095_11') is not null as made`);
      return rows[0].made as boolean;
    });
  await asOwner(database.url, async (reader) => {
    await reader.query('begin');
    await reader.query('select from isolated.operation_log limit 1');
    await migrate(database.url, secrets, from);
    expect(await made()).toBe(false);
    await reader.query('commit');
  });
  await migrate(database.url, secrets, from);
  expect(await made()).toBe(true);
});

test('every start makes the months ahead, so that an operation writes to a month of its own', async () => {
  await migrate(database.url, secrets, new Date('2092-11-15T00:00:00Z'));
  const partitions = await asOwner(database.url, async (owner) => {
    const { rows } = await owner.query(
      `select relname as name from pg_class where relname ~ '^operation_log_209[23]_[0-9]{2}$' and relkind = 'r' order by relname`,
    );
    return rows.map(({ name }) => name);
  });
  expect(partitions.slice(0, 3)).toEqual(['operation_log_2092_11', 'operation_log_2092_12', 'operation_log_2093_01']);
  expect(partitions).toHaveLength(14);
  expect(await asOwner(database.url, catalogueFaults)).toEqual([]);
});

test('only the owner makes months', async () => {
  await asLoginRole(database.url, 'handling_write', async (line) => {
    await line.begin(null);
    expect(saidOf(await line.attempt(`call tenancy.make_log_month('2094-01-01')`))).toBe('refused');
    await line.end();
  });
});
