import {
  accountOf,
  anAssignment,
  anId,
  confirm,
  draftAccount,
  draftAssignment,
  of,
  openedBy,
  startCode,
  stop,
  tomorrow,
  twoManagers,
  withdraw,
} from '../support/accounts';
import { asOwner } from '../support/database';
import { operationLog } from '../support/kept';
import type { Person } from '../support/person';
import { password, TestPlatform, type TestInsurer } from '../support/platform';
import { until } from '../support/until';

let test_: TestPlatform;
let insurer: TestInsurer;
let managers: { drafter: Person; confirmer: Person };
let drafter: Person;
beforeAll(async () => {
  test_ = await TestPlatform.start();
  insurer = await test_.newInsurer();
  managers = await twoManagers(insurer);
  ({ drafter } = managers);
});
afterAll(() => test_.close());

const signedOut = (person: Person) =>
  until(async () => (await person.ask('{ me { loginId } }')).errors?.[0]?.extensions.code === 'SIGNED_OUT');

test('who leaves a duty is at 取扱不可 the same moment, and no assignment of before comes back [S1-3.3-18]', async () => {
  const person = await insurer.person({ level: 'LINKAGE' });
  const planned = of(
    await draftAssignment(drafter, person.accountId, anAssignment({ validFrom: tomorrow() })),
    'draftAssignment',
  );
  of(await confirm(managers.confirmer, planned.id), 'confirmChange');
  expect(of(await stop(drafter, 'leaveDuty', person.accountId), 'leaveDuty')).toMatchObject({
    ...{ state: 'ACTIVE', assignment: null },
  });
  await signedOut(person);
  expect((await person.signIn(password)).status).toBe(200);
  const { me } = await person.get<{ me: object }>('{ me { privilegeLevel menu { operation } } }');
  expect(me).toEqual({ privilegeLevel: 'NONE', menu: [] });
  expect(await person.ask('{ subscribers { edges { cursor } } }')).toBeRefused('NOT_PERMITTED');
  const entries = await operationLog(test_.databaseUrl, insurer.id);
  expect(entries.at(-1)).toMatchObject({ accountId: person.accountId, subject: 'NO_DUTY' });
  const account = await accountOf(drafter, person.accountId);
  expect(account.changes[0]).toEqual({
    ...{ kind: 'LEAVE', decision: 'DONE', reason: '退職', draftedBy: drafter.loginId, decidedBy: drafter.loginId },
  });
});

test.each(['leaveDuty', 'suspendAccount'] as const)(
  'what was drafted before %s is not confirmed any more; it is drafted once more [S1-3.3-18]',
  async (field) => {
    const person = await insurer.person();
    const drafted = of(await draftAssignment(drafter, person.accountId, anAssignment()), 'draftAssignment');
    of<Record<string, unknown>, string>(await stop(drafter, field, person.accountId), field);
    expect(await confirm(managers.confirmer, drafted.id)).toBeRefused('CHANGE_NOT_OPEN');
    of(await withdraw(drafter, drafted.id), 'withdrawChange');
    const anew = of(await draftAssignment(drafter, person.accountId, anAssignment()), 'draftAssignment');
    of(await confirm(managers.confirmer, anew.id), 'confirmChange');
  },
);

test('who leaves at the moment in which a draft is confirmed is given nothing by it [S1-3.3-18]', async () => {
  const person = await insurer.person();
  const { id } = of(await draftAssignment(drafter, person.accountId, anAssignment()), 'draftAssignment');
  const confirmed = await asOwner(test_.databaseUrl, async (owner) => {
    await owner.query('begin');
    await owner.query(leaves, [person.accountId]);
    const confirming = confirm(managers.confirmer, id);
    await until(async () => {
      await owner.query('select pg_stat_clear_snapshot()');
      return (await owner.query(waitsForThis)).rowCount === 1;
    });
    await owner.query('commit');
    return confirming;
  });
  expect(confirmed).toBeRefused('CHANGE_NOT_OPEN');
});

const leaves = `insert into isolated.account_change (insurer_id, kind, account_id, reason, drafted_at, decision, decided_at)
  select insurer_id, 'LEAVE', id, '', clock_timestamp(), 'DONE', clock_timestamp() from isolated.account where id = $1`;
const waitsForThis = 'select from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))';

test('a deregistered ID signs nobody in, its sessions end, and its history stays [S1-3.3-15]', async () => {
  const person = await insurer.person();
  expect(of(await stop(drafter, 'deregisterAccount', person.accountId), 'deregisterAccount').state).toBe(
    'DEREGISTERED',
  );
  await signedOut(person);
  expect((await person.signIn(password)).status).toBe(401);
  const account = await accountOf(drafter, person.accountId);
  expect(account.assignments).toHaveLength(1);
  expect(account.changes.map(({ kind }) => kind)).toEqual(['DEREGISTER', 'START_CODE', 'OPEN']);
});

test('a suspended ID is of no use at once', async () => {
  const person = await insurer.person();
  of(await stop(drafter, 'suspendAccount', person.accountId), 'suspendAccount');
  await signedOut(person);
  expect((await person.signIn(password)).status).toBe(401);
});

test('what is over cannot be stopped once more', async () => {
  const drafted = of(await draftAccount(drafter, anId(insurer)), 'draftAccount').account!.id;
  for (const field of ['suspendAccount', 'leaveDuty', 'deregisterAccount'] as const)
    expect(await stop(drafter, field, drafted)).toBeRefused('ACCOUNT_STATE');
  const id = await openedBy(managers, anId(insurer));
  of(await stop(drafter, 'suspendAccount', id), 'suspendAccount');
  expect(await stop(drafter, 'suspendAccount', id)).toBeRefused('ACCOUNT_STATE');
  expect(await startCode(drafter, id)).toBeRefused('ACCOUNT_STATE');
  of(await stop(drafter, 'deregisterAccount', id), 'deregisterAccount');
  expect(await stop(drafter, 'deregisterAccount', id)).toBeRefused('ACCOUNT_STATE');
  expect(await draftAssignment(drafter, id, anAssignment())).toBeRefused('ACCOUNT_STATE');
});
