import { DeliveryFault } from '../../src/network/ports';
import { answered, anInquiry, institutionOf, type Coded } from '../support/arriving';
import { asOwner } from '../support/database';
import { Hub, sendLatest } from '../support/hub';
import { aQuestion, inquiryMade, shownInquiry, someoneCoded } from '../support/inquiries';
import type { Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

let test_: TestPlatform;
let insurer: TestInsurer;
let other: TestInsurer;
let linker: Person;
let somebody: Coded;
let network: Hub;
beforeAll(async () => void (test_ = await TestPlatform.start({ partnerPort: true })));
afterAll(() => test_.close());
beforeEach(async () => {
  network = new Hub();
  test_.platform.network = network;
  [insurer, other] = [await test_.newInsurer(), await test_.newInsurer()];
  linker = await insurer.person({ level: 'LINKAGE' });
  somebody = await someoneCoded(test_, insurer, linker);
});

const made = () => inquiryMade(linker, aQuestion(other, somebody));

const delivery = async (id: string): Promise<object> => {
  const { inquiry } = await linker.get<{ inquiry: { state: string; delivery: object } }>(
    'query ($id: ID!) { inquiry(id: $id) { state delivery { state attempts fault faultInWords } } }',
    { id },
  );
  return { inquiry: inquiry.state, ...inquiry.delivery };
};

test('an inquiry that the network takes is sent, and no connection is held while it is on its way', async () => {
  const { id, processingNumber } = await made();
  const lent: number[] = [];
  network.meanwhile = () => {
    const { pool } = test_.platform.doors.network_gateway;
    lent.push(pool.totalCount - pool.idleCount);
  };
  await sendLatest(test_, insurer);
  expect(network.inquiries).toMatchObject([
    { processingNumber, organizationCode: somebody.code, requester: institutionOf(insurer) },
  ]);
  expect(lent).toEqual([0]);
  expect(await delivery(id)).toEqual({ inquiry: 'SENT', state: 'SENT', attempts: 1, fault: null, faultInWords: null });
  await sendLatest(test_, insurer);
  expect(network.inquiries).toHaveLength(1);
});

test('what is not taken is kept with the reason and tried again; while nothing gets through, for however long', async () => {
  const { id } = await made();
  network.fault = new DeliveryFault('UNREACHABLE', false);
  await expect(sendLatest(test_, insurer)).rejects.toBe(network.fault);
  const waits = { fault: 'UNREACHABLE', faultInWords: '相手に接続できません。' };
  expect(await delivery(id)).toEqual({ inquiry: 'ACCEPTED', state: 'QUEUED', attempts: 1, ...waits });
  await expect(sendLatest(test_, insurer, { lastTry: true })).rejects.toBe(network.fault);
  expect(await delivery(id)).toEqual({ inquiry: 'ACCEPTED', state: 'QUEUED', attempts: 2, ...waits });
  network.fault = new DeliveryFault('FAULTY_ANSWER', false);
  await sendLatest(test_, insurer, { lastTry: true });
  expect(await delivery(id)).toMatchObject({ inquiry: 'ACCEPTED', state: 'DEAD', attempts: 3, fault: 'FAULTY_ANSWER' });
  network.fault = null;
  await sendLatest(test_, insurer);
  expect(network.inquiries).toEqual([]);
});

test('an inquiry that the network refuses for good has failed, and is not tried again', async () => {
  const { id } = await made();
  network.fault = new DeliveryFault('REFUSED', true, 'PROVIDER_UNKNOWN');
  await sendLatest(test_, insurer);
  expect(await delivery(id)).toMatchObject({ inquiry: 'PROVIDER_ERROR', state: 'DEAD', attempts: 1, fault: 'REFUSED' });
  expect(await shownInquiry(linker, id)).toMatchObject({
    refusal: 'PROVIDER_UNKNOWN',
    refusalInWords: '提供者がネットワークに登録されていません。',
  });
});

test('what cannot be made ready is tried again as well, and in the end shown as such', async () => {
  const { id } = await made();
  await asOwner(test_.databaseUrl, (owner) =>
    owner.query(`update isolated.organization_code set cipher = '\\x00' where insurer_id = $1`, [insurer.id]),
  );
  await expect(sendLatest(test_, insurer)).rejects.toThrow();
  expect(await delivery(id)).toMatchObject({ state: 'QUEUED', attempts: 1, fault: 'INTERNAL' });
  await sendLatest(test_, insurer, { lastTry: true });
  expect(await delivery(id)).toMatchObject({ state: 'DEAD', fault: 'INTERNAL' });
  expect(network.inquiries).toEqual([]);
});

test('an inquiry whose code was replaced meanwhile does not leave', async () => {
  const { id } = await made();
  await asOwner(test_.databaseUrl, (owner) =>
    owner.query('update isolated.organization_code set changed_at = now() where insurer_id = $1', [insurer.id]),
  );
  await sendLatest(test_, insurer);
  expect(network.inquiries).toEqual([]);
  expect(await delivery(id)).toMatchObject({ inquiry: 'QUARANTINED', state: 'DEAD', fault: 'NOT_SENT' });
});

test('nor does one about a person whose number has come into doubt meanwhile', async () => {
  const { id } = await made();
  await asOwner(test_.databaseUrl, (owner) =>
    owner.query('update isolated.subscriber set in_doubt = true where insurer_id = $1', [insurer.id]),
  );
  await sendLatest(test_, insurer);
  expect(network.inquiries).toEqual([]);
  expect(await delivery(id)).toMatchObject({ inquiry: 'QUARANTINED', state: 'DEAD', fault: 'NOT_SENT' });
});

test('an answer by hand is sent with what was released', async () => {
  const asked = anInquiry({ from: other, to: insurer, code: somebody.code });
  const partner = await test_.partner('NETWORK');
  await linker.get(
    `mutation ($b: ID!) { changeProvisionSetting(subscriberBranchNumber: $b, nonDisclosure: false, manualAnswer: true, reason: "申出") { nameKana } }`,
    { b: somebody.branchNumber },
  );
  expect(await answered(partner, asked)).toMatchObject({ outcome: 'WAITING' });
  const { provisions } = await linker.get<{ provisions: { edges: [{ node: { id: string } }] } }>(
    '{ provisions { edges { node { id } } } }',
  );
  const { answerProvision } = await linker.get<{ answerProvision: object }>(
    `mutation ($id: ID!) { answerProvision(id: $id, release: true, reason: "確認") { delivery { kind state processingNumber } } }`,
    { id: provisions.edges[0].node.id },
  );
  const { processingNumber } = asked;
  expect(answerProvision).toEqual({ delivery: { kind: 'ANSWER', state: 'QUEUED', processingNumber } });
  await sendLatest(test_, insurer);
  expect(network.answers).toMatchObject([
    { processingNumber, provider: institutionOf(insurer), outcome: 'ANSWERED', version: 1 },
  ]);
});

test('a process that reaches nobody leaves everything as it is', async () => {
  const { id } = await made();
  test_.platform.network = null;
  await expect(sendLatest(test_, insurer, { lastTry: true })).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  expect(await delivery(id)).toMatchObject({ inquiry: 'ACCEPTED', state: 'QUEUED', attempts: 0 });
});
