import { asOwner, cloneDatabase, type TestDatabase } from '../support/database';
import { aFile, aMyNumber, anInput, aRow } from '../support/made';
import type { Answer, Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';
import { resultRows, verdictsOf } from '../support/result';

let database: TestDatabase;
let one: TestPlatform;
let other: TestPlatform;
beforeAll(async () => {
  // Of its own: the workers of the tests beside it would take part.
  database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_two_${process.pid}`);
  [one, other] = [
    await TestPlatform.start({ databaseUrl: database.url }),
    await TestPlatform.start({ databaseUrl: database.url }),
  ];
});
afterAll(async () => {
  await Promise.all([one.close(), other.close()]);
  await database.drop();
});

/** A user of the insurer who is signed in at the other server too. */
async function atOther(insurer: TestInsurer): Promise<Person> {
  const person = await insurer.handler();
  return Object.assign(Object.create(person) as Person, { url: other.url });
}

type Rows = ReturnType<typeof aRow>[];

/** Two files about 600 persons, 300 of them in both: moved house, and their eligibility ended according to the second. */
function overlappingRows(): { first: Rows; second: Rows } {
  const persons = Array.from({ length: 600 }, (_, at) =>
    aRow({ eligibilityId: `E${at}`, symbol: '77', number: String(at), myNumber: at % 3 === 0 ? aMyNumber() : '' }),
  );
  const later = {
    ...{ address: '大阪府大阪市北区中之島1－3', notifiedOn: '20250402' },
    ...{ eligibilityEnd: '20250401', eligibilityEndReason: '03' },
  };
  const second = persons.slice(150).map((row, at) => (at < 300 ? { ...row, ...later } : row));
  return { first: persons.slice(0, 450), second };
}

const sentBy = async (person: Person, rows: Rows): Promise<string> => (await person.uploaded(aFile(rows))).id;

async function approvedBy(person: Person, id: string): Promise<string[]> {
  expect((await person.approve(id)).errors).toBeUndefined();
  await person.importIn(['APPLIED'], id);
  return verdictsOf(resultRows(await person.result(id)));
}

/** Everything that is stored of an insurer's persons but ids, branch numbers and times; My Numbers by who has one. */
const stored = (insurer: TestInsurer): Promise<Record<string, unknown>[]> =>
  asOwner(database.url, async (owner) => {
    const { rows } = await owner.query<Record<string, unknown>>(
      `select s.name_kana, s.address, s.notified_on, s.birth_date, s.my_number_state, s.my_number_missing_reason,
         (select array_agg(e.eligibility_id order by e.eligibility_id) from isolated.eligibility_id e
          where (e.insurer_id, e.subscriber_id) = (s.insurer_id, s.id)) as ids,
         (select array_agg(array[p.eligibility_id, p.valid_from::text, p.valid_to::text, p.end_reason, p.number, p.notified_on::text,
            (p.superseded_at is null)::text, (p.supersedes is not null)::text] order by p.recorded_at)
          from isolated.eligibility_period p where (p.insurer_id, p.subscriber_id) = (s.insurer_id, s.id)) as periods,
         (select array_agg(array[a.address, a.notified_on::text]) from isolated.past_particulars a
          where (a.insurer_id, a.subscriber_id) = (s.insurer_id, s.id)) as past,
         (select array_agg(n.update_seq) from isolated.my_number n
          where (n.insurer_id, n.subscriber_id) = (s.insurer_id, s.id)) as numbers
       from isolated.subscriber s where s.insurer_id = $1 order by 7`,
      [insurer.id],
    );
    return rows;
  });

/** Whether one file's beliefs were all recorded before the other's. */
const tookTurns = (insurer: TestInsurer): Promise<boolean> =>
  asOwner(database.url, async (owner) => {
    const { rows } = await owner.query<{ first: Date; last: Date }>(
      `select min(recorded_at) as first, max(recorded_at) as last from isolated.eligibility_period
       where insurer_id = $1 group by import_id order by 1`,
      [insurer.id],
    );
    return rows.length === 2 && rows[0]!.last < rows[1]!.first;
  });

test('two files about the same persons, sent and approved at once at two servers, end as one after the other', async () => {
  const { first, second } = overlappingRows();
  const ends: Record<string, unknown>[][] = [];
  for (const order of [
    [first, second],
    [second, first],
  ]) {
    const insurer = await one.newInsurer();
    const [clerk, colleague] = [await insurer.handler(), await insurer.handler()];
    for (const rows of order) await approvedBy(colleague, await sentBy(clerk, rows));
    ends.push(await stored(insurer));
  }
  for (let round = 0; round < 3; round += 1) {
    const insurer = await one.newInsurer();
    const [clerk, colleague] = [await insurer.handler(), await atOther(insurer)];
    const [firstId, secondId] = await Promise.all([sentBy(clerk, first), sentBy(colleague, second)]);
    const verdicts = await Promise.all([approvedBy(colleague, firstId), approvedBy(clerk, secondId)]);
    expect(verdicts.map((each) => each.filter((verdict) => verdict === 'OK').length)).toEqual([450, 450]);
    expect(await tookTurns(insurer)).toBe(true);
    const end = await stored(insurer);
    expect(end).toHaveLength(600);
    expect(ends).toContainEqual(end);
  }
});

const registration = `mutation ($input: RegisterSubscriberInput!) {
  registerSubscriber(input: $input) { subscriberBranchNumber eligibilityPeriods { start end } } }`;

interface Registered {
  registerSubscriber: { subscriberBranchNumber: string; eligibilityPeriods: { start: string; end: string | null }[] };
}

const codeOf = (answer: Answer<unknown>): string => answer.errors?.[0]?.extensions.code ?? 'OK';

/** What is believed now, per person; each belief once. */
const believed = (insurer: TestInsurer, eligibilityId: string): Promise<string[]> =>
  asOwner(database.url, async (owner) => {
    const { rows } = await owner.query<{ period: string }>(
      `select p.valid_from || ' ' || coalesce(p.valid_to::text, '-') as period from isolated.eligibility_period p
       join isolated.subscriber s on (s.insurer_id, s.id) = (p.insurer_id, p.subscriber_id)
       where p.insurer_id = $1 and p.eligibility_id = $2 and p.superseded_at is null order by 1`,
      [insurer.id, eligibilityId],
    );
    return rows.map(({ period }) => period);
  });

async function bothRegister(insurer: TestInsurer, inputs: [object, object]): Promise<Answer<Registered>[]> {
  const clerks = [await insurer.handler(), await atOther(insurer)];
  return Promise.all(clerks.map((clerk, at) => clerk.ask<Registered>(registration, { input: inputs[at] })));
}

test('two clerks who register the same new person at the same moment register one', async () => {
  const insurer = await one.newInsurer();
  for (let round = 0; round < 12; round += 1) {
    const input = anInput({
      eligibilityId: `NEW${round}`,
      number: `n${round}`,
      myNumber: round % 2 === 0 ? aMyNumber() : '',
    });
    const answers = await bothRegister(insurer, [input, { ...input }]);
    const done = answers.flatMap(({ data }) => data?.registerSubscriber.subscriberBranchNumber ?? []);
    expect(done.length).toBeGreaterThanOrEqual(1);
    expect(new Set(done).size).toBe(1);
    for (const answer of answers) expect(['OK', 'CHANGED_MEANWHILE']).toContain(codeOf(answer));
    expect(await believed(insurer, `NEW${round}`)).toEqual(['2024-04-01 -']);
  }
  expect(await stored(insurer)).toHaveLength(12);
});

test('of two clerks who give one person overlapping new periods at the same moment one is refused', async () => {
  const insurer = await one.newInsurer();
  const clerk = await insurer.handler();
  for (let round = 0; round < 12; round += 1) {
    const held = {
      eligibilityId: `OLD${round}`,
      number: `o${round}`,
      ...{ eligibilityStart: '20200401', eligibilityEnd: '20210401', eligibilityEndReason: '03' },
    };
    const given = (cells: object) => anInput({ ...aRow({ ...held, ...cells }) });
    await clerk.get(registration, { input: given({}) });
    const open = { eligibilityEnd: '', eligibilityEndReason: '' };
    const answers = await bothRegister(insurer, [
      given({ ...open, eligibilityStart: '20220401' }),
      given({ ...open, eligibilityStart: '20230401' }),
    ]);
    const codes = answers.map(codeOf);
    expect(codes.filter((code) => code === 'OK')).toHaveLength(1);
    expect(['PERIOD_OVERLAPS', 'CHANGED_MEANWHILE']).toContain(codes.find((code) => code !== 'OK'));
    expect(await believed(insurer, `OLD${round}`)).toEqual([
      '2020-04-01 2021-04-01',
      codes[0] === 'OK' ? '2022-04-01 -' : '2023-04-01 -',
    ]);
  }
});

const beliefs = (insurer: TestInsurer, eligibilityId: string): Promise<number> =>
  asOwner(database.url, async (owner) => {
    const all = 'select from isolated.eligibility_period where insurer_id = $1 and eligibility_id = $2';
    return (await owner.query(all, [insurer.id, eligibilityId])).rowCount ?? 0;
  });

test('two clerks who correct one period at the same moment leave one belief and the history of both', async () => {
  const insurer = await one.newInsurer();
  const clerk = await insurer.handler();
  for (let round = 0; round < 12; round += 1) {
    const person = { eligibilityId: `SAME${round}`, number: `s${round}` };
    const ends = ['20250401', '20250501'] as const;
    const given = (cells: object) => anInput({ ...aRow({ ...person, ...cells }) });
    await clerk.get(registration, { input: given({}) });
    const answers = await bothRegister(insurer, [
      given({ eligibilityEnd: ends[0], eligibilityEndReason: '03' }),
      given({ eligibilityEnd: ends[1], eligibilityEndReason: '03' }),
    ]);
    expect(answers.map(codeOf)).toEqual(['OK', 'OK']);
    const now = await believed(insurer, `SAME${round}`);
    expect(now).toHaveLength(1);
    expect(await beliefs(insurer, `SAME${round}`)).toBe(3);
    expect(['2024-04-01 2025-04-01', '2024-04-01 2025-05-01']).toContain(now[0]);
  }
});
