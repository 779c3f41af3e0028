import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { createAccount } from '../../src/workflows/create-insurer';
import { faultsOf, heading, press } from '../support/accessible';
import { signInAt, startHandling, useOffice, valueOf, withAuthenticator } from '../support/browser';
import { Person } from '../support/person';
import { password } from '../support/platform';

let movedMs = 0;
const now = () => new Date(Date.now() + movedMs);
const office = useOffice({ now });

const codeOf = (secret: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate({ timestamp: now().getTime() });
/** A code is good once: the next one is that of the next thirty seconds. */
const nextCode = (secret: string): string => {
  movedMs += 30_000;
  return codeOf(secret);
};

const chosen = 'ひまわり畑で昼寝をする青い象たち';

async function changePassword(page: Page, current: string, next: string, again = next): Promise<void> {
  await page.getByLabel(/現在のパスワード|初回設定コード/).fill(current);
  await page.getByLabel(/^新しいパスワード(必須)?$/).fill(next);
  await page.getByLabel('新しいパスワード（確認のためもう一度）').fill(again);
  await press(page, 'パスワードを変更する');
}

test('a person changes the own password, is told what is wrong with one, and other sessions end', async () => {
  const person = await (await office().test.newInsurer()).person();
  const elsewhere = new Person(person.url, person.loginId, person.accountId);
  await elsewhere.signIn(password);
  const page = await office().windowOf(person);
  await page.getByRole('link', { name: person.loginId }).click();
  await heading(page, '自分のアカウント');
  const faults = await faultsOf(page, 'own account');

  await changePassword(page, password, chosen, `${chosen}。`);
  await page.getByText('新しいパスワードと一致しません。').waitFor();
  await changePassword(page, 'wrong', chosen);
  await page.getByText('パスワードが違います。').waitFor();
  await changePassword(page, password, 'short');
  await page.getByText('パスワードは15文字以上').waitFor();
  await changePassword(page, password, `${person.loginId}-${person.loginId}`);
  await page.getByText('推測されやすいパスワードです。').waitFor();
  faults.push(...(await faultsOf(page, 'refused')));
  await changePassword(page, password, chosen);
  await page.getByText('パスワードを変更しました。').waitFor();
  expect(faults).toEqual([]);
  expect(await elsewhere.ask('{ me { name } }')).toBeRefused('SIGNED_OUT');

  await press(page, 'サインアウト');
  await signInAt(page, person.loginId, password);
  await page.getByText('ログインIDまたはパスワードが違います。').waitFor();
  await signInAt(page, person.loginId, chosen);
  await heading(page, 'ホーム');
});

test('with one-time codes set up the password alone no longer signs in', async () => {
  const person = await (await office().test.newInsurer()).person();
  const page = await office().windowOf(person, '/account');
  await press(page, 'ワンタイムコードを設定する');
  await page.getByRole('textbox', { name: 'ワンタイムコード' }).waitFor();
  const faults = await faultsOf(page, 'setting up');
  const secret = await valueOf(page, 'キー');
  expect(await valueOf(page, '設定用のURI')).toMatch(/^otpauth:\/\/totp\//);
  await page.getByRole('textbox', { name: 'ワンタイムコード' }).fill('000000');
  await press(page, '確認して有効にする');
  await page.getByText('ワンタイムコードが違います。').waitFor();
  await page.getByRole('textbox', { name: 'ワンタイムコード' }).fill(codeOf(secret));
  await press(page, '確認して有効にする');
  await page.getByText('ワンタイムコードを設定しました。').waitFor();
  faults.push(...(await faultsOf(page, 'set up')));
  expect(await page.getByText(secret).count()).toBe(0);

  await press(page, 'サインアウト');
  await signInAt(page, person.loginId, password);
  await page.getByText('ログインIDまたはパスワードが違います。').waitFor();
  await signInAt(page, person.loginId, password, nextCode(secret));
  await page.getByRole('link', { name: person.loginId }).click();
  await press(page, 'ワンタイムコードを削除する');
  await page.getByText('ワンタイムコードを削除しました。').waitFor();
  expect(faults).toEqual([]);
});

test('a passkey signs in by itself, and is taken away again', async () => {
  const person = await (await office().test.newInsurer()).person();
  const page = await office().windowOf(person, '/account');
  await withAuthenticator(page);
  await page.getByLabel('パスキーの名前').fill('職場のパソコン');
  await press(page, 'パスキーを登録する');
  await page.getByText('パスキー「職場のパソコン」を登録しました。').waitFor();
  const faults = await faultsOf(page, 'a passkey');
  await press(page, 'サインアウト');
  await press(page, 'パスキーでサインイン');
  await page.getByRole('link', { name: person.loginId }).click();
  await press(page, 'パスキー「職場のパソコン」を削除');
  await page.getByText('パスキー「職場のパソコン」を削除しました。').waitFor();
  await press(page, 'サインアウト');
  await press(page, 'パスキーでサインイン');
  await page.getByText('ログインIDまたはパスワードが違います。').waitFor();
  expect(faults).toEqual([]);
});

test('a person sees where they are signed in, and ends what they do not know', async () => {
  const person = await (await office().test.newInsurer()).person();
  const elsewhere = await Promise.all(
    [1, 2, 3].map(async () => {
      const session = new Person(person.url, person.loginId, person.accountId);
      await session.signIn(password);
      return session;
    }),
  );
  const page = await office().windowOf(person, '/account');
  const rows = page.getByRole('table', { name: 'セッションの一覧' }).getByRole('row');
  await page.getByText('この画面', { exact: true }).waitFor();
  expect(await rows.count()).toBe(5);
  const faults = await faultsOf(page, 'sessions');
  await rows.getByRole('button', { name: /終了$/ }).first().click();
  await page.getByText('セッションを終了しました。').waitFor();
  expect(await rows.count()).toBe(4);
  await press(page, 'この画面以外をすべて終了');
  await page.getByText('ほかのセッションをすべて終了しました。').waitFor();
  expect(await rows.count()).toBe(2);
  for (const session of elsewhere) expect(await session.ask('{ me { name } }')).toBeRefused('SIGNED_OUT');
  expect(faults).toEqual([]);
});

test('who has to use a second factor sets one up before anything else is shown', async () => {
  const insurer = await office().test.newInsurer();
  const loginId = `t${insurer.id}-factor`;
  const accountId = await createAccount(office().test.platform, {
    ...{ insurerId: insurer.id, loginId, name: '試験　管理', kind: 'MANAGER', privilegeLevel: 'WRITE' },
    ...{ operations: ['searchSubscribers'], password, factorRequired: true },
  });
  const person = new Person(office().test.url, loginId, accountId);
  await person.signIn(password);
  const page = await office().window('/subscribers', person);
  await heading(page, '二要素認証の設定');
  expect(await page.getByRole('navigation').count()).toBe(0);
  const faults = await faultsOf(page, 'second factor required');
  await withAuthenticator(page);
  await page.getByLabel('パスキーの名前').fill('セキュリティキー');
  await press(page, 'パスキーを登録する');
  await heading(page, '加入者検索');
  expect(faults).toEqual([]);
});

test('a password past its days opens nothing but its own change [S1-3.3-09] [S1-3.3-14]', async () => {
  const person = await (await office().test.newInsurer()).person();
  movedMs += 91 * 86_400_000;
  const page = await office().window('/subscribers');
  await signInAt(page, person.loginId, password);
  await heading(page, 'パスワードの設定');
  expect(await page.getByRole('navigation').count()).toBe(0);
  const faults = await faultsOf(page, 'password expired');
  await page.goto('/account');
  await heading(page, 'パスワードの設定');
  await changePassword(page, password, chosen);
  await heading(page, '自分のアカウント');
  expect(faults).toEqual([]);
});

test('the header says at which terminal one sits, and handling is offered for the own affairs only', async () => {
  const insurer = await office().test.newInsurer();
  const loginId = `t${insurer.id}-benefit`;
  const accountId = await createAccount(office().test.platform, {
    ...{ insurerId: insurer.id, loginId, name: '試験　給付', kind: 'GENERAL', privilegeLevel: 'READ', password },
    ...{ operations: ['switchMyNumberHandling'], affairs: ['BENEFIT'] },
  });
  const person = new Person(office().test.url, loginId, accountId);
  await person.signIn(password);
  const page = await office().windowOf(person);
  await page.getByRole('banner').getByText('統合専用端末（デモ：このコンピューター）').waitFor();
  await press(page, '個人番号の取扱いを開始');
  expect(await page.getByRole('radio').count()).toBe(1);
  await press(page, 'やめる');
  await startHandling(page, password);
  await page.getByText('個人番号取扱中　給付事務').waitFor();
});
