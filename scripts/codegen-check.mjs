// Fails when web/api/generated does not follow from schema.graphql and the documents.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = 'web/api/generated';
const before = mkdtempSync(join(tmpdir(), 'generated-'));
cpSync(folder, before, { recursive: true });
execFileSync('npm', ['run', '-s', 'codegen'], { stdio: 'inherit' });
const stale = readdirSync(folder).filter(
  (file) => readFileSync(join(folder, file), 'utf8') !== readFileSync(join(before, file), 'utf8'),
);
rmSync(before, { recursive: true });
if (stale.length > 0) {
  console.error(`${stale.join(', ')} of ${folder} was not current: npm run codegen`);
  process.exit(1);
}
