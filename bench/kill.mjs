// npm run bench:kill: builds nothing; kills the compiled server and its PostgreSQL (`kill -9`) at random moments of imports,
// and compares what is stored in the end with an undisturbed run. KILLS, KILL_ROWS, KILL_SEED and AWAY_SECONDS are read.
import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { databaseAway } from './away.mjs';
import { fingerprint, lostAndTwice } from './fingerprint.mjs';
import { seededRandom, World } from './kill-world.mjs';
import { keepResults } from './results.mjs';
import { handlingOn } from './servers.mjs';

const require = createRequire(import.meta.url);
const { syntheticRows } = require('../dist/src/demo/people.js');
const { registrationColumns } = require('../dist/src/domain/registration-row.js');

const kills = Number(process.env.KILLS ?? 200);
const fileRows = Number(process.env.KILL_ROWS ?? 20_000);
const seed = Number(process.env.KILL_SEED ?? 20_261_101);
const awaySeconds = Number(process.env.AWAY_SECONDS ?? 30);

/** Kills of one import, in the order in which it gets there. */
const plan = [
  ...['arriving', 'arriving', 'arriving', 'checking', 'checking', 'awaiting approval', 'approving'],
  ...['applying', 'applying', 'applying', 'applying', 'applying', 'applying'],
  ...['writing the result', 'writing the result', 'writing the result'],
];

const random = seededRandom(seed);
const dataDir = mkdtempSync(join(tmpdir(), 'kakehashi-kill-'));
const world = new World(dataDir, 4712);
const found = { faults: [], byPhase: {}, server: 0, database: 0, startMs: [], databaseMs: [], movedMs: [] };
const fault = (what) => {
  found.faults.push(what);
  console.log(`FAULT ${what}`);
};
const must = (isSo, what) => isSo || fault(what);
const longest = (times) => `${(Math.max(0, ...times) / 1000).toFixed(2)}`;

const rows = [...syntheticRows({ count: fileRows, seed: 5, prefix: 'K', symbol: 8000, today: '2026-11-01' })];
const header = registrationColumns.map(({ header: name }) => name);
const file = Buffer.from([header, ...rows].map((cells) => `${cells.join(',')}\r\n`).join(''), 'utf8');

/** What each phase takes when nobody disturbs it: moments are drawn from it. */
const takes = {};

/** One of every four is PostgreSQL, which one is random. */
const turns = [];
function isDatabasesTurn() {
  if (turns.length === 0) {
    turns.push(false, false, false);
    turns.splice(Math.floor(random() * 4), 0, true);
  }
  return turns.pop();
}

/** Kills the server or PostgreSQL; then waits until all is well again. */
async function kill(phase, id) {
  const isDatabase = isDatabasesTurn();
  // A look at it would take as long as checking does.
  const before = id === null || phase === 'checking' ? null : await world.standing(id);
  const begun = performance.now();
  const killedAt = new Date();
  if (isDatabase) {
    const { postmaster } = world;
    process.kill(postmaster, 'SIGKILL');
    await world.databaseIsBack(postmaster);
    found.databaseMs.push(performance.now() - begun);
    must(world.isAlive, `the server ended with PostgreSQL (${phase})`);
    if (!world.isAlive) await world.start();
  } else {
    await world.killServer();
    found.startMs.push(await world.start());
  }
  const whom = isDatabase ? 'database' : 'server';
  found[whom] += 1;
  if (phase !== 'checking') count(before === null || phase === 'approving' ? phase : before.phase, whom);
  if (before !== null) await movedOn(before, id, begun);
  return { whom, killedAt };
}

function count(phase, whom) {
  found.byPhase[phase] ??= { server: 0, database: 0 };
  found.byPhase[phase][whom] += 1;
}

/** Killed while it was being checked, as far as that had not ended. */
async function killedWhileChecking(id, times) {
  const done = [];
  for (let left = times; left > 0; left -= 1) {
    await pause(random() * takes.checking);
    done.push(await kill('checking', id));
  }
  await world.until(id, 'awaiting approval');
  const ended = 'select max(at) as at from isolated.operation_log where subject = $1';
  const { rows: entries } = await world.sql(ended, [`${id} AWAITING_APPROVAL`]);
  for (const { whom, killedAt } of done) count(entries[0].at > killedAt ? 'checking' : 'awaiting approval', whom);
}

