import type { MadeInsurer } from '../../support/two-insurers';

type Row = Record<string, unknown>;
/** What is said instead of a good row's own. */
type Instead = Row | ((of: MadeInsurer) => Row);

interface Options {
  /** In all rows. */
  with?: Instead;
  /** In the second row. */
  second?: Instead;
  /** Another constraint that refuses it as well. */
  also?: string;
}

/** What one constraint forbids: good rows with one thing broken, or a statement. */
export type What =
  | { kind: 'row'; rows: Instead[]; before?: string }
  | ({ kind: 'twice'; columns: string[] } & Options)
  | ({ kind: 'nobody'; column: string } & Options)
  | { kind: 'refused'; sql: string }
  /** Whatever it forbids, the other forbids: it is there for a reference to point at. */
  | { kind: 'implied'; by: string };

/** By table and constraint. */
export type Forbidden = Record<string, Record<string, What>>;

export const at = '2024-04-03T00:00:00Z';
export const bytes = (word: string): Buffer => Buffer.alloc(32, word);
export const short = Buffer.alloc(31);

/** Each of these is refused. */
export const row = (...rows: Instead[]): What => ({ kind: 'row', rows });

/** Once this has been done. */
export const after = (before: string, instead: Instead): What => ({ kind: 'row', rows: [instead], before });

/** Two rows that agree in these columns. */
export const twice = (columns: string[], options: Options = {}): What => ({ kind: 'twice', columns, ...options });

/** A reference to what there is not. */
export const nobody = (column: string, options: Options = {}): What => ({ kind: 'nobody', column, ...options });

export const refused = (sql: string): What => ({ kind: 'refused', sql });
export const implied = (by: string): What => ({ kind: 'implied', by });

export const valuesOf = (instead: Instead | undefined, of: MadeInsurer): Row =>
  typeof instead === 'function' ? instead(of) : (instead ?? {});
