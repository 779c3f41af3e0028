import { asOwner } from '../support/database';
import {
  actOnManager,
  changesForOperator,
  confirmForInsurer,
  insurers,
  rejectForInsurer,
  today,
  type ChangeShown,
} from '../support/operator';
import type { Person } from '../support/person';
import { makeStartCode } from '../support/standing';
import { password, TestPlatform, type TestInsurer } from '../support/platform';

let test_: TestPlatform;
let operator: Person;
beforeAll(async () => {
  test_ = await TestPlatform.start();
  operator = await test_.operator();
});
afterAll(() => test_.close());

let drafts = 0;
async function drafted(manager: Person, insurer: TestInsurer): Promise<{ id: string; loginId: string }> {
  drafts += 1;
  const loginId = `${insurer.insurerNumber}-d${drafts}`;
  const assignment = {
    ...{ affairs: ['ELIGIBILITY'], privilegeLevel: 'READ', operations: ['viewSubscriber', 'searchSubscribers'] },
    ...{ procedures: [], validFrom: today() },
  };
  const who = { loginId, name: '起票 花子', staffNumber: `D${drafts}`, validFrom: today(), reason: '配属' };
  const { draftAccount } = await manager.get<{ draftAccount: { id: string } }>(
    'mutation ($input: DraftAccountInput!) { draftAccount(input: $input) { id } }',
    { input: { ...who, assignment } },
  );
  return { id: draftAccount.id, loginId };
}

const recovery = 'mutation ($id: ID!) { draftRecovery(accountId: $id, reason: "紛失") { id waitsForOperator } }';
const confirmation = 'mutation ($id: ID!) { confirmChange(id: $id) { decision } }';

async function waiting(insurer: TestInsurer): Promise<ChangeShown[]> {
  const asked = await operator.get<{ changesForOperator: ChangeShown[] }>(changesForOperator);
  return asked.changesForOperator.filter(({ insurerNumber }) => insurerNumber === insurer.insurerNumber);
}

interface Counts {
  managers: number;
  activeManagers: number;
  waiting: number;
}

async function counted(insurer: TestInsurer): Promise<Counts> {
  type Page = { insurers: { edges: { node: Counts }[] } };
  const page = await operator.get<Page>(insurers, { text: insurer.insurerNumber });
  return page.insurers.edges[0]!.node;
}

const listed = (id: string) =>
  asOwner(test_.databaseUrl, async (owner) => {
    const { rowCount } = await owner.query('select from shared.waiting_change where change_id = $1', [id]);
    return rowCount;
  });

test('what the only manager of an insurer drafts is confirmed by the operator, who sees what it gives [S1-3.3-34]', async () => {
  const insurer = await test_.newInsurer();
  const manager = await insurer.person({ kind: 'MANAGER' });
  const { id, loginId } = await drafted(manager, insurer);
  expect(await manager.ask(confirmation, { id })).toBeRefused('OWN_DRAFT');
  expect(await waiting(insurer)).toMatchObject([
    {
      ...{ id, kind: 'OPEN', label: '利用者IDの発行', loginId, name: '起票 花子', reason: '配属', decision: null },
      ...{ draftedBy: manager.loginId, insurerName: insurer.name, before: null, terminalName: null },
      after: {
        ...{ affairs: ['ELIGIBILITY'], privilegeLevel: 'READ', procedures: [], validFrom: today(), validUntil: null },
        operations: [{ operation: 'searchSubscribers' }, { operation: 'viewSubscriber' }],
      },
    },
  ]);
  expect(await counted(insurer)).toMatchObject({ managers: 1, activeManagers: 1, waiting: 1 });
  const asked = { insurerNumber: insurer.insurerNumber, id };
  const { confirmForInsurer: confirmed } = await operator.get<{ confirmForInsurer: ChangeShown }>(
    confirmForInsurer,
    asked,
  );
  expect(confirmed).toMatchObject({ id, decision: 'CONFIRMED' });
  expect(await waiting(insurer)).toEqual([]);
  expect(await operator.ask(confirmForInsurer, asked)).toBeRefused('CHANGE_NOT_OPEN');
  const { accounts } = await manager.get<{ accounts: { edges: { node: { state: string } }[] } }>(
    'query ($text: String) { accounts(search: { text: $text }) { edges { node { state } } } }',
    { text: loginId },
  );
  expect(accounts.edges).toEqual([{ node: { state: 'CONFIRMED' } }]);
});

