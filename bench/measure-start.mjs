// Starting: with the demo to be made, and on what is there.
import { round } from './rounds.mjs';
import { UnderTest } from './under-test.mjs';

export async function measureStart({ tell }) {
  const world = await UnderTest.start();
  try {
    tell('first start, with the demo made', round(world.server.startMs / 1000), 's', '≤ 20');
    await world.server.end();
    await world.serve();
    tell('start on existing data', round(world.server.startMs / 1000), 's', '≤ 5');
  } finally {
    await world.end();
  }
}
