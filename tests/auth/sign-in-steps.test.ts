import { Piscina } from 'piscina';
import { asOwner } from '../support/database';
import { sendJson, type Answered } from '../support/http';
import { password, TestPlatform } from '../support/platform';
import { enrolTotp } from '../support/second-factor';
import { makeStand, makeStartCode, type NotActive } from '../support/standing';

let test_: TestPlatform;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());

const day = 86_400_000;
/** It still compares: it is only counted. */
const compare = jest.spyOn(Piscina.prototype, 'run');

/** What is asked of the database and of argon2id, which is all that takes time. */
interface Steps {
  authenticator: number;
  accounts: number;
  compared: number;
}

async function stepsOf(signIn: () => Promise<Answered>): Promise<{ answer: Answered; steps: Steps }> {
  const steps = { authenticator: 0, accounts: 0, compared: 0 };
  const { authenticator, handling_none: accounts } = test_.platform.doors;
  const counting = [
    [authenticator.pool, () => void (steps.authenticator += 1)],
    [accounts.pool, () => void (steps.accounts += 1)],
  ] as const;
  for (const [pool, count] of counting) pool.on('acquire', count);
  const before = compare.mock.calls.length;
  const answer = await signIn();
  for (const [pool, count] of counting) pool.off('acquire', count);
  return { answer, steps: { ...steps, compared: compare.mock.calls.length - before } };
}

test('whatever is wrong, signing in takes the same steps and is answered the same, and the log says what it was [S1-3.3-04]', async () => {
  const insurer = await test_.newInsurer();
  const url = test_.databaseUrl;
  const people = {
    active: await insurer.person(),
    withCodes: await insurer.person(),
    ...{ SCHEDULED: await insurer.person(), SUSPENDED: await insurer.person() },
    ...{ EXPIRED: await insurer.person(), DEREGISTERED: await insurer.person() },
    ...{ startCode: await insurer.person(), noCredentials: await insurer.person() },
  };
  const codeAt = await enrolTotp(people.withCodes);
  for (const state of ['SCHEDULED', 'SUSPENDED', 'EXPIRED', 'DEREGISTERED'] satisfies NotActive[])
    await makeStand(url, people[state].accountId!, state);
  await makeStartCode(url, people.startCode.loginId, new Date(Date.now() - day));
  await asOwner(url, (owner) =>
    owner.query('update shared.sign_in set password_hash = null where login_id = $1', [people.noCredentials.loginId]),
  );
  const operator = await test_.operator();

  const tries: [string, { loginId: string; password?: string; oneTimeCode?: string }][] = [
    ['UNKNOWN', { loginId: `t${insurer.id}-nobody` }],
    ['UNKNOWN', { loginId: 'なし' }],
    ['PASSWORD', { loginId: people.active.loginId, password: 'wrong' }],
    ['PASSWORD', { loginId: operator.loginId, password: 'wrong' }],
    ['PASSWORD', { loginId: people.withCodes.loginId, password: 'wrong', oneTimeCode: codeAt(new Date()) }],
    ['PASSWORD', { loginId: people.noCredentials.loginId }],
    ['NOT_ACTIVE', { loginId: people.SCHEDULED.loginId }],
    ['NOT_ACTIVE', { loginId: people.SUSPENDED.loginId }],
    ['NOT_ACTIVE', { loginId: people.EXPIRED.loginId }],
    ['NOT_ACTIVE', { loginId: people.DEREGISTERED.loginId }],
    ['START_CODE_PAST', { loginId: people.startCode.loginId }],
    ['SECOND_FACTOR', { loginId: people.withCodes.loginId }],
    ['SECOND_FACTOR', { loginId: people.withCodes.loginId, oneTimeCode: '-' }],
  ];
  const seen = [];
  for (const [why, given] of tries) {
    const { answer, steps } = await stepsOf(() => sendJson(`${test_.url}/auth/sign-in`, { password, ...given }));
    const kept = await asOwner(url, async (owner) => {
      const id = answer.headers['x-request-id'];
      const query = 'select result, subject, login_id as "loginId" from shared.platform_log where request_id = $1';
      return (await owner.query<{ result: string; subject: string; loginId: string }>(query, [id])).rows;
    });
    expect(kept).toEqual([
      { result: 'SIGN_IN_REFUSED', subject: why, loginId: why === 'UNKNOWN' ? '-' : given.loginId },
    ]);
    seen.push({ status: answer.status, text: answer.text, cookie: answer.headers['set-cookie'], steps });
  }
  const [first] = seen;
  expect(first).toMatchObject({ status: 401, cookie: undefined, steps: { accounts: 1, compared: 1 } });
  for (const each of seen) expect(each).toEqual(first);
});
