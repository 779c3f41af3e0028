import { join } from 'node:path';
import { restoreBackup } from '../../src/backup/restore';
import { keptTables, notKept } from '../../src/backup/kept-tables';
import { verifyBackup } from '../../src/backup/read-backup';
import { writeBackup } from '../../src/backup/write-backup';
import { migrate } from '../../src/db/migrate';
import { catalogueOf, keptRows, ownFolder } from '../support/backups';
import { asOwner, secrets } from '../support/database';
import { roles } from '../support/login-role';
import { makeTwoInsurers } from '../support/two-insurers';

// As on a managed database: the policies bind its owner, who is no superuser and bypasses nothing.
const folder = ownFolder();
const server = process.env['KAKEHASHI_TEST_URL']!;
const name = `kakehashi_keeper_${process.pid}`;
const names = [name, `${name}_back`] as const;
const password = 'of an owner that lives for one test';
const urlOf = (database: string, user: 'owner' | 'superuser'): string => {
  const url = new URL(server);
  url.pathname = `/${database}`;
  if (user === 'owner') [url.username, url.password] = [name, encodeURIComponent(password)];
  return url.href;
};

beforeAll(async () => {
  await asOwner(server, (owner) => owner.query(`create role ${name} login createrole password '${password}'`));
  for (const each of names) await asOwner(server, (owner) => owner.query(`create database ${each} owner ${name}`));
  await migrate(urlOf(names[0], 'owner'), secrets);
  await makeTwoInsurers(urlOf(names[0], 'owner'));
}, 60_000);
afterAll(() =>
  asOwner(server, async (owner) => {
    for (const each of names) {
      await owner.query(`drop database ${each} with (force)`);
      for (const role of roles) await owner.query(`drop role if exists ${each}_${role}`);
    }
    await owner.query(`drop role ${name}`);
  }),
);

test('an owner whom the policies bind keeps and restores every row of every table of every insurer', async () => {
  const file = join(folder, 'plain.backup');
  const counted = await writeBackup({ ownerUrl: urlOf(names[0], 'owner'), secrets, file, now: new Date() });
  await restoreBackup({ ownerUrl: urlOf(names[1], 'owner'), secrets, file });
  const [before, after] = [urlOf(names[0], 'superuser'), urlOf(names[1], 'superuser')];
  const withoutPrefix = ({ 'tenancy.role_prefix': _own, ...rows }: Record<string, string[]>) => rows;
  expect(withoutPrefix(await keptRows(after))).toEqual(withoutPrefix(await keptRows(before)));
  expect(await catalogueOf(after)).toEqual(await catalogueOf(before));
  const tables = await asOwner(before, keptTables);
  const insurers = new Set(counted.flatMap(({ insurer }) => insurer ?? []));
  expect(insurers.size).toBe(2);
  for (const { name: table } of tables.filter(({ isolated }) => isolated))
    expect([table, counted.filter((section) => section.table === table).length]).toEqual([table, 2]);
  expect((await verifyBackup(file, secrets.backupKey)).counted).toEqual(counted);
}, 60_000);

test('every table of the platform is kept, or it is said why not', async () => {
  const known = await asOwner(urlOf(names[0], 'superuser'), async (owner) => {
    const { rows } = await owner.query<{ name: string }>(
      `select schemaname || '.' || tablename as name from pg_tables t
       where schemaname in ('isolated', 'shared') and not (select relispartition from pg_class
         where oid = format('%I.%I', t.schemaname, t.tablename)::regclass) order by 1`,
    );
    return rows.map((row) => row.name);
  });
  const kept = await asOwner(urlOf(names[0], 'superuser'), keptTables);
  expect([...kept.map((table) => table.name), ...Object.keys(notKept)].sort()).toEqual(known);
});
