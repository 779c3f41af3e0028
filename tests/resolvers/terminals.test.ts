import { makeAuthority, type Identity } from '../../src/certificates/authority';
import { fingerprintOf } from '../../src/workflows/create-partner';
import { operationLog } from '../support/kept';
import { testAuthority } from '../support/partner';
import type { Person } from '../support/person';
import { password, TestPlatform, type TestInsurer } from '../support/platform';

const dayMs = 86_400_000;
let later = 0;
let test_: TestPlatform;
let insurer: TestInsurer;
let manager: Person;
let second: Person;
beforeAll(async () => {
  test_ = await TestPlatform.start({ terminalPort: true, now: () => new Date(Date.now() + later) });
  insurer = await test_.newInsurer();
  manager = await insurer.person({ kind: 'MANAGER' });
  second = await insurer.person({ kind: 'MANAGER' });
});
afterAll(() => test_.close());

interface Change {
  id: string;
  kind: string;
  decision: string | null;
  terminal: { id: string; name: string; state: string };
}

const draft = `mutation ($input: DraftTerminalInput!) {
  draftTerminal(input: $input) { id kind decision terminal { id name state } } }`;
const confirm = 'mutation ($id: ID!) { confirmChange(id: $id) { decision terminal { state } } }';
const reject = 'mutation ($id: ID!) { rejectChange(id: $id, reason: "確認") { decision terminal { state } } }';
const revoke = 'mutation ($id: ID!) { revokeTerminal(id: $id, reason: "紛失") { id state } }';
const list = '{ terminals { id name place kind fingerprint expiresAt state } }';
const search = '{ subscribers { edges { cursor } } }';

const issued = async (wanted: { days?: number; from?: Date } = {}): Promise<Identity> =>
  (await testAuthority()).issue({ name: 'terminal', ...wanted });
const inputOf = ({ certificate }: { certificate: string }, input: Record<string, unknown> = {}) => ({
  input: { name: '統合専用端末2号', place: '適用課', kind: 'INTEGRATED', certificate, reason: '増設', ...input },
});

async function drafted(identity: Identity, by = manager): Promise<Change> {
  const { draftTerminal } = await by.get<{ draftTerminal: Change }>(draft, inputOf(identity));
  return draftTerminal;
}

async function stateOf(id: string): Promise<string | undefined> {
  const { terminals } = await second.get<{ terminals: { id: string; state: string }[] }>(list);
  return terminals.find((terminal) => terminal.id === id)?.state;
}

test('a terminal that one manager drafts is known when another has confirmed it', async () => {
  const identity = await issued({ days: 30 });
  const change = await drafted(identity);
  expect(change).toMatchObject({ kind: 'REGISTER_TERMINAL', decision: null, terminal: { state: 'DRAFT' } });
  const clerk = await test_.seat(await insurer.person(), identity);
  await clerk.signIn(password);
  expect(await clerk.ask(search)).toBeRefused('TERMINAL_NOT_PERMITTED');
  expect(await manager.ask(confirm, { id: change.id })).toBeRefused('OWN_DRAFT');
  expect(await second.get(confirm, { id: change.id })).toEqual({
    confirmChange: { decision: 'CONFIRMED', terminal: { state: 'REGISTERED' } },
  });
  const seat = await test_.seat(await insurer.person(), identity);
  await seat.signIn(password);
  expect(await seat.get(search)).toEqual({ subscribers: { edges: [] } });
  const { terminals } = await second.get<{ terminals: Record<string, string>[] }>(list);
  expect(terminals.find(({ id }) => id === change.terminal.id)).toEqual({
    ...{ id: change.terminal.id, name: '統合専用端末2号', place: '適用課', kind: 'INTEGRATED', state: 'REGISTERED' },
    fingerprint: fingerprintOf(identity.certificate).toString('hex').slice(0, 16),
    expiresAt: expect.stringMatching(/^\d{4}-/),
  });
});

test('one that is sent back is never known; its certificate can be drafted once more, and is then known', async () => {
  const identity = await issued();
  const change = await drafted(identity);
  expect(await second.get(reject, { id: change.id })).toMatchObject({ rejectChange: { decision: 'REJECTED' } });
  expect(await stateOf(change.terminal.id)).toBe('REFUSED');
  expect(await manager.ask(revoke, { id: change.terminal.id })).toBeRefused('TERMINAL_STATE');
  const again = await drafted(identity);
  expect(await manager.ask(draft, inputOf(identity))).toBeRefused('TERMINAL_REGISTERED_ALREADY');
  await second.get(confirm, { id: again.id });
  expect(await stateOf(again.terminal.id)).toBe('REGISTERED');
  expect(await stateOf(change.terminal.id)).toBe('REFUSED');
});

