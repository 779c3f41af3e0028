// The processes that are measured: the platform, and bare node:http + pg doing the same SQL.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

export const password = 'kakehashi-demo-2026';

/** Also shows again who one is, for five minutes. */
export const handlingOn = `mutation { switchMyNumberHandling(on: true, affair: ELIGIBILITY, password: "${password}") { affair } }`;

function start(script, env) {
  const flags = ['--max-old-space-size=256', '--max-semi-space-size=16'];
  const child = spawn(process.execPath, [...flags, script], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const end = () =>
    new Promise((done) => {
      child.once('exit', done);
      child.kill('SIGTERM');
    });
  return { pid: child.pid, end };
}

async function answers(url) {
  const begun = performance.now();
  for (;;) {
    const ready = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return performance.now() - begun;
    if (performance.now() - begun > 60_000) throw new Error(`${url} does not answer`);
    await pause(20);
  }
}

export async function startPlatform(dataDir, port, env = {}) {
  const server = start(new URL('../dist/src/main.js', import.meta.url).pathname, {
    DATA_DIR: dataDir,
    PORT: String(port),
    // Nobody connects there.
    TERMINAL_PORT: '0',
    LOG_LEVEL: 'warn',
    ...env,
  });
  const base = `http://127.0.0.1:${port}`;
  return { ...server, base, startMs: await answers(`${base}/health/ready`) };
}

export async function startBare(databaseUrl, contextKey, port) {
  const script = new URL('bare-server.mjs', import.meta.url).pathname;
  const server = start(script, { BARE_URL: databaseUrl, BARE_KEY: contextKey.toString('hex'), PORT: String(port) });
  const base = `http://127.0.0.1:${port}`;
  await answers(`${base}/ready`);
  return { ...server, base };
}

/** Largest resident memory so far, MiB. */
export const peakMemory = (pid) =>
  Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
