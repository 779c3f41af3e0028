// Writes the generated pages of docs/ from the compiled server; with --check only says whether they are current.
// The grants are read from a database that it migrates and throws away, or with --database=URL from that one.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const { startEmbeddedPostgres } = require('../dist/src/db/embedded-postgres.js');
const { migrate } = require('../dist/src/db/migrate.js');
const { generatedPages } = require('../dist/src/docs/pages.js');
const { secretsFrom } = require('../dist/src/secrets.js');

async function pagesOfOwnDatabase() {
  const folder = mkdtempSync(join(tmpdir(), 'kakehashi-docs-'));
  try {
    const server = await startEmbeddedPostgres(folder, { fsync: 'off', shared_buffers: '32MB', max_connections: 20 });
    try {
      await migrate(server.ownerUrl, secretsFrom('of a database that is thrown away'));
      return await generatedPages(server.ownerUrl);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const given = process.argv.find((word) => word.startsWith('--database='))?.slice('--database='.length);
const pages = given ? await generatedPages(given) : await pagesOfOwnDatabase();
const stale = Object.entries(pages).filter(([name, text]) => {
  const file = new URL(`../docs/${name}`, import.meta.url);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else return current(file) !== text;
});
for (const [name] of stale) console.error(`docs/${name} is not current: npm run docs`);
process.exitCode = stale.length > 0 ? 1 : 0;

function current(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
