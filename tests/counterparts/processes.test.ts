import { readFileSync } from 'node:fs';
import { madeUpTown } from '../../src/demo/counterparts';
import { TestCounterparts } from '../support/counterparts';
import { aMyNumber } from '../support/made';
import { until } from '../support/until';

interface Kept {
  role: 'REQUESTER' | 'PROVIDER';
  processingNumber: string;
  answer: { outcome: string; body: string | null } | null;
}

const localTax = 'TM00000000000002';
let outside: TestCounterparts;
beforeAll(async () => {
  // Nobody listens there: the town asks itself, by way of the registry and the network.
  outside = await TestCounterparts.start({
    partnerUrl: 'https://localhost:1',
    information: { [localTax]: '地方税関係情報' },
    giveUpMs: 500,
  });
});
afterAll(() => outside.close());
afterEach(() => Promise.all([outside.network, outside.registry, outside.institution].map((each) => each.control())));

const asked = {
  ...{ provider: madeUpTown.code, affairCode: 'JM00000000000301', procedureCode: 'JT00000000030102' },
  ...{ informationCode: localTax, periodFrom: '2026-04-01', periodTo: '2027-03-31' },
};

async function ask(myNumber = aMyNumber(), other: Partial<typeof asked> = {}): Promise<string> {
  const body = { ...asked, ...other, myNumber };
  return ((await outside.institution.ask('POST', '/control/ask', body)) as { processingNumber: string })
    .processingNumber;
}

const keptOf = async (processingNumber: string): Promise<Kept[]> =>
  ((await outside.institution.ask('GET', '/v1/exchanges')) as Kept[]).filter(
    (kept) => kept.processingNumber === processingNumber,
  );

const answered = (processingNumber: string): Promise<Kept[]> =>
  until(async () => {
    const kept = await keptOf(processingNumber);
    return kept.some(({ role, answer }) => role === 'REQUESTER' && answer !== null) && kept;
  });

const exchangeOf = async (processingNumber: string) =>
  (await outside.exchanges()).find(({ inquiry }) => inquiry.processingNumber === processingNumber);

test('an inquiry goes through the network to the provider and its answer comes back', async () => {
  const processingNumber = await ask();
  const [asking, providing] = await answered(processingNumber);
  expect([asking!.role, providing!.role]).toEqual(['REQUESTER', 'PROVIDER']);
  expect(asking!.answer).toEqual({ ...providing!.answer, provider: madeUpTown.code });
  const ended = await until(async () => {
    const exchange = await exchangeOf(processingNumber);
    return exchange?.state === 'DONE' && exchange;
  });
  expect(ended).toMatchObject({ outcome: asking!.answer!.outcome, notTaken: null });
});

test('the same person is answered the same', async () => {
  const myNumber = aMyNumber();
  const bodies = await Promise.all(
    [myNumber, myNumber].map(async (number) => (await answered(await ask(number)))[0]!.answer!.body),
  );
  expect(bodies[0]).toBe(bodies[1]);
});

test('a My Number with a wrong check digit, and one that is nobody’s, has no code', async () => {
  await expect(ask('123456789010')).rejects.toThrow('MY_NUMBER_UNKNOWN');
  const nobodys = aMyNumber();
  await outside.registry.ask('POST', '/control/unknown', [nobodys]);
  await expect(ask(nobodys)).rejects.toThrow('MY_NUMBER_UNKNOWN');
  await outside.registry.kill();
  await outside.registry.restart();
  await expect(ask(nobodys)).rejects.toThrow('MY_NUMBER_UNKNOWN');
});

test('what was accepted survives kill -9 of the network', async () => {
  const myNumber = aMyNumber();
  await answered(await ask(myNumber));
  await outside.network.control({ mute: true });
  const numbers = await Promise.all(Array.from({ length: 20 }, () => ask(myNumber)));
  await outside.network.kill();
  await outside.network.restart();
  for (const number of numbers) expect(await answered(number)).toHaveLength(2);
  const kept = (await outside.exchanges()).map(({ inquiry }) => inquiry.processingNumber);
  expect(kept.filter((number) => numbers.includes(number)).sort()).toEqual([...numbers].sort());
});

test('a provider that stays out of reach is told to the requester as such', async () => {
  const myNumber = aMyNumber();
  const processingNumber = await ask(myNumber, { provider: 'I069900140000000' });
  const kept = await answered(processingNumber);
  expect(kept[0]!.answer).toMatchObject({ outcome: 'PROVIDER_ERROR', refusal: 'PROVIDER_UNREACHABLE', body: null });
});

test('duplicates, reordering and lost answers change nothing', async () => {
  await outside.network.control({ duplicate: 3, reorder: 5 });
  await outside.registry.control({ duplicate: 2, forgetful: 8 });
  await outside.institution.control({ duplicate: 2 });
  const numbers = await Promise.all(Array.from({ length: 10 }, () => ask()));
  for (const number of numbers) expect(await answered(number)).toHaveLength(2);
  expect((await outside.network.observed()).contradictions).toBe(0);
});

test('no journal holds a My Number or a code', async () => {
  const myNumber = aMyNumber();
  await answered(await ask(myNumber));
  const journals = [
    outside.journalOf('network', 'exchanges.jsonl'),
    outside.journalOf('network', 'codes.jsonl'),
    outside.journalOf('registry', 'people.jsonl'),
    outside.journalOf('institution', 'records.jsonl'),
  ].map((file) => readFileSync(file, 'utf8'));
  expect(journals.filter((text) => text.includes(myNumber))).toEqual([]);
  expect(journals.filter((text) => /"[0-9A-V]{32}"/.test(text))).toEqual([]);
});

test('nobody without the right certificate gets through', async () => {
  await expect(outside.network.ask('POST', '/v1/inquiries', {})).rejects.toThrow('403');
  await expect(outside.network.ask('POST', '/v1/acquisitions', {})).rejects.toThrow('403');
});
