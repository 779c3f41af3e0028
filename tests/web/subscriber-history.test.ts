import { press } from '../support/accessible';
import { startHandling, useOffice, valueOf } from '../support/browser';
import { aFile, aMyNumber } from '../support/made';
import type { Person } from '../support/person';
import { password, type TestInsurer } from '../support/platform';
import { aFamily, cellsOf, fillIn, pathOf, registered } from '../support/subscriber-page';

const office = useOffice();

const timelineTable = '履歴（新しい順）';

const correct = `mutation ($input: CorrectEligibilityInput!) { correctEligibility(input: $input) { eligibilityPeriods { id } } }`;
const cancel = `mutation ($id: ID!) { cancelEligibility(periodId: $id, reason: "別の方の届出") { nameKanji } }`;

/** Registered, corrected by one clerk and cancelled by another. */
async function correctedAndCancelled(insurer: TestInsurer) {
  const [person, other] = [await insurer.person(), await insurer.person()];
  const seen = await registered(person, { number: '61' });
  const { correctEligibility } = await person.get<{ correctEligibility: { eligibilityPeriods: { id: string }[] } }>(
    correct,
    {
      input: {
        ...{ periodId: seen.eligibilityPeriods[0]!.id, start: '2024-04-08', end: null, endReason: null },
        ...{ kind: 'INSURED', enrolmentKind: 'GENERAL', symbol: '9100', number: '61', cardBranch: '00' },
        ...{ notifiedOn: '2024-04-03', reason: '届出書の読み違い' },
      },
    },
  );
  await other.get(cancel, { id: correctEligibility.eligibilityPeriods[0]!.id });
  return { seen, person, other };
}

test('the time line tells what was done to a person, by whom, when and why, the newest first', async () => {
  const { seen, person, other } = await correctedAndCancelled(await office().test.newInsurer());
  const page = await office().windowOf(person, pathOf(seen));
  await page.getByRole('link', { name: '履歴' }).click();
  await page.getByRole('heading', { name: '加入者の履歴', level: 1 }).waitFor();
  expect(await page.title()).toBe('加入者の履歴｜架け橋');
  await page.getByText('資格の取消').waitFor();

  const [, cancelled = '', corrected = '', ...earlier] = await cellsOf(page, timelineTable);
  for (const text of ['資格の取消', other.loginId, '別の方の届出', '無かったものとした内容', '2024年4月8日']) {
    expect(cancelled).toContain(text);
  }
  for (const text of ['資格の訂正', person.loginId, '届出書の読み違い', '2024年4月1日', '2024年4月8日', '届出受理']) {
    expect(corrected).toContain(text);
  }
  const events = ['個人番号の未記入理由', '資格取得', '加入者の登録'];
  expect(earlier.map((row) => events.find((event) => row.includes(event)))).toEqual(events);
  expect(earlier.at(-1)).toContain('現在の内容');
  await page.getByRole('link', { name: '加入者の詳細へ' }).click();
  await page.getByText('現在の資格期間はありません。').waitFor();
});

test('what came from a file leads to it', async () => {
  const insurer = await office().test.newInsurer();
  const person = await insurer.handler();
  const { id } = await person.uploaded(aFile([{}]), ['APPLIED']);
  const { subscribers } = await person.get<{ subscribers: { edges: { node: { subscriberBranchNumber: string } }[] } }>(
    '{ subscribers(search: {}) { edges { node { subscriberBranchNumber } } } }',
  );
  const page = await office().windowOf(person, `${pathOf(subscribers.edges[0]!.node)}/timeline`);
  await page.getByRole('link', { name: '取り込んだファイル' }).first().click();
  await page.getByRole('heading', { name: 'ファイル取込の詳細', level: 1 }).waitFor();
  expect(page.url()).toContain(id);
});

test('any day can be asked for as it was believed on any day, and is not taken for today', async () => {
  const person = await (await office().test.newInsurer()).person();
  const seen = await registered(person, { eligibilityEnd: '20250401', eligibilityEndReason: '99' });
  const page = await office().windowOf(person, pathOf(seen));
  await page.getByRole('link', { name: '時点照会' }).click();
  await page.getByText('どちらも今日なので、現在の登録内容です。').waitFor();
  await page.getByText('この日に資格はありません。').waitFor();

  await fillIn(page, { いつの資格か: 'R7.3.31' });
  await press(page, 'この時点で照会');
  await page.getByText('これは現在の登録内容ではありません。2025年3月31日の資格を、').waitFor();
  expect((await cellsOf(page, '2025年3月31日を含む資格期間'))[1]).toContain('2025年4月1日');
  await page.getByText('資格あり').waitFor();
  expect(new URL(page.url()).search).toMatch(/^\?validOn=2025-03-31&believedOn=\d{4}-\d\d-\d\d$/);

  // A reload, or the link sent to a colleague, shows the same.
  await page.reload();
  await page.getByText('これは現在の登録内容ではありません。2025年3月31日の資格を、').waitFor();

  await fillIn(page, { いつの時点の記録か: '2099-01-01' });
  await press(page, 'この時点で照会');
  await page.getByRole('button', { name: 'いつの時点の記録か：今日より後の記録はまだありません。' }).waitFor();
  await fillIn(page, { いつの時点の記録か: 'R6.1.1' });
  await press(page, 'この時点で照会');
  await page.getByText('2024年1月1日の時点では、この方の記録はまだありません。').waitFor();
  await page.goBack();
  await page.getByText('2025年3月31日の資格を、').waitFor();
});

