import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lastBackup, noteBackup } from '../backup/last-backup';
import { verifyBackup } from '../backup/read-backup';
import { restoreBackup } from '../backup/restore';
import { sampleReads } from '../backup/sample-reads';
import type { Counted } from '../backup/snapshot';
import { writeBackup } from '../backup/write-backup';
import type { Config } from '../config';
import { startEmbeddedPostgres } from '../db/embedded-postgres';
import { createLogger } from '../logger';
import { secretsFrom } from '../secrets';
import { required, UsageFault, type Options } from './command';

/** Stands on a database as it is: what migrates it first would not copy it, and could not restore it. */
export type DatabaseCommand = (config: Config, options: Options, files: string[]) => Promise<string>;

export const backupCommands: Record<string, DatabaseCommand> = {
  backup: async (config, options) => {
    const now = new Date();
    const file = fileFor(required(options, 'to'), now);
    const { backupKey, ...secrets } = secretsFrom(config.secret);
    const last = { at: now.toISOString(), verifiedAt: null, ok: false };
    try {
      await withOwner(config, (ownerUrl) => writeBackup({ ownerUrl, secrets: { ...secrets, backupKey }, file, now }));
      const { counted } = await verifyBackup(file, backupKey);
      noteBackup(config.dataDir, { ...last, verifiedAt: new Date().toISOString(), ok: true });
      return `${file}: ${sumOf(counted)}`;
    } catch (error) {
      noteBackup(config.dataDir, last);
      throw error;
    }
  },
  'verify-backup': async ({ dataDir, secret }, _options, files) => {
    const { head, counted } = await verifyBackup(given(files), secretsFrom(secret).backupKey);
    if (lastBackup(dataDir)?.at === head.at)
      noteBackup(dataDir, { at: head.at, verifiedAt: new Date().toISOString(), ok: true });
    return `of ${head.at}: ${sumOf(counted)}`;
  },
  restore: (config, _options, files) =>
    withOwner(config, async (ownerUrl) => {
      const secrets = secretsFrom(config.secret);
      const counted = await restoreBackup({ ownerUrl, secrets, file: given(files) });
      const opened = await sampleReads({ ownerUrl, secrets, log: createLogger(config.logLevel) }, counted);
      return `restored ${sumOf(counted)}; compared with the backup, policies in force, ${opened} numbers and codes opened`;
    }),
};

/** In a folder it is named after its moment. */
function fileFor(to: string, now: Date): string {
  const isFolder = existsSync(to) && statSync(to).isDirectory();
  return resolve(isFolder ? join(to, `kakehashi-${now.toISOString().replaceAll(/[-:]|\.\d+/g, '')}.backup`) : to);
}

function given([file]: string[]): string {
  if (file === undefined) throw new UsageFault('a FILE is required');
  return file;
}

function sumOf(counted: readonly Counted[]): string {
  const rows = counted.reduce((sum, section) => sum + section.rows, 0);
  const insurers = new Set(counted.flatMap(({ insurer }) => insurer ?? [])).size;
  return `${rows} rows, ${insurers} insurers`;
}

export async function withOwner<Result>(config: Config, work: (ownerUrl: string) => Promise<Result>): Promise<Result> {
  if (config.databaseUrl !== null) return work(config.databaseUrl);
  const embedded = await startEmbeddedPostgres(config.dataDir);
  return work(embedded.ownerUrl).finally(() => embedded.stop());
}
