import { readFileSync } from 'node:fs';
import { faultsOf, heading, press } from '../support/accessible';
import { useOffice } from '../support/browser';

const office = useOffice({ partnerPort: true });

test('the platform operator sees how the platform stands, looks again, and saves it for a program', async () => {
  const page = await office().windowOf(await office().test.operator());
  await page.getByRole('navigation', { name: '操作メニュー' }).getByRole('link', { name: '診断' }).click();
  await heading(page, '診断');
  const row = page.getByRole('row', { name: 'ロールと保険者の隔離' });
  await row.getByText('正常').waitFor();
  await page.getByRole('row', { name: 'バックアップ' }).getByText('記録がありません').waitFor();
  expect(await page.getByRole('status').getByText('件あります。').innerText()).toMatch(/^異常が\d+件、注意が\d+件/);
  expect(await faultsOf(page, 'diagnostics')).toEqual([]);

  const [again] = await Promise.all([
    page.waitForResponse((answer) => answer.url().endsWith('/graphql')),
    press(page, '調べ直す'),
  ]);
  expect(again.status()).toBe(200);

  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'JSONで保存')]);
  expect(download.suggestedFilename()).toMatch(/^kakehashi-diagnostics-\d{8}T\d{6}Z\.json$/);
  const saved = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
    findings: { key: string; state: string }[];
  };
  expect(saved.findings.find(({ key }) => key === 'tenancy')).toMatchObject({ state: 'OK' });
});

test('an insurer’s people find no way there', async () => {
  const page = await office().windowOf(await (await office().test.newInsurer()).person({ kind: 'MANAGER' }));
  expect(await page.getByRole('link', { name: '診断' }).count()).toBe(0);
  await page.goto('/diagnostics');
  await heading(page, '診断');
  expect(await page.getByRole('button', { name: '調べ直す' }).count()).toBe(0);
});