test('what is printed holds no navigation and no buttons, and says who printed it', async () => {
  const person = await (await office().test.newInsurer()).person();
  const page = await office().windowOf(person, pathOf(await aFamily(person, '62')));
  await page.getByRole('table', { name: '同じ記号・番号の加入者' }).waitFor();
  const shown = async () => ({
    navigation: await page.getByRole('navigation').count(),
    acts: await page
      .getByRole('button')
      .or(page.getByRole('link', { name: /訂正|喪失|変更|履歴|登録/ }))
      .count(),
    actions: await page.getByText('操作', { exact: true }).filter({ visible: true }).count(),
    handling: await page.getByRole('region', { name: '個人番号の取扱い' }).count(),
  });
  const printedBy = page.getByText(`印刷した人 ${person.loginId}`);
  expect(await printedBy.isVisible()).toBe(false);
  for (const path of ['', '/timeline']) {
    if (path) await page.goto(page.url() + path);
    await page.getByRole('table').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    await printedBy.waitFor();
    expect(await printedBy.innerText()).toMatch(/印刷日時 \d{4}\/\d\d\/\d\d \d\d:\d\d/);
    expect(await shown()).toEqual({ navigation: 0, acts: 0, actions: 0, handling: 0 });
    // A4 between its margins.
    await page.setViewportSize({ width: 703, height: 1000 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(703);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ media: null });
  }
});

const linked = async (person: Person, number: string) => {
  const myNumber = aMyNumber();
  return { myNumber, ...(await registered(person, { number, myNumber, myNumberMissingReason: '' })) };
};

test('a linked My Number is changed and cancelled by request only, which another person decides', async () => {
  const insurer = await office().test.newInsurer();
  const [person, approver] = [await insurer.handler(), await insurer.handler()];
  const seen = await linked(person, '63');
  const page = await office().windowOf(await insurer.person(), pathOf(seen));
  expect(await page.getByRole('button', { name: '変更の申請' }).isDisabled()).toBe(true);
  await startHandling(page, password);
  await press(page, '変更の申請');
  await press(page, '変更を申請');
  await page.getByRole('dialog').getByText('理由を入力してください。').waitFor();
  await page.getByLabel('変更後の個人番号').fill('123456789010');
  await page.getByLabel('申請の理由').fill('番号の変更の届出');
  await press(page, '変更を申請');
  await page.getByRole('dialog').getByText('「個人番号」の検査用数字が合いません。').waitFor();
  await page.getByLabel('変更後の個人番号').fill(aMyNumber());
  await press(page, '変更を申請');
  await page.getByText('申請しました。ほかの担当者が承認すると反映されます。').waitFor();
  await page.getByRole('link', { name: '申請の状況を見る' }).click();
  await page.getByRole('heading', { name: 'ファイル取込の詳細', level: 1 }).waitFor();
  const id = page.url().split('/').at(-1)!;
  await person.importIn(['AWAITING_APPROVAL'], id);
  await approver.approve(id);
  await person.importIn(['APPLIED'], id);

  await page.goto(`${pathOf(seen)}/timeline`);
  await page.getByText('個人番号の変更').waitFor();
  expect(await page.content()).not.toContain(seen.myNumber);
  await page.goto(pathOf(seen));
  await press(page, '取消の申請');
  await page.getByRole('dialog').getByText('消去した番号は元に戻せません。').waitFor();
});

test('a person in doubt is marked, and the page says why the number is not shown', async () => {
  const insurer = await office().test.newInsurer();
  const [person, approver] = [await insurer.handler(), await insurer.handler()];
  const seen = await linked(person, '64');
  const { id } = await person.uploaded(
    aFile([{ myNumber: aMyNumber() }, { myNumber: seen.myNumber, nameKana: 'ベツジン' }]),
  );
  await approver.approve(id);
  await person.importIn(['APPLIED'], id);
  const page = await office().windowOf(person, pathOf(seen));
  await page.getByText('疑義あり').waitFor();
  await page.getByText('この方の個人番号には疑義があります。').waitFor();
  expect(await page.getByRole('button', { name: '個人番号を表示' }).count()).toBe(0);
  expect(await valueOf(page, '登録状態')).toBe('登録済み');
  await page.getByRole('link', { name: '疑義の一覧へ' }).click();
  await page.getByRole('heading', { name: '疑義照会', level: 1 }).waitFor();
});
