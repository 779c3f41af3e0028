import { Client } from 'pg';
import { migrations } from '../../migrations';
import { migrate } from '../db/migrate';
import type { Secrets } from '../secrets';
import { jobs, keptTables, type KeptTable, type Section } from './kept-tables';
import { OpenedTables } from './opened-tables';
import { readBackup, type Reader } from './read-backup';
import { BackupRefused } from './sealed-stream';
import { Snapshot, type Counted, type Head } from './snapshot';

export interface Restoring {
  ownerUrl: string;
  secrets: Secrets;
  file: string;
}

/**
 * Fills an empty database in one transaction: broken off, nothing is there and it can be done again. The tables are made
 * as they were at the time of the backup, and brought up to date afterwards.
 */
export async function restoreBackup({ ownerUrl, secrets, file }: Restoring): Promise<Counted[]> {
  const client = new Client({
    connectionString: ownerUrl,
    options: '-c timezone=UTC -c jit=off',
    statement_timeout: 0,
  });
  await client.connect();
  try {
    const filling = new Filling(client, { ownerUrl, secrets });
    const { counted } = await readBackup(file, secrets.backupKey, filling);
    await filling.end(counted);
    await migrate(ownerUrl, secrets);
    await client.query('analyze');
    return counted;
  } finally {
    await client.end();
  }
}

class Filling implements Reader {
  #tables = new Map<string, KeptTable>();
  #opened: OpenedTables | null = null;

  constructor(
    private readonly client: Client,
    private readonly target: { ownerUrl: string; secrets: Secrets },
  ) {}

  async begin(head: Head): Promise<void> {
    const { ownerUrl, secrets } = this.target;
    mustBeKnown(head.migrations);
    await migrate(ownerUrl, secrets, new Date(), head.migrations);
    await mustBeAt(this.client, head.migrations);
    for (const month of head.months) await this.client.query('call tenancy.make_log_month($1)', [month]);
    const tables = await keptTables(this.client);
    this.#tables = new Map(tables.map((table) => [table.name, table]));
    await this.client.query('begin');
    this.#opened = await OpenedTables.open(this.client, tables);
    // The first start loads the one and says so in the other, also where nobody has come yet.
    await this.client.query('delete from shared.legal_entry; delete from shared.platform_log');
    await mustBeEmpty(this.client, [...this.#tables.keys(), 'graphile_worker._private_jobs']);
  }

  async rows({ table: name }: Section, lines: string[]): Promise<void> {
    const rows = `[${lines.join(',')}]`;
    if (name === jobs.name) {
      await this.client.query(jobs.store, [rows]);
      return;
    }
    const table = this.#tables.get(name);
    if (table === undefined) throw new BackupRefused(`there is no table ${name}`);
    const columns = table.columns.join(', ');
    await this.client.query(
      `insert into ${name} (${columns}) overriding system value
       select ${columns} from json_populate_recordset(null::${name}, $1::json)`,
      [rows],
    );
  }

  /** What is there now is read as a backup reads it; only then it is there for others. */
  async end(counted: readonly Counted[]): Promise<void> {
    for (const { name, identity } of this.#tables.values())
      if (identity !== null)
        await this.client.query(
          `select setval(pg_get_serial_sequence('${name}', '${identity}'), (select coalesce(max(${identity}), 1) from ${name}))`,
        );
    await this.#opened!.close();
    const found: Counted[] = [];
    const again = new Snapshot(this.client, this.target.secrets.contextKey).rows(found);
    while (!(await again.next()).done);
    if (JSON.stringify(found) !== JSON.stringify(counted))
      throw new BackupRefused('what was restored is not what was read');
    await this.client.query('commit');
  }
}

function mustBeKnown(wanted: readonly string[]): void {
  const known = new Set(migrations.map((Migration) => new Migration().name));
  const unknown = wanted.filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new BackupRefused(`the backup was made by a newer version: ${unknown.join(', ')} is not known here`);
}

async function mustBeAt(client: Client, wanted: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select name from public.migrations');
  const later = rows.map(({ name }) => name).filter((name) => !wanted.includes(name));
  if (later.length > 0)
    throw new BackupRefused(
      `the database is newer than the backup (${later.join(', ')}): restore into one that is new`,
    );
}

async function mustBeEmpty(client: Client, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const { rowCount } = await client.query(`select from ${table} limit 1`);
    if (rowCount !== 0) throw new BackupRefused(`the database is not empty: there are rows in ${table}`);
  }
}
