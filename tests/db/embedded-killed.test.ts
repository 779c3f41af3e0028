import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/db/embedded-postgres';
import { migrate } from '../../src/db/migrate';
import { asOwner, secrets } from '../support/database';
import { send, sendJson } from '../support/http';
import { rowCounts } from '../support/kept';
import { aFile, aMyNumber } from '../support/made';
import { TestPlatform } from '../support/platform';

let folder: string;
let postgres: EmbeddedPostgres;
let pidFile: string;
let test_: TestPlatform;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kakehashi-killed-'));
  const settings = { fsync: 'off', shared_buffers: '64MB', max_wal_size: '256MB' };
  postgres = await startEmbeddedPostgres(folder, settings);
  pidFile = join(folder, 'postgres/postmaster.pid');
  await migrate(postgres.ownerUrl, secrets);
  test_ = await TestPlatform.start({ databaseUrl: postgres.ownerUrl });
});
afterAll(async () => {
  await test_.close();
  await postgres.stop();
  expect(existsSync(pidFile)).toBe(false);
  rmSync(folder, { recursive: true, force: true });
});

/** Null while there is no file, or one that is not written yet: a signal to 0 would end whoever runs these tests. */
function written(): number | null {
  const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : 0;
  return pid > 0 ? pid : null;
}

function postmaster(): number {
  const pid = written();
  if (pid === null) throw new Error('PostgreSQL is not there');
  return pid;
}

async function another(known: Set<number>): Promise<number> {
  let pid: number | null = null;
  await until(async () => {
    pid = written();
    return pid !== null && !known.has(pid);
  });
  return pid!;
}
const readiness = async () => (await send(`${test_.url}/health/ready`, { method: 'GET' })).status;

async function until(what: () => Promise<boolean>, ms = 20_000): Promise<number> {
  const begun = Date.now();
  for (; !(await what()); await pause(10)) if (Date.now() - begun > ms) throw new Error('it did not happen in time');
  return Date.now() - begun;
}

const oneBackend = (): Promise<number> =>
  asOwner(postgres.ownerUrl, async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_stat_activity where usename like '%handling_write' order by backend_start limit 1`,
    );
    return rows[0]!.pid;
  });

test.each([
  ['PostgreSQL', () => Promise.resolve(postmaster())],
  ['one of its processes', oneBackend],
])('when %s is killed while an import applies, all is there again by itself', async (_what, whom) => {
  const insurer = await test_.newInsurer();
  const [clerk, colleague] = [await insurer.handler(), await insurer.handler()];
  const count = 3_000;
  const rows = Array.from({ length: count }, (_, at) => ({ number: String(at), myNumber: aMyNumber() }));
  const { id } = await clerk.uploaded(aFile(rows), ['AWAITING_APPROVAL']);
  await colleague.approve(id);
  await until(async () => (await rowCounts(test_.databaseUrl, insurer.id, ['subscriber']))['subscriber']! > 200);

  process.kill(await whom(), 'SIGKILL');
  await until(async () => (await readiness()) === 503, 5_000);
  const { status, headers } = await sendJson(
    `${test_.url}/graphql`,
    { query: '{ subscribers { edges { cursor } } }' },
    { headers: { cookie: clerk.cookie } },
  );
  // It may be quicker than we are.
  if (status !== 200) expect([status, headers['retry-after']]).toEqual([503, '5']);
  await until(async () => (await readiness()) === 200);

  expect(await clerk.importIn(['APPLIED'], id)).toMatchObject({ applied: count, ok: count, rejected: 0 });
  const tables = ['subscriber', 'eligibility_id', 'eligibility_period', 'my_number', 'past_particulars', 'staged_row'];
  expect(await rowCounts(test_.databaseUrl, insurer.id, tables)).toEqual({
    ...{ subscriber: count, eligibility_id: count, eligibility_period: count, my_number: count },
    ...{ past_particulars: 0, staged_row: 0 },
  });
});

test('a process number of before the crash that is now somebody else’s does not keep PostgreSQL from starting', async () => {
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  const stranger = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' });
  try {
    process.kill(postmaster(), 'SIGKILL');
    writeFileSync(pidFile, [String(stranger.pid), ...lines.slice(1)].join('\n'));
    await until(async () => (await readiness()) === 503, 5_000);
    await until(async () => (await readiness()) === 200);
    expect(postmaster()).not.toBe(stranger.pid);
  } finally {
    stranger.kill('SIGKILL');
  }
});

test('who is told to stop does not stop PostgreSQL for another process that uses it', async () => {
  // The one that is to be left alone uses it again.
  await pause(600);
  const before = postmaster();
  const other = await startEmbeddedPostgres(folder);
  await other.stop();
  await pause(300);
  expect([await readiness(), postmaster()]).toEqual([200, before]);
});

test('it is no use to kill it while it is starting again: it is started once more', async () => {
  const killed = new Set<number>();
  for (let times = 0; times < 4; times += 1) {
    const pid = await another(killed);
    killed.add(pid);
    process.kill(pid, 'SIGKILL');
  }
  await until(async () => (await readiness()) === 200);
  expect([killed.size, killed.has(postmaster())]).toEqual([4, false]);
});
