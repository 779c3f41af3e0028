import type { Marks } from './two-insurers';

const at = '2024-04-03T00:00:00Z';

/** One row of each table of IDs, rights and terminals, as the samples of the other tables. */
export const accountSamples: Record<string, (own: Marks, of: Marks, by?: string) => Record<string, unknown>> = {
  assignment: (own, of) => ({
    ...{ id: own.assignment, account_id: of.account, affairs: '{ELIGIBILITY}', privilege_level: 'WRITE' },
    ...{ operations: '{viewSubscriber}', procedures: '{}', valid_from: '2024-04-01' },
  }),
  terminal: (own) => ({
    ...{ id: own.terminal, name: '窓口一', place: '', kind: 'INTEGRATED', fingerprint: Buffer.alloc(32, own.word) },
    expires_at: '2034-04-01T00:00:00Z',
  }),
  // Done, as one that waits keeps all others of its kind from being made.
  account_change: (_own, of, by) => ({
    ...{ kind: 'SUSPEND', account_id: of.account, reason: '', drafted_by: of.account, drafted_at: at },
    ...{ decision: 'DONE', decided_by: of.account, decided_at: at },
    ...(by === 'assignment_id' && { kind: 'OPEN', decision: null, decided_by: null, decided_at: null }),
    ...(by === 'terminal_id' && { kind: 'REVOKE_TERMINAL', account_id: null }),
  }),
  insurer_policy: (_own, of) => ({
    ...{ idle_minutes: 10, absolute_hours: 12, lock_minutes: 5, password_days: 90, password_history: 5 },
    ...{ unused_days: 90, changed_by: of.account, changed_at: at },
  }),
  used_operation: (own, of) => ({ account_id: of.account, operation: own.word, last_used_on: '2024-04-03' }),
};
