import type { Page } from 'playwright-core';
import { handlingMs } from '../../src/auth/sessions';
import { startHandling, useOffice, valueOf } from '../support/browser';
import { aMyNumber, anInput } from '../support/made';
import type { Person } from '../support/person';
import { password } from '../support/platform';

/** How far the server's clock is ahead. */
let aheadMs = 0;
const office = useOffice({ now: () => new Date(Date.now() + aheadMs) });
afterEach(() => void (aheadMs = 0));

const registrationForm = async (person: Person) => {
  const page = await office().windowOf(person, '/subscribers/new');
  await page.getByRole('heading', { name: '加入者登録' }).waitFor();
  return page;
};

/** By the accessible name; a choice or a text. */
const field = (page: Page, name: string) =>
  page.getByRole('textbox', { name, exact: true }).or(page.getByRole('combobox', { name, exact: true }));

async function fillIn(page: Page, { cardBranch = '00' } = {}): Promise<void> {
  const texts = {
    資格ID: 'W-1',
    記号: '9200',
    番号: '12',
    枝番: cardBranch,
    漢字氏名: '架空　春子',
    カナ氏名: 'カクウ　ハルコ',
  };
  for (const [label, text] of Object.entries(texts)) await field(page, label).fill(text);
  const choices = { 区分: '本人', 加入区分: '一般', 性別: '女', 未記入理由: '連絡不能' };
  for (const [label, choice] of Object.entries(choices)) await field(page, label).selectOption(choice);
  const days = { 生年月日: '平成2.9.6', 資格取得年月日: 'R6.4.1', 届出受理年月日: '20240403' };
  for (const [label, day] of Object.entries(days)) await field(page, label).fill(day);
}

const submit = (page: Page) => page.getByRole('button', { name: '登録する' }).click();
const registered = (page: Page) => page.getByText('加入者を登録しました。').waitFor();

/** What stands under a field as its fault. */
const faultAt = async (page: Page, label: string): Promise<string | undefined> => {
  const faulty = field(page, label);
  expect(await faulty.getAttribute('aria-invalid')).toBe('true');
  const ids = (await faulty.getAttribute('aria-describedby'))?.split(' ') ?? [];
  return (await page.locator(`#${ids.at(-1)}`).innerText()).trim();
};

const focused = (page: Page, label: string) => field(page, label).and(page.locator(':focus'));

test('faults stand at their fields and at the head, from where they lead back', async () => {
  const page = await registrationForm(await (await office().test.newInsurer()).person());
  await submit(page);
  await page.getByText('入力に誤りが12件あります。').waitFor();
  expect(await faultAt(page, '資格ID')).toBe('入力してください。');
  expect(await faultAt(page, '性別')).toBe('選択してください。');
  await page.getByRole('button', { name: 'カナ氏名：入力してください。' }).click();
  await focused(page, 'カナ氏名').waitFor();

  await fillIn(page);
  await field(page, 'カナ氏名').fill('かくう');
  await field(page, '生年月日').fill('平成31年5月1日');
  await field(page, '区分').selectOption('家族');
  await submit(page);
  await page.getByText('入力に誤りが2件あります。').waitFor();
  expect(await faultAt(page, '生年月日')).toBe('元号の期間に含まれない日付です。元号と年を確認してください。');
  expect(await faultAt(page, 'カナ氏名')).toContain('カタカナ、長音、中点、空白以外の文字があります。');

  // What concerns several fields is judged when each of them is sound.
  await field(page, 'カナ氏名').fill('カクウ　ハルコ');
  await field(page, '生年月日').fill('H2.9.6');
  await submit(page);
  await page.getByText('入力に誤りが1件あります。').waitFor();
  expect(await faultAt(page, '加入区分')).toBe('「区分」と「加入区分」の組み合わせが正しくありません。');
});

test('days are typed in any notation, said back in both calendars, and registered', async () => {
  const page = await registrationForm(await (await office().test.newInsurer()).person());
  await fillIn(page);
  await page.getByText('1990年9月6日（平成2年9月6日）').waitFor();
  await page.getByText('2024年4月1日（令和6年4月1日）').waitFor();
  await field(page, '資格喪失年月日').fill('令和7年4月1日');
  await field(page, '資格喪失事由').selectOption('02 生活保護受給開始');
  await submit(page);
  await registered(page);
  await page.getByRole('heading', { name: '架空　春子' }).waitFor();
  expect(await valueOf(page, '生年月日')).toBe('1990年9月6日（平成2年9月6日）');
  expect(await valueOf(page, '未記入理由')).toBe('連絡不能');
  expect(await valueOf(page, '資格（本日）')).toBe('喪失');
  await page.getByRole('cell', { name: '02 生活保護受給開始' }).waitFor();
});

test('what only the server can know is said at its field', async () => {
  const person = await (await office().test.newInsurer()).person();
  const taken = anInput({ symbol: '9200', number: '12', cardBranch: '01' });
  await person.get('mutation ($input: RegisterSubscriberInput!) { registerSubscriber(input: $input) { nameKanji } }', {
    input: taken,
  });
  const page = await registrationForm(person);
  await fillIn(page, { cardBranch: '01' });
  await submit(page);
  await page.getByText('入力に誤りが1件あります。').waitFor();
  expect(await faultAt(page, '枝番')).toBe('この記号・番号・枝番は同じ日に別の加入者が使っています。');
  await field(page, '枝番').fill('02');
  await submit(page);
  await registered(page);
});

