// What the README says was measured. `node bench/readme-table.mjs` publishes the latest figures: it keeps those that it names
// from bench/results.json in bench/measured.json and writes the README's table between its markers. `--check`: whether
// the README says what bench/measured.json holds.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isMet, readResults } from './results.mjs';

const readme = new URL('../README.md', import.meta.url);
const published = new URL('measured.json', import.meta.url);
const [begin, end] = ['<!-- measured: node bench/readme-table.mjs -->', '<!-- /measured -->'];

const format = (value) => (typeof value === 'number' ? value.toLocaleString('en-US') : String(value));
const amount = (value, unit) => `${format(value)}${unit === '' || unit === '/s' ? '' : ' '}${unit}`;

/** Figures of which something was asked, and those that ratios are made of. */
const isTold = (part, { bound }) => bound !== '' || part === 'look-up' || part === 'file';

function tableOf({ machine, parts }) {
  const rows = Object.entries(parts).flatMap(([part, { figures }]) =>
    Object.entries(figures)
      .filter(([, figure]) => isTold(part, figure))
      .map(([name, figure]) => [
        name.trim().replace(/^./, (letter) => letter.toUpperCase()),
        amount(figure.value, figure.unit) + (isMet(figure) === false ? ' **missed**' : ''),
        figure.low === undefined ? '' : `${format(figure.low)}–${format(figure.high)}`,
        figure.bound === ''
          ? ''
          : `${figure.bound}${figure.unit === '' || figure.unit === '/s' ? '' : ' '}${figure.unit}`,
      ]),
  );
  const lines = [['What', 'Median', 'Rounds', 'Asked'], ['---', '---', '---', '---'], ...rows];
  return [`On ${machine}:`, '', ...lines.map((cells) => `| ${cells.join(' | ')} |`)].join('\n');
}

/** With everything that stands between the markers replaced. */
function readmeWith(text, table) {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no ${begin} … ${end}`);
  return `${text.slice(0, from + begin.length)}\n\n${table}\n\n${text.slice(to)}`;
}

function publish() {
  const { parts = {} } = readResults();
  const [first] = Object.values(parts);
  if (first === undefined) throw new Error('nothing has been measured: npm run bench');
  const measured = { machine: first.machine, parts };
  writeFileSync(readme, readmeWith(readFileSync(readme, 'utf8'), tableOf(measured)));
  writeFileSync(published, `${JSON.stringify(measured, null, 2)}\n`);
}

function check() {
  if (!existsSync(published)) return;
  const text = readFileSync(readme, 'utf8');
  if (readmeWith(text, tableOf(JSON.parse(readFileSync(published, 'utf8')))) === text) return;
  console.error('README.md does not say what bench/measured.json holds: node bench/readme-table.mjs');
  process.exitCode = 1;
}

if (process.argv.includes('--check')) check();
else publish();
