import type { PlainDate } from './plain-date';

/** Kinds of ID (利用者ID): what signs in, and the insurer's own system in whose name its operations are logged. */
export const accountKinds = ['MANAGER', 'GENERAL', 'CORE_SYSTEM'] as const;
export type AccountKind = (typeof accountKinds)[number];

/** The life of an ID (domain.md 4.9), on a day in Japan. */
export const accountStates = [
  'DRAFT',
  'CONFIRMED',
  'SCHEDULED',
  'ACTIVE',
  'SUSPENDED',
  'EXPIRED',
  'DEREGISTERED',
] as const;
export type AccountState = (typeof accountStates)[number];

export const accountStateLabels: Record<AccountState, string> = {
  DRAFT: '起票中',
  CONFIRMED: '確認済（初回設定コード未発行）',
  SCHEDULED: '有効開始待ち',
  ACTIVE: '有効',
  SUSPENDED: '停止中',
  EXPIRED: '期限切れ',
  DEREGISTERED: '抹消',
};

/** What the account's row and the changes that are in force say of it. */
export interface AccountFacts {
  isConfirmed: boolean;
  /** A start code (初回設定コード) was issued: there is something to sign in with. */
  hasStartCode: boolean;
  isSuspended: boolean;
  isClosed: boolean;
  validFrom: PlainDate;
  /** The last day; null: open. */
  validUntil: PlainDate | null;
}

export function accountStateOn(day: PlainDate, facts: AccountFacts): AccountState {
  if (facts.isClosed) return 'DEREGISTERED';
  if (!facts.isConfirmed) return 'DRAFT';
  if (facts.validUntil !== null && facts.validUntil < day) return 'EXPIRED';
  if (facts.isSuspended) return 'SUSPENDED';
  if (!facts.hasStartCode) return 'CONFIRMED';
  return facts.validFrom <= day ? 'ACTIVE' : 'SCHEDULED';
}
