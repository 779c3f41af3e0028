import type { BothSides } from '../support/both-sides';
import { TwoInsurers } from '../support/two-acquainted';
import { until } from '../support/until';
import { World } from '../support/world';

let world: World;
let two: TwoInsurers;
beforeAll(async () => {
  world = await World.start();
  two = await TwoInsurers.in(world, 10);
});
afterAll(() => world.close());
afterEach(async () => {
  await world.behave();
  expect(await two.contradictions()).toEqual([]);
});

test('everybody asked about is answered, and both sides hold the record of it once', async () => {
  const sides = await two.ended(await two.askAbout(10));
  expect(sides).toHaveLength(10);
  expect(
    sides.every(
      ({ requesterRecords, providerRecords }) => requesterRecords.length === 2 && providerRecords.length === 1,
    ),
  ).toBe(true);
});

describe('what is delivered badly changes nothing', () => {
  test('each message three times at once', async () => {
    await world.network.control({ duplicate: 3 });
    await two.ended(await two.askAbout(10));
    expect((await world.network.observed()).contradictions).toBe(0);
  });

  test('in another order', async () => {
    await world.network.control({ reorder: 7 });
    await two.ended(await two.askAbout(10));
  });

  test('slowly, and acknowledgements are lost', async () => {
    await world.network.control({ delayMs: 30, forgetful: 6 });
    const asked = await two.askAbout(10);
    await two.delivered();
    await two.ended(asked);
  });

  test('codes three times, in another order, by a registry that forgets to acknowledge', async () => {
    await world.registry.control({ duplicate: 3, forgetful: 1 });
    await world.network.control({ duplicate: 2, reorder: 2 });
    const hurrying = setInterval(() => void world.hurry(), 100);
    const met = await two.meet(4).finally(() => clearInterval(hurrying));
    await world.registry.control();
    await two.ended(await Promise.all(met.map((person) => two.ask(person))));
  });
});

describe('what cannot be delivered waits', () => {
  test('the network cuts every connection, and comes back', async () => {
    await world.network.control({ dead: true });
    const asked = await two.askAbout(10);
    await two.allWait(asked.length, 'UNREACHABLE');
    await world.network.control();
    await two.delivered();
    await two.ended(asked);
  });

  test('the network is killed with kill -9 again and again while people ask', async () => {
    const asked = [];
    for (let times = 0; times < 3; times += 1) {
      const asking = two.askAbout(10);
      await world.network.kill();
      await world.network.restart();
      asked.push(...(await asking));
    }
    await two.delivered();
    await two.ended(asked);
  });

  test('the registry and the network are killed again and again while codes are asked for', async () => {
    const hurrying = setInterval(() => void world.hurry(), 100);
    const meeting = two.meet(4).finally(() => clearInterval(hurrying));
    for (const each of [world.registry, world.network, world.registry, world.network, world.registry]) {
      await each.kill();
      await each.restart();
    }
    const met = await meeting;
    await two.ended(await Promise.all(met.map((person) => two.ask(person))));
  });

  test('silence, and then everything at once', async () => {
    await world.network.control({ silent: true });
    const asked = [...(await two.askAbout(10)), ...(await two.askAbout(10))];
    expect((await two.sides).filter(({ inquiryState }) => inquiryState === 'ACCEPTED')).toHaveLength(asked.length);
    await world.network.control({ duplicate: 2, reorder: 20 });
    await two.delivered();
    await two.ended(asked);
  });

  test('somebody in between answers that it took the message', async () => {
    await world.network.control({ lie: 'BROKEN_REPLY' });
    const asked = await two.askAbout(10);
    await two.allWait(asked.length, 'FAULTY_ANSWER');
    await world.network.control();
    await two.delivered();
    await two.ended(asked);
  });
});

describe('an answer that is given by hand, later', () => {
  const answerAll = async (waiting: BothSides[]): Promise<void> => {
    const { provisions } = await two.otherClerk.get<{ provisions: { edges: { node: { id: string } }[] } }>(
      '{ provisions(search: { states: [WAITING] }, first: 50) { edges { node { id } } } }',
    );
    expect(provisions.edges).toHaveLength(waiting.length);
    const answering = 'mutation ($id: ID!) { answerProvision(id: $id, release: true, reason: "確認済み") { state } }';
    for (const { node } of provisions.edges) await two.otherClerk.get(answering, { id: node.id });
  };
  const waiting = (asked: { processingNumber: string }[]): Promise<BothSides[]> =>
    until(async () => {
      const sides = await two.sidesOf(asked);
      return sides.every(({ inquiryState }) => inquiryState === 'WAITING') && sides;
    });
  beforeAll(async () => {
    const setting = `mutation ($id: ID!) {
      changeProvisionSetting(subscriberBranchNumber: $id, nonDisclosure: false, manualAnswer: true, reason: "申出") { nameKanji } }`;
    for (const { there } of two.people.slice(0, 3)) await two.otherClerk.get(setting, { id: there });
  });

  test('is waited for, and arrives once, whatever is lost, doubled and turned round', async () => {
    await world.network.control({ duplicate: 2, reorder: 2, forgetful: 4 });
    const asked = await two.askAbout(3);
    await two.delivered();
    await answerAll(await waiting(asked));
    const hurrying = setInterval(() => void world.hurry(), 100);
    const sides = await two.ended(asked).finally(() => clearInterval(hurrying));
    expect(
      sides.map(({ requesterRecords, providerRecords }) => [requesterRecords.length, providerRecords.length]),
    ).toEqual(asked.map(() => [2, 2]));
  });

  test('is not lost when the network is killed while it waits, and when it has the answer', async () => {
    const asked = await two.askAbout(3);
    const sides = await waiting(asked);
    await world.network.kill();
    await world.network.restart();
    await world.network.control({ mute: true });
    await answerAll(sides);
    await two.delivered();
    await world.network.kill();
    await world.network.restart();
    await two.ended(asked);
  });
});
