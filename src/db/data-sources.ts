import type { ClientBase, Pool, PoolClient } from 'pg';
import { types } from 'pg';
import { DataSource } from 'typeorm';
import { entities } from '../entities';
import type { Secrets } from '../secrets';
import { DatabaseClock } from './database-clock';
import { mostWaiting, turnAwayBeyond } from './most-waiting';
import { pools, type Role } from './roles';
import { endWhenSilent } from './silent-connections';

/** Days stay text ('YYYY-MM-DD'): a Date would move them by a time zone. */
const dateOid = 1082;
types.setTypeParser(dateOid, (text) => text);

/** One login role's connections. */
export interface Door {
  dataSource: DataSource;
  pool: Pool;
  /** One for all doors of a process. */
  clock: DatabaseClock;
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
  const clock = new DatabaseClock();
  const open = async (name: DoorName): Promise<[DoorName, Door]> => {
    const role = `${prefix}_${name === 'imports' ? 'handling_write' : name}`;
    const limits = name === 'imports' || name === 'key_keeper' ? importTimeouts : timeouts;
    const isByKey = name === 'imports' || name === 'network_gateway' || name === 'key_keeper';
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
        options: `${always}${isByKey ? byKeyOptions : ''}`,
        connectionTimeoutMillis: 5_000,
        idleTimeoutMillis: 0,
        ...limits,
        // Before it is lent for the first time.
        onConnect: async (client: PoolClient) => {
          // One that breaks while it is lent out says so at its next query, and not by ending the process.
          client.on('error', () => undefined);
          endWhenSilent(client, limits.statement_timeout + roundTripMs);
          await mustTakeWrites(client);
          await clock.ask(client);
        },
      },
    });
    await dataSource.initialize();
    const pool = (dataSource.driver as unknown as { master: Pool }).master;
    turnAwayBeyond(pool, mostWaiting);
    return [name, { dataSource, pool, clock }];
  };
  const names = Object.keys(poolSizes) as DoorName[];
  return Object.fromEntries(await Promise.all(names.map(open))) as Doors;
}

/** While one PostgreSQL takes another's place, its address may lead to one that only follows. */
async function mustTakeWrites(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ follows: boolean }>('select pg_is_in_recovery() as follows');
  if (rows[0]!.follows) throw new Error('Connection terminated: this PostgreSQL only follows another');
}

/** What a process that was cut off held, the turn of an insurer's imports for one, is given up within a minute. */
const locksOfTheLost = ['tcp_keepalives_idle=20', 'tcp_keepalives_interval=10', 'tcp_keepalives_count=3'];

/** No statement here is large enough to be worth compiling; before 18 a forbidden way of scanning costs so much that all are. */
const always = ['timezone=UTC', 'jit=off', ...locksOfTheLost].map((setting) => `-c ${setting}`).join(' ');

/**
 * Imports and exchanges fill tables faster than statistics follow, and without them the planner would read whole tables for
 * each key. All their statements find rows by key: by index, one key after the other.
 */
const byKeyOptions = ['seqscan', 'bitmapscan', 'hashjoin', 'mergejoin', 'material']
  .map((way) => ` -c enable_${way}=off`)
  .join('');

/** Server-side, because a time-out of the client leaves its connection half open. */
const timeouts = { statement_timeout: 5_000, lock_timeout: 2_000, idle_in_transaction_session_timeout: 10_000 };
const roundTripMs = 2_000;
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
