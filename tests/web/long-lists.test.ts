import type { Page } from 'playwright-core';
import { faultsOf } from '../support/accessible';
import { useOffice } from '../support/browser';
import { aFile } from '../support/made';
import type { Person } from '../support/person';

const office = useOffice();
const length = 10_000;

/** Far fewer than are loaded; how many exactly depends on their height. */
const drawnAtMost = 60;

const list = (page: Page) => page.getByRole('region', { name: '個人番号入力結果' });
const rows = (page: Page) => list(page).locator('tr[data-key]');
const entries = async (person: Person): Promise<Page> => {
  const page = await office().windowOf(person, '/my-number-entries');
  await page.getByText('200件を読み込みました。').waitFor();
  return page;
};

/** Of 60 frames in each of which the list goes up by more than its height. */
const medianFrameMs = `(async () => {
  const region = document.querySelector('[role=region]');
  const frames = [];
  for (let before = performance.now(); frames.length < 60; ) {
    region.scrollTop -= 600;
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    frames.push(now - before);
    before = now;
  }
  return frames.sort((one, other) => one - other)[30];
})()`;

let person: Person;
beforeAll(async () => {
  person = await (await office().test.newInsurer()).handler();
  const people = Array.from({ length }, (_, index) => ({ nameKanji: `架空　${length - index}番` }));
  await person.uploaded(aFile(people), ['APPLIED']);
}, 120_000);

test('of 10,000 rows only those in sight are in the document, and the keyboard reaches the last', async () => {
  const page = await entries(person);
  expect(await list(page).getByRole('table').getAttribute('aria-rowcount')).toBe('-1');
  const faults = await faultsOf(page, 'first page');
  await list(page).focus();
  const drawn: number[] = [];
  for (let presses = 0; presses < 600; presses += 1) {
    await page.keyboard.press('End');
    drawn.push(await rows(page).count());
    if ((await page.getByText('10,000件を読み込みました。これで全部です。').count()) > 0) break;
    await page.waitForTimeout(20);
  }
  await page.getByText('10,000件を読み込みました。これで全部です。').waitFor();
  await page.keyboard.press('End');
  await rows(page)
    .filter({ has: page.getByRole('rowheader') })
    .last()
    .waitFor();
  const last = list(page).locator(`tr[aria-rowindex="${length + 1}"]`);
  await last.waitFor();
  expect(Math.max(...drawn, await rows(page).count())).toBeLessThanOrEqual(drawnAtMost);
  expect(await list(page).getByRole('table').getAttribute('aria-rowcount')).toBe(String(length + 1));
  faults.push(...(await faultsOf(page, 'last page')));

  const frameMs = await page.evaluate<number>(medianFrameMs);
  expect(frameMs).toBeLessThan(100);
  await page.keyboard.press('Home');
  await list(page).locator('tr[aria-rowindex="2"]').waitFor();
  expect(faults).toEqual([]);
});

test('Tab goes through the links of the rows, and the focused row stays when the list is scrolled', async () => {
  const page = await entries(person);
  await list(page).focus();
  for (let steps = 0; steps < 30; steps += 1) await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  const name = await focused.innerText();
  expect(await list(page).locator('tr[aria-rowindex="31"]').innerText()).toContain(name);
  await list(page).evaluate((region) => void (region.scrollTop = 6_000));
  await list(page).locator('tr[aria-rowindex="100"]').waitFor();
  expect(await focused.innerText()).toBe(name);
  await page.keyboard.press('Tab');
  expect(await list(page).locator('tr[aria-rowindex="31"]').locator(':focus').count()).toBe(0);
});

test('who comes back from a person finds the list where it was', async () => {
  const page = await entries(person);
  await list(page).evaluate((region) => void (region.scrollTop = 5_000));
  await list(page).locator('tr[aria-rowindex="85"]').waitFor();
  const link = rows(page).nth(12).getByRole('link');
  const name = await link.innerText();
  await link.click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.goBack();
  await rows(page).getByRole('link', { name, exact: true }).waitFor();
  expect(await list(page).evaluate((region) => region.scrollTop)).toBeGreaterThan(4_000);
});

test('a page that cannot be fetched is said, and asked for again', async () => {
  const page = await entries(person);
  // As something on the way between would answer.
  await page.route('**/graphql', (route) => route.fulfill({ status: 408, body: 'too slow' }));
  await list(page).evaluate((region) => void (region.scrollTop = region.scrollHeight));
  await page.getByRole('alert').waitFor();
  expect(await faultsOf(page, 'refused')).toEqual([]);
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: '再度読み込む' }).click();
  await page.getByText('400件を読み込みました。').waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
});
