import { createHash } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { faultsOf, heading, press } from '../support/accessible';
import { useOffice, withAuthenticator } from '../support/browser';
import type { Person } from '../support/person';
import { password } from '../support/platform';

let movedMs = 0;
const now = () => new Date(Date.now() + movedMs);
const office = useOffice({ now });

/** The server remembers a session for a second of its own: it is told that it has passed. */
function passMinutes(minutes: number, { cookie }: Person): void {
  movedMs += minutes * 60_000;
  const [, token = ''] = cookie.split('=');
  office().test.platform.sessions.forget(createHash('sha256').update(token).digest());
}

const asked = (page: Page) => page.getByRole('dialog', { name: '本人確認' });

test('what weighs much asks again who does it after five minutes, and then does it once', async () => {
  const insurer = await office().test.newInsurer();
  const operator = await office().test.operator();
  const page = await office().windowOf(operator, `/insurers/${insurer.insurerNumber}/managers/new`);
  await page.getByLabel('ログインID').fill(`${insurer.insurerNumber}-kanri`);
  await page.getByLabel('氏名').fill('架空　管理');
  await page.getByLabel('職員番号').fill('1');
  await page.getByLabel('取扱特権レベル').selectOption({ label: '参照のみ' });
  passMinutes(6, operator);
  await press(page, '管理者IDを発行する');
  await asked(page).waitFor();
  const faults = await faultsOf(page, 'asked again');
  await asked(page).getByRole('button', { name: 'やめる' }).click();
  await page.getByText('本人確認が済んでいないため、まだ実行していません。').waitFor();
  expect(await page.getByLabel('氏名').inputValue()).toBe('架空　管理');

  await press(page, '管理者IDを発行する');
  await asked(page).getByLabel('パスワード').fill('wrong');
  await asked(page).getByRole('button', { name: '確認' }).click();
  await asked(page).getByText('パスワードが違います。').waitFor();
  await asked(page).getByLabel('パスワード').fill(password);
  await asked(page).getByRole('button', { name: '確認' }).click();
  await page.getByText('を発行しました。').waitFor();
  const { insurerManagers } = await operator.get<{ insurerManagers: unknown[] }>(
    'query ($number: String!) { insurerManagers(insurerNumber: $number) { loginId } }',
    { number: insurer.insurerNumber },
  );
  expect(insurerManagers).toHaveLength(1);
  expect(faults).toEqual([]);
});

test('a one-time code or a passkey shows it as well', async () => {
  const person = await (await office().test.newInsurer()).person();
  const { secret } = (await (await person.post('/auth/totp', {})).json()) as { secret: string };
  const code = () => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now().getTime() });
  await person.post('/auth/totp/confirm', { oneTimeCode: code() });
  const page = await office().windowOf(person, '/account');
  await withAuthenticator(page);
  passMinutes(6, person);
  await page.getByLabel('パスキーの名前').fill('鍵');
  await press(page, 'パスキーを登録する');
  await asked(page).getByLabel('ワンタイムコード').fill(code());
  await asked(page).getByRole('button', { name: '確認', exact: true }).click();
  await page.getByText('パスキー「鍵」を登録しました。').waitFor();

  passMinutes(6, person);
  await press(page, 'ワンタイムコードを削除する');
  await asked(page).getByRole('button', { name: 'パスキーで確認' }).click();
  await page.getByText('ワンタイムコードを削除しました。').waitFor();
});

test('who comes back after the session has ended gives the one-time code too', async () => {
  const person = await (await office().test.newInsurer()).person();
  const { secret } = (await (await person.post('/auth/totp', {})).json()) as { secret: string };
  const code = () => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now().getTime() });
  await person.post('/auth/totp/confirm', { oneTimeCode: code() });
  const page = await office().windowOf(person, '/subscribers');
  await page.getByLabel('カナ氏名').fill('カクウ');
  passMinutes(61, person);
  await press(page, '検索');
  const again = page.getByRole('dialog', { name: '再度サインインしてください' });
  await again.getByLabel('パスワード').fill(password);
  await again.getByRole('button', { name: 'サインイン', exact: true }).click();
  await again.getByText('ログインIDまたはパスワードが違います。').waitFor();
  await again.getByLabel('ワンタイムコード').fill(code());
  await again.getByLabel('パスワード').fill(password);
  await again.getByRole('button', { name: 'サインイン', exact: true }).click();
  await again.waitFor({ state: 'detached' });
  await heading(page, '加入者検索');
  expect(await page.getByLabel('カナ氏名').inputValue()).toBe('カクウ');
});
