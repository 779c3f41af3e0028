import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { aBulkFile, aBulkRow } from '../support/bulk';
import { faultsOf, heading, press } from '../support/accessible';
import { startHandling, useOffice, valueOf } from '../support/browser';
import { withoutNumber } from '../support/collection';
import { aFile, aMyNumber, aRow } from '../support/made';
import type { Person } from '../support/person';
import { password, type TestInsurer } from '../support/platform';

const office = useOffice();

const atWork = async (person: Person, path = '/'): Promise<Page> => {
  const page = await office().windowOf(person, path);
  await startHandling(page, password);
  return page;
};

async function upload(page: Page, kind: string, text: string | Buffer): Promise<void> {
  await page.getByRole('radio', { name: kind, exact: true }).check();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: `${kind}.csv`, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await press(page, '取込を始める');
}

const registered = async (insurer: TestInsurer, rows: object[]): Promise<string> => {
  const [uploader, approver] = [await insurer.handler(), await insurer.handler()];
  const { id, state } = await uploader.uploaded(aFile(rows));
  if (state === 'AWAITING_APPROVAL') await approver.approve(id);
  await uploader.importIn(['APPLIED'], id);
  return id;
};

const downloadedBy = async (page: Page, name: string): Promise<Buffer> => {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name }).click();
  return readFileSync(await (await download).path());
};

const approvedBy = async (person: Person, path: string, confirm: string): Promise<Page> => {
  const page = await atWork(person, path);
  await press(page, '承認する');
  await page.getByRole('dialog').waitFor();
  await press(page, confirm);
  return page;
};

test.each([
  { choice: 'Excel用（UTF-8）', encoding: 'utf-8' },
  { choice: 'Shift_JIS', encoding: 'shift_jis' },
])('a collection file in $choice goes out, comes back filled in and is approved', async ({ choice, encoding }) => {
  const insurer = await office().test.newInsurer();
  const people = ['太郎', '花子', '次郎'].map((name) => withoutNumber({ symbol: '9300', nameKanji: `架空　${name}` }));
  await registered(insurer, [...people, withoutNumber({ symbol: '9400' }), { symbol: '9300', myNumber: aMyNumber() }]);
  const page = await atWork(await insurer.person(), '/collection-files');
  await page.getByText('2事業所を表示しています。').waitFor();
  await page.getByLabel('記号（前方一致）').fill('93');
  await press(page, '絞り込む');
  await page.getByText('1事業所を表示しています。').waitFor();
  expect(await page.getByRole('row', { name: '9300' }).innerText()).toMatch(/4人\s+3人/);
  await page.getByRole('radio', { name: choice }).check();
  const bytes = await downloadedBy(page, '記号9300の収集ファイルをダウンロード');
  if (encoding === 'utf-8') expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');

  const [header, ...lines] = new TextDecoder(encoding).decode(bytes).trimEnd().split('\r\n');
  expect(lines).toHaveLength(3);
  // One gives a number, one a reason, one answers later.
  const answers: Record<string, string[]> = {
    '架空　太郎': ['', aMyNumber(), '', ''],
    '架空　花子': ['', '', '9', '海外に赴任しているため'],
    '架空　次郎': ['1', '', '', ''],
  };
  const filled = lines.map((line) => {
    const cells = line.split(',');
    return cells.toSpliced(9, 4, ...answers[cells[5]!]!).join(',');
  });
  await page.getByRole('main').getByRole('link', { name: 'ファイル取込' }).click();
  expect(await page.getByRole('radio', { name: '個人番号収集' }).isChecked()).toBe(true);
  await upload(page, '個人番号収集', `\ufeff${[header, ...filled, ''].join('\r\n')}`);
  await heading(page, '承認');
  expect(await valueOf(page, '新しい個人番号')).toBe('1件');
  expect(await valueOf(page, '未記入理由の登録')).toBe('1件');
  expect(await valueOf(page, '後日収集')).toBe('1件');

  const second = await approvedBy(await insurer.person(), new URL(page.url()).pathname, '承認して登録を始める');
  const result = await downloadedBy(second, '判定結果ファイルをダウンロード');
  const verdicts = new TextDecoder().decode(result).trimEnd().split('\r\n');
  expect(verdicts.slice(1).map((line) => line.split(',')[23])).toEqual(
    filled.map((line) => (line.split(',')[9] === '1' ? '後日' : 'OK')),
  );
  await second.getByRole('link', { name: 'この取込の個人番号入力結果を見る' }).click();
  await second.getByText('2件を読み込みました。これで全部です。').waitFor();
  const memo = second.getByRole('row', { name: '架空　花子' });
  expect(await memo.innerText()).toContain('海外に赴任しているため');
  expect(await second.getByRole('row', { name: '架空　太郎' }).innerText()).toContain('************');
});

