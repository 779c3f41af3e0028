import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { connectionOf, pageSize, rowIdOf, type Connection } from '../db/page';
import { statement } from '../db/statements';
import { FileImport } from '../entities/file-import';
import { MyNumberEntry } from '../entities/my-number-entry';
import { Refusal } from '../refusal';
import { isRowId } from '../workflows/row-id';
import { connectionType } from './connection';
import { foundSubscriber } from './found-subscriber';
import { loginIdOf } from './login-id';

const entries = statement('my-number-entries');
const entriesOfSubscriber = statement('my-number-entries-of-subscriber');

const MyNumberEntryConnection = connectionType('MyNumberEntry', MyNumberEntry);

@Resolver(() => MyNumberEntry)
export class MyNumberEntryResolver {
  @Query(() => MyNumberEntryConnection, { description: 'Newest first; of one subscriber, one file, or all' })
  @Requires('viewMyNumberEntries')
  async myNumberEntries(
    @Ctx() { db, member, platform }: Context,
    @Arg('subscriberBranchNumber', () => ID, { nullable: true }) branchNumber: string | null = null,
    @Arg('importId', () => ID, { nullable: true }) importId: string | null = null,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<Connection<MyNumberEntry>> {
    const scope = {
      key: platform.secrets.cursorKey,
      insurerId: member.insurerId,
      search: ['myNumberEntries', branchNumber, importId],
    };
    const size = pageSize(first);
    const last = after === null ? null : rowIdOf(after, scope);
    const subscriber = branchNumber === null ? null : await foundSubscriber(db, branchNumber);
    const file = importId === null || !isRowId(importId) ? null : await db.rows.findOne(FileImport, { id: importId });
    if (importId !== null && file === null) throw new Refusal('NOT_FOUND');
    const found =
      subscriber === null
        ? await db.run<MyNumberEntry>(entries, [last, size + 1, importId])
        : await db.run<MyNumberEntry>(entriesOfSubscriber, [last, size + 1, subscriber.id, importId]);
    return connectionOf(found, { size, after, scope });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Masked; null where a reason was entered, and while My Number handling is off',
  })
  myNumber(@Root() { updateSeq }: MyNumberEntry, @Ctx() { member }: Context): string | null {
    return member.affair !== null && updateSeq !== null ? '************' : null;
  }

  @FieldResolver(() => String, { nullable: true, description: '登録者, login ID' })
  async registeredBy(@Root() { registeredById }: MyNumberEntry, @Ctx() context: Context): Promise<string | null> {
    return registeredById && loginIdOf(registeredById, context);
  }
}
