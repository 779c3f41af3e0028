// What comes after a registration: another number for everybody, sent back; the registration withdrawn; as-of questions.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { peopleOf, until, upload } from './files.mjs';
import { addPeriods, asOfTimes, collectionFile } from './history.mjs';
import { takeIn } from './measure-file.mjs';
import { round } from './rounds.mjs';
import { handlingOn, peakMemory } from './servers.mjs';
import { UnderTest } from './under-test.mjs';

export async function measureHistory({ tell, generator, historyRows: rows, periods, rounds }) {
  const world = await UnderTest.start();
  try {
    await takeIn(world, { tell, generator, rows });
    await measureWithdrawal(world, { tell, rows });
    const { insurerId } = await world.account('a-read');
    const branchNumbers = await addPeriods(world.owner, insurerId, periods);
    const reader = await world.signIn('a-read');
    const { current, asOf } = await asOfTimes(world.server, reader, branchNumbers, { rounds, seconds: 2 });
    const named = `at ${periods.toLocaleString('en-US')} periods: p50`;
    tell(`look-up ${named}`, round(current), 'ms');
    tell(`as-of question ${named}`, round(asOf), 'ms');
    tell('as-of question / look-up: p50', round(asOf / current), '×', '≤ 2');
  } finally {
    await world.end();
  }
}

async function measureWithdrawal(world, { tell, rows }) {
  const [writer, manager] = [
    await world.signIn('c-write', { handling: true }),
    await world.signIn('c-manager', { handling: true }),
  ];
  const { rows: found } = await world.owner.query(
    `select id from isolated.file_import where kind = 'REGISTRATION' and state = 'APPLIED' order by row_count desc limit 1`,
  );
  const registration = found[0].id;
  const path = join(world.dataDir, 'collection.csv');
  writeFileSync(path, collectionFile(peopleOf(rows)));
  const begun = performance.now();
  const id = await upload(world, writer, { kind: 'collection', path });
  const checked = round((performance.now() - begun) / 1000);
  const named = `${rows.toLocaleString('en-US')} rows`;
  tell(`collection file, ${named}: received and checked`, checked, 's', rows === 100_000 ? '≤ 30' : '');
  await manager.ask(handlingOn);
  await manager.ask('mutation ($id: ID!) { refuseFileImport(id: $id, reason: "bench") { state } }', { id });
  const ordered = performance.now();
  await manager.ask('mutation ($id: ID!) { withdrawFileImport(id: $id, reason: "bench") { state } }', {
    id: registration,
  });
  await until(writer, registration, 'WITHDRAWN');
  const withdrawn = round((performance.now() - ordered) / 1000);
  tell(`withdrawal of ${named}`, withdrawn, 's', rows === 100_000 ? '≤ 60' : '');
  tell('largest memory of the Node process, files and withdrawal', peakMemory(world.server.pid), 'MiB', '≤ 400');
}
