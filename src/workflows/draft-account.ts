import { allOperations, grantableTo } from '../auth/operations';
import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { uuidV7 } from '../db/uuid-v7';
import { handsOver, mayDraft, type AccountChangeKind } from '../domain/account-change';
import { whyNotAssigned, type Days, type DraftedPerson, type Grantable } from '../domain/account-draft';
import { assignmentsFrom, type Rights } from '../domain/assignment';
import type { AccountState } from '../domain/account';
import { dayInJapan } from '../domain/plain-date';
import type { AccountRow } from '../entities/account-shown';
import { Refusal } from '../refusal';
import { foundAccount, mustBeIn } from './account-facts';
import { historiesOf, mustHold } from './account-rights';
import { enterChange } from './enter-change';

const insertAccount = statement('insert-account');
const insertAssignment = statement('insert-assignment');
const reserveLoginId = statement('account-reserve-login-id');

export type Drafted = Rights & Days;

/** A manager who drafts. */
export interface Drafting {
  by: string;
  now: Date;
  reason: string;
}

const issued: readonly AccountState[] = ['CONFIRMED', 'SCHEDULED', 'ACTIVE', 'SUSPENDED'];

/** In which states of the ID what may be drafted. */
const draftable: Partial<Record<AccountChangeKind, readonly AccountState[]>> = {
  ASSIGN: issued,
  PERIOD: [...issued, 'EXPIRED'],
  RESUME: ['SUSPENDED'],
  RECOVER: ['SCHEDULED', 'ACTIVE'],
};

/** Another's ID, of a kind that managers may do this to (S1-3.3-25), and which holds no more than is theirs to hand over. */
export async function draftableAccount(
  db: InsurerSession,
  id: string,
  kind: AccountChangeKind,
  { by, now }: Pick<Drafting, 'by' | 'now'>,
): Promise<AccountRow> {
  const account = await foundAccount(db, id);
  if (id === by || !mayDraft(kind, account.kind)) throw new Refusal('NOT_PERMITTED');
  const states = draftable[kind];
  if (states !== undefined) mustBeIn(states, account, now);
  if (handsOver(kind, account.kind)) {
    const history = (await historiesOf(db, [id])).get(id)!;
    await mustHold(assignmentsFrom(dayInJapan(now), history, now), by, { db, now });
  }
  return account;
}

/** What general IDs may be given. */
export function mustBeGrantable(wanted: Drafted, now: Date, known: Pick<Grantable, 'procedures' | 'terminals'>): void {
  const all = { ...known, operations: allOperations, grantable: grantableTo('GENERAL') };
  const why = whyNotAssigned(wanted, dayInJapan(now), all);
  if (why !== null) throw new Refusal(why.code, { field: why.field });
}

/** A general ID with its first assignment; its login ID is reserved from now on, and never given again. */
export async function draftAccount(
  db: InsurerSession,
  { loginId, name, staffNumber, validFrom, validUntil }: DraftedPerson & Days,
  wanted: Drafted,
  drafting: Drafting,
): Promise<string> {
  await mustHold([wanted], drafting.by, { db, now: drafting.now });
  const accountId = uuidV7();
  await db.run(insertAccount, [accountId, loginId, name, 'GENERAL', staffNumber, validFrom, validUntil]);
  await db.run(reserveLoginId, [accountId]);
  return enterAssignment(db, accountId, wanted, { ...drafting, kind: 'OPEN' });
}

export async function draftAssignment(
  db: InsurerSession,
  accountId: string,
  wanted: Drafted,
  drafting: Drafting,
): Promise<string> {
  await draftableAccount(db, accountId, 'ASSIGN', drafting);
  await mustHold([wanted], drafting.by, { db, now: drafting.now });
  return enterAssignment(db, accountId, wanted, { ...drafting, kind: 'ASSIGN' });
}

async function enterAssignment(
  db: InsurerSession,
  accountId: string,
  { affairs, privilegeLevel, operations, procedures, terminals, validFrom, validUntil }: Drafted,
  { kind, reason, ...acting }: Drafting & { kind: 'OPEN' | 'ASSIGN' },
): Promise<string> {
  const assignmentId = uuidV7();
  const rights = [affairs, privilegeLevel, operations, procedures, terminals];
  await db.run(insertAssignment, [assignmentId, accountId, ...rights, validFrom, validUntil]);
  return enterChange(db, { kind, accountId, assignmentId, reason }, acting);
}
