import { addDays, type PlainDate } from '../../src/domain/plain-date';
import {
  anAssignment,
  anId,
  confirm,
  draft,
  draftAssignment,
  of,
  openedBy,
  startCode,
  stop,
  today,
  twoManagers,
} from '../support/accounts';
import { operationLog } from '../support/kept';
import { sendJson, send } from '../support/http';
import { makeStartCode } from '../support/standing';
import { password, TestPlatform, type TestInsurer } from '../support/platform';
import type { Person } from '../support/person';

let daysAhead = 0;
let test_: TestPlatform;
beforeAll(async () => {
  test_ = await TestPlatform.start({ now: () => new Date(Date.now() + daysAhead * 86_400_000) });
});
afterAll(() => test_.close());
beforeEach(() => {
  daysAhead = 0;
});

interface Line {
  account: { loginId: string; state: string };
  assignment: { privilegeLevel: string; operations: { operation: string }[] } | null;
}

async function listOn(manager: Person, on: PlainDate): Promise<Line[]> {
  const { assignmentList } = await manager.get<{ assignmentList: { edges: { node: Line }[] } }>(
    `query ($on: Date!) { assignmentList(on: $on, first: 200) { edges { node {
       account { loginId state } assignment { privilegeLevel operations { operation } } lastSignedInAt } } } }`,
    { on },
  );
  return assignmentList.edges.map(({ node }) => node);
}

interface Opened {
  insurer: TestInsurer;
  managers: { drafter: Person; confirmer: Person };
  id: string;
  loginId: string;
}

/** A user who reads. */
async function opened(other: Record<string, unknown> = {}): Promise<Opened> {
  const insurer = await test_.newInsurer();
  const managers = await twoManagers(insurer);
  const input = anId(insurer, other);
  const id = await openedBy(managers, input);
  of(await startCode(managers.confirmer, id), 'issueStartCode');
  return { insurer, managers, id, loginId: input.loginId };
}

const lineOf = async ({ managers, loginId }: Opened, on: PlainDate) =>
  (await listOn(managers.drafter, on)).find(({ account }) => account.loginId === loginId);

const wider = (from: PlainDate) =>
  anAssignment({ privilegeLevel: 'WRITE', operations: ['viewSubscriber', 'registerSubscriber'], validFrom: from });

test('the list tells who may do what on a day: then, now and to come [S1-3.3-30]', async () => {
  const user = await opened();
  const tomorrow = addDays(today(), 1);
  const drafted = of(await draftAssignment(user.managers.drafter, user.id, wider(tomorrow)), 'draftAssignment');
  expect((await lineOf(user, tomorrow))?.assignment).toMatchObject({ privilegeLevel: 'READ' });
  of(await confirm(user.managers.confirmer, drafted.id), 'confirmChange');
  expect((await lineOf(user, today()))?.assignment).toMatchObject({ privilegeLevel: 'READ' });
  expect((await lineOf(user, tomorrow))?.assignment).toMatchObject({
    privilegeLevel: 'WRITE',
    operations: [{ operation: 'viewSubscriber' }, { operation: 'registerSubscriber' }],
  });
  expect(await lineOf(user, addDays(today(), -1))).toBeUndefined();
});

test('what was taken away is still in the list of the days before, and in the difference between two days', async () => {
  const user = await opened();
  daysAhead = 2;
  const [before, after] = [addDays(today(), 1), addDays(today(), 2)];
  const manager = await user.insurer.person({ kind: 'MANAGER', level: 'LINKAGE' });
  of(await stop(manager, 'leaveDuty', user.id), 'leaveDuty');
  expect(
    (await lineOf({ ...user, managers: { ...user.managers, drafter: manager } }, before))?.assignment,
  ).not.toBeNull();
  expect((await lineOf({ ...user, managers: { ...user.managers, drafter: manager } }, after))?.assignment).toBeNull();
  const { assignmentDifference } = await manager.get<{ assignmentDifference: unknown[] }>(
    `query ($from: Date!, $to: Date!) { assignmentDifference(from: $from, to: $to) {
       account { loginId } stateBefore stateAfter before { privilegeLevel } after { privilegeLevel } } }`,
    { from: before, to: after },
  );
  expect(assignmentDifference).toEqual(
    expect.arrayContaining([
      {
        account: { loginId: user.loginId },
        ...{ stateBefore: 'ACTIVE', stateAfter: 'ACTIVE', before: { privilegeLevel: 'READ' }, after: null },
      },
      expect.objectContaining({ account: { loginId: manager.loginId }, stateBefore: null, stateAfter: 'ACTIVE' }),
    ]),
  );
  expect(assignmentDifference).toHaveLength(2);
});

