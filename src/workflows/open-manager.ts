import { grantableTo } from '../auth/operations';
import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { uuidV7 } from '../db/uuid-v7';
import { whyNotDays, whyNotPerson, type Days, type DraftedPerson } from '../domain/account-draft';
import { dayInJapan } from '../domain/plain-date';
import { affairs, type PrivilegeLevel } from '../domain/privilege-level';
import { Refusal } from '../refusal';
import { enterChange } from './enter-change';

const insertAccount = statement('insert-account');
const reserveLoginId = statement('account-reserve-login-id');
const insertAssignment = statement('insert-assignment');

export interface NewManager extends DraftedPerson, Days {
  privilegeLevel: PrivilegeLevel;
}

/**
 * As the platform operator: a manager's ID (システム管理責任者用ID) with all that managers may give and all affairs, in force
 * without a second person (S1-3.3-25). It signs in by a start code and a second factor.
 */
export async function openManager(
  db: InsurerSession,
  manager: NewManager,
  { procedures, now }: { procedures: readonly string[]; now: Date },
): Promise<string> {
  const refused = whyNotPerson(manager) ?? whyNotDays(manager, dayInJapan(now));
  if (refused !== null) throw new Refusal(refused.code, { field: refused.field });
  const { loginId, name, staffNumber, privilegeLevel, validFrom, validUntil } = manager;
  const [accountId, assignmentId] = [uuidV7(), uuidV7()];
  await db.run(insertAccount, [accountId, loginId, name, 'MANAGER', staffNumber, validFrom, validUntil]);
  await db.run(reserveLoginId, [accountId]);
  const rights = [affairs, privilegeLevel, grantableTo('MANAGER'), procedures, null];
  await db.run(insertAssignment, [assignmentId, accountId, ...rights, validFrom, null]);
  await enterChange(db, { kind: 'OPEN', accountId, assignmentId, reason: '' }, { by: null, now });
  return accountId;
}
