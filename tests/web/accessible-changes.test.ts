import { cancel, faultsOf, heading, press } from '../support/accessible';
import { startHandling, tabTo, useOffice } from '../support/browser';
import { password } from '../support/platform';
import { actOn, aFamily, choose, field, fillIn, openForm, pathOf } from '../support/subscriber-page';

const office = useOffice();

test('changing a person', async () => {
  const person = await (await office().test.newInsurer()).person();
  const page = await office().windowOf(person, pathOf(await aFamily(person, '71')));
  const faults: string[] = [];
  const state = async (name: string) => faults.push(...(await faultsOf(page, name)));
  await page.getByRole('table', { name: '同じ記号・番号の加入者' }).waitFor();
  await page.getByText('登録されている証はありません。').waitFor();
  await state('detail');
  await startHandling(page, password);
  await press(page, '登録の申請');
  await page.getByRole('dialog').getByRole('button', { name: '登録を申請' }).click();
  await page.getByText('理由を入力してください。').waitFor();
  await state('dialog: My Number requested');
  await cancel(page);
  await actOn(page, '取消').click();
  await page.getByRole('dialog').waitFor();
  await state('dialog: cancel a period');
  await cancel(page);

  await openForm(page, '資格喪失', '資格喪失');
  await press(page, '資格喪失を登録');
  await page.getByText('入力に誤りが2件あります。').waitFor();
  await state('loss: faults');
  await fillIn(page, { 資格喪失年月日: 'R7.10.1' });
  await page.getByText('2025年10月1日から資格がなくなります').waitFor();
  await state('loss: filled in');
  await page.getByRole('link', { name: 'やめる' }).click();
  await press(page, '破棄して移動');

  await page.getByRole('link', { name: '住所・氏名・続柄の変更' }).click();
  for (const name of ['氏名', '続柄']) await page.getByRole('checkbox', { name }).check();
  await press(page, '変更を登録');
  await page.getByText(/入力に誤りが\d件あります。/).waitFor();
  await state('particulars: faults');
  for (const name of ['住所', '氏名', '続柄']) await page.getByRole('checkbox', { name }).uncheck();
  await press(page, '変更を登録');
  await page.getByText('変更するものを1つ以上選んでください。').first().waitFor();
  await state('particulars: nothing chosen');
  await page.getByRole('link', { name: 'やめる' }).click();

  await openForm(page, '訂正', '資格の訂正');
  await fillIn(page, { 資格取得年月日: 'R6.4.8' });
  await page.getByRole('table', { name: '訂正の前と後' }).waitFor();
  await state('correction');
  await page.getByRole('link', { name: 'やめる' }).click();
  await press(page, '破棄して移動');

  await page.getByRole('link', { name: '証を登録' }).click();
  await choose(page, '証の種類', '限度額適用認定証');
  await press(page, '証を登録');
  await page.getByText('入力に誤りが4件あります。').waitFor();
  await state('certificate: faults');
  await choose(page, '区分', '01');
  await choose(page, '適用区分', 'A03');
  await fillIn(page, { 交付年月日: 'R7.4.1', 有効開始年月日: 'R7.4.1' });
  await press(page, '証を登録');
  await page.getByText('証を登録しました。').waitFor();
  await state('detail with a certificate');
  await page.getByRole('link', { name: '履歴' }).click();
  await page.getByRole('table', { name: '履歴（新しい順）' }).waitFor();
  await state('time line');
  await page.getByRole('link', { name: '加入者の詳細へ' }).click();
  await page.getByRole('link', { name: '時点照会' }).click();
  await heading(page, '照会結果');
  await fillIn(page, { いつの資格か: 'R7.4.1', いつの時点の記録か: '2099-01-01' });
  await press(page, 'この時点で照会');
  await page.getByText('入力に誤りが1件あります。').waitFor();
  await state('as of: fault');
  await fillIn(page, { いつの時点の記録か: 'R6.4.1' });
  await press(page, 'この時点で照会');
  await page.getByText('この方の記録はまだありません。').waitFor();
  await state('as of: unknown then');
  expect(faults).toEqual([]);
});

test('a loss is registered with the keyboard alone', async () => {
  const person = await (await office().test.newInsurer()).person();
  const page = await office().windowOf(person, pathOf(await aFamily(person, '72')));
  await page.getByText('登録されている証はありません。').waitFor();
  await tabTo(page, 'link', /^資格喪失（/);
  await page.keyboard.press('Enter');
  await field(page, '資格喪失年月日').and(page.locator(':focus')).waitFor();
  await page.keyboard.type('R7.10.1');
  await page.keyboard.press('Tab');
  await page.keyboard.type('99');
  await tabTo(page, 'button', '資格喪失を登録');
  await page.keyboard.press('Enter');
  await page.getByText('本人と被扶養者2人の資格喪失を登録しました。').waitFor();
});
