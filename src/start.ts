import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Config } from './config';
import { closeDoors, openDoors } from './db/data-sources';
import { startEmbeddedPostgres } from './db/embedded-postgres';
import { migrate, rolePrefix } from './db/migrate';
import { assertSafeToServe } from './db/start-check';
import { createLogger } from './logger';
import { Platform } from './platform';
import { secretsFrom } from './secrets';
import { buildServer } from './server';

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
    const doors = await openDoors({ url, prefix: await prefixOf(url), secrets });
    const platform = new Platform(doors, secrets, log, () => new Date());
    await assertSafeToServe(doors);
    return { platform, close: () => closeDoors(doors).finally(() => embedded?.stop()) };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

async function prefixOf(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return rolePrefix(client).finally(() => client.end());
}

export interface Serving extends Running {
  port: number;
}

/** `prepare` runs before anybody is listened to. */
export async function serve(config: Config, prepare: (platform: Platform) => Promise<unknown>): Promise<Serving> {
  const running = await openPlatform(config);
  await prepare(running.platform);
  const server = await buildServer(running.platform, { ...config, webRoot: join(__dirname, '../web') });
  await new Promise<void>((listening, failed) => server.http.once('error', failed).listen(config.port, listening));
  server.worker.start();
  const { port } = server.http.address() as AddressInfo;
  return { ...running, port, close: () => server.stop().finally(running.close) };
}
