import type { Page } from 'playwright-core';
import { faultsOf, heading, press } from '../support/accessible';
import { signInAt, useOffice } from '../support/browser';
import { password, type TestInsurer } from '../support/platform';

const office = useOffice();

const locked = (page: Page) => page.getByRole('dialog', { name: '画面ロック中' });

async function unlock(page: Page, given = password): Promise<void> {
  await locked(page).getByLabel('パスワード').fill(given);
  await locked(page).getByRole('button', { name: '確認' }).click();
}

const someone = async (insurer?: TestInsurer) => (insurer ?? (await office().test.newInsurer())).person();

test('after ten minutes without a touch the page hides what it shows, and what is typed survives', async () => {
  const page = await office().windowOf(await someone());
  await page.clock.install();
  await page.goto('/subscribers/new');
  await page.getByLabel('漢字氏名').fill('架空　太郎');
  await page.clock.fastForward(9 * 60_000);
  await page.keyboard.press('Tab');
  await page.clock.fastForward(9 * 60_000);
  expect(await locked(page).count()).toBe(0);

  await press(page, '個人番号の取扱いを開始');
  await page.getByRole('dialog').getByLabel('パスワード').fill('halb');
  await page.clock.fastForward(10 * 60_000);
  await locked(page).waitFor();
  const faults = await faultsOf(page, 'locked');
  const dialog = page.locator('[role=dialog]', { hasText: '取扱いは記録されます' });
  expect(await page.getByLabel('漢字氏名').isVisible()).toBe(false);
  expect(await dialog.isVisible()).toBe(false);
  expect(await page.evaluate('document.body.innerText')).not.toContain('加入者登録');
  for (let steps = 0; steps < 8; steps += 1) {
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').evaluate((focused) => Boolean(focused.closest('.lock-screen')))).toBe(true);
  }

  await unlock(page, 'wrong');
  await locked(page).getByText('パスワードが違います。').waitFor();
  await unlock(page);
  await locked(page).waitFor({ state: 'detached' });
  expect(await dialog.getByLabel('パスワード').inputValue()).toBe('halb');
  await press(page, 'やめる');
  expect(await page.getByLabel('漢字氏名').inputValue()).toBe('架空　太郎');
  expect(faults).toEqual([]);
});

test('a locked screen stays locked when it is loaded anew, in every window, and for every program with the cookie', async () => {
  const person = await someone();
  const page = await office().windowOf(person);
  const other = await page.context().newPage();
  await other.goto('/subscribers');
  await heading(other, '加入者検索');
  await press(page, '画面ロック');
  await locked(page).waitFor();
  await locked(other).waitFor();
  expect(await other.getByLabel('カナ氏名').isVisible()).toBe(false);
  const search = '{ subscribers(search: {}) { edges { cursor } } }';
  expect(await person.ask(search)).toBeRefused('SESSION_LOCKED');
  await page.reload();
  await locked(page).waitFor();
  expect(await page.locator('main').count()).toBe(0);

  await unlock(page);
  await heading(page, 'ホーム');
  await locked(other).waitFor({ state: 'detached' });
  expect(await other.getByLabel('カナ氏名').isVisible()).toBe(true);
  await person.get(search);
});

test('whoever finds a locked screen may sign out, and another person finds nothing there', async () => {
  const insurer = await office().test.newInsurer();
  const person = await someone(insurer);
  const page = await office().windowOf(person, '/subscribers/new');
  await page.getByLabel('漢字氏名').fill('架空　太郎');
  await press(page, '画面ロック');
  await press(page, '入力を破棄してサインアウト');
  await heading(page, 'サインイン');
  expect(await person.ask('{ me { name } }')).toBeRefused('SIGNED_OUT');
});

/** The clock goes on; timers do not, as in a computer that sleeps. */
const sleep = async (page: Page, minutes: number): Promise<void> =>
  page.clock.setSystemTime((await page.evaluate<number>('Date.now()')) + minutes * 60_000);

/** A busy browser takes up a movement some time after it was made. */
async function touch(page: Page, to: number): Promise<void> {
  const noted = () => page.evaluate<string>("localStorage.getItem('kakehashi-last-touch')");
  const before = await noted();
  await page.mouse.move(to, to);
  while ((await noted()) === before) await page.waitForTimeout(20);
}

test('the first touch after a computer has slept comes too late to keep the screen open', async () => {
  const page = await office().windowOf(await someone());
  await page.clock.install();
  await sleep(page, 9);
  await touch(page, 100);
  await sleep(page, 9);
  await touch(page, 200);
  expect(await locked(page).count()).toBe(0);
  await sleep(page, 11);
  await page.mouse.move(300, 300);
  await locked(page).waitFor();
  await unlock(page);
  await locked(page).waitFor({ state: 'detached' });
  await page.mouse.move(400, 400);
  expect(await locked(page).count()).toBe(0);
});

test('whoever comes back to the page too late finds it locked', async () => {
  const page = await office().windowOf(await someone());
  await page.clock.install();
  await page.goto('about:blank');
  await sleep(page, 11);
  await page.goto('/');
  await locked(page).waitFor();
});

test('whoever signs in where nobody has worked for long is not locked out', async () => {
  const { loginId } = await someone();
  const page = await office().window('/sign-in');
  await page.evaluate("localStorage.setItem('kakehashi-last-touch', '1')");
  await signInAt(page, loginId, password);
  await heading(page, 'ホーム');
  expect(await locked(page).count()).toBe(0);
});
