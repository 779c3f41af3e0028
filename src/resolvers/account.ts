import { IsOptional, MaxLength } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { connectionOf, pageSize, rowIdOf, type Connection } from '../db/page';
import { statement } from '../db/statements';
import { accountStateOn, type AccountKind, type AccountState } from '../domain/account';
import { assignmentOn } from '../domain/assignment';
import { AccountChange } from '../entities/account-change';
import { accountShown, ShownAccount, type AccountRow } from '../entities/account-shown';
import { Assignment, assignmentShown } from '../entities/assignment';
import { AccountKindEnum, AccountStateEnum } from '../entities/enums';
import { DateTimeScalar } from '../entities/scalars';
import { foundAccount, type Row } from '../workflows/account-facts';
import { connectionType } from './connection';
import { historyOf, preloadPage, signInOf } from './found-accounts';
import { changesOf } from './found-change';
import { mustBeStorable } from './storable-text';

const accountsByLoginId = statement('accounts');

/** The state of an ID is told from several rows of it, so those of another state are read and left out. */
const readAtOnce = 200;

@InputType()
class AccountSearch {
  @Field(() => String, { nullable: true, description: 'How login ID or 職員番号 begins, or part of the name' })
  @IsOptional()
  @MaxLength(100)
  text?: string | null;

  @Field(() => AccountStateEnum, { nullable: true }) state?: AccountState | null;
  @Field(() => AccountKindEnum, { nullable: true }) kind?: AccountKind | null;
}

const AccountConnection = connectionType('Account', ShownAccount);

@Resolver(() => ShownAccount)
export class AccountResolver {
  @Query(() => AccountConnection, { description: 'By login ID' })
  @Requires('viewAccounts')
  async accounts(
    @Ctx() context: Context,
    @Arg('search', () => AccountSearch, { nullable: true }) search: AccountSearch | null = null,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<Connection<ShownAccount>> {
    const { member, platform, today } = context;
    const { text = null, state = null, kind = null } = search ?? {};
    mustBeStorable({ text });
    const asked = { text: text?.trim() || null, state, kind };
    const scope = { key: platform.secrets.cursorKey, insurerId: member.insurerId, search: ['accounts', asked] };
    const size = pageSize(first);
    const last = after === null ? null : rowIdOf(after, scope);
    const found = await accountsFound(context, asked, { last, most: size + 1 });
    await preloadPage(
      found.map(({ id }) => id),
      context,
    );
    return connectionOf(
      found.map((account) => accountShown(account, today)),
      { size, after, scope },
    );
  }

  @Query(() => ShownAccount, { nullable: true })
  @Requires('viewAccounts')
  async account(@Arg('id', () => ID) id: string, @Ctx() { db, today }: Context): Promise<ShownAccount> {
    return accountShown(await foundAccount(db, id), today);
  }

  @FieldResolver(() => Assignment, { nullable: true, description: 'The one that counts today; null: 取扱不可' })
  async assignment(@Root() { id }: ShownAccount, @Ctx() context: Context): Promise<Assignment | null> {
    const counting = assignmentOn(context.today, await historyOf(id, context), context.now);
    return counting && assignmentShown(counting);
  }

  @FieldResolver(() => [Assignment], { description: 'All that are or were in force, newest first' })
  async assignments(@Root() { id }: ShownAccount, @Ctx() context: Context): Promise<Assignment[]> {
    const { assignments } = await historyOf(id, context);
    return assignments.map(assignmentShown).toReversed();
  }

  @FieldResolver(() => Boolean, { description: 'There is a password or a start code' })
  async hasCredentials(@Root() { id }: ShownAccount, @Ctx() context: Context): Promise<boolean> {
    return (await signInOf(id, context))?.hasCredentials ?? false;
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: 'Null: no start code waits for its owner' })
  async startCodeUntil(@Root() { id }: ShownAccount, @Ctx() context: Context): Promise<Date | null> {
    return (await signInOf(id, context))?.startCodeUntil ?? null;
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: 'By its owner' })
  async passwordSetAt(@Root() { id }: ShownAccount, @Ctx() context: Context): Promise<Date | null> {
    return (await signInOf(id, context))?.passwordSetAt ?? null;
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true })
  async lastSignedInAt(@Root() { id }: ShownAccount, @Ctx() context: Context): Promise<Date | null> {
    return (await signInOf(id, context))?.lastSignedInAt ?? null;
  }

  @FieldResolver(() => Boolean, { description: 'ワンタイムコード' })
  async totp(@Root() { id }: ShownAccount, @Ctx() context: Context): Promise<boolean> {
    return (await signInOf(id, context))?.totp ?? false;
  }

  @FieldResolver(() => Int, { description: 'How many' })
  async passkeys(@Root() { id }: ShownAccount, @Ctx() context: Context): Promise<number> {
    return (await signInOf(id, context))?.passkeys ?? 0;
  }

  @FieldResolver(() => Boolean, { description: 'Without a second factor only that can be set up' })
  async factorRequired(@Root() { id }: ShownAccount, @Ctx() context: Context): Promise<boolean> {
    return (await signInOf(id, context))?.factorRequired ?? false;
  }

  @FieldResolver(() => [AccountChange], { description: 'Newest first; of very many the newest' })
  changes(@Root() { id }: ShownAccount, @Ctx() context: Context): Promise<AccountChange[]> {
    return changesOf(id, context);
  }
}

interface Asked {
  text: string | null;
  state: AccountState | null;
  kind: AccountKind | null;
}

async function accountsFound(
  { db, today }: Context,
  { text, state, kind }: Asked,
  { last, most }: { last: string | null; most: number },
): Promise<AccountRow[]> {
  const found: AccountRow[] = [];
  const chunk = state === null ? most : readAtOnce;
  for (let from = last; found.length < most;) {
    const rows = await db.run<Row>(accountsByLoginId, [from, text, kind, chunk]);
    found.push(...rows.filter((account) => state === null || accountStateOn(today, account) === state));
    if (rows.length < chunk) break;
    from = rows.at(-1)!.id;
  }
  return found.slice(0, most);
}
