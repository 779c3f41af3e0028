import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../src/db/embedded-postgres';
import { binaries, serverUser } from '../../src/db/server-user';

/** Losing the machine itself is not tried: what a killed process has written is there. */
const settings = {
  ...{ listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: 100 },
  ...{ fsync: 'off', shared_buffers: '64MB', max_wal_size: '256MB' },
};

/** A PostgreSQL that nobody starts again: whoever runs it does, or gives its place to another. */
export class Cluster {
  private constructor(
    private readonly folder: string,
    readonly url: URL,
  ) {}

  static async make(): Promise<Cluster> {
    const parent = mkdtempSync(join(tmpdir(), 'kakehashi-cluster-'));
    chmodSync(parent, 0o755);
    const made = await startEmbeddedPostgres(parent, settings);
    await made.stop();
    const cluster = new Cluster(join(parent, 'postgres'), new URL(made.ownerUrl));
    await cluster.start();
    return cluster;
  }

  start(): Promise<void> {
    const all = Object.entries({ ...settings, port: this.url.port });
    const flags = all.map(([name, value]) => `-c ${name}='${value}'`).join(' ');
    return this.#control('start', '-w', '-s', '-l', join(this.folder, 'server.log'), '-o', flags);
  }

  restart(): Promise<void> {
    return this.#control('restart', '-w', '-s', '-m', 'fast');
  }

  kill(): void {
    process.kill(Number(readFileSync(join(this.folder, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
  }

  promote(): Promise<void> {
    return this.#control('promote', '-w', '-s');
  }

  /** One that follows this: nothing is acknowledged here that is not there as well. */
  async standby(): Promise<Cluster> {
    const folder = join(dirname(this.folder), 'standby');
    const url = new URL(this.url);
    url.port = String(await freePort());
    const owner = new Client({ connectionString: this.url.href });
    await owner.connect();
    try {
      await owner.query(`select pg_backup_start('standby', true)`);
      spawnSync('cp', ['-a', this.folder, folder]);
      const { rows } = await owner.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)');
      rmSync(join(folder, 'postmaster.pid'), { force: true });
      for (const [file, text] of [
        ['backup_label', rows[0]!.labelfile],
        ['standby.signal', ''],
      ] as const)
        writeFileSync(join(folder, file), text, { mode: 0o644 });
      const { hostname, port, username, password } = this.url;
      const primary = `host=${hostname} port=${port} user=${username} password=${password} application_name=standby`;
      appendFileSync(join(folder, 'postgresql.auto.conf'), `primary_conninfo = '${primary}'\n`);
      const standby = new Cluster(folder, url);
      standby.#own('backup_label', 'standby.signal');
      await standby.start();
      await owner.query(`alter system set synchronous_standby_names = 'standby'`);
      await owner.query('select pg_reload_conf()');
      return standby;
    } finally {
      await owner.end();
    }
  }

  /** Also when it has been killed. */
  async end(): Promise<void> {
    await this.#control('stop', '-w', '-s', '-m', 'immediate').catch(() => undefined);
  }

  remove(): void {
    rmSync(dirname(this.folder), { recursive: true, force: true });
  }

  get #user() {
    return serverUser(this.folder, [binaries(), dirname(this.folder)]);
  }

  #own(...files: string[]): void {
    for (const file of files) this.#user.own(join(this.folder, file));
  }

  #control(...words: string[]): Promise<void> {
    return this.#user.run(join(binaries(), 'pg_ctl'), ['-D', this.folder, ...words]);
  }
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}
