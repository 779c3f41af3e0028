import { asOwner, cloneDatabase, type TestDatabase } from '../support/database';
import { rowCounts } from '../support/kept';
import { aFile, aMyNumber, anInput, aRow } from '../support/made';
import type { Person } from '../support/person';
import { imported, resultRows, verdictsOf } from '../support/result';
import { TestPlatform, type TestInsurer } from '../support/platform';

let database: TestDatabase;
let test_: TestPlatform;
let insurer: TestInsurer;
let handler: Person;
beforeAll(async () => {
  // Of its own: a test puts a trigger on a table.
  database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_apply_${process.pid}`);
  test_ = await TestPlatform.start({ databaseUrl: database.url });
});
afterAll(() => test_.close().finally(() => database.drop()));
beforeEach(async () => {
  insurer = await test_.newInsurer();
  handler = await insurer.handler();
});

const tables = ['subscriber', 'eligibility_period', 'my_number'];
const stored = () => rowCounts(test_.databaseUrl, insurer.id, tables);
const register = (cells: object): Promise<unknown> =>
  handler.get('mutation ($input: RegisterSubscriberInput!) { registerSubscriber(input: $input) { nameKana } }', {
    input: anInput(cells),
  });
const card = (symbol: string) => ({ symbol, number: '1', cardBranch: '00' });

test('of two rows that collide the later is refused', async () => {
  const rows = [
    card('1'),
    card('2'),
    card('1'),
    { ...card('2'), eligibilityStart: '20200101', eligibilityEnd: '20240401', eligibilityEndReason: '99' },
  ];
  expect(verdictsOf(await imported(insurer, handler, aFile(rows)))).toEqual(['OK', 'OK', 'CARD_BRANCH_TAKEN', 'OK']);
});

test('a row may take what a row before it gives up', async () => {
  const holder = aRow(card('1'));
  await imported(insurer, handler, aFile([holder]));
  const rows = [
    { ...holder, eligibilityEnd: '20250401', eligibilityEndReason: '03' },
    { ...card('1'), eligibilityStart: '20250401' },
  ];
  expect(verdictsOf(await imported(insurer, handler, aFile(rows)))).toEqual(['OK', 'OK']);
  expect(verdictsOf(await imported(insurer, handler, aFile([{ ...card('1'), eligibilityStart: '20250331' }])))).toEqual(
    ['CARD_BRANCH_TAKEN'],
  );
});

test('a My Number given to two persons of the file is refused to all of them, whoever came first', async () => {
  const [twice, once] = [aMyNumber(), aMyNumber()];
  const person = aRow({ myNumber: once });
  const rows = [
    { myNumber: twice },
    person,
    { myNumber: twice, nameKana: 'ホカ' },
    person,
    { myNumber: twice, nameKana: 'サンニン' },
  ];
  expect(verdictsOf(await imported(insurer, handler, aFile(rows)))).toEqual([
    'MY_NUMBER_DUPLICATE_IN_FILE',
    'OK',
    'MY_NUMBER_DUPLICATE_IN_FILE',
    'OK',
    'MY_NUMBER_DUPLICATE_IN_FILE',
  ]);
  expect(await stored()).toEqual({ subscriber: 1, eligibility_period: 1, my_number: 1 });
});

test('a My Number that a row before gives up may be taken', async () => {
  const [wrong, right, other] = [aMyNumber(), aMyNumber(), aMyNumber()];
  const people = [aRow({ myNumber: wrong }), aRow({ myNumber: other, nameKana: 'ホカ' })];
  await imported(insurer, handler, aFile(people));
  const rows = [
    { ...people[0]!, myNumber: right },
    { ...people[1]!, myNumber: wrong },
  ];
  expect(verdictsOf(await imported(insurer, handler, aFile(rows)))).toEqual(['OK', 'OK']);
});

test('one person in rows far apart is one person, across every border inside', async () => {
  const myNumber = aMyNumber();
  const person = { eligibilityId: 'FAR', ...card('far'), myNumber, myNumberMissingReason: '' };
  const filler = (count: number) => Array.from({ length: count }, () => ({}));
  const ended = (year: number) => ({
    eligibilityStart: `${year}0401`,
    eligibilityEnd: `${year + 1}0401`,
    eligibilityEndReason: '03',
    notifiedOn: `${year}0403`,
  });
  const rows = [
    ...[{ ...person, ...ended(2020) }, ...filler(249)],
    ...[{ ...person, ...ended(2021), eligibilityId: 'FAR2' }, ...filler(399)],
    ...[
      { ...person, ...ended(2021), eligibilityId: 'FAR', eligibilityEnd: '20220301' },
      { ...card('far'), eligibilityStart: '20211001' },
    ],
    ...[
      { ...person, ...ended(2022), eligibilityStart: '20220201' },
      { ...person, myNumber: '', eligibilityStart: '20230401', nameKanji: '改名　太郎', notifiedOn: '20230403' },
    ],
  ];
  const verdicts = verdictsOf(await imported(insurer, handler, aFile(rows)));
  expect(verdicts.filter((verdict) => verdict !== 'OK')).toEqual(['CARD_BRANCH_TAKEN', 'PERIOD_OVERLAPS']);
  expect([verdicts.indexOf('CARD_BRANCH_TAKEN'), verdicts.indexOf('PERIOD_OVERLAPS')]).toEqual([651, 652]);
  const query =
    'query ($n: String) { subscribers(search: { myNumber: $n }) { edges { node { nameKanji eligibilityPeriods { start end eligibilityId } } } } }';
  expect(await handler.get(query, { n: myNumber })).toEqual({
    subscribers: {
      edges: [
        {
          node: {
            nameKanji: '改名　太郎',
            eligibilityPeriods: [
              { start: '2023-04-01', end: null, eligibilityId: 'FAR' },
              { start: '2021-04-01', end: '2022-03-01', eligibilityId: 'FAR' },
              { start: '2020-04-01', end: '2021-04-01', eligibilityId: 'FAR' },
            ],
          },
        },
      ],
    },
  });
});

test('a row that has become wrong since the preview is refused when it is applied, and only that row', async () => {
  const [taken, numbered] = [aMyNumber(), aMyNumber()];
  const overlapping = aRow({ eligibilityId: 'LATER', number: 'later' });
  const rows = [
    { myNumber: taken },
    card('meanwhile'),
    { ...overlapping, eligibilityStart: '20250101' },
    { myNumber: numbered },
    {},
  ];
  const { id, ok } = await handler.uploaded(aFile(rows), ['AWAITING_APPROVAL']);
  expect(ok).toBe(5);
  await register({ myNumber: taken, nameKana: 'サキノヒト' });
  await register(card('meanwhile'));
  await register(overlapping);
  const approver = await insurer.handler();
  await approver.approve(id);
  expect(await approver.importIn(['APPLIED'], id)).toMatchObject({ ok: 2, applied: 2, rejected: 3 });
  expect(verdictsOf(resultRows(await handler.result(id)))).toEqual([
    'MY_NUMBER_LINKED_TO_ANOTHER',
    'CARD_BRANCH_TAKEN',
    'PERIOD_OVERLAPS',
    'OK',
    'OK',
  ]);
});

test('a constraint that is met while rows are stored refuses its row alone, in any place of a chunk', async () => {
  const others = Array.from({ length: 40 }, () => ({}));
  const rows = [...others, { myNumber: aMyNumber() }, ...others, card('raced'), ...others];
  const { id } = await handler.uploaded(aFile(rows), ['AWAITING_APPROVAL']);
  // Somebody stores the card after the rows were judged and before they are written: seen by the constraint only.
  await asOwner(test_.databaseUrl, async (client) => {
    await client.query(`create function public.race() returns trigger language plpgsql as $$
      begin
        if new.symbol = 'raced' then
          raise exclusion_violation using constraint = 'card_branch_taken', table = 'eligibility_period', schema = 'isolated';
        end if;
        return new;
      end $$`);
    await client.query(
      `create trigger race before insert on isolated.eligibility_period for each row execute function public.race()`,
    );
  });
  const approver = await insurer.handler();
  await approver.approve(id);
  const end = await approver
    .importIn(['APPLIED'], id)
    .finally(() => asOwner(test_.databaseUrl, (client) => client.query(`drop function public.race cascade`)));
  expect(end).toMatchObject({ ok: 121, applied: 121, rejected: 1, faults: [{ code: 'CARD_BRANCH_TAKEN', count: 1 }] });
  expect(verdictsOf(resultRows(await handler.result(id))).indexOf('CARD_BRANCH_TAKEN')).toBe(81);
  expect(await stored()).toEqual({ subscriber: 121, eligibility_period: 121, my_number: 1 });
});

test('two imports of one insurer at once end as if one had come after the other', async () => {
  const colleague = await insurer.handler();
  const rows = (name: string) =>
    Array.from({ length: 300 }, (_, at) => ({ eligibilityId: `${name}${at}`, symbol: 'same', number: String(at) }));
  const [one, other] = await Promise.all([
    handler.uploaded(aFile(rows('A')), ['APPLIED']),
    colleague.uploaded(aFile(rows('B')), ['APPLIED']),
  ]);
  const [first, second] = [one.applied > other.applied ? one : other, one.applied > other.applied ? other : one];
  expect([first.applied + second.applied, first.rejected + second.rejected]).toEqual([300, 300]);
  expect(await stored()).toEqual({ subscriber: 300, eligibility_period: 300, my_number: 0 });
});

test('the same changes given again are all unchanged', async () => {
  const rows = Array.from({ length: 20 }, (_, at) => aRow({ myNumber: at % 2 === 0 ? aMyNumber() : '' }));
  await imported(insurer, handler, aFile(rows));
  const before = await rowCounts(test_.databaseUrl, insurer.id, [...tables, 'past_particulars', 'past_my_number']);
  const again = await handler.uploaded(aFile(rows, '\n'), ['APPLIED']);
  expect(again.preview).toMatchObject({
    unchanged: 20,
    newPersons: 0,
    corrections: 0,
    newMyNumbers: 0,
    changedMyNumbers: 0,
  });
  expect(await rowCounts(test_.databaseUrl, insurer.id, [...tables, 'past_particulars', 'past_my_number'])).toEqual(
    before,
  );
});