const order = ['checking', 'awaiting approval', 'applying', 'writing the result', 'applied'];

/** What was acknowledged is there, nothing went back, and work under way goes on by itself. */
async function movedOn(before, id, begun) {
  const after = await world.standing(id);
  const isBack = order.indexOf(after.phase) < order.indexOf(before.phase) || after.line < before.line;
  must(after.phase !== 'nothing', `import ${id} was acknowledged and is gone`);
  must(!isBack, `import ${id} went back from ${before.phase} ${before.line} to ${after.phase} ${after.line}`);
  if (!['checking', 'applying', 'writing the result'].includes(before.phase)) return;
  for (let now = after; now.phase === before.phase && now.line === before.line; now = await world.standing(id)) {
    if (performance.now() - begun > 60_000) return fault(`import ${id} does not go on (${before.phase})`);
    await pause(5);
  }
  found.movedMs.push(performance.now() - begun);
}

/** Until it is acknowledged; killed `times` times on the way. */
async function sent(person, insurerId, times) {
  for (let left = times; left > 0; left -= 1) {
    const uploading = world.upload(person, file);
    await pause((0.02 + 0.96 * random()) * takes.arriving);
    await kill('arriving', null);
    const id = await uploading;
    const { rows: kept } = await world.sql(
      `select i.id, state, row_count as rows, (select count(*)::integer from isolated.staged_row s where s.import_id = i.id) as staged
       from isolated.file_import i where insurer_id = $1`,
      [insurerId],
    );
    must(id === null || kept[0]?.id === id, 'an upload was acknowledged and is gone');
    must(kept.length <= 1, 'an upload is there twice');
    if (kept.length === 1) must(kept[0].rows === fileRows, `half an upload was kept: ${JSON.stringify(kept[0])}`);
    const { rows: orphans } = await world.sql(
      'select count(*)::integer as n from isolated.staged_row where insurer_id = $1 and not (import_id = any ($2))',
      [insurerId, kept.map((row) => row.id)],
    );
    must(orphans[0].n === 0, 'staged rows without an import');
  }
  const id = await world.upload(person, file);
  if (id === null) throw new Error('the file cannot be given again');
  return id;
}

const approve = 'mutation ($id: ID!) { approveFileImport(id: $id) { state } }';

async function approved(colleague, id, isKilled) {
  // What came before may have taken longer than showing who one is lasts.
  await colleague.ask(handlingOn);
  if (isKilled) {
    const asked = colleague.ask(approve, { id }).catch(() => null);
    await pause(random() * 25);
    await kill('approving', id);
    const answer = await asked;
    const { phase } = await world.standing(id);
    if (answer?.data) must(phase !== 'awaiting approval', 'an approval was acknowledged and is gone');
    if (phase !== 'awaiting approval') return;
  }
  const { errors } = await colleague.ask(approve, { id });
  if (errors) throw new Error(`not approved: ${errors[0].extensions.code}`);
}

/** One import to its end, with these kills; what is stored then. */
async function importWith(insurer, planned) {
  const times = (phase) => planned.filter((each) => each === phase).length;
  const [clerk, colleague] = [await world.signIn(insurer.loginIds[0]), await world.signIn(insurer.loginIds[1])];
  const begun = performance.now();
  const id = await sent(clerk, insurer.insurerId, times('arriving'));
  if (planned.length === 0) takes.arriving = performance.now() - begun;
  await killedWhileChecking(id, times('checking'));
  if (planned.length === 0) takes.checking = performance.now() - begun - takes.arriving;
  for (let left = times('awaiting approval'); left > 0; left -= 1) await kill('awaiting approval', id);
  await approved(colleague, id, times('approving') > 0);
  const approvedAt = performance.now();
  for (let left = times('applying'); left > 0; left -= 1) {
    // So that the last still finds something to do, whatever the others let pass.
    await pause(((random() * takes.applying) / times('applying')) * 0.8);
    await kill('applying', id);
  }
  await world.until(id, 'writing the result', 'applied');
  const writingAt = performance.now();
  for (let left = times('writing the result'); left > 0; left -= 1) {
    await pause(random() * takes.writing * 0.6);
    await kill('writing the result', id);
  }
  const { ok, applied } = await world.until(id, 'applied');
  if (planned.length === 0)
    Object.assign(takes, { applying: writingAt - approvedAt, writing: performance.now() - writingAt });
  must(ok === applied, `${ok} rows were good and ${applied} were applied`);
  return { insurer, id, ok, result: await world.result(clerk, id) };
}

