import { operatorSession } from '../../src/workflows/create-insurer';
import { asOwner } from '../support/database';
import { asLoginRole, saidOf } from '../support/login-role';
import {
  aFreeNumber,
  aManager,
  insurerManagers,
  insurers,
  issueManagerStartCode,
  openedManager,
  openInsurer,
  openManager,
} from '../support/operator';
import { Person } from '../support/person';
import { password, TestPlatform, type TestInsurer } from '../support/platform';
import { enrolTotp } from '../support/second-factor';

let test_: TestPlatform;
let operator: Person;
beforeAll(async () => {
  test_ = await TestPlatform.start();
  operator = await test_.operator();
});
afterAll(() => test_.close());

interface InsurerShown {
  insurerNumber: string;
  name: string;
  loginPrefix: string;
  managers: number;
  activeManagers: number;
  waiting: number;
}

const anInsurer = () => {
  const insurerNumber = aFreeNumber();
  return { insurerNumber, name: `開設健康保険組合 ${insurerNumber}`, loginPrefix: `p${insurerNumber}-` };
};

async function found(text: string): Promise<InsurerShown[]> {
  const page = await operator.get<{ insurers: { edges: { node: InsurerShown }[] } }>(insurers, { text });
  return page.insurers.edges.map(({ node }) => node);
}

/** From the start code to work: a password of one's own, and a second factor. */
async function begun(loginId: string, accountId: string, insurerNumber: string): Promise<Person> {
  const asked = { insurerNumber, accountId };
  const { issueManagerStartCode: issued } = await operator.get<{ issueManagerStartCode: { code: string } }>(
    issueManagerStartCode,
    asked,
  );
  const manager = new Person(test_.url, loginId, accountId);
  expect((await manager.signIn(issued.code)).status).toBe(200);
  expect(await manager.get('{ me { restriction kind insurer { insurerNumber } } }')).toEqual({
    me: { restriction: 'PASSWORD_EXPIRED', kind: 'MANAGER', insurer: { insurerNumber } },
  });
  expect(await manager.ask('{ accounts { edges { cursor } } }')).toBeRefused('PASSWORD_EXPIRED');
  const { status } = await manager.post('/auth/change-password', { password: issued.code, newPassword: password });
  expect(status).toBe(204);
  await manager.signIn(password);
  expect(await manager.ask('{ accounts { edges { cursor } } }')).toBeRefused('SECOND_FACTOR_REQUIRED');
  await enrolTotp(manager);
  return manager;
}

test('the operator opens an insurer and two managers, who begin by a start code and reach no other insurer [S1-3.3-25]', async () => {
  const other = await test_.newInsurer();
  const stranger = await other.person();
  const input = anInsurer();
  const { insurerNumber, loginPrefix } = input;
  const { openInsurer: opened } = await operator.get<{ openInsurer: InsurerShown }>(openInsurer, { input });
  expect(opened).toMatchObject({ ...input, managers: 0, activeManagers: 0, waiting: 0 });

  const people: Person[] = [];
  for (const name of ['hanako', 'jiro']) {
    const { id, loginId, state } = await openedManager(operator, insurerNumber, { loginId: loginPrefix + name });
    expect(state).toBe('CONFIRMED');
    people.push(await begun(loginId, id, insurerNumber));
  }
  expect(await found(insurerNumber)).toMatchObject([{ managers: 2, activeManagers: 2, waiting: 0 }]);

  const [hanako] = people;
  const { accounts } = await hanako!.get<{ accounts: { edges: { node: { loginId: string } }[] } }>(
    '{ accounts { edges { node { loginId } } } }',
  );
  expect(accounts.edges.map(({ node }) => node.loginId).sort()).toEqual([`${loginPrefix}hanako`, `${loginPrefix}jiro`]);
  const ofOther = { id: stranger.accountId };
  expect(await hanako!.ask('query ($id: ID!) { account(id: $id) { name } }', ofOther)).toBeRefused('NOT_FOUND');
  expect(
    await hanako!.ask('mutation ($id: ID!) { suspendAccount(accountId: $id, reason: "確認") { state } }', ofOther),
  ).toBeRefused('NOT_FOUND');
  const asked = { insurerNumber: other.insurerNumber };
  for (const at of [other.insurerNumber, insurerNumber])
    expect(await hanako!.ask(insurerManagers, { ...asked, insurerNumber: at })).toBeRefused('TERMINAL_NOT_PERMITTED');
});

test('a manager opens neither an insurer nor a manager’s ID, and does not see which insurers there are [S1-3.3-25]', async () => {
  const insurer = await test_.newInsurer();
  const manager = await insurer.person({ kind: 'MANAGER' });
  const input = anInsurer();
  const ofManager = { input: aManager(insurer.insurerNumber) };
  for (const ask of [manager.ask(openInsurer, { input }), manager.ask(openManager, ofManager), manager.ask(insurers)])
    expect(await ask).toBeRefused('TERMINAL_NOT_PERMITTED');
  expect(await found(input.insurerNumber)).toEqual([]);
});

