import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { notKept } from '../../src/backup/kept-tables';
import { Opening } from '../../src/backup/sealed-stream';
import { readConfig, type Config } from '../../src/config';
import { asOwner, secrets, testSecret } from './database';
import { dumpDatabase } from './search-evidence';

/** A folder that is gone when the tests of the file are over. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kakehashi-backup-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const configOf = (url: string, folder: string): Config =>
  readConfig({ DATABASE_URL: url, KAKEHASHI_SECRET: testSecret, DATA_DIR: folder, LOG_LEVEL: 'silent' });

/** What is in a backup, as text. */
export async function contentOf(file: string): Promise<string> {
  const chunks: Buffer[] = [];
  await pipeline(createReadStream(file), new Opening(secrets.backupKey), createGunzip(), async (plain) => {
    for await (const chunk of plain) chunks.push(chunk as Buffer);
  });
  return Buffer.concat(chunks).toString('utf8');
}

const differing = /^(graphile_worker\.|public\.migrations$)/;

/** Every row of every table that is kept, in any order; the jobs without a library's own numbers. */
export async function keptRows(url: string): Promise<Record<string, string[]>> {
  const dump = (await dumpDatabase(url)).filter(({ table }) => !(table in notKept) && !differing.test(table));
  const jobs = await asOwner(url, (owner) =>
    owner.query<{ job: string }>(
      `select concat_ws(' ', t.identifier, j.payload, j.run_at, j.attempts, j.max_attempts) as job
       from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id`,
    ),
  );
  const rows = [...dump, { table: 'jobs', rows: jobs.rows.map(({ job }) => job) }];
  return Object.fromEntries(rows.map(({ table, rows: all }) => [table, all.sort()]));
}

/** Keys, checks, references, triggers and policies of all tables. */
export const catalogueOf = (url: string): Promise<string[]> =>
  asOwner(url, async (owner) => {
    const { rows } = await owner.query<{ fact: string }>(`
      select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(c.oid), convalidated) as fact
        from pg_constraint c where connamespace in ('isolated'::regnamespace, 'shared'::regnamespace)
      union all select concat_ws(' ', tgrelid::regclass, tgname, tgenabled) from pg_trigger where not tgisinternal
      union all select concat_ws(' ', oid::regclass, relrowsecurity, relforcerowsecurity) from pg_class
        where relkind in ('r', 'p') and relnamespace in ('isolated'::regnamespace, 'shared'::regnamespace)
      order by 1`);
    return rows.map(({ fact }) => fact);
  });
