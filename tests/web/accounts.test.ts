import type { Page } from 'playwright-core';
import { aMyNumber } from '../support/made';
import {
  accountOf,
  anAssignment,
  anId,
  confirm,
  draftAssignment,
  of,
  openedBy,
  twoManagers,
} from '../support/accounts';
import { faultsOf, heading, press } from '../support/accessible';
import { useOffice, valueOf } from '../support/browser';
import type { Person } from '../support/person';
import { paths } from '../../web/paths';

const office = useOffice();

const choose = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true }).check();
const differenceRow = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });

async function managers() {
  const insurer = await office().test.newInsurer();
  return { insurer, ...(await twoManagers(insurer)) };
}

test('an ID is drafted by one manager, confirmed by another who sees what it permits, and gets its start code once [S1-3.3-22] [S1-3.3-24] [S1-3.3-34]', async () => {
  const { insurer, drafter, confirmer } = await managers();
  const page = await office().windowOf(drafter, '/');
  const faults: string[] = [];
  await page.getByRole('navigation', { name: '操作メニュー' }).getByRole('link', { name: '利用者の管理' }).click();
  await heading(page, '利用者ID');
  await page.getByRole('link', { name: '利用者IDの発行を起票' }).click();

  await heading(page, '利用者IDの発行を起票');
  await page.getByRole('textbox', { name: '氏名', exact: true }).fill('架空　花子');
  await page.getByLabel('職員番号').fill('S-001');
  await page.getByLabel('発行する理由').fill('適用課へ配属');
  await page.getByLabel('取扱特権レベル').selectOption({ label: '参照のみ' });
  await press(page, '起票する');
  await page.getByText('入力に誤りが2件あります。').waitFor();
  faults.push(...(await faultsOf(page, 'faults')));
  await page.getByRole('button', { name: '担当事務分野：担当する事務を選択してください。' }).click();
  await expect(page.evaluate('document.activeElement.id')).resolves.toBe('field-affairs');
  await choose(page, '適用');
  await page.getByLabel('ログインID').fill(`${insurer.insurerNumber}-hanako`);
  await choose(page, '加入者を全て選ぶ');
  await page.getByRole('checkbox', { name: '加入者登録', exact: true }).uncheck();
  expect(await valueOf(page, '業務メニュー')).toMatch(/^加入者：加入者検索、加入者照会、/);
  faults.push(...(await faultsOf(page, 'filled in')));
  await press(page, '起票する');
  await page.getByText('別の管理者の確認を待っています。').first().waitFor();
  faults.push(...(await faultsOf(page, 'own draft')));

  const other = await office().windowOf(confirmer, '/');
  await other.getByRole('link', { name: '確認待ちの起票 1件' }).click();
  await other.getByText('あなたが確認できます').waitFor();
  faults.push(...(await faultsOf(other, 'inbox')));
  await other.getByRole('link', { name: '利用者IDの発行' }).click();
  await other.getByText('これまでの割当はありません').waitFor();
  expect(await valueOf(other, '業務メニュー')).not.toContain('加入者登録');
  expect(await valueOf(other, '取扱特権レベル')).toBe('参照のみ');
  await press(other, '確認する');
  await other.getByText('起票を確認しました。').waitFor();
  await other.getByRole('link', { name: '架空　花子' }).click();
  await other.getByText('初回設定コードは未発行です。').waitFor();
  await press(other, '初回設定コードの発行');
  await press(other, '発行する');
  const shown = other.getByRole('dialog', { name: '初回設定コード' });
  const code = await shown.locator('code').innerText();
  faults.push(...(await faultsOf(other, 'start code')));
  await press(other, '控えたので閉じる');
  await other.getByText('初回設定コードを発行済み').waitFor();
  faults.push(...(await faultsOf(other, 'ID')));
  expect(await other.content()).not.toContain(code);

  const window = await office().window();
  await window.getByLabel('ログインID').fill(`${insurer.insurerNumber}-hanako`);
  await window.getByLabel('パスワード').first().fill(code);
  await press(window, 'サインイン');
  await window.getByLabel('新しいパスワード').first().waitFor();
  expect(faults).toEqual([]);
});

