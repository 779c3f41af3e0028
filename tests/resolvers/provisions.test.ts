import { benefitInformation } from '../../src/domain/legal-table';
import { answerMessage } from '../../src/workflows/manual-answer';
import { aCode, answered, anInquiry, institutionOf, recordsOf, registered, withCode } from '../support/arriving';
import { asOwner } from '../support/database';
import { aMyNumber, anInput } from '../support/made';
import type { Partner } from '../support/partner';
import type { Answer, Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

let platform: TestPlatform;
let requester: TestInsurer;
let provider: TestInsurer;
let network: Partner;
let linker: Person;
beforeAll(async () => {
  platform = await TestPlatform.start({ partnerPort: true });
  [requester, provider] = [await platform.newInsurer(), await platform.newInsurer()];
  network = await platform.partner('NETWORK');
  linker = await provider.handler({ level: 'LINKAGE' });
});
afterAll(() => platform.close());

interface ProvisionShown {
  id: string;
  processingNumber: string;
  state: string;
  refusal: string | null;
  refusalInWords: string | null;
  providedAt: string | null;
  decidedBy: string | null;
  decisionReason: string | null;
  requesterName: string;
  procedureName: string;
  periodFrom: string;
  subscriber: { subscriberBranchNumber: string } | null;
  replica: { version: number; body: string } | null;
}

const fields = `id processingNumber state refusal refusalInWords providedAt decidedBy decisionReason requesterName
  procedureName periodFrom subscriber { subscriberBranchNumber } replica { version body }`;

async function provisionsOf(person: Person, search: Record<string, unknown> = {}): Promise<ProvisionShown[]> {
  const { provisions } = await person.get<{ provisions: { edges: { node: ProvisionShown }[] } }>(
    `query ($search: ProvisionSearch) { provisions(search: $search) { edges { node { ${fields} } } } }`,
    { search },
  );
  return provisions.edges.map(({ node }) => node);
}

const decide = (person: Person, id: string, release: boolean): Promise<Answer<{ answerProvision: ProvisionShown }>> =>
  person.ask(
    `mutation ($id: ID!, $r: Boolean!) { answerProvision(id: $id, release: $r, reason: "本人に確かめた") { ${fields} } }`,
    { id, r: release },
  );

const byHand = (branchNumber: string): Promise<unknown> =>
  linker.get(
    `mutation ($b: ID!) { changeProvisionSetting(subscriberBranchNumber: $b, nonDisclosure: false, manualAnswer: true, reason: "申出") { nameKana } }`,
    { b: branchNumber },
  );

/** Asked about somebody who is answered about by hand. */
async function waiting(given: Record<string, unknown> = {}, person: Parameters<typeof registered>[1] = {}) {
  const { branchNumber, code } = await withCode(platform, provider, await registered(linker, person));
  await byHand(branchNumber);
  const asked = anInquiry({ from: requester, to: provider, code, ...given });
  expect(await answered(network, asked)).toMatchObject({ outcome: 'WAITING', providedAt: null, body: null });
  const [provision] = await provisionsOf(linker, { subscriberBranchNumber: branchNumber });
  return { branchNumber, asked, provision: provision! };
}

const messagesOf = (id: string) =>
  asOwner(platform.databaseUrl, async (owner) => {
    const { rows } = await owner.query(
      `select m.kind, m.state, (select count(*)::int from graphile_worker.jobs j where j.task_identifier = 'send-message') > 0 as queued
       from isolated.message m where m.subject_id = $1`,
      [id],
    );
    return rows;
  });

const messageOf = async (id: string) => {
  const session = await platform.platform.openGateway(provider.id);
  return session.ending(null, () => answerMessage(session, id));
};

test('a list of what was asked, newest first, each with what became of it', async () => {
  const own = await platform.newInsurer();
  const reader = await own.person({ level: 'READ' });
  const clerk = await own.handler();
  const one = await withCode(platform, own, await registered(clerk));
  const asked = [one.code, aCode(), one.code].map((code) => anInquiry({ from: requester, to: own, code }));
  for (const each of asked) await answered(network, each);
  const shown = await provisionsOf(reader);
  expect(shown.map(({ processingNumber }) => processingNumber)).toEqual(
    asked.map(({ processingNumber }) => processingNumber).reverse(),
  );
  expect(shown[0]).toMatchObject({
    ...{ state: 'ANSWERED', requesterName: requester.name, periodFrom: '2024-01-01', replica: { version: 1 } },
    subscriber: { subscriberBranchNumber: one.branchNumber },
  });
  expect(shown[1]).toMatchObject({
    ...{ state: 'REFUSED', refusal: 'PERSON_UNKNOWN', refusalInWords: '提供者に該当する人がいません。' },
    ...{ subscriber: null, replica: null, providedAt: null },
  });
  const numbersOf = async (search: Record<string, unknown>) =>
    (await provisionsOf(reader, search)).map(({ processingNumber }) => processingNumber);
  expect(await numbersOf({ states: ['REFUSED'] })).toEqual([asked[1]!.processingNumber]);
  expect(await numbersOf({ subscriberBranchNumber: one.branchNumber, states: ['ANSWERED', 'NO_DATA'] })).toEqual(
    [asked[2]!, asked[0]!].map(({ processingNumber }) => processingNumber),
  );
  expect(await numbersOf({ states: ['WAITING'] })).toEqual([]);
  const page =
    'query ($a: String) { provisions(first: 2, after: $a) { edges { node { processingNumber } } pageInfo { endCursor hasNextPage } } }';
  interface Page {
    provisions: {
      edges: { node: { processingNumber: string } }[];
      pageInfo: { endCursor: string; hasNextPage: boolean };
    };
  }
  const { provisions: first } = await reader.get<Page>(page);
  const { provisions: second } = await reader.get<Page>(page, { a: first.pageInfo.endCursor });
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  expect(second.edges.map(({ node }) => node.processingNumber)).toEqual([asked[0]!.processingNumber]);
});

test('one that is answered by hand waits, and is provided when a user releases it', async () => {
  const { branchNumber, asked, provision } = await waiting();
  expect((await provisionsOf(linker, { states: ['WAITING'] })).map(({ id }) => id)).toContain(provision.id);
  const { data } = await decide(linker, provision.id, true);
  expect(data!.answerProvision).toMatchObject({
    ...{ state: 'ANSWERED', decidedBy: linker.loginId, decisionReason: '本人に確かめた', replica: { version: 1 } },
    subscriber: { subscriberBranchNumber: branchNumber },
  });
  const { providedAt } = data!.answerProvision;
  expect(await messagesOf(provision.id)).toEqual([{ kind: 'ANSWER', state: 'QUEUED', queued: true }]);
  const message = await messageOf(provision.id);
  expect(message).toMatchObject({
    ...{ processingNumber: asked.processingNumber, provider: institutionOf(provider), outcome: 'ANSWERED' },
    ...{ providerDepartment: `${provider.name} 資格担当`, providedAt, version: 1, refusal: null },
  });
  expect(await answered(network, asked)).toMatchObject({ outcome: 'ANSWERED', providedAt, body: message!.body });
  expect(await recordsOf(linker, { processingNumber: asked.processingNumber })).toMatchObject([
    { revision: 2, providedAt, recordedBy: linker.loginId },
  ]);
});

test('a user may find that there is nothing to provide', async () => {
  const { asked, provision } = await waiting({ periodFrom: '2020-01-01', periodTo: '2020-12-31' });
  const { data } = await decide(linker, provision.id, true);
  expect(data!.answerProvision).toMatchObject({ state: 'NO_DATA', replica: null });
  const { providedAt } = data!.answerProvision;
  expect(providedAt).not.toBeNull();
  expect(await recordsOf(linker, { processingNumber: asked.processingNumber })).toMatchObject([
    { revision: 2, providedAt },
  ]);
});

test('what is not held is not provided by a user either', async () => {
  const benefits = {
    ...{ affairCode: 'JM00000000000302', procedureCode: 'JT00000000030204', informationCode: benefitInformation },
  };
  const { asked, provision } = await waiting(benefits);
  const { data } = await decide(linker, provision.id, true);
  const refused = { refusal: 'INFORMATION_NOT_HELD', providedAt: null };
  expect(data!.answerProvision).toMatchObject({ state: 'REFUSED', replica: null, ...refused });
  expect(await messageOf(provision.id)).toMatchObject({ outcome: 'PROVIDER_ERROR', body: null, ...refused });
  expect(await recordsOf(linker, { processingNumber: asked.processingNumber })).toMatchObject([
    { revision: 1, providedAt: null },
  ]);
});

test('a user may decline, which is told and provides nothing', async () => {
  const { asked, provision } = await waiting();
  const { data } = await decide(linker, provision.id, false);
  expect(data!.answerProvision).toMatchObject({ state: 'REFUSED', refusal: 'DECLINED', providedAt: null });
  expect(await messageOf(provision.id)).toMatchObject({ outcome: 'REFUSED', refusal: 'DECLINED', body: null });
  expect(await recordsOf(linker, { processingNumber: asked.processingNumber })).toMatchObject([
    { revision: 1, providedAt: null },
  ]);
});

test('what is not waiting, or nobody knows, is not answered', async () => {
  const { provision } = await waiting();
  await decide(linker, provision.id, false);
  expect(await decide(linker, provision.id, true)).toBeRefused('PROVISION_NOT_WAITING');
  expect(await decide(linker, 'none', true)).toBeRefused('NOT_FOUND');
  const elsewhere = await requester.handler({ level: 'LINKAGE' });
  expect(await decide(elsewhere, provision.id, true)).toBeRefused('NOT_FOUND');
  expect(await elsewhere.ask('query ($id: ID!) { provision(id: $id) { state } }', { id: provision.id })).toBeRefused(
    'NOT_FOUND',
  );
  expect(await messageOf('00000000-0000-7000-8000-000000000000')).toBeNull();
});

describe('a person who has come to be in question since is not released', () => {
  test('in doubt', async () => {
    const myNumber = aMyNumber();
    const { provision } = await waiting({}, { myNumber });
    await linker.ask('mutation ($input: RegisterSubscriberInput!) { registerSubscriber(input: $input) { nameKana } }', {
      input: anInput({ myNumber, nameKana: 'ベツ　ジン' }),
    });
    expect(await decide(linker, provision.id, true)).toBeRefused('MY_NUMBER_IN_DOUBT');
    expect((await decide(linker, provision.id, false)).data).not.toBeNull();
  });

  test('with another code than they were asked about', async () => {
    const { branchNumber, provision } = await waiting();
    await asOwner(platform.databaseUrl, (owner) =>
      owner.query(
        `update isolated.organization_code c set changed_at = clock_timestamp() from isolated.subscriber s
         where s.insurer_id = c.insurer_id and s.id = c.subscriber_id and s.subscriber_branch_number = $1`,
        [branchNumber],
      ),
    );
    expect(await decide(linker, provision.id, true)).toBeRefused('CHANGED_MEANWHILE');
  });
});

test('the level READ sees provisions and replicas but decides nothing; without the operation, none', async () => {
  const { branchNumber, provision } = await waiting();
  await decide(linker, provision.id, true);
  const replicas = 'query ($b: ID!) { subscriber(subscriberBranchNumber: $b) { replicas { version } } }';
  const reader = await provider.person({ level: 'READ' });
  expect(await provisionsOf(reader, { subscriberBranchNumber: branchNumber })).toHaveLength(1);
  expect(await reader.get(replicas, { b: branchNumber })).toEqual({ subscriber: { replicas: [{ version: 1 }] } });
  expect(await decide(reader, provision.id, true)).toBeRefused('PRIVILEGE_LEVEL');
  const other = await provider.person({ level: 'LINKAGE', operations: ['viewSubscriber'] });
  expect(await other.get(replicas, { b: branchNumber })).toEqual({ subscriber: { replicas: [] } });
  expect(await other.ask('{ provisions { edges { cursor } } }')).toBeRefused('NOT_PERMITTED');
  expect(await decide(other, provision.id, true)).toBeRefused('NOT_PERMITTED');
  const nobody = await provider.person({ level: 'NONE' });
  expect(await nobody.get(replicas, { b: branchNumber })).toEqual({ subscriber: { replicas: [] } });
  expect(await nobody.ask('{ provisions { edges { cursor } } }')).toBeRefused('PRIVILEGE_LEVEL');
});
