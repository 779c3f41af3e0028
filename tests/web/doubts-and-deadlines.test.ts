import type { Page } from 'playwright-core';
import { addDays, dayInJapan, digitsOf } from '../../src/domain/plain-date';
import { faultsOf, heading, press } from '../support/accessible';
import { startHandling, useOffice, valueOf } from '../support/browser';
import { aFile, aMyNumber } from '../support/made';
import type { Person } from '../support/person';
import { password, type TestInsurer } from '../support/platform';

const office = useOffice();

/** Somebody holds a number; a file gives it to somebody else too. */
async function doubted(insurer: TestInsurer): Promise<Person> {
  const [uploader, approver] = [await insurer.handler(), await insurer.handler()];
  const myNumber = aMyNumber();
  const take = async (rows: object[]) => {
    const { id, state } = await uploader.uploaded(aFile(rows));
    if (state === 'AWAITING_APPROVAL') await approver.approve(id);
    await uploader.importIn(['APPLIED'], id);
  };
  await take([{ nameKanji: '架空　花子', nameKana: 'カクウ　ハナコ', birthDate: '19900906', sex: '2', myNumber }]);
  await take([{ nameKanji: '架空　次郎', nameKana: 'カクウ　ジロウ', myNumber }]);
  return uploader;
}

const titleOf = (page: Page) => page.getByRole('heading', { name: '疑義の詳細' }).locator('..');

const opened = async (person: Person): Promise<Page> => {
  const page = await office().windowOf(person, '/doubts');
  await page.getByRole('region', { name: '未解消の疑義' }).getByRole('link').first().click();
  await heading(page, '見比べ');
  return page;
};

const proposed = async (page: Page, resolution: string): Promise<void> => {
  await press(page, '解消を提案する');
  await page.getByRole('radio', { name: resolution }).check();
  await page.getByLabel('そう判断した理由').fill('届出書の写しと照合した');
  await press(page, '提案する');
  await titleOf(page).getByText('確定待ち').waitFor();
};

test('a doubt shows who differs in what, and two persons resolve it', async () => {
  const insurer = await office().test.newInsurer();
  await doubted(insurer);
  const [first, second] = [await insurer.person(), await insurer.person()];
  const page = await opened(first);
  const faults = await faultsOf(page, 'doubt, handling off');
  await page.getByText('個人番号の取扱いがオフのため解消できません。').waitFor();
  const differs = async (field: string) => (await page.getByRole('row', { name: field }).innerText()).includes('相違');
  expect(await Promise.all(['漢字氏名', '生年月日', '性別', '住所'].map(differs))).toEqual([true, true, true, false]);
  expect(await page.getByRole('row', { name: '生年月日' }).innerText()).toContain('1980年4月1日');

  await startHandling(page, password);
  await press(page, '解消を提案する');
  await page.getByText('登録されている個人番号を取り消します。').waitFor();
  await press(page, '提案する');
  await page.getByText('理由を入力してください。').waitFor();
  faults.push(...(await faultsOf(page, 'dialog: propose')));
  await press(page, 'やめる');
  await proposed(page, '登録済みの紐付けの誤り');
  await page.getByText('提案した本人は確定できません。').waitFor();
  expect(await page.getByRole('button', { name: '確定する' }).isDisabled()).toBe(true);
  faults.push(...(await faultsOf(page, 'own proposal')));

  const other = await office().windowOf(second);
  await other.getByRole('region', { name: '受信箱' }).getByRole('link', { name: '疑義（確定待ち） 1件' }).click();
  await other.getByRole('region', { name: '自分の確定待ちの疑義' }).getByRole('link').first().click();
  await startHandling(other, password);
  await press(other, '提案を戻す');
  await other.getByLabel('戻す理由').fill('届出書がまだ届いていない');
  await other.getByRole('dialog').getByRole('button', { name: '提案を戻す' }).click();
  await titleOf(other).getByText('未処理').waitFor();

  await page.reload();
  await proposed(page, '登録済みの紐付けの誤り');
  await other.reload();
  await press(other, '確定する');
  await other.getByText('架空　花子さんに登録されている個人番号を消去します。').waitFor();
  await press(other, '確定して消去する');
  await other.getByText('確認のうえ、チェックを入れてください。').waitFor();
  faults.push(...(await faultsOf(other, 'dialog: confirm')));
  await other.getByRole('checkbox').check();
  await press(other, '確定して消去する');
  await titleOf(other).getByText('解消済み').waitFor();
  expect(await valueOf(other, '確定した人')).toContain(second.loginId);
  faults.push(...(await faultsOf(other, 'resolved')));
  await other.getByRole('link', { name: '架空　花子' }).click();
  await heading(other, '個人番号');
  expect(await valueOf(other, '登録状態')).toBe('未登録');

  await page.goto('/doubts');
  await page.getByText('未解消の疑義はありません。').waitFor();
  faults.push(...(await faultsOf(page, 'no doubts')));
  await page.getByRole('link', { name: '解消済み' }).click();
  await page.getByText('1件を読み込みました。これで全部です。').waitFor();
  faults.push(...(await faultsOf(page, 'resolved doubts')));
  expect(faults).toEqual([]);
});

