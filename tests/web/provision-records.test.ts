import type { Page } from 'playwright-core';
import { addDays, dayInJapan } from '../../src/domain/plain-date';
import { faultsOf, heading, press } from '../support/accessible';
import { recordsOf } from '../support/arriving';
import { anAskedPerson } from '../support/asked-person';
import { useOffice, valueOf } from '../support/browser';
import type { Partner } from '../support/partner';
import { choose, field, fillIn } from '../support/subscriber-page';

const office = useOffice({ partnerPort: true });

let network: Partner;
beforeAll(async () => void (network = await office().test.partner('NETWORK')));

const aCase = () => anAskedPerson(office().test, network);

const foundRows = (page: Page, count: number) =>
  page.getByText(`${count}件を読み込みました。これで全部です。`).waitFor();

test('a record is found by whom, when, in which role and whether it was provided, and the address keeps the search', async () => {
  const { clerk, coded, asked } = await aCase();
  const day = addDays(dayInJapan(new Date()), -10);
  const dayBefore = addDays(day, -1);
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  const { processingNumber } = await asked({ requestedAt: `${dayBefore}T15:30:00Z` });
  await asked({ requestedAt: `${dayBefore}T14:30:00Z` });
  const refused = await asked({ procedureCode: 'JT00000000039999' });
  expect(refused.outcome).toBe('REFUSED');
  const page = await office().windowOf(clerk, '/provision-records');
  await foundRows(page, 3);
  const faults = await faultsOf(page, 'records');
  const search = async (count: number) => {
    await press(page, '検索');
    await foundRows(page, count);
  };

  await choose(page, '提供の有無', '提供されていない');
  await search(1);
  await page.getByText(refused.processingNumber).waitFor();
  await page.getByText('提供なし').waitFor();
  await press(page, '条件を消す');
  await fillIn(page, { '提供の求めの日（から）': day, '提供の求めの日（まで）': day });
  // Half past midnight in Japan is the day before elsewhere.
  await search(1);
  await page.getByText(processingNumber).waitFor();
  await page.reload();
  await foundRows(page, 1);
  expect(await field(page, '提供の求めの日（から）').inputValue()).toBe(`${year}年${month}月${dayOfMonth}日`);
  await fillIn(page, { '提供の求めの日（まで）': dayBefore });
  await press(page, '検索');
  await page.getByText('始めの日より前の日です。').first().waitFor();
  faults.push(...(await faultsOf(page, 'fault')));
  await press(page, '条件を消す');
  await foundRows(page, 3);
  await choose(page, 'この機関の役割', '照会した');
  await press(page, '検索');
  await page.getByText('条件に合う記録はありません。').waitFor();
  await press(page, '条件を消す');
  await fillIn(page, { 被保険者枝番: coded.branchNumber.toLowerCase(), 処理番号: ` ${processingNumber}` });
  await search(1);
  expect(faults).toEqual([]);
});

test('all twelve items of a record are read, on screen and in print, and a revision says what it changed', async () => {
  const { clerk, coded, insurer, asked } = await aCase();
  const { processingNumber } = await asked();
  const page = await office().windowOf(clerk, '/provision-records');
  await page.getByRole('region', { name: '情報提供等記録（新しい順）' }).getByRole('link').first().click();
  await heading(page, '記録の項目');
  const values = await page.getByRole('definition').allInnerTexts();
  const [record] = await recordsOf(clerk);
  expect(values).toHaveLength(12);
  expect(values).toEqual(
    expect.arrayContaining([processingNumber, '1', record!.affairName, record!.procedureName, coded.branchNumber]),
  );
  expect(await valueOf(page, '提供の求めの日時')).toMatch(/^\d{4}\/\d\d\/\d\d \d\d:\d\d$/);
  expect([await valueOf(page, '不開示コード'), await valueOf(page, '過誤事由コード')]).toEqual(['なし', 'なし']);
  const faults = await faultsOf(page, 'record');

  await page.getByRole('link', { name: '訂正', exact: true }).click();
  await press(page, '訂正を登録');
  await page.getByText('入力に誤りが2件あります。').waitFor();
  faults.push(...(await faultsOf(page, 'revision: faults')));
  await choose(page, '過誤事由コード', '紐付け誤り');
  await fillIn(page, { 訂正の理由: '別の方の番号で登録されていた' });
  const colleague = await insurer.person({ level: 'LINKAGE' });
  await colleague.get(
    'mutation ($id: ID!) { reviseProvisionRecord(id: $id, nonDisclosureCode: "1", reason: "不開示の決定") { id } }',
    { id: record!.id },
  );
  await press(page, '訂正を登録');
  await page.getByText('入力した内容は残ります。').waitFor();
  await press(page, '最新の内容を読み込む');
  await page.getByRole('table', { name: 'ほかの担当者が変えた内容' }).getByRole('cell', { name: '1 不開示' }).waitFor();
  faults.push(...(await faultsOf(page, 'revision: changed meanwhile')));
  await press(page, '訂正を登録');
  await page.getByText('情報提供等記録を訂正しました。').waitFor();
  // What the colleague said is not taken back by a field that nobody has touched.
  expect([await valueOf(page, '不開示コード'), await valueOf(page, '過誤事由コード')]).toEqual([
    ...['1 不開示', '1 紐付け誤り'],
  ]);
  const revisions = page.getByRole('table', { name: '記録と訂正の経過（古い順）' }).getByRole('row');
  const [, ...said] = await revisions.allInnerTexts();
  expect(said[0]).toContain('最初の記録');
  expect(said.at(-2)).toContain('不開示コード：「なし」から「1 不開示」へ');
  expect(said.at(-1)).toContain('過誤事由コード：「なし」から「1 紐付け誤り」へ');
  expect(said.at(-1)).toContain('別の方の番号で登録されていた');
  expect(said.at(-1)).toContain(clerk.loginId);
  faults.push(...(await faultsOf(page, 'record revised')));

  await page.goto(`/provision-records?subscriber=${coded.branchNumber}`);
  await page.getByRole('link', { name: '印刷用の一覧' }).click();
  await page.getByText(`条件　被保険者枝番：${coded.branchNumber}　1件`).waitFor();
  const printed = await page.getByRole('table', { name: '情報提供等記録（新しい順）' }).innerText();
  for (const item of [processingNumber, record!.affairName, record!.providerDepartment, '1 紐付け誤り'])
    expect(printed).toContain(item);
  faults.push(...(await faultsOf(page, 'list in print')));
  expect(faults).toEqual([]);
});

test('who may only read is offered no revision, and who handles no My Numbers sees no record', async () => {
  const made = await aCase();
  await made.asked();
  const [record] = await recordsOf(made.clerk);
  const reader = await office().windowOf(
    await made.insurer.person({ level: 'READ' }),
    `/provision-records/${record!.id}`,
  );
  await heading(reader, '記録の項目');
  expect(await reader.getByRole('link', { name: '訂正', exact: true }).count()).toBe(0);
  await reader.goto(`/provision-records/${record!.id}/revise`);
  await reader.getByText('この操作は許可されていません。').waitFor();
  const none = await office().windowOf(await made.insurer.person({ level: 'NONE' }), '/provision-records');
  await none.getByText('この操作は許可されていません。').waitFor();
  const stranger = await office().windowOf(
    await (await office().test.newInsurer()).person({ level: 'LINKAGE' }),
    `/provision-records/${record!.id}`,
  );
  await heading(stranger, '見つかりません');
});