test('a session that ends under the hands is entered again, and what was typed is still there', async () => {
  const person = await (await office().test.newInsurer()).person();
  const page = await registrationForm(person);
  await fillIn(page);
  await person.post('/auth/sign-out', {});
  await submit(page);
  const dialog = page.getByRole('dialog', { name: '再度サインインしてください' });
  await dialog.getByLabel('パスワード').fill('wrong');
  await dialog.getByRole('button', { name: 'サインイン', exact: true }).click();
  await dialog.getByText('ログインIDまたはパスワードが違います。').waitFor();
  await dialog.getByLabel('パスワード').fill(password);
  await dialog.getByRole('button', { name: 'サインイン', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('まだ実行していません。もう一度操作してください。').waitFor();
  expect(await field(page, '漢字氏名').inputValue()).toBe('架空　春子');
  await submit(page);
  await registered(page);
});

test('unfinished work is not left without a question', async () => {
  const page = await registrationForm(await (await office().test.newInsurer()).person());
  await field(page, '漢字氏名').fill('架空　春子');
  await page.getByRole('link', { name: '加入者検索' }).click();
  await page.getByRole('dialog', { name: '入力を破棄しますか' }).getByRole('button', { name: '入力を続ける' }).click();
  expect(await field(page, '漢字氏名').inputValue()).toBe('架空　春子');
  await page.getByRole('link', { name: '加入者検索' }).click();
  await page.getByRole('button', { name: '破棄して移動' }).click();
  await page.getByRole('heading', { name: '加入者検索' }).waitFor();
});

test('a My Number is typed while handling is on, and seen again for a reason, for a minute at most', async () => {
  const page = await registrationForm(await (await office().test.newInsurer()).person());
  await page.clock.install();
  const myNumber = aMyNumber();
  const shown = myNumber.replace(/(\d{4})(?=\d)/g, '$1 ');
  await fillIn(page);
  const typed = field(page, '個人番号');
  expect(await typed.isEditable()).toBe(false);
  await page.getByText('個人番号の取扱いがオフのため入力できません。').waitFor();
  await startHandling(page, password);
  await page.getByText('半角数字12桁').waitFor();
  await typed.fill(myNumber);
  await field(page, '未記入理由').selectOption('なし');
  await submit(page);
  await registered(page);
  expect(await valueOf(page, '登録状態')).toBe('登録済み');
  expect(await page.getByRole('main').innerText()).not.toContain(shown);

  const dialog = page.getByRole('dialog', { name: '個人番号を表示' });
  const reveal = async () => {
    await page.getByRole('button', { name: '個人番号を表示' }).click();
    await dialog.getByLabel('表示する理由').fill('届出書との照合');
    await dialog.getByRole('button', { name: '表示する' }).click();
    await page.getByText(shown).waitFor();
  };
  await page.getByRole('button', { name: '個人番号を表示' }).click();
  await dialog.getByRole('button', { name: '表示する' }).click();
  await dialog.getByText('理由を入力してください。').waitFor();
  await dialog.getByRole('button', { name: 'やめる' }).click();

  await reveal();
  await page.getByRole('button', { name: '今すぐ隠す' }).click();
  await page.getByText(shown).waitFor({ state: 'detached' });
  await reveal();
  await page.clock.fastForward(61_000);
  await page.getByText(shown).waitFor({ state: 'detached' });
  await reveal();
  await page.getByRole('button', { name: '個人番号の取扱いを終了' }).click();
  await page.getByText(shown).waitFor({ state: 'detached' });
  expect(await page.getByRole('button', { name: '個人番号を表示' }).isDisabled()).toBe(true);
});

test('whether My Numbers are handled is in sight on every page, and that it ended by itself is seen within a minute', async () => {
  const person = await (await office().test.newInsurer()).person();
  const page = await office().windowOf(person);
  await page.clock.install();
  const bar = page.getByRole('region', { name: '個人番号の取扱い' });
  await bar.getByText('個人番号取扱 オフ').waitFor();
  await page.getByRole('button', { name: '個人番号の取扱いを開始' }).click();
  await page.getByLabel('パスワード').fill('wrong');
  await page.getByRole('dialog').getByRole('button', { name: '開始' }).click();
  await page.getByText('パスワードが違います。').waitFor();
  await page.getByRole('button', { name: 'やめる' }).click();
  await startHandling(page, password);
  for (const link of ['加入者検索', '加入者登録', 'ファイル取込', 'ホーム']) {
    await page.getByRole('navigation', { name: '操作メニュー' }).getByRole('link', { name: link }).click();
    await page.getByRole('heading', { name: link, level: 1 }).waitFor();
    await page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
    await bar.getByText('個人番号取扱中　適用事務').waitFor();
    expect((await bar.boundingBox())?.y).toBeGreaterThanOrEqual(0);
  }
  aheadMs = handlingMs + 2_000;
  const handled = () => person.get<{ me: { handlingMyNumber: boolean } }>('{ me { handlingMyNumber } }');
  // The server remembers a session for a second.
  while ((await handled()).me.handlingMyNumber);
  await page.clock.fastForward(61_000);
  await bar.getByText('個人番号取扱 オフ').waitFor();
});
