import { Client } from 'pg';
import { closeDoors, openDoors } from '../../src/db/data-sources';
import { migrate, rolePrefix } from '../../src/db/migrate';
import { assertSafeToServe } from '../../src/db/start-check';
import { asOwner, secrets } from '../support/database';
import { asLoginRole, roles, saidOf } from '../support/login-role';
import { attackFaults } from '../support/tenancy-attack';
import { catalogueFaults } from '../support/tenancy-catalogue';
import { asInsurer, makeTwoInsurers } from '../support/two-insurers';

// As on a managed database: who owns it creates roles, and is no superuser. The policies bind them as well.
const name = `kakehashi_plain_${process.pid}`;
const password = 'of an owner that lives for one test';
const server = process.env['KAKEHASHI_TEST_URL']!;
const url = (() => {
  const plain = new URL(server);
  [plain.username, plain.password, plain.pathname] = [name, encodeURIComponent(password), `/${name}`];
  return plain.href;
})();

beforeAll(async () => {
  await asOwner(server, (owner) => owner.query(`create role ${name} login createrole password '${password}'`));
  await asOwner(server, (owner) => owner.query(`create database ${name} owner ${name}`));
  await migrate(url, secrets);
});
afterAll(() =>
  asOwner(server, async (owner) => {
    await owner.query(`drop database ${name} with (force)`);
    for (const role of roles) await owner.query(`drop role ${name}_${role}`);
    await owner.query(`drop role ${name}`);
  }),
);

const logged = (owner: Client): Promise<string[]> =>
  owner
    .query(
      `select tableoid::regclass::text as place from isolated.operation_log where at between '2090-01-01' and '2090-12-31' order by at`,
    )
    .then(({ rows }) => rows.map(({ place }) => place));

test('a database whose owner is no superuser is migrated, once and again, and served', async () => {
  await migrate(url, secrets);
  const doors = await openDoors({ url, prefix: await asOwner(url, rolePrefix), secrets });
  await assertSafeToServe(doors).finally(() => closeDoors(doors));
});

test('its tenancy is the same, but that the activity views cannot be taken from everybody', async () => {
  const faults = await asOwner(url, catalogueFaults);
  expect(faults.filter((fault) => !/may read other sessions' statements/.test(fault))).toEqual([]);
  expect(await attackFaults(url)).toEqual([]);
});

test('the owner sees no insurer without a context', async () => {
  const [a] = await makeTwoInsurers(url);
  await asOwner(url, async (owner) => {
    expect((await owner.query('select from isolated.subscriber')).rowCount).toBe(0);
    await asInsurer(owner, a.claims, async () =>
      expect((await owner.query('select from isolated.subscriber')).rowCount).toBe(2),
    );
  });
});

test('entries of a month without a partition are moved although the policies bind the owner', async () => {
  const [a] = await makeTwoInsurers(url);
  await asOwner(url, async (owner) => {
    await asInsurer(owner, a.claims, () =>
      owner.query(
        `insert into isolated.operation_log (insurer_id, at, account_id, privilege_level, affair, operation, result) values ($1, '2090-06-15', $2, 'WRITE', 'ELIGIBILITY', 'viewSubscriber', 'OK')`,
        [a.id, a.marks.account],
      ),
    );
    expect(await asInsurer(owner, a.claims, () => logged(owner))).toEqual(['isolated.operation_log_default']);
    await owner.query(`call tenancy.make_log_month('2090-06-01')`);
    expect(await asInsurer(owner, a.claims, () => logged(owner))).toEqual(['isolated.operation_log_2090_06']);
    expect(await logged(owner)).toEqual([]);
  });
});

test('a number that is changed takes its code with it, although the policies bind the owner in whose name that is done', async () => {
  const [a, b] = await makeTwoInsurers(url);
  await asLoginRole(url, 'handling_write', async (clerk) => {
    await clerk.begin(a.claims);
    const changed = await clerk.attempt(`update isolated.my_number set blind_index = sha256('another')`);
    expect(saidOf(changed)).toBe('1 rows');
    await clerk.end('COMMIT');
  });
  await asOwner(url, async (owner) => {
    const states = async () =>
      (await owner.query<{ state: string }>('select state from isolated.organization_code')).rows;
    expect(await asInsurer(owner, a.claims, states)).toEqual([{ state: 'DETACHED' }]);
    expect(await asInsurer(owner, b.claims, states)).not.toEqual([{ state: 'DETACHED' }]);
  });
});
