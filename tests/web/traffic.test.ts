import type { Page } from 'playwright-core';
import { faultsOf, heading, press } from '../support/accessible';
import { anAskedPerson, type AskedPerson } from '../support/asked-person';
import { useOffice } from '../support/browser';
import { asOwner } from '../support/database';
import { Outside } from '../support/outside';
import type { Partner } from '../support/partner';

let ahead = 0;
const office = useOffice({ partnerPort: true, now: () => new Date(Date.now() + ahead) });
afterEach(() => (ahead = 0));

let network: Partner;
let outside: Outside;
beforeAll(async () => {
  network = await office().test.partner('NETWORK');
  outside = await Outside.around(office().test);
});

const silence = 'ほかの機関とのやり取りに滞りがあります。';
const days = (page: Page) => page.getByRole('table', { name: '日ごとの件数（新しい順）' });

async function answersByHand({ clerk, coded }: AskedPerson): Promise<void> {
  await clerk.get(
    `mutation ($id: ID!) { changeProvisionSetting(subscriberBranchNumber: $id, nonDisclosure: false, manualAnswer: true, reason: "申出") {
      subscriberBranchNumber } }`,
    { id: coded.branchNumber },
  );
}

/** An answer by hand that is to be sent; its processing number. */
async function anAnswerToSend(made: AskedPerson): Promise<string> {
  await answersByHand(made);
  const { processingNumber } = await made.asked();
  const { provisions } = await made.clerk.get<{ provisions: { edges: { node: { id: string } }[] } }>(
    '{ provisions(search: { states: [WAITING] }) { edges { node { id } } } }',
  );
  await made.clerk.get('mutation ($id: ID!) { answerProvision(id: $id, release: true, reason: "確認済み") { id } }', {
    id: provisions.edges[0]!.node.id,
  });
  return processingNumber;
}

test('the days are a picture and a table of the same numbers, and the time since the last exchange is said', async () => {
  const made = await anAskedPerson(office().test, network);
  const requestedAt = new Date().toISOString();
  for (const given of [{}, {}, { procedureCode: 'JT00000000039999' }]) await made.asked({ requestedAt, ...given });
  await answersByHand(made);
  await made.asked({ requestedAt });
  const page = await office().windowOf(made.clerk, '/traffic');
  await page.getByText(/^最後のやり取りから\s*[01]分/).waitFor();
  expect(await page.getByRole('alert').innerText()).toBe('');
  const [, today = ''] = await days(page).getByRole('row').allInnerTexts();
  expect(today.split(/\s+/).slice(1)).toEqual(['0', '0', '2', '1', '1']);
  expect(await days(page).getByRole('row').count()).toBe(15);
  const picture = page.getByRole('img', { name: 'ほかの機関への提供：合計は提供 2件、不提供 1件。' });
  const heights = await picture
    .locator('g rect')
    .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('height'))));
  expect(heights.filter((height) => height > 0)).toHaveLength(2);
  const [provided = 0, refused = 0] = heights.slice(-2);
  expect(provided).toBe(2 * refused);
  const faults = await faultsOf(page, 'traffic');
  await page.getByRole('link', { name: '手動応答待ち 1件' }).click();
  await heading(page, '情報提供の状況照会');
  expect(faults).toEqual([]);
});

test('a silence is said on the page and at home, and what was given up is sent again', async () => {
  const { test: platform } = office();
  const made = await anAskedPerson(platform, network);
  const processingNumber = await anAnswerToSend(made);
  const page = await office().windowOf(made.clerk);
  const alarm = page.getByRole('alert').filter({ hasText: silence });
  const traffic = page.getByRole('region', { name: '情報連携' });
  await traffic.getByText('最後のやり取りから').waitFor();
  expect(await alarm.count()).toBe(0);
  ahead = 6 * 60_000;
  await page.reload();
  await alarm.getByText('5分を過ぎても送信できていないものがあります。').waitFor();
  const faults = await faultsOf(page, 'home, silent');
  await alarm.getByRole('link', { name: '連携状況で確かめる' }).click();
  await page.getByRole('link', { name: '送信待ち 1件' }).click();
  await page.getByRole('rowheader', { name: processingNumber }).waitFor();
  expect(await page.getByRole('button', { name: '再送' }).count()).toBe(0);
  faults.push(...(await faultsOf(page, 'waiting to be sent')));

  // As the worker leaves it when it has tried often enough.
  await asOwner(platform.databaseUrl, async (owner) => {
    await owner.query(
      "update isolated.message set state = 'DEAD', attempts = 24, fault = 'UNREACHABLE' where insurer_id = $1",
      [made.insurer.id],
    );
    await owner.query("delete from graphile_worker._private_jobs where (payload->>'insurer')::integer = $1", [
      made.insurer.id,
    ]);
  });
  const reader = await office().windowOf(await made.insurer.person({ level: 'READ' }), '/traffic');
  await reader.getByRole('cell', { name: '相手に接続できません。' }).waitFor();
  expect(await reader.getByRole('button', { name: /再送/ }).count()).toBe(0);
  await page.goto('/traffic');
  await alarm.getByText('送信をやめたものが1件あります。').waitFor();
  faults.push(...(await faultsOf(page, 'given up')));
  await press(page, `${processingNumber}を再送`);
  await page.getByText('再送の順番待ちに入れました。').waitFor();
  await page.getByText('止まっている送信はありません。').waitFor();
  await outside.work(made.insurer);
  await page.reload();
  await page.getByRole('link', { name: '送信待ち 0件' }).waitFor();
  expect(await alarm.count()).toBe(0);
  expect([...faults, ...(await faultsOf(page, 'sent'))]).toEqual([]);
});