test('nobody confirms the own draft at the page, who sends back says why, and a draft can be taken back [S1-3.3-34]', async () => {
  const { insurer, drafter, confirmer } = await managers();
  const id = await openedBy({ drafter, confirmer }, anId(insurer));
  const first = of(await draftAssignment(drafter, id, anAssignment({ privilegeLevel: 'WRITE' })), 'draftAssignment');
  const own = await office().windowOf(drafter, paths.accountChange(first.id));
  await heading(own, '確認');
  expect(await own.getByRole('button', { name: '確認する' }).count()).toBe(0);

  const other = await office().windowOf(confirmer, paths.accountChange(first.id));
  await press(other, '差し戻す');
  await other.getByLabel('差し戻す理由').fill('担当が違います');
  await other.getByRole('dialog').getByRole('button', { name: '差し戻す' }).click();
  await other.getByText('起票を差し戻しました。').waitFor();
  await other.getByText('担当が違います').waitFor();

  const second = of(await draftAssignment(drafter, id, anAssignment({ privilegeLevel: 'WRITE' })), 'draftAssignment');
  await own.goto(paths.accountChange(second.id));
  await press(own, '起票を取り下げる');
  await own.getByText('起票を取り下げました。').waitFor();
  const { changes, assignment } = await accountOf(drafter, id);
  expect(changes.map(({ decision }) => decision)).toEqual(['WITHDRAWN', 'REJECTED', 'CONFIRMED']);
  expect(assignment?.privilegeLevel).toBe('READ');
});

test('an assignment is drafted from the current one or from nothing, and shows what comes and what goes [S1-3.3-21] [S1-3.3-29]', async () => {
  const { insurer, drafter, confirmer } = await managers();
  const id = await openedBy({ drafter, confirmer }, anId(insurer));
  const page = await office().windowOf(drafter, paths.account(id));
  await page.getByRole('link', { name: '割当の変更を起票' }).click();
  await heading(page, '割当の変更を起票');
  expect(await page.getByRole('checkbox', { name: '加入者検索', exact: true }).isChecked()).toBe(true);
  await page.getByRole('checkbox', { name: '加入者検索', exact: true }).uncheck();
  await choose(page, '加入者登録');
  const menu = differenceRow(page, '業務メニュー');
  expect(await menu.locator('del').allInnerTexts()).toEqual(['－加入者検索']);
  expect(await menu.locator('ins').allInnerTexts()).toEqual(['＋加入者登録']);
  const faults = await faultsOf(page, 'from the current one');

  await page.getByRole('link', { name: '何もない状態から' }).click();
  await press(page, '破棄して移動');
  await expect(page.getByRole('checkbox', { checked: true }).count()).resolves.toBe(1);
  await page.getByLabel('変える理由').fill('産前産後の休業');
  await press(page, '起票する');
  await page.getByText('別の管理者の確認を待っています。').first().waitFor();
  const [change] = (await accountOf(drafter, id)).changes;
  expect(change).toMatchObject({ kind: 'ASSIGN', decision: null, reason: '産前産後の休業' });
  expect(faults).toEqual([]);
});

