// bench/results.json: the latest figures of each part with their moment. Each command keeps what the others found.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const file = new URL('results.json', import.meta.url);

export const readResults = () => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});

export function keepResults(part) {
  writeFileSync(file, `${JSON.stringify({ ...readResults(), ...part }, null, 2)}\n`);
}

/** `≥ 0.5`, `≤ 1,000`, `0`: whether it holds; null where nothing was asked for. */
export function isMet({ value, bound }) {
  const [, sign, limit] = /^([≤≥] )?([\d.,]+)$/.exec(bound) ?? [];
  if (limit === undefined) return null;
  const asked = Number(limit.replaceAll(',', ''));
  if (sign === undefined) return value === asked;
  return sign === '≤ ' ? value <= asked : value >= asked;
}
