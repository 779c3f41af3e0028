// Whether a look-up takes longer where there is more: three platforms side by side, asked in turns by one client.
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { found, lookUpsOf } from './asked.mjs';
import { cores } from './machine.mjs';
import { inTurns, ratio, spread } from './rounds.mjs';
import { UnderTest } from './under-test.mjs';

const require = createRequire(import.meta.url);
const { subscriberBranchNumberFrom } = require('../dist/src/domain/subscriber-branch-number.js');

const few = { insurers: 10, subscribers: 10_000 };
const manyInsurers = 1_000;
/** Whose persons are looked up, one session each. */
const asking = 10;
const lookedUp = 2_000;
const atOnce = 50_000;

export async function measureScaling({ tell, generator, rounds, seconds, subscribers }) {
  const sizes = {
    few,
    subscribers: { ...few, subscribers },
    insurers: { ...few, insurers: manyInsurers },
  };
  const worlds = [];
  try {
    const requests = {};
    for (const [name, size] of Object.entries(sizes)) {
      const world = await UnderTest.start({ port: 4710 + worlds.length, core: cores.server });
      worlds.push(world);
      requests[name] = await filled(world, size);
    }
    const measure = async (name) =>
      (await generator.load({ requests: requests[name], expected: found, clients: 1, seconds })).p50;
    const times = await inTurns(Object.keys(sizes), { rounds, measure });
    const named = ({ insurers: i, subscribers: s }) =>
      `look-up at ${s.toLocaleString('en-US')} subscribers of ${i.toLocaleString('en-US')} insurers: p50`;
    for (const [name, size] of Object.entries(sizes)) {
      const { median, ...range } = spread(times[name]);
      tell(named(size), Math.round(median * 100) / 100, 'ms', '', range);
    }
    const more = subscribers.toLocaleString('en-US');
    tell(`look-up at ${more} subscribers / 10,000: p50`, ...ratio(times.subscribers, times.few, '≤ 1.2'));
    tell('look-up at 1,000 insurers / 10: p50', ...ratio(times.insurers, times.few, '≤ 1.2'));
  } finally {
    for (const world of worlds) await world.end();
  }
}

/** Requests about persons drawn from all over what was filled in for the insurers that ask. */
async function filled(world, { insurers, subscribers }) {
  for (const statement of insurersWithReaders(insurers)) await world.owner.query(statement);
  const { rows } = await world.owner.query(
    `select id from shared.insurer where insurer_number like '7%' order by id limit $1`,
    [insurers],
  );
  const branchNumbers = await addSubscribers(
    world.owner,
    rows.map(({ id }) => id),
    subscribers,
  );
  const cookies = [];
  for (let at = 1; at <= asking; at += 1) cookies.push((await world.signIn(`s${at}-read`)).cookie);
  const step = Math.max(1, Math.floor((subscribers * asking) / insurers / lookedUp));
  const requests = [];
  for (let at = 0, theirs = 0; at < subscribers; at += 1) {
    // Each insurer in its turn, as they were filled in.
    const cookie = cookies[at % insurers];
    if (cookie === undefined) continue;
    if (theirs % step === 0) requests.push(...lookUpsOf(world.base, cookie, [branchNumbers[at]]));
    theirs += 1;
  }
  return requests;
}

/** The first ten have an account that may look up, let in by the password of the demo's. */
const insurersWithReaders = (insurers) => [
  `insert into shared.insurer (insurer_number, name, login_prefix)
   select (70000000 + n)::text, '測定健康保険組合 ' || n, 's' || n || '-' from generate_series(1, ${insurers}) n`,
  `insert into isolated.account (insurer_id, id, login_id, name, kind, staff_number, valid_from)
   select id, gen_random_uuid(), login_prefix || 'read', '測定', 'GENERAL', 'S', '2026-04-01'
   from shared.insurer where insurer_number::integer between 70000001 and ${70_000_000 + asking}`,
  `insert into isolated.assignment (insurer_id, id, account_id, affairs, privilege_level, operations, procedures, valid_from)
   select insurer_id, id, id, '{ELIGIBILITY}', 'READ', '{searchSubscribers,viewSubscriber}', '{}', '2026-04-01'
   from isolated.account where staff_number = 'S'`,
  `insert into isolated.account_change (insurer_id, kind, account_id, assignment_id, reason, drafted_at, decision, decided_at)
   select insurer_id, made, id, case when made = 'OPEN' then id end, '', '2026-04-01', 'DONE', '2026-04-01'
   from isolated.account, unnest('{OPEN,START_CODE}'::text[]) as made where staff_number = 'S'`,
  `insert into shared.sign_in (insurer_id, login_id, account_id, password_hash, password_set_at, factor_required)
   select a.insurer_id, a.login_id, a.id, s.password_hash, now(), false
   from isolated.account a, shared.sign_in s where a.staff_number = 'S' and s.login_id = 'a-read'`,
];

/** The first to the first insurer, the second to the second, and so on; each with one period. */
async function addSubscribers(owner, insurerIds, count) {
  const branchNumbers = Array.from({ length: count }, () => subscriberBranchNumberFrom(randomBytes(10)));
  await owner.query('begin; set local session_replication_role = replica');
  for (let from = 0; from < count; from += atOnce) {
    const numbers = branchNumbers.slice(from, from + atOnce);
    const owners = numbers.map((_, at) => insurerIds[(from + at) % insurerIds.length]);
    await owner.query(
      `with added as (
         insert into isolated.subscriber (insurer_id, subscriber_branch_number, name_kanji, name_kana, name_kana_key, birth_date, sex, notified_on, my_number_state)
         select i, b, '架空　太郎', 'カクウ　タロウ', 'カクウタロウ', date '1950-01-01' + n::integer % 20000, 'MALE', '2024-04-03', 'MISSING'
         from unnest($1::integer[], $2::text[]) with ordinality as given (i, b, n) returning insurer_id, id, subscriber_branch_number as b)
       insert into isolated.eligibility_period (insurer_id, subscriber_id, eligibility_id, valid_from, kind, enrolment_kind, symbol, number, card_branch, card_key, notified_on)
       select insurer_id, id, b, '2024-04-01', 'INSURED', 'GENERAL', '7000', b, '00', b, '2024-04-03' from added`,
      [owners, numbers],
    );
  }
  await owner.query('commit');
  await owner.query('vacuum analyze');
  return branchNumbers;
}
