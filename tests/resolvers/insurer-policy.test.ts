import { defaultPolicy, policyFields, policyLimits } from '../../src/domain/insurer-policy';
import { asOwner } from '../support/database';
import { asLoginRole } from '../support/login-role';
import type { Person } from '../support/person';
import { password, TestPlatform, type TestInsurer } from '../support/platform';

let later = 0;
let test_: TestPlatform;
let insurer: TestInsurer;
let manager: Person;
beforeAll(async () => {
  test_ = await TestPlatform.start({ now: () => new Date(Date.now() + later) });
  insurer = await test_.newInsurer();
  manager = await insurer.person({ kind: 'MANAGER' });
});
afterAll(() => test_.close());

const fields = [...policyFields, 'changedAt', 'changedBy'].join(' ');
const query = `{ insurerPolicy { ${fields} } }`;
const change = `mutation ($input: InsurerPolicyInput!) { changeInsurerPolicy(input: $input) { ${fields} } }`;

test('an insurer that has chosen nothing has the policy of the platform', async () => {
  const { insurerPolicy } = await manager.get<{ insurerPolicy: object }>(query);
  expect(insurerPolicy).toEqual({ ...defaultPolicy, changedAt: null, changedBy: null });
});

test('a manager changes the policy of the own insurer, and what was changed is in the log', async () => {
  const input = { ...defaultPolicy, passwordDays: 60, lockMinutes: 5 };
  const { changeInsurerPolicy } = await manager.get<{ changeInsurerPolicy: object }>(change, { input });
  expect(changeInsurerPolicy).toMatchObject({ ...input, changedBy: manager.loginId });
  await manager.get(change, { input: { ...input, lockMinutes: 6 } });
  const { insurerPolicy } = await manager.get<{ insurerPolicy: object }>(query);
  expect(insurerPolicy).toMatchObject({ ...input, lockMinutes: 6 });
  const other = await (await test_.newInsurer()).person({ kind: 'MANAGER' });
  expect(await other.get(query)).toMatchObject({ insurerPolicy: { ...defaultPolicy, changedBy: null } });
  const { rows } = await asOwner(test_.databaseUrl, (owner) =>
    owner.query(
      `select subject from isolated.operation_log where insurer_id = $1 and operation = 'changeInsurerPolicy' order by at`,
      [insurer.id],
    ),
  );
  expect(rows).toEqual([{ subject: 'lockMinutes 10 5 passwordDays 90 60' }, { subject: 'lockMinutes 5 6' }]);
});

describe('beyond the limits of the platform nothing is chosen [S1-3.3-28]', () => {
  test.each(policyFields)('%s', async (field) => {
    const { least, most } = policyLimits[field];
    for (const value of [least - 1, most + 1, -1, 2_147_483_647]) {
      const input = { ...defaultPolicy, [field]: value };
      expect(await manager.ask(change, { input })).toBeRefused('BAD_USER_INPUT', { field });
    }
    for (const value of [least, most]) {
      const input = { ...defaultPolicy, [field]: value };
      expect(await manager.get(change, { input })).toMatchObject({ changeInsurerPolicy: { [field]: value } });
    }
  });

  test('by the database as well', async () => {
    const { accountId } = manager;
    await asLoginRole(test_.databaseUrl, 'account_manager', async (role) => {
      await role.begin({ insurerId: insurer.id, accountId, privilegeLevel: 'NONE', affair: null });
      for (const field of policyFields) {
        const column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
        const { least, most } = policyLimits[field];
        const set = (value: number) => role.attempt(`update isolated.insurer_policy set ${column} = ${value}`);
        for (const value of [least - 1, most + 1]) expect(await set(value)).toMatchObject({ code: '23514' });
        expect(await set(most)).toMatchObject({ ok: true, count: 1 });
      }
    });
  });
});

test('who may not change it does not', async () => {
  const general = await insurer.person();
  const reader = await insurer.person({ kind: 'MANAGER', operations: ['viewAccounts'] });
  for (const person of [general, reader])
    expect(await person.ask(change, { input: defaultPolicy })).toBeRefused('NOT_PERMITTED');
  expect(await reader.get(query)).toBeTruthy();
});

test('a password lasts as long as the insurer has chosen, and no longer [S1-3.3-28]', async () => {
  const own = await test_.newInsurer();
  const [chief, clerk] = [await own.person({ kind: 'MANAGER' }), await own.person()];
  await chief.get(change, { input: { ...defaultPolicy, passwordDays: 30 } });
  const days: [number, string | null][] = [];
  for (const passed of [29, 31]) {
    later = passed * 86_400_000;
    expect((await clerk.signIn(password)).status).toBe(200);
    const { me } = await clerk.get<{ me: { restriction: string | null } }>('{ me { restriction } }');
    days.push([passed, me.restriction]);
  }
  later = 0;
  expect(days).toEqual([
    [29, null],
    [31, 'PASSWORD_EXPIRED'],
  ]);
});
