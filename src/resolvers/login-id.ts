import type { Context } from '../context';
import { Account } from '../entities/account';

/** Few people have written a whole page, so each is asked for once. */
export const loginIdOf = (id: string, context: Context): Promise<string | null> =>
  context.once(`login id ${id}`, async () => (await context.db.rows.findOne(Account, { id }))?.loginId ?? null);
