import { cloneDatabase, type TestDatabase } from '../support/database';
import { Person } from '../support/person';
import { password, TestPlatform } from '../support/platform';
import { setPolicy } from '../support/standing';

/** Two processes on one database, by one clock. */
const realNow = Date.now;
let later = 0;
let database: TestDatabase;
let here: TestPlatform;
let there: TestPlatform;
beforeAll(async () => {
  database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_own_sessions_${process.pid}`);
  jest.spyOn(Date, 'now').mockImplementation(() => realNow() + later);
  const options = { databaseUrl: database.url, now: () => new Date(Date.now()) };
  [here, there] = [await TestPlatform.start(options), await TestPlatform.start(options)];
});
afterAll(async () => {
  await Promise.all([here.close(), there.close()]).finally(() => database.drop());
});
beforeEach(() => void (later = 0));

/** A session is remembered in a process for one second. */
const aSecondPasses = (): void => void (later += 1_001);
const search = '{ subscribers { edges { cursor } } }';
const mySessions = '{ mySessions { id signedInAt lastSeenAt address terminalName isThis } }';
interface Shown {
  mySessions: { id: string; isThis: boolean; address: string; terminalName: string | null }[];
}

/** One more session of somebody's, used at the other process. */
async function another({ loginId }: Person, at = there): Promise<Person> {
  const other = new Person(at.url, loginId, null);
  await other.signIn(password);
  await other.get(search);
  return other;
}

test('a person sees where they are signed in, and nobody else’s sessions', async () => {
  const insurer = await here.newInsurer();
  const person = await insurer.person();
  await insurer.person();
  await another(person);
  const { mySessions: shown } = await person.get<Shown>(mySessions);
  expect(shown.map(({ isThis, address, terminalName }) => ({ isThis, address, terminalName }))).toEqual([
    { isThis: false, address: '127.0.0.1', terminalName: null },
    { isThis: true, address: '127.0.0.1', terminalName: null },
  ]);
});

test('a session that its owner ends is over on every process within a second', async () => {
  const person = await (await here.newInsurer()).person();
  const other = await another(person);
  const { mySessions: shown } = await person.get<Shown>(mySessions);
  const ended = shown.find(({ isThis }) => !isThis)!;
  const end = 'mutation ($id: ID!) { endMySession(id: $id) { id isThis } }';
  expect(await person.get(end, { id: ended.id })).toEqual({
    endMySession: [{ id: shown.find(({ isThis }) => isThis)!.id, isThis: true }],
  });
  aSecondPasses();
  expect(await other.ask(search)).toBeRefused('SIGNED_OUT');
  await person.get(search);
  expect(await person.ask(end, { id: ended.id })).toBeRefused('NOT_FOUND');
});

test('nobody ends another person’s session', async () => {
  const insurer = await here.newInsurer();
  const [person, stranger] = [await insurer.person(), await insurer.person()];
  const { mySessions: shown } = await person.get<Shown>(mySessions);
  const end = 'mutation ($id: ID!) { endMySession(id: $id) { id } }';
  for (const id of [shown[0]!.id, 'none']) expect(await stranger.ask(end, { id })).toBeRefused('NOT_FOUND');
  await stranger.get('mutation { endMyOtherSessions { id } }');
  aSecondPasses();
  await person.get(search);
});

test('all other sessions end at once, the platform operator’s as well', async () => {
  const operator = await here.operator();
  const others = [new Person(there.url, operator.loginId, null), new Person(here.url, operator.loginId, null)];
  for (const other of others) await other.signIn(password);
  const me = '{ me { loginId } }';
  for (const other of others) await other.get(me);
  expect(await operator.get('mutation { endMyOtherSessions { isThis } }')).toEqual({
    endMyOtherSessions: [{ isThis: true }],
  });
  aSecondPasses();
  for (const other of others) expect(await other.ask(me)).toBeRefused('SIGNED_OUT');
  await operator.get(me);
});

test('a session locked or a password changed at one process is so at the other within a second', async () => {
  const person = await (await here.newInsurer()).person();
  const same = new Person(there.url, person.loginId, null);
  same.cookie = person.cookie;
  const other = await another(person);
  await same.get(search);
  await person.post('/auth/lock', {});
  aSecondPasses();
  expect(await same.ask(search)).toBeRefused('SESSION_LOCKED');
  await same.confirm(password);
  aSecondPasses();
  await person.get(search);
  await person.post('/auth/change-password', { password, newPassword: 'quiet otters 71 paddle' });
  aSecondPasses();
  expect(await other.ask(search)).toBeRefused('SIGNED_OUT');
  await same.get(search);
});

test('what an insurer says of idle and longest time holds on every process within a second, for its people only', async () => {
  const [strict, usual] = [await here.newInsurer(), await here.newInsurer()];
  const [person, other] = [await strict.person(), await usual.person()];
  const elsewhere = await another(person);
  await setPolicy(database.url, strict.id, person.accountId!, { idleMinutes: 5 });
  aSecondPasses();
  for (const each of [person, elsewhere]) await each.get(search);
  later += 6 * 60_000;
  for (const each of [person, elsewhere]) expect(await each.ask(search)).toBeRefused('SIGNED_OUT');
  await other.get(search);

  const [again] = [await another(person, here)];
  await setPolicy(database.url, strict.id, person.accountId!, { absoluteHours: 1 });
  later += 59 * 60_000;
  await again!.get(search);
  later += 2 * 60_000;
  expect(await again!.ask(search)).toBeRefused('SIGNED_OUT');
});
