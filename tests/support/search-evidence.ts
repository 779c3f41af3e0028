import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import type { InsurerSession } from '../../src/db/insurer-session';
import type { Secrets } from '../../src/secrets';
import { DataKeys } from '../../src/vault/data-keys';
import { secretKeyVault } from '../../src/vault/key-vault';
import { openCode } from '../../src/vault/organization-codes';
import { planted } from './evidence';

/** Every stretch of a text that has the form of a My Number, or of an organization-specific code. */
function* suspects(text: string): Generator<string> {
  for (const [run] of text.matchAll(/[0-9]{12,}/g)) yield* windows(run, 12);
  for (const [run] of text.matchAll(/[0-9A-V]{32,}/g)) yield* windows(run, 32);
}

function* windows(run: string, length: number): Generator<string> {
  for (let at = 0; at + length <= run.length; at += 1) yield run.slice(at, at + length);
}

export interface Search {
  planted: number;
  lines: number;
  /** Where something was found, never what. */
  found: string[];
}

/** Searches all that was said, and all that the databases of the server keep, for what was planted. */
export async function searchEvidence(folder: string, serverUrl: string): Promise<Search> {
  const files = readdirSync(folder);
  const planted = new Set(
    files
      .filter((file) => file.startsWith('planted'))
      .flatMap((file) => readFileSync(join(folder, file), 'utf8').trim().split('\n')),
  );
  const found: string[] = [];
  let lines = 0;
  const look = (where: string, text: string): void => {
    lines += 1;
    for (const suspect of suspects(text)) if (planted.has(suspect)) found.push(`${where}: ${masked(text, suspect)}`);
  };
  for (const file of files.filter((name) => name.startsWith('said'))) {
    for await (const line of createInterface({ input: createReadStream(join(folder, file)) })) look('said', line);
  }
  for await (const { where, text } of dumpOf(serverUrl)) look(where, text);
  return { planted: planted.size, lines, found };
}

const masked = (text: string, suspect: string): string => {
  const at = text.indexOf(suspect);
  return `${text.slice(Math.max(0, at - 120), at)}[here]${text.slice(at + suspect.length, at + suspect.length + 60)}`;
};

/** Every row of every table of our databases on a server, as text; binary columns as the characters they hold. */
async function* dumpOf(serverUrl: string): AsyncGenerator<{ where: string; text: string }> {
  const databases = await asClient(serverUrl, (client) =>
    client.query<{ name: string }>(
      `select datname as name from pg_database where datallowconn and datname ~ 'kakehashi'`,
    ),
  );
  for (const { name } of databases.rows) {
    const url = new URL(serverUrl);
    url.pathname = `/${name}`;
    for (const { table, rows } of await dumpDatabase(url.href)) {
      for (const text of rows) yield { where: `${name} ${table}`, text };
    }
  }
}

/** The organization-specific codes that a database holds, opened with the platform's keys: as if the test had made them. */
export const plantCodesOf = (url: string, { keyEncryptionKey }: Secrets): Promise<void> =>
  asClient(url, async (client) => {
    const keys = new DataKeys(secretKeyVault(keyEncryptionKey));
    const { rows } = await client.query<{ insurerId: number; subscriberId: string; cipher: Buffer }>(
      `select insurer_id as "insurerId", subscriber_id as "subscriberId", cipher
       from isolated.organization_code where cipher is not null`,
    );
    for (const { insurerId, subscriberId, cipher } of rows) {
      const run = async () =>
        (
          await client.query('select purpose, version, wrapped from isolated.data_key where insurer_id = $1', [
            insurerId,
          ])
        ).rows;
      // What a test made up or spoilt on purpose does not open.
      try {
        const own = await keys.of({ claims: { insurerId }, run } as unknown as InsurerSession);
        planted(openCode(own, subscriberId, cipher));
      } catch {
        continue;
      }
    }
  });

/** The same of one database, table by table. */
export const dumpDatabase = (url: string): Promise<{ table: string; rows: string[] }[]> =>
  asClient(url, async (client) => {
    await client.query('set bytea_output = escape');
    const { rows: tables } = await client.query<{ name: string }>(tablesOf);
    const dump: { table: string; rows: string[] }[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ text: string }>(`select t::text as text from ${name} t`);
      dump.push({ table: name, rows: rows.map(({ text }) => text) });
    }
    return dump;
  });

const tablesOf = `select format('%I.%I', n.nspname, c.relname) as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)'`;

async function asClient<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}
