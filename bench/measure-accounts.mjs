// IDs and rights: the first page of users where there are 1,000 insurers of 50 users, and what deciding about permission costs.
import { createRequire } from 'node:module';
import { load, post } from './load.mjs';
import { password } from './servers.mjs';

const require = createRequire(import.meta.url);
const { refusalOfUse } = require('../dist/src/auth/caller.js');
const { grantableTo } = require('../dist/src/auth/operations.js');

const insurers = 1_000;
const usersEach = 50;
const round = (number) => Math.round(number * 100) / 100;

const filled = [
  `insert into shared.insurer (insurer_number, name, login_prefix)
   select lpad((70000000 + n)::text, 8, '0'), '測定健康保険組合 ' || n, 'm' || n || '-' from generate_series(1, ${insurers}) n`,
  `insert into isolated.account (insurer_id, id, login_id, name, kind, staff_number, valid_from)
   select i.id, gen_random_uuid(), i.login_prefix || n, '測定 ' || n, 'GENERAL', 'M' || n, '2026-04-01'
   from shared.insurer i, generate_series(1, ${usersEach}) n where i.login_prefix like 'm%' or i.insurer_number = '06990014'`,
  `insert into isolated.assignment (insurer_id, id, account_id, affairs, privilege_level, operations, procedures, valid_from)
   select insurer_id, id, id, '{ELIGIBILITY}', 'READ', '{searchSubscribers,viewSubscriber}', '{}', '2026-04-01'
   from isolated.account where name like '測定 %'`,
  `insert into isolated.account_change (insurer_id, kind, account_id, assignment_id, reason, drafted_at, decision, decided_at)
   select insurer_id, 'OPEN', id, id, '', '2026-04-01', 'DONE', '2026-04-01' from isolated.account where name like '測定 %'`,
  `insert into isolated.account_change (insurer_id, kind, account_id, reason, drafted_at, decision, decided_at)
   select insurer_id, 'START_CODE', id, '', '2026-04-01', 'DONE', '2026-04-01' from isolated.account where name like '測定 %'`,
  `insert into shared.sign_in (login_id, insurer_id, account_id) select login_id, insurer_id, id from isolated.account where name like '測定 %'`,
  'analyze',
];

const accounts = `{ accounts(first: 50) { edges { node { loginId name staffNumber state validFrom validUntil lastSignedInAt
  assignment { privilegeLevel affairs operations { operation } } } } pageInfo { hasNextPage } } }`;
const list = `query ($on: Date!) { assignmentList(on: $on, first: 50) { edges { node { account { loginId state }
  assignment { privilegeLevel affairs operations { operation } } } } } }`;

export async function measureAccounts({ tell, base, sql, today }) {
  for (const statement of filled) await sql(statement);
  const { headers } = await post(`${base}/auth/sign-in`, JSON.stringify({ loginId: 'a-manager', password }));
  const cookie = headers['set-cookie'][0].split(';')[0];
  const ask = (query, variables) => async () => {
    const { text } = await post(`${base}/graphql`, JSON.stringify({ query, variables }), { cookie });
    if (!text.includes('"edges":[{')) throw new Error(text);
  };
  for (const [what, asked] of Object.entries({ users: ask(accounts), 'assignment list': ask(list, { on: today }) })) {
    await load(asked, { clients: 1, seconds: 1 });
    const { p50, p95 } = await load(asked, { clients: 1, seconds: 4 });
    tell(`first page of the ${what}, ${insurers} insurers of ${usersEach}: p50`, round(p50), 'ms');
    tell(`first page of the ${what}, ${insurers} insurers of ${usersEach}: p95`, round(p95), 'ms', '≤ 100');
  }
}

/** Of what a look-up takes, in per cent; what is read for it is read once a second at most, and not counted here. */
export function permissionShare(lookUpsPerSecond) {
  const operations = grantableTo('MANAGER');
  const caller = {
    ...{
      loginId: 'a',
      name: 'a',
      kind: 'MANAGER',
      session: Buffer.alloc(32),
      restriction: null,
      isFresh: true,
      lockMinutes: 10,
    },
    terminal: { kind: 'INTEGRATED', id: null, name: '' },
    member: {
      ...{ privilegeLevel: 'LINKAGE', affair: 'ELIGIBILITY', affairs: new Set(['ELIGIBILITY']), terminals: null },
      ...{ granted: new Set(operations), procedures: new Set() },
    },
  };
  const times = 1_000_000;
  let allowed = 0;
  const begun = performance.now();
  for (let turn = 0; turn < times; turn += 1)
    if (refusalOfUse(caller, operations[turn % operations.length]) === null) allowed += 1;
  if (allowed !== times) throw new Error('something was not permitted');
  const msEach = (performance.now() - begun) / times;
  return round((msEach / (1_000 / lookUpsPerSecond)) * 100);
}
