import type { InsurerSession } from '../../src/db/insurer-session';
import { refusalOf } from '../../src/errors';
import { answerByHand } from '../../src/workflows/manual-answer';
import { reviseRecord } from '../../src/workflows/provision-records';
import { answered, anInquiry, institutionOf, recordsOf, registered, withCode, type Inquiry } from '../support/arriving';
import { asOwner } from '../support/database';
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

test('two users answer the same by hand: one decides, and one answer leaves', async () => {
  const { processingNumber } = await asked(true);
  const provisions = await linker.get<{ provisions: { edges: { node: { id: string } }[] } }>(
    '{ provisions(search: { states: [WAITING] }) { edges { node { id } } } }',
  );
  const { id } = provisions.provisions.edges[0]!.node;
  const own = { code: institutionOf(provider), name: provider.name, kind: '', department: '資格担当' };
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
