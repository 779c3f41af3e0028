import { faultsOf, heading, press } from '../support/accessible';
import { useOffice, valueOf } from '../support/browser';
import type { Person } from '../support/person';
import {
  actOn,
  aFamily,
  cellsOf,
  choose,
  field,
  fillIn,
  openForm,
  pathOf,
  periodsTable,
  registered,
} from '../support/subscriber-page';

const office = useOffice();

const clerk = async () => (await office().test.newInsurer()).person();

test('a loss is said in words before it is sent, and takes the dependants named there with it', async () => {
  const person = await clerk();
  const page = await office().windowOf(person, pathOf(await aFamily(person, '31')));
  await openForm(page, '資格喪失', '資格喪失');
  await page.getByText('資格のある被扶養者：架空　花子、架空　次郎（2人）').waitFor();
  expect(await page.getByRole('checkbox', { name: '被扶養者も同日に喪失' }).isChecked()).toBe(true);
  expect(await field(page, '届出受理年月日').inputValue()).toMatch(/^\d+年\d+月\d+日$/);

  await press(page, '資格喪失を登録');
  await page.getByText('入力に誤りが2件あります。').waitFor();
  await page.getByRole('button', { name: '資格喪失年月日：入力してください。' }).click();
  await fillIn(page, { 資格喪失年月日: 'R7.10.1' });
  await choose(page, '資格喪失事由', '01 死亡');
  await page.getByText('2025年10月1日から資格がなくなります（最終日は2025年9月30日）。').waitFor();
  await page.getByText('被扶養者2人の資格も、同じ日になくなります。').waitFor();
  await page.getByText('被扶養者の資格喪失事由は「99 その他」で登録します。').waitFor();
  await press(page, '資格喪失を登録');

  await page.getByText('本人と被扶養者2人の資格喪失を登録しました。').waitFor();
  expect(await valueOf(page, '資格（本日）')).toBe('喪失');
  const household = await cellsOf(page, '同じ記号・番号の加入者（本人が先）');
  expect(household.slice(1).map((row) => /喪失$/.test(row.trim()))).toEqual([true, true, true]);
  await page.getByRole('link', { name: '架空　花子' }).click();
  await page.getByRole('heading', { name: '架空　花子', level: 1 }).waitFor();
  expect((await cellsOf(page, periodsTable))[1]).toContain('99 その他');
  expect(await actOn(page, '資格喪失').count()).toBe(0);
});

test('dependants keep their eligibility where the clerk says so', async () => {
  const person = await clerk();
  const page = await office().windowOf(person, pathOf(await aFamily(person, '32')));
  await openForm(page, '資格喪失', '資格喪失');
  await fillIn(page, { 資格喪失年月日: '20240401' });
  await page.getByText('資格取得年月日と同じ日のため、資格のある日は1日もなくなります。').waitFor();
  await page.getByRole('checkbox', { name: '被扶養者も同日に喪失' }).uncheck();
  await page.getByText('被扶養者2人の資格は、そのまま残ります。').waitFor();
  await fillIn(page, { 資格喪失年月日: '20240331' });
  await choose(page, '資格喪失事由', '99 その他');
  await press(page, '資格喪失を登録');
  await page.getByText('「資格喪失年月日」が「資格取得年月日」より前の日付です。').first().waitFor();
  await fillIn(page, { 資格喪失年月日: '20251001' });
  await press(page, '資格喪失を登録');
  await page.getByText('資格喪失を登録しました。').waitFor();
  const household = await cellsOf(page, '同じ記号・番号の加入者（本人が先）');
  expect(household.slice(1).map((row) => row.trim().split(/\s/).at(-1))).toEqual(['喪失', '資格あり', '資格あり']);
});

