import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the operator is shown of the last backup. */
export interface LastBackup {
  /** The moment whose rows it holds. */
  at: string;
  /** When it was read to its end and found whole; null: never. */
  verifiedAt: string | null;
  ok: boolean;
}

const fileIn = (dataDir: string): string => join(dataDir, 'last-backup.json');

export function noteBackup(dataDir: string, last: LastBackup): void {
  mkdirSync(dataDir, { recursive: true });
  const unfinished = `${fileIn(dataDir)}.part`;
  writeFileSync(unfinished, `${JSON.stringify(last)}\n`);
  renameSync(unfinished, fileIn(dataDir));
}

/** Null: none was made here. */
export function lastBackup(dataDir: string): LastBackup | null {
  const file = fileIn(dataDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as LastBackup) : null;
}
