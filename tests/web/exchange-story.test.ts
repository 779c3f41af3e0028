import type { Page } from 'playwright-core';
import { heading, press } from '../support/accessible';
import { Office, startHandling, useOfficeOf, valueOf } from '../support/browser';
import { aMyNumber } from '../support/made';
import type { Person } from '../support/person';
import { password, type TestInsurer } from '../support/platform';
import { choose, field, fillIn, registered } from '../support/subscriber-page';
import { World } from '../support/world';

let world: World;
const office = useOfficeOf(async () => {
  world = await World.start();
  return Office.around(world.test, () => world.close());
});

async function signIn(page: Page, { loginId }: Person): Promise<void> {
  await page.getByLabel('ログインID').fill(loginId);
  await page.getByLabel('パスワード').fill(password);
  await page.getByRole('button', { name: 'サインイン', exact: true }).click();
  await page.getByRole('heading', { name: 'ホーム' }).waitFor();
}

const person = {
  ...{ 資格ID: 'E-1', 記号: '9400', 番号: '77', 枝番: '00', 漢字氏名: '架空　渡', カナ氏名: 'カクウ　ワタル' },
  ...{ 生年月日: 'S60.5.5', 住所: '東京都千代田区千代田2－2', 資格取得年月日: 'R7.10.1', 届出受理年月日: 'R7.10.3' },
};

/** The insurer the person was with until then; its staff have a code for everybody and are not there. */
async function formerInsurer(myNumber: string): Promise<{ insurer: TestInsurer; clerk: Person }> {
  const insurer = await world.test.newInsurer();
  const clerk = await insurer.handler({ level: 'LINKAGE' });
  await registered(clerk, {
    ...{ myNumber, nameKanji: '架空　渡', nameKana: 'カクウ　ワタル', birthDate: '19850505', symbol: '9300' },
    ...{ number: '5', eligibilityStart: '20200401', eligibilityEnd: '20251001', eligibilityEndReason: '03' },
  });
  await clerk.get('mutation { acquireOrganizationCodes { id } }');
  return { insurer, clerk };
}

async function register(page: Page, myNumber: string): Promise<void> {
  await page.getByRole('navigation', { name: '操作メニュー' }).getByRole('link', { name: '加入者登録' }).click();
  await page.getByRole('heading', { name: '加入者登録', level: 1 }).waitFor();
  await fillIn(page, person);
  for (const [name, option] of Object.entries({ 区分: '本人', 加入区分: '一般', 性別: '男' }))
    await choose(page, name, option);
  await field(page, '個人番号').fill(myNumber);
  await press(page, '登録する');
  await page.getByText('加入者を登録しました。').waitFor();
}

async function acquireCode(page: Page): Promise<void> {
  const section = page.getByRole('region', { name: '機関別符号' });
  await press(page, '取得を依頼する');
  await section.getByText('取得済み').waitFor();
}

async function inquire(page: Page, { name }: TestInsurer): Promise<string> {
  await page.getByRole('region', { name: '機関別符号' }).getByRole('link', { name: '情報照会' }).click();
  await choose(page, '事務の区分', '適用');
  await choose(page, '事務手続', '資格取得・喪失の確認');
  await choose(page, '照会先の種類', '健康保険組合');
  await choose(page, '照会先', name);
  await fillIn(page, { 期間のはじめ: 'R2.4.1', 期間のおわり: 'R7.9.30', 事案: '資格取得の確認' });
  await press(page, '照会する');
  await page.getByText('回答がありました。').waitFor();
  return valueOf(page, '処理番号');
}

/** The twelve items as one side holds them. */
async function record(page: Page, processingNumber: string): Promise<string[]> {
  await page
    .getByRole('navigation', { name: '操作メニュー' })
    .getByRole('link', { name: '情報提供等記録照会' })
    .click();
  await fillIn(page, { 処理番号: processingNumber });
  await press(page, '検索');
  await page.getByText('1件を読み込みました。これで全部です。').waitFor();
  await page.getByRole('region', { name: '情報提供等記録（新しい順）' }).getByRole('link').first().click();
  await heading(page, '記録の項目');
  return page.getByRole('definition').allInnerTexts();
}

test('a person is registered, gets a code, and the insurer they came from answers by itself; both keep the record', async () => {
  const myNumber = aMyNumber();
  const former = await formerInsurer(myNumber);
  const insurer = await world.test.newInsurer();
  const page = await office().window();
  await signIn(page, await insurer.person({ level: 'LINKAGE' }));
  await startHandling(page, password);
  await register(page, myNumber);
  await acquireCode(page);
  const processingNumber = await inquire(page, former.insurer);
  const row = await page.getByRole('table', { name: '資格期間' }).getByRole('row').last().innerText();
  for (const told of ['2020年4月1日', '2025年10月1日', '9300']) expect(row).toContain(told);
  expect(await page.getByRole('main').innerText()).not.toMatch(/[0-9A-V]{32}/);

  const asked = await record(page, processingNumber);
  const other = await office().windowOf(former.clerk, '/');
  const given = await record(other, processingNumber);
  // The branch number is each insurer's own; all else is the same on both sides.
  const differing = asked.filter((item, place) => item !== given[place]);
  expect(differing).toHaveLength(1);
  expect(asked).toHaveLength(12);
});
