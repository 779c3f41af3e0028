import type { Page } from 'playwright-core';
import { institutionCodeOf } from '../../src/domain/institution';
import { DeliveryFault } from '../../src/network/ports';
import { faultsOf, heading, press } from '../support/accessible';
import { startHandling, tabTo, useOffice, valueOf } from '../support/browser';
import { aMyNumber } from '../support/made';
import { Outside } from '../support/outside';
import type { Person } from '../support/person';
import { password, type TestInsurer } from '../support/platform';
import { choose, field, fillIn, pathOf, registered, type Registered } from '../support/subscriber-page';

const office = useOffice({ partnerPort: true });

let outside: Outside;
const association = '架空健康保険協会';
beforeAll(async () => {
  outside = await Outside.around(office().test);
  await outside.institutions('HEALTH_INSURANCE_ASSOCIATION', [association]);
  await outside.institutions('MUNICIPALITY', ['架空市']);
});

interface Case {
  insurer: TestInsurer;
  person: Person;
  subscriber: Registered;
}

/** Somebody with a My Number, and a clerk who may ask other institutions. */
async function aCase(): Promise<Case & { registrar: Person }> {
  const insurer = await office().test.newInsurer();
  const registrar = await insurer.handler({ level: 'LINKAGE' });
  const subscriber = await registered(registrar, { myNumber: aMyNumber(), nameKanji: '架空　花子' });
  return { insurer, registrar, person: await insurer.person({ level: 'LINKAGE' }), subscriber };
}

async function withCode(): Promise<Case> {
  const made = await aCase();
  const { insurer, registrar, subscriber } = made;
  await registrar.get('mutation ($id: ID!) { acquireOrganizationCode(subscriberBranchNumber: $id) { withdrawn } }', {
    id: subscriber.subscriberBranchNumber,
  });
  await outside.work(insurer);
  await outside.giveCodes(institutionCodeOf(insurer.insurerNumber));
  return made;
}

const codeSection = (page: Page) => page.getByRole('region', { name: '機関別符号' });
const standing = (page: Page) => page.getByRole('main').getByRole('status');

async function openForm({ person, subscriber }: Case): Promise<Page> {
  const page = await office().windowOf(person, pathOf(subscriber));
  await page.getByRole('link', { name: '情報照会', exact: true }).click();
  await field(page, '事務手続').waitFor();
  return page;
}

async function fillInInquiry(page: Page): Promise<void> {
  await choose(page, '事務の区分', '適用');
  await choose(page, '事務手続', '資格取得・喪失の確認');
  await choose(page, '照会先の種類', '全国健康保険協会');
  await choose(page, '照会先', association);
  await fillIn(page, { 事案: '被扶養者の認定' });
}

async function ask(page: Page): Promise<void> {
  await fillInInquiry(page);
  await press(page, '照会する');
  await page.getByText('照会を受け付けました。').first().waitFor();
}

test('a code is asked for and arrives while the page is open, and is never shown', async () => {
  const { insurer, person, subscriber } = await aCase();
  const page = await office().windowOf(person, pathOf(subscriber));
  const section = codeSection(page);
  await section.getByText('個人番号の取扱いがオフのため依頼できません。').waitFor();
  expect(await section.getByText('未取得').count()).toBe(1);
  expect(await section.getByRole('link', { name: '情報照会' }).count()).toBe(0);
  const faults = await faultsOf(page, 'no code');

  await startHandling(page, password);
  await press(page, '取得を依頼する');
  await section.getByText('取得を依頼中').waitFor();
  await outside.work(insurer);
  await outside.giveCodes(institutionCodeOf(insurer.insurerNumber));
  await section.getByText('取得済み').waitFor();
  expect(await section.innerText()).not.toMatch(/[0-9A-V]{32}/);
  await section.getByRole('link', { name: '情報照会' }).waitFor();
  faults.push(...(await faultsOf(page, 'code acquired')));
  expect(faults).toEqual([]);
});

