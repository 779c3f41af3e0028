import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A prepared statement of db/statements. Its $1 is always the insurer, filled in by the insurer session. */
export interface Statement {
  name: string;
  text: string;
}

export const statement = (name: string): Statement => ({
  name,
  text: readFileSync(join(__dirname, 'statements', `${name}.sql`), 'utf8'),
});
