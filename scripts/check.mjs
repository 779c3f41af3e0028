// What CI runs: everything that can be wrong, in the order of its cost. Ends with the tests.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const steps = [
  ['build', 'npm', 'run', '-s', 'build'],
  ['types', 'npm', 'run', '-s', 'types'],
  ['lint', 'npm', 'run', '-s', 'lint'],
  ['format', 'oxfmt', '--check', '.'],
  ['unused', 'knip'],
  ['schema.graphql', 'node', 'scripts/schema.mjs', '--check'],
  ['documents', 'node', 'scripts/codegen-check.mjs'],
  ['pages', 'node', 'scripts/docs.mjs', '--check'],
  ['figures', 'node', 'bench/readme-table.mjs', '--check'],
  ['tests', 'npm', 'test'],
];

for (const [name, command, ...words] of steps) {
  const begun = Date.now();
  const { status } = spawnSync(command, words, { stdio: 'inherit' });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  if (status !== 0) process.exit(1);
}

const folders = ['src', 'web', 'migrations', 'counterparts', 'tests', 'bench', 'scripts'];
const files = execFileSync('git', ['ls-files', ...folders], { encoding: 'utf8' })
  .trim()
  .split('\n');
const longest = files
  .filter((file) => /\.(ts|tsx|mjs|sql)$/.test(file) && !file.includes('generated'))
  .map((file) => [readFileSync(file, 'utf8').split('\n').length, file])
  .sort(([one], [other]) => other - one)
  .slice(0, 10);
console.log('longest files:');
for (const [lines, file] of longest) console.log(`  ${String(lines).padStart(4)} ${file}`);
