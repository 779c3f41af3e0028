import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { accountStateOn } from '../domain/account';
import { assignmentOn } from '../domain/assignment';
import { dayInJapan } from '../domain/plain-date';
import type { AccountRow } from '../entities/account-shown';
import type { ManagerAdmin } from '../entities/manager-admin';
import { Refusal } from '../refusal';
import { foundAccount, type Row } from './account-facts';
import { historiesOf } from './account-rights';

const managers = statement('managers');
const signIns = statement('account-sign-ins');

interface SignInRow extends Record<string, unknown> {
  id: string;
  startCodeUntil: Date | null;
  lastSignedInAt: Date | null;
  totp: boolean;
  passkeys: number;
}

/** Of the platform operator's two only one: a general ID is none. */
export async function foundManager(db: InsurerSession, id: string): Promise<AccountRow> {
  const account = await foundAccount(db, id);
  if (account.kind !== 'MANAGER') throw new Refusal('NOT_FOUND');
  return account;
}

/** In any state, in the order in which they were opened: an insurer has a few. */
export async function managersOf(db: InsurerSession, now: Date): Promise<ManagerAdmin[]> {
  const today = dayInJapan(now);
  const found = await db.run<Row>(managers);
  const ids = found.map(({ id }) => id);
  const [histories, known] = await Promise.all([historiesOf(db, ids), db.run<SignInRow>(signIns, [ids])]);
  return found.map((account) => {
    const { id, loginId, name, staffNumber, validFrom, validUntil } = account;
    const signIn = known.find((each) => each.id === id);
    const duty = assignmentOn(validFrom > today ? validFrom : today, histories.get(id)!, now);
    return {
      ...{ id, loginId, name, staffNumber, validFrom, validUntil, state: accountStateOn(today, account) },
      privilegeLevel: duty?.privilegeLevel ?? 'NONE',
      ...{ totp: signIn?.totp ?? false, passkeys: signIn?.passkeys ?? 0 },
      ...{ lastSignedInAt: signIn?.lastSignedInAt ?? null, startCodeUntil: signIn?.startCodeUntil ?? null },
    };
  });
}