test('the form offers what the law allows, says what will be asked, and keeps what was typed', async () => {
  const page = await openForm(await withCode());
  await press(page, '照会する');
  await page.getByText('入力に誤りが6件あります。').waitFor();
  const faults = await faultsOf(page, 'faults');
  await choose(page, '事務の区分', '適用');
  await choose(page, '事務手続', '被扶養者の認定・検認');
  await choose(page, '照会する情報', '地方税関係情報');
  expect(await field(page, '照会先の種類').locator('option:checked').innerText()).toBe('市区町村');
  await choose(page, '照会先', '架空市');
  await page.getByText('この情報の照会には、本人の同意が必要です。').waitFor();
  await fillIn(page, { 本人の同意を得た日: '2099.1.1', 期間のはじめ: '2099.1.1', 事案: '認定 123456789010' });
  await press(page, '照会する');
  await page.getByText('入力に誤りが3件あります。').waitFor();
  faults.push(...(await faultsOf(page, 'faults of days')));

  // Another area takes back what does not fit it, and nothing else.
  await choose(page, '事務の区分', '給付');
  expect(await field(page, '事務手続').inputValue()).toBe('');
  expect(await field(page, '事案').inputValue()).toBe('認定 123456789010');
  await page.getByRole('button', { name: '事務手続：選択してください。' }).waitFor();
  await fillInInquiry(page);
  await fillIn(page, { 期間のはじめ: 'R7.4.1', 期間のおわり: 'R8.3.31' });
  await page.getByText(`${association}に、架空　花子さんの医療保険資格関係情報を照会します。`).waitFor();
  await page.getByText('2025年4月1日から2026年3月31日までの情報です。').waitFor();
  faults.push(...(await faultsOf(page, 'filled in')));
  expect(faults).toEqual([]);
});

test('an inquiry is sent once, its answer arrives while the page is open, and what became of it is registered', async () => {
  const made = await withCode();
  const page = await openForm(made);
  await fillInInquiry(page);
  await page.getByRole('button', { name: '照会する', exact: true }).dblclick();
  await standing(page).getByText('照会を受け付けました。').last().waitFor();
  const faults = await faultsOf(page, 'accepted');
  outside.fault = new DeliveryFault('UNREACHABLE', false);
  await expect(outside.work(made.insurer)).rejects.toThrow('UNREACHABLE');
  outside.fault = null;
  await standing(page).getByText('まだ送信できていません。').waitFor();
  await page.getByText('相手に接続できません。').waitFor();
  faults.push(...(await faultsOf(page, 'not sent yet')));
  await outside.work(made.insurer);
  await standing(page).getByText('照会を送りました。回答を待っています。').waitFor();
  await outside.answer({ outcome: 'WAITING' });
  await standing(page).getByText('相手の機関の担当者が').waitFor();
  const periods = [
    {
      start: '2020-04-01',
      end: '2023-10-01',
      endReason: '03',
      kind: '2',
      symbol: '9300',
      number: '44',
      cardBranch: '01',
    },
  ];
  await outside.answer({ outcome: 'ANSWERED', body: { insurerName: association, periods, 新しい項目: '新しい値' } });
  await standing(page).getByText('回答がありました。').waitFor();
  const row = page.getByRole('table', { name: '資格期間' }).getByRole('row').last();
  expect(await row.innerText()).toContain('2023年10月1日');
  expect(await valueOf(page, '新しい項目')).toBe('新しい値');
  expect(await valueOf(page, '回答した部署')).toBe('資格担当');
  faults.push(...(await faultsOf(page, 'answered')));

  await press(page, '完了を登録');
  await press(page, '登録する');
  await page.getByText('選択してください。').waitFor();
  faults.push(...(await faultsOf(page, 'dialog: close')));
  await page.getByLabel('使用した').check();
  await page.getByLabel('メモ（任意）').fill('認定した');
  await press(page, '登録する');
  await heading(page, '完了の登録');
  expect(await valueOf(page, '結果の使用')).toBe('使用した');
  faults.push(...(await faultsOf(page, 'closed')));

  await page.getByRole('link', { name: '照会結果の閲覧' }).click();
  await page.getByText('未完了の照会はありません。').waitFor();
  await page.getByRole('link', { name: 'すべて' }).click();
  await page.getByText('1件を読み込みました。これで全部です。').waitFor();
  expect(await page.getByRole('row', { name: '架空　花子' }).innerText()).toContain('完了（使用した）');
  faults.push(...(await faultsOf(page, 'list')));
  expect(faults).toEqual([]);
});

