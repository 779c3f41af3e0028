import type { Page } from 'playwright-core';
import { heading } from '../support/accessible';
import { tabTo, useOffice } from '../support/browser';
import { password } from '../support/platform';

const office = useOffice();

/** The parts of a form in the order in which Tab comes to them; a select takes what its first letters say. */
const texts: Record<string, string> = {
  資格ID: 'K-1',
  記号: '9200',
  番号: '12',
  枝番: '00',
  漢字氏名: '架空　夏子',
  カナ氏名: 'カクウ　ナツコ',
  生年月日: '平成2.9.6',
  資格取得年月日: 'R6.4.1',
  届出受理年月日: '20240403',
};
const choices: Record<string, string> = { 区分: '本人', 加入区分: '一般', 性別: '女', 未記入理由: '連絡不能' };

/** What cannot be seen to be where the keyboard is; behind the last part of a page is the browser's own frame (`body`). */
const unseenAt = (page: Page) =>
  page.evaluate<string | null>(`(() => {
    const at = document.activeElement;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
    const { top, bottom } = at.getBoundingClientRect();
    const isMarked = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    const isSeen = at === document.body || (isMarked && bottom > 0 && top < innerHeight);
    return isSeen ? null : at.outerHTML.slice(0, 100);
  })()`);

async function fieldAt(page: Page, names: Set<string>): Promise<string | undefined> {
  for (const name of names) {
    const field = page
      .getByRole('textbox', { name, exact: true })
      .or(page.getByRole('combobox', { name, exact: true }));
    if ((await field.and(page.locator(':focus')).count()) > 0) return name;
  }
  return undefined;
}

async function choose(page: Page, option: string): Promise<void> {
  const select = page.locator(':focus');
  for (let steps = 0; steps < 40; steps += 1) {
    if ((await select.locator('option:checked').innerText()) === option) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`${option} is not reached by the arrows`);
}

test('a person signs in, registers somebody and finds them again with the keyboard alone, and always sees where they are', async () => {
  const { loginId } = await (await office().test.newInsurer()).person();
  const page = await office().window();
  const unseen: (string | null)[] = [];
  const look = async () => unseen.push(await unseenAt(page));

  await tabTo(page, 'textbox', 'ログインID');
  await page.keyboard.type(loginId);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await heading(page, 'ホーム');

  await tabTo(page, 'link', '加入者登録');
  await look();
  await page.keyboard.press('Enter');
  await heading(page, '加入者登録');
  const left = new Set([...Object.keys(texts), ...Object.keys(choices)]);
  for (let steps = 0; left.size > 0 && steps < 80; steps += 1) {
    await page.keyboard.press('Tab');
    await look();
    const name = await fieldAt(page, left);
    if (name === undefined) continue;
    left.delete(name);
    if (name in texts) await page.keyboard.type(texts[name]!);
    else await choose(page, choices[name]!);
  }
  expect([...left]).toEqual([]);
  await tabTo(page, 'button', '登録する');
  await look();
  await page.keyboard.press('Enter');
  await page.getByText('加入者を登録しました。').waitFor();

  await page.keyboard.press('Home');
  await tabTo(page, 'link', '加入者検索');
  await page.keyboard.press('Enter');
  await heading(page, '加入者検索');
  await tabTo(page, 'textbox', 'カナ氏名（前方一致）');
  await page.keyboard.type('カクウ　ナツコ');
  await page.keyboard.press('Enter');
  await tabTo(page, 'link', '架空　夏子');
  await look();
  await page.keyboard.press('Enter');
  await heading(page, '資格期間');
  expect(unseen.filter((each) => each !== null)).toEqual([]);
});
