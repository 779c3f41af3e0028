import { statement } from '../../src/db/statements';
import { acquireCodes } from '../../src/workflows/acquire-codes';
import { receiveCodes } from '../../src/workflows/receive-codes';
import { aCode, withCode } from '../support/arriving';
import { aBulkFile, aBulkRow } from '../support/bulk';
import { acquireAll, codeOf, countsOf, noCodes, plantPersons, withRegistry } from '../support/codes';
import { asOwner } from '../support/database';
import { confirm, doubtsOf, propose } from '../support/doubt';
import { aMyNumber, aRow } from '../support/made';
import { TestPlatform } from '../support/platform';
import { until } from '../support/until';
import { waitingFor } from '../support/waiting';
import { Office } from '../support/withdrawal';

let test_: TestPlatform;
let office: Office;
beforeAll(async () => void (test_ = await TestPlatform.start()));
afterAll(() => test_.close());
beforeEach(async () => void (office = await Office.open(test_)));

const branchOf = async ({ number }: { number: string }): Promise<string> => {
  const { subscribers } = await office.uploader.get<{
    subscribers: { edges: { node: { subscriberBranchNumber: string } }[] };
  }>('query ($n: String) { subscribers(search: { number: $n }) { edges { node { subscriberBranchNumber } } } }', {
    n: number,
  });
  return subscribers.edges[0]!.node.subscriberBranchNumber;
};

/** Somebody with a My Number, linked by a file, and the code for it. */
async function coded() {
  const myNumber = aMyNumber();
  const row = aRow({ myNumber });
  const file = await office.applied([row]);
  const { branchNumber } = await withCode(test_, office.insurer, await branchOf(row));
  return { row, myNumber, file, branchNumber };
}
type Coded = Awaited<ReturnType<typeof coded>>;

const requested = async (query: string, variables: object): Promise<void> => {
  const { id } = Object.values(await office.uploader.get<Record<string, { id: string }>>(query, { ...variables }))[0]!;
  await office.uploader.importIn(['AWAITING_APPROVAL'], id);
  await office.second.approve(id);
  await office.second.importIn(['APPLIED'], id);
};

const nothingLeft = () =>
  office.rows<{ left: boolean }>(
    `select num_nonnulls(cipher, key_version, blind_index, acquisition_hash, failure, sent_at) > 0 as left
     from isolated.organization_code where insurer_id = $1`,
  );

test.each<[string, (person: Coded) => Promise<unknown>]>([
  [
    'changed by a bulk update',
    ({ row }) => office.applied(aBulkFile([aBulkRow(row, { myNumber: aMyNumber() })]), 'bulk-update'),
  ],
  [
    'cancelled by a bulk cancellation',
    ({ row, myNumber }) =>
      office.applied(aBulkFile([aBulkRow(row, { myNumber, remarks: '別人の番号だった' })]), 'bulk-cancel'),
  ],
  [
    'changed on request, approved by a second person',
    ({ branchNumber }) =>
      requested(
        'mutation ($b: ID!, $n: String!) { requestMyNumberChange(subscriberBranchNumber: $b, myNumber: $n, reason: "届出") { id } }',
        { b: branchNumber, n: aMyNumber() },
      ),
  ],
  [
    'cancelled on request, approved by a second person',
    ({ branchNumber, myNumber }) =>
      requested(
        'mutation ($b: ID!, $n: String!) { requestMyNumberCancellation(subscriberBranchNumber: $b, myNumber: $n, reason: "届出") { id } }',
        { b: branchNumber, n: myNumber },
      ),
  ],
  [
    'found to be linked wrongly by two persons',
    async ({ myNumber }) => {
      await office.applied([aRow({ myNumber, nameKana: 'ベツジン', birthDate: '19710202' })]);
      const [doubt] = await doubtsOf(office.second);
      await propose(office.uploader, doubt!.id, 'LINK_WRONG');
      return confirm(office.second, doubt!.id);
    },
  ],
  ['taken away with the file that brought it', ({ file }) => office.withdrawn(file)],
])('a number that is %s takes its code with it', async (_how, change) => {
  const person = await coded();
  await change(person);
  expect(await codeOf(office.second, person.branchNumber)).toMatchObject({ state: 'DETACHED', failure: null });
  expect(await countsOf(office.second)).toEqual({ ...noCodes, detached: 1 });
  expect(await nothingLeft()).toEqual([{ left: false }]);
});

test('a number that a withdrawal brings back has no code until one is acquired again', async () => {
  const row = aRow({ myNumber: aMyNumber() });
  await office.applied([row]);
  const change = await office.applied(aBulkFile([aBulkRow(row, { myNumber: aMyNumber() })]), 'bulk-update');
  const { branchNumber } = await withCode(test_, office.insurer, await branchOf(row));
  await office.withdrawn(change);
  expect(await codeOf(office.second, branchNumber)).toMatchObject({ state: 'DETACHED' });
});

