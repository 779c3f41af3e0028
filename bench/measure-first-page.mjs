// JavaScript that the first page loads before anybody has signed in: what index.html names, and what that imports.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { round } from './rounds.mjs';

const built = new URL('../dist/web/', import.meta.url);
const read = (path) => readFileSync(new URL(path.replace(/^\//, ''), built));

export async function measureFirstPage({ tell }) {
  const page = read('index.html').toString('utf8');
  const waiting = Array.from(page.matchAll(/(?:src|href)="([^"]+\.js)"/g), ([, path]) => path);
  const scripts = new Set();
  for (const path of waiting) {
    if (scripts.has(path)) continue;
    scripts.add(path);
    const imported = read(path)
      .toString('utf8')
      .matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[^"'()]*?from\s*)?["']\.\/([^"']+\.js)["']/g);
    for (const [, name] of imported) waiting.push(`/assets/${name}`);
  }
  if (scripts.size === 0) throw new Error('index.html names no script');
  const bytes = [...scripts].reduce((sum, path) => sum + gzipSync(read(path)).length, 0);
  tell('first page: JavaScript, gzipped', round(bytes / 1_000), 'kB', '≤ 180');
  tell('first page: scripts', scripts.size);
}
