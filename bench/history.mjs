// Collection files, withdrawal and as-of questions: the parts of npm run bench about what was.
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { load, median, post } from './load.mjs';

const require = createRequire(import.meta.url);
const { collectionColumns } = require('../dist/src/domain/collection-row.js');
const { subscriberBranchNumberFrom } = require('../dist/src/domain/subscriber-branch-number.js');
const { checkDigitOf } = require('../dist/src/domain/my-number.js');

/** A collection file that gives every registered person of these rows another number. */
export function collectionFile(rows) {
  const parts = [collectionColumns.map(({ header }) => header).join(','), '\r\n'];
  let count = 0;
  for (const [, symbol, number, branch, kind, relationship, , kanji, kana, birthDate, sex] of rows) {
    count += 1;
    const base = `9${String(count).padStart(10, '0')}`;
    const filled = [
      symbol,
      number,
      kind,
      relationship,
      branch,
      kanji,
      kana,
      birthDate,
      sex,
      '',
      base + checkDigitOf(base),
    ];
    parts.push([...filled, ...Array(collectionColumns.length - filled.length).fill('')].join(','), '\r\n');
  }
  return Buffer.from(parts.join(''), 'utf8');
}

/** Half of them believed until June and corrected then: a loss reported late. Made by the owner. */
export async function addPeriods(owner, insurerId, count) {
  const branchNumbers = Array.from({ length: count / 2 }, () => subscriberBranchNumberFrom(randomBytes(10)));
  await owner.query('begin');
  await owner.query('set local session_replication_role = replica');
  for (let from = 0; from < branchNumbers.length; from += 50_000) {
    const values = [insurerId, branchNumbers.slice(from, from + 50_000)];
    await owner.query(
      `insert into isolated.subscriber (insurer_id, subscriber_branch_number, name_kanji, name_kana, name_kana_key, birth_date, sex, notified_on, my_number_state, recorded_at)
       select $1, number, '架空　太郎', 'カクウ　タロウ', 'カクウタロウ', date '1950-01-01' + n::integer % 20000, 'MALE', '2024-04-03', 'MISSING', '2026-01-01'
       from unnest($2::text[]) with ordinality as given (number, n)`,
      values,
    );
    for (const [recorded, superseded, end, reason] of [
      ['2026-01-01', '2026-06-01', null, null],
      ['2026-06-01', null, '2025-04-01', '03'],
    ])
      await owner.query(
        `insert into isolated.eligibility_period (insurer_id, subscriber_id, eligibility_id, valid_from, valid_to, end_reason, kind, enrolment_kind, symbol, number, card_branch, card_key, notified_on, recorded_at, superseded_at)
         select insurer_id, id, subscriber_branch_number, '2024-04-01', $5::date, $6, 'INSURED', 'GENERAL', '7000', subscriber_branch_number, '00', subscriber_branch_number, '2024-04-03', $3::timestamptz, $4::timestamptz
         from isolated.subscriber where insurer_id = $1 and subscriber_branch_number = any ($2)`,
        [...values, recorded, superseded, end, reason],
      );
  }
  await owner.query('commit');
  await owner.query('vacuum analyze isolated.subscriber, isolated.eligibility_period, isolated.past_particulars');
  return branchNumbers;
}

const current = `query ($b: ID!) { subscriber(subscriberBranchNumber: $b) { nameKanji address eligibilityPeriods { start end symbol number } } }`;
const asOf = `query ($b: ID!) { subscriber(subscriberBranchNumber: $b, validOn: "2025-06-01", believedAt: "2026-03-01T00:00:00+09:00") { nameKanji address eligibilityPeriods { start end symbol number } } }`;

/** p50 of both questions, one client, in turns; ms. */
export async function asOfTimes(server, reader, branchNumbers, { rounds, seconds }) {
  const asking = (query) => async (turn) => {
    const b = branchNumbers[(turn * 7919) % branchNumbers.length];
    const { text } = await post(`${server.base}/graphql`, JSON.stringify({ query, variables: { b } }), {
      cookie: reader.cookie,
    });
    if (!text.includes('"start":"2024-04-01"')) throw new Error(text);
  };
  const times = { current: [], asOf: [] };
  for (let turn = 0; turn <= rounds; turn += 1) {
    for (const [name, query] of turn % 2
      ? [
          ['current', current],
          ['asOf', asOf],
        ]
      : [
          ['asOf', asOf],
          ['current', current],
        ]) {
      const { p50 } = await load(asking(query), { clients: 1, seconds });
      // The first round warms up.
      if (turn > 0) times[name].push(p50);
    }
  }
  return { current: median(times.current), asOf: median(times.asOf) };
}
