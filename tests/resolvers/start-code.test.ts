import { Person } from '../support/person';
import {
  anAssignment,
  anId,
  confirm,
  draft,
  draftAccount,
  of,
  openedBy,
  startCode,
  tomorrow,
  twoManagers,
} from '../support/accounts';
import { confirmForInsurer } from '../support/operator';
import { TestPlatform, type TestInsurer } from '../support/platform';
import { makeStartCode } from '../support/standing';

let test_: TestPlatform;
let insurer: TestInsurer;
let managers: { drafter: Person; confirmer: Person };
let third: Person;
beforeAll(async () => {
  test_ = await TestPlatform.start();
  insurer = await test_.newInsurer();
  managers = await twoManagers(insurer);
  third = await insurer.person({ kind: 'MANAGER', level: 'LINKAGE' });
});
afterAll(() => test_.close());

test.each([
  ['holds', {}],
  ['will hold', { validFrom: tomorrow() }],
])('nobody gets in with an ID that %s more than they do [S1-3.3-08]', async (_title, days) => {
  const poor = await insurer.person({ kind: 'MANAGER', level: 'NONE' });
  const assignment = anAssignment({ privilegeLevel: 'LINKAGE', ...days });
  const id = await openedBy(managers, anId(insurer, { assignment }));
  expect(await startCode(poor, id)).toBeRefused('GRANTS_EXCEED_OWN', { field: 'privilegeLevel' });
  of(await startCode(managers.confirmer, id), 'issueStartCode');
  expect(await startCode(poor, id)).toBeRefused('GRANTS_EXCEED_OWN', { field: 'privilegeLevel' });
});

test('two people stand behind a first sign-in: who drafted the ID, or its recovery, leaves the code to another [S1-3.3-34]', async () => {
  const { drafter, confirmer } = managers;
  const id = await openedBy(managers, anId(insurer));
  expect(await startCode(drafter, id)).toBeRefused('OWN_DRAFT');
  of(await startCode(confirmer, id), 'issueStartCode');
  const recovery = of(await draft(third, 'draftRecovery', id), 'draftRecovery');
  of(await confirm(confirmer, recovery.id), 'confirmChange');
  expect(await startCode(third, id)).toBeRefused('OWN_DRAFT');
  of(await startCode(drafter, id), 'issueStartCode');
});

test('a start code that is still good is replaced by who issued it only', async () => {
  const { confirmer } = managers;
  const id = await openedBy(managers, anId(insurer));
  const first = of(await startCode(confirmer, id), 'issueStartCode');
  expect(await startCode(third, id)).toBeRefused('ACCOUNT_STATE');
  const { code } = of(await startCode(confirmer, id), 'issueStartCode');
  const person = new Person(test_.url, first.loginId, id);
  expect((await person.signIn(first.code)).status).toBe(401);
  expect((await person.signIn(code)).status).toBe(200);
  await makeStartCode(test_.databaseUrl, first.loginId, new Date(Date.now() - 1_000));
  of(await startCode(third, id), 'issueStartCode');
});

test('where no other manager is left, who drafted hands over what the operator confirmed [S1-3.3-34]', async () => {
  const own = await test_.newInsurer();
  const only = await own.person({ kind: 'MANAGER', level: 'LINKAGE' });
  const drafted = of(await draftAccount(only, anId(own)), 'draftAccount');
  const operator = await test_.operator();
  await operator.get(confirmForInsurer, { insurerNumber: own.insurerNumber, id: drafted.id });
  of(await startCode(only, drafted.account!.id), 'issueStartCode');
});
