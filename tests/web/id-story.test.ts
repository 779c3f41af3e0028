import type { Page } from 'playwright-core';
import { addDays, dayInJapan } from '../../src/domain/plain-date';
import { heading, press } from '../support/accessible';
import { signInAt, useOffice, withAuthenticator } from '../support/browser';
import { aFreeNumber } from '../support/operator';

let movedMs = 0;
const office = useOffice({ now: () => new Date(Date.now() + movedMs) });
const aDay = 86_400_000;

const chosen = 'ひまわり畑で昼寝をする青い象たち';

async function shownCode(page: Page): Promise<string> {
  const code = await page.getByRole('dialog', { name: '初回設定コード' }).locator('code').innerText();
  await press(page, '控えたので閉じる');
  return code;
}

/** With a start code, at a window of their own; up to their own password. */
async function firstSignIn(loginId: string, code: string): Promise<Page> {
  const page = await office().window();
  await signInAt(page, loginId, code);
  await heading(page, 'パスワードの設定');
  await page.getByLabel('初回設定コード').fill(code);
  await page
    .getByLabel(/^新しいパスワード/)
    .first()
    .fill(chosen);
  await page.getByLabel('新しいパスワード（確認のためもう一度）').fill(chosen);
  await press(page, 'パスワードを変更する');
  return page;
}

test('from an insurer that does not exist to a user who sees three entries of the menu, on their day [S1-3.3-12] [S1-3.3-24] [S1-3.3-25] [S1-3.3-26] [S1-3.3-34]', async () => {
  const number = aFreeNumber();
  const operator = await office().windowOf(await office().test.operator(), '/insurers/new');
  await operator.getByLabel('保険者番号').fill(number);
  await operator.getByLabel('保険者名').fill('架空健康保険組合');
  await operator.getByLabel('ログインIDの接頭辞').fill(`s${number}-`);
  await press(operator, '保険者を開設する');

  const managers: Page[] = [];
  for (const [at, name] of ['架空　一郎', '架空　二葉'].entries()) {
    const loginId = `s${number}-kanri${at + 1}`;
    await operator.getByRole('link', { name: '管理者IDを発行する' }).click();
    await operator.getByLabel('ログインID').fill(loginId);
    await operator.getByLabel('氏名').fill(name);
    await operator.getByLabel('職員番号').fill(`000${at + 1}`);
    await operator.getByLabel('取扱特権レベル').selectOption({ label: '登録・訂正可' });
    await press(operator, '管理者IDを発行する');
    await press(operator, `初回設定コード（${loginId}）`);
    const page = await firstSignIn(loginId, await shownCode(operator));
    await heading(page, '二要素認証の設定');
    await withAuthenticator(page);
    await page.getByLabel('パスキーの名前').fill('職場の鍵');
    await press(page, 'パスキーを登録する');
    await heading(page, 'ホーム');
    await press(page, 'サインアウト');
    await signInAt(page, loginId, chosen);
    await page.getByText('ログインIDまたはパスワードが違います。').waitFor();
    await press(page, 'パスキーでサインイン');
    await heading(page, 'ホーム');
    managers.push(page);
  }

  const [drafter, confirmer] = managers as [Page, Page];
  const loginId = `s${number}-hanako`;
  await drafter.getByRole('link', { name: '利用者の管理' }).first().click();
  await drafter.getByRole('link', { name: '利用者IDの発行を起票' }).click();
  await heading(drafter, '利用者IDの発行を起票');
  await drafter.getByRole('textbox', { name: '氏名' }).fill('架空　花子');
  await drafter.getByLabel('職員番号').fill('0100');
  await drafter.getByLabel('ログインID').fill(loginId);
  await drafter.getByLabel('最初の日').fill(addDays(dayInJapan(new Date()), 1).replaceAll('-', ''));
  await drafter.getByLabel('取扱特権レベル').selectOption({ label: '参照のみ' });
  for (const name of ['適用', '加入者検索', '取込状況照会', '届出期限照会'])
    await drafter.getByRole('checkbox', { name, exact: true }).check();
  await drafter.getByLabel('発行する理由').fill('適用課へ配属');
  await press(drafter, '起票する');
  await drafter.getByText('別の管理者の確認を待っています。').first().waitFor();

  await confirmer.reload();
  await confirmer.getByRole('link', { name: '確認待ちの起票 1件' }).click();
  await confirmer.getByRole('link', { name: '利用者IDの発行' }).click();
  await press(confirmer, '確認する');
  await confirmer.getByText('起票を確認しました。').waitFor();
  await confirmer.getByRole('link', { name: '架空　花子' }).click();
  await press(confirmer, '初回設定コードの発行');
  await press(confirmer, '発行する');
  const code = await shownCode(confirmer);
  await confirmer.getByText('有効開始待ち').first().waitFor();

  const early = await office().window();
  await signInAt(early, loginId, code);
  await early.getByText('ログインIDまたはパスワードが違います。').waitFor();

  movedMs += aDay;
  const user = await firstSignIn(loginId, code);
  await heading(user, 'ホーム');
  const links = user.getByRole('navigation', { name: '操作メニュー' }).getByRole('link');
  expect(await links.allInnerTexts()).toEqual(['ホーム', '加入者検索', '取込状況照会', '届出期限照会']);
  await user.goto('/accounts');
  await user.getByText('この操作は許可されていません。').waitFor();
}, 180_000);
