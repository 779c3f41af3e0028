// A platform of its own for each part of the benchmark, with the demo in it: nothing that one part fills slows another.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { post } from './load.mjs';
import { cores, pinDatabase, postmasterOf } from './machine.mjs';
import { handlingOn, password, startPlatform } from './servers.mjs';

const require = createRequire(import.meta.url);
const { Client } = require('pg');
const { secretsFrom } = require('../dist/src/secrets.js');

/** Nobody is there: what is to be sent waits, and no process of another institution takes time. */
const alone = { PARTNER_PORT: '0', NETWORK_URL: 'https://localhost:9', REGISTRY_URL: 'https://localhost:9' };
const read = (dataDir, file) => readFileSync(join(dataDir, file), 'utf8').trim();

export class UnderTest {
  #clients = [];
  #servers = [];

  constructor(port, { core, env = alone }) {
    this.dataDir = mkdtempSync(join(tmpdir(), 'kakehashi-bench-'));
    this.port = port;
    this.core = core;
    this.env = env;
    // However this process ends: its PostgreSQL is nobody's child.
    process.once('exit', this.#remove);
  }

  /** Where it is pinned to a core, PostgreSQL is not: it takes what both leave it, whoever asks. */
  static async start({ port = 4710, core = cores.both, env } = {}) {
    const world = new UnderTest(port, { core, env });
    await world.serve();
    world.ownerUrl = read(world.dataDir, 'database.url');
    world.secrets = secretsFrom(read(world.dataDir, 'secret'));
    world.owner = await world.connect(world.ownerUrl);
    return world;
  }

  async serve() {
    this.server = await startPlatform(this.dataDir, this.port, this.env, { core: this.core });
    this.#servers.push(this.server);
    pinDatabase(this.dataDir, cores.both);
  }

  get base() {
    return this.server.base;
  }

  /** Another server on the same database. */
  async beside(start) {
    const server = await start();
    this.#servers.push(server);
    return server;
  }

  urlAs(role) {
    const url = new URL(this.ownerUrl);
    url.username = `kakehashi_${role}`;
    url.password = this.secrets.passwordOf(url.username);
    return url.href;
  }

  async connect(connectionString) {
    const client = new Client({ connectionString });
    // Where a server ends its PostgreSQL, a connection that is not used any more may say so.
    client.on('error', () => undefined);
    await client.connect();
    this.#clients.push(client);
    return client;
  }

  async account(loginId) {
    const text = 'select insurer_id as "insurerId", id as "accountId" from isolated.account where login_id = $1';
    return (await this.owner.query(text, [loginId])).rows[0];
  }

  /** `handling`: My Numbers as well. */
  async signIn(loginId, { handling = false } = {}) {
    const { headers, text } = await post(`${this.base}/auth/sign-in`, JSON.stringify({ loginId, password }));
    if (!headers['set-cookie']) throw new Error(text);
    const cookie = headers['set-cookie'][0].split(';')[0];
    const ask = async (query, variables) => {
      const answer = await post(`${this.base}/graphql`, JSON.stringify({ query, variables }), { cookie });
      const { data, errors } = JSON.parse(answer.text);
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    };
    if (handling) await ask(handlingOn);
    return { cookie, ask };
  }

  async end() {
    await Promise.all(this.#clients.map((client) => client.end().catch(() => undefined)));
    for (const server of this.#servers.toReversed()) if (!server.hasEnded()) await server.end();
    process.off('exit', this.#remove);
    this.#remove();
  }

  #remove = () => {
    // The last server to end has stopped it, unless it was killed.
    if (existsSync(join(this.dataDir, 'postgres/postmaster.pid'))) {
      try {
        process.kill(postmasterOf(this.dataDir), 'SIGKILL');
      } catch {
        // It has ended.
      }
    }
    rmSync(this.dataDir, { recursive: true, force: true, maxRetries: 20 });
  };
}
