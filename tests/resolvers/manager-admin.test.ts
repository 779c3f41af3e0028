import { grantableTo } from '../../src/auth/operations';
import { asOwner } from '../support/database';
import {
  actOnManager,
  aManager,
  insurerManagers,
  issueManagerStartCode,
  openedManager,
  openManager,
  today,
  type ManagerShown,
} from '../support/operator';
import type { Person } from '../support/person';
import { password, TestPlatform, type TestInsurer } from '../support/platform';

const day = 86_400_000;
let later = 0;
let test_: TestPlatform;
let operator: Person;
let insurer: TestInsurer;
beforeAll(async () => {
  test_ = await TestPlatform.start({ now: () => new Date(Date.now() + later) });
  operator = await test_.operator();
});
beforeEach(async () => {
  insurer = await test_.newInsurer();
});
afterAll(() => test_.close());

const about = (accountId: string | null, reason = '確認') => ({
  ...{ insurerNumber: insurer.insurerNumber, accountId, reason },
});

async function shown(id: string | null): Promise<ManagerShown> {
  const { insurerNumber } = insurer;
  const asked = await operator.get<{ insurerManagers: ManagerShown[] }>(insurerManagers, { insurerNumber });
  return asked.insurerManagers.find((each) => each.id === id)!;
}

const ledger = (accountId: string | null) =>
  asOwner(test_.databaseUrl, async (owner) => {
    const { rows } = await owner.query<{ kind: string; by: string | null; decision: string; reason: string }>(
      `select kind, drafted_by as by, decision, reason from isolated.account_change where account_id = $1 order by id`,
      [accountId],
    );
    return rows;
  });

const accounts = '{ accounts { edges { node { id } } } }';

