import { setTimeout as pause } from 'node:timers/promises';
import { asOwner } from '../support/database';
import { aMyNumber, anInput } from '../support/made';
import { rowCounts, subscriberTables } from '../support/kept';
import type { Answer, Person } from '../support/person';
import { TestPlatform } from '../support/platform';

let test_: TestPlatform;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());

const mutation = `mutation ($input: RegisterSubscriberInput!) { registerSubscriber(input: $input) {
  subscriberBranchNumber nameKanji nameKana address myNumberState myNumberMissingReason relationshipCode
  eligibilityPeriods { eligibilityId start end endReason symbol number cardBranch recordedAt } } }`;

interface Registered {
  subscriberBranchNumber: string;
  nameKanji: string;
  address: string | null;
  myNumberState: string;
  myNumberMissingReason: string | null;
  eligibilityPeriods: { start: string; end: string | null; symbol: string; recordedAt: string }[];
}

type Input = ReturnType<typeof anInput>;
const ask = (person: Person, input: Input): Promise<Answer<{ registerSubscriber: Registered }>> =>
  person.ask(mutation, { input });
const register = async (person: Person, input: Input) =>
  (await person.get<{ registerSubscriber: Registered }>(mutation, { input })).registerSubscriber;

const beliefs = (insurerId: number) =>
  asOwner(test_.databaseUrl, async (client) => {
    const { rows } = await client.query<{
      validTo: string | null;
      recorded: Date;
      superseded: Date | null;
      supersedes: string | null;
      id: string;
    }>(
      `select id, valid_to::text as "validTo", recorded_at as recorded, superseded_at as superseded, supersedes
       from isolated.eligibility_period where insurer_id = $1 order by recorded_at`,
      [insurerId],
    );
    return rows;
  });

test('a new person gets a subscriber branch number that says nothing of them', async () => {
  const handler = await (await test_.newInsurer()).handler();
  const input = anInput({ myNumber: aMyNumber() });
  const subscriber = await register(handler, input);
  expect(subscriber.subscriberBranchNumber).toMatch(/^[0-9A-HJKMNP-TV-Z]{17}$/);
  expect(subscriber).toMatchObject({
    nameKanji: input['nameKanji'],
    myNumberState: 'LINKED',
    myNumberMissingReason: null,
  });
  expect(subscriber.eligibilityPeriods).toMatchObject([{ start: '2024-04-01', end: null, symbol: '9100' }]);
});

test('only what is asked for has to be given', async () => {
  const person = await (await test_.newInsurer()).person();
  const given = Object.fromEntries(Object.entries(anInput()).filter(([, value]) => value !== null));
  expect(Object.keys(given)).not.toContain('eligibilityEnd');
  const { postalCode: _postalCode, address: _address, municipalityCode: _municipality, ...least } = given;
  expect(await register(person, least)).toMatchObject({
    address: null,
    myNumberState: 'MISSING',
    myNumberMissingReason: '1',
  });
});

test('registering the same again changes nothing and gives the same person', async () => {
  const insurer = await test_.newInsurer();
  const handler = await insurer.handler();
  const input = anInput({ myNumber: aMyNumber() });
  const first = await register(handler, input);
  const before = await rowCounts(test_.databaseUrl, insurer.id, subscriberTables);
  expect(await register(handler, input)).toEqual(first);
  expect(await rowCounts(test_.databaseUrl, insurer.id, subscriberTables)).toEqual(before);
});

test('a second period and another name keep the branch number; the earlier name stays in the history', async () => {
  const insurer = await test_.newInsurer();
  const person = await insurer.person();
  const input = anInput({ eligibilityEnd: '20250401', eligibilityEndReason: '03' });
  const first = await register(person, input);
  const next = {
    ...input,
    nameKanji: '架空　次郎',
    eligibilityStart: '2025-10-01',
    eligibilityEnd: null,
    eligibilityEndReason: null,
    notifiedOn: '2025-10-02',
  };
  const second = await register(person, next);
  expect(second.subscriberBranchNumber).toBe(first.subscriberBranchNumber);
  expect(second.nameKanji).toBe('架空　次郎');
  expect(second.eligibilityPeriods.map(({ start }) => start)).toEqual(['2025-10-01', '2024-04-01']);
  expect(await rowCounts(test_.databaseUrl, insurer.id, ['past_particulars'])).toEqual({ past_particulars: 1 });
});

test('an older filing does not take the place of the current name', async () => {
  const person = await (await test_.newInsurer()).person();
  const input = anInput();
  await register(person, input);
  const older = { ...input, nameKanji: '旧姓　太郎', notifiedOn: '2023-01-01' };
  expect(await register(person, older)).toMatchObject({ nameKanji: input['nameKanji'] });
});

test('who returns under another 資格ID is found by My Number with the same kana, birth date and sex', async () => {
  const handler = await (await test_.newInsurer()).handler();
  const myNumber = aMyNumber();
  const first = await register(handler, anInput({ myNumber, eligibilityEnd: '20250401', eligibilityEndReason: '03' }));
  const returning = anInput({ myNumber, nameKana: 'ｶｸｳ ﾀﾛｳ', eligibilityStart: '20251001', notifiedOn: '20251002' });
  const second = await register(handler, returning);
  expect(second.subscriberBranchNumber).toBe(first.subscriberBranchNumber);
  expect(second.eligibilityPeriods).toHaveLength(2);
});

