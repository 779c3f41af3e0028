import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCertificates } from '../src/certificates/files';
import { createDemo, demoPassword } from '../src/demo';
import { createDemoPartners } from '../src/demo/partners';
import { createDemoTerminals } from '../src/demo/terminals';
import { buildServer } from '../src/server';
import { asOwner, cloneDatabase, type TestDatabase } from './support/database';
import { Partner } from './support/partner';
import { Person } from './support/person';
import { builtClient, TestPlatform } from './support/platform';
import { Seat } from './support/terminal';

let database: TestDatabase;
let test_: TestPlatform;
let folder: string;
beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'kakehashi-demo-')), 'certificates');
  database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_demo_${process.pid}`);
  const now = () => new Date('2026-11-20T09:00:00+09:00');
  test_ = await TestPlatform.start({ databaseUrl: database.url, now });
});
afterAll(async () => {
  await test_.close();
  await database.drop();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

test('the demo is made once, mostly registered in time, and its people may do what a later version brings', async () => {
  expect(await createDemo(test_.platform, { wanted: false })).toBe(false);
  expect(await createDemo(test_.platform, { wanted: true })).toBe(true);
  await asOwner(database.url, (owner) =>
    owner.query(`update isolated.assignment
       set operations = array_remove(array_remove(operations, 'endEligibility'), 'viewDeadlines')`),
  );
  expect(await createDemo(test_.platform, { wanted: true })).toBe(true);
  const clerk = new Person(test_.url, 'a-write', null);
  await clerk.signIn(demoPassword);
  const { me } = await clerk.get<{ me: { menu: { operation: string }[] } }>('{ me { menu { operation } } }');
  expect(me.menu.map(({ operation }) => operation)).toEqual(
    expect.arrayContaining(['endEligibility', 'viewDeadlines', 'viewSubscriber']),
  );
  const { deadlineCounts: counts } = await clerk.get<{
    deadlineCounts: { due: number; overdue: number; doneLate: number };
  }>('{ deadlineCounts { due overdue doneLate } }');
  expect(counts).toEqual({ due: 0, overdue: 0, doneLate: expect.any(Number) });
  expect(counts.doneLate).toBeGreaterThan(0);
  expect(counts.doneLate).toBeLessThan(100);
});

const certificates = (): Promise<string[]> =>
  asOwner(database.url, async (owner) => {
    const { rows } = await owner.query<{ name: string }>(
      'select name from shared.partner p join shared.partner_certificate c on c.partner_id = p.id order by name',
    );
    return rows.map(({ name }) => name);
  });

test('the demo’s core systems come in with certificates that are made once, for their owner’s eyes', async () => {
  await createDemoPartners(test_.platform, folder);
  await createDemoPartners(test_.platform, folder);
  expect(await certificates()).toEqual(['core-a', 'core-b', 'network', 'registry']);
  const files = readdirSync(folder);
  expect(files).toHaveLength(23);
  expect(files.filter((file) => (statSync(join(folder, file)).mode & 0o077) !== 0)).toEqual([]);

  const options = { production: false, trustedProxy: null, webRoot: builtClient };
  const server = await buildServer(test_.platform, { ...options, certificates: readCertificates(folder) });
  await new Promise<void>((heard) => server.partners!.listen(0, heard));
  const url = `https://localhost:${(server.partners!.address() as AddressInfo).port}`;
  const core = readCertificates(folder, 'core-a')!;
  const partner = new Partner(url, 'core-a', core, core.authority);
  const { subscribers } = await partner.get<{ subscribers: { edges: unknown[] } }>(
    '{ subscribers(first: 5) { edges { cursor } } }',
  );
  expect(subscribers.edges).toHaveLength(5);
  await server.stop();
  partner.close();
});

const clients = ['terminal-a-integrated', 'terminal-a-core', 'terminal-b-integrated', 'terminal-operator'];

test('the demo’s terminals are registered once, those of insurer A by its two managers', async () => {
  await createDemoTerminals(test_.platform, folder);
  await createDemoTerminals(test_.platform, folder);
  const { rows } = await asOwner(database.url, (owner) =>
    owner.query<{ kind: string; drafted: string | null; decided: string | null; decision: string }>(
      `select t.kind, d.login_id as drafted, c.login_id as decided, x.decision from isolated.terminal t
       join isolated.account_change x on x.terminal_id = t.id
       left join isolated.account d on d.id = x.drafted_by left join isolated.account c on c.id = x.decided_by order by t.id`,
    ),
  );
  const byManagers = { drafted: 'a-manager', decided: 'a-manager2', decision: 'CONFIRMED' };
  expect(rows).toEqual([
    { kind: 'INTEGRATED', ...byManagers },
    { kind: 'CORE', ...byManagers },
    { kind: 'INTEGRATED', drafted: null, decided: null, decision: 'DONE' },
  ]);

  const options = { production: false, trustedProxy: null, webRoot: builtClient };
  const server = await buildServer(test_.platform, { ...options, certificates: readCertificates(folder) });
  await new Promise<void>((heard) => server.terminals!.listen(0, heard));
  const url = `https://localhost:${(server.terminals!.address() as AddressInfo).port}`;
  const shown: unknown[] = [];
  for (const [at, loginId] of ['a-read', 'a-read', 'b-write', 'operator'].entries()) {
    const identity = readCertificates(folder, clients[at]!)!;
    const seat = new Seat(url, loginId, identity, identity.authority);
    await seat.signIn(demoPassword);
    shown.push(await seat.get('{ me { terminal { kind name } } }'));
    seat.close();
  }
  await server.stop();
  expect(shown).toEqual(
    [
      ['INTEGRATED', '統合専用端末1号'],
      ['CORE', '基幹システム専用端末1号'],
      ['INTEGRATED', '統合専用端末1号'],
      ['OPERATOR', '運用端末1号'],
    ].map(([kind, name]) => ({ me: { terminal: { kind, name } } })),
  );
});

test('a lost folder of certificates is made again, for the same partners', async () => {
  rmSync(join(folder, 'network.key'));
  await createDemoPartners(test_.platform, folder);
  expect(await certificates()).toEqual(['core-a', 'core-b', 'network', 'registry'].flatMap((name) => [name, name]));
});
