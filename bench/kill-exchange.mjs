// npm run bench:kill-exchange: builds nothing; clerks of one insurer ask the other without a pause while the server, its
// PostgreSQL, the network or the registry is killed (`kill -9`) at random moments; then both sides, and the network, are
// compared. KILLS, KILL_SEED and KILL_PEOPLE are read.
import { mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { acquireAll, legalQuestion, networkExchanges, registerEverywhere, signInLinked } from './exchange.mjs';
import { seededRandom, World } from './kill-world.mjs';
import { keepResults } from './results.mjs';

const require = createRequire(import.meta.url);
const { readCertificates } = require('../dist/src/certificates/files.js');
const { startCounterparts } = require('../dist/src/demo/counterparts.js');

const kills = Number(process.env.KILLS ?? 200);
const people = Number(process.env.KILL_PEOPLE ?? 500);
const seed = Number(process.env.KILL_SEED ?? 20_261_122);
const clerks = 8;
const ports = { staff: 4712, partners: 4743, counterparts: 4761 };

const random = seededRandom(seed);
const dataDir = mkdtempSync(join(tmpdir(), 'kakehashi-kill-'));
const world = new World(dataDir, ports.staff, {
  PARTNER_PORT: String(ports.partners),
  NETWORK_URL: `https://localhost:${ports.counterparts}`,
  REGISTRY_URL: `https://localhost:${ports.counterparts + 1}`,
});
const found = { faults: [], server: 0, database: 0, network: 0, registry: 0, backMs: [] };
const fault = (what) => {
  found.faults.push(what);
  console.log(`FAULT ${what}`);
};
const must = (isSo, what) => isSo || fault(what);

async function outsideWorld() {
  const certificates = join(dataDir, 'certificates');
  return startCounterparts({
    programs: new URL('../dist/counterparts', import.meta.url).pathname,
    folder: join(dataDir, 'counterparts'),
    secret: readFileSync(join(dataDir, 'secret'), 'utf8').trim(),
    ...{ firstPort: ports.counterparts, partnerUrl: `https://localhost:${ports.partners}`, information: {} },
    certificates: Object.fromEntries(
      ['network', 'registry', 'institution'].map((name) => [name, readCertificates(certificates, name)]),
    ),
    pace: { retryMs: { first: 50, most: 1_000 }, giveUpMs: 60 * 60_000 },
    isKeptUp: false,
  });
}

/** Two of five are the server, one PostgreSQL, one the network, and the registry is as often as its turn comes. */
const turns = [];
function nextTurn() {
  if (turns.length === 0) {
    turns.push(
      'server',
      'server',
      'server',
      'server',
      'database',
      'database',
      'network',
      'network',
      'network',
      'registry',
    );
    turns.sort(() => random() - 0.5);
  }
  return turns.pop();
}

async function kill(outside) {
  const whom = nextTurn();
  const begun = performance.now();
  if (whom === 'server') {
    await world.killServer();
    await world.start();
  } else if (whom === 'database') {
    const { postmaster } = world;
    process.kill(postmaster, 'SIGKILL');
    await world.databaseIsBack(postmaster);
    must(world.isAlive, 'the server ended with PostgreSQL');
    if (!world.isAlive) await world.start();
  } else {
    await outside.processes[whom].end('SIGKILL');
    await pause(random() * 300);
    await outside.processes[whom].start();
  }
  found[whom] += 1;
  found.backMs.push(performance.now() - begun);
}

const createInquiry = 'mutation ($input: CreateInquiryInput!) { createInquiry(input: $input) { id processingNumber } }';

/** Asks until it is told to stop; keeps what was acknowledged. */
async function asking({ person, question, provider, branchNumbers, clerk, state, acknowledged }) {
  for (let turn = clerk; state.isOn; turn += clerks) {
    const input = {
      ...question,
      ...{ providerInstitution: provider, subscriberBranchNumber: branchNumbers[turn % branchNumbers.length] },
      purpose: '資格取得の確認',
    };
    const answer = await person.ask(createInquiry, { input }).catch(() => null);
    const number = answer?.data?.createInquiry.processingNumber;
    if (number !== undefined) acknowledged.add(number);
    else await pause(20);
    await pause(10);
  }
}

const sums = `
  select count(*)::integer as inquiries,
    count(*) filter (where i.state in ('ANSWERED', 'NO_DATA'))::integer as answered,
    count(*) filter (where i.state in ('ACCEPTED', 'SENT', 'WAITING'))::integer as open
  from isolated.inquiry i where i.insurer_id = $1`;

/** Every exchange with what each side holds of it, by processing number. */
const bothSides = `
  with asked as (
    select i.processing_number as number, i.state, i.provided_at as at,
      (select count(*) from isolated.provision_record r where (r.insurer_id, r.role, r.processing_number) = ($1, 'REQUESTER', i.processing_number)) as records,
      (select count(*) from isolated.provision_record r where (r.insurer_id, r.role, r.processing_number) = ($1, 'REQUESTER', i.processing_number) and r.provided_at = i.provided_at) as provided,
      (select count(*) from isolated.inquiry_answer a where (a.insurer_id, a.inquiry_id) = ($1, i.id)) as answers
    from isolated.inquiry i where i.insurer_id = $1),
  given as (
    select p.processing_number as number, p.state, p.provided_at as at,
      (select count(*) from isolated.provision_record r where (r.insurer_id, r.role, r.processing_number) = ($2, 'PROVIDER', p.processing_number)) as records
    from isolated.provision p where p.insurer_id = $2)
  select number, a.state as asked, a.at as "askedAt", a.records::integer as "askedRecords", a.provided::integer as provided, a.answers::integer as answers,
    g.state as given, g.at as "givenAt", g.records::integer as "givenRecords"
  from asked a full join given g using (number)`;

const isDone = (state) => state === 'ANSWERED' || state === 'NO_DATA';

/** What both sides and the network hold of one exchange must agree. */
function judge(row, ofNetwork) {
  const { number, asked, given } = row;
  must(asked !== null, `${number} is known to the provider only`);
  must(given !== null, `${number} is known to the requester only`);
  must(isDone(asked) === isDone(given), `${number} is ${asked} here and ${given} there`);
  must(asked === given, `${number} is ${asked} here and ${given} there`);
  must(row.askedRecords === 2 && row.provided === 1, `${number}: ${row.askedRecords} records of the requester`);
  must(row.givenRecords === 1, `${number}: ${row.givenRecords} records of the provider`);
  must(row.answers === (asked === 'ANSWERED' ? 1 : 0), `${number}: ${row.answers} answers`);
  must(String(row.askedAt) === String(row.givenAt), `${number} has two times`);
  must(ofNetwork.has(number), `${number} is not known to the network`);
}

function tell(name, value, unit = '', bound = '') {
  results[name] = value;
  console.log(`${name.padEnd(62)} ${String(value).padStart(10)} ${unit.padEnd(6)} ${bound}`);
}
const results = {};

async function main() {
  console.log(`seed ${seed}, ${kills} kills, ${people} people`);
  await world.start();
  const outside = await outsideWorld();
  const { a, b, branchNumbers } = await registerEverywhere({ world, people });
  const [clerk, other] = [await signInLinked(world.base, 'a-link'), await signInLinked(world.base, 'b-link')];
  await acquireAll(clerk);
  await acquireAll(other);
  const question = await legalQuestion(clerk);
  const state = { isOn: true };
  const acknowledged = new Set();
  const load = Array.from({ length: clerks }, (_, at) =>
    asking({ person: clerk, question, provider: b.institution, branchNumbers, clerk: at, state, acknowledged }),
  );
  for (let done = 0; done < kills; done += 1) {
    await pause(50 + random() * 500);
    await kill(outside);
    if (done % 20 === 19) console.log(`${done + 1} kills, ${acknowledged.size} inquiries acknowledged`);
  }
  state.isOn = false;
  await Promise.all(load);
  const ended = performance.now();
  let standing;
  do {
    await pause(250);
    [standing] = (await world.sql(sums, [a.id])).rows;
    if (performance.now() - ended > 600_000) fault(`${standing.open} inquiries are still open`);
  } while (standing.open > 0 && performance.now() - ended < 600_000);
  const settledMs = performance.now() - ended;

  const ofNetwork = new Map(
    (await networkExchanges(outside, join(dataDir, 'certificates'))).map((each) => [
      each.inquiry.processingNumber,
      each,
    ]),
  );
  const { rows } = await world.sql(bothSides, [a.id, b.id]);
  for (const row of rows) judge(row, ofNetwork);
  const kept = new Set(rows.filter(({ asked }) => asked !== null).map(({ number }) => number));
  const lost = [...acknowledged].filter((number) => !kept.has(number));
  for (const number of lost) fault(`${number} was acknowledged and is gone`);
  world.disconnect();
  await outside.end();
  await world.server.end();

  for (const whom of ['server', 'database', 'network', 'registry']) tell(`kill -9 of the ${whom}`, found[whom]);
  tell('inquiries acknowledged', acknowledged.size);
  tell('exchanges that came to an end', rows.length);
  tell('longest time until what was killed was back', (Math.max(...found.backMs) / 1000).toFixed(2), 's');
  tell('after the last kill, until nothing was open', (settledMs / 1000).toFixed(2), 's');
  tell('acknowledged and lost', lost.length, '', '0');
  tell('faults: a record missing, twice, or at odds with the other side', found.faults.length, '', '0');
  keepResults({ killExchange: { at: new Date().toISOString(), seed, results, faults: found.faults.slice(0, 50) } });
  process.exitCode = found.faults.length === 0 ? 0 : 1;
}

process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143));
process.once('exit', () => world.remove());
await main();
process.exit();