test.each([{ nameKana: 'ベツジン' }, { birthDate: '19800402' }, { sex: '2' }])(
  'with a known My Number and %j it is another person’s',
  async (differing) => {
    const handler = await (await test_.newInsurer()).handler();
    const myNumber = aMyNumber();
    await register(handler, anInput({ myNumber }));
    expect(await ask(handler, anInput({ myNumber, ...differing }))).toBeRefused('MY_NUMBER_LINKED_TO_ANOTHER', {
      field: 'myNumber',
    });
  },
);

test('a correction keeps the earlier belief with its time', async () => {
  const insurer = await test_.newInsurer();
  const person = await insurer.person();
  const input = anInput();
  await register(person, input);
  const ended = await register(person, { ...input, eligibilityEnd: '2026-03-01', eligibilityEndReason: '01' });
  expect(ended.eligibilityPeriods).toMatchObject([{ end: '2026-03-01' }]);
  const [earlier, now, ...more] = await beliefs(insurer.id);
  expect(more).toEqual([]);
  expect([earlier!.validTo, now!.validTo]).toEqual([null, '2026-03-01']);
  expect(now).toMatchObject({ supersedes: earlier!.id, superseded: null });
  expect(earlier!.superseded).toEqual(now!.recorded);
});

test('two clerks who correct one period at once leave one chain of beliefs, in the order of their times', async () => {
  const insurer = await test_.newInsurer();
  const [one, other] = [await insurer.person(), await insurer.person()];
  const input = anInput();
  await register(one, input);
  const days = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01'];
  const correct = () =>
    days.map((day, at) =>
      ask(at % 2 === 0 ? one : other, { ...input, eligibilityEnd: day, eligibilityEndReason: '99' }),
    );
  const answers = await asOwner(test_.databaseUrl, async (client) => {
    // Held until several wait for it, so that they do meet.
    await client.query('begin');
    await client.query('select from isolated.subscriber where insurer_id = $1 for update', [insurer.id]);
    const asked = correct();
    await pause(300);
    await client.query('commit');
    return Promise.all(asked);
  });
  expect(answers.filter(({ errors }) => errors)).toEqual([]);
  const chain = await beliefs(insurer.id);
  expect(chain).toHaveLength(7);
  for (const [at, belief] of chain.entries()) {
    expect(belief.supersedes).toBe(chain[at - 1]?.id ?? null);
    expect(belief.superseded).toEqual(chain[at + 1]?.recorded ?? null);
  }
});

test('two clerks who register one new person at once make one subscriber', async () => {
  const insurer = await test_.newInsurer();
  const clerks = await Promise.all(Array.from({ length: 4 }, () => insurer.person()));
  const input = anInput();
  const answers = await Promise.all(clerks.map((clerk) => ask(clerk, input)));
  const refused = answers.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions.code) ?? []);
  expect(refused.filter((code) => !['CHANGED_MEANWHILE', 'CARD_BRANCH_TAKEN'].includes(code))).toEqual([]);
  expect(await rowCounts(test_.databaseUrl, insurer.id, ['subscriber', 'eligibility_period'])).toEqual({
    subscriber: 1,
    eligibility_period: 1,
  });
});

test('two clerks who give one card to two persons at once give it to one of them', async () => {
  const insurer = await test_.newInsurer();
  const clerks = await Promise.all(Array.from({ length: 4 }, () => insurer.person()));
  const answers = await Promise.all(
    clerks.map((clerk) => ask(clerk, anInput({ symbol: '9', number: '9', cardBranch: '09' }))),
  );
  const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'OK').sort();
  expect(codes.filter((code) => code === 'OK')).toHaveLength(1);
  expect(codes.filter((code) => !['OK', 'CARD_BRANCH_TAKEN', 'CHANGED_MEANWHILE'].includes(code))).toEqual([]);
  expect(await rowCounts(test_.databaseUrl, insurer.id, ['subscriber'])).toEqual({ subscriber: 1 });
});

test('the My Number of a person can be added by one person; another in its place needs a second one', async () => {
  const insurer = await test_.newInsurer();
  const handler = await insurer.handler();
  const without = anInput();
  await register(handler, without);
  const [first, second] = [aMyNumber(), aMyNumber()];
  const withNumber = (myNumber: string) => ({ ...without, myNumber, myNumberMissingReason: null });
  expect(await register(handler, withNumber(first))).toMatchObject({
    myNumberState: 'LINKED',
    myNumberMissingReason: null,
  });
  const answer = await handler.ask(mutation, { input: withNumber(second) });
  expect(answer).toBeRefused('SECOND_PERSON_REQUIRED', { field: 'myNumber' });
  expect(await register(handler, withNumber(first))).toMatchObject({ myNumberState: 'LINKED' });
  const tables = ['my_number', 'past_my_number', 'my_number_entry'];
  expect(await rowCounts(test_.databaseUrl, insurer.id, tables)).toEqual({
    my_number: 1,
    past_my_number: 0,
    my_number_entry: 2,
  });
});
