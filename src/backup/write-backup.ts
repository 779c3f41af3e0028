import { createWriteStream, existsSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip } from 'node:zlib';
import { Client } from 'pg';
import type { Secrets } from '../secrets';
import { BackupRefused, Sealing } from './sealed-stream';
import { Snapshot, type Counted } from './snapshot';

export interface Writing {
  ownerUrl: string;
  secrets: Secrets;
  file: string;
  now: Date;
}

/**
 * Writes a copy of what the database holds at one moment, while it is in use. Under its name there is a whole file or none.
 */
export async function writeBackup({ ownerUrl, secrets, file, now }: Writing): Promise<Counted[]> {
  if (existsSync(file)) throw new BackupRefused(`there is ${file} already`);
  const client = new Client({
    connectionString: ownerUrl,
    options: '-c timezone=UTC -c jit=off',
    statement_timeout: 0,
  });
  await client.connect();
  const unfinished = `${file}.part`;
  const counted: Counted[] = [];
  try {
    await client.query('begin isolation level repeatable read read only');
    const lines = linesOf(new Snapshot(client, secrets.contextKey), { counted, now });
    await pipeline(
      Readable.from(lines),
      createGzip({ level: constants.Z_BEST_SPEED }),
      new Sealing(secrets.backupKey),
      createWriteStream(unfinished, { mode: 0o600, flush: true }),
    );
  } finally {
    await client.end();
  }
  await rename(unfinished, file);
  await flushFolder(dirname(file));
  return counted;
}

/** `#` begins what is not a row: the head, the name of a section, at last what was counted. */
async function* linesOf(
  snapshot: Snapshot,
  { counted, now }: { counted: Counted[]; now: Date },
): AsyncGenerator<string> {
  const word = (said: object): string => `#${JSON.stringify(said)}\n`;
  yield word({ head: await snapshot.head(now) });
  let named = '';
  for await (const { section, lines } of snapshot.rows(counted)) {
    const name = word({ section });
    if (name !== named) yield name;
    named = name;
    yield `${lines.join('\n')}\n`;
  }
  yield word({ counted });
}

/** Else a new name may be gone after the machine has stopped. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
