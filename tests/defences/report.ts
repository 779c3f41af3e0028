import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { table } from '../../src/docs/markdown';

/** A defence, how it was taken away, and which checks said so. */
export interface Verdict {
  defence: string;
  mutant: string;
  killers: string[];
}

const file = join(__dirname, '../../docs/defences.md');

const counted = (words: string[]): [string, number][] => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts];
};

const listed = (words: string[]): string =>
  counted(words)
    .map(([word, times]) => (times > 1 ? `${word} (${times})` : word))
    .join(', ');

/** One line per defence: what was done to it and what noticed it. */
function sectionOf(title: string, verdicts: Verdict[]): string {
  const byDefence = new Map<string, Verdict[]>();
  for (const verdict of verdicts) byDefence.set(verdict.defence, [...(byDefence.get(verdict.defence) ?? []), verdict]);
  const rows = Array.from(byDefence, ([defence, own]) => [
    ...[defence, String(own.length), listed(own.map(({ mutant }) => mutant))],
    listed(own.flatMap(({ killers }) => killers)),
  ]);
  const head = `${verdicts.length} mutants of ${byDefence.size} defences; each was noticed.`;
  return `## ${title}\n\n${head}\n\n${table(['Defence', 'Mutants', 'What was done', 'Noticed by'], rows)}\n`;
}

const survivorsOf = (verdicts: Verdict[]): string[] =>
  verdicts.filter(({ killers }) => killers.length === 0).map(({ defence, mutant }) => `${defence}: ${mutant}`);

/**
 * Nothing has survived, and docs/defences.md says the same. `WRITE_DEFENCES=1 npx jest -i tests/defences` writes the page
 * anew.
 */
export function expectNoticed(title: string, verdicts: Verdict[]): void {
  const survivors = survivorsOf(verdicts);
  process.stdout.write(`defences: ${title}: ${verdicts.length} mutants, ${survivors.length} not noticed\n`);
  expect(survivors).toEqual([]);
  const section = sectionOf(title, verdicts);
  const [head = '', ...sections] = readFileSync(file, 'utf8').split(/^(?=## )/m);
  const known = sections.find((each) => each.startsWith(`## ${title}\n`));
  if (process.env['WRITE_DEFENCES'] === undefined) return expect(section.trimEnd()).toBe(known?.trimEnd());
  const others = sections.filter((each) => each !== known);
  const all = [...others, section].map((each) => each.trimEnd()).sort();
  writeFileSync(file, `${[head.trimEnd(), ...all].join('\n\n')}\n`);
}