describe('a manager’s ID', () => {
  test('is opened by the operator with all that managers may give, and asks for a second factor [S1-3.3-25]', async () => {
    const opened = await openedManager(operator, insurer.insurerNumber, { privilegeLevel: 'LINKAGE' });
    expect(opened).toMatchObject({ state: 'CONFIRMED', privilegeLevel: 'LINKAGE', validUntil: null, totp: false });
    const { rows } = await asOwner(test_.databaseUrl, (owner) =>
      owner.query(
        `select g.affairs, g.operations, cardinality(g.procedures) > 0 as procedures, g.terminals, a.kind, s.factor_required, s.password_hash
         from isolated.assignment g join isolated.account a on a.id = g.account_id join shared.sign_in s on s.account_id = a.id
         where a.id = $1`,
        [opened.id],
      ),
    );
    expect(rows).toEqual([
      {
        ...{ affairs: ['ELIGIBILITY', 'BENEFIT', 'COLLECTION'], operations: grantableTo('MANAGER') },
        ...{ procedures: true, terminals: null, kind: 'MANAGER', factor_required: true, password_hash: null },
      },
    ]);
    expect(await ledger(opened.id)).toEqual([{ kind: 'OPEN', by: null, decision: 'DONE', reason: '' }]);
  });

  test.each([
    ['a login ID without the prefix of the insurer', { loginId: 'somebody' }, 'LOGIN_ID_PREFIX', {}],
    ['a login ID that is none', { loginId: 'A' }, 'BAD_USER_INPUT', { field: 'loginId' }],
    ['no name', { name: ' ' }, 'BAD_USER_INPUT', { field: 'name' }],
    ['a My Number for a staff number', { staffNumber: '123456789010' }, 'BAD_USER_INPUT', { field: 'staffNumber' }],
    ['a day of the past', { validFrom: '2024-04-01' }, 'BAD_USER_INPUT', { field: 'validFrom' }],
    ['an end before its beginning', { validUntil: '2024-04-01' }, 'BAD_USER_INPUT', { field: 'validUntil' }],
  ])('is not opened with %s', async (_what, wrong, code, details) => {
    const answer = await operator.ask(openManager, { input: aManager(insurer.insurerNumber, wrong) });
    expect(answer).toBeRefused(code, details);
    expect(await operator.get(insurerManagers, { insurerNumber: insurer.insurerNumber })).toEqual({
      insurerManagers: [],
    });
  });

  test('is not opened with the login ID of a former one, nor for somebody who has one', async () => {
    const { insurerNumber } = insurer;
    const first = await openedManager(operator, insurerNumber, { staffNumber: 'S1' });
    const sameStaff = aManager(insurerNumber, { staffNumber: 'S1' });
    expect(await operator.ask(openManager, { input: sameStaff })).toBeRefused('STAFF_HAS_ID');
    const { id, loginId } = first;
    await operator.get(issueManagerStartCode, { insurerNumber, accountId: id });
    await operator.get(actOnManager('deregisterManager'), about(id));
    const sameLogin = aManager(insurerNumber, { loginId });
    expect(await operator.ask(openManager, { input: sameLogin })).toBeRefused('LOGIN_ID_TAKEN');
    expect((await openedManager(operator, insurerNumber, { staffNumber: 'S1' })).state).toBe('CONFIRMED');
  });

  test('becomes active on its first day, once its start code was issued, and ends after its last [S1-3.3-26]', async () => {
    const { insurerNumber } = insurer;
    const days = { validFrom: today(new Date(Date.now() + day)), validUntil: today(new Date(Date.now() + 2 * day)) };
    const { id } = await openedManager(operator, insurerNumber, days);
    await operator.get(issueManagerStartCode, { insurerNumber, accountId: id });
    const states: string[] = [];
    for (const passed of [0, 1, 2, 3]) {
      later = passed * day;
      await operator.signIn(password);
      states.push((await shown(id)).state);
    }
    later = 0;
    await operator.signIn(password);
    expect(states).toEqual(['SCHEDULED', 'ACTIVE', 'ACTIVE', 'EXPIRED']);
  });

  test('gets start codes until its owner has chosen a password', async () => {
    const { insurerNumber } = insurer;
    const { id } = await openedManager(operator, insurerNumber, {});
    const asked = { insurerNumber, accountId: id };
    type Issued = { issueManagerStartCode: { code: string; validUntil: string } };
    const first = await operator.get<Issued>(issueManagerStartCode, asked);
    const second = await operator.get<Issued>(issueManagerStartCode, asked);
    expect(second.issueManagerStartCode.code).not.toBe(first.issueManagerStartCode.code);
    expect(await shown(id)).toMatchObject({ startCodeUntil: second.issueManagerStartCode.validUntil });
    const settled = await insurer.person({ kind: 'MANAGER' });
    const ofSettled = { insurerNumber, accountId: settled.accountId };
    expect(await operator.ask(issueManagerStartCode, ofSettled)).toBeRefused('ACCOUNT_STATE');
  });

  test('that is suspended stops issuing within a second, its sessions end, and it goes on when resumed [S1-3.3-25]', async () => {
    const [manager, clerk] = [await insurer.person({ kind: 'MANAGER' }), (await insurer.person()).accountId];
    await manager.get(accounts);
    const { suspendManager } = await operator.get<{ suspendManager: ManagerShown }>(
      actOnManager('suspendManager'),
      about(manager.accountId, '休職'),
    );
    expect(suspendManager.state).toBe('SUSPENDED');
    // A process remembers for a second who somebody is.
    const realNow = Date.now;
    const passed = jest.spyOn(Date, 'now').mockImplementation(() => realNow() + 1_001);
    const issue = 'mutation ($id: ID!) { issueStartCode(accountId: $id) { code } }';
    expect(await manager.ask(issue, { id: clerk })).toBeRefused('SIGNED_OUT');
    passed.mockRestore();
    const { count } = await asOwner(test_.databaseUrl, async (owner) => {
      const sql = 'select count(*)::integer as count from shared.session where login_id = $1';
      return (await owner.query<{ count: number }>(sql, [manager.loginId])).rows[0]!;
    });
    expect(count).toBe(0);
    expect((await manager.signIn(password)).status).toBe(401);
    expect(await operator.ask(actOnManager('suspendManager'), about(manager.accountId))).toBeRefused('ACCOUNT_STATE');
    await operator.get(actOnManager('resumeManager'), about(manager.accountId, '復職'));
    expect((await shown(manager.accountId)).state).toBe('ACTIVE');
    expect((await manager.signIn(password)).status).toBe(200);
    await manager.get(accounts);
    expect(await operator.ask(actOnManager('resumeManager'), about(manager.accountId))).toBeRefused('ACCOUNT_STATE');
    expect((await ledger(manager.accountId)).slice(2)).toEqual([
      { kind: 'SUSPEND', by: null, decision: 'DONE', reason: '休職' },
      { kind: 'RESUME', by: null, decision: 'DONE', reason: '復職' },
    ]);
  });

  test('the last one included is ended by the operator, and by no manager [S1-3.3-25]', async () => {
    const [one, other] = [await insurer.person({ kind: 'MANAGER' }), await insurer.person({ kind: 'MANAGER' })];
    const byManager = (kind: string, accountId: string | null) =>
      one.ask(`mutation ($id: ID!) { ${kind}(accountId: $id, reason: "確認") { state } }`, { id: accountId });
    for (const kind of ['suspendAccount', 'deregisterAccount', 'leaveDuty'])
      for (const id of [one.accountId, other.accountId]) expect(await byManager(kind, id)).toBeRefused('NOT_PERMITTED');
    for (const { accountId } of [other, one]) {
      await operator.get(actOnManager('deregisterManager'), about(accountId));
      expect((await shown(accountId)).state).toBe('DEREGISTERED');
    }
    expect((await one.signIn(password)).status).toBe(401);
    for (const act of ['suspendManager', 'resumeManager', 'deregisterManager'] as const)
      expect(await operator.ask(actOnManager(act), about(one.accountId))).toBeRefused('ACCOUNT_STATE');
  });
});

