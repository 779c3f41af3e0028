import { randomUUID } from 'node:crypto';
import { addDays } from '../../src/domain/plain-date';
import { operatorSession } from '../../src/workflows/create-insurer';
import { settleChange } from '../../src/workflows/settle-change';
import {
  accountOf,
  anAssignment,
  anId,
  change,
  confirm,
  draft,
  draftAccount,
  draftAssignment,
  given,
  of,
  openedBy,
  reject,
  startCode,
  stop,
  today,
  twoManagers,
  withdraw,
  type Change,
} from '../support/accounts';
import { asOwner } from '../support/database';
import type { Person } from '../support/person';
import { password, TestPlatform, type TestInsurer } from '../support/platform';
import { until } from '../support/until';

let test_: TestPlatform;
let insurer: TestInsurer;
let managers: { drafter: Person; confirmer: Person };
let drafter: Person;
let confirmer: Person;
beforeAll(async () => {
  test_ = await TestPlatform.start();
  insurer = await test_.newInsurer();
  managers = await twoManagers(insurer);
  ({ drafter, confirmer } = managers);
});
afterAll(() => test_.close());

const anOpenDraft = async () => of(await draftAccount(drafter, anId(insurer)), 'draftAccount');

test('what was decided stays decided [S1-3.3-34]', async () => {
  const { id } = await anOpenDraft();
  of(await confirm(confirmer, id), 'confirmChange');
  expect(await reject(confirmer, id)).toBeRefused('CHANGE_NOT_OPEN');
  expect(await confirm(confirmer, id)).toBeRefused('CHANGE_NOT_OPEN');
  expect(await withdraw(drafter, id)).toBeRefused('CHANGE_NOT_OPEN');
});

test('only its drafter withdraws a draft, and an ID that was never confirmed is closed', async () => {
  const { id, account } = await anOpenDraft();
  expect(await withdraw(confirmer, id)).toBeRefused('NOT_PERMITTED');
  expect(of(await withdraw(drafter, id), 'withdrawChange')).toMatchObject({
    ...{ decision: 'WITHDRAWN', decidedBy: drafter.loginId, mayDecide: false },
  });
  expect((await accountOf(drafter, account!.id)).state).toBe('DEREGISTERED');
});

test('a rejected ID is closed and its reason kept; a rejected assignment changes nothing', async () => {
  const opened = await anOpenDraft();
  of(await reject(confirmer, opened.id), 'rejectChange');
  expect(await accountOf(drafter, opened.account!.id)).toMatchObject({
    state: 'DEREGISTERED',
    changes: [{ kind: 'OPEN', decision: 'REJECTED', decidedBy: confirmer.loginId }],
  });
  const id = await openedBy(managers, anId(insurer));
  const wanted = of(await draftAssignment(drafter, id, anAssignment({ privilegeLevel: 'WRITE' })), 'draftAssignment');
  of(await reject(confirmer, wanted.id), 'rejectChange');
  expect((await accountOf(drafter, id)).assignment).toMatchObject({ privilegeLevel: 'READ' });
});

test('the difference is shown: what counts without the draft, and what it gives', async () => {
  const id = await openedBy(managers, anId(insurer));
  const wanted = anAssignment({ privilegeLevel: 'WRITE', operations: ['registerSubscriber'] });
  const drafted = of(await draftAssignment(drafter, id, wanted), 'draftAssignment');
  const difference = {
    before: {
      privilegeLevel: 'READ',
      operations: [{ operation: 'searchSubscribers' }, { operation: 'viewSubscriber' }],
    },
    after: { privilegeLevel: 'WRITE', operations: [{ operation: 'registerSubscriber' }] },
  };
  expect(drafted).toMatchObject({ ...difference, isOwn: true, mayDecide: false, waitsForOperator: false });
  expect(of(await confirm(confirmer, drafted.id), 'confirmChange')).toMatchObject({ ...difference, isOwn: false });
});

