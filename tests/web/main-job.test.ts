import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { encodeCp932 } from '../../src/files/cp932';
import { startHandling, tabTo, useOffice, valueOf } from '../support/browser';
import { aFile, aMyNumber } from '../support/made';
import type { Person } from '../support/person';
import { password } from '../support/platform';

const office = useOffice();
const folder = mkdtempSync(join(tmpdir(), 'kakehashi-drop-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Two good rows, one with a My Number, and one whose sex is no code. */
const file = () => {
  const myNumber = aMyNumber();
  const text = aFile([
    { nameKanji: '架空　花子', nameKana: 'カクウ　ハナコ', birthDate: '19900906', sex: '2', myNumber },
    { nameKanji: '架空　次郎', nameKana: 'カクウ　ジロウ' },
    { nameKanji: '架空　三郎', nameKana: 'カクウ　サブロウ', sex: '7' },
  ]);
  return { text, myNumber };
};

async function signIn(page: Page, { loginId }: Person): Promise<void> {
  await page.getByLabel('ログインID').fill(loginId);
  await page.getByLabel('パスワード').fill(password);
  await page.getByRole('button', { name: 'サインイン', exact: true }).click();
  await page.getByRole('heading', { name: 'ホーム' }).waitFor();
}

async function chooseFile(page: Page, bytes: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'ファイルを選ぶ' }).click();
  await (await chooser).setFiles({ name: '資格情報.csv', mimeType: 'text/csv', buffer: bytes });
}

/** As the operating system drops it: what a script makes up is no file to the page. */
async function dropFile(page: Page, bytes: Buffer): Promise<void> {
  const path = join(folder, `${randomUUID()}.csv`);
  writeFileSync(path, bytes);
  const place = await page.getByText('資格情報登録のCSVファイルをここに置くか').boundingBox();
  const devtools = await page.context().newCDPSession(page);
  const at = { x: place!.x + 5, y: place!.y + 5, data: { items: [], files: [path], dragOperationsMask: 1 } };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, ...at });
  }
}

const currentStep = (page: Page) => page.getByRole('list', { name: '取込の段階' }).locator('[aria-current=step]');
const resultLink = (page: Page) => page.getByRole('link', { name: '判定結果ファイルをダウンロード' });

async function downloaded(page: Page): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await resultLink(page).click();
  return readFileSync(await (await download).path());
}

test.each([
  { encoding: 'utf-8', as: 'chosen', give: chooseFile, encode: (text: string) => Buffer.from(text) },
  { encoding: 'shift_jis', as: 'dropped', give: dropFile, encode: (text: string) => encodeCp932(text).bytes },
])(
  'a $encoding file, $as, is approved by a second person and its people are found by their insurer only',
  async ({ encoding, give, encode }) => {
    const insurer = await office().test.newInsurer();
    const { text, myNumber } = file();
    const page = await office().window();
    await signIn(page, await insurer.person());
    await startHandling(page, password);
    await page.getByRole('link', { name: 'ファイル取込' }).first().click();
    await give(page, encode(text));
    await page.getByRole('button', { name: '取込を始める' }).click();

    await page.getByRole('heading', { name: '承認', exact: true }).waitFor();
    expect(await currentStep(page).innerText()).toContain('承認');
    expect(await valueOf(page, '新しい加入者')).toBe('2人');
    expect(await valueOf(page, '新しい個人番号')).toBe('1件');
    expect(await page.getByRole('row', { name: '「性別」が1、2、3のいずれでもありません。' }).innerText()).toContain(
      '1',
    );
    await page.getByText('アップロードした本人は承認も取消もできません。').waitFor();
    expect(await page.getByRole('button', { name: '承認する' }).isDisabled()).toBe(true);

    const second = await office().window();
    await signIn(second, await insurer.person({ kind: 'MANAGER' }));
    await second.getByRole('region', { name: '承認を待っている取込' }).getByRole('link').click();
    await startHandling(second, password);
    await second.getByRole('button', { name: '承認する' }).click();
    await second.getByRole('dialog').getByRole('button', { name: '承認して登録を始める' }).click();
    await resultLink(second).waitFor();
    expect(await currentStep(second).innerText()).toContain('完了');
    const figures = ['行数', '合格', '不合格', '登録済み'].map((term) => valueOf(second, term));
    expect(await Promise.all(figures)).toEqual(['3件', '2件', '1件', '2件']);

    const bytes = await downloaded(second);
    const lines = new TextDecoder(encoding).decode(bytes).trimEnd().split('\r\n');
    const verdicts = lines.map((line) => line.split(',').slice(20));
    expect(verdicts[0]).toEqual(['判定結果', '判定結果コード', '判定結果詳細', '被保険者枝番']);
    expect(verdicts.slice(1).map(([verdict, code]) => `${verdict} ${code}`)).toEqual(['OK ', 'OK ', 'NG SEX_CODE']);
    expect(lines.join()).not.toContain(myNumber);

    await page.getByRole('link', { name: '加入者検索' }).click();
    await page.getByLabel('カナ氏名').fill('ｶｸｳ');
    await page.getByRole('button', { name: '検索', exact: true }).click();
    await page.getByText('1〜2件目を表示しています。').waitFor();
    await page.getByRole('link', { name: '架空　花子' }).click();
    await page.getByRole('heading', { name: '架空　花子' }).waitFor();
    expect(await valueOf(page, '被保険者枝番')).toBe(verdicts[1]?.[3]);
    expect(await valueOf(page, '生年月日')).toBe('1990年9月6日（平成2年9月6日）');
    expect(await page.getByRole('rowheader').innerText()).toBe('2024年4月1日\n令和6年4月1日');

    const stranger = await office().windowOf(await (await office().test.newInsurer()).person(), '/subscribers');
    await stranger.getByLabel('カナ氏名').fill('カクウ');
    await stranger.getByRole('button', { name: '検索', exact: true }).click();
    await stranger.getByText('条件に合う加入者はいません。').waitFor();
    for (const address of [page.url(), second.url()]) {
      await stranger.goto(address);
      await stranger.getByRole('heading', { name: '見つかりません' }).waitFor();
    }
  },
);

