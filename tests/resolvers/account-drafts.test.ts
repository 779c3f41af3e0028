import { privilegeLevels } from '../../src/domain/privilege-level';
import { addDays } from '../../src/domain/plain-date';
import {
  accountOf,
  anAssignment,
  anId,
  confirm,
  draft,
  draftAccount,
  draftAssignment,
  of,
  openedBy,
  startCode,
  stop,
  today,
  tomorrow,
  twoManagers,
} from '../support/accounts';
import { asOwner } from '../support/database';
import { operationLog } from '../support/kept';
import type { Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

let test_: TestPlatform;
let insurer: TestInsurer;
let other: TestInsurer;
let managers: { drafter: Person; confirmer: Person };
let drafter: Person;
let confirmer: Person;
let stranger: Person;
beforeAll(async () => {
  test_ = await TestPlatform.start();
  [insurer, other] = [await test_.newInsurer(), await test_.newInsurer()];
  managers = await twoManagers(insurer);
  ({ drafter, confirmer } = managers);
  stranger = await other.person({ kind: 'MANAGER', level: 'LINKAGE' });
});
afterAll(() => test_.close());

const lastEntry = async () => (await operationLog(test_.databaseUrl, insurer.id)).at(-1);

test('nothing of an ID is in force until another manager has confirmed it, and the ledger says who did what [S1-3.3-34]', async () => {
  const drafted = of(await draftAccount(drafter, anId(insurer)), 'draftAccount');
  expect(drafted).toMatchObject({
    kind: 'OPEN',
    decision: null,
    draftedBy: drafter.loginId,
    account: { state: 'DRAFT' },
  });
  const { id } = drafted.account!;
  expect(await startCode(drafter, id)).toBeRefused('ACCOUNT_STATE');
  expect(await accountOf(drafter, id)).toMatchObject({ state: 'DRAFT', assignment: null, assignments: [] });
  expect(await confirm(drafter, drafted.id)).toBeRefused('OWN_DRAFT');
  of(await confirm(confirmer, drafted.id), 'confirmChange');
  expect(await accountOf(drafter, id)).toMatchObject({
    state: 'CONFIRMED',
    assignment: { privilegeLevel: 'READ', affairs: ['ELIGIBILITY'] },
    changes: [
      { kind: 'OPEN', decision: 'CONFIRMED', draftedBy: drafter.loginId, decidedBy: confirmer.loginId, reason: '配属' },
    ],
  });
  of(await startCode(confirmer, id), 'issueStartCode');
  expect((await accountOf(drafter, id)).state).toBe('ACTIVE');
});

test('only managers issue IDs and rights, put them in force and end them, and who tries is in the log [S1-3.3-08] [S1-3.3-24] [S1-3.3-29] [S1-3.3-33]', async () => {
  const general = await insurer.person({ level: 'LINKAGE' });
  const drafted = of(await draftAccount(drafter, anId(insurer)), 'draftAccount');
  const { id } = drafted.account!;
  const tries = [
    ['draftAccounts', await draftAccount(general, anId(insurer))],
    ['draftAccounts', await draftAssignment(general, general.accountId, anAssignment())],
    ['draftAccounts', await draft(general, 'draftPeriod', id)],
    ['decideChanges', await confirm(general, drafted.id)],
    ['issueStartCodes', await startCode(general, id)],
    ['stopAccounts', await stop(general, 'suspendAccount', id)],
    ['viewAccounts', await general.ask('{ accounts { edges { cursor } } }')],
  ] as const;
  for (const [, answer] of tries) expect(answer).toBeRefused('NOT_PERMITTED');
  const entries = (await operationLog(test_.databaseUrl, insurer.id)).filter(
    ({ accountId }) => accountId === general.accountId,
  );
  expect(entries.map(({ operation, result, subject }) => [operation, result, subject])).toEqual(
    tries.map(([operation]) => [operation, 'NOT_PERMITTED', 'KIND']),
  );
});

test("a manager changes neither the own rights nor those of another manager, whose IDs are the platform operator's [S1-3.3-08] [S1-3.3-25]", async () => {
  for (const { accountId } of [drafter, confirmer]) {
    expect(await draftAssignment(drafter, accountId, anAssignment())).toBeRefused('NOT_PERMITTED');
    expect(await draft(drafter, 'draftPeriod', accountId)).toBeRefused('NOT_PERMITTED');
    expect(await stop(drafter, 'suspendAccount', accountId)).toBeRefused('NOT_PERMITTED');
    expect(await stop(drafter, 'leaveDuty', accountId)).toBeRefused('NOT_PERMITTED');
    expect(await stop(drafter, 'deregisterAccount', accountId)).toBeRefused('NOT_PERMITTED');
    expect(await startCode(drafter, accountId!)).toBeRefused('NOT_PERMITTED');
  }
  expect(await draft(drafter, 'draftRecovery', drafter.accountId)).toBeRefused('NOT_PERMITTED');
});

describe('nobody gives more than they hold', () => {
  let poor: Person;
  beforeAll(async () => {
    const held = ['viewAccounts', 'draftAccounts', 'decideChanges', 'searchSubscribers', 'viewSubscriber'] as const;
    poor = await insurer.person({ kind: 'MANAGER', level: 'READ', operations: held, procedures: [] });
  });
  const aProcedure = async () => {
    const { rightsToGrant } = await drafter.get<{ rightsToGrant: { procedures: { code: string }[] } }>(
      '{ rightsToGrant { procedures { code } } }',
    );
    return rightsToGrant.procedures[0]!.code;
  };
  const beyond = async (field: string) => ({
    ...{ privilegeLevel: { privilegeLevel: 'WRITE' }, operations: { operations: ['registerSubscriber'] } }[field],
    ...(field === 'procedures' && { procedures: [await aProcedure()] }),
  });

  test.each(['privilegeLevel', 'operations', 'procedures'])('%s, neither drafting nor confirming', async (field) => {
    const assignment = anAssignment(await beyond(field));
    expect(await draftAccount(poor, anId(insurer, { assignment }))).toBeRefused('GRANTS_EXCEED_OWN', { field });
    const id = await openedBy({ drafter: poor, confirmer }, anId(insurer));
    expect(await draftAssignment(poor, id, assignment)).toBeRefused('GRANTS_EXCEED_OWN', { field });
    const drafted = of(await draftAssignment(drafter, id, assignment), 'draftAssignment');
    expect(await confirm(poor, drafted.id)).toBeRefused('GRANTS_EXCEED_OWN', { field });
    expect((await accountOf(drafter, id)).assignment).toMatchObject({ privilegeLevel: 'READ' });
    of(await confirm(confirmer, drafted.id), 'confirmChange');
  });

  test('what may be given is shown', async () => {
    const shown =
      '{ rightsToGrant { loginPrefix affairs privilegeLevel operations { operation } procedures { code } terminals { id } } }';
    expect(await poor.get(shown)).toEqual({
      rightsToGrant: {
        ...{ loginPrefix: `${insurer.insurerNumber}-`, affairs: ['ELIGIBILITY', 'BENEFIT', 'COLLECTION'] },
        ...{ privilegeLevel: 'READ', procedures: [], terminals: [] },
        operations: [{ operation: 'searchSubscribers' }, { operation: 'viewSubscriber' }],
      },
    });
  });
});

test('what only managers and the operator do is given to no general ID [S1-3.3-24]', async () => {
  for (const operation of ['draftAccounts', 'viewInsurers', 'receiveAnswer', 'viewOwnAccount'])
    expect(
      await draftAccount(drafter, anId(insurer, { assignment: anAssignment({ operations: [operation] }) })),
    ).toBeRefused('OPERATION_NOT_GRANTABLE', { field: 'operations' });
});

test('there are exactly four privilege levels, and who has no assignment yet is at 取扱不可 [S1-3.3-06]', async () => {
  expect(privilegeLevels).toEqual(['NONE', 'READ', 'WRITE', 'LINKAGE']);
  const { rows } = await asOwner(test_.databaseUrl, (owner) =>
    owner.query(
      "select pg_get_constraintdef(oid) as said from pg_constraint where conname = 'assignment_privilege_level_check'",
    ),
  );
  expect([...String(rows[0].said).matchAll(/'([A-Z]+)'/g)].map(([, level]) => level)).toEqual([...privilegeLevels]);
  const later = anId(insurer, { assignment: anAssignment({ validFrom: tomorrow() }) });
  const id = await openedBy(managers, later);
  expect((await accountOf(drafter, id)).assignment).toBeNull();
});

test('a level is set for a duty only, with a row in the ledger and in the log [S1-3.3-17]', async () => {
  const without = anAssignment({ affairs: [] });
  expect(await draftAccount(drafter, anId(insurer, { assignment: without }))).toBeRefused('BAD_USER_INPUT', {
    field: 'affairs',
  });
  const id = await openedBy(
    managers,
    anId(insurer, { assignment: anAssignment({ affairs: [], privilegeLevel: 'NONE' }) }),
  );
  const drafted = of(await draftAssignment(drafter, id, anAssignment({ privilegeLevel: 'WRITE' })), 'draftAssignment');
  expect(await lastEntry()).toMatchObject({
    ...{ operation: 'draftAccounts', result: 'OK', accountId: drafter.accountId },
    subject: `${id} ASSIGN WRITE ELIGIBILITY 担当替え`,
  });
  of(await confirm(confirmer, drafted.id), 'confirmChange');
  expect(await lastEntry()).toMatchObject({
    operation: 'decideChanges',
    subject: `CONFIRMED ASSIGN ${drafted.id} ${id}`,
  });
  expect(await accountOf(drafter, id)).toMatchObject({
    assignment: { privilegeLevel: 'WRITE' },
    changes: [{ kind: 'ASSIGN', decision: 'CONFIRMED' }, { kind: 'OPEN' }],
  });
});

describe('what is drafted is judged', () => {
  const yesterday = addDays(today(), -1);
  test.each([
    ['loginId', { loginId: 'ab' }],
    ['loginId', { loginId: 'Upper-case' }],
    ['name', { name: ' ' }],
    ['name', { name: '架空\u0007' }],
    ['name', { name: '花子 123456789010' }],
    ['staffNumber', { staffNumber: '' }],
    ['staffNumber', { staffNumber: '職員一' }],
    ['staffNumber', { staffNumber: '123456789010' }],
    ['validFrom', { validFrom: yesterday }],
    ['validUntil', { validFrom: tomorrow(), validUntil: today() }],
    ['reason', { reason: ' ' }],
    ['operations', { assignment: anAssignment({ operations: ['fly'] }) }],
    ['procedures', { assignment: anAssignment({ procedures: ['JT00000000000000'] }) }],
    ['terminals', { assignment: anAssignment({ terminals: [] }) }],
    ['terminals', { assignment: anAssignment({ terminals: ['none'] }) }],
    ['validFrom', { assignment: anAssignment({ validFrom: yesterday }) }],
    ['validUntil', { assignment: anAssignment({ validUntil: yesterday }) }],
  ])('%s %j', async (field, wrong) => {
    expect(await draftAccount(drafter, anId(insurer, wrong))).toBeRefused('BAD_USER_INPUT', { field });
  });
});

test('login IDs begin as those of the insurer and are never given again; a person has one ID', async () => {
  const first = anId(insurer);
  expect(await draftAccount(drafter, { ...first, loginId: `${other.insurerNumber}-taken` })).toBeRefused(
    'LOGIN_ID_PREFIX',
  );
  const id = await openedBy(managers, first);
  expect(await draftAccount(drafter, anId(insurer, { staffNumber: first.staffNumber }))).toBeRefused('STAFF_HAS_ID');
  expect(await draftAccount(drafter, anId(insurer, { loginId: first.loginId }))).toBeRefused('LOGIN_ID_TAKEN');
  of(await stop(drafter, 'deregisterAccount', id), 'deregisterAccount');
  expect(await draftAccount(drafter, anId(insurer, { loginId: first.loginId }))).toBeRefused('LOGIN_ID_TAKEN');
  of(await draftAccount(drafter, anId(insurer, { staffNumber: first.staffNumber })), 'draftAccount');
});

test('a second draft of the same kind waits for the first', async () => {
  const id = await openedBy(managers, anId(insurer));
  of(await draftAssignment(drafter, id, anAssignment()), 'draftAssignment');
  expect(await draftAssignment(confirmer, id, anAssignment())).toBeRefused('CHANGE_WAITS_ALREADY');
});

test('what belongs to another insurer is not there', async () => {
  const drafted = of(await draftAccount(drafter, anId(insurer)), 'draftAccount');
  const { id } = drafted.account!;
  expect(await draftAssignment(stranger, id, anAssignment())).toBeRefused('NOT_FOUND');
  expect(await draft(stranger, 'draftPeriod', id)).toBeRefused('NOT_FOUND');
  expect(await confirm(stranger, drafted.id)).toBeRefused('NOT_FOUND');
  expect(await startCode(stranger, id)).toBeRefused('NOT_FOUND');
  expect(await stop(stranger, 'deregisterAccount', id)).toBeRefused('NOT_FOUND');
  expect(await stranger.ask('query ($id: ID!) { account(id: $id) { loginId } }', { id })).toBeRefused('NOT_FOUND');
  const { accountChanges } = await stranger.get<{ accountChanges: { edges: unknown[] } }>(
    'query ($id: ID!) { accountChanges(search: { accountId: $id }) { edges { cursor } } }',
    { id },
  );
  expect(accountChanges.edges).toEqual([]);
});
