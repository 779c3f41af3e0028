// Backup, verification, restore and a change of key by the command line, while the platform that is measured runs.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { flags, peakMemory } from './servers.mjs';

const cli = new URL('../dist/src/cli.js', import.meta.url).pathname;
const round = (number) => Math.round(number * 10) / 10;

/** Seconds, MiB at most, and what it said at its end. */
async function run(words, dataDir) {
  const begun = performance.now();
  const env = { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'silent' };
  const child = spawn(process.execPath, [...flags, cli, ...words], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  const ended = once(child, 'close');
  let peak = 0;
  for (let isOver = false; !isOver; isOver = await Promise.race([ended.then(() => true), pause(100, false)])) {
    try {
      peak = Math.max(peak, peakMemory(child.pid));
    } catch {
      // It has just ended.
    }
  }
  if (child.exitCode !== 0) throw new Error(`kakehashi ${words[0]} ended with ${child.exitCode}`);
  return { seconds: (performance.now() - begun) / 1000, peak, said: said.trim() };
}

/** `dataDir`: of a platform on the embedded PostgreSQL; `insurerNumber`: whose key is changed, of so many `people`. */
export async function measureBackup({ tell, dataDir, insurerNumber, people }) {
  const folder = mkdtempSync(join(tmpdir(), 'kakehashi-bench-backup-'));
  try {
    const file = join(folder, 'bench.backup');
    const made = await run(['backup', '--to', file], dataDir);
    const rows = Number(/: (\d+) rows/.exec(made.said)[1]);
    tell(`backup of ${rows} rows, read again at once`, round(made.seconds), 's');
    tell('its file', round(statSync(file).size / 1024 / 1024), 'MiB');
    tell('memory of backup at most', made.peak, 'MiB', '≤ 400');
    const verified = await run(['verify-backup', file], dataDir);
    tell('verification of the backup', round(verified.seconds), 's');
    copyFileSync(join(dataDir, 'secret'), join(folder, 'secret'));
    const restored = await run(['restore', file], folder);
    tell(`restore of ${rows} rows, compared with the backup`, round(restored.seconds), 's');
    tell('memory of restore at most', restored.peak, 'MiB', '≤ 400');
    const rotated = await run(['rotate-data-key', '--insurer', insurerNumber], dataDir);
    tell(`change of the cipher key of ${people} subscribers while serving`, round(rotated.seconds), 's');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
