import { addDays, dayInJapan } from '../../src/domain/plain-date';
import { DeliveryFault } from '../../src/network/ports';
import { answered, anInquiry, type Coded } from '../support/arriving';
import { asOwner } from '../support/database';
import { Hub, sendLatest } from '../support/hub';
import { aQuestion, inquiryMade, someoneCoded } from '../support/inquiries';
import type { Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

let test_: TestPlatform;
let insurer: TestInsurer;
let other: TestInsurer;
let linker: Person;
let somebody: Coded;
let network: Hub;
let ahead = 0;
beforeAll(async () => {
  test_ = await TestPlatform.start({ partnerPort: true, now: () => new Date(Date.now() + ahead) });
});
afterAll(() => test_.close());
beforeEach(async () => {
  ahead = 0;
  network = new Hub();
  test_.platform.network = network;
  [insurer, other] = [await test_.newInsurer(), await test_.newInsurer()];
  linker = await insurer.person({ level: 'LINKAGE' });
  somebody = await someoneCoded(test_, insurer, linker);
});

const made = () => inquiryMade(linker, aQuestion(other, somebody));
const minutes = (count: number): number => count * 60_000;
const update = (sql: string, ...values: unknown[]) =>
  asOwner(test_.databaseUrl, (owner) => owner.query(`update isolated.${sql}`, values));

interface Traffic {
  days: { day: string; [count: string]: number | string }[];
  silentReason: string | null;
  [field: string]: unknown;
}

async function trafficOf(person: Person, days?: number): Promise<Traffic> {
  const { traffic } = await person.get<{ traffic: Traffic }>(
    `query ($days: Int) { traffic(days: $days) { days { day asked answered provided refused waiting } lastExchangeAt
       silent silentReason waitingToSend oldestWaitingAt dead provisionsWaiting inquiriesOverdue } }`,
    days === undefined ? {} : { days },
  );
  return traffic;
}

const quiet = { waitingToSend: 0, oldestWaitingAt: null, dead: 0, provisionsWaiting: 0, inquiriesOverdue: 0 };
const well = { silent: false, silentReason: null };

test('an insurer that exchanges nothing sees fourteen empty days up to today', async () => {
  const { days, ...standing } = await trafficOf(linker);
  const today = dayInJapan(new Date());
  const nothing = { asked: 0, answered: 0, provided: 0, refused: 0, waiting: 0 };
  expect(days).toEqual(Array.from({ length: 14 }, (_, at) => ({ day: addDays(today, at - 13), ...nothing })));
  expect(standing).toEqual({ ...quiet, ...well, lastExchangeAt: null });
});

test('only whole numbers of days up to a quarter are shown', async () => {
  expect((await trafficOf(linker, 92)).days).toHaveLength(92);
  for (const days of [0, -1, 93])
    expect(await linker.ask(`{ traffic(days: ${days}) { dead } }`)).toBeRefused('BAD_USER_INPUT', { field: 'days' });
});

test('inquiries and provisions are counted on their day in Japan, by what became of them', async () => {
  const today = dayInJapan(new Date());
  const [asked, old] = [await made(), await made()];
  const midnight = `${today}T00:00:00+09:00`;
  await update(`inquiry set requested_at = $2, state = 'NO_DATA' where id = $1`, asked.id, midnight);
  await update(
    `inquiry set requested_at = $2::timestamptz - interval '1 ms', state = 'REFUSED' where id = $1`,
    old.id,
    midnight,
  );
  const partner = await test_.partner('NETWORK');
  await answered(partner, anInquiry({ from: other, to: insurer, code: somebody.code }));
  await answered(partner, anInquiry({ from: other, to: insurer, code: '0'.repeat(32) }));
  expect((await trafficOf(linker, 2)).days).toEqual([
    { day: addDays(today, -1), asked: 1, answered: 0, provided: 0, refused: 0, waiting: 0 },
    { day: today, asked: 1, answered: 1, provided: 1, refused: 1, waiting: 0 },
  ]);
  const stranger = await other.person({ level: 'READ' });
  expect((await trafficOf(stranger, 1)).days).toEqual([
    { day: today, asked: 0, answered: 0, provided: 0, refused: 0, waiting: 0 },
  ]);
});

test('what waits to be sent is silence after five minutes', async () => {
  const { requestedAt: oldestWaitingAt } = await made();
  await made();
  expect(await trafficOf(linker)).toMatchObject({ ...quiet, ...well, waitingToSend: 2, oldestWaitingAt });
  network.fault = new DeliveryFault('UNREACHABLE', false);
  await expect(sendLatest(test_, insurer, { lastTry: true })).rejects.toBe(network.fault);
  ahead = minutes(6);
  expect(await trafficOf(linker)).toMatchObject({
    ...{ waitingToSend: 2, dead: 0, silent: true },
    silentReason: '5分を過ぎても送信できていないものがあります。',
  });
});

test('what was given up is silence until it is sent again or no longer waited for', async () => {
  const { id } = await made();
  network.fault = new DeliveryFault('FAULTY_ANSWER', false);
  await sendLatest(test_, insurer, { lastTry: true });
  const reason = '送信をやめたものが1件あります。';
  expect(await trafficOf(linker)).toMatchObject({ ...quiet, dead: 1, silent: true, silentReason: reason });
  await update(`inquiry set state = 'TIMED_OUT' where id = $1`, id);
  expect(await trafficOf(linker)).toMatchObject({ ...quiet, ...well });
});

test('inquiries without an answer for an hour are silence unless something else arrives', async () => {
  const { id } = await made();
  await sendLatest(test_, insurer);
  const sent = await trafficOf(linker);
  expect(sent).toMatchObject({ ...quiet, ...well });
  ahead = minutes(61);
  expect(await trafficOf(linker)).toMatchObject({
    ...{ silent: true, lastExchangeAt: sent['lastExchangeAt'] },
    silentReason: '送信した照会に1時間以上回答がなく、その後に届いたものもありません。',
  });
  // What ended here without having left is nothing that arrived.
  for (const state of ['QUARANTINED', 'PROVIDER_ERROR'])
    await update(
      `inquiry set state = $2, changed_at = now() + interval '1 hour' where id = $1`,
      ...[(await made()).id, state],
    );
  await update(`message set state = 'SENT' where insurer_id = $1`, insurer.id);
  expect(await trafficOf(linker)).toMatchObject({ silent: true, lastExchangeAt: sent['lastExchangeAt'] });
  await answered(await test_.partner('NETWORK'), anInquiry({ from: other, to: insurer, code: somebody.code }));
  const arrived = await trafficOf(linker);
  expect(arrived).toMatchObject({ ...quiet, ...well });
  expect(Date.parse(String(arrived['lastExchangeAt']))).toBeGreaterThan(Date.now() + minutes(60));
  await update(`inquiry set due_at = now() where id = $1`, id);
  expect(await trafficOf(linker)).toMatchObject({ inquiriesOverdue: 1 });
});

test('the inbox tells what waits for an answer by hand, and own inquiries that can be closed', async () => {
  const inboxOf = async (person: Person) =>
    (await person.get<{ inbox: object }>('{ inbox { provisionsToAnswer inquiriesToClose } }')).inbox;
  const colleague = await insurer.person({ level: 'LINKAGE' });
  const reader = await insurer.person({ level: 'READ' });
  const { id } = await made();
  expect(await inboxOf(linker)).toEqual({ provisionsToAnswer: 0, inquiriesToClose: 0 });
  await update(`inquiry set state = 'REFUSED' where id = $1`, id);
  await linker.get(
    `mutation ($b: ID!) { changeProvisionSetting(subscriberBranchNumber: $b, nonDisclosure: false, manualAnswer: true, reason: "申出") { nameKana } }`,
    { b: somebody.branchNumber },
  );
  await answered(await test_.partner('NETWORK'), anInquiry({ from: other, to: insurer, code: somebody.code }));
  expect(await inboxOf(linker)).toEqual({ provisionsToAnswer: 1, inquiriesToClose: 1 });
  expect(await inboxOf(colleague)).toEqual({ provisionsToAnswer: 1, inquiriesToClose: 0 });
  expect(await inboxOf(reader)).toEqual({ provisionsToAnswer: 0, inquiriesToClose: 0 });
  const withoutAnswering = await insurer.person({ level: 'LINKAGE', operations: ['viewFileImports', 'createInquiry'] });
  expect(await inboxOf(withoutAnswering)).toEqual({ provisionsToAnswer: 0, inquiriesToClose: 0 });
  const onlyAnswering = await insurer.person({ level: 'LINKAGE', operations: ['answerProvisions'] });
  expect(await inboxOf(onlyAnswering)).toEqual({ provisionsToAnswer: 1, inquiriesToClose: 0 });
  expect(await trafficOf(reader)).toMatchObject({ provisionsWaiting: 1 });
  await linker.get('mutation ($id: ID!) { closeInquiry(id: $id, use: NOT_USED) { closedAt } }', { id });
  expect(await inboxOf(linker)).toEqual({ provisionsToAnswer: 1, inquiriesToClose: 0 });
});
