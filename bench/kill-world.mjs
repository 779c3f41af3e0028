// The platform under `kill -9`: its processes, what it is asked, and how it stands.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { post } from './load.mjs';
import { handlingOn, password, startPlatform } from './servers.mjs';

const require = createRequire(import.meta.url);
const { Client } = require('pg');
const { grantableTo } = require('../dist/src/auth/operations.js');
const { readConfig } = require('../dist/src/config.js');
const { insurerCheckDigitOf } = require('../dist/src/domain/insurer-number.js');
const { openPlatform } = require('../dist/src/start.js');
const { createAccount, createInsurer } = require('../dist/src/workflows/create-insurer.js');

/** Servers are started many times; each stops with this process. */
process.setMaxListeners(0);

/** Mulberry32: the same on every machine. */
export function seededRandom(start) {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export class World {
  constructor(dataDir, port, env = {}) {
    this.dataDir = dataDir;
    this.port = port;
    this.env = env;
    this.base = `http://127.0.0.1:${port}`;
    this.owner = null;
  }

  async start() {
    this.server = await startPlatform(this.dataDir, this.port, this.env);
    return this.server.startMs;
  }

  /** At the end, however it came; nothing may be waited for. */
  remove() {
    for (const pid of [
      this.server?.pid,
      existsSync(join(this.dataDir, 'postgres/postmaster.pid')) && this.postmaster,
    ]) {
      try {
        if (pid) process.kill(pid, 'SIGKILL');
      } catch {
        // It has ended.
      }
    }
    rmSync(this.dataDir, { recursive: true, force: true, maxRetries: 20 });
  }

  get isAlive() {
    return existsSync(`/proc/${this.server.pid}`);
  }

  async killServer() {
    process.kill(this.server.pid, 'SIGKILL');
    while (this.isAlive) await pause(2);
  }

  get postmaster() {
    return Number(readFileSync(join(this.dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  }

  /** Until another postmaster answers and the server says it is ready. */
  async databaseIsBack(killed) {
    while (!existsSync(join(this.dataDir, 'postgres/postmaster.pid')) || this.postmaster === killed) await pause(5);
    while (!(await this.isReady())) await pause(5);
  }

  isReady() {
    return fetch(`${this.base}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  /** As the owner; asked again until PostgreSQL answers. */
  async sql(text, values) {
    for (let tries = 0; ; tries += 1) {
      try {
        this.owner ??= await this.connected();
        return await this.owner.query(text, values);
      } catch (error) {
        this.disconnect();
        if (tries > 3_000) throw error;
        await pause(10);
      }
    }
  }

  async connected() {
    const connectionString = readFileSync(join(this.dataDir, 'database.url'), 'utf8').trim();
    const client = new Client({ connectionString, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  disconnect() {
    this.owner?.end().catch(() => undefined);
    this.owner = null;
  }

  /** The platform without its server, in this process. */
  async withPlatform(work) {
    const { platform, close } = await openPlatform(readConfig({ DATA_DIR: this.dataDir, LOG_LEVEL: 'silent' }));
    return work(platform).finally(close);
  }

  /** An insurer without data and two of its users. */
  async newInsurer(platform, at) {
    const digits = `0799${String(at).padStart(3, '0')}`;
    const name = `中断試験健康保険組合 ${at}`;
    const insurerId = await createInsurer(platform, { insurerNumber: digits + insurerCheckDigitOf(digits), name });
    const account = {
      insurerId,
      kind: 'GENERAL',
      privilegeLevel: 'WRITE',
      operations: grantableTo('GENERAL'),
      password,
    };
    const loginIds = ['clerk', 'colleague'].map((who) => `kill-${at}-${who}`);
    const ids = [];
    for (const loginId of loginIds) ids.push(await createAccount(platform, { ...account, loginId, name: loginId }));
    return {
      insurerId,
      loginIds,
      claims: { insurerId, accountId: ids[0], privilegeLevel: 'WRITE', affair: 'ELIGIBILITY' },
    };
  }

  async signIn(loginId) {
    const { headers, text } = await post(`${this.base}/auth/sign-in`, JSON.stringify({ loginId, password }));
    if (!headers['set-cookie']) throw new Error(text);
    const cookie = headers['set-cookie'][0].split(';')[0];
    const ask = async (query, variables) => {
      const answer = await fetch(`${this.base}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({ query, variables }),
      });
      return { status: answer.status, retryAfter: answer.headers.get('retry-after'), ...(await answer.json()) };
    };
    const { errors } = await ask(handlingOn);
    if (errors) throw new Error(errors[0].message);
    return { cookie, ask };
  }

  /** The id if it was acknowledged; null if it was not. */
  async upload({ cookie }, file) {
    const headers = { 'content-type': 'text/csv', cookie };
    try {
      const response = await fetch(`${this.base}/files?kind=registration`, { method: 'POST', headers, body: file });
      // 409: an earlier one was committed, and killed before it could be acknowledged.
      return [202, 409].includes(response.status) ? (await response.json()).id : null;
    } catch {
      return null;
    }
  }

  async result({ cookie }, id) {
    const response = await fetch(`${this.base}/files/${id}/result`, { headers: { cookie } });
    if (!response.ok) throw new Error(`the result was answered ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  }

  /** How far an import is, and its phase. */
  async standing(id) {
    const { rows } = await this.sql(
      `select state, applied_line as line, row_count as rows, ok_count as ok, applied_count as applied,
         coalesce((select max(line) from isolated.staged_row s where (s.insurer_id, s.import_id) = (i.insurer_id, i.id)), 0) as last
       from isolated.file_import i where id = $1`,
      [id],
    );
    const [row] = rows;
    if (row === undefined) return { phase: 'nothing', line: 0 };
    const isWriting = row.state === 'APPLYING' && row.line >= row.last;
    return { ...row, phase: isWriting ? 'writing the result' : phases[row.state] };
  }

  async until(id, ...wanted) {
    for (;;) {
      const standing = await this.standing(id);
      if (wanted.includes(standing.phase)) return standing;
      await pause(5);
    }
  }
}

const phases = {
  CHECKING: 'checking',
  AWAITING_APPROVAL: 'awaiting approval',
  APPLYING: 'applying',
  APPLIED: 'applied',
};
