import type { QueryResultRow } from 'pg';
import type { Door } from '../db/data-sources';
import { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import type { Affair, PrivilegeLevel } from '../domain/privilege-level';
import type { Member } from './caller';

const readAccount = statement('read-account');

/** An account, whichever way it was shown to be the caller's. */
export type KnownAccount = Pick<Member, 'insurerId' | 'insurerNumber' | 'insurerName' | 'accountId' | 'institution'>;

interface AccountRow extends QueryResultRow {
  name: string;
  kind: 'MANAGER' | 'GENERAL' | 'CORE_SYSTEM';
  privilegeLevel: PrivilegeLevel;
  granted: string[];
  procedures: string[];
}

/** What the account may do now, read as its insurer. */
export async function readMember(
  { door, contextKey }: { door: Door; contextKey: Buffer },
  known: KnownAccount,
  affair: Affair | null,
): Promise<(Pick<AccountRow, 'name' | 'kind'> & { member: Member }) | null> {
  const { insurerId, accountId } = known;
  const claims = { insurerId, accountId, privilegeLevel: 'NONE', affair: null } as const;
  const db = await InsurerSession.open({ door, contextKey, claims, readOnly: true });
  const [account] = await db.ending(null, () => db.run<AccountRow>(readAccount, [accountId]));
  if (account === undefined) return null;
  const { name, kind, privilegeLevel, granted, procedures } = account;
  return {
    ...{ name, kind },
    member: { ...known, privilegeLevel, affair, granted: new Set(granted), procedures: new Set(procedures) },
  };
}
