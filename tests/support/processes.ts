import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { writeAuthority, writeIdentity } from '../../src/certificates/files';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/db/embedded-postgres';
import { testSecret } from './database';
import { said } from './evidence';
import { serverCertificates } from './partner';
import { TestPlatform } from './platform';

const program = join(__dirname, '../../src/main.ts');
const withTypeScript = join(__dirname, 'register-typescript.cjs');
const startMs = 25_000;

/** One process of the server, as `npm start` runs it. */
export class ServerProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    readonly terminalUrl: string,
    readonly partnerUrl: string,
    /** What it warned of, as lines of JSON. */
    readonly warned: string[],
  ) {}

  static async start(environment: NodeJS.ProcessEnv): Promise<ServerProcess> {
    const child = spawn(process.execPath, ['-r', withTypeScript, program], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const warned: string[] = [];
    const urls: string[] = [];
    const lines = createInterface({ input: child.stdout });
    await new Promise<void>((ready, failed) => {
      const tooLong = setTimeout(() => child.kill('SIGKILL'), startMs);
      child.once('exit', () => {
        clearTimeout(tooLong);
        failed(new Error(`the process did not start: ${warned.join('\n')}`));
      });
      lines.on('line', (line) => {
        said(line);
        const url = /https?:\/\/localhost:\d+/.exec(line)?.[0];
        if (line.startsWith('{')) warned.push(line);
        else if (url !== undefined) urls.push(url);
        if (urls.length < 3) return;
        clearTimeout(tooLong);
        ready();
      });
    });
    const [staff, terminals, partners] = urls as [string, string, string];
    return new ServerProcess(child, staff.replace('localhost', '127.0.0.1'), terminals, partners, warned);
  }

  get port(): number {
    return Number(new URL(this.url).port);
  }

  /** How it ended: the exit code, or null for a signal. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    const { child } = this;
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const ended = once(child, 'exit') as Promise<[number | null]>;
    child.kill(signal);
    return (await ended)[0];
  }
}

/** A PostgreSQL of one test file, and as many processes of the server on it as are started. */
export class Processes {
  private readonly started: ServerProcess[] = [];

  private constructor(
    private readonly folder: string,
    private readonly postgres: EmbeddedPostgres,
  ) {}

  static async onDatabaseOfTheirOwn(): Promise<Processes> {
    const folder = mkdtempSync(join(tmpdir(), 'kakehashi-processes-'));
    const settings = { fsync: 'off', synchronous_commit: 'off', shared_buffers: '64MB', max_wal_size: '256MB' };
    const postgres = await startEmbeddedPostgres(folder, settings);
    const certificates = await serverCertificates();
    writeAuthority(join(folder, 'certificates'), certificates.authority);
    writeIdentity(join(folder, 'certificates'), 'platform', certificates);
    return new Processes(folder, postgres);
  }

  get databaseUrl(): string {
    return this.postgres.ownerUrl;
  }

  async start(): Promise<ServerProcess> {
    const server = await ServerProcess.start({
      ...{ DATABASE_URL: this.databaseUrl, KAKEHASHI_SECRET: testSecret, DATA_DIR: this.folder },
      ...{ PORT: '0', TERMINAL_PORT: '0', PARTNER_PORT: '0', NODE_ENV: 'test', LOG_LEVEL: 'warn' },
    });
    this.started.push(server);
    return server;
  }

  /** A platform in this process that makes people and files for them, and takes no work. */
  maker(): Promise<TestPlatform> {
    return TestPlatform.start({
      ...{ databaseUrl: this.databaseUrl, partnerPort: true, terminalPort: true, takesWork: false },
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.started.map((server) => server.end()));
    await this.postgres.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
