// npm run bench: builds nothing, measures the compiled server; prints a table and writes bench/results.json.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { addPeriods, asOfTimes, collectionFile } from './history.mjs';
import { load, median, post, probe } from './load.mjs';
import { measureAccounts, permissionShare } from './measure-accounts.mjs';
import { measureExchange } from './measure-exchange.mjs';
import { measureSignIn } from './measure-sign-in.mjs';
import { keepResults } from './results.mjs';
import { handlingOn, password, peakMemory, startBare, startPlatform } from './servers.mjs';
import { yardstick } from './yardstick.mjs';

const require = createRequire(import.meta.url);
const { syntheticRows } = require('../dist/src/demo/people.js');
const { registrationColumns } = require('../dist/src/domain/registration-row.js');
const { secretsFrom } = require('../dist/src/secrets.js');
const { Client } = require('pg');

const fileRows = Number(process.env.BENCH_ROWS ?? 100_000);
const periods = Number(process.env.BENCH_PERIODS ?? 1_000_000);
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const tries = Number(process.env.BENCH_TRIES ?? 1_000);
const seconds = 4;
const clients = 32;
const ports = { platform: 4710, bare: 4711, partners: 4743 };
const env = { PARTNER_PORT: String(ports.partners) };

const dataDir = mkdtempSync(join(tmpdir(), 'kakehashi-bench-'));
const results = {};
const tell = (name, value, unit, bound = '') => {
  results[name] = value;
  console.log(`${name.padEnd(58)} ${String(value).padStart(10)} ${unit.padEnd(10)} ${bound}`);
};

async function signIn(base, loginId) {
  const { headers, text } = await post(`${base}/auth/sign-in`, JSON.stringify({ loginId, password }));
  if (!headers['set-cookie']) throw new Error(text);
  const cookie = headers['set-cookie'][0].split(';')[0];
  const ask = async (query, variables) =>
    JSON.parse((await post(`${base}/graphql`, JSON.stringify({ query, variables }), { cookie })).text).data;
  return { cookie, ask };
}

const importState = 'query ($id: ID!) { fileImport(id: $id) { state applied rejected } }';
const lookUpDocument = `query ($b: ID!) { subscriber(subscriberBranchNumber: $b) { subscriberBranchNumber nameKanji nameKana birthDate sex postalCode address
  eligibilityPeriods { start end symbol number cardBranch } } }`;

function registrationFile(people) {
  const parts = [registrationColumns.map(({ header }) => header).join(','), '\r\n'];
  for (const cells of people) parts.push(cells.join(','), '\r\n');
  return Buffer.from(parts.join(''), 'utf8');
}

async function until(person, id, state) {
  for (;;) {
    const { fileImport } = await person.ask(importState, { id });
    if (fileImport.state === state) return fileImport;
    await new Promise((next) => setTimeout(next, 50));
  }
}

async function measureFile(server, lookUp) {
  const [writer, manager] = await Promise.all(['c-write', 'c-manager'].map((login) => signIn(server.base, login)));
  await Promise.all([writer, manager].map(({ ask }) => ask(handlingOn)));
  const people = [...syntheticRows({ count: fileRows, seed: 5, prefix: 'B', symbol: 8000, today: '2026-11-01' })];
  const file = registrationFile(people);
  await load(lookUp, { clients: 1, seconds: 2 });
  const quiet = await stopAfter(probe(lookUp), 5_000);
  const stop = probe(lookUp);
  const begun = performance.now();
  const id = await upload(server, writer, { kind: 'registration', file });
  const checked = performance.now();
  // Whoever approves has shown who they are within the last five minutes.
  await manager.ask(handlingOn);
  await manager.ask('mutation ($id: ID!) { approveFileImport(id: $id) { state } }', { id });
  const { applied } = await until(writer, id, 'APPLIED');
  const ended = performance.now();
  const busy = await stop();
  if (applied !== fileRows) throw new Error(`${applied} rows were applied`);
  const total = (ended - begun) / 1000;
  tell(`registration file, ${fileRows} rows: received and checked`, round((checked - begun) / 1000), 's');
  tell(`registration file, ${fileRows} rows: applied`, round((ended - checked) / 1000), 's');
  tell(`registration file, ${fileRows} rows: in all`, round(total), 's', fileRows === 100_000 ? '≤ 60' : '');
  tell('look-up meanwhile: p95', round(busy.p95), 'ms');
  tell('look-up quiet: p95', round(quiet.p95), 'ms');
  tell('look-up meanwhile / quiet: p95', round(busy.p95 / quiet.p95), '', '≤ 3');
  return { total, writer, manager, people, id };
}

