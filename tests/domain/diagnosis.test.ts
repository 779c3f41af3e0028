import { diagnose } from '../../src/domain/diagnose';
import { worstOf, type DiagnosticState, type Facts } from '../../src/domain/diagnosis';

const now = new Date('2026-04-01T09:00:00+09:00');
const minutes = (ago: number): Date => new Date(now.getTime() - ago * 60_000);
const days = (ahead: number): Date => new Date(now.getTime() + ahead * 86_400_000);
const gib = 1024 ** 3;

const well: Facts = {
  now,
  migrations: { missing: [], unknown: [], applied: 19 },
  unsafe: [],
  forgedContextBelieved: false,
  pools: [{ door: 'handling_read', total: 8, idle: 8, waiting: 0, most: 8 }],
  jobs: [{ task: 'send-message', waiting: 3, due: 1, retried: 0, oldestDueAt: minutes(1) }],
  imports: { due: 1, scheduled: 2, oldestDueAt: minutes(5) },
  deadMessages: [{ kind: 'INQUIRY', count: 0 }],
  certificates: [{ name: 'platform.pem', until: days(90) }],
  partners: [{ name: 'network', lastInAt: minutes(2), lastOutAt: minutes(3), certificateUntil: days(90) }],
  terminals: { good: 4, soon: 0, expired: 1 },
  disk: { freeBytes: 50 * gib, totalBytes: 100 * gib },
  clockAheadMs: -40,
  backup: { at: minutes(120), verifiedAt: minutes(60), ok: true },
  logMonths: 13,
  node: '24.21.0',
  postgres: 180_004,
};

test('a platform that is well has nothing to be done', () => {
  const findings = diagnose(well);
  expect(worstOf(findings)).toBe('OK');
  expect(findings.filter(({ advice }) => advice !== null)).toEqual([]);
  expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
});

const job = (ago: number) => [{ ...well.jobs[0]!, oldestDueAt: minutes(ago) }];
const certificate = (ahead: number) => [{ name: 'platform.pem', until: days(ahead) }];

test.each<[string, Partial<Facts>, string, DiagnosticState]>([
  ['a migration is missing', { migrations: { missing: ['0019'], unknown: [], applied: 18 } }, 'migrations', 'FAIL'],
  ['the database is newer', { migrations: { missing: [], unknown: ['0099'], applied: 20 } }, 'migrations', 'WARN'],
  ['a policy is gone', { unsafe: ['table isolated.subscriber is without its policy'] }, 'tenancy', 'FAIL'],
  ['a forged context is believed', { forgedContextBelieved: true }, 'contexts', 'FAIL'],
  ['somebody waits for a connection', { pools: [{ ...well.pools[0]!, waiting: 1 }] }, 'pools', 'WARN'],
  ['the clocks differ by less than 2 seconds', { clockAheadMs: 1_999 }, 'clock', 'OK'],
  ['the database is 2 seconds behind', { clockAheadMs: -2_000 }, 'clock', 'WARN'],
  ['the database is half a minute ahead', { clockAheadMs: 30_000 }, 'clock', 'FAIL'],
  ['one month of the log is made ahead', { logMonths: 1 }, 'logMonths', 'WARN'],
  ['a job is due for just under 10 minutes', { jobs: job(9.9) }, 'jobs.send-message', 'OK'],
  ['a job is due for 10 minutes', { jobs: job(10) }, 'jobs.send-message', 'WARN'],
  ['a job is due for an hour', { jobs: job(60) }, 'jobs.send-message', 'FAIL'],
  ['an import is due for half an hour', { imports: { ...well.imports, oldestDueAt: minutes(30) } }, 'imports', 'WARN'],
  ['an import is due for two hours', { imports: { ...well.imports, oldestDueAt: minutes(120) } }, 'imports', 'FAIL'],
  ['a message was given up', { deadMessages: [{ kind: 'ANSWER', count: 1 }] }, 'deadMessages', 'WARN'],
  ['a certificate ends in 30 days', { certificates: certificate(30) }, 'certificates.platform.pem', 'OK'],
  ['a certificate ends in 29 days', { certificates: certificate(29) }, 'certificates.platform.pem', 'WARN'],
  ['a certificate ends in 6 days', { certificates: certificate(6) }, 'certificates.platform.pem', 'FAIL'],
  ['a certificate has ended', { certificates: certificate(-1) }, 'certificates.platform.pem', 'FAIL'],
  [
    'a partner’s certificate ends soon',
    { partners: [{ ...well.partners[0]!, certificateUntil: days(8) }] },
    'partners.network',
    'WARN',
  ],
  ['a terminal’s certificate ends soon', { terminals: { good: 4, soon: 1, expired: 0 } }, 'terminals', 'WARN'],
  ['10 GiB are free', { disk: { freeBytes: 10 * gib, totalBytes: 100 * gib } }, 'disk', 'OK'],
  ['9 GiB are free', { disk: { freeBytes: 9 * gib, totalBytes: 100 * gib } }, 'disk', 'WARN'],
  ['1 GiB is free', { disk: { freeBytes: gib, totalBytes: 100 * gib } }, 'disk', 'FAIL'],
  ['the disk cannot be asked', { disk: null }, 'disk', 'WARN'],
  ['PostgreSQL lacks what CVE-2025-8713 needed', { postgres: 170_005 }, 'postgres', 'WARN'],
  ['PostgreSQL has it', { postgres: 170_006 }, 'postgres', 'OK'],
  ['PostgreSQL is newer than we know', { postgres: 190_000 }, 'postgres', 'OK'],
  ['PostgreSQL is too old', { postgres: 140_020 }, 'postgres', 'FAIL'],
  ['Node has an older minor version', { node: '24.12.0' }, 'node', 'WARN'],
  ['Node is of a line that ended', { node: '20.20.0' }, 'node', 'WARN'],
])('%s', (_what, facts, key, state) => {
  const findings = diagnose({ ...well, ...facts });
  const finding = findings.find((each) => each.key === key)!;
  expect([finding.state, finding.advice === null]).toEqual([state, state === 'OK']);
  expect(findings.filter((each) => each.key !== key && each.state !== 'OK')).toEqual([]);
  expect(worstOf(findings)).toBe(state);
});
