import { cancel, faultsOf, heading, press } from '../support/accessible';
import { startHandling, useOffice } from '../support/browser';
import { aFile, aMyNumber } from '../support/made';
import { password } from '../support/platform';

const office = useOffice();

test('registering a person', async () => {
  const person = await (await office().test.newInsurer()).person();
  const page = await office().windowOf(person, '/subscribers/new');
  const faults: string[] = [];
  const state = async (name: string) => faults.push(...(await faultsOf(page, name)));
  await heading(page, '加入者登録');
  await state('empty');
  await press(page, '登録する');
  await page.getByText('入力に誤りが12件あります。').waitFor();
  await state('faults');
  await page.getByLabel('生年月日').fill('H2.9.6');
  await page.getByLabel('カナ氏名').fill('カクウ');
  await state('being filled in');
  await page.getByRole('link', { name: '加入者検索' }).click();
  await page.getByRole('dialog', { name: '入力を破棄しますか' }).waitFor();
  await state('dialog: leave');
  await press(page, '入力を続ける');
  await startHandling(page, password);
  await state('handling on');
  await person.post('/auth/sign-out', {});
  await press(page, '個人番号の取扱いを終了');
  await page.getByRole('dialog', { name: '再度サインインしてください' }).waitFor();
  await state('dialog: sign in again');
  expect(faults).toEqual([]);
});

test('taking a file in and deciding on it', async () => {
  const insurer = await office().test.newInsurer();
  const person = await insurer.person();
  const page = await office().windowOf(person, '/files');
  const faults: string[] = [];
  const state = async (name: string, seen = page) => faults.push(...(await faultsOf(seen, name)));
  const choose = (name: string, text: string) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByText('取込はまだありません。').waitFor();
  await state('no imports, handling off');
  await startHandling(page, password);
  await choose('資格情報登録_とても長い名前のファイル_20260401_最終版_確認済み.csv', 'これは見出しではない\r\n');
  await state('file chosen');
  await press(page, '取込を始める');
  await page.getByRole('alert').waitFor();
  await state('file refused');
  await choose('資格情報.csv', aFile([{ myNumber: aMyNumber() }, { sex: '7' }]));
  await press(page, '取込を始める');
  await heading(page, '承認');
  await state('own import waiting');
  await page.getByRole('link', { name: 'ファイル取込' }).click();
  await page.getByRole('table').waitFor();
  await state('list of imports');

  const approver = await office().windowOf(await insurer.person());
  await approver.getByRole('region', { name: '承認を待っている取込' }).getByRole('table').waitFor();
  await state('inbox', approver);
  await approver.getByRole('region', { name: '承認を待っている取込' }).getByRole('link').click();
  await heading(approver, '承認');
  await state('waiting, handling off', approver);
  await startHandling(approver, password);
  await press(approver, '却下する');
  const dialog = approver.getByRole('dialog');
  await dialog.getByRole('button', { name: '却下する' }).click();
  await dialog.getByText('理由を入力してください。').waitFor();
  await state('dialog: refuse', approver);
  await cancel(approver);
  await press(approver, '承認する');
  await dialog.waitFor();
  await state('dialog: approve', approver);
  await press(approver, '承認して登録を始める');
  await approver.getByRole('link', { name: '判定結果ファイルをダウンロード' }).waitFor();
  await state('applied', approver);
  expect(faults).toEqual([]);
});