test('a number or a prefix that another insurer has is refused', async () => {
  const [first, second] = [anInsurer(), anInsurer()];
  await operator.get(openInsurer, { input: first });
  const again = { ...second, insurerNumber: first.insurerNumber };
  expect(await operator.ask(openInsurer, { input: again })).toBeRefused('INSURER_NUMBER_TAKEN');
  const samePrefix = { ...second, loginPrefix: first.loginPrefix };
  expect(await operator.ask(openInsurer, { input: samePrefix })).toBeRefused('LOGIN_PREFIX_TAKEN');
});

test.each([
  ['insurerNumber', 'a wrong check digit', '12345678'],
  ['insurerNumber', 'a My Number', '123456789010'],
  ['loginPrefix', 'no hyphen', 'abc'],
  ['loginPrefix', 'capital letters', 'ABC-'],
  ['loginPrefix', 'two hyphens', 'a-b-'],
  ['name', 'a space', ' '],
  ['name', 'a control character', '架空\u0007'],
  ['name', 'a My Number', '123456789010'],
  ['name', '101 characters', '架'.repeat(101)],
])('no insurer is opened with this %s: %s', async (field, _what, value) => {
  const input = { ...anInsurer(), [field]: value };
  expect(await operator.ask(openInsurer, { input })).toBeRefused('BAD_USER_INPUT', { field });
});

test('insurers are listed by number, page by page, and found by how the number begins or by part of the name', async () => {
  const opened = [anInsurer(), anInsurer(), anInsurer()].map((each, at) => ({ ...each, name: `${each.name} 頁${at}` }));
  const mark = `目印${aFreeNumber()}`;
  for (const input of opened) await operator.get(openInsurer, { input: { ...input, name: `${input.name} ${mark}` } });
  const numbers = opened.map(({ insurerNumber }) => insurerNumber).sort();
  expect((await found(mark)).map(({ insurerNumber }) => insurerNumber)).toEqual(numbers);
  expect((await found(numbers[0]!)).map(({ insurerNumber }) => insurerNumber)).toEqual([numbers[0]]);
  type Page = { insurers: { edges: { node: InsurerShown }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
  const first = (await operator.get<Page>(insurers, { text: mark, first: 2 })).insurers;
  expect([first.edges.length, first.pageInfo.hasNextPage]).toEqual([2, true]);
  const rest = (await operator.get<Page>(insurers, { text: mark, first: 2, after: first.pageInfo.endCursor })).insurers;
  expect(rest.edges.map(({ node }) => node.insurerNumber)).toEqual([numbers[2]]);
  const strange = await operator.ask(insurers, { text: 'x', after: first.pageInfo.endCursor });
  expect(strange).toBeRefused('BAD_USER_INPUT', { field: 'after' });
});

test('what the operator did stands in the log of the platform with the insurer it was about', async () => {
  const input = anInsurer();
  await operator.get(openInsurer, { input });
  expect(await operator.ask(openInsurer, { input })).toBeRefused('INSURER_NUMBER_TAKEN');
  const { rows } = await asOwner(test_.databaseUrl, (owner) =>
    owner.query(
      `select result from shared.platform_log where login_id = $1 and operation = 'openInsurers' and subject = $2 order by at`,
      [operator.loginId, input.insurerNumber],
    ),
  );
  expect(rows).toEqual([{ result: 'OK' }, { result: 'INSURER_NUMBER_TAKEN' }]);
});

describe('the operator never sees a subscriber', () => {
  let insurer: TestInsurer;
  beforeAll(async () => {
    insurer = await test_.newInsurer();
  });

  test('its role reads four tables of an insurer, of which none is about subscribers [S1-3.3-25]', async () => {
    const tables = await asOwner(test_.databaseUrl, async (owner) => {
      const { rows } = await owner.query<{ name: string }>(
        `select relname as name from pg_class where relnamespace = 'isolated'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') order by 1`,
      );
      return rows.map(({ name }) => name);
    });
    expect(tables.length).toBeGreaterThan(30);
    const read = await asLoginRole(test_.databaseUrl, 'platform_operator', async (role) => {
      await role.begin({ insurerId: insurer.id, accountId: null, privilegeLevel: 'NONE', affair: null });
      const readable: string[] = [];
      for (const name of tables) {
        // One readable column is enough for PostgreSQL to count rows.
        const outcome = await role.attempt(`select count(*) from isolated.${name}`);
        if (outcome.ok) readable.push(name);
        else expect(saidOf(outcome)).toBe('refused');
      }
      return readable;
    });
    expect(read).toEqual(['account', 'account_change', 'assignment', 'terminal']);
  });

  test('its session in one insurer finds nothing of another', async () => {
    const other = await test_.newInsurer();
    const stranger = await other.person();
    const db = await operatorSession(test_.platform, insurer.id);
    const text = 'select id from isolated.account where $1::integer is not null and id = $2';
    const rows = await db.ending(null, () => db.run({ name: undefined, text }, [stranger.accountId]));
    expect(rows).toEqual([]);
  });

  test('what only an insurer’s staff asks for is refused', async () => {
    for (const query of [
      '{ subscribers { edges { cursor } } }',
      '{ accounts { edges { cursor } } }',
      '{ inbox { toApprove } }',
    ])
      expect((await operator.ask(query)).errors?.[0]?.extensions.code).toMatch(
        /^(NOT_PERMITTED|TERMINAL_NOT_PERMITTED)$/,
      );
  });
});