/** Compares all that is stored of an import with the undisturbed one. */
async function compared(platform, owner, { insurer, ok, result }, reference) {
  const [lost, twice] = await lostAndTwice(
    owner,
    insurer.insurerId,
    rows.map(([eligibilityId]) => eligibilityId),
  );
  const prints = await fingerprint(owner, { platform, claims: insurer.claims, result });
  const differing = reference === null ? [] : Object.keys(prints).filter((name) => prints[name] !== reference[name]);
  return { lost: lost - (fileRows - ok), twice, differing, prints };
}

function tell(name, value, unit = '', bound = '') {
  results[name] = value;
  console.log(`${name.padEnd(58)} ${String(value).padStart(10)} ${unit.padEnd(10)} ${bound}`);
}
const results = {};

async function main() {
  console.log(`seed ${seed}, ${kills} kills, ${fileRows} rows a file`);
  await world.start();
  const imports = Math.ceil(kills / plan.length);
  const insurers = await world.withPlatform(async (platform) => {
    const made = [];
    for (let at = 0; at <= imports + 1; at += 1) made.push(await world.newInsurer(platform, at));
    return made;
  });
  const ended = [await importWith(insurers[0], [])];
  console.log(
    `undisturbed: ${Object.entries(takes)
      .map(([phase, ms]) => `${phase} ${Math.round(ms)} ms`)
      .join(', ')}`,
  );
  for (let at = 1, left = kills; at <= imports; at += 1, left -= plan.length) {
    ended.push(await importWith(insurers[at], left < plan.length ? plan.slice(plan.length - left) : plan));
    console.log(`import ${at} of ${imports} ended, ${found.server + found.database} kills`);
  }
  const away = awaySeconds === 0 ? null : await databaseAway(world, { insurer: insurers.at(-1), file, awaySeconds });
  if (away !== null) ended.push(away.import);

  const stored = await world.withPlatform((platform) =>
    world.connected().then(async (owner) => {
      const all = [];
      for (const each of ended) all.push(await compared(platform, owner, each, all[0]?.prints ?? null));
      await owner.end();
      return all;
    }),
  );
  world.disconnect();
  await world.server.end();
  const sum = (key) => stored.reduce((total, each) => total + each[key], 0);
  for (const [at, { differing }] of stored.entries())
    must(differing.length === 0, `import ${at} differs in ${differing.join(', ')}`);

  for (const [phase, { server, database }] of Object.entries(found.byPhase))
    tell(`killed while ${phase}: server + PostgreSQL`, `${server} + ${database}`);
  tell('kill -9 of the server', found.server);
  tell('kill -9 of PostgreSQL', found.database);
  tell('imports in which they happened', imports);
  tell('longest start after a kill, until ready', longest(found.startMs), 's');
  tell('longest recovery of PostgreSQL, until ready', longest(found.databaseMs), 's');
  tell('longest time from a kill until the import moved on', longest(found.movedMs), 's');
  for (const [name, value, unit] of away?.figures ?? []) tell(name, value, unit);
  tell('rows lost', sum('lost'), '', '0');
  tell('rows twice', sum('twice'), '', '0');
  tell(
    'imports that ended as the undisturbed one',
    stored.filter(({ differing }) => differing.length === 0).length - 1,
    '',
    String(ended.length - 1),
  );
  tell('faults', found.faults.length, '', '0');
  keepResults({ kill: { at: new Date().toISOString(), seed, results, faults: found.faults } });
  const isRight = found.faults.length + sum('lost') + sum('twice') === 0;
  process.exitCode = isRight ? 0 : 1;
}

process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143));
process.once('exit', () => world.remove());
await main();
