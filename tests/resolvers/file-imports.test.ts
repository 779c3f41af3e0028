import { cloneDatabase, type TestDatabase } from '../support/database';
import { aFile, aMyNumber } from '../support/made';
import type { Person } from '../support/person';
import { password, TestPlatform, type TestInsurer } from '../support/platform';

let later = 0;
let database: TestDatabase;
let test_: TestPlatform;
let insurer: TestInsurer;
beforeAll(async () => {
  // Of its own: another clock would end the imports of the tests beside it.
  database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_lists_${process.pid}`);
  test_ = await TestPlatform.start({ databaseUrl: database.url, now: () => new Date(Date.now() + later) });
});
afterAll(() => test_.close().finally(() => database.drop()));
beforeEach(async () => {
  later = 0;
  insurer = await test_.newInsurer();
});

const query = `query ($awaitingMyApproval: Boolean, $sentByMe: Boolean, $cameBack: Boolean, $first: Int, $after: String) {
  fileImports(awaitingMyApproval: $awaitingMyApproval, sentByMe: $sentByMe, cameBack: $cameBack, first: $first, after: $after) {
    edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
interface List {
  fileImports: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}
const list = async (person: Person, filter: object = {}) =>
  (await person.get<List>(query, filter as Record<string, unknown>)).fileImports.edges.map(({ node }) => node.id);
const refuse = (person: Person, id: string) =>
  person.get('mutation ($id: ID!) { refuseFileImport(id: $id, reason: "取り違え") { state } }', { id });

test('what I sent, and what came back to me, are lists of their own', async () => {
  const [me, colleague] = [await insurer.handler(), await insurer.handler()];
  const good = await me.uploaded(aFile([{}]));
  const faulty = await me.uploaded(aFile([{}, { sex: '9' }]));
  const sentBack = await me.uploaded(aFile([{ myNumber: aMyNumber() }]));
  const waiting = await me.uploaded(aFile([{ myNumber: aMyNumber() }, { sex: '9' }]));
  const theirs = await colleague.uploaded(aFile([{ sex: '8' }]));
  await refuse(colleague, sentBack.id);
  const ids = (...some: { id: string }[]) => some.map(({ id }) => id);
  expect(await list(me)).toEqual(ids(theirs, waiting, sentBack, faulty, good));
  expect(await list(me, { sentByMe: true })).toEqual(ids(waiting, sentBack, faulty, good));
  expect(await list(me, { sentByMe: false })).toEqual(ids(theirs, waiting, sentBack, faulty, good));
  expect(await list(me, { cameBack: true })).toEqual(ids(sentBack, faulty));
  expect(await list(me, { awaitingMyApproval: true })).toEqual([]);
  expect(await list(colleague, { awaitingMyApproval: true })).toEqual(ids(waiting));
  expect(await list(colleague, { sentByMe: true, cameBack: true })).toEqual(ids(theirs));
  expect(await list(colleague, { sentByMe: true, awaitingMyApproval: true })).toEqual([]);
});

test('what came back is forgotten after thirty days', async () => {
  const me = await insurer.handler();
  const { id } = await me.uploaded(aFile([{ sex: '9' }]), ['APPLIED']);
  later = 29.9 * 86_400_000;
  await me.signIn(password);
  expect(await list(me, { cameBack: true })).toEqual([id]);
  later = 30.1 * 86_400_000;
  await me.signIn(password);
  expect(await list(me, { cameBack: true })).toEqual([]);
  expect(await list(me, { sentByMe: true })).toEqual([id]);
});

test('a cursor is good for the list it comes from only', async () => {
  const me = await insurer.handler();
  for (let count = 0; count < 3; count += 1) await me.uploaded(aFile([{ sex: '9' }]), ['APPLIED']);
  const { fileImports } = await me.get<List>(query, { sentByMe: true, first: 2 });
  const after = fileImports.pageInfo.endCursor;
  expect((await list(me, { sentByMe: true, first: 2, after })).length).toBe(1);
  for (const other of [{}, { cameBack: true }, { sentByMe: true, cameBack: true }, { awaitingMyApproval: true }])
    expect(await me.ask(query, { ...other, first: 2, after })).toBeRefused('BAD_USER_INPUT', { field: 'after' });
});
