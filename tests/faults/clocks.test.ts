import { setTimeout as pause } from 'node:timers/promises';
import { asOwner, cloneDatabase, type TestDatabase } from '../support/database';
import { codeOf, enrolTotp } from '../support/factors';
import { operationLog } from '../support/kept';
import { anInput } from '../support/made';
import { password, TestPlatform } from '../support/platform';
import { until } from '../support/until';

const minuteMs = 60_000;
const me = '{ me { loginId } }';
const register = 'mutation ($i: RegisterSubscriberInput!) { registerSubscriber(input: $i) { subscriberBranchNumber } }';

/** Only what says the time of day: what measures how long something takes goes on as it does on every machine. */
const setTimeOfDay = (ms: number): void => {
  jest.useFakeTimers({
    now: Date.now() + ms,
    doNotFake: [
      ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate'] as const),
      ...(['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const),
    ],
  });
};
afterEach(() => jest.useRealTimers());

describe.each([
  ['ten minutes ahead', 10 * minuteMs],
  ['ten minutes back', -10 * minuteMs],
])('when this machine’s clock is set %s', (_what, ms) => {
  let test_: TestPlatform;
  let shiftMs: number;
  beforeEach(async () => {
    // Rights that are as old as that are in force also by the clock that is set back.
    shiftMs = -60 * minuteMs;
    test_ = await TestPlatform.start({ now: () => new Date(Date.now() + shiftMs) });
  });
  afterEach(() => test_.close());

  async function aClerk() {
    const insurer = await test_.newInsurer();
    const clerk = await insurer.person();
    shiftMs = 0;
    await clerk.signIn(password);
    return { insurer, clerk };
  }

  test('people go on, on old connections and on new ones, and the log keeps its order', async () => {
    const { insurer, clerk } = await aClerk();
    await clerk.get(register, { i: anInput() });
    setTimeOfDay(ms);
    await clerk.get(register, { i: anInput() });
    await test_.platform.doors.handling_write.pool
      .query('select pg_terminate_backend(pg_backend_pid())')
      .catch(() => 0);
    await until(async () => (await clerk.ask(me)).errors === undefined);
    await clerk.get(register, { i: anInput() });
    jest.useRealTimers();
    await clerk.get(register, { i: anInput() });
    const entries = await operationLog(test_.databaseUrl, insurer.id);
    const done = entries.filter(({ operation }) => operation === 'registerSubscriber');
    expect(done.map(({ result }) => result)).toEqual(['OK', 'OK', 'OK', 'OK']);
  });

  test('a session that has ended elsewhere is over within a second all the same', async () => {
    const { clerk } = await aClerk();
    await clerk.get(me);
    setTimeOfDay(ms);
    await asOwner(test_.databaseUrl, (owner) =>
      owner.query('delete from shared.session where login_id = $1', [clerk.loginId]),
    );
    await until(async () => (await clerk.ask(me)).errors?.[0]?.extensions.code === 'SIGNED_OUT', 3_000);
  });
});

test('what was open for five minutes is not open for longer because the clock is set back: who one is is asked again', async () => {
  let shiftMs = 0;
  const test_ = await TestPlatform.start({ now: () => new Date(Date.now() + shiftMs) });
  try {
    const clerk = await (await test_.newInsurer()).person();
    const affair = async () => (await clerk.get<{ me: { affair: string | null } }>('{ me { affair } }')).me.affair;
    shiftMs = 10 * minuteMs;
    await clerk.switchHandlingOn(password);
    expect(await affair()).toBe('ELIGIBILITY');
    shiftMs = 0;
    await pause(1_010);
    expect(await affair()).toBeNull();
    // By the clock as it is now, for as long as ever.
    await clerk.switchHandlingOn(password);
    expect(await affair()).toBe('ELIGIBILITY');
    shiftMs = 4 * minuteMs;
    await pause(1_010);
    expect(await affair()).toBe('ELIGIBILITY');
  } finally {
    await test_.close();
  }
});

test('a one-time code that was used is not taken again, whichever way the clock is set, and new ones are taken', async () => {
  let shiftMs = 0;
  const now = () => new Date(Date.now() + shiftMs);
  const test_ = await TestPlatform.start({ now });
  try {
    const person = await (await test_.newInsurer()).person();
    const secret = await enrolTotp(person, now);
    const signIn = async (code: string) => (await person.signIn(password, code)).status;
    shiftMs = minuteMs;
    const used = codeOf(secret, now());
    expect(await signIn(used)).toBe(200);
    for (const shift of [0, -10 * minuteMs, 10 * minuteMs, minuteMs]) {
      shiftMs = shift;
      expect(await signIn(used)).toBe(401);
    }
    // One of before the step that was used, by a clock at which it would be right.
    shiftMs = -10 * minuteMs;
    expect(await signIn(codeOf(secret, now()))).toBe(401);
    shiftMs = 3 * minuteMs;
    expect(await signIn(codeOf(secret, now()))).toBe(200);
  } finally {
    await test_.close();
  }
});

test('when PostgreSQL’s clock is set ten minutes ahead, it is asked again and all goes on', async () => {
  const database = await withClockToSet();
  const test_ = await TestPlatform.start({ databaseUrl: database.url });
  try {
    const clerk = await (await test_.newInsurer()).person();
    await clerk.get(register, { i: anInput() });
    for (const set of ['10 minutes', '0 minutes']) {
      await database.setClock(set);
      // Who comes first on each old connection is told to come back.
      const answers = await until(async () => {
        const answer = await clerk.ask(register, { i: anInput() });
        if (answer.errors !== undefined) expect(answer).toBeRefused('UNAVAILABLE');
        return answer.errors === undefined;
      });
      expect(answers).toBe(true);
    }
  } finally {
    await test_.close();
    await database.drop();
  }
});

/** A copy of the database in which PostgreSQL's clock can be set. */
async function withClockToSet(): Promise<TestDatabase & { setClock(to: string): Promise<void> }> {
  const copy = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_clock_${process.pid}`);
  const name = new URL(copy.url).pathname.slice(1);
  const run = (sql: string) => asOwner(copy.url, async (owner) => void (await owner.query(sql)));
  await run(`
    create schema set_clock;
    create table set_clock.ahead (by interval not null);
    insert into set_clock.ahead values ('0 minutes');
    create function set_clock.clock_timestamp() returns timestamptz language sql stable security definer
      begin atomic select pg_catalog.clock_timestamp() + by from set_clock.ahead; end;
    grant usage on schema set_clock to public;
    alter database ${name} set search_path = set_clock, pg_catalog, public;
    do $do$ begin
      execute replace(pg_get_functiondef('tenancy.verified_context()'::regprocedure),
        'clock_timestamp()', 'set_clock.clock_timestamp()');
    end $do$`);
  return { ...copy, setClock: (to) => run(`update set_clock.ahead set by = '${to}'`) };
}
