import { runMigrations as runJobQueueMigrations } from 'graphile-worker';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations';
import type { Secrets } from '../secrets';
import { pools, scramVerifier } from './roles';

/** Any number that no other program takes a lock on: two migrations of one database wait for each other. */
const migrationLock = 7_401_982_365;

/**
 * Brings a database up to date: roles, tables, context key, the log's months ahead. Runs as the owner and may be
 * repeated; the server's own roles cannot do any of it.
 */
export async function migrate(
  ownerUrl: string,
  secrets: Secrets,
  now = new Date(),
  /** No others than these: for a backup of an earlier time. */
  only?: readonly string[],
): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('select pg_advisory_lock($1)', [migrationLock]);
    const prefix = await rolePrefix(owner);
    await createRoles(owner, prefix, secrets);
    await migrateJobQueue(ownerUrl);
    await runMigrations(ownerUrl, prefix, only);
    await owner.query('call tenancy.open_job_queue()');
    await storeContextKey(owner, secrets.contextKey);
    await makeLogMonths(owner, now);
  } finally {
    await owner.end();
  }
}

/** Stored in the database; computed only for a database that has none yet. */
export async function rolePrefix(client: Client): Promise<string> {
  const { rows } = await client.query(
    `select to_regclass('tenancy.role_prefix') is not null as stored, current_database() as name`,
  );
  if (!rows[0].stored) return rows[0].name;
  return (await client.query('select prefix from tenancy.role_prefix')).rows[0].prefix;
}

async function createRoles(owner: Client, prefix: string, secrets: Secrets): Promise<void> {
  const names = Object.keys(pools).map((role) => `${prefix}_${role}`);
  const { rows } = await owner.query('select rolname from pg_roles where rolname = any($1)', [names]);
  const existing = new Set(rows.map((row) => row.rolname));
  const database = escapeIdentifier((await owner.query('select current_database() as name')).rows[0].name);
  await owner.query(`revoke all on database ${database} from public`);
  for (const name of names) {
    const role = escapeIdentifier(name);
    if (!existing.has(name)) await owner.query(`create role ${role} login noinherit`);
    await owner.query(`alter role ${role} password ${escapeLiteral(scramVerifier(secrets.passwordOf(name)))}`);
    await owner.query(`grant connect on database ${database} to ${role}`);
  }
}

/** Its own, in its own schema; before ours, which refer to it. */
async function migrateJobQueue(ownerUrl: string): Promise<void> {
  await runJobQueueMigrations({ connectionString: ownerUrl });
}

async function runMigrations(ownerUrl: string, prefix: string, only?: readonly string[]): Promise<void> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: migrations.filter((Migration) => only?.includes(new Migration().name) ?? true),
    migrationsTransactionMode: 'each',
    installExtensions: false,
    synchronize: false,
    extra: { max: 1, options: `-c kakehashi.role_prefix=${prefix}` },
  });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}

/** HMAC's two padded key blocks (RFC 2104): PostgreSQL then needs sha256 only. */
async function storeContextKey(owner: Client, key: Buffer): Promise<void> {
  const block = (pad: number) => Buffer.alloc(64, pad).map((byte, index) => byte ^ (key[index] ?? 0));
  await owner.query('begin');
  await owner.query('delete from tenancy.context_key');
  await owner.query('insert into tenancy.context_key values ($1, $2)', [
    Buffer.from(block(0x36)),
    Buffer.from(block(0x5c)),
  ]);
  await owner.query('commit');
}

/** SQLSTATE lock_not_available. */
const isTaken = '55P03';

/**
 * Behind whoever waits for this lock, everybody waits who wants to write an entry: where a backup reads the log for long, the
 * months are made at a later start. Until then entries go to the default partition.
 */
async function makeLogMonths(owner: Client, now: Date): Promise<void> {
  await owner.query(`set lock_timeout = '1s'`);
  await makeMonths(owner, now).catch((error: unknown) => {
    if ((error as { code?: string }).code !== isTaken) throw error;
  });
}

async function makeMonths(owner: Client, now: Date): Promise<void> {
  const monthsAhead = 13;
  for (let ahead = 0; ahead <= monthsAhead; ahead += 1) {
    const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1)).toISOString().slice(0, 10);
    await owner.query('call tenancy.make_log_month($1)', [month]);
  }
}
