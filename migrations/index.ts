import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** TypeORM orders by a time stamp at the end of the name; ours are ordered by their number. */
const firstStamp = 1_700_000_000_000;

export const migrations = readdirSync(__dirname)
  .filter((file) => file.endsWith('.sql'))
  .sort()
  .map(
    (file) =>
      class implements MigrationInterface {
        name = `${file.slice(0, -'.sql'.length)}-${firstStamp + Number(file.slice(0, 4))}`;
        up = async (runner: QueryRunner): Promise<void> => {
          await runner.query(readFileSync(join(__dirname, file), 'utf8'));
        };
        down = (): Promise<void> => Promise.reject(new Error('migrations go forward only'));
      },
  );