test('a manager is offered only what they hold, and nothing about the own ID or another manager [S1-3.3-25] [S1-3.3-33]', async () => {
  const { insurer, drafter, confirmer } = await managers();
  const poor = await insurer.person({
    ...({ kind: 'MANAGER', level: 'READ' } as const),
    operations: ['viewAccounts', 'draftAccounts', 'stopAccounts', 'searchSubscribers', 'viewSubscriber'],
  });
  const page = await office().windowOf(poor, paths.draftAccount);
  await heading(page, '割当');
  expect(await page.getByRole('group', { name: '業務メニュー' }).getByRole('checkbox').count()).toBe(2);
  expect(await page.getByLabel('取扱特権レベル').getByRole('option').allInnerTexts()).toEqual([
    ...['選択してください', '取扱不可', '参照のみ'],
  ]);
  const buttons = async (who: Person) => {
    await page.goto(paths.account(who.accountId!));
    await heading(page, 'この利用者IDの管理簿');
    return page.getByRole('main').getByRole('button').allInnerTexts();
  };
  expect(await buttons(poor)).toEqual([]);
  expect(await buttons(confirmer)).toEqual(['認証手段の再設定を起票']);
  const id = await openedBy({ drafter, confirmer }, anId(insurer));
  await page.goto(paths.account(id));
  await page.getByRole('button', { name: '担当の離任' }).waitFor();
});

test('leaving a duty takes everything away at once, and deregistering asks twice [S1-3.3-15] [S1-3.3-18]', async () => {
  const { insurer, drafter, confirmer } = await managers();
  const id = await openedBy({ drafter, confirmer }, anId(insurer));
  const page = await office().windowOf(drafter, paths.account(id));
  await press(page, '担当の離任');
  await page.getByLabel('離任の理由').fill('異動');
  const faults = await faultsOf(page, 'leaving');
  await press(page, '離任を登録する');
  await page.getByText('今日の割当はありません。').waitFor();
  await press(page, '抹消');
  await page.getByLabel('抹消する理由').fill('退職');
  await press(page, '抹消する');
  await page.getByText('確認のうえ、チェックを入れてください。').waitFor();
  await choose(page, '元に戻せないことを確認しました。');
  await press(page, '抹消する');
  await page.getByText('利用者IDを抹消しました。').waitFor();
  expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
  const { state, changes } = await accountOf(drafter, id);
  expect([state, ...changes.map(({ kind }) => kind)]).toEqual(['DEREGISTERED', 'DEREGISTER', 'LEAVE', 'OPEN']);
  expect(faults).toEqual([]);
});

test('a name that was searched for stands in no address, and a My Number is taken for none', async () => {
  const { insurer, drafter, confirmer } = await managers();
  await openedBy({ drafter, confirmer }, anId(insurer, { name: '架空　次郎' }));
  const page = await office().windowOf(drafter, paths.accounts);
  await page.getByLabel('氏名・ログインID・職員番号').fill('次郎');
  await page.getByLabel('種類').selectOption({ label: '一般利用者' });
  await press(page, '検索');
  await page.getByText('これで全部です。').waitFor();
  expect(new URL(page.url()).search).toBe('?kind=GENERAL');
  await page.getByRole('link', { name: '架空　次郎' }).click();
  await page.goBack();
  expect(await page.getByLabel('氏名・ログインID・職員番号').inputValue()).toBe('次郎');

  await page.goto(paths.draftAccount);
  await heading(page, '割当');
  await page.getByRole('textbox', { name: '氏名', exact: true }).fill(`架空${aMyNumber()}`);
  await press(page, '起票する');
  await page.getByRole('button', { name: /氏名：.*個人番号は入力できません/ }).waitFor();
});

test('what has been confirmed meanwhile is not confirmed a second time', async () => {
  const { insurer, drafter, confirmer } = await managers();
  const id = await openedBy({ drafter, confirmer }, anId(insurer));
  const draft = of(await draftAssignment(drafter, id, anAssignment({ privilegeLevel: 'WRITE' })), 'draftAssignment');
  const page = await office().windowOf(confirmer, paths.accountChange(draft.id));
  await page.getByRole('button', { name: '確認する' }).waitFor();
  of(await confirm(confirmer, draft.id), 'confirmChange');
  await press(page, '確認する');
  await page.getByText('この起票は既に処理されたか、その後の停止・離任・再設定のため確認できません。').waitFor();
});