const today = dayInJapan(new Date());
const refused = (days: number, nameKanji: string) => ({
  nameKanji,
  sex: '7',
  notifiedOn: digitsOf(addDays(today, days)),
});

test('filings are listed by what is left of their five days, counted at home, and laid aside with a reason', async () => {
  const insurer = await office().test.newInsurer();
  const uploader = await insurer.handler();
  const rows = [refused(-5, '架空　今日'), refused(-2, '架空　三日'), refused(-9, '架空　超過')];
  await uploader.uploaded(aFile([{}, ...rows]), ['APPLIED']);
  const page = await office().windowOf(await insurer.person());
  const deadlines = page.getByRole('region', { name: '届出期限' });
  await deadlines.getByRole('link', { name: '期限超過 1件' }).waitFor();
  const faults = await faultsOf(page, 'home');
  await deadlines.getByRole('link', { name: '期限内 2件' }).click();
  const left = async (name: string) => (await page.getByRole('row', { name }).innerText()).split('\n')[0];
  await page.getByText('2件を読み込みました。これで全部です。').waitFor();
  expect([await left('架空　今日'), await left('架空　三日')]).toEqual(['今日まで', 'あと3日']);
  expect(await page.getByRole('link', { name: '取込の3行目' }).count()).toBe(1);
  faults.push(...(await faultsOf(page, 'due')));

  await page.getByRole('link', { name: '期限超過（1件）' }).click();
  await page.getByText('1件を読み込みました。これで全部です。').waitFor();
  expect(await left('架空　超過')).toBe('4日超過');
  await press(page, '架空　超過の届出を処理済みにする');
  await press(page, '処理済みにする');
  await page.getByText('理由を入力してください。').waitFor();
  faults.push(...(await faultsOf(page, 'dialog: lay aside')));
  await page.getByLabel('処理済みにする理由').fill('届出が取り下げられた');
  await press(page, '処理済みにする');
  await page.getByText('期限を過ぎた未処理の届出はありません。').waitFor();
  await page.getByRole('link', { name: '期限超過（0件）' }).waitFor();
  faults.push(...(await faultsOf(page, 'nothing overdue')));
  // What was received long ago and is registered today is late; what was laid aside is not registered.
  await page.getByRole('link', { name: '期限後に処理（1件）' }).click();
  await page.getByText('1件を読み込みました。これで全部です。').waitFor();
  expect(await left('架空　太郎')).toMatch(/^\d{3,}日遅れ$/);
  faults.push(...(await faultsOf(page, 'done late')));
  expect(faults).toEqual([]);
});

test('who may only look sees neither buttons nor figures of what they may not do', async () => {
  const insurer = await office().test.newInsurer();
  const uploader = await doubted(insurer);
  await uploader.uploaded(aFile([refused(-2, '架空　三日')]), ['APPLIED']);
  const reader = await insurer.person({ level: 'READ' });
  const page = await office().windowOf(reader);
  const inbox = page.getByRole('region', { name: '受信箱' });
  await inbox.getByRole('link', { name: '疑義（未処理） 1件' }).waitFor();
  expect(await inbox.getByRole('link').count()).toBe(1);
  await inbox.getByRole('link').click();
  await page.getByRole('region', { name: '未処理の疑義' }).getByRole('link').first().click();
  await heading(page, '見比べ');
  expect(await page.getByRole('heading', { name: '解消', exact: true }).count()).toBe(0);
  await page.goto('/deadlines');
  await page.getByText('架空　三日').waitFor();
  expect(await page.getByRole('columnheader', { name: '処理', exact: true }).count()).toBe(0);
  for (const path of ['/collection-files', '/subscribers/new']) {
    await page.goto(path);
    await page.getByText('この操作は許可されていません。').waitFor();
  }
});
