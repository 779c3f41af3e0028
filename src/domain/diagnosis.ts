export const diagnosticStates = ['OK', 'WARN', 'FAIL'] as const;
export type DiagnosticState = (typeof diagnosticStates)[number];

const diagnosticGroups = ['起動時の確認', 'データベース', '処理', '相手システムと証明書', '機器'] as const;

/** One thing that was looked at. */
export interface Finding {
  /** For programs. */
  key: string;
  group: (typeof diagnosticGroups)[number];
  label: string;
  state: DiagnosticState;
  /** How it is. */
  value: string;
  /** What to do about it; null: nothing. */
  advice: string | null;
}

export interface Waiting {
  due: number;
  oldestDueAt: Date | null;
}

/** How the platform stands: counts, days and names of partner systems, nothing of an insurer's. */
export interface Facts {
  now: Date;
  /** Migrations of this program that the database lacks, and those of the database that this program does not know. */
  migrations: { missing: string[]; unknown: string[]; applied: number };
  /** What would keep the server from starting. */
  unsafe: string[];
  /** A context that another key has signed was believed. */
  forgedContextBelieved: boolean;
  pools: { door: string; total: number; idle: number; waiting: number; most: number }[];
  jobs: (Waiting & { task: string; waiting: number; retried: number })[];
  imports: Waiting & { scheduled: number };
  deadMessages: { kind: 'INQUIRY' | 'ANSWER'; count: number }[];
  certificates: { name: string; until: Date }[];
  partners: { name: string; lastInAt: Date | null; lastOutAt: Date | null; certificateUntil: Date | null }[];
  terminals: { good: number; soon: number; expired: number };
  disk: { freeBytes: number; totalBytes: number } | null;
  /** By how much the database's clock is ahead. */
  clockAheadMs: number;
  backup: { at: Date; verifiedAt: Date | null; ok: boolean } | null;
  /** Months of the log whose partition is there, from this one on. */
  logMonths: number;
  /** As Node says it: 24.1.0 */
  node: string;
  /** As PostgreSQL says it: 180004 */
  postgres: number;
}

export const found = (
  [key, group, label]: [string, Finding['group'], string],
  value: string,
  [state, advice]: [DiagnosticState, string] | ['OK'] = ['OK'],
): Finding => ({ key, group, label, state, value, advice: advice ?? null });

export function worstOf(findings: readonly Pick<Finding, 'state'>[]): DiagnosticState {
  const states = findings.map(({ state }) => state);
  return (['FAIL', 'WARN'] as const).find((state) => states.includes(state)) ?? 'OK';
}
