import type { AccountKind } from './account';

/** What may be done to an ID, its rights or a terminal; each leaves a row in the ledger (管理簿). */
export const accountChangeKinds = [
  'OPEN',
  'ASSIGN',
  'PERIOD',
  'RESUME',
  'RECOVER',
  'REGISTER_TERMINAL',
  'START_CODE',
  'SUSPEND',
  'LEAVE',
  'DEREGISTER',
  'REVOKE_TERMINAL',
] as const;
export type AccountChangeKind = (typeof accountChangeKinds)[number];

export const accountChangeLabels: Record<AccountChangeKind, string> = {
  OPEN: '利用者IDの発行',
  ASSIGN: '割当の変更',
  PERIOD: '有効期間の変更',
  RESUME: '停止の解除',
  RECOVER: '認証手段の再設定',
  REGISTER_TERMINAL: '端末の登録',
  START_CODE: '初回設定コードの発行',
  SUSPEND: '停止',
  LEAVE: '担当の離任',
  DEREGISTER: '抹消',
  REVOKE_TERMINAL: '端末の廃止',
};

/** What gives something waits for a second person; what takes something away does not. */
export const needsSecondPerson = (kind: AccountChangeKind): boolean => accountChangeKinds.indexOf(kind) < 6;

export const decisions = ['CONFIRMED', 'REJECTED', 'WITHDRAWN', 'DONE'] as const;
export type Decision = (typeof decisions)[number];

export const decisionLabels: Record<Decision, string> = {
  CONFIRMED: '確認',
  REJECTED: '差戻し',
  WITHDRAWN: '取下げ',
  DONE: '実施',
};

interface Change {
  /** Null: the platform operator. */
  draftedBy: string | null;
  /** The account concerned; null: a terminal. */
  accountId: string | null;
  decision: Decision | null;
}

/** Who may decide a draft: neither who drafted it nor whom it is about. */
export const mayDecide = (change: Change, managerId: string): boolean =>
  change.decision === null && change.draftedBy !== managerId && change.accountId !== managerId;

/** Where no other manager is left to decide, the platform operator does. `managers`: those whose ID is active today. */
export const isForOperator = (change: Change, managers: readonly string[]): boolean =>
  change.decision === null && change.draftedBy !== null && !managers.some((id) => mayDecide(change, id));

/** What lets somebody use all that a general ID holds; managers' IDs are handed over by the platform operator alone. */
export const handsOver = (kind: AccountChangeKind, of: AccountKind): boolean =>
  of === 'GENERAL' && ['PERIOD', 'RESUME', 'RECOVER', 'START_CODE'].includes(kind);

export interface LastChange {
  draftedBy: string | null;
  decidedAt: Date;
}

/** The last one of each kind that took effect for an account. */
export type LastChanges = ReadonlyMap<AccountChangeKind, LastChange>;

/** What was drafted before the person left, was stopped or set up anew is not confirmed any more: it is drafted once more. */
export const isOvertaken = (change: { kind: AccountChangeKind; draftedAt: Date }, last: LastChanges): boolean =>
  (['LEAVE', 'SUSPEND', 'RECOVER'] as const).some((kind) => {
    const done = last.get(kind);
    const isMeant = kind === change.kind || (kind === 'SUSPEND' && change.kind === 'RESUME');
    return done !== undefined && !isMeant && done.decidedAt >= change.draftedAt;
  });

/** Managers issue general IDs; managers' own IDs are the platform operator's (S1-3.3-25), but for their recovery. */
export const mayDraft = (kind: AccountChangeKind, of: AccountKind): boolean =>
  of === 'GENERAL' || (of === 'MANAGER' && kind === 'RECOVER');
