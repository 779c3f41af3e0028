import { paths } from '../../web/paths';
import { useOffice } from '../support/browser';
import { aFile, aMyNumber } from '../support/made';
import { password } from '../support/platform';

const office = useOffice();

test('every path leads to a page, and an address that none leads to says so', async () => {
  const person = await (await office().test.newInsurer()).handler();
  const { id } = await person.uploaded(aFile([{}]), ['APPLIED']);
  await person.uploaded(aFile([{ myNumber: aMyNumber() }]), ['AWAITING_APPROVAL']);
  const { subscribers } = await person.get<{ subscribers: { edges: { node: { subscriberBranchNumber: string } }[] } }>(
    '{ subscribers(search: {}) { edges { node { subscriberBranchNumber } } } }',
  );
  const pages = {
    [paths.home]: 'ホーム',
    [paths.subscribers]: '加入者検索',
    [paths.registerSubscriber]: '加入者登録',
    [paths.subscriber(subscribers.edges[0]!.node.subscriberBranchNumber)]: '架空　太郎',
    [paths.fileImports]: 'ファイル取込',
    [paths.filesAwaitingApproval]: 'ファイル取込',
    [paths.fileImport(id)]: 'ファイル取込の詳細',
    [paths.signIn]: 'サインイン',
    '/nowhere': '見つかりません',
    '/files/nowhere': '見つかりません',
  };
  const page = await office().windowOf(person);
  for (const [path, heading] of Object.entries(pages)) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  }
  expect((await person.result(id)).length).toBeGreaterThan(0);
  // Made here and looked at above: all that paths can say, the result file apart.
  expect(Object.keys(paths)).toHaveLength(Object.keys(pages).length - 2 + 1);
});

test('who is not signed in comes to the page they wanted after signing in', async () => {
  const person = await (await office().test.newInsurer()).person();
  const page = await office().window(paths.filesAwaitingApproval);
  await page.getByLabel('ログインID').fill(person.loginId);
  await page.getByLabel('パスワード').fill(password);
  await page.getByRole('button', { name: 'サインイン' }).click();
  await page.getByText('承認を待っている取込はありません。').waitFor();
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(paths.filesAwaitingApproval);
});
