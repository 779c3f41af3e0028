import type { Member } from '../../src/auth/caller';
import type { InsurerSession } from '../../src/db/insurer-session';
import { departmentOf, societyKind } from '../../src/domain/institution';
import { refusalOf } from '../../src/errors';
import { answerInquiry, type ArrivingInquiry } from '../../src/workflows/answer-inquiry';
import { createInquiry } from '../../src/workflows/create-inquiry';
import { answerByHand } from '../../src/workflows/manual-answer';
import { reviseRecord } from '../../src/workflows/provision-records';
import { answered, anInquiry, institutionOf, recordsOf, registered, withCode, type Inquiry } from '../support/arriving';
import { asOwner } from '../support/database';
import { aQuestion } from '../support/inquiries';
import type { Person } from '../support/person';
import { TestPlatform, type TestInsurer } from '../support/platform';

/** Two servers, because one has a single connection of this role here. */
let servers: [TestPlatform, TestPlatform];
let provider: TestInsurer;
let linker: Person;
beforeAll(async () => {
  servers = [await TestPlatform.start({ partnerPort: true }), await TestPlatform.start()];
  provider = await servers[0].newInsurer();
  linker = await provider.handler({ level: 'LINKAGE' });
});
afterAll(() => Promise.all(servers.map((server) => server.close())));

const open = ({ platform }: TestPlatform): Promise<InsurerSession> =>
  platform.open(
    { insurerId: provider.id, accountId: linker.accountId, privilegeLevel: 'LINKAGE', affair: null },
    { readOnly: false },
  );

/** Somebody waits for a row of this table. */
async function hasToWait(table: string): Promise<void> {
  const waits = () =>
    asOwner(servers[0].databaseUrl, async (owner) => {
      const { rowCount } = await owner.query(
        `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database() and query like $1`,
        [`%${table}%`],
      );
      return rowCount! > 0;
    });
  for (let tries = 0; tries < 100; tries += 1) if (await waits()) return;
  throw new Error('nobody waits');
}

/** The second begins while the first is not committed; what each came to. */
async function bothAtOnce(table: string, work: (db: InsurerSession) => Promise<unknown>): Promise<string[]> {
  const [first, second] = [await open(servers[0]), await open(servers[1])];
  await work(first);
  const later = second
    .ending(null, () => work(second))
    .then(
      () => 'OK',
      (error: unknown) => refusalOf(error).code,
    );
  await hasToWait(table).finally(() => first.commit([]));
  return ['OK', await later];
}

async function asked(manualAnswer: boolean): Promise<Inquiry> {
  const [platform] = servers;
  const { branchNumber, code } = await withCode(platform, provider, await registered(linker));
  await linker.get(
    `mutation ($b: ID!, $m: Boolean!) { changeProvisionSetting(subscriberBranchNumber: $b, nonDisclosure: false, manualAnswer: $m, reason: "申出") { nameKana } }`,
    { b: branchNumber, m: manualAnswer },
  );
  const inquiry = anInquiry({ from: await platform.newInsurer(), to: provider, code });
  await answered(await platform.partner('NETWORK'), inquiry);
  return inquiry;
}

/** 不開示 is set while an exchange is not committed. */
async function setMeanwhile(
  branchNumber: string,
  db: InsurerSession,
  exchange: () => Promise<unknown>,
): Promise<unknown> {
  await exchange();
  const setting = linker.get(
    `mutation ($b: ID!) { changeProvisionSetting(subscriberBranchNumber: $b, nonDisclosure: true, manualAnswer: false, reason: "申出") { nameKana } }`,
    { b: branchNumber },
  );
  await hasToWait('pg_advisory_xact_lock(').finally(() => db.commit([]));
  return setting;
}

const isMarked = [{ revision: 2, nonDisclosureCode: '1' }];

test('non-disclosure that is set while an inquiry is answered marks its record', async () => {
  const [{ platform }] = servers;
  const { branchNumber, code } = await withCode(servers[0], provider, await registered(linker));
  const { requestedAt, ...inquiry } = anInquiry({ from: await servers[0].newInsurer(), to: provider, code });
  const arriving = { ...inquiry, requestedAt: new Date(String(requestedAt)) } as unknown as ArrivingInquiry;
  const db = await platform.openGateway(provider.id);
  const cipher = await platform.keys.of(db);
  await setMeanwhile(branchNumber, db, () => answerInquiry(db, arriving, { cipher, now: new Date() }));
  expect(await recordsOf(linker, { subscriberBranchNumber: branchNumber })).toMatchObject(isMarked);
});

test('non-disclosure that is set while an inquiry is made marks its record', async () => {
  const somebody = await withCode(servers[0], provider, await registered(linker));
  const { branchNumber } = somebody;
  const question = { branchNumber, consentOn: null, ...aQuestion(await servers[0].newInsurer(), somebody) };
  const db = await open(servers[1]);
  const member: Member = {
    ...{ insurerId: provider.id, insurerNumber: provider.insurerNumber, insurerName: provider.name },
    ...{
      accountId: linker.accountId!,
      privilegeLevel: 'LINKAGE',
      affair: null,
      affairs: new Set(),
      terminals: null,
      granted: new Set(),
    },
    procedures: new Set([question.procedureCode]),
    institution: { code: institutionOf(provider), kind: societyKind, department: departmentOf(provider.name) },
  };
  await setMeanwhile(branchNumber, db, () => createInquiry(db, question, { member, now: new Date() }));
  expect(await recordsOf(linker, { subscriberBranchNumber: branchNumber })).toMatchObject(isMarked);
});

test('two users answer the same by hand: one decides, and one answer leaves', async () => {
  const { processingNumber } = await asked(true);
  const provisions = await linker.get<{ provisions: { edges: { node: { id: string } }[] } }>(
    '{ provisions(search: { states: [WAITING] }) { edges { node { id } } } }',
  );
  const { id } = provisions.provisions.edges[0]!.node;
  const own = { code: institutionOf(provider), name: provider.name, kind: '', department: departmentOf(provider.name) };
  const outcomes = await bothAtOnce('isolated.replica', (db) =>
    answerByHand(db, id, { release: true, reason: '確認', provider: own, now: new Date() }),
  );
  expect(outcomes).toEqual(['OK', 'PROVISION_NOT_WAITING']);
  expect(await recordsOf(linker, { processingNumber })).toMatchObject([{ revision: 2 }]);
});

test('two users revise the same record: the second is told that it has changed', async () => {
  const { processingNumber } = await asked(false);
  const [before] = await recordsOf(linker, { processingNumber });
  const codes = { nonDisclosureCode: null, errorReasonCode: '2', reason: '確認' };
  const outcomes = await bothAtOnce('isolated.provision_record', (db) => reviseRecord(db, before!.id, codes));
  expect(outcomes).toEqual(['OK', 'CHANGED_MEANWHILE']);
  expect(await recordsOf(linker, { processingNumber })).toMatchObject([{ revision: 2 }]);
});
