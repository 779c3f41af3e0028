import { asOwner, cloneDatabase, type TestDatabase } from '../support/database';
import { aMyNumber, aRow } from '../support/made';
import { TestPlatform } from '../support/platform';
import { Office, withdraw } from '../support/withdrawal';

let database: TestDatabase;
// Of its own: triggers are put on tables.
beforeAll(async () => {
  database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_withdrawal_${process.pid}`);
});
afterAll(() => database.drop());

const asTrigger = (name: string, on: string, body: string): Promise<unknown> =>
  asOwner(database.url, async (owner) => {
    await owner.query(`create function public.${name}() returns trigger language plpgsql as $$ begin ${body} end $$`);
    await owner.query(`create trigger ${name} ${on} execute function public.${name}()`);
  });
const withoutTrigger = (name: string) =>
  asOwner(database.url, (owner) => owner.query(`drop function public.${name} cascade`));

test('a withdrawal that is broken off in the middle goes on in another process, and does nobody twice', async () => {
  const first = await TestPlatform.start({ databaseUrl: database.url });
  const office = await Office.open(first);
  const persons = Array.from({ length: 1_200 }, (_, at) =>
    aRow({ myNumber: at % 40 === 0 || at === 599 ? aMyNumber() : '' }),
  );
  await office.applied(persons.slice(0, 600));
  const before = await office.current();
  // Two far apart change cards and numbers: what either gets back is the other's until then.
  const [one, other] = [persons[0]!, persons[599]!];
  const id = await office.applied([
    ...persons
      .filter((row) => row !== one && row !== other)
      .map((row) => ({
        ...row,
        nameKanji: '改名　太郎',
        notifiedOn: '20250105',
        eligibilityEnd: '20250101',
        eligibilityEndReason: '03',
      })),
    { ...one, number: 'away', myNumber: aMyNumber() },
    { ...other, number: one.number, myNumber: one.myNumber },
    { ...one, number: other.number, myNumber: other.myNumber },
  ]);
  // The second part of the work fails.
  await asTrigger(
    'broken_off',
    'before update of withdrawn_persons on isolated.file_import for each row when (new.withdrawn_persons > 600)',
    `raise exception 'broken off';`,
  );
  expect((await withdraw(office.second, id)).errors).toBeUndefined();
  const progress = () =>
    office.rows<{ state: string; done: number; left: number; restored: number }>(
      `select state, withdrawn_persons as done, (select count(*)::integer from isolated.withdrawal_person w where w.insurer_id = $1) as left,
         (select count(*)::integer from isolated.eligibility_period p where p.insurer_id = $1 and p.recorded_by is not null and p.change in ('RESTORATION', 'WITHDRAWAL')) as restored
       from isolated.file_import f where f.insurer_id = $1 and f.id = $2`,
      [id],
    );
  const half = { state: 'APPLIED', done: 501, left: 699, restored: 501 };
  for (let tries = 0; tries < 100 && (await progress())[0]!.done < 501; tries += 1)
    await new Promise((next) => setTimeout(next, 50));
  await new Promise((next) => setTimeout(next, 300));
  expect(await progress()).toEqual([half]);
  await first.close();
  expect(await progress()).toEqual([half]);
  await withoutTrigger('broken_off');

  const second = await TestPlatform.start({ databaseUrl: database.url });
  try {
    const uploader = Object.assign(office.uploader, { url: second.url });
    await uploader.importIn(['WITHDRAWN'], id);
    expect(await progress()).toEqual([{ state: 'WITHDRAWN', done: 1_200, left: 0, restored: 1_200 }]);
    expect(await office.current()).toEqual(before);
  } finally {
    await second.close();
  }
});

test('a card that somebody takes at this moment stays with them; the rest of the chunk comes back', async () => {
  const test_ = await TestPlatform.start({ databaseUrl: database.url });
  try {
    const office = await Office.open(test_);
    const persons = Array.from({ length: 40 }, (_, at) => aRow({ symbol: at === 17 ? 'raced' : '9200' }));
    await office.applied(persons);
    const before = await office.current();
    const id = await office.applied(persons.map((row) => ({ ...row, symbol: '9300' })));
    await asTrigger(
      'race',
      `before insert on isolated.eligibility_period for each row when (new.symbol = 'raced' and new.superseded_at is null)`,
      `raise exclusion_violation using constraint = 'card_branch_taken', table = 'eligibility_period', schema = 'isolated';`,
    );
    const { keptChanges } = await office.withdrawn(id).finally(() => withoutTrigger('race'));
    expect(keptChanges).toBe(1);
    const now = (await office.current()) as { eligibilityPeriods?: object[] }[];
    expect(now.filter((person, at) => JSON.stringify(person) !== JSON.stringify(before[at]))).toMatchObject([
      { eligibilityPeriods: [] },
    ]);
  } finally {
    await test_.close();
  }
});
