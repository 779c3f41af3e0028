// A large registration file, against the same INSERT … SELECTs alone; and what a look-up feels meanwhile.
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { branchNumbersOf, found, lookUpsOf } from './asked.mjs';
import { approve, until, upload, writeRegistrationFile } from './files.mjs';
import { cores } from './machine.mjs';
import { round } from './rounds.mjs';
import { handlingOn, peakMemory } from './servers.mjs';
import { UnderTest } from './under-test.mjs';
import { yardstick } from './yardstick.mjs';

export async function measureFile({ tell, generator, rows }) {
  const world = await UnderTest.start({ core: cores.server });
  try {
    const total = await takeIn(world, { tell, generator, rows });
    tell('largest memory of the Node process, registration file', peakMemory(world.server.pid), 'MiB', '≤ 400');
    const { insurerId: from } = await world.account('c-write');
    const { insurerId: to, accountId } = await world.account('b-write');
    await world.owner.query(
      'analyze isolated.subscriber, isolated.eligibility_id, isolated.eligibility_period, isolated.my_number, isolated.my_number_entry',
    );
    const { contextKey } = world.secrets;
    const writerUrl = world.urlAs('handling_write');
    const { seconds } = await yardstick({ ownerUrl: world.ownerUrl, writerUrl, contextKey, from, to, accountId });
    tell('the same INSERT … SELECTs alone', round(seconds), 's');
    tell('registration file / the same INSERT … SELECTs', round(seconds / total), '×', '≥ 0.5');
  } finally {
    await world.end();
  }
}

/** Seconds from the first byte sent to the last row applied. */
export async function takeIn(world, { tell, generator, rows }) {
  const path = join(world.dataDir, 'registration.csv');
  await writeRegistrationFile(path, rows);
  const [reader, writer, manager] = [
    await world.signIn('a-read'),
    await world.signIn('c-write', { handling: true }),
    await world.signIn('c-manager', { handling: true }),
  ];
  const requests = lookUpsOf(world.base, reader.cookie, await branchNumbersOf(reader));
  const asked = { requests, expected: found };
  await generator.load({ ...asked, clients: 1, seconds: 2 });
  const stopQuiet = await generator.probe(asked);
  await pause(5_000);
  const quiet = await stopQuiet();
  const stop = await generator.probe(asked);
  const begun = performance.now();
  const id = await upload(world, writer, { kind: 'registration', path });
  const checked = performance.now();
  // Whoever approves has shown who they are within the last five minutes.
  await manager.ask(handlingOn);
  await approve(manager, id);
  const { applied } = await until(writer, id, 'APPLIED');
  const ended = performance.now();
  const busy = await stop();
  if (applied !== rows) throw new Error(`${applied} rows were applied`);
  const named = `registration file, ${rows.toLocaleString('en-US')} rows`;
  tell(`${named}: received and checked`, round((checked - begun) / 1000), 's');
  tell(`${named}: applied`, round((ended - checked) / 1000), 's');
  tell(`${named}: in all`, round((ended - begun) / 1000), 's', rows === 100_000 ? '≤ 60' : '');
  tell(`look-up while ${rows.toLocaleString('en-US')} rows are taken in: p95`, round(busy.p95), 'ms');
  tell('look-up quiet: p95', round(quiet.p95), 'ms');
  tell('look-up meanwhile / quiet: p95', round(busy.p95 / quiet.p95), '×', '≤ 3');
  return (ended - begun) / 1000;
}