test('where another manager is left the operator neither sees nor decides it, and does once that one is suspended', async () => {
  const insurer = await test_.newInsurer();
  const [one, other] = [await insurer.person({ kind: 'MANAGER' }), await insurer.person({ kind: 'MANAGER' })];
  const { id } = await drafted(one, insurer);
  const asked = { insurerNumber: insurer.insurerNumber, id };
  expect(await waiting(insurer)).toEqual([]);
  expect(await counted(insurer)).toMatchObject({ managers: 2, activeManagers: 2, waiting: 0 });
  expect(await operator.ask(confirmForInsurer, asked)).toBeRefused('NOT_PERMITTED');
  expect(await operator.ask(rejectForInsurer, { ...asked, reason: '確認' })).toBeRefused('NOT_PERMITTED');
  await operator.get(actOnManager('suspendManager'), { ...asked, accountId: other.accountId, reason: '休職' });
  expect(await waiting(insurer)).toMatchObject([{ id }]);
  expect(await counted(insurer)).toMatchObject({ managers: 2, activeManagers: 1, waiting: 1 });
  const { rejectForInsurer: rejected } = await operator.get<{ rejectForInsurer: ChangeShown }>(rejectForInsurer, {
    ...asked,
    reason: '配属の取消',
  });
  expect(rejected).toMatchObject({ decision: 'REJECTED' });
  expect(await waiting(insurer)).toEqual([]);
});

test('a manager who holds less than the draft gives, or has nothing to sign in with, is not one who is left [S1-3.3-34]', async () => {
  const insurer = await test_.newInsurer();
  const [one, other] = [await insurer.person({ kind: 'MANAGER' }), await insurer.person({ kind: 'MANAGER' })];
  await insurer.person({ kind: 'MANAGER', level: 'NONE' });
  const { id } = await drafted(one, insurer);
  const asked = { insurerNumber: insurer.insurerNumber, id };
  const shown = '{ accountChanges(search: { waiting: true }) { edges { node { waitsForOperator } } } }';
  const left = async (waitsForOperator: boolean) =>
    expect(await one.get(shown)).toEqual({ accountChanges: { edges: [{ node: { waitsForOperator } }] } });
  await left(false);
  await makeStartCode(test_.databaseUrl, other.loginId, new Date(Date.now() - 1_000));
  await left(true);
  expect(await waiting(insurer)).toMatchObject([{ id }]);
  expect(await counted(insurer)).toMatchObject({ managers: 3, activeManagers: 2, waiting: 1 });
  await operator.get(confirmForInsurer, asked);
});

test('of two managers one has the other recovered: the operator confirms, and the password is forgotten [S1-3.3-34]', async () => {
  const insurer = await test_.newInsurer();
  const [one, other] = [await insurer.person({ kind: 'MANAGER' }), await insurer.person({ kind: 'MANAGER' })];
  const { draftRecovery } = await one.get<{ draftRecovery: { id: string; waitsForOperator: boolean } }>(recovery, {
    id: other.accountId,
  });
  expect(draftRecovery.waitsForOperator).toBe(true);
  expect(await other.ask(confirmation, { id: draftRecovery.id })).toBeRefused('OWN_DRAFT');
  const asked = { insurerNumber: insurer.insurerNumber, id: draftRecovery.id };
  expect(await waiting(insurer)).toMatchObject([
    { kind: 'RECOVER', loginId: other.loginId, before: null, after: null },
  ]);
  await operator.get(confirmForInsurer, asked);
  expect((await other.signIn(password)).status).toBe(401);
});

test('no draft of another insurer is decided by its number, and nothing that is none', async () => {
  const [insurer, strange] = [await test_.newInsurer(), await test_.newInsurer()];
  const { id } = await drafted(await insurer.person({ kind: 'MANAGER' }), insurer);
  for (const asked of [
    { insurerNumber: strange.insurerNumber, id },
    { insurerNumber: insurer.insurerNumber, id: 'none' },
    { insurerNumber: '123456789010', id },
  ])
    expect(await operator.ask(confirmForInsurer, asked)).toBeRefused('NOT_FOUND');
  const answer = await operator.ask(rejectForInsurer, { insurerNumber: insurer.insurerNumber, id, reason: ' ' });
  expect(answer).toBeRefused('BAD_USER_INPUT', { field: 'reason' });
  expect(await waiting(insurer)).toMatchObject([{ id }]);
});

test('a draft is in the operator’s list of where to look until somebody has decided it', async () => {
  const insurer = await test_.newInsurer();
  const [one, other] = [await insurer.person({ kind: 'MANAGER' }), await insurer.person({ kind: 'MANAGER' })];
  const { id } = await drafted(one, insurer);
  expect(await listed(id)).toBe(1);
  await other.get(confirmation, { id });
  expect(await listed(id)).toBe(0);
  const second = await drafted(one, insurer);
  await one.get('mutation ($id: ID!) { withdrawChange(id: $id) { decision } }', { id: second.id });
  expect(await listed(second.id)).toBe(0);
});
