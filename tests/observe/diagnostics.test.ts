import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asOwner, cloneDatabase, type TestDatabase } from '../support/database';
import { putDown, until } from '../support/outbox';
import type { Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';
import { asLoginRole } from '../support/login-role';

let database: TestDatabase;
let test_: TestPlatform;
let operator: Person;
let insurer: TestInsurer;
let folder: string;
beforeAll(async () => {
  database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_diagnostics_${process.pid}`);
  test_ = await TestPlatform.start({ databaseUrl: database.url, partnerPort: true, takesWork: false });
  folder = mkdtempSync(join(tmpdir(), 'kakehashi-diagnostics-'));
  test_.platform.installation = { ...test_.platform.installation, dataDir: folder };
  operator = await test_.operator();
  insurer = await test_.newInsurer();
});
afterAll(async () => {
  await test_.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

interface Finding {
  key: string;
  group: string;
  label: string;
  state: 'OK' | 'WARN' | 'FAIL';
  value: string;
  advice: string | null;
}

const query = '{ diagnostics { at version uptimeSeconds state findings { key group label state value advice } } }';

async function findings(): Promise<Record<string, Finding>> {
  const { diagnostics } = await operator.get<{ diagnostics: { findings: Finding[] } }>(query);
  return Object.fromEntries(diagnostics.findings.map((finding) => [finding.key, finding]));
}

const owner = (sql: string, values: unknown[] = []) =>
  asOwner(database.url, async (client) => void (await client.query(sql, values)));

/** An owner is bound by the policies as well, unless they are lifted. */
const pastPolicies = (table: string, sql: string, values: unknown[] = []) =>
  asOwner(database.url, async (client) => {
    await client.query(`alter table ${table} no force row level security`);
    await client.query(sql, values);
    await client.query(`alter table ${table} force row level security`);
  });

test('the platform operator is told how the platform stands, each with what to do where something is wrong', async () => {
  const found = await findings();
  for (const key of ['migrations', 'tenancy', 'contexts', 'pools', 'clock', 'logMonths', 'deadMessages', 'imports'])
    expect(found[key]).toMatchObject({ state: 'OK', advice: null });
  expect(found['certificates.platform.pem']).toBeDefined();
  expect(found['node']?.value).toBe(process.versions.node);
  expect(found['postgres']?.value).toMatch(/^1[5-8]\.\d+$/);
  expect(found['disk']?.value).toMatch(/^空き[\d.]+ GiB/);
  for (const { state, advice } of Object.values(found)) expect(advice === null).toBe(state === 'OK');
});

test('nobody else is told, whatever they hold', async () => {
  for (const kind of ['MANAGER', 'GENERAL'] as const) {
    const person = await insurer.person({ kind, level: 'LINKAGE' });
    expect(await person.ask(query)).toBeRefused('TERMINAL_NOT_PERMITTED');
  }
  expect(await (await test_.partner('NETWORK')).ask(query)).toBeRefused('NOT_PERMITTED');
});

test('a table without its policy, an unknown migration and a role that may too much are found while serving', async () => {
  await owner('alter table isolated.subscriber disable row level security');
  await owner(`insert into public.migrations (timestamp, name) values (1, 'Later-1')`);
  const found = await findings();
  await owner('alter table isolated.subscriber enable row level security');
  await owner(`delete from public.migrations where name = 'Later-1'`);
  expect(found['tenancy']).toMatchObject({ state: 'FAIL', value: expect.stringContaining('isolated.subscriber') });
  expect(found['migrations']).toMatchObject({ state: 'WARN', value: expect.stringContaining('Later-1') });
  expect((await findings())['tenancy']).toMatchObject({ state: 'OK' });
});

test('a function that believes any context is found', async () => {
  const signed = `encode(sha256(outer_block || sha256(inner_block || convert_to(left(context, -65), 'UTF8'))), 'hex') = right(context, 64)`;
  const replace = (from: string, to: string) =>
    owner(
      `do $do$ begin execute replace(pg_get_functiondef('tenancy.verified_context'::regproc), ${quoted(from)}, ${quoted(to)}); end $do$`,
    );
  await replace(signed, 'true');
  const found = await findings();
  await replace('select true', `select ${signed}`);
  expect(found['contexts']).toMatchObject({ state: 'FAIL' });
  expect((await findings())['contexts']).toMatchObject({ state: 'OK' });
});

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

test('jobs that wait too long and messages that were given up are told without whose they are', async () => {
  const [subject] = await putDown(test_.platform, insurer.id, 'send-message', 2);
  await owner(`update graphile_worker._private_jobs set run_at = now() - interval '11 minutes'`);
  const add = (id: string) =>
    pastPolicies(
      'isolated.message',
      `insert into isolated.message (insurer_id, id, kind, subject_id, queued_at, changed_at) values ($1, $2, 'INQUIRY', $2, now(), now())`,
      [insurer.id, id],
    );
  const set = (state: string) =>
    pastPolicies('isolated.message', `update isolated.message set state = $2 where insurer_id = $1`, [
      insurer.id,
      state,
    ]);
  await add(subject!);
  await set('DEAD');
  const found = await findings();
  expect(found['jobs.send-message']).toMatchObject({ state: 'WARN', value: expect.stringContaining('11分前') });
  expect(found['deadMessages']).toMatchObject({ state: 'WARN', value: '照会1件' });
  expect(JSON.stringify(found)).not.toMatch(new RegExp(`${subject}|${insurer.insurerNumber}|${insurer.name}`));
  await owner(`update graphile_worker._private_jobs set run_at = now() - interval '2 hours'`);
  expect((await findings())['jobs.send-message']).toMatchObject({ state: 'FAIL' });
  await set('QUEUED');
  expect((await findings())['deadMessages']).toMatchObject({ state: 'OK', value: 'なし' });
  await owner('delete from graphile_worker._private_jobs');
});

test('terminals whose certificates end soon are counted, and no more when they are revoked', async () => {
  const before = (await findings())['terminals']!;
  expect(before).toMatchObject({ state: 'OK', value: expect.stringContaining('有効0台') });
  const terminal = await insurer.terminal();
  expect((await findings())['terminals']).toMatchObject({ state: 'WARN', value: expect.stringContaining('もの1台') });
  const manager = await insurer.person({ kind: 'MANAGER', level: 'NONE' });
  await manager.get(`mutation ($id: ID!) { revokeTerminal(id: $id, reason: "廃止") { id } }`, { id: terminal.id });
  expect((await findings())['terminals']).toEqual(before);
});

test('when a partner was last in touch, and until when its certificate is good, is told', async () => {
  const network = await test_.partner('NETWORK');
  const key = `partners.${network.loginId}`;
  expect((await findings())[key]).toMatchObject({ state: 'OK', value: 'やり取りはまだありません' });
  await network.ask('{ me { loginId } }');
  await until(async () => (await findings())[key]!.value.includes('最後の受信は'));
  expect((await findings())[key]!.value).toMatch(/最後の受信は\d秒前、証明書はあと\d+(日|時間)$/);
});

test('the last backup is told: none, a good one, one that is not verified, and one that failed', async () => {
  const backup = async (written: object | string | null) => {
    const file = join(folder, 'last-backup.json');
    if (written === null) rmSync(file, { force: true });
    else writeFileSync(file, typeof written === 'string' ? written : JSON.stringify(written));
    return (await findings())['backup']!.state;
  };
  const at = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  expect(await backup(null)).toBe('WARN');
  expect(await backup({ at: at(2), verifiedAt: at(1), ok: true })).toBe('OK');
  expect(await backup({ at: at(2), verifiedAt: null, ok: true })).toBe('WARN');
  expect(await backup({ at: at(30), verifiedAt: at(1), ok: true })).toBe('WARN');
  expect(await backup({ at: at(80), verifiedAt: at(1), ok: true })).toBe('FAIL');
  expect(await backup({ at: at(2), verifiedAt: at(1), ok: false })).toBe('FAIL');
  expect(await backup('{ half a file')).toBe('WARN');
});

test('the operator’s login role sees how many there are, and never whose', async () => {
  await asLoginRole(database.url, 'platform_operator', async (line) => {
    await line.begin(null);
    for (const [columns, table] of [
      ['insurer_id', 'shared.dead_message'],
      ['message_id', 'shared.dead_message'],
      ['insurer_id', 'shared.terminal_end'],
      ['account_id', 'shared.import_work'],
    ])
      expect(await line.attempt(`select ${columns} from ${table}`, [], { undo: true })).toMatchObject({ ok: false });
    expect(await line.attempt('select kind from shared.dead_message', [], { undo: true })).toMatchObject({ ok: true });
    await line.end();
  });
});
