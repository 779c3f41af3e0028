import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { accountStateOn, type AccountState } from '../domain/account';
import type { AccountChangeKind, LastChange, LastChanges } from '../domain/account-change';
import { dayInJapan } from '../domain/plain-date';
import type { AccountRow } from '../entities/account-shown';
import { Refusal } from '../refusal';
import { isRowId } from './row-id';

const byId = statement('accounts-by-id');
const lastChanges = statement('account-last-changes');

export type Row = AccountRow & Record<string, unknown>;

export const accountsById = (db: InsurerSession, ids: readonly string[]): Promise<AccountRow[]> =>
  db.run<Row>(byId, [ids]);

export async function foundAccount(db: InsurerSession, id: string): Promise<AccountRow> {
  const [account] = isRowId(id) ? await accountsById(db, [id]) : [];
  if (account === undefined) throw new Refusal('NOT_FOUND');
  return account;
}

export async function lastChangesOf(db: InsurerSession, id: string): Promise<LastChanges> {
  const found = await db.run<LastChange & { kind: AccountChangeKind } & Record<string, unknown>>(lastChanges, [id]);
  return new Map(found.map((each) => [each.kind, each]));
}

export function mustBeIn(states: readonly AccountState[], account: AccountRow, now: Date): void {
  if (!states.includes(accountStateOn(dayInJapan(now), account))) throw new Refusal('ACCOUNT_STATE');
}
