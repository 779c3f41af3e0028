import type { Pool } from 'pg';
import { types } from 'pg';
import { DataSource } from 'typeorm';
import { entities } from '../entities';
import type { Secrets } from '../secrets';
import { pools, type Role } from './roles';

/** Days stay text ('YYYY-MM-DD'): a Date would move them by a time zone. */
const dateOid = 1082;
types.setTypeParser(dateOid, (text) => text);

/** One login role's connections. */
export interface Door {
  dataSource: DataSource;
  pool: Pool;
}

/** Imports have connections of their own, so that they cannot take a clerk's. */
export type DoorName = Role | 'imports';
export type Doors = Record<DoorName, Door>;

export interface DoorsOptions {
  /** Any URL of the database; user and password are replaced. */
  url: string;
  prefix: string;
  secrets: Secrets;
  sizes?: Partial<Record<DoorName, number>>;
}

const importsSize = 3;

export const poolSizes: Record<DoorName, number> = { ...pools, imports: importsSize };

export async function openDoors({ url, prefix, secrets, sizes = {} }: DoorsOptions): Promise<Doors> {
  const open = async (name: DoorName): Promise<[DoorName, Door]> => {
    const role = `${prefix}_${name === 'imports' ? 'handling_write' : name}`;
    const dataSource = new DataSource({
      type: 'postgres',
      url: asRole(url, role, secrets.passwordOf(role)),
      entities,
      synchronize: false,
      installExtensions: false,
      logging: false,
      extra: {
        max: sizes[name] ?? poolSizes[name],
        pipeline: true,
        options: `${always}${name === 'imports' ? importOptions : ''}`,
        connectionTimeoutMillis: 5_000,
        idleTimeoutMillis: 0,
        ...(name === 'imports' ? importTimeouts : timeouts),
      },
    });
    await dataSource.initialize();
    const pool = (dataSource.driver as unknown as { master: Pool }).master;
    // A connection that breaks while it is lent out says so at its next query.
    pool.on('connect', (client) => client.on('error', () => undefined));
    return [name, { dataSource, pool }];
  };
  const names = Object.keys(poolSizes) as DoorName[];
  return Object.fromEntries(await Promise.all(names.map(open))) as Doors;
}

/** No statement here is large enough to be worth compiling; before 18 a forbidden way of scanning costs so much that all are. */
const always = '-c timezone=UTC -c jit=off';

/**
 * An import fills tables faster than statistics follow, and without them the planner would read whole tables for each
 * chunk of keys. All its statements find rows by key: by index, one key after the other.
 */
const importOptions = ['seqscan', 'bitmapscan', 'hashjoin', 'mergejoin', 'material']
  .map((way) => ` -c enable_${way}=off`)
  .join('');

/** Server-side, because a time-out of the client leaves its connection half open. */
const timeouts = { statement_timeout: 5_000, lock_timeout: 2_000, idle_in_transaction_session_timeout: 10_000 };
const importTimeouts = { statement_timeout: 60_000, lock_timeout: 10_000, idle_in_transaction_session_timeout: 60_000 };

export async function closeDoors(doors: Doors): Promise<void> {
  await Promise.all(Object.values(doors).map(({ dataSource }) => dataSource.destroy()));
}

function asRole(url: string, role: string, password: string): string {
  const address = new URL(url);
  address.username = encodeURIComponent(role);
  address.password = encodeURIComponent(password);
  return address.href;
}
