import { makeAuthority } from '../../src/certificates/authority';
import { paths } from '../../web/paths';
import { faultsOf, heading, press } from '../support/accessible';
import {
  anAssignment,
  anId,
  confirm,
  draftAssignment,
  of,
  openedBy,
  startCode,
  today,
  twoManagers,
} from '../support/accounts';
import { useOffice } from '../support/browser';
import type { Person } from '../support/person';
import { testAuthority } from '../support/partner';

const office = useOffice({ terminalPort: true });

/** An insurer with two managers, a general ID that may read, and a draft that lets it write. */
async function anInsurer() {
  const insurer = await office().test.newInsurer();
  const { drafter, confirmer } = await twoManagers(insurer);
  const id = await openedBy({ drafter, confirmer }, anId(insurer));
  of(await startCode(confirmer, id), 'issueStartCode');
  const operations = ['searchSubscribers', 'viewSubscriber', 'registerSubscriber'];
  const assignment = anAssignment({ privilegeLevel: 'WRITE', operations });
  const draft = of(await draftAssignment(drafter, id, assignment), 'draftAssignment');
  return { drafter, confirmer, id, draft };
}

/** What is wrong with the pages, each as soon as it tells what it has to. */
async function faultsOfPages(person: Person, pages: [path: string, told: string][]): Promise<string[]> {
  const page = await office().windowOf(person);
  const faults: string[] = [];
  for (const [path, told] of pages) {
    await page.goto(path);
    await page.getByText(told).first().waitFor();
    faults.push(...(await faultsOf(page, path)));
  }
  return faults;
}

test('every page about IDs and drafts reads well to a screen reader, and fits a telephone', async () => {
  const { drafter, confirmer, id, draft } = await anInsurer();
  await drafter.get('mutation ($id: ID!) { withdrawChange(id: $id) { id } }', { id: draft.id });
  const faults = await faultsOfPages(confirmer, [
    [paths.accounts, 'これで全部です。'],
    [paths.draftAccount, '保険者のすべての端末で使える'],
    [paths.account(id), 'この利用者IDの管理簿'],
    [paths.draftAssignment(id), '今日の割当との違い'],
    [paths.draftAssignmentAfresh(id), '今日の割当との違い'],
    [paths.accountChanges, '確認を待っている起票はありません。'],
    [paths.accountChange(draft.id), '取下げ'],
    [paths.accountLedger, 'これで全部です。'],
    [paths.accountLedgerInPrint, '配属'],
  ]);
  expect(faults).toEqual([]);
  const page = await office().windowOf(confirmer);
  for (const nowhere of ['/accounts/nowhere', '/accounts/changes/nowhere', '/accounts/nowhere/assign']) {
    await page.goto(nowhere);
    await heading(page, '見つかりません');
  }
});

test('every page about rights, terminals and sessions reads well to a screen reader, and fits a telephone', async () => {
  const { confirmer, id } = await anInsurer();
  const faults = await faultsOfPages(confirmer, [
    [paths.terminals, '端末はまだ登録されていません。'],
    [paths.draftTerminal, '証明書（PEM）'],
    [paths.accountSessions, '自分のセッション'],
    [paths.insurerPolicy, 'はじめの値のままです。'],
    [paths.assignments, 'これで全部です。'],
    [paths.assignmentsInPrint(today()), '架空　花子'],
    [paths.assignmentDifference, '架空　花子'],
    [paths.unusedRights, '使われていない権限'],
    [`${paths.permissionPreview(id)}?on=${today()}&terminal=INTEGRATED`, 'できる操作'],
  ]);
  expect(faults).toEqual([]);
});

