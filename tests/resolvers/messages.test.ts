import { randomUUID } from 'node:crypto';
import { DeliveryFault } from '../../src/network/ports';
import type { Coded } from '../support/arriving';
import { asOwner } from '../support/database';
import { Hub, sendLatest } from '../support/hub';
import { aQuestion, inquiryMade, someoneCoded, type InquiryShown } from '../support/inquiries';
import { operationLog } from '../support/kept';
import type { Answer, Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

let test_: TestPlatform;
let insurer: TestInsurer;
let other: TestInsurer;
let linker: Person;
let somebody: Coded;
let network: Hub;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());
beforeEach(async () => {
  network = new Hub();
  test_.platform.network = network;
  [insurer, other] = [await test_.newInsurer(), await test_.newInsurer()];
  linker = await insurer.person({ level: 'LINKAGE' });
  somebody = await someoneCoded(test_, insurer, linker);
});

const made = () => inquiryMade(linker, aQuestion(other, somebody));

async function dead(): Promise<InquiryShown> {
  const inquiry = await made();
  network.fault = new DeliveryFault('FAULTY_ANSWER', false);
  await sendLatest(test_, insurer, { lastTry: true });
  network.fault = null;
  return inquiry;
}

interface Page {
  messages: {
    edges: {
      cursor: string;
      node: { id: string; state: string; processingNumber: string; [field: string]: unknown };
    }[];
    pageInfo: { hasNextPage: boolean };
  };
}

const fields = 'id kind state attempts fault faultInWords queuedAt changedAt processingNumber';
const list = (person: Person, given: object = {}) =>
  person.ask<Page>(
    `query ($states: [MessageState!], $first: Int, $after: String) { messages(states: $states, first: $first, after: $after) {
       edges { cursor node { ${fields} } } pageInfo { hasNextPage } } }`,
    { ...given },
  );
const listed = async (given: object = {}) => (await list(linker, given)).data!.messages;
const again = (id: string, person = linker): Promise<Answer<{ sendAgain: object }>> =>
  person.ask(`mutation ($id: ID!) { sendAgain(id: $id) { ${fields} } }`, { id });

const jobsOf = (subject: string): Promise<number> =>
  asOwner(test_.databaseUrl, async (owner) => {
    const sql = `select from graphile_worker._private_jobs where payload->>'subject' = $1`;
    return (await owner.query(sql, [subject])).rowCount!;
  });

test('what leaves is listed newest first, page by page, by state', async () => {
  const [first, second] = [await dead(), await made()];
  await sendLatest(test_, insurer);
  const third = await made();
  const numbers = [third, second, first].map(({ processingNumber }) => processingNumber);
  const all = await listed();
  expect(all.edges.map(({ node }) => node.processingNumber)).toEqual(numbers);
  expect(all.edges.map(({ node }) => node.state)).toEqual(['QUEUED', 'SENT', 'DEAD']);
  expect(all.edges[2]!.node).toMatchObject({ kind: 'INQUIRY', attempts: 1, fault: 'FAULTY_ANSWER' });
  const notSent = await listed({ states: ['DEAD', 'QUEUED'] });
  expect(notSent.edges.map(({ node }) => node.processingNumber)).toEqual([numbers[0], numbers[2]]);
  const [page] = (await listed({ states: ['DEAD', 'QUEUED'], first: 1 })).edges;
  const next = await listed({ states: ['QUEUED', 'DEAD'], first: 1, after: page!.cursor });
  expect(next.edges.map(({ node }) => node.processingNumber)).toEqual([numbers[2]]);
  expect(next.pageInfo.hasNextPage).toBe(false);
  expect((await listed({ first: 2 })).pageInfo.hasNextPage).toBe(true);
  expect(await list(linker, { after: page!.cursor })).toBeRefused('BAD_USER_INPUT', { field: 'after' });
  expect((await listed({ states: [] })).edges).toEqual([]);
});

test('no list and no page shows what another insurer sends', async () => {
  await made();
  const stranger = await other.person({ level: 'LINKAGE' });
  expect((await list(stranger)).data!.messages.edges).toEqual([]);
  const [{ node, cursor }] = (await listed()).edges as [Page['messages']['edges'][number]];
  expect(await list(stranger, { after: cursor })).toBeRefused('BAD_USER_INPUT', { field: 'after' });
  expect(await again(node.id, stranger)).toBeRefused('NOT_FOUND');
});

test('what was given up is sent again, once, and that is kept', async () => {
  await dead();
  const [{ node }] = (await listed()).edges as [Page['messages']['edges'][number]];
  const before = await jobsOf(node.id);
  const answers = await Promise.all([again(node.id), again(node.id)]);
  expect(answers.find(({ data }) => data)?.data?.sendAgain).toMatchObject({ state: 'QUEUED', attempts: 1 });
  expect(answers.find(({ errors }) => errors)).toBeRefused('MESSAGE_NOT_DEAD');
  expect(await jobsOf(node.id)).toBe(before + 1);
  const entries = (await operationLog(test_.databaseUrl, insurer.id)).filter(
    ({ operation }) => operation === 'sendAgain',
  );
  expect(entries.map(({ result, subject }) => `${result} ${subject}`).sort()).toEqual([
    `MESSAGE_NOT_DEAD ${node.id}`,
    `OK ${node.id}`,
  ]);
  await sendLatest(test_, insurer);
  expect((await listed()).edges[0]!.node).toMatchObject({ state: 'SENT', attempts: 2, fault: null });
  expect(network.inquiries).toHaveLength(1);
});

test('what waits or has left is not sent again, nor what there is not', async () => {
  await made();
  const [{ node }] = (await listed()).edges as [Page['messages']['edges'][number]];
  expect(await again(node.id)).toBeRefused('MESSAGE_NOT_DEAD');
  await sendLatest(test_, insurer);
  expect(await again(node.id)).toBeRefused('MESSAGE_NOT_DEAD');
  expect(await again(randomUUID())).toBeRefused('NOT_FOUND');
  expect(await again('none')).toBeRefused('NOT_FOUND');
});

test.each<[string, string]>([
  ['whose inquiry has ended', `inquiry set state = 'TIMED_OUT'`],
  ['that had nothing left to send', `message set fault = 'NOT_SENT'`],
])('a message %s is neither listed among what can be sent again nor sent', async (_what, change) => {
  const { id, processingNumber } = await dead();
  const [{ node }] = (await listed({ states: ['DEAD'] })).edges as [Page['messages']['edges'][number]];
  await asOwner(test_.databaseUrl, (owner) =>
    owner.query(`update isolated.${change} where insurer_id = $1`, [insurer.id]),
  );
  expect((await listed({ states: ['DEAD'] })).edges).toEqual([]);
  expect((await listed()).edges).toMatchObject([{ node: { id: node.id, processingNumber, state: 'DEAD' } }]);
  expect(await again(node.id)).toBeRefused('MESSAGE_NOT_DEAD');
  const { traffic } = await linker.get<{ traffic: object }>('{ traffic { dead silent } }');
  expect(traffic).toEqual({ dead: 0, silent: false });
  const { inquiry } = await linker.get<{ inquiry: object }>(
    'query ($id: ID!) { inquiry(id: $id) { delivery { state } } }',
    {
      id,
    },
  );
  expect(inquiry).toEqual({ delivery: { state: 'DEAD' } });
});
