// The exchange between institutions, on the platform that is being measured: codes, pairs of inquiry and answer, inquiries
// that arrive. The network and the registry are the demo's, each a process beside it.
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  acquireAll,
  arrivingInquiries,
  codesOf,
  exchangePairs,
  legalQuestion,
  registerEverywhere,
  signInLinked,
} from './exchange.mjs';
import { World } from './kill-world.mjs';
import { median } from './load.mjs';
import { peakMemory } from './servers.mjs';

const round = (number) => Math.round(number * 10) / 10;

export async function measureExchange({ tell, server, dataDir, port, partnerPort, people, pairs, secrets }) {
  const world = new World(dataDir, port);
  world.server = server;
  const { a, b, branchNumbers } = await registerEverywhere({ world, people });
  const [clerk, other] = [await signInLinked(world.base, 'a-link'), await signInLinked(world.base, 'b-link')];
  const acquired = [await acquireAll(clerk), await acquireAll(other)];
  tell('persons whose codes were acquired, at two insurers', acquired[0].persons + acquired[1].persons, '');
  tell(
    'codes acquired, slower of the two insurers',
    round(Math.min(...acquired.map((each) => each.perSecond))),
    '/s',
    '≥ 1,000',
  );

  const question = await legalQuestion(clerk);
  const exchanged = (from, count) =>
    exchangePairs({
      ...{ person: clerk, owner: { query: (text, values) => world.sql(text, values) }, question, a, b, clients: 16 },
      branchNumbers: branchNumbers.slice(from, from + count),
    });
  await exchanged(0, 300);
  // Until the database has measured the tables that were empty.
  await pause(15_000);
  const rounds = [];
  for (let turn = 0; turn < 3; turn += 1) rounds.push((await exchanged(300 + turn * pairs, pairs)).perSecond);
  tell(`exchanges with both records, ${pairs} at a time: median of 3`, round(median(rounds)), '/s', '≥ 150');

  const owner = { query: (text, values) => world.sql(text, values) };
  const codes = await codesOf({ owner, secrets, insurerId: b.id, limit: 1_000 });
  const arriving = await arrivingInquiries({
    ...{ port: partnerPort, certificates: join(dataDir, 'certificates'), codes, question },
    ...{ from: a.institution, to: b.institution, perSecond: 50, seconds: 20 },
  });
  tell('inquiry that arrives, 50 a second: p50', round(arriving.p50), 'ms');
  tell('inquiry that arrives, 50 a second: p95', round(arriving.p95), 'ms', '≤ 100');
  tell('memory of the Node process after the exchanges', peakMemory(server.pid), 'MiB', '≤ 400');
  world.disconnect();
}