test.each(['suspendManager', 'resumeManager', 'deregisterManager'] as const)(
  '%s wants a reason, and a manager of that insurer',
  async (act) => {
    const general = await insurer.person();
    const ofOther = await (await test_.newInsurer()).person({ kind: 'MANAGER' });
    for (const id of [general.accountId, ofOther.accountId, 'none'])
      expect(await operator.ask(actOnManager(act), about(id))).toBeRefused('NOT_FOUND');
    const nowhere = { ...about(ofOther.accountId), insurerNumber: '123456789010' };
    expect(await operator.ask(actOnManager(act), nowhere)).toBeRefused('NOT_FOUND');
    for (const reason of ['', '123456789010'])
      expect(await operator.ask(actOnManager(act), about(general.accountId, reason))).toBeRefused('BAD_USER_INPUT', {
        field: 'reason',
      });
  },
);

test('what the operator did to whom stands in the log of the platform, and never what was typed instead of an ID', async () => {
  const { id } = await openedManager(operator, insurer.insurerNumber, {});
  await operator.ask(actOnManager('suspendManager'), about('123456789010'));
  await operator.get(actOnManager('suspendManager'), about((await active(id)).id));
  const { rows } = await asOwner(test_.databaseUrl, (owner) =>
    owner.query(
      `select result, subject from shared.platform_log where login_id = $1 and operation = 'manageManagers' order by at desc limit 4`,
      [operator.loginId],
    ),
  );
  expect(rows.reverse()).toEqual([
    { result: 'OK', subject: `${insurer.insurerNumber} ${id}` },
    { result: 'NOT_FOUND', subject: insurer.insurerNumber },
    { result: 'OK', subject: `${insurer.insurerNumber} ${id}` },
    { result: 'OK', subject: `${insurer.insurerNumber} ${id}` },
  ]);
});

async function active(id: string): Promise<{ id: string }> {
  await operator.get(issueManagerStartCode, { insurerNumber: insurer.insurerNumber, accountId: id });
  return { id };
}
