import { randomUUID } from 'node:crypto';
import type { Role } from '../../src/db/roles';
import { asOwner } from './database';
import { asLoginRole, saidOf } from './login-role';
import { makeTwoInsurers, type MadeInsurer } from './two-insurers';

type Two = Pick<Given, 'victim' | 'attacker'>;

/** Two insurers whose people sign in; whatever is done to them is undone. */
export async function signedInTwo(url: string): Promise<Two> {
  const [victim, attacker] = await makeTwoInsurers(url);
  await signIn(url, victim, 'temporary');
  await signIn(url, attacker, 'chosen');
  return { victim, attacker };
}

/** What functions that run with the owner's rights do for a manager, or the operator, beyond the own insurer. */
export async function definerFaults(url: string, two?: Two): Promise<string[]> {
  const { victim, attacker } = two ?? (await signedInTwo(url));
  const faults: string[] = [];
  for (const role of ['account_manager', 'platform_operator'] as const)
    faults.push(...(await attackAs(role, { url, victim, attacker })));
  return faults;
}

/** With one session, a start code of before, and a password that a manager may set anew or may not. */
const signIn = (url: string, { id, marks }: MadeInsurer, password: 'temporary' | 'chosen'): Promise<void> =>
  asOwner(url, async (owner) => {
    await owner.query(
      `insert into shared.sign_in (login_id, insurer_id, account_id, password_hash, password_set_at, temporary_until)
       values ($1, $2, $3, 'a hash', clock_timestamp(), case when $4 then clock_timestamp() end)`,
      [marks.word, id, marks.account, password === 'temporary'],
    );
    await owner.query(
      `insert into shared.session (token_hash, login_id, signed_in_at, last_seen_at, authenticated_at)
       values ($1, $2, clock_timestamp(), clock_timestamp(), clock_timestamp())`,
      [Buffer.alloc(32, marks.word), marks.word],
    );
    await owner.query(...entry(id, marks.account, null));
    const [sql, values] = recovery(id, marks.account);
    await owner.query(sql.replace('null, null)', `'CONFIRMED', clock_timestamp())`), values);
  });

/** That a start code was issued, or something else was done at once. */
const entry = (
  insurer: number,
  account: string,
  by: string | null,
  kind: 'START_CODE' | 'SUSPEND' = 'START_CODE',
): [string, unknown[]] => [
  `insert into isolated.account_change (insurer_id, kind, account_id, reason, drafted_by, drafted_at, decision, decided_by, decided_at)
   values ($1, $4, $2, '', $3, clock_timestamp(), 'DONE', $3, clock_timestamp())`,
  [insurer, account, by, kind],
];

/** That credentials are to be forgotten, as the account itself asks. */
const recovery = (insurer: number, account: string): [string, unknown[]] => [
  `insert into isolated.account_change (insurer_id, kind, account_id, reason, drafted_by, drafted_at, decision, decided_at)
   values ($1, 'RECOVER', $2, '', $2, clock_timestamp(), null, null)`,
  [insurer, account],
];

/** An ID that is being opened. */
const opening = (insurer: number, [id, loginId, kind]: [string, string, string]): [string, unknown[]] => [
  `insert into isolated.account (insurer_id, id, login_id, name, kind, staff_number, valid_from)
   values ($1, $2, $3, '試験', $4, $3, '2024-04-01')`,
  [insurer, id, loginId, kind],
];

interface Given {
  url: string;
  victim: MadeInsurer;
  attacker: MadeInsurer;
}

