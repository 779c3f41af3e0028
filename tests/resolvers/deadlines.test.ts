import { cloneDatabase, type TestDatabase } from '../support/database';
import { aFile, aMyNumber, anInput, aRow } from '../support/made';
import type { Person } from '../support/person';
import { TestPlatform } from '../support/platform';
import { Office } from '../support/withdrawal';

let database: TestDatabase;
let test_: TestPlatform;
let office: Office;
/** In Japan, noon. */
let today = '2026-11-10';
beforeAll(async () => {
  // Of its own: its clock would end the imports of other tests.
  database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_deadlines_${process.pid}`);
  test_ = await TestPlatform.start({ databaseUrl: database.url, now: () => new Date(`${today}T03:00:00Z`) });
});
afterAll(() => test_.close().finally(() => database.drop()));
beforeEach(async () => {
  today = '2026-11-10';
  office = await Office.open(test_);
});

interface DeadlineShown {
  id: string;
  kind: string;
  state: string;
  notifiedOn: string;
  dueOn: string;
  line: number | null;
  rows: number;
  name: string | null;
  fault: string | null;
  faultMessage: string | null;
  doneOn: string | null;
  mayDismiss: boolean;
  subscriberBranchNumber: string | null;
}
const fields =
  'id kind state notifiedOn dueOn line rows name fault faultMessage doneOn mayDismiss subscriberBranchNumber';
type Page = { deadlines: { edges: { cursor: string; node: DeadlineShown }[]; pageInfo: { hasNextPage: boolean } } };
const pageOf = (person: Person, state: string, first?: number, after?: string) =>
  person.ask<Page>(
    `query ($s: DeadlineState!, $f: Int, $a: String) { deadlines(state: $s, first: $f, after: $a) {
       edges { cursor node { ${fields} } } pageInfo { hasNextPage } } }`,
    { s: state, f: first, a: after },
  );
const listed = async (state: string, person = office.uploader): Promise<DeadlineShown[]> =>
  (await pageOf(person, state)).data!.deadlines.edges.map(({ node }) => node);
const counts = async () =>
  (await office.uploader.get<{ deadlineCounts: object }>('{ deadlineCounts { due overdue doneLate } }')).deadlineCounts;
const dismiss = (person: Person, id: string, reason = '取り下げられた届出') =>
  person.ask<{ dismissDeadline: object }>(
    'mutation ($id: ID!, $r: String!) { dismissDeadline(id: $id, reason: $r) { state doneOn mayDismiss } }',
    { id, r: reason },
  );
const wrong = (cells: object = {}) => aRow({ nameKana: 'ひらがな', nameKanji: '誤り　一', ...cells });
const on = async (day: string): Promise<void> => {
  today = day;
  await office.back();
};
/** The database writes down when something was registered by its own clock. */
const recentlyInJapan = (daysAgo: number): string =>
  new Date(Date.now() + 9 * 3_600_000 - daysAgo * 86_400_000).toISOString().slice(0, 10);
const digits = (day: string): string => day.replaceAll('-', '');

test('a refused row is due until the fifth day from its filing, and overdue after it', async () => {
  await office.applied([wrong({ notifiedOn: '20261105' })]);
  const filing = {
    kind: 'REFUSED_ROW',
    notifiedOn: '2026-11-05',
    dueOn: '2026-11-10',
    line: 1,
    rows: 1,
    name: '誤り　一',
  };
  expect(await listed('DUE')).toMatchObject([
    {
      ...filing,
      state: 'DUE',
      fault: 'NAME_KANA_FORMAT',
      faultMessage: expect.stringContaining('カナ氏名'),
      mayDismiss: true,
      doneOn: null,
    },
  ]);
  expect([await listed('OVERDUE'), await counts()]).toEqual([[], { due: 1, overdue: 0, doneLate: 0 }]);
  await on('2026-11-11');
  expect(await listed('DUE')).toEqual([]);
  expect(await listed('OVERDUE')).toMatchObject([{ ...filing, state: 'OVERDUE' }]);
  expect(await counts()).toEqual({ due: 0, overdue: 1, doneLate: 0 });
});

test('a file that waits for approval is due by the earliest filing of its good rows', async () => {
  const rows = [
    { myNumber: aMyNumber(), notifiedOn: '20261109' },
    { myNumber: aMyNumber(), notifiedOn: '20261107' },
    wrong({ notifiedOn: '20261101' }),
  ];
  const { id } = await office.uploader.uploaded(aFile(rows), ['AWAITING_APPROVAL']);
  expect(await listed('DUE')).toMatchObject([
    { id, kind: 'AWAITING_APPROVAL', notifiedOn: '2026-11-07', dueOn: '2026-11-12', rows: 2, mayDismiss: false },
  ]);
  // Also for those who do not handle My Numbers.
  const none = await office.insurer.person({ level: 'NONE' });
  expect(await listed('DUE', none)).toMatchObject([{ id }]);
  await on('2026-11-13');
  expect(await listed('OVERDUE')).toMatchObject([{ id }]);
  await office.second.approve(id);
  await office.second.importIn(['APPLIED'], id);
  expect(await listed('OVERDUE')).toMatchObject([{ kind: 'REFUSED_ROW', dueOn: '2026-11-06' }]);
});

test('the corrected row ends it; the same row refused again is the same filing', async () => {
  const row = wrong({ notifiedOn: '20261108' });
  await office.applied([row]);
  await office.applied([{ ...row, address: 'べつの住所' }, {}]);
  expect(await counts()).toMatchObject({ due: 1 });
  await office.applied([{ ...row, nameKana: 'タダシイ' }]);
  expect(await counts()).toMatchObject({ due: 0, overdue: 0 });
});

test('what was registered after its last day is listed newest first, with the subscriber, for ninety days', async () => {
  const late = { nameKana: 'オソイ', nameKanji: '遅い　一', notifiedOn: digits(recentlyInJapan(20)) };
  const inTime = { notifiedOn: digits(recentlyInJapan(2)) };
  await on(recentlyInJapan(0));
  await office.applied([late, inTime]);
  const row = wrong({ notifiedOn: digits(recentlyInJapan(15)) });
  await office.applied([row]);
  // Registered with a later filing day than it was refused with: late all the same.
  const input = anInput({ ...row, nameKana: 'サシモドシ', ...inTime });
  await office.uploader.get('mutation ($i: RegisterSubscriberInput!) { registerSubscriber(input: $i) { nameKana } }', {
    i: input,
  });
  const done = { state: 'DONE_LATE', doneOn: today, mayDismiss: false, subscriberBranchNumber: expect.any(String) };
  const expected = [
    { ...done, kind: 'REFUSED_ROW', name: '誤り　一', dueOn: recentlyInJapan(10) },
    { ...done, kind: 'REGISTERED_LATE', name: '遅い　一', dueOn: recentlyInJapan(15) },
  ];
  expect(await listed('DONE_LATE')).toMatchObject(expected);
  expect(await counts()).toEqual({ due: 0, overdue: 0, doneLate: 2 });
  await on(recentlyInJapan(-91));
  expect([await listed('DONE_LATE'), await counts()]).toEqual([[], { due: 0, overdue: 0, doneLate: 0 }]);
});

test('a late registration counts once, and not at all when its file is withdrawn', async () => {
  await on(recentlyInJapan(0));
  const row = wrong({ notifiedOn: digits(recentlyInJapan(30)) });
  await office.applied([row]);
  const id = await office.applied([{ ...row, nameKana: 'ナオシタ' }]);
  expect(await listed('DONE_LATE')).toMatchObject([{ kind: 'REGISTERED_LATE' }]);
  expect(await counts()).toMatchObject({ overdue: 0, doneLate: 1 });
  await office.withdrawn(id);
  expect(await listed('DONE_LATE')).toEqual([]);
  expect(await counts()).toMatchObject({ overdue: 1, doneLate: 0 });
});

test('a refused row that will not be registered is laid aside, once, with a reason', async () => {
  await office.applied([wrong({ notifiedOn: '20261108' })]);
  const { id } = (await listed('DUE'))[0]!;
  for (const reason of ['', '123456789010'])
    expect(await dismiss(office.second, id, reason)).toBeRefused('BAD_USER_INPUT', { field: 'reason' });
  expect(await dismiss(await office.insurer.person({ level: 'READ' }), id)).toBeRefused('PRIVILEGE_LEVEL');
  const stranger = await (await test_.newInsurer()).handler();
  expect(await dismiss(stranger, id)).toBeRefused('NOT_FOUND');
  expect(await listed('DUE', stranger)).toEqual([]);
  const answers = await Promise.all([dismiss(office.second, id), dismiss(office.uploader, id)]);
  expect(answers.filter(({ errors }) => errors)).toHaveLength(1);
  expect(answers.find(({ errors }) => errors)).toBeRefused('CHANGED_MEANWHILE');
  expect(answers.find(({ data }) => data)!.data).toEqual({
    dismissDeadline: { state: 'DUE', doneOn: '2026-11-10', mayDismiss: false },
  });
  expect(await counts()).toEqual({ due: 0, overdue: 0, doneLate: 0 });
  const { id: waiting } = await office.uploader.uploaded(aFile([{ myNumber: aMyNumber() }]), ['AWAITING_APPROVAL']);
  expect(await dismiss(office.second, waiting)).toBeRefused('NOT_FOUND');
  expect(await dismiss(office.second, 'nothing')).toBeRefused('NOT_FOUND');
});

test('rows whose filing day cannot be read, or that are far too long, are no obstacle', async () => {
  await office.applied([
    wrong({ notifiedOn: '20261301' }),
    wrong({ notifiedOn: '' }),
    wrong({ notifiedOn: '99991231' }),
    wrong({ notifiedOn: '20261109', eligibilityId: 'X'.repeat(5_000), nameKanji: '長'.repeat(5_000) }),
    wrong({ notifiedOn: '20261109', eligibilityId: '' }),
    aRow({ notifiedOn: '99991231' }),
  ]);
  expect((await listed('DUE')).map(({ line, name }) => [line, name!.length])).toEqual(
    expect.arrayContaining([
      [4, 100],
      [5, 4],
    ]),
  );
  await office.uploader.uploaded(aFile([{ myNumber: aMyNumber(), notifiedOn: '99991231' }]), ['AWAITING_APPROVAL']);
  expect((await listed('DUE')).at(-1)).toMatchObject({ kind: 'AWAITING_APPROVAL', dueOn: '9999-12-31' });
});

test('pages follow one another without gap or repetition, also when rows are done in between', async () => {
  await office.applied(Array.from({ length: 7 }, (_, at) => wrong({ notifiedOn: `2026110${(at % 3) + 6}` })));
  await office.uploader.uploaded(aFile([{ myNumber: aMyNumber(), notifiedOn: '20261107' }]), ['AWAITING_APPROVAL']);
  const all = (await listed('DUE')).map(({ id }) => id);
  expect(new Set(all).size).toBe(8);
  const seen: string[] = [];
  let after: string | undefined;
  for (;;) {
    const { deadlines } = (await pageOf(office.uploader, 'DUE', 3, after)).data!;
    seen.push(...deadlines.edges.map(({ node }) => node.id));
    after = deadlines.edges.at(-1)!.cursor;
    if (!deadlines.pageInfo.hasNextPage) break;
    if (seen.length === 3) await dismiss(office.second, seen[2]!);
  }
  expect(seen).toEqual(all);
  expect(await pageOf(office.uploader, 'OVERDUE', 3, after)).toBeRefused('BAD_USER_INPUT', { field: 'after' });
  const stranger = await (await test_.newInsurer()).person();
  expect(await pageOf(stranger, 'DUE', 3, after)).toBeRefused('BAD_USER_INPUT', { field: 'after' });
});
