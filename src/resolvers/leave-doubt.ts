import type { Context } from '../context';
import { refusalOf } from '../errors';
import { doubtAboutTyped } from '../workflows/raise-doubts';

/** A registration refused because its My Number is another's leaves a doubt, although nothing else of it remains. */
export const leavingDoubt =
  ({ platform, db, member, remains }: Context, cells: readonly string[], myNumber: string | null | undefined) =>
  async (error: unknown): Promise<never> => {
    if (myNumber && refusalOf(error).code === 'MY_NUMBER_LINKED_TO_ANOTHER') {
      const cipher = await platform.keys.of(db);
      remains.push(doubtAboutTyped(cells, cipher.blindIndex(myNumber), member.accountId));
    }
    throw error;
  };
