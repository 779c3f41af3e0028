// What row-level security costs: every statement that reads, as a role that may send it and as the owner, whom no policy
// holds, in turns. First with signed contexts; then the context is believed as it stands; at last the insurer stands in the
// function itself, so that what is left is what policies and grants make of a statement.
import { createRequire } from 'node:module';
import { acquireAll, exchangePairs, legalQuestion, registerEverywhere, signInLinked } from './exchange.mjs';
import { World } from './kill-world.mjs';
import { median } from './load.mjs';
import { readStatements, StoredValues } from './read-statements.mjs';
import { round } from './rounds.mjs';
import { UnderTest } from './under-test.mjs';

const require = createRequire(import.meta.url);
const { Client } = require('pg');
const { pools } = require('../dist/src/db/roles.js');
const { contextStatement } = require('../dist/src/db/signed-context.js');

const people = 2_000;
const exchanges = 200;
const atOnce = 10;
/** A statement that counts thousands of rows is measured less often. */
const enoughMs = 600;
/** Who only reads comes first. */
const roles = ['handling_read', ...Object.keys(pools).filter((role) => role !== 'handling_read')];
/** What locks would wait for itself on the other connection: it is left out instead. */
const options = '-c jit=off -c timezone=UTC -c lock_timeout=1000 -c statement_timeout=10000';
/** More than that is measured again, longer, before it is believed. */
const most = 1.05;

const insteadOfSigned = (body) =>
  ['current_insurer', 'handling_insurer'].map(
    (name) => `create or replace function tenancy.${name}() returns integer language sql stable parallel restricted
      return ${body}`,
  );
const believing = insteadOfSigned(`split_part(current_setting('app.context', true), '.', 1)::integer`);

export async function measureRls({ tell, rounds }) {
  const world = await UnderTest.start({ env: { PARTNER_PORT: '4743' } });
  const lines = [];
  try {
    const insurerId = await filled(world);
    await world.owner.query('vacuum analyze');
    const owner = await Line.connect(world.ownerUrl);
    lines.push(owner);
    for (const role of roles) lines.push(await Line.connect(world.urlAs(role), world.secrets.contextKey));
    const statements = await sent(lines, { insurerId, world });
    const signed = await timesOf(statements, { owner, samples: rounds * 4 });
    for (const text of believing) await world.owner.query(text);
    const believed = await timesOf(statements, { owner, samples: rounds * 8 });
    for (const text of insteadOfSigned(insurerId)) await world.owner.query(text);
    const known = await timesOf(statements, { owner, samples: rounds * 8 });
    report(tell, { statements, signed, believed, known });
  } finally {
    await Promise.all(lines.map((line) => line.client.end()));
    await world.end();
  }
}

/** People, files, codes, inquiries with their answers and records: by the way that they always take. */
async function filled(under) {
  const world = new World(under.dataDir, under.port);
  world.server = under.server;
  const { a, b, branchNumbers } = await registerEverywhere({ world, people });
  const [person, other] = [await signInLinked(world.base, 'a-link'), await signInLinked(world.base, 'b-link')];
  await acquireAll(person);
  await acquireAll(other);
  const question = await legalQuestion(person);
  const asked = { branchNumbers: branchNumbers.slice(0, exchanges), clients: 8, a, b };
  await exchangePairs({ person, owner: under.owner, question, ...asked });
  world.disconnect();
  return a.id;
}

/** A connection of one role, in a transaction that sees one insurer. */
class Line {
  constructor(client, contextKey) {
    this.client = client;
    this.contextKey = contextKey;
  }

  static async connect(connectionString, contextKey = null) {
    const client = new Client({ connectionString, pipeline: true, options });
    await client.connect();
    return new Line(client, contextKey);
  }

  async begin(insurerId) {
    const claims = { insurerId, accountId: null, privilegeLevel: 'LINKAGE', affair: 'ELIGIBILITY' };
    await this.client.query('rollback');
    await this.client.query(
      this.contextKey === null ? 'begin' : `begin; ${contextStatement(this.contextKey, claims, this.client.processID)}`,
    );
  }