async function upload(server, writer, { kind, file }) {
  const response = await fetch(`${server.base}/files?kind=${kind}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', cookie: writer.cookie },
    body: file,
  });
  const { id } = await response.json();
  await until(writer, id, 'AWAITING_APPROVAL');
  return id;
}

/** Another number for each of the people just registered, checked and sent back; then the registration withdrawn. */
async function measureHistory(server, { writer, manager, people, id }) {
  const file = collectionFile(people);
  const begun = performance.now();
  const collection = await upload(server, writer, { kind: 'collection', file });
  const checked = performance.now();
  tell(
    `collection file, ${fileRows} rows: received and checked`,
    round((checked - begun) / 1000),
    's',
    fileRows === 100_000 ? '≤ 30' : '',
  );
  await manager.ask('mutation ($id: ID!) { refuseFileImport(id: $id, reason: "bench") { state } }', { id: collection });
  const ordered = performance.now();
  await manager.ask('mutation ($id: ID!) { withdrawFileImport(id: $id, reason: "bench") { state } }', { id });
  await until(writer, id, 'WITHDRAWN');
  const withdrawn = round((performance.now() - ordered) / 1000);
  tell(`withdrawal of ${fileRows} rows`, withdrawn, 's', fileRows === 100_000 ? '≤ 60' : '');
  tell('largest memory of the Node process', peakMemory(server.pid), 'MiB', '≤ 400');
}

async function measureAsOf(server, reader, owner, insurerId) {
  const branchNumbers = await addPeriods(owner, insurerId, periods);
  const { current, asOf } = await asOfTimes(server, reader, branchNumbers, { rounds, seconds: 2 });
  tell(`look-up at ${periods} periods: p50`, round(current), 'ms');
  tell(`as-of question at ${periods} periods: p50`, round(asOf), 'ms');
  tell('as-of question / look-up: p50', round(asOf / current), '×', '≤ 2');
}

const stopAfter = async (stop, ms) => {
  await new Promise((next) => setTimeout(next, ms));
  return stop();
};
const round = (number) => Math.round(number * 100) / 100;

async function measureLookUps(platform, bare) {
  const figures = { platform: [], bare: [] };
  await load(platform, { clients, seconds: 2 });
  await load(bare, { clients, seconds: 2 });
  for (let turn = 0; turn < rounds; turn += 1) {
    const order = turn % 2 === 0 ? ['platform', 'bare'] : ['bare', 'platform'];
    for (const name of order)
      figures[name].push((await load(name === 'platform' ? platform : bare, { clients, seconds })).perSecond);
  }
  const [ours, theirs] = [median(figures.platform), median(figures.bare)];
  tell('look-up with log entry', Math.round(ours), '/s');
  tell('bare node:http + pg, same SQL', Math.round(theirs), '/s');
  tell('look-up with log entry / bare', round(ours / theirs), '×', '≥ 0.5');
  tell('deciding about permission, of a look-up', permissionShare(ours), '%', '≤ 5');
}

async function main() {
  console.log(
    `${cpus().length} cores ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
  );
  let server = await startPlatform(dataDir, ports.platform, env);
  tell('first start, with the demo made', round(server.startMs / 1000), 's', '≤ 20');
  await server.end();
  server = await startPlatform(dataDir, ports.platform, env);
  tell('start on existing data', round(server.startMs / 1000), 's', '≤ 5');

  const ownerUrl = readFileSync(join(dataDir, 'database.url'), 'utf8').trim();
  const secrets = secretsFrom(readFileSync(join(dataDir, 'secret'), 'utf8').trim());
  const asRole = (role) => {
    const url = new URL(ownerUrl);
    url.username = `kakehashi_${role}`;
    url.password = secrets.passwordOf(url.username);
    return url.href;
  };
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  const accounts = new Map(
    (await owner.query('select login_id, insurer_id, id from isolated.account')).rows.map((row) => [row.login_id, row]),
  );

  const reader = await signIn(server.base, 'a-read');
  const { subscribers } = await reader.ask('{ subscribers(first: 200) { edges { node { subscriberBranchNumber } } } }');
  const branchNumbers = subscribers.edges.map(({ node }) => node.subscriberBranchNumber);
  const { insurer_id: insurerId, id: accountId } = accounts.get('a-read');
  const lookUp = async (turn) => {
    const body = JSON.stringify({
      query: lookUpDocument,
      variables: { b: branchNumbers[turn % branchNumbers.length] },
    });
    const { text } = await post(`${server.base}/graphql`, body, { cookie: reader.cookie });
    if (!text.includes('nameKanji')) throw new Error(text);
  };
  const bare = await startBare(asRole('handling_read'), secrets.contextKey, ports.bare);
  const bareLookUp = async (turn) => {
    const body = JSON.stringify({ insurerId, accountId, branchNumber: branchNumbers[turn % branchNumbers.length] });
    const { text } = await post(`${bare.base}/`, body);
    if (!text.includes('nameKanji')) throw new Error(text);
  };
  await measureLookUps(lookUp, bareLookUp);
  await bare.end();
  await measureSignIn({ tell, server, owner, lookUp, tries });

  const file = await measureFile(server, lookUp);
  const { insurer_id: from } = accounts.get('c-write');
  const { insurer_id: to, id: writerId } = accounts.get('b-write');
  await owner.query(
    'analyze isolated.subscriber, isolated.eligibility_id, isolated.eligibility_period, isolated.my_number',
  );
  const least = await yardstick({
    ownerUrl,
    writerUrl: asRole('handling_write'),
    contextKey: secrets.contextKey,
    from,
    to,
    accountId: writerId,
  });
  tell('the same INSERT … SELECTs alone', round(least.seconds), 's');
  tell('registration file / the same INSERT … SELECTs', round(least.seconds / file.total), '×', '≥ 0.5');
  await measureHistory(server, file);
  await measureExchange({
    ...{ tell, server, dataDir, secrets, port: ports.platform, partnerPort: ports.partners },
    ...{ people: 5_000, pairs: 1_000 },
  });
  await measureAsOf(server, reader, owner, insurerId);
  const sql = (text, values) => owner.query(text, values);
  await measureAccounts({ tell, base: server.base, sql, today: new Date().toISOString().slice(0, 10) });
  await owner.end();
  await server.end();
  keepResults({ at: new Date().toISOString(), results });
}

await main().finally(() => rmSync(dataDir, { recursive: true, force: true }));
