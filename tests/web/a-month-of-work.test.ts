import type { Page } from 'playwright-core';
import { press } from '../support/accessible';
import { startHandling, useOffice, valueOf } from '../support/browser';
import { aFile } from '../support/made';
import { password } from '../support/platform';
import { actOn, cellsOf, choose, field, fillIn, openForm, periodsTable } from '../support/subscriber-page';

const office = useOffice();

const insured = {
  ...{ 資格ID: 'M-1', 記号: '9200', 番号: '12', 枝番: '00', 漢字氏名: '架空　春子', カナ氏名: 'カクウ　ハルコ' },
  ...{ 生年月日: 'H2.9.6', 郵便番号: '1000001', 住所: '東京都千代田区丸の内1', 資格取得年月日: 'R7.4.1' },
  届出受理年月日: 'R7.4.3',
};
const dependant = {
  ...{ 資格ID: 'M-2', 記号: '9200', 番号: '12', 枝番: '01', 続柄コード: '31', 漢字氏名: '架空　一郎' },
  ...{ カナ氏名: 'カクウ　イチロウ', 生年月日: 'R5.1.15', 資格取得年月日: 'R7.4.1', 届出受理年月日: 'R7.4.3' },
};

const menu = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '操作メニュー' }).getByRole('link', { name, exact: true });

async function register(page: Page, texts: Record<string, string>, choices: Record<string, string>): Promise<void> {
  await menu(page, '加入者登録').click();
  await page.getByRole('heading', { name: '加入者登録', level: 1 }).waitFor();
  await fillIn(page, texts);
  for (const [name, option] of Object.entries({ 未記入理由: '連絡不能', ...choices })) await choose(page, name, option);
  await press(page, '登録する');
  await page.getByText('加入者を登録しました。').waitFor();
}

async function search(page: Page, number: string): Promise<void> {
  await menu(page, '加入者検索').click();
  await fillIn(page, { 記号: '9200', 番号: number });
  await press(page, '検索');
}

