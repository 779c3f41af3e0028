import type { Page } from 'playwright-core';
import { faultsOf, heading, press } from '../support/accessible';
import { aCode, registered } from '../support/arriving';
import { anAskedPerson, type AskedPerson } from '../support/asked-person';
import { useOffice, valueOf } from '../support/browser';
import type { Partner } from '../support/partner';
import { pathOf } from '../support/subscriber-page';

const office = useOffice({ partnerPort: true });

let network: Partner;
beforeAll(async () => void (network = await office().test.partner('NETWORK')));

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const periods = (page: Page) => page.getByRole('table', { name: '資格期間' }).getByRole('row').allInnerTexts();

/** On the page of the person: answers by hand from now on. */
async function answersByHand({ clerk, coded }: AskedPerson, faults: string[]): Promise<Page> {
  const page = await office().windowOf(clerk, pathOf({ subscriberBranchNumber: coded.branchNumber }));
  const settings = section(page, '情報提供の設定');
  await settings.getByText('自動', { exact: true }).waitFor();
  await press(page, '設定を変える');
  await page.getByRole('checkbox', { name: '自動で応答しない' }).check();
  await press(page, '設定を登録');
  await page.getByText('理由を入力してください。').waitFor();
  faults.push(...(await faultsOf(page, 'dialog: setting')));
  await page.getByRole('dialog').getByLabel('変える理由').fill('本人の申出');
  await press(page, '設定を登録');
  await page.getByText('情報提供の設定を変えました。').waitFor();
  await settings.getByText('手動（照会ごとに判断する）').waitFor();
  return page;
}

test('what waits for a person to answer is judged by what would be given, and given', async () => {
  const past = { eligibilityStart: '20190401', eligibilityEnd: '20231001', eligibilityEndReason: '99', number: '77' };
  const made = await anAskedPerson(office().test, network, past);
  const faults: string[] = [];
  const page = await answersByHand(made, faults);
  const days = { periodFrom: '2023-01-01', periodTo: '2023-12-31' };
  const { processingNumber, outcome } = await made.asked(days);
  expect(outcome).toBe('WAITING');

  await page.goto('/provisions');
  await page.getByText('1件を読み込みました。これで全部です。').waitFor();
  faults.push(...(await faultsOf(page, 'waiting')));
  await page.getByRole('region', { name: 'ほかの機関からの照会（手動応答待ち）' }).getByRole('link').first().click();
  await heading(page, '提供すると渡る情報');
  const [, given = ''] = await periods(page);
  expect(given).toContain('2019年4月1日');
  expect(given).toContain('77');
  expect(await valueOf(page, '処理番号')).toBe(processingNumber);
  faults.push(...(await faultsOf(page, 'to be answered')));
  await press(page, '提供する');
  await page.getByRole('dialog').getByText('渡した情報は取り戻せません。').waitFor();
  await page.getByLabel('判断した理由').fill('事案を電話で確認した');
  faults.push(...(await faultsOf(page, 'dialog: release')));
  await page.getByRole('dialog').getByRole('button', { name: '提供する' }).click();
  await page.getByText('提供すると応答しました。').waitFor();
  await heading(page, '提供した情報');
  expect((await periods(page))[1]).toBe(given);
  expect(await valueOf(page, '結果')).toBe('提供しました。');
  expect(await valueOf(page, '判断した人')).toBe(made.clerk.loginId);
  expect(await valueOf(page, '応答の送信')).toBe('送信待ち');
  expect(await page.getByRole('button', { name: '提供する' }).count()).toBe(0);
  faults.push(...(await faultsOf(page, 'answered by hand')));

  const { processingNumber: second } = await made.asked(days);
  await page.goto('/provisions');
  await page.getByRole('region', { name: 'ほかの機関からの照会（手動応答待ち）' }).getByRole('link').first().click();
  await press(page, '提供しない');
  await page.getByLabel('判断した理由').fill('対象者が違う');
  await page.getByRole('dialog').getByRole('button', { name: '提供しない' }).click();
  await page.getByText('提供しないと応答しました。').waitFor();
  expect(await valueOf(page, '処理番号')).toBe(second);
  await page.getByText('提供者が手動で応答し、提供しないと判断しました。').waitFor();
  await page.goto('/provisions');
  await page.getByText('手動応答を待っている照会はありません。').waitFor();
  expect([...faults, ...(await faultsOf(page, 'nothing waits'))]).toEqual([]);
});

test('what was answered by itself shows who asked, and of the replica only the days that were asked for', async () => {
  const first = { eligibilityId: 'R-1', eligibilityStart: '20190401', eligibilityEnd: '20230401', number: '55' };
  const made = await anAskedPerson(office().test, network, { ...first, eligibilityEndReason: '99' });
  await registered(made.clerk, { eligibilityId: 'R-1', eligibilityStart: '20241001', number: '66' });
  await made.asked({ periodFrom: '2019-01-01', periodTo: '2019-12-31' });
  await made.asked({ periodFrom: '2024-01-01', periodTo: '2024-09-30' });
  await made.asked({ organizationCode: aCode() });
  const page = await office().windowOf(made.clerk, '/provisions?show=all');
  await page.getByText('3件を読み込みました。これで全部です。').waitFor();
  const states = ['提供済み', '該当なし', '提供せず'];
  for (const state of states) await page.getByRole('cell').getByText(state, { exact: true }).waitFor();
  await page.getByText('該当者なし').waitFor();
  const faults = await faultsOf(page, 'all');
  await page.goto(`/provisions?show=provided&subscriber=${made.coded.branchNumber}`);
  await page.getByText('2件を読み込みました。これで全部です。').waitFor();
  await page.getByRole('row', { name: '提供済み' }).getByRole('link').click();
  await heading(page, '提供した情報');
  const [, ...provided] = await periods(page);
  expect(provided).toHaveLength(1);
  expect(provided[0]).toContain('55');
  expect(await section(page, '照会の内容').innerText()).toContain('資格取得');
  faults.push(...(await faultsOf(page, 'provided')));
  await page.getByRole('link', { name: '情報提供等記録を見る' }).click();
  await page.getByText('1件を読み込みました。これで全部です。').waitFor();
  expect(faults).toEqual([]);
});

test('who may not answer is offered no answer', async () => {
  const made = await anAskedPerson(office().test, network);
  await answersByHand(made, []);
  await made.asked();
  const reader = await office().windowOf(await made.insurer.person({ level: 'READ' }), '/provisions');
  await reader.getByRole('region', { name: 'ほかの機関からの照会（手動応答待ち）' }).getByRole('link').first().click();
  await heading(reader, '提供すると渡る情報');
  expect(await reader.getByRole('button', { name: '提供する' }).count()).toBe(0);
  await reader.goto(pathOf({ subscriberBranchNumber: made.coded.branchNumber }));
  await section(reader, '情報提供の設定').getByText('手動（照会ごとに判断する）').waitFor();
  expect(await reader.getByRole('button', { name: '設定を変える' }).count()).toBe(0);
});
