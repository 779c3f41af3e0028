// The parts of npm run bench, in their order. `on`: whether what this process sends is load, on the load's core, or all that
// takes part shares both cores.
import { branchNumbersOf, found, lookUpsOf } from './asked.mjs';
import { post } from './load.mjs';
import { cores } from './machine.mjs';
import { measureAccounts } from './measure-accounts.mjs';
import { measureBackup } from './measure-backup.mjs';
import { measureExchange } from './measure-exchange.mjs';
import { measureFile, takeIn } from './measure-file.mjs';
import { measureFirstPage } from './measure-first-page.mjs';
import { measureHistory } from './measure-history.mjs';
import { measureHostile } from './measure-hostile.mjs';
import { measureLookUp } from './measure-look-up.mjs';
import { measureRls } from './measure-rls.mjs';
import { measureScaling } from './measure-scaling.mjs';
import { measureSignIn } from './measure-sign-in.mjs';
import { measureSpike } from './measure-spike.mjs';
import { measureStart } from './measure-start.mjs';
import { UnderTest } from './under-test.mjs';

const partnerPort = 4743;
const people = 5_000;

/** A platform with the demo, for a part that takes one as it is. */
const onDemo = (measure, options) => async (asked) => {
  const world = await UnderTest.start(options);
  try {
    await measure(world, asked);
  } finally {
    await world.end();
  }
};

/** For parts that ask themselves. */
async function asking(world) {
  const { cookie, ask } = await world.signIn('a-read');
  const requests = lookUpsOf(world.base, cookie, await branchNumbersOf({ ask }));
  const bodies = requests.map(({ body }) => body);
  const lookUp = async (turn) => {
    const { text } = await post(requests[0].url, bodies[turn % bodies.length], { cookie });
    if (!text.includes(found)) throw new Error(text);
  };
  return { lookUp, cookie, bodies };
}

const signIn = onDemo(async (world, { tell, tries }) => {
  const { lookUp } = await asking(world);
  await measureSignIn({ tell, server: world.server, owner: world.owner, lookUp, tries });
});

const hostile = onDemo(async ({ server }, { tell }) => {
  await measureHostile({ tell, server });
});

/** The server has a core of its own: what floods it runs on the other. */
const spike = onDemo(
  async (world, { tell }) => {
    await measureSpike({ tell, server: world.server, ...(await asking(world)) });
  },
  { core: cores.server },
);

const exchange = onDemo(
  async ({ server, dataDir, secrets, port }, { tell, pairs }) => {
    await measureExchange({ tell, server, dataDir, secrets, port, partnerPort, people, pairs });
  },
  { env: { PARTNER_PORT: String(partnerPort) } },
);

const accounts = onDemo(async ({ base, owner }, { tell }) => {
  const sql = (text) => owner.query(text);
  await measureAccounts({ tell, base, sql, today: new Date().toISOString().slice(0, 10) });
});

const backup = onDemo(async (world, { tell, generator, historyRows: people }) => {
  await takeIn(world, { tell: () => undefined, generator, rows: people });
  await measureBackup({ tell, dataDir: world.dataDir, insurerNumber: '06990030', people });
});

export const parts = {
  start: { measure: measureStart, on: 'both' },
  'first-page': { measure: measureFirstPage, on: 'both' },
  'look-up': { measure: measureLookUp },
  scaling: { measure: measureScaling },
  rls: { measure: measureRls, on: 'both' },
  hostile: { measure: hostile, on: 'both' },
  spike: { measure: spike },
  'sign-in': { measure: signIn, on: 'both' },
  accounts: { measure: accounts, on: 'both' },
  exchange: { measure: exchange, on: 'both' },
  history: { measure: measureHistory, on: 'both' },
  file: { measure: measureFile },
  backup: { measure: backup, on: 'both' },
};
