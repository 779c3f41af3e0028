import type { Client, PoolClient } from 'pg';
import { closeDoors, openDoors, type DoorName, type Doors } from '../../src/db/data-sources';
import { InsurerSession } from '../../src/db/insurer-session';
import { rolePrefix } from '../../src/db/migrate';
import type { Claims } from '../../src/db/signed-context';
import { asOwner, secrets } from './database';

const names: DoorName[] = [
  'handling_none',
  'handling_read',
  'handling_write',
  'handling_linkage',
  'authenticator',
  'platform_operator',
  'worker',
  'imports',
];

/** The server's own doors with one connection each, so that a test meets the same connection again. */
export async function withDoors<Result>(url: string, work: (doors: Doors) => Promise<Result>): Promise<Result> {
  const sizes = Object.fromEntries(names.map((name) => [name, 1]));
  const doors = await openDoors({ url, prefix: await asOwner(url, rolePrefix), secrets, sizes });
  return work(doors).finally(() => closeDoors(doors));
}

export interface OpenSession {
  session: InsurerSession;
  /** Its connection, for SQL that the server would never send. */
  client: PoolClient;
}

export async function openSession(
  doors: Doors,
  door: DoorName,
  claims: Claims,
  { readOnly = false, now }: { readOnly?: boolean; now?: () => Date } = {},
): Promise<OpenSession> {
  const { pool } = doors[door];
  const lent = new Promise<PoolClient>((resolve) => pool.once('acquire', resolve));
  const session = await InsurerSession.open({
    door: doors[door],
    contextKey: secrets.contextKey,
    claims,
    readOnly,
    now,
  });
  return { session, client: await lent };
}

/** What the owner finds; embedded it is a superuser, which no policy binds. */
export const ownerFinds = (url: string, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
  asOwner(url, async (owner: Client) => (await owner.query(sql, values)).rows);
