// npm run bench [-- part …]: builds nothing, measures the compiled server; prints a table and keeps it in bench/results.json.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cores, machine, pin } from './machine.mjs';
import { parts } from './parts.mjs';
import { isMet, keepResults, readResults } from './results.mjs';
import { startGenerator } from './servers.mjs';

const given = process.env;
/** Smaller to see whether a part works; only the sizes that are meant are kept. */
const asked = {
  rounds: Number(given.BENCH_ROUNDS ?? 5),
  seconds: Number(given.BENCH_SECONDS ?? 4),
  rows: Number(given.BENCH_ROWS ?? 1_000_000),
  historyRows: Number(given.BENCH_HISTORY_ROWS ?? 100_000),
  periods: Number(given.BENCH_PERIODS ?? 1_000_000),
  subscribers: Number(given.BENCH_SUBSCRIBERS ?? 1_000_000),
  tries: Number(given.BENCH_TRIES ?? 300),
  pairs: Number(given.BENCH_PAIRS ?? 1_000),
};
const isWhole = !Object.keys(given).some((name) => name.startsWith('BENCH_'));

function chosen() {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !Object.hasOwn(parts, name));
  if (unknown.length === 0) return names.length > 0 ? names : Object.keys(parts);
  console.error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(' ')}`);
  process.exit(2);
}

const format = (number) => (typeof number === 'number' ? number.toLocaleString('en-US') : number);

/** Prints each figure when it is known. */
function telling(figures) {
  return (name, value, unit = '', bound = '', { low, high } = {}) => {
    const figure = { value, unit, bound, ...(low !== undefined && { low, high }) };
    figures[name] = figure;
    const range = low === undefined ? '' : `${format(low)}–${format(high)}`;
    const verdict = isMet(figure) === false ? 'MISSED' : '';
    const cells = [name.padEnd(74), format(value).padStart(10), unit.padEnd(4), range.padEnd(15), bound.padEnd(8)];
    console.log(`${cells.join(' ')} ${verdict}`.trimEnd());
  };
}

async function main() {
  const names = chosen();
  console.log(`${machine}; cores ${cores.server} (server) and ${cores.load} (load)`);
  if (!isWhole) console.log('smaller than meant: nothing is kept in bench/results.json');
  if (!existsSync(new URL('node_modules/postgraphile', import.meta.url)))
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--prefix', import.meta.dirname], { stdio: 'inherit' });
  const generator = startGenerator();
  const faults = [];
  for (const name of names) {
    const { measure, on = 'load' } = parts[name];
    console.log(`\n${name}`);
    // What this process itself sends is load as well.
    pin(process.pid, cores[on]);
    const figures = {};
    const begun = performance.now();
    try {
      await measure({ tell: telling(figures), generator, ...asked });
      const at = new Date().toISOString();
      if (isWhole) keepResults({ parts: { ...readResults().parts, [name]: { at, machine, figures } } });
    } catch (error) {
      faults.push(name);
      console.error(error);
    }
    console.log(`${name}: ${Math.round((performance.now() - begun) / 1000)} s`);
  }
  generator.end();
  if (faults.length > 0) console.error(`not measured: ${faults.join(', ')}`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

// What was started ends with this process, and it with a signal only if it says so.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
await main();
