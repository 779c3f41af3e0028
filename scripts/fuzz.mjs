// npm run fuzz [-- --operations N --seed N]: asks everything there is to ask with what is another insurer's and with what
// does not exist, on a database of its own, and compares answers, state, logs and medians of time. Ends with 1 when they
// can be told apart.
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
require('../tests/support/register-typescript.cjs');
require('reflect-metadata');
const { createTestDatabase } = require('../tests/support/database.ts');
const { placesOf } = require('../tests/fuzz/naming.ts');
const { Pairs } = require('../tests/fuzz/pairs.ts');
const { fuzz } = require('../tests/fuzz/run.ts');
const { FuzzWorld } = require('../tests/fuzz/world.ts');
const { buildSchema } = require('../src/schema.ts');

const { values } = parseArgs({
  options: {
    operations: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Date.now()) },
  },
});
const [operations, seed] = [Number(values.operations), Number(values.seed) % 2 ** 31];

const schema = buildSchema();
const { places, unsaid } = placesOf(schema);
console.log(`seed ${seed}: ${operations} operations at ${places.length} places`);

const database = await createTestDatabase();
const world = await FuzzWorld.start(database.url);
const begun = Date.now();
const tell = (line) => console.log(`${((Date.now() - begun) / 1000).toFixed(0).padStart(6)} s ${line}`);
try {
  // Few at once: who waits for others says nothing of what was looked up.
  const found = await fuzz(world, new Pairs(world, schema, places), { operations, seed, atOnce: 4, tell });
  const faults = [
    ...unsaid.map((place) => `${place}: not said what it names`),
    ...found.faults,
    ...found.times.faults(),
  ];
  console.log(found.times.table());
  for (const fault of faults) console.log(`FAULT ${fault}`);
  console.log(`${found.operations} operations, seed ${seed}: ${faults.length} faults`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  await world.close();
  await database.drop();
}
