import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import type { AccountState } from '../domain/account';
import { foundAccount, mustBeIn } from './account-facts';
import { enterChange, type Acting } from './enter-change';

const endSessions = statement('account-end-sessions');

const issued: readonly AccountState[] = ['CONFIRMED', 'SCHEDULED', 'ACTIVE'];

/** An ID that was never confirmed is withdrawn or rejected instead. */
const mayStop = {
  SUSPEND: issued,
  LEAVE: [...issued, 'SUSPENDED'],
  DEREGISTER: [...issued, 'SUSPENDED', 'EXPIRED'],
} as const satisfies Record<string, readonly AccountState[]>;

export interface Stopped {
  kind: keyof typeof mayStop;
  reason: string;
}

/** Takes something away: at once, by one person, and whoever uses the ID is signed out (S1-3.3-15, -18). */
export async function stopAccount(
  db: InsurerSession,
  accountId: string,
  { kind, reason }: Stopped,
  acting: Acting,
): Promise<void> {
  mustBeIn(mayStop[kind], await foundAccount(db, accountId), acting.now);
  await enterChange(db, { kind, accountId, reason }, acting);
  await db.run(endSessions, [accountId]);
}
