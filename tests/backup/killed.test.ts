import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { verifyBackup } from '../../src/backup/read-backup';
import { restoreBackup } from '../../src/backup/restore';
import { writeBackup } from '../../src/backup/write-backup';
import { catalogueOf, keptRows, ownFolder } from '../support/backups';
import { startCommand } from '../support/command-process';
import { asOwner, cloneDatabase, secrets, type TestDatabase } from '../support/database';
import { makeTwoInsurers } from '../support/two-insurers';
import { until } from '../support/until';

const folder = ownFolder();
let source: TestDatabase;
let target: TestDatabase;
beforeAll(async () => {
  const server = process.env['KAKEHASHI_TEST_URL']!;
  source = await cloneDatabase(server, `kakehashi_kept_killed_${process.pid}`);
  target = await cloneDatabase(server, `kakehashi_back_killed_${process.pid}`);
  await makeTwoInsurers(source.url);
});
afterAll(async () => {
  await source.drop();
  await target.drop();
});

/** Somebody is in the way until the command that meets them has been killed. */
async function killedInTheMiddle(
  words: string[],
  { url, obstacle, isMet }: { url: string; obstacle: string; isMet: string },
): Promise<void> {
  const holder = new Client({ connectionString: url });
  await holder.connect();
  try {
    await holder.query(`begin; ${obstacle}`);
    const { child, ended } = startCommand(words, { url, folder });
    await until(async () => (await asOwner(url, (owner) => owner.query(isMet))).rowCount === 1, 40_000);
    child.kill('SIGKILL');
    expect((await ended).code).toBeNull();
  } finally {
    await holder.query('rollback');
    await holder.end();
  }
}

const here = 'database = (select oid from pg_database where datname = current_database())';

test('a backup that is killed leaves nothing under its name, and can be made again', async () => {
  const file = join(folder, 'whole.backup');
  await killedInTheMiddle(['backup', '--to', file], {
    url: source.url,
    obstacle: 'lock table isolated.subscriber in access exclusive mode',
    isMet: `select from pg_locks where not granted and relation = 'isolated.subscriber'::regclass and ${here} limit 1`,
  });
  expect([existsSync(file), existsSync(`${file}.part`)]).toEqual([false, true]);
  await expect(verifyBackup(`${file}.part`, secrets.backupKey)).rejects.toThrow('the file is');
  await writeBackup({ ownerUrl: source.url, secrets, file, now: new Date() });
  await verifyBackup(file, secrets.backupKey);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
}, 60_000);

test('a restore that is killed leaves an empty database as it was, and can be done again', async () => {
  const file = join(folder, 'restored.backup');
  await writeBackup({ ownerUrl: source.url, secrets, file, now: new Date() });
  const before = await catalogueOf(target.url);
  const key = 7_401_999;
  await asOwner(target.url, (owner) =>
    owner.query(`
      create function public.passes() returns boolean language plpgsql as $$
        begin perform pg_advisory_xact_lock_shared(${key}); return true; end $$;
      alter table isolated.my_number add constraint passes check (public.passes())`),
  );
  await killedInTheMiddle(['restore', file], {
    url: target.url,
    obstacle: `select pg_advisory_xact_lock(${key})`,
    isMet: `select from pg_locks where locktype = 'advisory' and not granted and objid = ${key} and ${here} limit 1`,
  });
  // Waits until the session of the killed one is over.
  await asOwner(target.url, (owner) =>
    owner.query('alter table isolated.my_number drop constraint passes; drop function public.passes()'),
  );
  expect(await catalogueOf(target.url)).toEqual(before);
  expect((await keptRows(target.url))['shared.insurer']).toEqual([]);
  await restoreBackup({ ownerUrl: target.url, secrets, file });
  expect(await keptRows(target.url)).toEqual(await keptRows(source.url));
  expect(await catalogueOf(target.url)).toEqual(before);
}, 60_000);
