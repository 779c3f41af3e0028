import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { readAuthority, readCertificates } from './certificates/files';
import { TrustedAuthority } from './certificates/trusted-authority';
import type { Config } from './config';
import { closeDoors, openDoors } from './db/data-sources';
import { startEmbeddedPostgres } from './db/embedded-postgres';
import { migrate, rolePrefix } from './db/migrate';
import { assertSafeToServe } from './db/start-check';
import { createLogger } from './logger';
import { processMetrics } from './observe/process-metrics';
import { version } from './observe/version';
import { Platform } from './platform';
import { secretsFrom } from './secrets';
import { buildServer } from './server';
import { loadShippedLegalTable } from './workflows/load-legal-table';

export interface Running {
  platform: Platform;
  close(): Promise<void>;
}

/** The platform on a migrated database, without a server: what the command line and the server stand on. */
export async function openPlatform(config: Config): Promise<Running> {
  const log = createLogger(config.logLevel);
  const tell = (event: string, error?: unknown): void =>
    log.warn({ ...(error !== undefined && { err: error }) }, event);
  const embedded = config.databaseUrl === null ? await startEmbeddedPostgres(config.dataDir, {}, tell) : null;
  try {
    const url = embedded?.ownerUrl ?? config.databaseUrl!;
    const secrets = secretsFrom(config.secret);
    await migrate(url, secrets);
    await asOwner(url, loadShippedLegalTable);
    const doors = await openDoors({ url, prefix: await asOwner(url, rolePrefix), secrets });
    const platform = new Platform(doors, secrets, log, () => new Date());
    platform.authority = trustedIn(config);
    await assertSafeToServe(doors);
    return { platform, close: () => closeDoors(doors).finally(() => embedded?.stop()) };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

function trustedIn({ certificatesDir }: Config): TrustedAuthority | null {
  const authority = readAuthority(certificatesDir);
  return authority === null ? null : new TrustedAuthority(authority);
}

async function asOwner<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

export interface Serving extends Running {
  port: number;
  /** Null: there are no certificates to open it with. */
  partnerPort: number | null;
  terminalPort: number | null;
}

/** `prepare` runs before anybody is listened to. */
export async function serve(config: Config, prepare: (platform: Platform) => Promise<unknown>): Promise<Serving> {
  const running = await openPlatform(config);
  const { platform } = running;
  processMetrics();
  // Loaded only where it is asked for: it takes time and memory.
  const tracing = config.otlpEndpoint && (await import('./observe/otlp')).startTracing(config.otlpEndpoint, version());
  await prepare(platform);
  const certificates = readCertificates(config.certificatesDir);
  if (certificates === null)
    platform.log.info('no certificates in CERTIFICATES_DIR: neither partner port nor terminal port is opened');
  const server = await buildServer(platform, { ...config, certificates, webRoot: join(__dirname, '../web') });
  const port = await listening(server.http, config.port);
  const partnerPort = server.partners && (await listening(server.partners, config.partnerPort));
  const terminalPort = server.terminals && (await listening(server.terminals, config.terminalPort));
  server.worker.start();
  if (platform.network !== null) server.outbox.start();
  const close = async (): Promise<void> => {
    await server.stop().finally(running.close);
    if (tracing) await tracing.stop();
  };
  return { platform, port, partnerPort, terminalPort, close };
}

/**
 * Connections that the system keeps until they are taken: of those beyond, it says nothing to either side, and who comes tries
 * again after one, three and seven seconds. Better they come in and are told to come back (shed.ts).
 */
const mostArriving = 4_096;

async function listening(server: Server, port: number): Promise<number> {
  await new Promise<void>((heard, failed) =>
    server.once('error', failed).listen({ port, backlog: mostArriving }, heard),
  );
  return (server.address() as AddressInfo).port;
}
