import { asOwner } from '../support/database';
import { operationLog } from '../support/kept';
import { askChange, atOnce, codeOf, done, known, registered, type Known } from '../support/history';
import type { Person } from '../support/person';
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

const tomorrow = () => new Date(Date.now() + 33 * 3_600_000).toISOString().slice(0, 10);
const past = () =>
  asOwner(test_.databaseUrl, async (owner) => {
    const { rows } = await owner.query(
      `select name_kanji, address, notified_on, changed_on, reason, recorded_by as by
       from isolated.past_particulars where insurer_id = $1 order by notified_on, recorded_at`,
      [insurer.id],
    );
    return rows;
  });

test('a marriage: the new name with its day; the earlier one stays, and is not searched by any more', async () => {
  const before = await registered(clerk);
  const given = { nameKanji: '新姓　太郎', nameKana: 'ｼﾝｾｲ ﾀﾛｳ', changedOn: '2025-05-01', notifiedOn: '2025-05-07' };
  const after = done(await askChange(clerk, before, { ...given, reason: '婚姻' }));
  expect(after).toMatchObject({
    ...{ nameKanji: '新姓　太郎', nameKana: 'ｼﾝｾｲ ﾀﾛｳ', address: before.address, particularsChangedOn: '2025-05-01' },
  });
  expect(after.eligibilityPeriods).toEqual(before.eligibilityPeriods);
  expect(await past()).toMatchObject([{ name_kanji: before.nameKanji, changed_on: null }]);
  const found = async (nameKana: string) => {
    const { subscribers } = await clerk.get<{ subscribers: { edges: unknown[] } }>(
      'query ($search: SubscriberSearch) { subscribers(search: $search) { edges { cursor } } }',
      { search: { nameKana } },
    );
    return subscribers.edges.length;
  };
  expect([await found('シンセイ'), await found('カクウ')]).toEqual([1, 0]);
});

test('what is left out stays, what is empty is emptied', async () => {
  const before = await registered(clerk, { relationshipCode: '11' });
  const changed = done(
    await askChange(clerk, before, { postalCode: '', municipalityCode: '', relationshipCode: null }),
  );
  expect(changed).toMatchObject({
    ...{ postalCode: null, municipalityCode: null, relationshipCode: '11', address: before.address },
  });
});

test('the later filing of one day counts, and who and why is kept', async () => {
  const before = await registered(clerk, { notifiedOn: '20250507' });
  const one = done(await askChange(clerk, before, { address: '一丁目', reason: '転居' }));
  const other = done(await askChange(clerk, one, { address: '二丁目' }));
  expect(other.address).toBe('二丁目');
  expect(await past()).toMatchObject([
    { address: before.address, reason: null, by: clerk.accountId },
    { address: '一丁目', reason: '転居', by: clerk.accountId },
  ]);
});

test('an older filing that comes late changes what was known by its day, not what is current', async () => {
  const registered_ = await registered(clerk, { address: '初めの住所' });
  const moved = done(await askChange(clerk, registered_, { address: '次の住所' }));
  const late = { nameKanji: '途中　太郎', changedOn: '2024-12-01', notifiedOn: '2025-01-10' };
  const after = done(await askChange(clerk, moved, late));
  expect(after).toEqual(moved);
  const at = (validOn: string) => known(clerk, moved.subscriberBranchNumber, { validOn });
  expect(await at('2024-11-30')).toMatchObject({ nameKanji: registered_.nameKanji, address: '初めの住所' });
  expect(await at('2025-01-31')).toMatchObject({ nameKanji: '途中　太郎', address: '初めの住所' });
  expect(await at('2025-05-01')).toMatchObject({ nameKanji: registered_.nameKanji, address: '次の住所' });
});

test('a filing of what is known already leaves no trace when its days are the same', async () => {
  const before = await registered(clerk, { notifiedOn: '20250507' });
  const days = { changedOn: '2025-05-07', notifiedOn: '2025-05-07' };
  expect(done(await askChange(clerk, before, { ...days, address: before.address }))).toEqual(before);
  expect(await past()).toEqual([]);
});

test('a file that comes later and was filed later has the last word', async () => {
  const cells = { eligibilityId: `P${Date.now()}`, symbol: '40', number: '1' };
  const changed = done(await askChange(clerk, await registered(clerk, cells), { address: '窓口の住所' }));
  const filed = await registered(clerk, { ...cells, address: '届書の住所', notifiedOn: '20250601' });
  expect(filed).toMatchObject({ address: '届書の住所', particularsChangedOn: '2025-06-01' });
  expect(await askChange(clerk, changed, { address: '古い画面から' })).toBeRefused('CHANGED_MEANWHILE');
});