async function attackAs(role: Role, { url, victim, attacker }: Given): Promise<string[]> {
  const faults: string[] = [];
  const other = victim.marks.account;
  await asLoginRole(url, role, async (line) => {
    const call = async (did: string, [sql, ...values]: [string, ...unknown[]], permitted: string) => {
      const outcome = await line.attempt(`select ${sql} as value`, values, { undo: true });
      const said = outcome.ok ? String(outcome.rows[0]?.['value']) : saidOf(outcome);
      if (said !== permitted) faults.push(`${role} ${did}: ${said}`);
    };
    const until = (days: number) =>
      `tenancy.set_start_code($1, 'another hash', clock_timestamp() + interval '${days} days')`;
    const [startCode, reserve] = [until(7), 'tenancy.reserve_login_id($1)'];
    await line.begin(attacker.claims);
    await call("forgets another insurer's credentials", ['tenancy.forget_credentials($1)', other], 'refused');
    const own = attacker.marks.account;
    await call("sets another insurer's start code", [startCode, other], 'refused');
    await call('sets a start code that the ledger does not tell of', [startCode, own], 'refused');
    await call('takes a login ID for an ID of before', [reserve, own], 'refused');
    const [manager, foreign] = [randomUUID(), randomUUID()];
    await line.client.query(...entry(attacker.id, own, own, 'SUSPEND'));
    await call('sets a start code where the ledger tells of something else', [startCode, own], 'refused');
    const prefix = await asOwner(url, async (owner) => {
      const { rows } = await owner.query('select login_prefix from shared.insurer where id = $1', [attacker.id]);
      return String(rows[0].login_prefix);
    });
    await call('learns how its login IDs begin', ['tenancy.login_prefix()'], prefix);
    // Not in savepoints: what a function asks for has to be of the transaction itself.
    await line.actAs({ ...attacker.claims, accountId: null });
    await line.client.query(...opening(attacker.id, [manager, `${attacker.marks.word}-m`, 'MANAGER']));
    await line.actAs(attacker.claims);
    await line.client.query(...opening(attacker.id, [foreign, `${victim.marks.word}-new`, 'GENERAL']));
    for (const account of [own, manager]) await line.client.query(...entry(attacker.id, account, own));
    await call('sets a start code in place of a chosen password', [startCode, own], 'false');
    await call('sets a start code for longer than sixty days', [until(61), own], 'refused');
    await call("sets a manager's start code", [startCode, manager], 'refused');
    await call('takes a login ID that begins as those of others', [reserve, foreign], '23514');
    await call('forgets credentials that nobody has confirmed to', ['tenancy.forget_credentials($1)', own], 'refused');
    await call("ends another insurer's sessions", ['tenancy.end_sessions($1)', other], '0');
    await call('ends sessions of its own', ['tenancy.end_sessions($1)', own], '1');
    const count = (of: string) => `(select count(*) from tenancy.${of}())`;
    await call('sees its own sessions only', [count('sessions_of_insurer')], '1');
    await call('sees its own sign-ins only', [count('sign_ins_of_insurer')], '1');
    // Once the transaction was another insurer's, whose people have confirmed it; and under the other's very id.
    const opened = randomUUID();
    await line.actAs(victim.claims);
    await line.client.query(...recovery(victim.id, other));
    await line.actAs({ ...victim.claims, accountId: null });
    await line.client.query(
      `update isolated.account_change set decision = 'CONFIRMED', decided_at = clock_timestamp()
       where account_id = $1 and decision is null`,
      [other],
    );
    await line.client.query(...entry(victim.id, other, null));
    await line.client.query(...opening(victim.id, [opened, `${prefix}${attacker.marks.word}`, 'GENERAL']));
    await line.actAs(attacker.claims);
    await call('forgets what another insurer has confirmed', ['tenancy.forget_credentials($1)', other], 'refused');
    await call("sets a start code that another's ledger tells of", [startCode, other], 'refused');
    await call('takes the login ID of an ID that another opens', [reserve, opened], 'refused');
    await line.client.query(...opening(attacker.id, [other, `${attacker.marks.word}-s`, 'GENERAL']));
    await line.client.query(...entry(attacker.id, other, own));
    await call("sets the start code of another's ID of the same id", [startCode, other], 'false');
    await line.end();
    await line.begin(null);
    await call('takes a login ID without an insurer', [reserve, own], 'refused');
    await call('ends sessions without an insurer', ['tenancy.end_sessions($1)', other], '0');
    await call('sets a start code without an insurer', [startCode, other], 'refused');
    await line.end();
  });
  return faults;
}
