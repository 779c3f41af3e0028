import type { Context } from '../context';
import { statement } from '../db/statements';
import type { AccountChange } from '../entities/account-change';
import { Refusal } from '../refusal';
import { isRowId } from '../workflows/row-id';

const changeById = statement('change-by-id');
const ofAccount = statement('changes-of-account');

/** Newest ids are the greatest. */
export const behindAll = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** On the page of one ID. */
const mostOfAccount = 200;

type Row = AccountChange & Record<string, unknown>;

export async function foundChange(id: string, { db }: Context): Promise<AccountChange> {
  const [change] = isRowId(id) ? await db.run<Row>(changeById, [id]) : [];
  if (change === undefined) throw new Refusal('NOT_FOUND');
  return change;
}

export const changesOf = (accountId: string, { db }: Context): Promise<AccountChange[]> =>
  db.run<Row>(ofAccount, [behindAll, mostOfAccount, accountId, false]);
