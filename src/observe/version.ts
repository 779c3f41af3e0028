import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Above the sources and above what is built from them. */
const places = ['../../package.json', '../../../package.json'].map((path) => join(__dirname, path));

/** Of this program. */
export function version(): string {
  const place = places.find((path) => existsSync(path));
  return place === undefined ? '-' : (JSON.parse(readFileSync(place, 'utf8')) as { version: string }).version;
}
