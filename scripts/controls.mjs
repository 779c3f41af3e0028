// npm run controls [-- PREFIX]: which tests prove which controls of docs/controls.csv, by the IDs that stand in brackets in
// their titles, and what is missing. With --json the same as data.
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

const root = new URL('../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');

/** What no test can prove yet. */
const notBuilt = {
  eFiling: 'Electronic filing (電子申請) is not built; its staff will sign in and be given rights as everybody else.',
  media: 'Copies to media (媒体) with an approval, their ledger and return are not built; nothing is written to media.',
  partitions: 'Downloads of the 委託区画 and 副本区画 by column are not built: nothing of them leaves at any terminal.',
};
export const exceptions = {
  'S1-3.3-10': notBuilt.eFiling,
  'S1-3.3-42': notBuilt.media,
  'S1-3.3-56': 'Uploading and downloading are operations of their own; the most who may hold them is not built.',
  'S1-3.3-62': notBuilt.partitions,
  'S1-3.3-64': notBuilt.partitions,
  'S1-3.3-65': 'There is no download into the core system, so it needs no list of purposes yet.',
  'S1-3.3-70': notBuilt.eFiling,
};

const control = /S\d-[A-Z]?\d+(?:\.\d+)?-\d+/g;
const inBrackets = /\[(S\d-[A-Z]?\d[^\]]*)\]/g;

function testFiles(folder) {
  return readdirSync(new URL(folder, root), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}${entry.name}`;
    if (entry.isDirectory()) return testFiles(`${path}/`);
    return entry.name.endsWith('.test.ts') ? [path] : [];
  });
}

/** Titles with the controls they name, of all test files. */
function titles() {
  return testFiles('tests/').flatMap((file) =>
    [...read(file).matchAll(/(['`"])((?:(?!\1)[^\n\\]|\\.)*\[S\d-(?:(?!\1)[^\n\\]|\\.)*)\1/g)].map(([, , title]) => ({
      file,
      title,
      ids: [...title.matchAll(inBrackets)].flatMap(([, named]) => named.match(control) ?? [named]),
    })),
  );
}

/** `= 3.3-05` says that another row asks for the same; the one it names first counts. */
function equalTo({ id, acceptance_criterion: criterion }) {
  const named = /^= ([A-Z]?[\d.]+-\d+)/.exec(criterion)?.[1];
  return named === undefined ? null : `${id.split('-')[0]}-${named}`;
}

export function controls() {
  const rows = parse(read('docs/controls.csv'), { columns: true });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const named = titles();
  const own = (id) => named.filter(({ ids }) => ids.includes(id));
  const provenBy = (id, seen = []) => {
    const row = byId.get(id);
    if (row === undefined || seen.includes(id)) return [];
    const tests = own(id);
    return tests.length > 0 ? tests : provenBy(equalTo(row), [...seen, id]);
  };
  const exceptionOf = (id, seen = []) => {
    const row = byId.get(id);
    if (row === undefined || seen.includes(id)) return null;
    return exceptions[id] ?? exceptionOf(equalTo(row), [...seen, id]);
  };
  return {
    rows: rows.map(({ id, class: kind, statement_en: statement }) => {
      const tests = provenBy(id).map(({ file, title }) => ({ file, title }));
      return { id, class: kind, statement, tests, exception: tests.length > 0 ? null : exceptionOf(id) };
    }),
    unknown: named.flatMap(({ file, title, ids }) =>
      ids.filter((id) => !byId.has(id)).map((id) => ({ id, file, title })),
    ),
    exceptions: Object.keys(exceptions).map((id) => ({ id, known: byId.has(id), proven: own(id).length > 0 })),
  };
}

const [wanted = ''] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const found = controls();
const rows = found.rows.filter(({ id }) => id.startsWith(wanted));
if (process.argv.includes('--json')) console.log(JSON.stringify({ ...found, rows }));
else {
  for (const { id, class: kind, tests, exception, statement } of rows) {
    const mark = tests.length > 0 ? '✓' : exception ? '–' : '✗';
    console.log(`${mark} ${id} ${kind} ${statement}`);
    for (const { file, title } of tests) console.log(`    ${file}: ${title}`);
    if (exception) console.log(`    ${exception}`);
  }
  for (const kind of new Set(rows.map((row) => row.class))) {
    const ofKind = rows.filter((row) => row.class === kind);
    const missing = ofKind.filter(({ tests, exception }) => tests.length === 0 && !exception).map(({ id }) => id);
    const proven = ofKind.filter(({ tests }) => tests.length > 0).length;
    console.log(`class ${kind}: ${proven} of ${ofKind.length} have tests; without: ${missing.join(' ') || 'none'}`);
  }
}
