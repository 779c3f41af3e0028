import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** PEM; one authority for all who take part. */
export interface Identity {
  certificate: string;
  key: string;
  authority: string;
}

/** What a counterpart is told when it starts, in a file that nobody else can read: it holds a key and a secret. */
export interface Settings {
  port: number;
  /** Where it keeps its journal. */
  folder: string;
  secret: string;
  identity: Identity;
  /** The first and the longest pause before something is tried again. */
  retryMs: { first: number; most: number };
}

/** Who is reached where: institutions that are not listed are served by the platform. */
export interface Directory {
  platformUrl: string;
  institutions: Record<string, string>;
}

export function readSettings<Kind extends Settings>(): Kind {
  const { values } = parseArgs({ options: { config: { type: 'string' } } });
  if (values.config === undefined) throw new Error('--config FILE is missing');
  return JSON.parse(readFileSync(values.config, 'utf8')) as Kind;
}