test('a last day that is changed later changes no day before in the list [S1-3.3-30]', async () => {
  const user = await opened({ validUntil: today() });
  daysAhead = 2;
  const [before, after] = [addDays(today(), 1), addDays(today(), 2)];
  const managers = await twoManagers(user.insurer);
  const stateOn = async (on: PlainDate) => (await lineOf({ ...user, managers }, on))?.account.state;
  const period = of(await draft(managers.drafter, 'draftPeriod', user.id, ', validUntil: null'), 'draftPeriod');
  expect(await stateOn(after)).toBe('EXPIRED');
  of(await confirm(managers.confirmer, period.id), 'confirmChange');
  expect([await stateOn(before), await stateOn(after)]).toEqual(['EXPIRED', 'ACTIVE']);
});

test('IDs that nobody signs in with and rights that nobody uses are told, and used ones are not [S1-3.3-35]', async () => {
  const insurer = await test_.newInsurer();
  const operations = ['searchSubscribers', 'viewSubscriber'] as const;
  const person = await insurer.person({ level: 'READ', operations });
  const idle = await insurer.person({ level: 'READ', operations });
  const never = await insurer.person({ level: 'READ', operations });
  await makeStartCode(test_.databaseUrl, never.loginId, new Date());
  daysAhead = 61;
  await person.signIn(password);
  await person.get('{ subscribers { edges { cursor } } }');
  const manager = await insurer.person({ kind: 'MANAGER', level: 'READ' });
  const { unusedRights } = await manager.get<{ unusedRights: Unused[] }>(
    '{ unusedRights { account { loginId } isIdUnused operations { operation lastUsedOn } } }',
  );
  const told = Object.fromEntries(unusedRights.map(({ account, ...rest }) => [account.loginId, rest]));
  expect(told[person.loginId]).toEqual({
    isIdUnused: false,
    operations: [{ operation: 'viewSubscriber', lastUsedOn: null }],
  });
  expect(told[idle.loginId]).toMatchObject({ isIdUnused: true });
  expect(told[never.loginId]).toMatchObject({ isIdUnused: true });
  expect(told[manager.loginId]).toBeUndefined();
});

interface Unused {
  account: { loginId: string };
  isIdUnused: boolean;
  operations: { operation: string; lastUsedOn: string | null }[];
}

test('the list and the ledger are files as well, which a spreadsheet takes for text, and hold no password [S1-3.3-12]', async () => {
  const { managers, id, loginId, insurer } = await opened();
  const { drafter } = managers;
  const formula = of(await draftAssignment(drafter, id, wider(addDays(today(), 1))), 'draftAssignment');
  of(await confirm(managers.confirmer, formula.id), 'confirmChange');
  const get = async (path: string) => {
    const { status, text, headers } = await send(test_.url + path, {
      method: 'GET',
      headers: { cookie: drafter.cookie },
    });
    return { status, text, type: headers['content-type'] };
  };
  const list = await get(`/files/assignments?on=${today()}`);
  expect([list.status, list.type]).toEqual([200, 'text/csv; charset=utf-8']);
  expect(list.text.split('\r\n').filter((line) => line.startsWith(loginId))).toEqual([
    expect.stringMatching(
      /^[^,]+,架空　花子,S-[0-9a-z]+,有効,適用,参照のみ,加入者検索 加入者照会,,すべて,[0-9-]{10},$/,
    ),
  ]);
  const ledger = await get(`/files/account-ledger?from=${today()}&to=${today()}`);
  const own = ledger.text.split('\r\n').filter((line) => line.includes(loginId));
  expect(own.map((line) => line.split(',')[1])).toEqual(['利用者IDの発行', '初回設定コードの発行', '割当の変更']);
  expect(own[0]).toContain(`配属,${drafter.loginId},確認`);
  expect(ledger.text + list.text).not.toMatch(/argon2|パスワード/);
  const entries = await operationLog(test_.databaseUrl, insurer.id);
  expect(entries.filter(({ operation }) => operation === 'exportAssignments')).toMatchObject([
    { result: 'OK', subject: `assignments ${today()}` },
    { result: 'OK', subject: `ledger ${today()} ${today()}` },
  ]);
});

test('only managers may read the list, and a general ID that was given it all the same may not', async () => {
  const insurer = await test_.newInsurer();
  const general = await insurer.person({ level: 'LINKAGE', operations: ['viewAssignments', 'exportAssignments'] });
  expect(await general.ask('{ assignmentList(on: "2026-04-01") { edges { cursor } } }')).toBeRefused('NOT_PERMITTED');
  const { status, text } = await send(`${test_.url}/files/assignments`, {
    method: 'GET',
    headers: { cookie: general.cookie },
  });
  expect([status, JSON.parse(text).code]).toEqual([403, 'NOT_PERMITTED']);
  expect(await sendJson(`${test_.url}/graphql`, { query: '{ unusedRights { account { id } } }' })).toMatchObject({
    status: 401,
  });
});