test('a refusal is told in words, with what to do next; nothing that did not come can be registered as used', async () => {
  const made = await withCode();
  const page = await openForm(made);
  await ask(page);
  await outside.work(made.insurer);
  await outside.answer({ outcome: 'PROVIDER_ERROR', refusal: 'PERSON_UNKNOWN' });
  await standing(page).getByText('提供者に該当する人がいません。').waitFor();
  await page.getByText('照会先がこの方の以前の加入先で間違いないか、本人に確かめてください。').waitFor();
  await press(page, '完了を登録');
  expect(await page.getByRole('dialog').getByRole('radio').count()).toBe(2);
  expect(await faultsOf(page, 'refused')).toEqual([]);
});

test('an inquiry is made by keyboard alone', async () => {
  const page = await openForm(await withCode());
  const chosen = async (name: string, option: string) => {
    await tabTo(page, 'combobox', name);
    const select = field(page, name);
    await select.getByRole('option', { name: option }).waitFor({ state: 'attached' });
    while ((await select.locator('option:checked').innerText()) !== option) await page.keyboard.press('ArrowDown');
  };
  await chosen('事務の区分', '適用');
  await chosen('事務手続', '資格取得・喪失の確認');
  await chosen('照会先の種類', '全国健康保険協会');
  await chosen('照会先', association);
  await tabTo(page, 'textbox', '事案');
  await page.keyboard.type('資格の確認');
  await tabTo(page, 'button', '照会する');
  await page.keyboard.press('Enter');
  await standing(page).getByText('照会を受け付けました。').last().waitFor();
});

test('what the server refuses stands at its field, and the form stays', async () => {
  const [code] = await outside.institutions('HEALTH_INSURANCE_ASSOCIATION', ['解散した協会']);
  const page = await openForm(await withCode());
  await fillInInquiry(page);
  await choose(page, '照会先', '解散した協会');
  await outside.leaves(code!);
  await press(page, '照会する');
  await page.getByText('入力に誤りが1件あります。').waitFor();
  await page.getByRole('button', { name: /^照会先：この事務手続で/ }).click();
  await field(page, '照会先').and(page.locator(':focus')).waitFor();
  expect(await field(page, '事案').inputValue()).toBe('被扶養者の認定');
});

test('codes are asked for all at once, after it was said for how many', async () => {
  const insurer = await office().test.newInsurer();
  const registrar = await insurer.handler({ level: 'LINKAGE' });
  for (const cardBranch of ['00', '01']) await registered(registrar, { myNumber: aMyNumber(), cardBranch });
  const page = await office().windowOf(await insurer.person({ level: 'LINKAGE' }), '/organization-codes');
  await page.getByText('個人番号の取扱いがオフのため依頼できません。').waitFor();
  const faults = await faultsOf(page, 'before');
  expect(await valueOf(page, '未取得')).toBe('2人');
  await startHandling(page, password);
  await press(page, '全員の取得を依頼する');
  await page.getByRole('dialog').getByText('未取得：2人').waitFor();
  faults.push(...(await faultsOf(page, 'dialog')));
  await press(page, '依頼する');
  await page.getByText('機関別符号の一括取得を実行中です。').waitFor();
  expect(await page.getByRole('button', { name: '全員の取得を依頼する' }).isDisabled()).toBe(true);
  faults.push(...(await faultsOf(page, 'under way')));
  await outside.work(insurer);
  await outside.giveCodes(institutionCodeOf(insurer.insurerNumber));
  await page.getByText('一括取得は終わりました').waitFor();
  expect([await valueOf(page, '未取得'), await valueOf(page, '対象')]).toEqual(['0人', '2人']);
  expect(faults).toEqual([]);
});

test('where there are too many institutions to choose from, a part of the name narrows them down', async () => {
  const names = Array.from({ length: 201 }, (_, index) => `架空公共職業安定所 第${index + 1}`);
  await outside.institutions('EMPLOYMENT_SECURITY', names);
  const page = await openForm(await withCode());
  await choose(page, '事務の区分', '適用');
  await choose(page, '事務手続', '被扶養者の認定・検認');
  await choose(page, '照会する情報', '失業等給付関係情報');
  await field(page, '照会先の名称（一部）').fill('第201');
  await page.keyboard.press('Enter');
  await choose(page, '照会先', '架空公共職業安定所 第201');
  await page.getByText('架空公共職業安定所 第201に、架空　花子さんの失業等給付関係情報を照会します。').waitFor();
  expect(await field(page, '照会先').locator('option').count()).toBe(2);
  expect(await faultsOf(page, 'narrowed down')).toEqual([]);
});
