import { declarationOf, type Operation } from '../../src/auth/operations';
import { useOffice } from '../support/browser';
import type { Person } from '../support/person';
import type { PersonOptions } from '../support/platform';

const office = useOffice();

const refusal = 'この操作は許可されていません。';
const pages = {
  search: '/subscribers',
  register: '/subscribers/new',
  files: '/files',
  collection: '/collection-files',
  entries: '/my-number-entries',
  doubts: '/doubts',
  deadlines: '/deadlines',
  inquiries: '/inquiries',
  codes: '/organization-codes',
  provisions: '/provisions',
  records: '/provision-records',
  printed: '/provision-records/print',
  traffic: '/traffic',
  accounts: '/accounts',
  assignments: '/accounts/assignments',
  terminals: '/accounts/terminals',
};

async function menuSeenBy(person: Person) {
  const page = await office().windowOf(person);
  await page.getByRole('heading', { name: 'ホーム' }).waitFor();
  const links = page.getByRole('navigation', { name: '操作メニュー' }).getByRole('link');
  return {
    page,
    links: await links.allInnerTexts(),
    handling: await page.getByRole('button', { name: '個人番号の取扱いを開始' }).count(),
  };
}

const memberWith = async (options: PersonOptions) => (await office().test.newInsurer()).person(options);

const someOperations: Operation[] = ['registerSubscriber', 'approveFileImport'];

test.each([
  {
    who: 'a person of level NONE',
    person: () => memberWith({ level: 'NONE' }),
    links: ['ホーム', '加入者検索', '取込状況照会', '届出期限照会'],
    handling: 0,
    forbidden: [
      ...[pages.register, pages.collection, pages.entries, pages.doubts, pages.inquiries, pages.codes],
      ...[pages.provisions, pages.records, pages.printed, pages.traffic],
    ],
  },
  {
    who: 'a reader',
    person: () => memberWith({ level: 'READ' }),
    links: [
      ...['ホーム', '加入者検索', '取込状況照会', '個人番号入力結果照会', '疑義照会', '届出期限照会'],
      ...['情報提供の状況照会', '情報提供等記録照会', '連携状況'],
    ],
    handling: 1,
    forbidden: [pages.register, pages.collection, pages.inquiries, pages.codes],
  },
  {
    who: 'a writer',
    person: () => memberWith({ level: 'WRITE' }),
    links: [
      ...['ホーム', '加入者検索', '加入者登録', 'ファイル取込', '個人番号収集ファイルの作成'],
      ...['個人番号入力結果照会', '疑義照会', '届出期限照会'],
      ...['情報提供の状況照会', '情報提供等記録照会', '連携状況'],
    ],
    handling: 1,
    forbidden: [pages.inquiries, pages.codes],
  },
  {
    who: 'a writer with two operations',
    person: () => memberWith({ operations: someOperations }),
    links: ['ホーム', '加入者登録'],
    handling: 0,
    forbidden: Object.values(pages).filter((page) => page !== pages.register),
  },
  {
    who: 'the platform operator',
    person: () => office().test.operator(),
    links: ['ホーム', '保険者一覧', '管理者に代わる起票の確認', '診断'],
    handling: 0,
    forbidden: Object.values(pages),
  },
])('$who sees the pages of their menu, and is told at the others', async ({ person, links, handling, forbidden }) => {
  const somebody = await person();
  const seen = await menuSeenBy(somebody);
  expect(seen.links).toEqual(links);
  expect(seen.handling).toBe(handling);
  const { me } = await somebody.get<{ me: { menu: { label: string }[] } }>('{ me { menu { label } } }');
  expect(['ホーム', ...me.menu.map(({ label }) => label)]).toEqual(expect.arrayContaining(links));

  for (const path of forbidden) {
    await seen.page.goto(path);
    await seen.page.getByText(refusal).waitFor();
    expect(await seen.page.getByRole('textbox').count()).toBe(0);
  }
});

test('who may not look at persons or imports is told so at their addresses', async () => {
  const person = await memberWith({ operations: someOperations });
  const page = await office().windowOf(person, '/subscribers/0123456789ABCDEF');
  await page.getByText(refusal).waitFor();
  await page.goto('/files/00000000-0000-7000-8000-000000000000');
  await page.getByText(refusal).waitFor();
});

test('every operation that has a page of its own leads there', async () => {
  const { page } = await menuSeenBy(await memberWith({ level: 'LINKAGE' }));
  // The others are done inside these pages.
  const withPage: Operation[] = [
    ...(['searchSubscribers', 'registerSubscriber', 'uploadFile', 'createCollectionFile'] as const),
    ...(['viewMyNumberEntries', 'viewDoubts', 'viewDeadlines'] as const),
    ...(['viewInquiries', 'acquireOrganizationCodes'] as const),
    ...(['viewProvisions', 'viewProvisionRecords', 'viewTraffic'] as const),
  ];
  for (const operation of withPage) {
    await page
      .getByRole('main')
      .getByRole('link', { name: declarationOf(operation).label })
      .waitFor();
  }
});
