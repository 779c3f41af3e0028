import { faultsOf, heading, press } from '../support/accessible';
import { anId, draftAccount } from '../support/accounts';
import { useOffice } from '../support/browser';
import { aFreeNumber } from '../support/operator';

const office = useOffice();

test('the platform operator opens an insurer, gives it a manager, and stops that ID again [S1-3.3-25] [S1-3.3-15]', async () => {
  const [number, taken] = [aFreeNumber(), await office().test.newInsurer()];
  const page = await office().windowOf(await office().test.operator());
  const faults: string[] = [];
  const state = async (name: string) => faults.push(...(await faultsOf(page, name)));
  await page.getByRole('banner').getByText('運用端末（デモ：このコンピューター）').waitFor();
  await page.getByRole('navigation', { name: '操作メニュー' }).getByRole('link', { name: '保険者一覧' }).click();
  await heading(page, '保険者一覧');
  await page.getByRole('row').nth(1).waitFor();
  await state('insurers');
  await page.getByRole('link', { name: '保険者を開設する' }).click();
  await press(page, '保険者を開設する');
  await page.getByText('入力に誤りが3件あります。').waitFor();
  await state('faults');
  await page.getByLabel('保険者番号').fill(taken.insurerNumber);
  await page.getByLabel('保険者名').fill('架空健康保険組合');
  await page.getByLabel('ログインIDの接頭辞').fill(`k${number}-`);
  await press(page, '保険者を開設する');
  await page.getByText('この保険者番号は既に開設されています。').first().waitFor();
  await page.getByLabel('保険者番号').fill(number);
  await press(page, '保険者を開設する');
  await page.getByText('保険者を開設しました。').waitFor();
  await page.getByText('管理者IDはまだありません。').waitFor();
  await state('opened');

  await page.getByRole('link', { name: '管理者IDを発行する' }).click();
  const loginId = `k${number}-kanri`;
  await page.getByLabel('ログインID').fill(loginId);
  await page.getByLabel('氏名').fill('架空　管理');
  await page.getByLabel('職員番号').fill('0001');
  await page.getByLabel('取扱特権レベル').selectOption({ label: '情報連携可' });
  await state('a manager');
  await press(page, '管理者IDを発行する');
  await page.getByText('確認済（初回設定コード未発行）').waitFor();
  await press(page, `初回設定コード（${loginId}）`);
  const shown = page.getByRole('dialog', { name: '初回設定コード' });
  const code = await shown.locator('code').innerText();
  await state('start code');
  await press(page, '控えたので閉じる');
  await shown.waitFor({ state: 'detached' });
  expect(await page.content()).not.toContain(code);

  for (const [act, button, done, next] of [
    ['停止', '停止する', '停止しました。', '停止中'],
    ['停止の解除', '解除する', '停止を解除しました。', '有効'],
    ['抹消', '抹消する', '抹消しました。', '抹消'],
  ] as const) {
    await press(page, `${act}（${loginId}）`);
    await page.getByLabel('理由').fill('退職のため');
    await state(act);
    await page.getByRole('dialog').getByRole('button', { name: button }).click();
    await page.getByText(`${loginId}を${done}`).waitFor();
    await page.getByRole('cell', { name: next }).first().waitFor();
  }
  expect(await page.getByRole('button', { name: `（${loginId}）` }).count()).toBe(0);

  await page.goto('/insurers');
  await page.getByLabel('保険者番号または名称').fill(number);
  await press(page, '検索');
  await page.getByRole('link', { name: number }).click();
  await page.getByRole('heading', { name: '架空健康保険組合' }).waitFor();
  expect(faults).toEqual([]);
});

test('what the only manager drafts waits for the operator, who sees what it would permit [S1-3.3-34]', async () => {
  const insurer = await office().test.newInsurer();
  const manager = await insurer.person({ kind: 'MANAGER', level: 'WRITE' });
  const [first, second] = [anId(insurer), anId(insurer, { name: '架空　次郎' })];
  for (const drafted of [first, second]) expect(await draftAccount(manager, drafted)).not.toHaveProperty('errors');
  const page = await office().windowOf(await office().test.operator());
  await page.getByRole('link', { name: '管理者に代わる起票の確認' }).first().click();
  const drafted = page.getByRole('region', { name: first.loginId, exact: false }).first();
  await drafted.getByRole('row', { name: /操作.*加入者検索、加入者照会/ }).waitFor();
  const faults = await faultsOf(page, 'waiting');
  await press(page, `確認する（利用者IDの発行 ${first.loginId}）`);
  await page.getByText(`確認しました（利用者IDの発行 ${first.loginId}）。`).waitFor();
  await press(page, `却下する（利用者IDの発行 ${second.loginId}）`);
  await page.getByLabel('却下する理由').fill('本人に確認できないため');
  await page.getByRole('dialog').getByRole('button', { name: '却下する' }).click();
  await page.getByText(`却下しました（利用者IDの発行 ${second.loginId}）。`).waitFor();
  expect(await page.getByText(first.loginId, { exact: true }).count()).toBe(0);
  expect(faults).toEqual([]);
  const { accounts } = await manager.get<{ accounts: { edges: { node: { loginId: string; state: string } }[] } }>(
    '{ accounts(search: { kind: GENERAL }) { edges { node { loginId state } } } }',
  );
  const states = Object.fromEntries(accounts.edges.map(({ node }) => [node.loginId, node.state]));
  expect(states[first.loginId]).toBe('CONFIRMED');
  expect(states[second.loginId]).not.toBe('CONFIRMED');
});
