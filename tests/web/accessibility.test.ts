import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { cancel, faultsOf, heading, press } from '../support/accessible';
import { startHandling, useOffice } from '../support/browser';
import { builtClient } from '../support/platform';
import { aFile, aMyNumber } from '../support/made';
import { password } from '../support/platform';

const office = useOffice();

test('signing in', async () => {
  const page = await office().window();
  await heading(page, 'サインイン');
  const faults = await faultsOf(page, 'empty');
  await page.getByLabel('ログインID').fill('nobody');
  await page.getByLabel('パスワード').fill('wrong');
  await press(page, 'サインイン');
  await page.getByText('ログインIDまたはパスワードが違います。').waitFor();
  expect([...faults, ...(await faultsOf(page, 'refused'))]).toEqual([]);
});

test('a signed-in person without any operation', async () => {
  const page = await office().windowOf(await (await office().test.newInsurer()).person({ operations: [] }));
  await page.getByText('使える操作がありません。').waitFor();
  const faults = await faultsOf(page, 'home');
  await page.goto('/files');
  await page.getByText('この操作は許可されていません。').waitFor();
  faults.push(...(await faultsOf(page, 'forbidden')));
  await page.goto('/nowhere');
  await heading(page, '見つかりません');
  expect([...faults, ...(await faultsOf(page, 'not found'))]).toEqual([]);
});

test('searching for people', async () => {
  const insurer = await office().test.newInsurer();
  const person = await insurer.handler();
  await person.uploaded(aFile([{}, { eligibilityEnd: '20250401', eligibilityEndReason: '99' }]), ['APPLIED']);
  const page = await office().windowOf(await insurer.person(), '/subscribers');
  const faults: string[] = [];
  const state = async (name: string) => faults.push(...(await faultsOf(page, name)));
  await heading(page, '加入者検索');
  await state('empty');
  await page.getByLabel('生年月日').fill('2.9.6');
  await press(page, '検索');
  await page.getByText('日付として読み取れません。').waitFor();
  await state('fault');
  await page.getByLabel('生年月日').fill('S55.4.1');
  await press(page, '検索');
  await page.getByText('1〜2件目を表示しています。').waitFor();
  await state('found');
  await startHandling(page, password);
  await page.getByLabel('個人番号', { exact: true }).waitFor();
  await page.getByLabel('カナ氏名').fill('イナイ');
  await press(page, '検索');
  await page.getByText('条件に合う加入者はいません。').waitFor();
  await state('nobody found, handling on');
  expect(faults).toEqual([]);
});

test('a person in detail', async () => {
  const insurer = await office().test.newInsurer();
  const person = await insurer.handler();
  const row = { myNumber: aMyNumber(), eligibilityEnd: '20250401', eligibilityEndReason: '03' };
  const { id } = await person.uploaded(aFile([row]), ['AWAITING_APPROVAL']);
  const approver = await insurer.handler();
  await approver.approve(id);
  await approver.importIn(['APPLIED'], id);
  const page = await office().windowOf(await insurer.person(), '/subscribers');
  const faults: string[] = [];
  const state = async (name: string) => faults.push(...(await faultsOf(page, name)));
  await page.getByLabel('カナ氏名').fill('カクウ');
  await press(page, '検索');
  await page.getByRole('link', { name: '架空　太郎' }).click();
  await heading(page, '資格期間');
  await state('handling off');
  await press(page, '個人番号の取扱いを開始');
  await page.getByRole('dialog').waitFor();
  await state('dialog: handling');
  await page.getByLabel('パスワード').fill('wrong');
  await press(page, '開始');
  await page.getByText('パスワードが違います。').waitFor();
  await state('dialog: password wrong');
  await cancel(page);
  await startHandling(page, password);
  await press(page, '個人番号を表示');
  await page.getByRole('dialog').waitFor();
  await press(page, '表示する');
  await page.getByText('理由を入力してください。').waitFor();
  await state('dialog: reason missing');
  await page.getByLabel('表示する理由').fill('届出書との照合');
  await press(page, '表示する');
  await page.getByText('60秒で隠します').waitFor();
  await state('My Number shown');
  expect(faults).toEqual([]);
});

test('the first page loads no more than 180 kB of JavaScript', async () => {
  const page = await office().window();
  await heading(page, 'サインイン');
  const loaded = await page.evaluate<string[]>(
    `performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)`,
  );
  const named = Array.from(
    readFileSync(join(builtClient, 'index.html'), 'utf8').matchAll(/[\w./-]+\.js/g),
    ([path]) => path,
  );
  const scripts = new Set([...loaded.filter((path) => path.endsWith('.js')), ...named]);
  expect(scripts.size).toBeGreaterThan(0);
  const sizes = Array.from(scripts, (path) => gzipSync(readFileSync(join(builtClient, path))).length);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(180_000);
});
