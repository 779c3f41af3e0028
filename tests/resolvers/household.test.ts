import { asOwner } from '../support/database';
import { askCancel, askEnd, done, known, knownFields, registered, type Known } from '../support/history';
import { operationLog } from '../support/kept';
import { aMyNumber } from '../support/made';
import type { Answer, Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

let test_: TestPlatform;
let insurer: TestInsurer;
let clerk: Person;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());
beforeEach(async () => {
  insurer = await test_.newInsurer();
  clerk = await insurer.person();
});

const askHousehold = (person: Person, branchNumber: string): Promise<Answer<{ household: Known[] }>> =>
  person.ask(`query ($branchNumber: ID!) { household(subscriberBranchNumber: $branchNumber) { ${knownFields} } }`, {
    branchNumber,
  });
const cardsOf = async (branchNumber: string) =>
  done(await askHousehold(clerk, branchNumber)).map(({ eligibilityPeriods }) => eligibilityPeriods[0]?.cardBranch);
const dependant = { kind: '2', enrolmentKind: '4', relationshipCode: '11' };

test('the insured person first, then by card branch, whatever width they were written in', async () => {
  const child = await registered(clerk, { symbol: '健保１', number: '１２', cardBranch: '02', ...dependant });
  await registered(clerk, { symbol: '健保1', number: '12', cardBranch: '01', ...dependant });
  const insured = await registered(clerk, { symbol: '健保1', number: '１２', cardBranch: '09' });
  await registered(clerk, { symbol: '健保1', number: '1', cardBranch: '02', ...dependant });
  await registered(clerk, { symbol: '健保1', number: '123', cardBranch: '00' });
  for (const one of [child, insured]) expect(await cardsOf(one.subscriberBranchNumber)).toEqual(['09', '01', '02']);
  const [first] = done(await askHousehold(clerk, child.subscriberBranchNumber));
  expect(first).toEqual(await known(clerk, insured.subscriberBranchNumber));
});

test('it is that of the newest period, and who has left is shown in it', async () => {
  const card = { symbol: '50', number: '1' };
  const insured = await registered(clerk, { ...card, cardBranch: '00' });
  const left = await registered(clerk, { ...card, cardBranch: '01', ...dependant });
  done(await askEnd(clerk, { periodId: left.eligibilityPeriods[0]!.id }));
  expect(await cardsOf(insured.subscriberBranchNumber)).toEqual(['00', '01']);
});

test('a cancelled period is in no household; who has none is alone', async () => {
  const card = { symbol: '51', number: '1' };
  const insured = await registered(clerk, { ...card, cardBranch: '00' });
  const mistake = await registered(clerk, { ...card, cardBranch: '01', ...dependant });
  done(await askCancel(clerk, mistake.eligibilityPeriods[0]!.id));
  expect(await cardsOf(insured.subscriberBranchNumber)).toEqual(['00']);
  expect(await cardsOf(mistake.subscriberBranchNumber)).toEqual([undefined]);
});

test('the operation log says whose were shown', async () => {
  const card = { symbol: '52', number: '1' };
  const family = [await registered(clerk, { ...card, cardBranch: '00' })];
  family.push(await registered(clerk, { ...card, cardBranch: '01', ...dependant }));
  await askHousehold(clerk, family[1]!.subscriberBranchNumber);
  const branchNumbers = family.map(({ subscriberBranchNumber }) => subscriberBranchNumber);
  expect((await operationLog(test_.databaseUrl, insurer.id)).at(-1)).toMatchObject({ rowCount: 2, branchNumbers });
});

test('refused are whoever may not, and what is not of the own insurer', async () => {
  const one = await registered(clerk);
  const without = await insurer.person({ operations: ['searchSubscribers'] });
  expect(await askHousehold(without, one.subscriberBranchNumber)).toBeRefused('NOT_PERMITTED');
  const stranger = await (await test_.newInsurer()).person();
  expect(await askHousehold(stranger, one.subscriberBranchNumber)).toEqual(await askHousehold(stranger, 'none'));
  expect(await askHousehold(stranger, one.subscriberBranchNumber)).toBeRefused('NOT_FOUND');
});

test('who is known from withdrawn files only is found by branch number, by nothing else', async () => {
  const handler = await insurer.handler();
  const myNumber = aMyNumber();
  const one = await registered(handler, { myNumber, symbol: '53', number: '9', birthDate: '19700607' });
  const searches = [
    {},
    { nameKana: 'カクウ' },
    { symbol: '53' },
    { number: '9' },
    { birthDate: '1970-06-07' },
    { myNumber },
  ];
  const found = async () =>
    Promise.all(
      searches.map(async (search) => {
        const { subscribers } = await handler.get<{ subscribers: { edges: unknown[] } }>(
          'query ($search: SubscriberSearch) { subscribers(search: $search) { edges { cursor } } }',
          { search },
        );
        return subscribers.edges.length;
      }),
    );
  expect(await found()).toEqual(searches.map(() => 1));
  await asOwner(test_.databaseUrl, (owner) =>
    owner.query(`update isolated.subscriber set standing = 'WITHDRAWN' where insurer_id = $1`, [insurer.id]),
  );
  expect(await found()).toEqual(searches.map(() => 0));
  expect(await known(handler, one.subscriberBranchNumber)).toEqual({ ...one, withdrawn: true });
});

test('a My Number in doubt is not revealed to anybody, and that it was asked for is kept', async () => {
  const handler = await insurer.handler();
  const one = await registered(handler, { myNumber: aMyNumber() });
  await asOwner(test_.databaseUrl, (owner) =>
    owner.query('update isolated.subscriber set in_doubt = true where insurer_id = $1', [insurer.id]),
  );
  expect((await known(handler, one.subscriberBranchNumber)).inDoubt).toBe(true);
  const reveal = await handler.ask(
    'mutation ($id: ID!) { revealMyNumber(subscriberBranchNumber: $id, reason: "確認") { myNumber } }',
    { id: one.subscriberBranchNumber },
  );
  expect(reveal).toBeRefused('MY_NUMBER_IN_DOUBT');
  expect((await operationLog(test_.databaseUrl, insurer.id)).at(-1)).toMatchObject({
    ...{ operation: 'revealMyNumber', result: 'MY_NUMBER_IN_DOUBT', branchNumbers: [one.subscriberBranchNumber] },
  });
});
