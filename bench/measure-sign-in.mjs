// Signing in: whether the time tells one fault from another, how many come in each second, and what others feel meanwhile.
import { cpus } from 'node:os';
import { createRequire } from 'node:module';
import { load, median, post, probe } from './load.mjs';
import { password } from './servers.mjs';

const require = createRequire(import.meta.url);
const { TOTP } = require('otpauth');

const round = (number) => Math.round(number * 100) / 100;
const pause = (ms) => new Promise((next) => setTimeout(next, ms));

/** Copies of a-write, each with another reason not to be let in. */
const copies = {
  password: {},
  scheduled: { validFrom: 'current_date + 3' },
  suspended: { isSuspended: true },
  expired: { validUntil: 'current_date - 3' },
  deregistered: { closedAt: 'now()' },
  'no-code': { hasTotp: true },
  'wrong-code': { hasTotp: true },
};

async function copyOf(
  owner,
  name,
  { validFrom = 'current_date - 9', validUntil = 'null', closedAt = 'null', isSuspended = false },
) {
  const loginId = `bench-${name}`;
  const { rows } = await owner.query(
    `insert into isolated.account (insurer_id, id, login_id, name, kind, staff_number, valid_from, valid_until, closed_at)
     select insurer_id, gen_random_uuid(), $1, name, kind, $1, ${validFrom}, ${validUntil}, ${closedAt}
     from isolated.account where login_id = 'a-write' returning insurer_id, id`,
    [loginId],
  );
  const { insurer_id: insurerId, id } = rows[0];
  await owner.query(
    `insert into shared.sign_in (insurer_id, login_id, account_id, password_hash, password_set_at, factor_required)
     select insurer_id, $1, $2, password_hash, now(), false from shared.sign_in where login_id = 'a-write'`,
    [loginId, id],
  );
  await owner.query(
    `with assignment as (
       insert into isolated.assignment (insurer_id, id, account_id, affairs, privilege_level, operations, procedures, valid_from)
       select g.insurer_id, gen_random_uuid(), $2, g.affairs, g.privilege_level, g.operations, g.procedures, g.valid_from
       from isolated.assignment g join isolated.account a on a.insurer_id = g.insurer_id and a.id = g.account_id
       where a.login_id = 'a-write' limit 1 returning id)
     insert into isolated.account_change (insurer_id, kind, account_id, assignment_id, reason, drafted_at, decision, decided_at)
     select $1::integer, 'OPEN', $2::uuid, id, '', now(), 'DONE', now() from assignment
     union all select $1, 'START_CODE', $2, null, '', now(), 'DONE', now()
     union all select $1, 'SUSPEND', $2, null, '', now(), 'DONE', now() where $3`,
    [insurerId, id, isSuspended],
  );
  return loginId;
}

const signIn = (base, loginId, given = password, oneTimeCode) =>
  post(`${base}/auth/sign-in`, JSON.stringify({ loginId, password: given, oneTimeCode }));

async function enrol(base, loginId) {
  const { headers } = await signIn(base, loginId);
  const cookie = headers['set-cookie'][0].split(';')[0];
  const { secret } = JSON.parse((await post(`${base}/auth/totp`, '{}', { cookie })).text);
  const oneTimeCode = new TOTP({ secret }).generate();
  const { status } = await post(`${base}/auth/totp/confirm`, JSON.stringify({ oneTimeCode }), { cookie });
  if (status !== 204) throw new Error(`the code was answered ${status}`);
}

export async function measureSignIn({ tell, server, owner, lookUp, tries }) {
  const { base } = server;
  // Tries are counted; here they are forgotten before anybody has to wait.
  const forget = () => owner.query('delete from shared.sign_in_tries');
  for (const [name, how] of Object.entries(copies)) {
    const loginId = await copyOf(owner, name, how);
    if (how.hasTotp) await enrol(base, loginId);
  }
  await measureTimes({ tell, base, forget, tries });

  await forget();
  const people = ['a-write', 'a-read', 'a-link', 'b-write', 'c-write'];
  const letIn = async (turn) => {
    const { status, text } = await signIn(base, people[turn % people.length]);
    if (status !== 200) throw new Error(text);
  };
  await load(letIn, { clients: 8, seconds: 1 });
  const { perSecond } = await load(letIn, { clients: 8, seconds: 5 });
  tell('sign-ins', round(perSecond), '/s');
  tell('sign-ins for each core', round(perSecond / cpus().length), '/s', '≥ 15');

  await load(lookUp, { clients: 1, seconds: 1 });
  const rounds = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const stopQuiet = probe(lookUp, 2);
    await pause(2_000);
    const quiet = await stopQuiet();
    const stop = probe(lookUp, 2);
    for (let wave = 0; wave < 2; wave += 1) await Promise.all(Array.from({ length: 50 }, (_, each) => letIn(each)));
    rounds.push({ quiet: quiet.p95, busy: (await stop()).p95 });
  }
  const of = (figure) => round(median(rounds.map(figure)));
  tell(
    'look-up before the sign-ins: p95, median of 5',
    of(({ quiet }) => quiet),
    'ms',
  );
  tell(
    'look-up during 50 sign-ins at once: p95, median of 5',
    of(({ busy }) => busy),
    'ms',
  );
  tell(
    'look-up during 50 sign-ins at once / before: p95, median of 5',
    of(({ quiet, busy }) => busy / quiet),
    '',
    '≤ 2',
  );
}

/** One after another, so that whatever else the machine does is spread over all of them. */
async function measureTimes({ tell, base, forget, tries }) {
  const kinds = {
    'unknown login ID': ['bench-nobody', password],
    'wrong password': ['bench-password', 'wrong'],
    'not yet valid': ['bench-scheduled', password],
    suspended: ['bench-suspended', password],
    expired: ['bench-expired', password],
    deregistered: ['bench-deregistered', password],
    'missing code': ['bench-no-code', password],
    'wrong code': ['bench-wrong-code', password, '-'],
  };
  const entries = Object.entries(kinds);
  const times = new Map(entries.map(([kind]) => [kind, []]));
  for (let turn = 0; turn < tries; turn += 1) {
    if (turn % 5 === 0) await forget();
    // Whose turn comes after whose would tell in their times.
    for (const [kind, given] of entries.toSorted(() => Math.random() - 0.5)) {
      const begun = performance.now();
      const { status, text } = await signIn(base, ...given);
      times.get(kind).push(performance.now() - begun);
      if (status !== 401) throw new Error(`${kind}: ${status} ${text}`);
    }
  }
  const medians = new Map([...times].map(([kind, each]) => [kind, median(each)]));
  for (const [kind, ms] of medians) tell(`sign-in refused, ${kind}: median of ${tries}`, round(ms), 'ms');
  const all = [...medians.values()];
  const spread = Math.max(...all) / Math.min(...all) - 1;
  tell('sign-in refused: longest median over shortest', round(spread * 100), '%', '≤ 5');
}
