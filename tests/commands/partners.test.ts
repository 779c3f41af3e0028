import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageFault, type Options } from '../../src/commands/command';
import { partnerCommands } from '../../src/commands/partners';
import { fingerprintOf } from '../../src/workflows/create-partner';
import { testAuthority } from '../support/partner';
import { TestPlatform, type TestInsurer } from '../support/platform';

let test_: TestPlatform;
let insurer: TestInsurer;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kakehashi-commands-'));
  test_ = await TestPlatform.start({ partnerPort: true });
  insurer = await test_.newInsurer();
});
afterAll(() => test_.close().finally(() => rmSync(folder, { recursive: true, force: true })));

const run = (command: string, options: Options): Promise<string> =>
  partnerCommands[command]!({ platform: test_.platform, close: () => test_.close() }, options, []);

let count = 0;
async function aPartner() {
  count += 1;
  const name = `cli-${insurer.insurerNumber}-${count}`;
  const identity = await (await testAuthority()).issue({ name });
  const certificate = join(folder, `${name}.pem`);
  writeFileSync(certificate, identity.certificate);
  return { name, certificate, identity };
}

const search = '{ subscribers { edges { cursor } } }';

test('the operator lets a core system in, renews its certificate and revokes the former', async () => {
  const { name, certificate, identity } = await aPartner();
  const insurerNumber = insurer.insurerNumber;
  const given = { name, kind: 'CORE_SYSTEM', insurer: insurerNumber, affair: 'ELIGIBILITY', certificate };
  expect(await run('create-partner', given)).toBe('created');
  const former = await test_.connect(name, identity);
  expect(await former.get(search)).toEqual({ subscribers: { edges: [] } });
  const next = await aPartner();
  expect(await run('add-certificate', { name, certificate: next.certificate })).toBe('added');
  const renewed = await test_.connect(name, next.identity);
  expect(await renewed.get(search)).toEqual({ subscribers: { edges: [] } });
  expect(await run('revoke-certificate', { certificate })).toBe('revoked');
  await expect(run('revoke-certificate', { certificate })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a certificate is revoked by its fingerprint as well, as other programs print it', async () => {
  const { name, certificate } = await aPartner();
  await run('create-partner', { name, kind: 'NETWORK', certificate });
  const hex = fingerprintOf(readFileSync(certificate, 'utf8')).toString('hex');
  const printed = hex.toUpperCase().replace(/(..)(?=.)/g, '$1:');
  expect(await run('revoke-certificate', { fingerprint: printed })).toBe('revoked');
});

test.each<[string, string, (given: Options) => Options]>([
  ['a core system of no insurer', 'create-partner', (given) => ({ ...given, kind: 'CORE_SYSTEM' })],
  ['the network of an insurer', 'create-partner', (given) => ({ ...given, kind: 'NETWORK', insurer: '06990014' })],
  ['an insurer that is not there', 'create-partner', (given) => ({ ...given, kind: 'CORE_SYSTEM', insurer: '1' })],
  ['a kind that is none', 'create-partner', (given) => ({ ...given, kind: 'STAFF' })],
  ['no file', 'create-partner', (given) => ({ ...given, kind: 'NETWORK', certificate: join(folder, 'none.pem') })],
  ['a fingerprint that is none', 'revoke-certificate', () => ({ fingerprint: 'abc' })],
  ['nothing', 'revoke-certificate', () => ({})],
])('%s: told in one sentence', async (_case, command, optionsFrom) => {
  const { name, certificate } = await aPartner();
  const asked = run(command, optionsFrom({ name, certificate }));
  await expect(asked).rejects.toThrow(UsageFault);
  await expect(asked).rejects.toThrow(/^[^\n]+$/);
});

test('for a name that no partner has there is no certificate to add', async () => {
  const { name, certificate } = await aPartner();
  await expect(run('add-certificate', { name, certificate })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
