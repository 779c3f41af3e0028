import { anInput } from '../support/made';
import type { Answer, Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

let test_: TestPlatform;
let insurer: TestInsurer;
let person: Person;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());
beforeEach(async () => {
  insurer = await test_.newInsurer();
  person = await insurer.person();
});

const query = `query ($search: SubscriberSearch, $first: Int, $after: String) { subscribers(search: $search, first: $first, after: $after) {
  edges { cursor node { subscriberBranchNumber nameKana } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
interface Page {
  subscribers: {
    edges: { cursor: string; node: { subscriberBranchNumber: string; nameKana: string } }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  };
}
type Asked = { search?: object; first?: number; after?: string };
const page = async (asked: Asked, by = person) => (await by.get<Page>(query, asked)).subscribers;
const ask = (asked: Asked, by = person): Promise<Answer<Page>> => by.ask<Page>(query, asked);

const add = (nameKana: string, cells = {}): Promise<unknown> =>
  person.get('mutation ($input: RegisterSubscriberInput!) { registerSubscriber(input: $input) { nameKana } }', {
    input: anInput({ nameKana, ...cells }),
  });

const kana = (at: number): string => `ア${String.fromCodePoint(0x30a2 + (at % 40))}`;

test.each([{}, { nameKana: 'ア' }, { symbol: '9100' }, { cardBranch: '00' }, { birthDate: '1980-04-01' }])(
  'pages of %j end, without a gap or anybody twice, while others are added',
  async (search) => {
    // Several of one name: their order is that of their ids.
    for (let at = 0; at < 13; at += 1) await add(kana(at % 5));
    const before = new Set((await page({ search })).edges.map(({ node }) => node.subscriberBranchNumber));
    const seen: string[] = [];
    let after: string | undefined;
    for (let turns = 0; turns < 20; turns += 1) {
      const { edges, pageInfo } = await page({ search, first: 3, ...(after && { after }) });
      seen.push(...edges.map(({ node }) => node.subscriberBranchNumber));
      expect(pageInfo).toMatchObject({
        hasPreviousPage: after !== undefined,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      });
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor!;
      // One before and one behind where the reader is.
      if (turns < 3) await Promise.all([add('ア'), add('アン')]);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect([...before].filter((one) => !seen.includes(one))).toEqual([]);
  },
);

test('a page that is exactly full knows that it is the last', async () => {
  for (let at = 0; at < 4; at += 1) await add(kana(at));
  expect((await page({ first: 4 })).pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
  expect((await page({ first: 3 })).pageInfo.hasNextPage).toBe(true);
  const { edges, pageInfo } = await page({ first: 4, after: (await page({ first: 4 })).pageInfo.endCursor! });
  expect([edges, pageInfo]).toEqual([
    [],
    { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
  ]);
});

test.each([0, -1, 201])('a page of %d is refused', async (first) => {
  expect(await ask({ first })).toBeRefused('BAD_USER_INPUT', { field: 'first' });
});

test('a page of more than anybody may ask for at once is refused before it is looked at', async () => {
  expect(await ask({ first: 2 ** 31 - 1 })).toBeRefused('QUERY_TOO_COSTLY');
});

test('a cursor holds nothing of the person', async () => {
  await add('ヤマダ　ハナコ');
  const { edges } = await page({});
  const bytes = Buffer.from(edges[0]!.cursor, 'base64url');
  expect(bytes).toHaveLength(32);
  for (const text of ['ヤマダ', edges[0]!.node.subscriberBranchNumber])
    expect(bytes.includes(Buffer.from(text))).toBe(false);
});

test('a cursor that is forged, of another search or of another insurer is no cursor', async () => {
  for (let at = 0; at < 3; at += 1) await add(kana(at));
  const { cursor } = (await page({ search: { nameKana: 'ア' }, first: 1 })).edges[0]!;
  const bytes = Buffer.from(cursor, 'base64url');
  const flipped = (at: number) =>
    Buffer.from(bytes.map((byte, place) => (place === at ? byte ^ 1 : byte))).toString('base64url');
  const forged = [
    '',
    'x',
    '=',
    cursor.slice(1),
    `${cursor}A`,
    `${cursor}=`,
    ` ${cursor}`,
    flipped(0),
    flipped(15),
    flipped(16),
    flipped(31),
    'A'.repeat(43),
    'x'.repeat(100_000),
    '\u0000',
  ];
  for (const after of forged)
    expect(await ask({ search: { nameKana: 'ア' }, after })).toBeRefused('BAD_USER_INPUT', { field: 'after' });
  for (const search of [{}, { nameKana: 'イ' }, { nameKana: 'ア', symbol: '9100' }]) {
    expect(await ask({ search, after: cursor })).toBeRefused('BAD_USER_INPUT', { field: 'after' });
  }
  const imports = await person.ask('query ($after: String) { fileImports(after: $after) { edges { cursor } } }', {
    after: cursor,
  });
  expect(imports).toBeRefused('BAD_USER_INPUT', { field: 'after' });
  const stranger = await (await test_.newInsurer()).person();
  expect(await ask({ search: { nameKana: 'ア' }, after: cursor }, stranger)).toBeRefused('BAD_USER_INPUT', {
    field: 'after',
  });
  // The same question in another spelling, and by a colleague, is the same.
  const colleague = await insurer.person({ level: 'READ' });
  expect((await page({ search: { nameKana: 'あ' }, first: 1, after: cursor }, colleague)).edges).toHaveLength(1);
});
