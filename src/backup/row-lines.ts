import { hash } from 'node:crypto';
import type { Client } from 'pg';

/** The first rows tell how many fit into what is read at once: parts of result files are large. */
const firstRows = 16;
const mostRows = 2_000;
const wantedLength = 1024 * 1024;

/**
 * The rows of a query as lines of JSON, some at a time, in constant memory. `before` is sent along with each part: a
 * signed context does not last as long as a large table.
 */
export async function* rowLines(
  client: Client,
  query: string,
  before: () => string = () => '',
): AsyncGenerator<string[]> {
  const open = `declare lines no scroll cursor for select row_to_json(t)::text as line from (${query}) t`;
  let wanted = firstRows;
  let next = `${before()}; ${open}; fetch ${wanted} from lines`;
  for (;;) {
    // Of several statements there are several answers, of one there is one.
    const results = [await client.query<{ line: string }>(next)].flat();
    // A line end stands between the parts of a JSON text, never in one.
    const lines = results.at(-1)!.rows.map(({ line }) => line.replaceAll('\n', ' '));
    if (lines.length > 0) yield lines;
    if (lines.length < wanted) break;
    const length = lines.reduce((sum, line) => sum + line.length, 0) / lines.length;
    wanted = Math.max(1, Math.min(mostRows, Math.floor(wantedLength / length)));
    next = `${before()}; fetch ${wanted} from lines`;
  }
  await client.query('close lines');
}

/** How many rows, and which: the same whatever their order. */
export class Tally {
  rows = 0;
  readonly #sum = new BigUint64Array(4);

  add(lines: readonly string[]): void {
    for (const line of lines) {
      const digest = hash('sha256', line, 'buffer');
      for (let at = 0; at < 4; at += 1) this.#sum[at]! += digest.readBigUInt64LE(at * 8);
    }
    this.rows += lines.length;
  }

  get digest(): string {
    return Buffer.from(this.#sum.buffer).toString('hex');
  }
}
