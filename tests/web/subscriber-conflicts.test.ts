import { press } from '../support/accessible';
import { useOffice, valueOf } from '../support/browser';
import { password } from '../support/platform';
import { cellsOf, choose, field, fillIn, openForm, pathOf, periodsTable, registered } from '../support/subscriber-page';

const office = useOffice();

const correct = `mutation ($input: CorrectEligibilityInput!) { correctEligibility(input: $input) { subscriberBranchNumber } }`;
const correction = (periodId: string, given: object) => ({
  input: {
    ...{ periodId, start: '2024-04-01', kind: 'INSURED', enrolmentKind: 'GENERAL', symbol: '9100', number: '41' },
    ...{ cardBranch: '00', notifiedOn: '2024-04-03', reason: '別の担当者の訂正', ...given },
  },
});

test('who was slower loads the latest, sees what changed, and keeps what was typed', async () => {
  const insurer = await office().test.newInsurer();
  const [person, other] = [await insurer.person(), await insurer.person()];
  const seen = await registered(person, { number: '41' });
  const page = await office().windowOf(person, pathOf(seen));
  await openForm(page, '訂正', '資格の訂正');
  await fillIn(page, { 資格取得年月日: 'R6.4.8' });
  await fillIn(page, { 訂正の理由: '届出書の読み違い' });
  await other.get(correct, correction(seen.eligibilityPeriods[0]!.id, { number: '42' }));

  await press(page, '訂正を登録');
  await page.getByText('他の人が同時に変更しました。もう一度確かめてください。').waitFor();
  await page.getByText('入力した内容は残ります。').waitFor();
  await press(page, '最新の内容を読み込む');
  await page.getByRole('table', { name: 'ほかの担当者が変えた内容' }).getByRole('cell', { name: '42' }).waitFor();
  // What the other clerk corrected is not corrected back by a field that nobody has touched.
  expect(await field(page, '番号').inputValue()).toBe('42');
  expect(await field(page, '資格取得年月日').inputValue()).toBe('R6.4.8');
  expect(await field(page, '訂正の理由').inputValue()).toBe('届出書の読み違い');
  await press(page, '訂正を登録');
  await page.getByText('資格を訂正しました。').waitFor();
  const [, row = ''] = await cellsOf(page, periodsTable);
  expect(row).toContain('2024年4月8日');
  expect(row).toContain('9100・42・00');
});

test('a period that somebody else has cancelled cannot be ended, and what was typed stands there still', async () => {
  const insurer = await office().test.newInsurer();
  const [person, other] = [await insurer.person(), await insurer.person()];
  const seen = await registered(person);
  const page = await office().windowOf(person, pathOf(seen));
  await openForm(page, '資格喪失', '資格喪失');
  await fillIn(page, { 資格喪失年月日: 'R7.10.1' });
  await choose(page, '資格喪失事由', '99 その他');
  await other.get('mutation ($id: ID!) { cancelEligibility(periodId: $id, reason: "誤り") { nameKanji } }', {
    id: seen.eligibilityPeriods[0]!.id,
  });
  await press(page, '資格喪失を登録');
  await press(page, '最新の内容を読み込む');
  await page.getByText('この資格期間は、ほかの担当者が取り消しました。').waitFor();
  expect(await field(page, '資格喪失年月日').inputValue()).toBe('R7.10.1');
});

test('a new address is typed while the session ends and somebody else changes the name: both are kept', async () => {
  const insurer = await office().test.newInsurer();
  const [person, other] = [await insurer.person(), await insurer.person()];
  const seen = await registered(person);
  const page = await office().windowOf(person, pathOf(seen));
  await page.getByRole('link', { name: '住所・氏名・続柄の変更' }).click();
  await fillIn(page, { 住所: '東京都千代田区丸の内2', 異動年月日: 'R7.9.1', 変更の理由: '転居' });
  const { subscriber } = await other.get<{ subscriber: { particularsRecordedAt: string } }>(
    'query ($id: ID!) { subscriber(subscriberBranchNumber: $id) { particularsRecordedAt } }',
    { id: seen.subscriberBranchNumber },
  );
  await other.get('mutation ($input: ChangeParticularsInput!) { changeParticulars(input: $input) { nameKanji } }', {
    input: {
      ...{ subscriberBranchNumber: seen.subscriberBranchNumber, seen: subscriber.particularsRecordedAt },
      ...{ nameKanji: '架空　改太郎', changedOn: '2025-08-01', notifiedOn: '2025-08-02', reason: '改名' },
    },
  });
  await person.post('/auth/sign-out', {});
  await press(page, '変更を登録');
  const dialog = page.getByRole('dialog', { name: '再度サインインしてください' });
  await dialog.getByLabel('パスワード').fill(password);
  await dialog.getByRole('button', { name: 'サインイン', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('まだ実行していません。もう一度操作してください。').waitFor();
  expect(await field(page, '住所').inputValue()).toBe('東京都千代田区丸の内2');
  await press(page, '変更を登録');
  await press(page, '最新の内容を読み込む');
  await page.getByRole('table', { name: 'ほかの担当者が変えた内容' }).getByText('架空　改太郎').waitFor();
  await press(page, '変更を登録');
  await page.getByText('変更を登録しました。').waitFor();
  await page.getByRole('heading', { name: '架空　改太郎', level: 1 }).waitFor();
  expect(await valueOf(page, '住所')).toBe('東京都千代田区丸の内2');
});
