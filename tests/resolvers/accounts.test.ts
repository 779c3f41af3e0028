import { addDays, dayInJapan, startInJapan } from '../../src/domain/plain-date';
import {
  accountOf,
  anAssignment,
  anId,
  confirm,
  draft,
  draftAssignment,
  of,
  openedBy,
  startCode,
  stop,
  twoManagers,
} from '../support/accounts';
import { Person } from '../support/person';
import { password, TestPlatform } from '../support/platform';
import { until } from '../support/until';

/** Stands still where a test has put it. */
let stopped: Date | null = null;
const now = () => stopped ?? new Date();
const moveTo = (moment: Date) => void (stopped = moment);

let test_: TestPlatform;
beforeAll(async () => void (test_ = await TestPlatform.start({ now })));
afterAll(() => test_.close());
afterEach(() => void (stopped = null));

interface Page {
  accounts: {
    edges: {
      node: { id: string; loginId: string; state: string; assignment: object | null; lastSignedInAt: string | null };
    }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}
const page = (manager: Person, search: object, after: string | null = null, first = 2) =>
  manager.get<Page>(
    `query ($search: AccountSearch, $first: Int, $after: String) { accounts(search: $search, first: $first, after: $after) {
       edges { node { id loginId state lastSignedInAt assignment { privilegeLevel } } } pageInfo { hasNextPage endCursor } } }`,
    { search, first, after },
  );

test('IDs are listed by login ID, page by page, and found by login ID, 職員番号, part of the name, state and kind', async () => {
  const insurer = await test_.newInsurer();
  const managers = await twoManagers(insurer);
  const { drafter } = managers;
  const made = [];
  for (const word of ['b', 'a', 'c']) {
    const loginId = `${insurer.insurerNumber}-${word}-of-list`;
    made.push(await openedBy(managers, anId(insurer, { loginId, name: `架空 ${word}子`, staffNumber: `N${word}` })));
  }
  const ids = async (search: object, after: string | null = null) => {
    const { edges, pageInfo } = (await page(drafter, search, after)).accounts;
    return { ids: edges.map(({ node }) => node.id), pageInfo };
  };
  const [b, a, c] = made;
  const first = await ids({ text: insurer.insurerNumber });
  expect(first).toMatchObject({ ids: [a, b], pageInfo: { hasNextPage: true } });
  expect((await ids({ text: insurer.insurerNumber }, first.pageInfo.endCursor)).ids).toEqual([c]);
  expect((await ids({ text: 'Nb' })).ids).toEqual([b]);
  expect((await ids({ text: 'c子' })).ids).toEqual([c]);
  expect((await ids({ text: 'of-list' })).ids).toEqual([]);
  expect((await ids({ kind: 'MANAGER' })).ids).toHaveLength(2);
  of(await stop(drafter, 'suspendAccount', a!), 'suspendAccount');
  expect((await ids({ state: 'SUSPENDED' })).ids).toEqual([a]);
  const confirmed = await ids({ state: 'CONFIRMED' });
  expect(confirmed.ids).toEqual([b, c]);
  expect(confirmed.pageInfo.hasNextPage).toBe(false);
  const { edges } = (await page(drafter, { kind: 'MANAGER' })).accounts;
  expect(edges.every(({ node }) => node.assignment !== null && node.state === 'ACTIVE')).toBe(true);
});

/** The last and the first second around midnight in Japan, some days from now. */
function aroundMidnight(days: number) {
  const midnight = startInJapan(addDays(dayInJapan(new Date()), days));
  moveTo(new Date(midnight.getTime() - 1_000));
  return () => moveTo(midnight);
}

test('an ID is of use from 00:00 in Japan of its first day on, not before [S1-3.3-22] [S1-3.3-26]', async () => {
  const insurer = await test_.newInsurer();
  const passMidnight = aroundMidnight(2);
  const managers = await twoManagers(insurer);
  const validFrom = addDays(dayInJapan(now()), 1);
  const input = anId(insurer, { validFrom, assignment: anAssignment({ validFrom }) });
  const id = await openedBy(managers, input);
  const { code, validUntil } = of(await startCode(managers.confirmer, id), 'issueStartCode');
  expect(new Date(validUntil)).toEqual(startInJapan(addDays(validFrom, 7)));
  expect((await accountOf(managers.drafter, id)).state).toBe('SCHEDULED');
  const person = new Person(test_.url, input.loginId, id);
  expect((await person.signIn(code)).status).toBe(401);
  passMidnight();
  expect((await person.signIn(code)).status).toBe(200);
  expect(await accountOf(managers.drafter, id)).toMatchObject({
    state: 'ACTIVE',
    changes: [{ kind: 'START_CODE' }, {}],
  });
});

test('an ID is of no use after its last day, whoever is signed in [S1-3.3-23] [S1-3.3-26]', async () => {
  const insurer = await test_.newInsurer();
  const passMidnight = aroundMidnight(1);
  const { drafter, confirmer } = await twoManagers(insurer);
  const person = await insurer.person();
  const last = dayInJapan(now());
  const drafted = of(await draft(drafter, 'draftPeriod', person.accountId, `, validUntil: "${last}"`), 'draftPeriod');
  of(await confirm(confirmer, drafted.id), 'confirmChange');
  await person.get('{ subscribers { edges { cursor } } }');
  passMidnight();
  await until(async () => (await person.ask('{ me { loginId } }')).errors?.[0]?.extensions.code === 'SIGNED_OUT');
  expect((await person.signIn(password)).status).toBe(401);
  expect(await accountOf(drafter, person.accountId)).toMatchObject({
    state: 'EXPIRED',
    changes: [{ kind: 'PERIOD', decision: 'CONFIRMED' }, {}, {}],
  });
});

test('an assignment begins and ends at 00:00 in Japan of its days [S1-3.3-22] [S1-3.3-23]', async () => {
  const insurer = await test_.newInsurer();
  const passMidnight = aroundMidnight(1);
  const { drafter, confirmer } = await twoManagers(insurer);
  const person = await insurer.person({ level: 'READ', operations: ['searchSubscribers'] });
  const day = addDays(dayInJapan(now()), 1);
  const next = anAssignment({
    privilegeLevel: 'WRITE',
    operations: ['viewDeadlines'],
    validFrom: day,
    validUntil: day,
  });
  const drafted = of(await draftAssignment(drafter, person.accountId, next), 'draftAssignment');
  of(await confirm(confirmer, drafted.id), 'confirmChange');
  const menu = async () => {
    const { me } = await person.get<{ me: { privilegeLevel: string; menu: { operation: string }[] } }>(
      '{ me { privilegeLevel menu { operation } } }',
    );
    return [me.privilegeLevel, ...me.menu.map(({ operation }) => operation)];
  };
  expect(await menu()).toEqual(['READ', 'searchSubscribers']);
  passMidnight();
  await until(async () => (await menu())[0] === 'WRITE');
  expect(await menu()).toEqual(['WRITE', 'viewDeadlines']);
  moveTo(new Date(startInJapan(addDays(day, 1)).getTime() + 1_000));
  expect((await person.signIn(password)).status).toBe(200);
  expect(await menu()).toEqual(['NONE']);
});

test('a start code is good once its owner has it, for seven days, and never after a password was chosen', async () => {
  const insurer = await test_.newInsurer();
  const managers = await twoManagers(insurer);
  const input = anId(insurer);
  const id = await openedBy(managers, input);
  const first = of(await startCode(managers.confirmer, id), 'issueStartCode');
  const { code } = of(await startCode(managers.confirmer, id), 'issueStartCode');
  expect(code).toMatch(/^([A-Z2-7]{5}-){3}[A-Z2-7]{5}$/);
  const person = new Person(test_.url, input.loginId, id);
  expect((await person.signIn(first.code)).status).toBe(401);
  expect((await person.signIn(code)).status).toBe(200);
  const chosen = 'mizu-iro no kasa wo 3 bon';
  expect((await person.post('/auth/change-password', { password: code, newPassword: chosen })).status).toBe(204);
  expect(await startCode(managers.confirmer, id)).toBeRefused('ACCOUNT_STATE');
  expect((await person.signIn(code)).status).toBe(401);
  expect(test_.logged.join('\n')).not.toContain(code);
});

test('a start code is not good any more after seven days', async () => {
  const insurer = await test_.newInsurer();
  const managers = await twoManagers(insurer);
  const input = anId(insurer);
  const id = await openedBy(managers, input);
  const { code, validUntil } = of(await startCode(managers.confirmer, id), 'issueStartCode');
  moveTo(new Date(Date.parse(validUntil) + 1_000));
  expect((await new Person(test_.url, input.loginId, id).signIn(code)).status).toBe(401);
});