test('a bulk cancellation says that numbers do not come back, and erases them only when that is confirmed', async () => {
  const insurer = await office().test.newInsurer();
  const person = aRow({ myNumber: aMyNumber() });
  await registered(insurer, [person]);
  const page = await atWork(await insurer.person(), '/files');
  const row = aBulkRow(person, { myNumber: person.myNumber, remarks: '本人の申出による' });
  await upload(page, '個人番号一括取消', aBulkFile([row]));
  await heading(page, '承認');
  expect(await valueOf(page, '消去する個人番号')).toBe('1件');

  const approver = await insurer.person();
  const second = await approvedBy(approver, new URL(page.url()).pathname, '承認して消去を始める');
  const faults = await faultsOf(second, 'dialog: cancellation not confirmed');
  await second.getByText('確認のうえ、チェックを入れてください。').waitFor();
  await second.getByRole('checkbox', { name: '元に戻せないこと' }).check();
  await press(second, '承認して消去を始める');
  await second.getByRole('heading', { name: 'ファイル取込の詳細' }).locator('..').getByText('処理済み').waitFor();
  await second
    .getByText(
      '一括取消のファイル（消去した個人番号は元に戻せません）と、登録から30日を過ぎたファイルは取り消せません。',
    )
    .waitFor();
  expect(await second.getByRole('button', { name: 'この取込を取り消す' }).isDisabled()).toBe(true);
  faults.push(...(await faultsOf(second, 'cancelled')));
  const { subscribers } = await approver.get<{ subscribers: { edges: { node: { myNumberState: string } }[] } }>(
    '{ subscribers(first: 5) { edges { node { myNumberState } } } }',
  );
  expect(subscribers.edges.map(({ node }) => node.myNumberState)).toEqual(['MISSING']);
  expect(faults).toEqual([]);
});

test('an applied file is withdrawn by a second person, with its progress and what was kept', async () => {
  const insurer = await office().test.newInsurer();
  const uploader = await insurer.handler();
  const many = Array.from({ length: 1_500 }, (_, index) => ({ nameKanji: `架空　${index}` }));
  const { id } = await uploader.uploaded(aFile(many), ['APPLIED']);
  const own = await office().windowOf(uploader, `/files/${id}`);
  await own.getByText('アップロードした本人は承認も取消もできません。').waitFor();
  expect(await own.getByRole('button', { name: 'この取込を取り消す' }).isDisabled()).toBe(true);

  const second = await insurer.person();
  const page = await office().windowOf(second, `/files/${id}`);
  await page.getByText('個人番号の取扱いがオフのため取り消せません。').waitFor();
  const faults = await faultsOf(page, 'withdrawal, handling off');
  await startHandling(page, password);
  await press(page, 'この取込を取り消す');
  await page.getByText('このファイルで登録した1,500件を取り消します。').waitFor();
  await press(page, '取込を取り消す');
  await page.getByText('理由を入力してください。').waitFor();
  faults.push(...(await faultsOf(page, 'dialog: withdrawal')));
  await page.getByLabel('取り消す理由').fill('別の月のファイルだった');
  await press(page, '取込を取り消す');
  await page.getByText('確認のうえ、チェックを入れてください。').waitFor();
  await page.getByRole('checkbox', { name: '取り消すことを確認しました' }).check();
  await press(page, '取込を取り消す');
  await page.getByRole('progressbar', { name: '取消中' }).waitFor();
  await page
    .getByRole('heading', { name: 'ファイル取込の詳細' })
    .locator('..')
    .getByText('取消済み')
    .waitFor({ timeout: 60_000 });
  expect(await valueOf(page, '元に戻した人数')).toBe('1,500人 / 1,500人');
  expect(await valueOf(page, '取り消した人')).toContain(second.loginId);
  expect(await valueOf(page, '取り消した理由')).toBe('別の月のファイルだった');
  expect(await valueOf(page, '残した変更')).toContain('0件');
  faults.push(...(await faultsOf(page, 'withdrawn')));
  await page.getByRole('link', { name: '加入者検索' }).click();
  await page.getByLabel('カナ氏名').fill('カクウ');
  await press(page, '検索');
  await page.getByText('条件に合う加入者はいません。').waitFor();
  expect(faults).toEqual([]);
});

test('the pages of files stand in every state', async () => {
  const insurer = await office().test.newInsurer();
  const person = await insurer.person();
  const page = await office().windowOf(person, '/collection-files');
  const faults: string[] = [];
  const state = async (name: string) => faults.push(...(await faultsOf(page, name)));
  await page.getByText('該当する記号の加入者はいません。').waitFor();
  await state('no offices');
  await page.goto('/my-number-entries');
  await page.getByText('個人番号・未記入理由の入力はまだありません。').waitFor();
  await state('no entries');
  await page.goto('/files?show=sent');
  await page.getByText('自分が送った取込はありません。').waitFor();
  await page.goto('/files?show=returned');
  await page.getByText('直近30日に、却下された取込や不合格の行がある取込はありません。').waitFor();
  await state('nothing came back');

  await startHandling(page, password);
  const text = aFile([{}, { sex: '7' }]);
  await upload(page, '個人番号一括更新', text);
  await page.getByRole('alert').waitFor();
  await state('another kind of file');
  await upload(page, '資格情報登録', text);
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  await page.getByRole('row', { name: '「性別」が1、2、3のいずれでもありません。' }).waitFor();
  await page.goto('/files?kind=registration');
  await upload(page, '資格情報登録', text);
  await page.getByRole('link', { name: '先に取り込んだファイルを見る' }).waitFor();
  await state('given already');

  await page.goto('/collection-files');
  await page.getByText('1事業所を表示しています。').waitFor();
  await state('offices');
  await page.goto('/my-number-entries');
  await page.getByText('1件を読み込みました。').waitFor();
  await state('entries');

  await page.goto('/');
  await page.getByRole('region', { name: '受信箱' }).getByRole('link', { name: '差し戻し・不合格あり 1件' }).click();
  await page.getByRole('table').waitFor();
  expect(await page.getByRole('row').count()).toBe(2);
  await state('came back');
  expect(faults).toEqual([]);
});
