import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from './database';

declare global {
  // Jest's teardown runs in the process of the setup and finds the database here.
  var testDatabase: TestDatabase | undefined;
}

export default async function setUp(): Promise<void> {
  globalThis.testDatabase = await createTestDatabase();
  process.env['KAKEHASHI_TEST_URL'] = globalThis.testDatabase.url;
  process.env['KAKEHASHI_EVIDENCE'] = mkdtempSync(join(tmpdir(), 'kakehashi-evidence-'));
}
