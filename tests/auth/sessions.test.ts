import { asOwner, cloneDatabase, type TestDatabase } from '../support/database';
import { sendJson } from '../support/http';
import type { Answer, Person } from '../support/person';
import { TestPlatform } from '../support/platform';

const minute = 60_000;
let later = 0;
const realNow = Date.now;
let database: TestDatabase;
let test_: TestPlatform;
beforeAll(async () => {
  database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_sessions_${process.pid}`);
  jest.spyOn(Date, 'now').mockImplementation(() => realNow() + later);
  test_ = await TestPlatform.start({ databaseUrl: database.url, now: () => new Date(Date.now()) });
});
afterAll(() => test_.close().finally(() => database.drop()));
beforeEach(() => void (later = 0));

const me = '{ me { loginId handlingMyNumber affair } }';
const after = (minutes: number): void => void (later += minutes * minute);
/** A session is remembered in a process for one second. */
const forgotten = (): void => after(1.001 / 60);
const rowsOf = async ({ loginId }: Person): Promise<number | null> =>
  asOwner(
    test_.databaseUrl,
    async (client) => (await client.query('select from shared.session where login_id = $1', [loginId])).rowCount,
  );

const inBackground = async ({ cookie }: Person): Promise<Answer<unknown>> => {
  const { text } = await sendJson(
    `${test_.url}/graphql`,
    { query: me },
    { headers: { cookie, 'x-kakehashi-background': '1' } },
  );
  return JSON.parse(text) as Answer<unknown>;
};

test('a session whose row is deleted ends within a second', async () => {
  const person = await (await test_.newInsurer()).person();
  await person.get(me);
  await asOwner(test_.databaseUrl, (client) =>
    client.query('delete from shared.session where login_id = $1', [person.loginId]),
  );
  forgotten();
  expect(await person.ask(me)).toBeRefused('SIGNED_OUT');
});

test('a right that is taken away ends within a second', async () => {
  const person = await (await test_.newInsurer()).person();
  const search = '{ subscribers { edges { cursor } } }';
  await person.get(search);
  await asOwner(test_.databaseUrl, (client) =>
    client.query(`update isolated.assignment set operations = '{}' where account_id = $1`, [person.accountId]),
  );
  forgotten();
  expect(await person.ask(search)).toBeRefused('NOT_PERMITTED');
});

test('an hour without a request ends the session, for good', async () => {
  const person = await (await test_.newInsurer()).person();
  after(59);
  await person.get(me);
  after(59);
  await person.get(me);
  after(61);
  expect(await person.ask(me)).toBeRefused('SIGNED_OUT');
  expect(await rowsOf(person)).toBe(0);
});

test('what a timer asks for keeps no session alive', async () => {
  const person = await (await test_.newInsurer()).person();
  after(40);
  expect(await inBackground(person)).toMatchObject({ data: { me: { loginId: person.loginId } } });
  after(21);
  expect(await person.ask(me)).toBeRefused('SIGNED_OUT');
});

test('locking keeps no session alive: it may be the page’s timer that asks', async () => {
  const person = await (await test_.newInsurer()).person();
  after(40);
  expect((await person.post('/auth/lock', {})).status).toBe(204);
  after(21);
  expect(await person.ask(me)).toBeRefused('SIGNED_OUT');
});

test('twelve hours end the session, however busy it was', async () => {
  const person = await (await test_.newInsurer()).person();
  const touched = (at: Date) =>
    asOwner(test_.databaseUrl, (client) =>
      client.query('update shared.session set last_seen_at = $2 where login_id = $1', [person.loginId, at]),
    );
  await touched(new Date(Date.now() + 719 * minute));
  after(719);
  await person.get(me);
  after(2);
  expect(await person.ask(me)).toBeRefused('SIGNED_OUT');
});

test('My Number handling goes off after 15 minutes without activity, and stays off', async () => {
  const handler = await (await test_.newInsurer()).handler();
  after(14);
  expect(await handler.get(me)).toMatchObject({ me: { handlingMyNumber: true, affair: 'ELIGIBILITY' } });
  after(14);
  expect(await handler.get(me)).toMatchObject({ me: { handlingMyNumber: true } });
  after(16);
  expect(await handler.get(me)).toMatchObject({ me: { handlingMyNumber: false, affair: null } });
  after(1);
  expect(await handler.get(me)).toMatchObject({ me: { handlingMyNumber: false } });
});

test('what a timer asks for does not keep handling on, nor does it hide that the person is active', async () => {
  const insurer = await test_.newInsurer();
  const [waiting, working] = [await insurer.handler(), await insurer.handler()];
  after(10);
  // The person acts in the second after the timer's question.
  for (const person of [waiting, working]) await inBackground(person);
  await working.get(me);
  after(6);
  expect(await inBackground(waiting)).toMatchObject({ data: { me: { handlingMyNumber: false } } });
  expect(await inBackground(working)).toMatchObject({ data: { me: { handlingMyNumber: true } } });
});

test('handling is on in one session only, and can be switched off', async () => {
  const insurer = await test_.newInsurer();
  const handler = await insurer.handler();
  const off = 'mutation { switchMyNumberHandling(on: false) { handlingMyNumber affair } }';
  expect(await handler.get(off)).toEqual({ switchMyNumberHandling: { handlingMyNumber: false, affair: null } });
  expect(await handler.get(me)).toMatchObject({ me: { handlingMyNumber: false, affair: null } });
});

test('switching handling while many requests touch the session fails none of them', async () => {
  const handler = await (await test_.newInsurer()).handler();
  after(1);
  const off = handler.ask('mutation { switchMyNumberHandling(on: false) { affair } }');
  const answers = await Promise.all(Array.from({ length: 20 }, () => handler.ask(me)));
  expect((await off).errors).toBeUndefined();
  expect(answers.filter(({ errors }) => errors)).toEqual([]);
  expect(await handler.get(me)).toMatchObject({ me: { handlingMyNumber: false } });
});

test('a made-up or mutilated cookie is nobody', async () => {
  const { cookie } = await (await test_.newInsurer()).person();
  const flipped = cookie.slice(0, -2) + (cookie.at(-2) === 'A' ? 'B' : 'A') + cookie.slice(-1);
  for (const given of [
    '',
    'kakehashi_session=',
    'kakehashi_session=%00',
    flipped,
    `kakehashi_session=${'A'.repeat(43)}`,
    cookie.toUpperCase(),
  ]) {
    const answer = await sendJson(`${test_.url}/graphql`, { query: me }, { headers: { cookie: given } });
    expect([answer.status, JSON.parse(answer.text)]).toEqual([
      401,
      { errors: [{ message: expect.any(String), extensions: { code: 'SIGNED_OUT' } }], data: null },
    ]);
  }
});
