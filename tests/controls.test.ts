import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

interface Controls {
  rows: { id: string; class: string; tests: { file: string; title: string }[]; exception: string | null }[];
  unknown: { id: string; file: string; title: string }[];
  exceptions: { id: string; known: boolean; proven: boolean }[];
}

const root = join(__dirname, '..');
const controls = (prefix: string): Controls =>
  JSON.parse(
    execFileSync(process.execPath, ['scripts/controls.mjs', '--json', prefix], { cwd: root, encoding: 'utf8' }),
  );

const found = controls('S1-3.3-');

test('a test names only controls that there are', () => {
  expect(found.unknown).toEqual([]);
});

test('every control of users, rights, passwords, terminals and logs that software can hold has a test, or a reason why not', () => {
  const without = found.rows.filter(({ class: kind, tests, exception }) => kind === 'E' && !tests.length && !exception);
  expect(without.map(({ id }) => id)).toEqual([]);
});

test('an exception is of a control that there is, and that no test proves', () => {
  expect(found.exceptions.filter(({ known, proven }) => !known || proven)).toEqual([]);
});
