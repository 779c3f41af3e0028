import { statement } from '../../src/db/statements';
import { uuidV7 } from '../../src/db/uuid-v7';
import { FileImport } from '../../src/entities/file-import';
import { cloneDatabase, type TestDatabase } from '../support/database';
import { TestPlatform } from '../support/platform';

const insertStagedRows = statement('insert-staged-rows');
const stagedLines = statement('staged-lines');
const rowsRead = {
  name: 'rows-read',
  text: `select idx_tup_fetch::integer as count from pg_stat_xact_user_tables where relname = 'staged_row' and $1::integer > 0`,
};

// Of its own: nothing has been counted in it.
let database: TestDatabase;
let test_: TestPlatform;
beforeAll(async () => {
  database = await cloneDatabase(process.env['KAKEHASHI_TEST_URL']!, `kakehashi_staged_${process.pid}`);
  test_ = await TestPlatform.start({ databaseUrl: database.url });
});
afterAll(() => test_.close().finally(() => database.drop()));

const batches = 10;
const perBatch = 200;

test('while a file is staged, an earlier row of it is found without reading all of them', async () => {
  const insurer = await test_.newInsurer();
  const { accountId } = await insurer.handler();
  const claims = { insurerId: insurer.id, accountId, privilegeLevel: 'WRITE', affair: 'ELIGIBILITY' } as const;
  const session = await test_.platform.openImport(claims);
  const id = uuidV7();
  const now = new Date();
  await session.rows.insert(FileImport, {
    ...{ id, kind: 'REGISTRATION', state: 'RECEIVING', sha256: Buffer.alloc(32), encoding: 'UTF-8' },
    ...{ uploadedById: accountId!, uploadedAt: now, uploadAffair: 'ELIGIBILITY', expiresAt: now },
  });
  const found: number[] = [];
  for (let batch = 0; batch < batches; batch += 1) {
    const lines = Array.from({ length: perBatch }, (_, at) => batch * perBatch + at);
    const columns: (() => unknown)[] = [() => '[]', () => null, () => null, () => null, () => null, () => 0, uuidV7];
    await session.run(insertStagedRows, [id, lines, ...columns.map((value) => lines.map(value))]);
    const earlier = await session.run<{ line: number }>(stagedLines, [id, [...new Set([0, batch * perBatch])]]);
    found.push(...earlier.map(({ line }) => line));
  }
  const [read] = await session.run<{ count: number }>(rowsRead);
  await session.abandon([]);

  expect(found).toHaveLength(2 * batches - 1);
  expect(read!.count).toBeLessThanOrEqual(2 * batches);
});