test('any manager revokes a terminal alone and at once, with a reason, and for good', async () => {
  const { id, identity } = await insurer.terminal();
  expect(await stateOf(id)).toBe('REGISTERED');
  expect(await manager.get(revoke, { id })).toEqual({ revokeTerminal: { id, state: 'REVOKED' } });
  expect(await stateOf(id)).toBe('REVOKED');
  expect(await second.ask(revoke, { id })).toBeRefused('TERMINAL_STATE');
  expect(await manager.ask(draft, inputOf(identity))).toBeRefused('TERMINAL_REGISTERED_ALREADY');
  const kept = await operationLog(test_.databaseUrl, insurer.id);
  expect(kept).toContainEqual(
    expect.objectContaining({ operation: 'manageTerminals', result: 'OK', subject: `${id} 紛失` }),
  );
});

test('a terminal ends with its certificate', async () => {
  const change = await drafted(await issued({ days: 1 }));
  await second.get(confirm, { id: change.id });
  later = dayMs + 60_000;
  const late = await insurer.person({ kind: 'MANAGER' });
  const { terminals } = await late.get<{ terminals: { id: string; state: string }[] }>(list);
  later = 0;
  expect(terminals.find(({ id }) => id === change.terminal.id)?.state).toBe('EXPIRED');
});

test('what another insurer has is nothing here: neither its terminals nor that a certificate is registered there', async () => {
  const other = await test_.newInsurer();
  const { id, identity } = await other.terminal();
  expect(await stateOf(id)).toBeUndefined();
  expect(await manager.ask(revoke, { id })).toBeRefused('NOT_FOUND');
  expect((await drafted(identity)).terminal.state).toBe('DRAFT');
});

const certificates: [string, () => Promise<string>, string][] = [
  [
    'of another authority',
    async () => (await (await makeAuthority('Other')).issue({ name: 'x' })).certificate,
    '認証局',
  ],
  [
    'that has ended',
    async () => (await issued({ from: new Date(Date.now() - 3 * dayMs), days: 2 })).certificate,
    '過ぎ',
  ],
  ['that has not begun', async () => (await issued({ from: new Date(Date.now() + dayMs) })).certificate, '始まって'],
  ['of the authority itself', async () => (await testAuthority()).certificate, 'クライアント'],
  ['that is none', async () => 'これは証明書ではない', '読み取れません'],
  ['that is two', async () => (await issued()).certificate + (await issued()).certificate, '読み取れません'],
];
test.each(certificates)('a certificate %s is no terminal’s', async (_which, certificate, why) => {
  const answer = await manager.ask(draft, inputOf({ certificate: await certificate() }));
  expect(answer).toBeRefused('BAD_USER_INPUT', { field: 'certificate' });
  expect(answer.errors![0]!.message).toContain(why);
});

test.each<[string, Record<string, unknown>]>([
  ['kind', { kind: 'OPERATOR' }],
  ['name', { name: '' }],
  ['name', { name: '端'.repeat(61) }],
  ['name', { name: '端末\n2号' }],
  ['name', { name: '端\ud800' }],
  ['place', { place: '１階　123456789010' }],
  ['place', { place: '課'.repeat(101) }],
  ['reason', { reason: ' ' }],
  ['certificate', { certificate: 'A'.repeat(10_001) }],
])('a draft with a wrong %s is refused: %j', async (field, input) => {
  const answer = await manager.ask(draft, inputOf(await issued(), input));
  expect(answer).toBeRefused('BAD_USER_INPUT', { field });
});

test('nobody but managers who have just shown who they are registers or revokes terminals', async () => {
  const { id } = await insurer.terminal();
  const clerk = await insurer.person();
  const reader = await insurer.person({ kind: 'MANAGER', operations: ['viewTerminals'] });
  for (const one of [clerk, reader]) {
    expect(await one.ask(draft, inputOf(await issued()))).toBeRefused('NOT_PERMITTED');
    expect(await one.ask(revoke, { id })).toBeRefused('NOT_PERMITTED');
  }
  expect(await clerk.ask(list)).toBeRefused('NOT_PERMITTED');
  expect(await reader.ask(list)).not.toHaveProperty('errors');
  const stale = await insurer.person({ kind: 'MANAGER' });
  later = 6 * 60_000;
  const answers = [await stale.ask(draft, inputOf(await issued())), await stale.ask(revoke, { id })];
  later = 0;
  for (const answer of answers) expect(answer).toBeRefused('REAUTHENTICATION_REQUIRED');
  expect(await stateOf(id)).toBe('REGISTERED');
});
