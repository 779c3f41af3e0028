import { rmSync } from 'node:fs';
import { secrets } from './database';
import { plantCodesOf, searchEvidence } from './search-evidence';
import { unexaminedRoutes } from './unexamined-routes';

/** Nothing that the run planted may have come out anywhere: else the run has failed, whatever its tests say. */
export default async function tearDown(run: Run): Promise<void> {
  const folder = process.env['KAKEHASHI_EVIDENCE']!;
  try {
    const url = process.env['KAKEHASHI_TEST_URL']!;
    await plantCodesOf(url, secrets);
    const { planted, lines, found } = await searchEvidence(folder, url);
    process.stdout.write(`${planted} planted numbers and codes searched in ${lines} lines: ${found.length} found\n`);
    if (found.length > 0) throw new Error(`planted secrets came out:\n${found.slice(0, 20).join('\n')}`);
    const unexamined = isWhole(run) ? unexaminedRoutes(folder) : [];
    if (unexamined.length > 0) throw new Error(`pages whose accessibility nobody looks at:\n${unexamined.join('\n')}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await globalThis.testDatabase?.drop();
  }
}

/** What jest says of its run. */
interface Run {
  testPathPatterns: { isSet(): boolean };
  testNamePattern?: string;
  onlyChanged: boolean;
}

const isWhole = ({ testPathPatterns, testNamePattern, onlyChanged }: Run): boolean =>
  !testPathPatterns.isSet() && !testNamePattern && !onlyChanged;
