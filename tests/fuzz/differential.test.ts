import { declarationOf } from '../../src/auth/operations';
import { buildSchema } from '../../src/schema';
import { cloneDatabase, type TestDatabase } from '../support/database';
import { nameOf, placesOf, type Place } from './naming';
import { Pairs } from './pairs';
import { askedTwice, fuzz, isTold } from './run';
import { FuzzWorld, operationOf } from './world';

const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000);
const operations = Number(process.env['FUZZ_OPERATIONS'] ?? 20_000);

const schema = buildSchema();
const { places, unsaid } = placesOf(schema);
let database: TestDatabase;
let world: FuzzWorld;
let pairs: Pairs;
beforeAll(async () => {
  database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_fuzz_${process.pid}`);
  world = await FuzzWorld.start(database.url);
  pairs = new Pairs(world, schema, places);
}, 120_000);
afterAll(async () => {
  await world.close();
  await database.drop();
});

test('of every argument it is said what it names', () => {
  expect(unsaid).toEqual([]);
  expect(places.length).toBeGreaterThan(100);
});

test('nobody can tell by any answer, by what is stored or by what is logged what is another insurer’s from what does not exist', async () => {
  const found = await fuzz(world, pairs, { operations, seed });
  process.stdout.write(`fuzz: seed ${seed}, ${found.operations} operations\n${found.times.table(5)}\n`);
  const said = [seed, found.faults.length, found.faults.slice(0, 20)];
  expect(said).toEqual([seed, 0, []]);
  expect(found.operations).toBeGreaterThanOrEqual(operations);
}, 240_000);

/** What its own people are not told at once, or only of what is named beside it. */
const notTold = new Map([
  ['receiveOrganizationCodes codes.organizationCode', 'The number it was acquired by says whom it is of.'],
  ['correctEligibility input.symbol', 'Names somebody with the number only, and the period is looked up first.'],
  ['correctEligibility input.number', 'The same.'],
  ['registerSubscriber input.number', 'The same: a card is asked about by its symbol.'],
  ['registerSubscriber input.nameKana', 'Many have the same name.'],
  ['changeParticulars input.nameKana', 'The same.'],
  ['correctCertificate id', 'Told only together with the person it is of.'],
  ['correctCertificate input.subscriberBranchNumber', 'Told only together with a certificate of the person.'],
  ['requestMyNumberChange myNumber', 'Judged later, like a file.'],
  ['requestMyNumberCancellation myNumber', 'The same.'],
  ['endSession sessionId', 'The ID says whose sessions.'],
]);

/** What ends IDs and sessions comes last. */
const turnOf = ({ field }: Place): number =>
  field === 'endMySession' ? 1 : declarationOf(operationOf(field)).manager ? 2 : 0;

test('whose it is, asking the same, is told', async () => {
  await world.refresh();
  const inTurn = places.filter((place) => !notTold.has(nameOf(place)));
  inTurn.sort((one, other) => turnOf(one) - turnOf(other));
  const untold: string[] = [];
  for (const place of inTurn) if (!(await isToldToItsOwn(place))) untold.push(nameOf(place));
  expect(untold).toEqual([]);
}, 60_000);

async function isToldToItsOwn(place: Place): Promise<boolean> {
  for (const pair of pairs.of(place, { seed, asker: world.ableTo(place, 'owner') }))
    if (isTold(await askedTwice(pair))) return true;
  return false;
}
