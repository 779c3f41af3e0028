import { operationLog } from '../support/kept';
import { Person } from '../support/person';
import { password, TestPlatform, type TestInsurer } from '../support/platform';
import { until } from '../support/until';

let here: TestPlatform;
let there: TestPlatform;
let insurer: TestInsurer;
let manager: Person;
beforeAll(async () => {
  [here, there] = [await TestPlatform.start(), await TestPlatform.start()];
  insurer = await here.newInsurer();
  manager = await insurer.person({ kind: 'MANAGER' });
});
afterAll(() => Promise.all([here.close(), there.close()]));

interface Session {
  id: string;
  account: { loginId: string };
}

const sessionsOf = async (accountId: string): Promise<Session[]> =>
  (
    await manager.get<{ accountSessions: Session[] }>(
      'query ($id: ID) { accountSessions(accountId: $id) { id account { loginId } address withFactor locked handlingMyNumber } }',
      { id: accountId },
    )
  ).accountSessions;

const end = (accountId: string | null, sessionId: string | null = null) =>
  manager.ask<{ endSession: Session[] }>(
    'mutation ($id: ID!, $session: ID) { endSession(accountId: $id, sessionId: $session) { id } }',
    { id: accountId, session: sessionId },
  );

const isOut = async (person: Person): Promise<boolean> =>
  (await person.ask('{ me { loginId } }')).errors?.[0]?.extensions.code === 'SIGNED_OUT';

test('a manager sees who is signed in and ends one session or all, within a second on every process', async () => {
  const person = await insurer.handler();
  const elsewhere = new Person(there.url, person.loginId, person.accountId);
  await elsewhere.signIn(password);
  await elsewhere.get('{ me { loginId } }');
  const sessions = await sessionsOf(person.accountId!);
  expect(sessions).toMatchObject([
    { account: { loginId: person.loginId }, handlingMyNumber: false, address: '127.0.0.1' },
    { account: { loginId: person.loginId }, handlingMyNumber: true, locked: false },
  ]);
  const { data } = await end(person.accountId, sessions[0]!.id);
  expect(data?.endSession.map(({ id }) => id)).toEqual([sessions[1]!.id]);
  const begun = Date.now();
  await until(() => isOut(elsewhere));
  expect(Date.now() - begun).toBeLessThan(2_000);
  expect(await isOut(person)).toBe(false);
  expect((await end(person.accountId)).data).toEqual({ endSession: [] });
  await until(() => isOut(person));
  expect(
    (await operationLog(here.databaseUrl, insurer.id)).filter(({ operation }) => operation === 'endSessions'),
  ).toMatchObject(Array.from({ length: 2 }, () => ({ result: 'OK', subject: person.accountId })));
});

test('sessions of another insurer are neither seen nor ended', async () => {
  const stranger = await (await here.newInsurer()).person();
  expect(await end(stranger.accountId)).toBeRefused('NOT_FOUND');
  const own = await insurer.person();
  expect(await end(own.accountId, '00000000-0000-4000-8000-000000000000')).toBeRefused('NOT_FOUND');
  expect(await end(own.accountId, 'x')).toBeRefused('NOT_FOUND');
  const all = await manager.get<{ accountSessions: Session[] }>('{ accountSessions { account { loginId } } }');
  const loginIds = all.accountSessions.map(({ account }) => account.loginId);
  expect(loginIds).toContain(own.loginId);
  expect(loginIds).not.toContain(stranger.loginId);
  expect(await isOut(stranger)).toBe(false);
});