test('a code stays when the number is given once more, a name changes, or the row was wrong and not the link', async () => {
  const { row, myNumber, branchNumber } = await coded();
  await office.applied([{ ...row, address: '大阪府大阪市北区中之島1－1' }]);
  await office.applied([aRow({ myNumber, nameKana: 'ベツジン', birthDate: '19710202' })]);
  const [doubt] = await doubtsOf(office.second);
  await propose(office.uploader, doubt!.id, 'ROW_WRONG');
  await confirm(office.second, doubt!.id);
  expect(await codeOf(office.second, branchNumber)).toMatchObject({ state: 'ACQUIRED' });
});

test('a code that arrives after the number was changed is ignored, and another is acquired for the new one', async () => {
  const registry = withRegistry(test_);
  const row = aRow({ myNumber: aMyNumber() });
  await office.applied([row]);
  const clerk = await office.insurer.handler({ level: 'LINKAGE' });
  const askedFor = async () => {
    const subject = (await acquireAll(clerk)).data!.acquireOrganizationCodes.id;
    await acquireCodes(test_.platform, { insurerId: office.insurer.id, subject, attempt: 1, lastTry: false });
    return registry.messages.at(-1)![0]!;
  };
  const arrives = async (acquisitionNumber: string) => {
    const db = await test_.platform.openGateway(office.insurer.id);
    const codes = [{ acquisitionNumber, organizationCode: aCode() }];
    const cipher = await test_.platform.keys.of(db);
    return db.ending(null, () => receiveCodes(db, { cipher, codes, now: new Date() }));
  };
  const first = await askedFor();
  const next = aMyNumber();
  await office.applied(aBulkFile([aBulkRow(row, { myNumber: next })]), 'bulk-update');
  expect(await arrives(first.acquisitionNumber)).toEqual({ taken: 0, unknown: 1, ofAnother: 0 });
  expect(await codeOf(clerk, await branchOf(row))).toMatchObject({ state: 'DETACHED' });
  const second = await askedFor();
  expect(second.myNumber).toBe(next);
  expect(await arrives(second.acquisitionNumber)).toEqual({ taken: 1, unknown: 0, ofAnother: 0 });
  expect(await codeOf(clerk, await branchOf(row))).toMatchObject({ state: 'ACQUIRED' });
});

describe('a number is changed while its code is being asked for', () => {
  /** A new number, put in by the owner in a transaction of its own. */
  async function changing(): Promise<{ id: string; sql: string; values: unknown[]; next: string }> {
    const [person] = await plantPersons(test_, office.insurer, 1);
    const session = await test_.platform.openGateway(office.insurer.id);
    const cipher = await session.ending(null, () => test_.platform.keys.of(session));
    const next = aMyNumber();
    const sealed = cipher.encrypt(next, { table: 'my_number', row: person!.id });
    const sql = 'update isolated.my_number set cipher = $2, blind_index = $3 where subscriber_id = $1';
    return { id: person!.id, sql, values: [person!.id, sealed, cipher.blindIndex(next)], next };
  }

  const waiting = (backend: number): Promise<true> =>
    until(() =>
      asOwner(test_.databaseUrl, async (owner) => {
        const { rows } = await owner.query<{ blocked: boolean }>(
          'select cardinality(pg_blocking_pids($1)) > 0 as blocked',
          [backend],
        );
        return rows[0]!.blocked;
      }),
    ) as Promise<true>;

  test.each(['none', 'FAILED', 'DETACHED'])('just after it was put down (its code before: %s)', async (before) => {
    const { id, sql, values } = await changing();
    const failure = before === 'FAILED' ? 'TIMED_OUT' : null;
    if (before !== 'none')
      await office.rows(
        'insert into isolated.organization_code (insurer_id, subscriber_id, state, failure, changed_at) values ($1, $2, $3, $4, now())',
        [id, before, failure],
      );
    const db = await test_.platform.openGateway(office.insurer.id, 'ELIGIBILITY');
    await db.run(statement('request-codes'), [new Date(), null, [id], [Buffer.alloc(32, id)]]);
    await asOwner(test_.databaseUrl, async (owner) => {
      const changed = owner.query(sql, values);
      await waiting((owner as unknown as { processID: number }).processID);
      await db.commit([]);
      await changed;
    });
    expect(await nothingLeft()).toEqual([{ left: false }]);
  });

  test('just before: the new number is sent', async () => {
    const { sql, values, next } = await changing();
    const registry = withRegistry(test_);
    const clerk = await office.insurer.handler({ level: 'LINKAGE' });
    const subject = (await acquireAll(clerk)).data!.acquireOrganizationCodes.id;
    await asOwner(test_.databaseUrl, async (owner) => {
      await owner.query('begin');
      await owner.query(sql, values);
      const asked = acquireCodes(test_.platform, { insurerId: office.insurer.id, subject, attempt: 1, lastTry: false });
      await waitingFor(test_.databaseUrl, owner);
      await owner.query('commit');
      await asked;
    });
    expect(registry.messages.flat().map(({ myNumber }) => myNumber)).toEqual([next]);
  });
});
