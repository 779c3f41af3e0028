import { registered } from '../support/arriving';
import { acquireAll, acquireOne, codeOf, lastAcquisition } from '../support/codes';
import { aMyNumber } from '../support/made';
import type { Person } from '../support/person';
import type { TestInsurer } from '../support/platform';
import { until } from '../support/until';
import { World } from '../support/world';

let world: World;
let insurer: TestInsurer;
let clerk: Person;
beforeAll(async () => void (world = await World.start()));
afterAll(() => world.close());
beforeEach(async () => {
  insurer = await world.test.newInsurer();
  clerk = await insurer.handler({ level: 'LINKAGE' });
});
afterEach(() => Promise.all([world.registry.control(), world.network.control()]));

const linked = (myNumber = aMyNumber()): Promise<string> => registered(clerk, { myNumber });
const becomes = (branchNumber: string, state: string): Promise<object> =>
  until(async () => {
    await world.hurry();
    const code = await codeOf(clerk, branchNumber);
    return code.state === state && code;
  });

test('a person is registered, a code is asked for, and the registry and the network bring it', async () => {
  const branchNumber = await linked();
  await acquireOne(clerk, branchNumber);
  expect(await becomes(branchNumber, 'ACQUIRED')).toMatchObject({ failure: null });
});

test('a My Number that the registry does not know is said to be unknown', async () => {
  const myNumber = aMyNumber();
  await world.registry.ask('POST', '/control/unknown', [myNumber]);
  const branchNumber = await linked(myNumber);
  await acquireOne(clerk, branchNumber);
  expect(await becomes(branchNumber, 'FAILED')).toMatchObject({ failure: 'MY_NUMBER_UNKNOWN' });
});

test('a registry that is away, a network that repeats itself and a code that nobody asked for change nothing in the end', async () => {
  const branches = await Promise.all([linked(), linked(), linked()]);
  await world.registry.control({ dead: true });
  await world.network.control({ duplicate: 3, reorder: 2, lie: 'OTHER_CODE' });
  await acquireAll(clerk);
  await until(async () => (await lastAcquisition(clerk))?.requested === 3);
  await world.registry.control();
  for (const branchNumber of branches) await becomes(branchNumber, 'ACQUIRED');
  expect(await lastAcquisition(clerk)).toMatchObject({ persons: 3, requested: 0, acquired: 3, failed: 0 });
});