async function openPerson(page: Page, number: string, name: string): Promise<void> {
  await search(page, number);
  await page.getByRole('link', { name }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

const asInsured = { 区分: '本人', 加入区分: '一般', 性別: '女' };
let branchNumber = '';

/** What a clerk does in a month, in the order in which it comes in. */
const month: [day: string, play: (page: Page) => Promise<void>][] = [
  [
    'somebody is hired',
    async (page) => {
      await register(page, insured, asInsured);
      branchNumber = await valueOf(page, '被保険者枝番');
      expect(await valueOf(page, '資格（本日）')).toBe('資格あり');
    },
  ],
  [
    'a child becomes a dependant',
    async (page) => {
      await register(page, dependant, { 区分: '家族', 加入区分: '被扶養者', 性別: '男' });
      await page.getByRole('link', { name: '架空　春子' }).waitFor();
      const household = await cellsOf(page, '同じ記号・番号の加入者（本人が先）');
      expect(household.slice(1).map((row) => /架空　(春子|一郎)/.exec(row)?.[1])).toEqual(['春子', '一郎']);
    },
  ],
  [
    'a marriage brings a new name, and a new address',
    async (page) => {
      await openPerson(page, '12', '架空　春子');
      await page.getByRole('link', { name: '住所・氏名・続柄の変更' }).click();
      await page.getByRole('checkbox', { name: '氏名' }).check();
      await fillIn(page, { 漢字氏名: '仮空　春子', カナ氏名: 'カソラ　ハルコ', 住所: '神奈川県横浜市中区本町9' });
      await fillIn(page, { 異動年月日: 'R7.6.1', 届出受理年月日: 'R7.6.4', 変更の理由: '婚姻と転居' });
      await press(page, '変更を登録');
      await page.getByRole('heading', { name: '仮空　春子', level: 1 }).waitFor();
      expect(await valueOf(page, '住所')).toBe('神奈川県横浜市中区本町9');
    },
  ],
  [
    'a mistake in the first day is corrected',
    async (page) => {
      await openForm(page, '訂正', '資格の訂正');
      await fillIn(page, { 資格取得年月日: 'R7.4.8', 訂正の理由: '届出書の読み違い' });
      await press(page, '訂正を登録');
      await page.getByText('資格を訂正しました。').waitFor();
    },
  ],
  [
    'they leave, and the child with them',
    async (page) => {
      await openForm(page, '資格喪失', '資格喪失');
      await fillIn(page, { 資格喪失年月日: 'R7.10.1', 届出受理年月日: 'R7.10.2' });
      await choose(page, '資格喪失事由', '03 医療保険等の資格取得');
      await press(page, '資格喪失を登録');
      await page.getByText('本人と被扶養者1人の資格喪失を登録しました。').waitFor();
      expect(await valueOf(page, '資格（本日）')).toBe('喪失');
    },
  ],
  [
    'they return under another number and keep their branch number',
    async (page) => {
      const again = { 番号: '34', 漢字氏名: '仮空　春子', カナ氏名: 'カソラ　ハルコ', 住所: '神奈川県横浜市中区本町9' };
      await register(page, { ...insured, ...again, 資格取得年月日: 'R8.2.1', 届出受理年月日: 'R8.2.3' }, asInsured);
      expect(await valueOf(page, '被保険者枝番')).toBe(branchNumber);
      expect((await cellsOf(page, periodsTable)).length).toBe(1 + 2);
    },
  ],
  [
    'what was known before the correction can be seen',
    async (page) => {
      await page.getByRole('link', { name: '時点照会' }).click();
      await fillIn(page, { いつの資格か: 'R7.4.5' });
      await press(page, 'この時点で照会');
      await page.getByText('この日に資格はありません。').waitFor();
      await openPerson(page, '34', '仮空　春子');
      await page.getByRole('link', { name: '履歴', exact: true }).click();
      await page.getByRole('heading', { name: '加入者の履歴', level: 1 }).waitFor();
      await page.getByText('婚姻と転居').waitFor();
      const lines = (await cellsOf(page, '履歴（新しい順）')).join('\n');
      for (const text of ['届出書の読み違い', '仮空　春子', '資格喪失']) expect(lines).toContain(text);
    },
  ],
  [
    'a wrong file is taken in',
    async (page) => {
      await startHandling(page, password);
      await menu(page, 'ファイル取込').click();
      const file = aFile(Array.from({ length: 30 }, (_, index) => ({ symbol: '9200', number: `77${index}` })));
      const buffer = Buffer.from(file);
      await page.locator('input[type=file]').setInputFiles({ name: '資格.csv', mimeType: 'text/csv', buffer });
      await press(page, '取込を始める');
      await page.getByRole('link', { name: '判定結果ファイルをダウンロード' }).waitFor();
      await page.getByText('アップロードした本人は承認も取消もできません。').waitFor();
    },
  ],
];

const withdraw = async (page: Page): Promise<void> => {
  await startHandling(page, password);
  await press(page, 'この取込を取り消す');
  await page.getByLabel('取り消す理由').fill('前の月のファイルだった');
  await page.getByRole('checkbox', { name: '取り消すことを確認しました' }).check();
  await press(page, '取込を取り消す');
  await page.getByText('取消済み').first().waitFor({ timeout: 30_000 });
};

test('a month of a clerk’s work: hired, a dependant, married, corrected, left, returned, and a wrong file undone', async () => {
  const insurer = await office().test.newInsurer();
  const page = await office().windowOf(await insurer.person());
  for (const [, play] of month) await play(page);

  const colleague = await office().windowOf(await insurer.person(), new URL(page.url()).pathname);
  await withdraw(colleague);
  await search(colleague, '770');
  await colleague.getByText('条件に合う加入者はいません。').waitFor();
  await openPerson(colleague, '34', '仮空　春子');
  expect(await valueOf(colleague, '資格（本日）')).toBe('資格あり');
  expect(await actOn(colleague, '資格喪失').count()).toBe(1);
  expect(await field(colleague, '資格喪失年月日').count()).toBe(0);
});
