import type { Decision } from './account-change';

/** 端末: 統合専用端末, 基幹システム専用端末, レセオン端末 of an insurer, and the platform operator's. */
export const terminalKinds = ['INTEGRATED', 'CORE', 'CLAIM_ONLINE', 'OPERATOR'] as const;
export type TerminalKind = (typeof terminalKinds)[number];

export const terminalKindLabels: Record<TerminalKind, string> = {
  INTEGRATED: '統合専用端末',
  CORE: '基幹システム専用端末',
  CLAIM_ONLINE: 'レセオン端末',
  OPERATOR: '運用端末',
};

export const terminalStates = ['DRAFT', 'REGISTERED', 'REVOKED', 'REFUSED', 'EXPIRED'] as const;
export type TerminalState = (typeof terminalStates)[number];

interface TerminalFacts {
  /** What was decided about its registration; null: it waits. */
  registration: Decision | null;
  isRevoked: boolean;
  /** The last moment of its certificate. */
  expiresAt: Date;
}

/** Known only while REGISTERED. */
export function terminalStateAt(now: Date, { registration, isRevoked, expiresAt }: TerminalFacts): TerminalState {
  if (registration === null) return 'DRAFT';
  if (registration !== 'CONFIRMED' && registration !== 'DONE') return 'REFUSED';
  if (isRevoked) return 'REVOKED';
  return expiresAt < now ? 'EXPIRED' : 'REGISTERED';
}
