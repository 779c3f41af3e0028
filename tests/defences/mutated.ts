import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';

const root = join(__dirname, '../..');

export interface SourceMutant {
  mutant: string;
  source: string;
}

export const sourceOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** The source with each match of the pattern replaced in turn. */
export function mutantsOf(file: string, pattern: RegExp, instead: (match: RegExpExecArray) => string): SourceMutant[] {
  const source = sourceOf(file);
  return Array.from(source.matchAll(pattern), (match) => ({
    mutant: `without \`${match[0].replaceAll(/\s+/g, ' ').trim().slice(0, 70)}\``,
    source: source.slice(0, match.index) + instead(match) + source.slice(match.index + match[0].length),
  }));
}

/** A module of the server as this source has it; what it imports is as it is. */
export function moduleOf<Module>(file: string, source: string): Module {
  const { code } = transformSync(source, { filename: join(root, file), swcrc: true, configFile: join(root, '.swcrc') });
  const module = { exports: {} };
  const from = (name: string): unknown => require(name.startsWith('.') ? join(root, dirname(file), name) : name);
  // oxlint-disable-next-line no-implied-eval, no-new-func -- the source is our own, with one part left out
  const run = new Function('require', 'module', 'exports', code) as (...given: unknown[]) => void;
  run(from, module, module.exports);
  return module.exports as Module;
}