  send({ name, text, values }) {
    return this.client.query({ name, text, values });
  }

  /** Microseconds each. */
  async time(prepared) {
    const begun = performance.now();
    await Promise.all(Array.from({ length: atOnce }, () => this.send(prepared)));
    return ((performance.now() - begun) * 1_000) / atOnce;
  }
}

/** Each statement with its values and the first role that may send it. */
async function sent([owner, ...lines], { insurerId, world }) {
  const stored = new StoredValues(world.owner, insurerId);
  const all = [];
  for (const { name, text } of readStatements()) {
    await owner.begin(insurerId);
    await owner.client.query(`prepare "types of" as ${text}`);
    const { rows } = await owner.client.query(
      `select parameter_types::text[] as types from pg_prepared_statements where name = 'types of'`,
    );
    await owner.client.query('deallocate "types of"');
    const values = await stored.valuesFor({ text }, rows[0].types);
    let refusal = null;
    for (const line of lines) {
      await line.begin(insurerId);
      const answer = await line.send({ name, text, values }).catch((error) => {
        refusal = error;
      });
      if (answer === undefined) continue;
      const prepared = { name, text, values, line, insurerId, found: answer.rowCount };
      if (await canBoth(owner, prepared)) all.push(prepared);
      break;
    }
    if (all.at(-1)?.name !== name) console.log(`  not measured: ${name}: ${refusal?.message ?? 'it locks'}`);
  }
  return all;
}

/** While the role's transaction is open. */
async function canBoth(owner, prepared) {
  await owner.begin(prepared.insurerId);
  return owner.send(prepared).then(
    () => true,
    () => false,
  );
}

async function timesOf(statements, { owner, samples }) {
  const times = [];
  for (const prepared of statements) {
    const once = await timed(prepared, { owner, samples });
    times.push(once.role / once.owner > most ? await timed(prepared, { owner, samples: samples * 2 }) : once);
  }
  return times;
}

async function timed(prepared, { owner, samples }) {
  const { line, insurerId } = prepared;
  await owner.begin(insurerId);
  await line.begin(insurerId);
  const times = { role: [], owner: [] };
  const begun = performance.now();
  for (let turn = -2; turn < 4 || (turn < samples && performance.now() - begun < enoughMs); turn += 1) {
    const order = turn % 2 === 0 ? ['role', 'owner'] : ['owner', 'role'];
    for (const who of order) {
      const time = await (who === 'role' ? line : owner).time(prepared);
      if (turn >= 0) times[who].push(time);
    }
  }
  return { role: median(times.role), owner: median(times.owner) };
}

function report(tell, { statements, signed, believed, known }) {
  const sum = (times, who) => times.reduce((all, each) => all + each[who], 0);
  const percent = (share) => round((share - 1) * 100);
  const shareOf = (times) => percent(sum(times, 'role') / sum(times, 'owner'));
  const medianOf = (times) => percent(median(times.map(({ role, owner }) => role / owner)));
  tell('statements that read, measured', statements.length);
  tell('  of which found something', statements.filter(({ found }) => found > 0).length);
  tell('row-level security, all of them after one another', shareOf(believed), '%', '≤ 5');
  tell('row-level security, median of the statements', medianOf(believed), '%', '≤ 5');
  const longer = believed.filter(({ role, owner }) => role / owner > most).length;
  tell('row-level security, statements that take over 5 % longer', longer, '', '≤ 0');
  tell('row-level security, where the insurer is a constant: all', shareOf(known), '%', '≤ 5');
  tell('row-level security, where the insurer is a constant: median', medianOf(known), '%', '≤ 5');
  const added = (times, to) =>
    round(median(times.map(({ role, owner }, at) => role - owner - (to[at].role - to[at].owner))));
  tell('reading the context, of a statement: median', added(believed, known), 'µs');
  tell('checking the signature, of a statement: median', added(signed, believed), 'µs');
  for (const [at, { role, owner }] of known.entries())
    if (role / owner > most)
      console.log(`  ${statements[at].name}: ${round(owner)} → ${round(role)} µs (${percent(role / owner)} %)`);
}
