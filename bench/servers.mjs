// The processes that are measured, and the one that measures them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { cores, pinned } from './machine.mjs';

export const password = 'kakehashi-demo-2026';

/** Also shows again who one is, for five minutes. */
export const handlingOn = `mutation { switchMyNumberHandling(on: true, affair: ELIGIBILITY, password: "${password}") { affair } }`;

/** For all alike; the platform and its command line are started so (package.json). */
export const flags = ['--max-old-space-size=256', '--max-semi-space-size=16'];
const here = (script) => new URL(script, import.meta.url).pathname;

function start(script, env, core = cores.both) {
  const [command, ...words] = [...pinned(core), process.execPath, ...flags, here(script)];
  const child = spawn(command, words, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = once(child, 'exit').finally(() => process.off('exit', kill));
  const end = () => {
    child.kill('SIGTERM');
    return ended;
  };
  return { pid: child.pid, end, hasEnded: () => child.exitCode !== null || child.signalCode !== null };
}

async function answers(server, url) {
  const begun = performance.now();
  for (;;) {
    const ready = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return performance.now() - begun;
    if (server.hasEnded() || performance.now() - begun > 60_000) throw new Error(`${url} does not answer`);
    await pause(20);
  }
}

/** Or somebody else would be measured who answers there. */
async function mustBeFree(port) {
  const place = createServer().listen(port);
  await once(place, 'listening');
  place.close();
  await once(place, 'close');
}

/** Another script than the platform's own: the same with something left out. */
export async function startPlatform(dataDir, port, env = {}, { core, script = '../dist/src/main.js' } = {}) {
  await mustBeFree(port);
  // Nobody connects to the port of terminals.
  const own = { DATA_DIR: dataDir, PORT: String(port), TERMINAL_PORT: '0', LOG_LEVEL: 'warn' };
  const server = start(script, { ...own, ...env }, core);
  const base = `http://127.0.0.1:${port}`;
  return { ...server, base, startMs: await answers(server, `${base}/health/ready`) };
}

/** One that is not the platform, over the platform's tables. */
export async function startOther(script, { url, authenticatorUrl, contextKey, port, core }) {
  await mustBeFree(port);
  const production = { NODE_ENV: 'production', GRAPHILE_ENV: 'production' };
  const database = { BENCH_URL: url, BENCH_AUTHENTICATOR_URL: authenticatorUrl, BENCH_KEY: contextKey.toString('hex') };
  const server = start(script, { ...production, ...database, PORT: String(port) }, core);
  const base = `http://127.0.0.1:${port}`;
  await answers(server, `${base}/ready`);
  return { ...server, base };
}

/** The load generator (generator.mjs). It is asked for one thing at a time. */
export function startGenerator() {
  const [command, ...words] = [...pinned(cores.load), process.execPath, here('generator.mjs')];
  const child = spawn(command, words, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ended = once(child, 'exit').then(() => [{ error: 'the load generator has ended' }]);
  const told = async (message) => {
    child.send(message);
    const waiting = new AbortController();
    const answer = once(child, 'message', { signal: waiting.signal });
    answer.catch(() => undefined);
    const [{ error, ...figures }] = await Promise.race([answer, ended]).finally(() => waiting.abort());
    if (error) throw new Error(error);
    return figures;
  };
  return {
    load: (asked) => told({ kind: 'load', ...asked }),
    /** Asks at a pace until the function that is returned is called. */
    probe: async (asked) => {
      await told({ kind: 'probe', everyMs: 10, ...asked });
      return () => told({ kind: 'stop' });
    },
    end: () => child.disconnect(),
  };
}

/** Largest resident memory so far, MiB. */
export const peakMemory = (pid) =>
  Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
