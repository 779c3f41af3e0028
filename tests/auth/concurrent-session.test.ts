import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { asOwner } from '../support/database';
import { password, TestPlatform } from '../support/platform';
import { until } from '../support/until';

let test_: TestPlatform;
beforeAll(async () => void (test_ = await TestPlatform.start({ terminalPort: true })));
afterAll(() => test_.close());

const me = '{ me { loginId } }';
const aPasskey = `
  insert into shared.passkey (credential_id, login_id, name, public_key, counter, created_at)
  values (sha256(convert_to($1, 'utf8')), $1, 'key', '', 0, now())`;
const entriesOf = (loginId: string): Promise<{ result: string; subject: string | null }[]> =>
  asOwner(test_.databaseUrl, async (owner) => {
    const { rows } = await owner.query<{ result: string; subject: string | null }>(
      `select result, subject from shared.platform_log where login_id = $1 and operation = 'signIn' order by at`,
      [loginId],
    );
    return rows;
  });

test('an ID that is used at a second terminal is no longer used at the first, and that is written down [S1-3.3-05, S1-3.3-13]', async () => {
  const insurer = await test_.newInsurer();
  const person = await insurer.person();
  const seats = [];
  for (const terminal of [await insurer.terminal(), await insurer.terminal()])
    seats.push(await test_.seat(person, terminal.identity));
  const [one, other] = seats;
  for (const seat of seats) {
    expect((await seat.signIn(password)).status).toBe(200);
    await seat.get(me);
  }
  expect(await one!.ask(me)).toBeRefused('SIGNED_OUT');
  await other!.signIn(password);
  const shown = await other!.get('{ mySessions { isThis terminalName } }');
  const terminalName = expect.stringMatching(/^terminal-/);
  expect(shown).toEqual({
    mySessions: [
      { isThis: true, terminalName },
      { isThis: false, terminalName },
    ],
  });
  expect((await entriesOf(person.loginId)).map(({ subject }) => subject)).toEqual([
    ...[null, 'CONCURRENT_SESSION', 'CONCURRENT_SESSION', null],
  ]);
});

test('of an ID that is used at many terminals at the same moment one session is left [S1-3.3-05]', async () => {
  const insurer = await test_.newInsurer();
  const { loginId } = await insurer.person();
  const { signIn } = test_.platform;
  const from = (at: number) => ({
    ...{ address: '127.0.0.1', requestId: String(at) },
    terminal: createHash('sha256').update(`${loginId} ${at}`).digest(),
  });
  const signedIn = await signIn.byPassword({ loginId, password, oneTimeCode: null }, from(0));
  await Promise.all(Array.from({ length: 6 }, (_, at) => signIn.begin(signedIn, from(at))));
  const left = await asOwner(test_.databaseUrl, (owner) =>
    owner.query('select from shared.session where login_id = $1', [loginId]),
  );
  expect(left.rowCount).toBe(1);
});

test('what was shown before the password was changed, or a second factor set up, begins no session after it', async () => {
  const { signIn } = test_.platform;
  const insurer = await test_.newInsurer();
  const from = { address: '127.0.0.1', terminal: null, requestId: '-' };
  for (const change of [`update shared.sign_in set password_hash = null where login_id = $1`, aPasskey]) {
    const { loginId } = await insurer.person();
    const signedIn = await signIn.byPassword({ loginId, password, oneTimeCode: null }, from);
    await asOwner(test_.databaseUrl, (owner) => owner.query(change, [loginId]));
    await expect(signIn.begin(signedIn, from)).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED' });
    expect((await entriesOf(loginId)).at(-1)).toEqual({ result: 'SIGN_IN_REFUSED', subject: 'CHANGED_MEANWHILE' });
  }
});

test('a passkey that is being taken away begins no session, however close the two come', async () => {
  const { loginId } = await (await test_.newInsurer()).person();
  const from = { address: '127.0.0.1', terminal: null, requestId: '-' };
  await asOwner(test_.databaseUrl, async (owner) => {
    await owner.query(aPasskey, [loginId]);
    await owner.query('begin');
    await owner.query('update shared.sign_in set password_hash = null where login_id = $1', [loginId]);
    await owner.query('delete from shared.passkey where login_id = $1', [loginId]);
    const shown = { loginId, insurerId: null, withFactor: true, passwordHash: null, isTooShort: false };
    const begun = expect(test_.platform.signIn.begin(shown, from)).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED' });
    await until(() => isWaitedFor(owner));
    await owner.query('commit');
    await begun;
  });
});

const isWaitedFor = async (owner: Client): Promise<boolean> =>
  (await owner.query('select from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))')).rowCount ===
  1;
