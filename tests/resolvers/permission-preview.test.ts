import { addDays } from '../../src/domain/plain-date';
import { anAssignment, anId, openedBy, startCode, stop, today, twoManagers, of } from '../support/accounts';
import { operationLog } from '../support/kept';
import type { Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

let test_: TestPlatform;
let insurer: TestInsurer;
let managers: { drafter: Person; confirmer: Person };
beforeAll(async () => {
  test_ = await TestPlatform.start();
  insurer = await test_.newInsurer();
  managers = await twoManagers(insurer);
});
afterAll(() => test_.close());

interface Previewed {
  operation: string;
  allowed: boolean;
  code: string | null;
  reason: string | null;
}

async function preview(accountId: string, on = today(), terminal = 'INTEGRATED'): Promise<Record<string, Previewed>> {
  const { permissionPreview } = await managers.drafter.get<{ permissionPreview: Previewed[] }>(
    `query ($id: ID!, $on: Date!, $terminal: TerminalKind!) {
       permissionPreview(accountId: $id, on: $on, terminal: $terminal) { operation allowed code reason } }`,
    { id: accountId, on, terminal },
  );
  return Object.fromEntries(permissionPreview.map((each) => [each.operation, each]));
}

const operations = ['viewSubscriber', 'revealMyNumber', 'registerSubscriber', 'downloadFileResult'];

test('a manager sees what a user can do and why not, as it is decided for them, and that is recorded', async () => {
  const id = await openedBy(managers, anId(insurer, { assignment: anAssignment({ operations }) }));
  expect((await preview(id))['viewSubscriber']).toMatchObject({
    allowed: false,
    code: 'SIGNED_OUT',
    reason: 'CONFIRMED',
  });
  of(await startCode(managers.confirmer, id), 'issueStartCode');
  const at = await preview(id);
  expect([at['viewSubscriber'], at['revealMyNumber'], at['downloadFileResult']]).toMatchObject(
    Array.from({ length: 3 }, () => ({ allowed: true, code: null })),
  );
  expect(at['registerSubscriber']).toMatchObject({ allowed: false, code: 'PRIVILEGE_LEVEL' });
  expect(at['createInquiry']).toMatchObject({ allowed: false, code: 'NOT_PERMITTED', reason: 'OPERATION' });
  expect(at['viewAccounts']).toMatchObject({ allowed: false, code: 'NOT_PERMITTED', reason: 'KIND' });
  expect((await preview(id, today(), 'CORE'))['downloadFileResult']).toMatchObject({ code: 'TERMINAL_NOT_PERMITTED' });
  expect((await preview(id, today(), 'CLAIM_ONLINE'))['viewSubscriber']).toMatchObject({
    code: 'TERMINAL_NOT_PERMITTED',
  });
  const kept = (await operationLog(test_.databaseUrl, insurer.id)).at(-1);
  expect(kept).toMatchObject({ operation: 'previewPermissions', result: 'OK', subject: id });
});

test('who has left their duties can do nothing, on no day to come', async () => {
  const id = await openedBy(managers, anId(insurer, { assignment: anAssignment({ operations }) }));
  of(await startCode(managers.confirmer, id), 'issueStartCode');
  of(await stop(managers.drafter, 'leaveDuty', id), 'leaveDuty');
  for (const on of [today(), addDays(today(), 30)])
    expect((await preview(id, on))['viewSubscriber']).toMatchObject({ code: 'NOT_PERMITTED', reason: 'NO_DUTY' });
});

test('another insurer’s user is nobody', async () => {
  const other = await test_.newInsurer();
  const stranger = await other.person();
  const query = `{ permissionPreview(accountId: "${stranger.accountId}", on: "2026-04-01", terminal: CORE) { operation } }`;
  expect(await managers.drafter.ask(query)).toBeRefused('NOT_FOUND');
});
