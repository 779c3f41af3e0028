// Fails when what is generated does not follow from schema.graphql and the web client's documents.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'web/api/generated';
const generated = () => {
  const files = [...readdirSync(folder).map((file) => join(folder, file)), 'src/http/trusted-documents.json'];
  return new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
};

const before = generated();
execFileSync('npm', ['run', '-s', 'codegen'], { stdio: 'inherit' });
const stale = [...generated()].filter(([file, text]) => before.get(file) !== text).map(([file]) => file);
if (stale.length > 0) {
  console.error(`${stale.join(', ')}: not current: npm run codegen`);
  process.exit(1);
}
