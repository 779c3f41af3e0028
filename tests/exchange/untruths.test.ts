import type { Lie } from '../../counterparts/behaviour';
import { madeUpTown } from '../../src/demo/counterparts';
import { addCertificate, fingerprintOf, revokeCertificate } from '../../src/workflows/create-partner';
import { testAuthority } from '../support/partner';
import { TwoInsurers } from '../support/two-acquainted';
import { until } from '../support/until';
import { World } from '../support/world';

let world: World;
let two: TwoInsurers;
beforeAll(async () => {
  world = await World.start();
  two = await TwoInsurers.in(world, 6);
});
afterAll(() => world.close());
afterEach(async () => {
  await world.behave();
  expect(await two.contradictions()).toEqual([]);
});

describe('a lie is refused, and nothing of it is stored', () => {
  const refusals: Partial<Record<Lie, string[]>> = {
    OTHER_NUMBER: ['NOT_FOUND'],
    OTHER_PROVIDER: ['ANSWER_NOT_ASKED_FOR'],
    BROKEN_BODY: ['BAD_USER_INPUT'],
    BROKEN_REQUEST: ['BAD_USER_INPUT', 'GRAPHQL_PARSE_FAILED'],
    OTHER_ANSWER: ['PROCESSING_NUMBER_REUSED'],
    OTHER_PERSON: ['PROCESSING_NUMBER_REUSED'],
  };

  test.each(Object.entries(refusals))('%s', async (lie, expected) => {
    await world.network.control({ lie: lie as Lie });
    const sides = await two.ended(await two.askAbout(3));
    const { lies } = await world.network.observed();
    expect(lies).toHaveLength(3);
    for (const { answer } of lies) expect(expected).toContain(codeIn(answer));
    expect(sides.every(({ answers, requesterRecords }) => answers === 1 && requesterRecords.length === 2)).toBe(true);
  });

  test.each(['UNASKED_CODE', 'OTHER_CODE'] as const)('%s', async (lie) => {
    await world.network.control({ lie });
    const met = await two.meet(3);
    const { lies } = await world.network.observed();
    expect(lies.map(({ answer }) => receiptIn(answer))).toEqual(lies.map(() => ({ taken: 0, unknown: 3 })));
    await world.network.control();
    await two.ended(await Promise.all(met.map((person) => two.ask(person))));
  });
});

interface Told {
  body: {
    data?: { receiveOrganizationCodes: { taken: number; unknown: number } };
    errors?: { extensions: { code: string } }[];
  };
}

const codeIn = (answer: unknown): string | undefined => (answer as Told).body.errors?.[0]?.extensions.code;
const receiptIn = (answer: unknown): unknown => (answer as Told).body.data?.receiveOrganizationCodes;

describe('a certificate that is not good, or no longer, lets nothing in', () => {
  const nothingArrived = async (asked: { processingNumber: string }[]): Promise<void> => {
    await two.delivered();
    const sides = await two.sidesOf(asked);
    expect(sides.every(({ provisionState, inquiryState }) => provisionState === null && inquiryState === 'SENT')).toBe(
      true,
    );
  };

  test('it has expired; with a good one everything goes on', async () => {
    const expired = await (
      await testAuthority()
    ).issue({ name: 'network', from: new Date(Date.now() - 2 * 86_400_000), days: 1 });
    await world.network.control({ identity: expired });
    const asked = await two.askAbout(3);
    await nothingArrived(asked);
    await world.network.control();
    await two.ended(asked);
  });

  test('it was revoked; with a new one everything goes on', async () => {
    const { platform } = world.test;
    const renewed = await (await testAuthority()).issue({ name: 'network' });
    await addCertificate(platform, { name: 'network', certificate: renewed.certificate });
    await world.network.control({ identity: renewed });
    await two.ended([await two.ask(two.people[0]!)]);
    await revokeCertificate(platform, fingerprintOf(renewed.certificate));
    const refused = await world.test.connect('network', renewed);
    await until(async () => (await refused.ask('{ __typename }')).errors);
    const asked = await two.askAbout(3);
    await nothingArrived(asked);
    await world.network.control();
    await two.ended(asked);
  });
});

describe('with an institution that has a system of its own', () => {
  const tax = { informationCode: 'TM00000000000002', procedureCode: 'JT00000000030102', consentOn: '2025-01-10' };

  test('it is asked and answers, also when it is killed meanwhile', async () => {
    const asking = two.askAbout(6, { ...tax, providerInstitution: madeUpTown.code });
    await world.institution.kill();
    await world.institution.restart();
    const asked = await asking;
    await until(async () =>
      (await two.sidesOf(asked)).every(({ inquiryState }) => ['ANSWERED', 'NO_DATA'].includes(inquiryState!)),
    );
    const sides = await two.sidesOf(asked);
    expect(sides.every(({ requesterRecords }) => requesterRecords.length === 2)).toBe(true);
  });

  test('it asks, and is answered', async () => {
    const { myNumber } = two.people[5]!;
    const question = {
      ...{ myNumber, provider: two.institution, affairCode: 'JM00000000002601', procedureCode: 'JT00000000260101' },
      ...{ informationCode: 'TM00000000000031', periodFrom: '2025-01-01', periodTo: '2025-12-31' },
    };
    const { processingNumber } = (await world.institution.ask('POST', '/control/ask', question)) as {
      processingNumber: string;
    };
    const exchange = await until(async () =>
      (await world.outside.exchanges()).find(
        ({ inquiry, state }) => inquiry.processingNumber === processingNumber && state === 'DONE',
      ),
    );
    expect(exchange).toMatchObject({ outcome: 'ANSWERED', notTaken: null });
  });
});
