import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../src/db/embedded-postgres';
import { migrate } from '../../src/db/migrate';
import { asOwner, cloneDatabase, secrets } from './database';

/** A database whose disk can be filled. */
export interface Disk {
  url: string;
  fill(): Promise<void>;
  free(): Promise<void>;
  remove(): Promise<void>;
}

/** Whether this machine lets us have a small file system: root outside most containers. */
export function mayMount(): boolean {
  const place = mkdtempSync(join(tmpdir(), 'kakehashi-mount-'));
  try {
    const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', place]).status === 0;
    return isMounted && spawnSync('umount', [place]).status === 0;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** A PostgreSQL of its own on a small file system: everything it writes fails when that is full. */
export async function smallDisk(): Promise<Disk> {
  const place = mkdtempSync(join(tmpdir(), 'kakehashi-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=512m,mode=755', 'none', place]);
  if (status !== 0) throw new Error('no file system can be mounted');
  const remove = (): void => {
    spawnSync('umount', ['-l', place]);
    rmSync(place, { recursive: true, force: true });
  };
  const postgres = await startEmbeddedPostgres(place, { shared_buffers: '32MB', max_wal_size: '64MB' });
  await migrate(postgres.ownerUrl, secrets);
  const filler = join(place, 'filler');
  return {
    url: postgres.ownerUrl,
    fill: async () => {
      const file = openSync(filler, 'w');
      for (let size = 1_048_576; size >= 1; size = Math.floor(size / 2)) {
        const piece = Buffer.alloc(size);
        try {
          for (;;) if (writeSync(file, piece) < size) break;
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        }
      }
      closeSync(file);
    },
    free: async () => rmSync(filler, { force: true }),
    remove: () => postgres.stop().finally(remove),
  };
}

const refusing = ['isolated.staged_row', 'isolated.eligibility_period'];

/** Where nothing can be mounted: PostgreSQL itself answers as it does when a table cannot grow. */
export async function refusingDisk(tables = refusing): Promise<Disk> {
  const database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_full_${process.pid}`);
  const run = (sql: string): Promise<void> => asOwner(database.url, (owner) => owner.query(sql)).then(() => undefined);
  await run(`create function public.full() returns trigger language plpgsql as $$
    begin
      raise exception 'could not extend file: No space left on device' using errcode = 'disk_full';
    end $$`);
  return {
    url: database.url,
    fill: () =>
      run(
        tables
          .map(
            (table) =>
              `create trigger disk_is_full before insert on ${table} for each row execute function public.full();`,
          )
          .join(''),
      ),
    free: () => run(tables.map((table) => `drop trigger if exists disk_is_full on ${table};`).join('')),
    remove: () => database.drop(),
  };
}