test('an address and a name change from their day on, and nothing else', async () => {
  const person = await clerk();
  const page = await office().windowOf(person, pathOf(await registered(person)));
  await page.getByRole('link', { name: '住所・氏名・続柄の変更' }).click();
  await page.getByRole('checkbox', { name: '氏名' }).check();
  expect(await field(page, '漢字氏名').inputValue()).toBe('架空　太郎');
  await fillIn(page, { 住所: '神奈川県横浜市中区本町9－9' });
  await press(page, '変更を登録');
  // Ticked and left as it was: more likely forgotten than meant.
  await page.getByRole('button', { name: '漢字氏名：現在の登録内容と同じです。' }).waitFor();
  await fillIn(page, { 漢字氏名: '架空　改太郎', 市町村コード: '131017', 異動年月日: 'R7.9.15' });
  await fillIn(page, { 変更の理由: '転居と改名\n住民票で確認' });
  await press(page, '変更を登録');
  await page.getByRole('button', { name: /^市町村コード：/ }).waitFor();
  await fillIn(page, { 市町村コード: '141003' });
  await press(page, '変更を登録');

  await page.getByText('変更を登録しました。').waitFor();
  await page.getByRole('heading', { name: '架空　改太郎', level: 1 }).waitFor();
  expect(await valueOf(page, '住所')).toBe('神奈川県横浜市中区本町9－9');
  expect(await valueOf(page, '郵便番号')).toBe('1000001');
  expect(await valueOf(page, '異動年月日')).toBe('2025年9月15日（令和7年9月15日）');

  // A filing that was received before the registered one belongs to the past.
  await page.getByRole('link', { name: '住所・氏名・続柄の変更' }).click();
  await fillIn(page, { 住所: '東京都千代田区丸の内1', 異動年月日: 'R6.5.1', 届出受理年月日: 'R6.5.2' });
  await fillIn(page, { 変更の理由: '届出書が後から見つかった' });
  await press(page, '変更を登録');
  await page.getByText('現在の内容は変えず、過去の内容として履歴に登録しました。').waitFor();
  expect(await valueOf(page, '住所')).toBe('神奈川県横浜市中区本町9－9');
});

test('a change of nothing is not sent', async () => {
  const person = await clerk();
  const page = await office().windowOf(person, pathOf(await registered(person)));
  await page.getByRole('link', { name: '住所・氏名・続柄の変更' }).click();
  await page.getByRole('checkbox', { name: '住所' }).uncheck();
  await press(page, '変更を登録');
  await page.getByRole('button', { name: '変更するもの：変更するものを1つ以上選んでください。' }).click();
  expect(await page.getByRole('checkbox', { name: '住所' }).and(page.locator(':focus')).count()).toBe(1);
  await page.getByRole('link', { name: 'やめる' }).click();

  await openForm(page, '訂正', '資格の訂正');
  await page.getByText('訂正した項目はまだありません。').waitFor();
  await fillIn(page, { 訂正の理由: '念のため' });
  await press(page, '訂正を登録');
  await page.getByRole('button', { name: /^資格取得年月日：訂正した項目がありません。/ }).waitFor();
});

test('a correction is shown as before and after; a cancelled period is one that never was', async () => {
  const person = await clerk();
  const page = await office().windowOf(person, pathOf(await registered(person, { number: '33' })));
  await openForm(page, '訂正', '資格の訂正');
  await fillIn(page, { 資格取得年月日: 'R6.4.8', 番号: '34' });
  expect(
    (await cellsOf(page, '訂正の前と後')).slice(1).map((row) => row.split(/\t/).map((cell) => cell.trim())),
  ).toEqual([
    ['資格取得年月日', '2024年4月1日（令和6年4月1日）', '2024年4月8日（令和6年4月8日）'],
    ['番号', '33', '34'],
  ]);
  await fillIn(page, { 訂正の理由: '123456789010と書いてしまう' });
  await press(page, '訂正を登録');
  await page.getByRole('button', { name: /個人番号と思われる12桁の数字が含まれています。/ }).waitFor();
  await fillIn(page, { 訂正の理由: '届出書の読み違い' });
  await press(page, '訂正を登録');
  await page.getByText('資格を訂正しました。').waitFor();
  const [, corrected = ''] = await cellsOf(page, periodsTable);
  for (const text of ['2024年4月8日', '9100・34・00', '訂正', person.loginId, '理由：届出書の読み違い']) {
    expect(corrected).toContain(text);
  }

  await actOn(page, '取消').click();
  const dialog = page.getByRole('dialog', { name: '資格期間の取消' });
  await dialog.getByText('はじめから無かったものとして扱われます。').waitFor();
  await press(page, '取り消す');
  await dialog.getByText('理由を入力してください。').waitFor();
  await dialog.getByLabel('取り消す理由').fill('別の方の届出だった');
  await press(page, '取り消す');
  await page.getByText('資格期間を取り消しました。').waitFor();
  await page.getByText('現在の資格期間はありません。').waitFor();
  expect(await valueOf(page, '資格（本日）')).toBe('資格なし');
});

