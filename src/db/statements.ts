import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A prepared statement of db/statements. Its $1 is always the insurer, filled in by the insurer session. */
export interface Statement {
  /** Under this name a connection keeps its plan; without one it is planned for the values of each call. */
  name: string | undefined;
  text: string;
}

/**
 * A symbol alone has thousands of cards, a symbol and number one: after a few wide searches the plan kept for all values
 * would read every person of the insurer for the narrow ones too.
 */
const plannedEachTime = new Set(['subscribers-by-card', 'subscribers-by-number']);

export const statement = (name: string): Statement => ({
  name: plannedEachTime.has(name) ? undefined : name,
  text: textOf('statements', name).replace(/^-- include (.+)$/gm, (_line, part: string) => textOf('parts', part)),
});

/** `-- include NAME` stands for a text of db/parts that several statements share. */
const textOf = (folder: string, name: string): string => readFileSync(join(__dirname, folder, `${name}.sql`), 'utf8');
