import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import { startEmbeddedPostgres } from '../../src/db/embedded-postgres';
import { migrate, rolePrefix } from '../../src/db/migrate';
import { pools } from '../../src/db/roles';
import { secretsFrom } from '../../src/secrets';
import { loadShippedLegalTable } from '../../src/workflows/load-legal-table';
import { said } from './evidence';
import { dumpDatabase, plantCodesOf } from './search-evidence';

/** One for all processes of a test run: they share the database and its roles. */
export const testSecret = 'the secret of the tests, which guards nothing';
export const secrets = secretsFrom(testSecret);

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** What is lost when the machine stops is no loss in a test. */
const careless = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', shared_buffers: '256MB' };

/** A migrated database of its own: on TEST_DATABASE_URL's server when that is set, else on an embedded one. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') {
    const url = new URL(given);
    url.pathname = `/kakehashi_test_${process.pid}`;
    await onServer(given, `create database ${escapeIdentifier(url.pathname.slice(1))}`);
    await migrate(url.href, secrets);
    await asOwner(url.href, loadShippedLegalTable);
    await makeTemplate(url.href);
    return { url: url.href, drop: () => dropDatabase(given, url.pathname.slice(1)) };
  }
  const folder = mkdtempSync(join(tmpdir(), 'kakehashi-test-'));
  const server = await startEmbeddedPostgres(folder, careless);
  await migrate(server.ownerUrl, secrets);
  await asOwner(server.ownerUrl, loadShippedLegalTable);
  await makeTemplate(server.ownerUrl);
  const drop = () => server.stop().finally(() => rmSync(folder, { recursive: true, force: true }));
  return { url: server.ownerUrl, drop };
}

/** Whoever copies a database must be alone with it, so copies are made of one that nobody connects to. */
const templateOf = (url: string): string => `${databaseOf(url)}_template`;

const databaseOf = (url: string): string => new URL(url).pathname.slice(1);

function inDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

const makeTemplate = (url: string): Promise<void> =>
  onServer(
    inDatabase(url, 'postgres'),
    `create database ${escapeIdentifier(templateOf(url))} template ${escapeIdentifier(databaseOf(url))}`,
  );

/** A copy of the migrated database that a test may spoil. Roles belong to the cluster, so it has the same. */
export async function cloneDatabase(url: string, name: string): Promise<TestDatabase> {
  const clone = inDatabase(url, name);
  const maintenance = inDatabase(url, 'postgres');
  await onServer(
    maintenance,
    `create database ${escapeIdentifier(name)} template ${escapeIdentifier(templateOf(url))}`,
  );
  const prefix = await asOwner(clone, rolePrefix);
  // Grants on a database itself are not copied.
  const roles = Object.keys(pools).map((role) => escapeIdentifier(`${prefix}_${role}`));
  await onServer(
    clone,
    `revoke all on database ${escapeIdentifier(name)} from public; grant connect on database ${escapeIdentifier(name)} to ${roles.join(', ')}`,
  );
  const drop = async (): Promise<void> => {
    // What it kept is searched when the run ends.
    await plantCodesOf(clone, secrets);
    for (const { rows } of await dumpDatabase(clone)) said(rows.join('\n'));
    await onServer(maintenance, `drop database ${escapeIdentifier(name)} with (force)`);
  };
  return { url: clone, drop };
}

export async function asOwner<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

async function onServer(url: string, sql: string): Promise<void> {
  await asOwner(url, (client) => client.query(sql));
}

async function dropDatabase(server: string, name: string): Promise<void> {
  const prefix = await asOwner(inDatabase(server, name), rolePrefix);
  for (const each of [name, `${name}_template`])
    await onServer(server, `drop database if exists ${escapeIdentifier(each)} with (force)`);
  for (const role of Object.keys(pools))
    await onServer(server, `drop role if exists ${escapeIdentifier(`${prefix}_${role}`)}`);
}