test('the same job is done with the keyboard alone', async () => {
  const insurer = await office().test.newInsurer();

  const atTheDesk = async ({ loginId }: Person) => {
    const page = await office().window();
    await page.getByLabel('ログインID').and(page.locator(':focus')).waitFor();
    await page.keyboard.type(loginId);
    await page.keyboard.press('Tab');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'ホーム' }).and(page.locator(':focus')).waitFor();
    return page;
  };
  const handling = async (page: Page) => {
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Home');
    await tabTo(page, 'button', '個人番号の取扱いを開始');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, 'radio', '適用');
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('radio', { name: '給付' }).isChecked()).toBe(true);
    await page.keyboard.press('ArrowLeft');
    await tabTo(page, 'textbox', 'パスワード');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.getByText('個人番号取扱中　適用事務').waitFor();
  };

  const page = await atTheDesk(await insurer.person());
  await handling(page);
  await tabTo(page, 'link', 'ファイル取込');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '新しい取込' }).waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '資格情報.csv', mimeType: 'text/csv', buffer: Buffer.from(file().text) });
  await tabTo(page, 'button', '取込を始める');
  await page.keyboard.press('Space');
  await page.getByRole('heading', { name: '承認', exact: true }).waitFor();

  const second = await atTheDesk(await insurer.person());
  await handling(second);
  await second.getByRole('region', { name: '承認を待っている取込' }).getByRole('link').waitFor();
  await tabTo(second, 'link', /^\d{4}\/\d{2}\/\d{2}/);
  await second.keyboard.press('Enter');
  await second.getByRole('heading', { name: '承認', exact: true }).waitFor();
  await tabTo(second, 'button', '承認する');
  await second.keyboard.press('Enter');
  await second.getByRole('dialog', { name: '取込を承認' }).waitFor();
  await tabTo(second, 'button', '承認して登録を始める');
  await second.keyboard.press('Space');
  await resultLink(second).waitFor();

  await tabTo(second, 'link', '加入者検索');
  await second.keyboard.press('Enter');
  await tabTo(second, 'textbox', 'カナ氏名（前方一致）');
  await second.keyboard.type('カクウ　ハナコ');
  await second.keyboard.press('Enter');
  await second.getByText('1〜1件目を表示しています。').waitFor();
  await tabTo(second, 'link', '架空　花子');
  await second.keyboard.press('Enter');
  await second.getByRole('heading', { name: '架空　花子' }).and(second.locator(':focus')).waitFor();
});
