import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeAuthority } from '../../src/certificates/authority';
import { UsageFault, type Options } from '../../src/commands/command';
import { terminalCommands } from '../../src/commands/terminals';
import { testAuthority } from '../support/partner';
import { password, TestPlatform, type TestInsurer } from '../support/platform';

let test_: TestPlatform;
let insurer: TestInsurer;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kakehashi-commands-'));
  test_ = await TestPlatform.start({ terminalPort: true });
  insurer = await test_.newInsurer();
});
afterAll(() => test_.close().finally(() => rmSync(folder, { recursive: true, force: true })));

const run = (command: string, options: Options): Promise<string> =>
  terminalCommands[command]!({ platform: test_.platform, close: () => test_.close() }, options, []);

let count = 0;
async function aCertificate(authority = testAuthority()) {
  count += 1;
  const identity = await (await authority).issue({ name: `terminal-${count}` });
  const certificate = join(folder, `terminal-${count}.pem`);
  writeFileSync(certificate, identity.certificate);
  return { certificate, identity };
}

test('the platform operator gives an insurer its first terminal, and its managers read so in the ledger', async () => {
  const { certificate, identity } = await aCertificate();
  const given = { insurer: insurer.insurerNumber, kind: 'INTEGRATED', name: '統合専用端末1号', certificate };
  expect(await run('register-terminal', given)).toBe('registered');
  await expect(run('register-terminal', given)).rejects.toMatchObject({ code: 'TERMINAL_REGISTERED_ALREADY' });
  const seat = await test_.seat(await insurer.person({ kind: 'MANAGER' }), identity);
  await seat.signIn(password);
  const { terminals } = await seat.get<{ terminals: { id: string }[] }>('{ terminals { id name state } }');
  expect(terminals).toEqual([{ id: expect.any(String), name: '統合専用端末1号', state: 'REGISTERED' }]);
  const ledger = `query ($id: ID!) { accountChanges(search: { terminalId: $id }) { edges { node { kind draftedBy decision } } } }`;
  expect(await seat.get(ledger, { id: terminals[0]!.id })).toEqual({
    accountChanges: { edges: [{ node: { kind: 'REGISTER_TERMINAL', draftedBy: null, decision: 'DONE' } }] },
  });
});

test('the platform operator’s own terminals are registered and revoked', async () => {
  const { certificate, identity } = await aCertificate();
  expect(await run('register-operator-terminal', { name: '運用端末', certificate })).toBe('registered');
  await expect(run('register-operator-terminal', { name: '運用端末', certificate })).rejects.toMatchObject({
    code: 'TERMINAL_REGISTERED_ALREADY',
  });
  const operator = await test_.operator();
  const seat = await test_.seat(operator, identity);
  await seat.signIn(password);
  expect(await seat.get('{ me { terminal { kind } } }')).toEqual({ me: { terminal: { kind: 'OPERATOR' } } });
  expect(await run('revoke-operator-terminal', { certificate })).toBe('revoked');
  await expect(run('revoke-operator-terminal', { certificate })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await seat.signIn(password);
  expect(await seat.get('{ me { terminal { kind } } }')).toEqual({ me: { terminal: null } });
});

test('a certificate of another authority, an operator’s kind and an unknown insurer are refused', async () => {
  const { certificate } = await aCertificate();
  const strange = await aCertificate(makeAuthority('Another authority'));
  const given = { insurer: insurer.insurerNumber, kind: 'CORE', name: '端末', certificate };
  const refused = { code: 'BAD_USER_INPUT', details: { field: 'certificate' } };
  const other = { ...given, certificate: strange.certificate };
  await expect(run('register-terminal', other)).rejects.toMatchObject(refused);
  await expect(run('register-operator-terminal', other)).rejects.toMatchObject(refused);
  await expect(run('register-terminal', { ...given, kind: 'OPERATOR' })).rejects.toThrow(UsageFault);
  await expect(run('register-terminal', { ...given, insurer: '06990000' })).rejects.toThrow(UsageFault);
  await expect(run('register-terminal', { ...given, certificate: join(folder, 'none.pem') })).rejects.toThrow(
    UsageFault,
  );
});
