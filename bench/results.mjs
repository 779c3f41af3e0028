// bench/results.json: each command keeps what the others found.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const file = new URL('results.json', import.meta.url);

export function keepResults(part) {
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  writeFileSync(file, `${JSON.stringify({ ...kept, ...part }, null, 2)}\n`);
}