test('the assignment list says who may do what on a day, and what two days differ in [S1-3.3-30] [S1-3.3-35]', async () => {
  const { drafter, confirmer, id, draft } = await anInsurer();
  of(await confirm(confirmer, draft.id), 'confirmChange');
  const page = await office().windowOf(drafter, paths.assignments);
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: '架空　花子' }) });
  expect(await row.innerText()).toContain('登録・訂正可（適用）');
  expect(await row.innerText()).toContain('加入者：加入者検索、加入者照会、加入者登録');
  await page.getByLabel('いつの割当か').fill('R8.1.1');
  await press(page, 'この日の割当を表示');
  await page.getByText('この日に発行されていた利用者IDはありません。').waitFor();
  expect(new URL(page.url()).searchParams.get('on')).toBe('2026-01-01');

  await page.getByRole('link', { name: '二つの日の違い' }).click();
  await page.getByLabel('前の日').fill('R8.1.1');
  await press(page, '違いを表示');
  await page.getByRole('heading', { name: '架空　花子' }).waitFor();
  await page.getByText('まだない → 有効').first().waitFor();

  await page.goto(paths.permissionPreview(id));
  await press(page, '確かめる');
  const preview = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'ファイル取込' }) });
  expect(await preview.innerText()).toContain('割り当てられていない操作です。');
  const file = await fetch(drafter.url + paths.assignmentsFile(today()), { headers: { cookie: drafter.cookie } });
  expect(await file.text()).toContain('架空　花子');
});

test('a policy outside of the limits is told before it is sent, and one within them is kept [S1-3.3-28]', async () => {
  const insurer = await office().test.newInsurer();
  const page = await office().windowOf(await insurer.person({ kind: 'MANAGER' }), paths.insurerPolicy);
  const days = page.getByLabel('パスワードの有効日数（日）');
  await days.fill('400');
  await press(page, '方針を変える');
  await page.getByRole('button', { name: /パスワードの有効日数.*30〜365日で入力してください。/ }).waitFor();
  await days.fill('６０');
  await press(page, '方針を変える');
  await page.getByText('方針を変えました。').waitFor();
  await page.reload();
  expect(await days.inputValue()).toBe('60');
});

test('a terminal is drafted with its certificate; one of another authority is refused at the field', async () => {
  const test = office().test;
  const { drafter, confirmer } = await twoManagers(await test.newInsurer());
  const page = await office().windowOf(drafter, paths.draftTerminal);
  const certificate = page.getByLabel('証明書（PEM）');
  await page.getByLabel('端末の名前').fill('適用課 1番');
  await page.getByLabel('設置場所').fill('本部3階');
  await page.getByLabel('端末の種類').selectOption({ label: '統合専用端末' });
  await page.getByLabel('登録する理由').fill('新しい端末');
  await certificate.fill('証明書');
  await press(page, '起票する');
  await page.getByRole('button', { name: /証明書（PEM）：.*貼り付けてください/ }).waitFor();
  await certificate.fill((await (await makeAuthority('another')).issue({ name: 'terminal' })).certificate);
  await press(page, '起票する');
  await page.getByRole('button', { name: /証明書（PEM）：.*端末用の認証局/ }).waitFor();
  const faults = await faultsOf(page, 'certificate refused');
  await certificate.fill((await (await testAuthority()).issue({ name: 'terminal' })).certificate);
  await press(page, '起票する');
  await page.getByText('別の管理者の確認を待っています。').first().waitFor();

  const other = await office().windowOf(confirmer, new URL(page.url()).pathname);
  await press(other, '確認する');
  await other.getByText('起票を確認しました。').waitFor();
  await other.getByRole('link', { name: '端末', exact: true }).click();
  await press(other, '適用課 1番を廃止');
  await other.getByLabel('廃止する理由').fill('紛失');
  await other.getByRole('checkbox').check();
  faults.push(...(await faultsOf(other, 'revoking')));
  await press(other, '廃止する');
  await other.getByText('端末「適用課 1番」を廃止しました。').waitFor();
  faults.push(...(await faultsOf(other, 'terminals')));
  expect(faults).toEqual([]);
});

test('a session that is ended at the page is over at once [S1-3.3-15]', async () => {
  const insurer = await office().test.newInsurer();
  const somebody = await insurer.person();
  const page = await office().windowOf(await insurer.person({ kind: 'MANAGER' }), paths.accountSessions);
  await page.getByRole('row').filter({ hasText: somebody.loginId }).getByRole('button', { name: /終了/ }).click();
  await press(page, 'このセッションを終了');
  await page.getByText('セッションを終了しました。').waitFor();
  expect(await somebody.ask('{ me { loginId } }')).toBeRefused('SIGNED_OUT');
});