test('a certificate is registered with its last day, cut by a loss, corrected and cancelled', async () => {
  const person = await clerk();
  const page = await office().windowOf(person, pathOf(await registered(person)));
  await page.getByText('登録されている証はありません。').waitFor();
  await page.getByRole('link', { name: '証を登録' }).click();
  await press(page, '証を登録');
  await page.getByRole('button', { name: '証の種類：選択してください。' }).waitFor();
  await choose(page, '証の種類', '特定疾病療養受療証');
  await choose(page, '区分', '1');
  await fillIn(page, { 交付年月日: 'R5.4.1', 有効開始年月日: 'R5.4.1', '有効期限（最終日）': 'R8.3.31' });
  await fillIn(page, { '自己負担限度額（月額・円）': '１０，０００円' });
  await press(page, '証を登録');
  await page.getByRole('button', { name: '有効開始年月日：有効開始年月日に資格がありません。' }).waitFor();
  await fillIn(page, { 有効開始年月日: 'R7.4.1' });
  await press(page, '証を登録');
  await page.getByText('証を登録しました。').waitFor();
  await page
    .getByRole('cell', { name: '特定疾病療養受療証' })
    .or(page.getByRole('rowheader', { name: '特定疾病療養受療証' }))
    .first()
    .waitFor();
  const certificate = async () => (await cellsOf(page, '証情報（新しい順）'))[1] ?? '';
  for (const text of ['特定疾病療養受療証', '自己負担限度額 10,000円', '2026年3月31日まで']) {
    expect(await certificate()).toContain(text);
  }

  await openForm(page, '資格喪失', '資格喪失');
  await fillIn(page, { 資格喪失年月日: 'R7.10.1' });
  await choose(page, '資格喪失事由', '99 その他');
  await press(page, '資格喪失を登録');
  await page.getByText('資格喪失により2025年9月30日まで').waitFor();

  await page.getByRole('link', { name: /^訂正（特定疾病療養受療証/ }).click();
  expect(await field(page, '有効期限（最終日）').inputValue()).toBe('2026年3月31日');
  expect(await faultsOf(page, 'correcting a certificate')).toEqual([]);
  await fillIn(page, { '有効期限（最終日）': 'R7.8.31', '自己負担限度額（月額・円）': '20000' });
  await fillIn(page, { 訂正の理由: '証の記載と違っていた' });
  await press(page, '訂正を登録');
  await page.getByText('証を訂正しました。').waitFor();
  await page.getByText('2025年8月31日まで').waitFor();
  expect(await certificate()).not.toContain('資格喪失により');

  await page.getByRole('button', { name: /^取消（特定疾病療養受療証/ }).click();
  await page.getByLabel('取り消す理由').fill('交付していなかった');
  await press(page, '取り消す');
  await page.getByText('証を取り消しました。').waitFor();
  await page.getByText('登録されている証はありません。').waitFor();
});

test('who may only look at persons sees no way to change them, and is told so at its addresses', async () => {
  const insurer = await office().test.newInsurer();
  const writer = await insurer.person();
  const seen = await aFamily(writer, '51');
  const path = pathOf(seen);
  const [period] = seen.eligibilityPeriods;
  const seenBy = async (person: Person) => {
    const page = await office().windowOf(person, path);
    await heading(page, '証情報');
    await page.getByText('登録されている証はありません。').waitFor();
    const main = page.getByRole('main');
    const links = (await main.getByRole('link').allInnerTexts()).filter((text) => !text.startsWith('架空'));
    return { page, acts: [...links, ...(await main.getByRole('button').allInnerTexts())] };
  };
  const reader = await seenBy(await insurer.person({ level: 'READ', operations: ['viewSubscriber'] }));
  expect(reader.acts).toEqual(['印刷']);
  expect(await reader.page.getByRole('columnheader', { name: '操作' }).count()).toBe(0);
  const forbidden = [
    '/timeline',
    '/as-of',
    '/particulars',
    `/periods/${period!.id}/end`,
    `/periods/${period!.id}/correct`,
  ];
  for (const page of [...forbidden, '/certificates/new']) {
    await reader.page.goto(path + page);
    await reader.page.getByText('この操作は許可されていません。').waitFor();
    expect(await reader.page.getByRole('main').getByRole('textbox').count()).toBe(0);
  }
  const historian = await seenBy(
    await insurer.person({ level: 'NONE', operations: ['viewSubscriber', 'viewSubscriberHistory'] }),
  );
  expect(historian.acts).toEqual(['履歴', '時点照会', '印刷']);
  const closer = await seenBy(await insurer.person({ operations: ['viewSubscriber', 'endEligibility'] }));
  expect(closer.acts).toEqual(['資格喪失', '印刷']);
});