test.each<[object, object]>([
  [{ nameKanji: '' }, { field: 'nameKanji', reason: 'REQUIRED' }],
  [{ nameKana: ' ' }, { field: 'nameKana', reason: 'REQUIRED' }],
  [{ nameKana: '漢字' }, { field: 'nameKana', reason: 'NAME_KANA_FORMAT' }],
  [{ nameKanji: '漢'.repeat(101) }, { field: 'nameKanji', reason: 'TOO_LONG' }],
  [{ address: '住'.repeat(201) }, { field: 'address', reason: 'TOO_LONG' }],
  [{ municipalityCode: '131017' }, { field: 'municipalityCode', reason: 'MUNICIPALITY_CODE_CHECK_DIGIT' }],
  [{ changedOn: tomorrow() }, { field: 'changedOn', reason: 'DATE_IN_FUTURE' }],
  [{ notifiedOn: tomorrow() }, { field: 'notifiedOn', reason: 'DATE_IN_FUTURE' }],
  [{ address: '\u0000' }, { field: 'address' }],
  [{ reason: '1234-5678-9010' }, { field: 'reason' }],
])('%j is refused as in a file, and nothing changes', async (given, details) => {
  const before = await registered(clerk);
  const answer = await askChange(clerk, before, given as Record<string, unknown>);
  expect(answer).toBeRefused('BAD_USER_INPUT', details as Record<string, unknown>);
  expect(await known(clerk, before.subscriberBranchNumber)).toEqual(before);
});

test('a dependant keeps a relationship', async () => {
  const before = await registered(clerk, { kind: '2', enrolmentKind: '4', relationshipCode: '11' });
  expect(await askChange(clerk, before, { relationshipCode: '' })).toBeRefused('BAD_USER_INPUT', {
    ...{ field: 'relationshipCode', reason: 'RELATIONSHIP_REQUIRED' },
  });
  expect(done(await askChange(clerk, before, { relationshipCode: '12' })).relationshipCode).toBe('12');
  const insured = await registered(clerk, { relationshipCode: '01' });
  expect(done(await askChange(clerk, insured, { relationshipCode: '' })).relationshipCode).toBeNull();
});

test.each(['yesterday', '2025-05-01', '2025-02-30T00:00:00Z', '2025-05-01T00:00:00', 1])(
  'seen at %j is no moment',
  async (seen) => {
    const before = await registered(clerk);
    expect(codeOf(await askChange(clerk, before, { seen }))).toBe('BAD_USER_INPUT');
  },
);

test('of clerks who change one person at once, the first is right and the others are told', async () => {
  const clerks = await Promise.all(Array.from({ length: 4 }, () => insurer.person()));
  const before = await registered(clerk);
  const answers = await atOnce(test_.databaseUrl, insurer.id, () =>
    clerks.map((one, at) => askChange(one, before, { address: `${at}番地` })),
  );
  expect(answers.map(codeOf).sort()).toEqual(['CHANGED_MEANWHILE', 'CHANGED_MEANWHILE', 'CHANGED_MEANWHILE', 'OK']);
  const first = done(answers.find((answer) => codeOf(answer) === 'OK')!);
  expect(await known(clerk, before.subscriberBranchNumber)).toEqual(first);
});

test('the operation log says whose, and nothing of what', async () => {
  const before = await registered(clerk);
  done(await askChange(clerk, before, { address: '秘密の住所', reason: '転居の届' }));
  const entry = (await operationLog(test_.databaseUrl, insurer.id)).at(-1);
  expect(entry).toMatchObject({ operation: 'changeParticulars', result: 'OK' });
  expect(entry!.branchNumbers).toEqual([before.subscriberBranchNumber]);
  expect(JSON.stringify(entry)).not.toMatch(/秘密|転居/);
});

describe('refused', () => {
  test('whoever may not', async () => {
    const before = await registered(clerk);
    const without = await insurer.person({ operations: ['viewSubscriber', 'registerSubscriber'] });
    expect(await askChange(without, before)).toBeRefused('NOT_PERMITTED');
    expect(await askChange(await insurer.person({ level: 'READ' }), before)).toBeRefused('PRIVILEGE_LEVEL');
  });

  test("another insurer's person as one that does not exist", async () => {
    const foreign = await registered(await (await test_.newInsurer()).person());
    const unknown: Known = { ...foreign, subscriberBranchNumber: '00000000000000000' };
    expect(await askChange(clerk, foreign, { address: '乗っ取り' })).toBeRefused('NOT_FOUND');
    expect(await askChange(clerk, foreign)).toEqual(await askChange(clerk, unknown));
    expect(await askChange(clerk, { ...foreign, subscriberBranchNumber: '\u0000' })).toBeRefused('NOT_FOUND');
  });
});
