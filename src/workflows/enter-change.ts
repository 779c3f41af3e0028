import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { uuidV7 } from '../db/uuid-v7';
import { needsSecondPerson, type AccountChangeKind } from '../domain/account-change';
import type { PlainDate } from '../domain/plain-date';

const insertChange = statement('insert-account-change');

export interface Entered {
  kind: AccountChangeKind;
  accountId?: string | null;
  assignmentId?: string | null;
  terminalId?: string | null;
  /** Of PERIOD. */
  validUntil?: PlainDate | null;
  reason: string;
}

export interface Acting {
  /** Null: the platform operator. */
  by: string | null;
  now: Date;
}

/**
 * Enters something in the ledger (管理簿). What gives waits for a second person; what takes away, or what the platform
 * operator does, is done.
 */
export async function enterChange(db: InsurerSession, entered: Entered, { by, now }: Acting): Promise<string> {
  const { kind, accountId = null, assignmentId = null, terminalId = null, validUntil = null, reason } = entered;
  const id = uuidV7();
  const decision = needsSecondPerson(kind) && by !== null ? null : 'DONE';
  const about = [accountId, assignmentId, terminalId, validUntil];
  await db.run(insertChange, [id, kind, ...about, reason, by, now, decision]);
  return id;
}