test('what waits is listed newest first, page by page, and for one ID', async () => {
  const own = await test_.newInsurer();
  const two = await twoManagers(own);
  const waiting: string[] = [];
  for (let count = 0; count < 3; count += 1)
    waiting.push(of(await draftAccount(two.drafter, anId(own)), 'draftAccount').id);
  await openedBy(two, anId(own));
  interface Page {
    accountChanges: { edges: { node: Change }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  }
  const page = (search: object, after: string | null = null) =>
    two.confirmer.get<Page>(
      `query ($search: AccountChangeSearch, $after: String) { accountChanges(search: $search, first: 2, after: $after) {
         edges { node { ${change} } } pageInfo { hasNextPage endCursor } } } ${given}`,
      { search, after },
    );
  const first = (await page({ waiting: true })).accountChanges;
  expect(first.edges.map(({ node }) => node.id)).toEqual([waiting[2], waiting[1]]);
  expect(first.edges.every(({ node }) => node.mayDecide && !node.isOwn)).toBe(true);
  const second = (await page({ waiting: true }, first.pageInfo.endCursor)).accountChanges;
  expect(second.edges.map(({ node }) => node.id)).toEqual([waiting[0]]);
  const { id } = first.edges[0]!.node.account!;
  expect((await page({ accountId: id })).accountChanges.edges.map(({ node }) => node.id)).toEqual([waiting[2]]);
  const elsewhere = two.confirmer.ask('query ($after: String) { accountChanges(after: $after) { edges { cursor } } }', {
    after: first.pageInfo.endCursor,
  });
  expect(await elsewhere).toBeRefused('BAD_USER_INPUT', { field: 'after' });
});

/** As a confirmation by the platform operator does it. */
async function byOperator(insurerId: number, id: string): Promise<void> {
  const session = await operatorSession(test_.platform, insurerId);
  await session.ending(null, () => settleChange(session, id, { decision: 'CONFIRMED' }, { by: null, now: new Date() }));
}

test('of two who decide at the same moment one is told that it was decided', async () => {
  const own = await test_.newInsurer();
  const only = await own.person({ kind: 'MANAGER', level: 'LINKAGE' });
  const { id, account } = of(await draftAccount(only, anId(own)), 'draftAccount');
  const both = await asOwner(test_.databaseUrl, async (owner) => {
    await owner.query('begin');
    await owner.query('select from isolated.account_change where id = $1 for update', [id]);
    const deciding = Promise.allSettled([withdraw(only, id), byOperator(own.id, id)]);
    // Both have read that it waits.
    await until(async () => {
      await owner.query('select pg_stat_clear_snapshot()');
      return (await owner.query(waitingToDecide)).rowCount === 2;
    });
    await owner.query('commit');
    return deciding;
  });
  const [withdrawn, confirmed] = both;
  const isWithdrawn = withdrawn.status === 'fulfilled' && !withdrawn.value.errors;
  if (isWithdrawn) expect(confirmed).toMatchObject({ status: 'rejected', reason: { code: 'CHANGE_NOT_OPEN' } });
  else expect(withdrawn).toMatchObject({ value: { errors: [{ extensions: { code: 'CHANGE_NOT_OPEN' } }] } });
  const decision = isWithdrawn ? 'WITHDRAWN' : 'CONFIRMED';
  expect((await accountOf(only, account!.id)).changes).toMatchObject([{ decision }]);
});

const waitingToDecide = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
  and query like '%update isolated.account_change%'`;

test('where no other manager is left the platform operator decides, and only there [S1-3.3-34]', async () => {
  const own = await test_.newInsurer();
  const only = await own.person({ kind: 'MANAGER', level: 'LINKAGE' });
  const alone = of(await draftAccount(only, anId(own)), 'draftAccount');
  expect(alone).toMatchObject({ waitsForOperator: true, mayDecide: false });
  const { id } = await anOpenDraft();
  await expect(byOperator(insurer.id, id)).rejects.toMatchObject({ code: 'NOT_PERMITTED' });
  await expect(byOperator(insurer.id, alone.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await byOperator(own.id, alone.id);
  expect(await accountOf(only, alone.account!.id)).toMatchObject({
    state: 'CONFIRMED',
    changes: [{ decision: 'CONFIRMED', draftedBy: only.loginId, decidedBy: null }],
  });
});

test('another last day holds from its confirmation on', async () => {
  const id = await openedBy(managers, anId(insurer));
  const last = addDays(today(), 30);
  const drafted = of(await draft(drafter, 'draftPeriod', id, `, validUntil: "${last}"`), 'draftPeriod');
  expect((await accountOf(drafter, id)).validUntil).toBeNull();
  of(await confirm(confirmer, drafted.id), 'confirmChange');
  expect((await accountOf(drafter, id)).validUntil).toBe(last);
  expect(await draft(drafter, 'draftPeriod', id, `, validUntil: "${addDays(today(), -1)}"`)).toBeRefused(
    'BAD_USER_INPUT',
    { field: 'validUntil' },
  );
});

test('a suspended ID goes on when two have said so', async () => {
  const person = await insurer.person();
  expect(await draft(drafter, 'draftResume', person.accountId)).toBeRefused('ACCOUNT_STATE');
  of(await stop(drafter, 'suspendAccount', person.accountId), 'suspendAccount');
  const drafted = of(await draft(drafter, 'draftResume', person.accountId), 'draftResume');
  expect((await accountOf(drafter, person.accountId)).state).toBe('SUSPENDED');
  of(await confirm(confirmer, drafted.id), 'confirmChange');
  expect((await accountOf(drafter, person.accountId)).state).toBe('ACTIVE');
  expect((await person.signIn(password)).status).toBe(200);
});

test('a lost password is forgotten when two have said so; then a start code is issued, and the old password is none', async () => {
  const person = await insurer.person();
  expect(await startCode(drafter, person.accountId!)).toBeRefused('ACCOUNT_STATE');
  const drafted = of(await draft(drafter, 'draftRecovery', person.accountId), 'draftRecovery');
  await person.get('{ me { loginId } }');
  of(await confirm(confirmer, drafted.id), 'confirmChange');
  await until(async () => (await person.ask('{ me { loginId } }')).errors?.[0]?.extensions.code === 'SIGNED_OUT');
  expect((await person.signIn(password)).status).toBe(401);
  expect((await accountOf(drafter, person.accountId)).hasCredentials).toBe(false);
  const { code } = of(await startCode(confirmer, person.accountId!), 'issueStartCode');
  expect((await person.signIn(code)).status).toBe(200);
  expect(await person.ask('{ subscribers { edges { cursor } } }')).toBeRefused('PASSWORD_EXPIRED');
});

test('an ID goes on, longer or set up anew, by managers only who hold what it holds and will [S1-3.3-08]', async () => {
  const operations = ['viewAccounts', 'draftAccounts', 'decideChanges', 'searchSubscribers', 'viewSubscriber'] as const;
  const poor = await insurer.person({ kind: 'MANAGER', level: 'READ', operations });
  const person = await insurer.person({ level: 'READ', operations: ['viewSubscriber'], procedures: [] });
  const planned = anAssignment({ privilegeLevel: 'WRITE', validFrom: addDays(today(), 3) });
  const { id } = of(await draftAssignment(drafter, person.accountId, planned), 'draftAssignment');
  of(await confirm(confirmer, id), 'confirmChange');
  for (const field of ['draftRecovery', 'draftPeriod', 'draftResume'] as const) {
    if (field === 'draftResume') of(await stop(drafter, 'suspendAccount', person.accountId), 'suspendAccount');
    const beyond = { field: 'privilegeLevel' };
    expect(await draft(poor, field, person.accountId)).toBeRefused('GRANTS_EXCEED_OWN', beyond);
    const drafted = of<Record<string, Change>, string>(await draft(drafter, field, person.accountId), field);
    expect(await confirm(poor, drafted.id)).toBeRefused('GRANTS_EXCEED_OWN', beyond);
    of(await reject(poor, drafted.id), 'rejectChange');
  }
});

test("a manager's recovery is drafted and confirmed by others, never by the one concerned", async () => {
  const lost = await insurer.person({ kind: 'MANAGER', level: 'LINKAGE' });
  const drafted = of(await draft(drafter, 'draftRecovery', lost.accountId), 'draftRecovery');
  expect(await confirm(lost, drafted.id)).toBeRefused('OWN_DRAFT');
  expect(await confirm(drafter, drafted.id)).toBeRefused('OWN_DRAFT');
  of(await confirm(confirmer, drafted.id), 'confirmChange');
  // By the operator only: who could sign in with it would have two managers' IDs.
  expect(await startCode(drafter, lost.accountId!)).toBeRefused('NOT_PERMITTED');
});

test('what is not for managers to give is not confirmed by them, however its draft came there [S1-3.3-25]', async () => {
  const manager = await insurer.person({ kind: 'MANAGER', level: 'LINKAGE' });
  const id = randomUUID();
  await asOwner(test_.databaseUrl, (owner) =>
    owner.query(
      `insert into isolated.account_change (insurer_id, id, kind, account_id, reason, drafted_by, drafted_at)
       values ($1, $2, 'RESUME', $3, '', $4, clock_timestamp())`,
      [insurer.id, id, manager.accountId, drafter.accountId],
    ),
  );
  expect(await confirm(confirmer, id)).toBeRefused('NOT_PERMITTED');
  of(await reject(confirmer, id), 'rejectChange');
});

test('nothing is confirmed for an ID that was deregistered meanwhile', async () => {
  const id = await openedBy(managers, anId(insurer));
  const drafted = of(await draftAssignment(drafter, id, anAssignment({ privilegeLevel: 'WRITE' })), 'draftAssignment');
  of(await stop(confirmer, 'deregisterAccount', id), 'deregisterAccount');
  expect(await confirm(confirmer, drafted.id)).toBeRefused('ACCOUNT_STATE');
  of(await reject(confirmer, drafted.id), 'rejectChange');
});
