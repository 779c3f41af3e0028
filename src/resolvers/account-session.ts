import { Arg, Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { statement } from '../db/statements';
import { AccountOfLine, accountOfLine } from '../entities/account-shown';
import { DateTimeScalar } from '../entities/scalars';
import { Refusal } from '../refusal';
import { accountsById, foundAccount } from '../workflows/account-facts';
import { isRowId } from '../workflows/row-id';

const sessionsOfInsurer = statement('account-sessions');
const endOne = statement('account-end-session');

@ObjectType({ description: '利用中のセッション' })
class AccountSession {
  @Field(() => ID) id!: string;
  @Field(() => AccountOfLine) account!: AccountOfLine;
  @Field(() => DateTimeScalar) signedInAt!: Date;
  @Field(() => DateTimeScalar) lastSeenAt!: Date;
  @Field(() => String, { nullable: true }) address!: string | null;
  @Field(() => String, { nullable: true, description: 'Null: no terminal that is registered' })
  terminalName!: string | null;
  @Field(() => Boolean, { description: 'Signed in with a second factor' }) withFactor!: boolean;
  @Field(() => Boolean, { description: '画面ロック中' }) locked!: boolean;
  @Field(() => Boolean, { description: '個人番号取扱がオン' }) handlingMyNumber!: boolean;
}

type Row = Omit<AccountSession, 'account'> & { accountId: string } & Record<string, unknown>;

@Resolver()
export class AccountSessionResolver {
  @Query(() => [AccountSession], { description: 'Of the insurer, or of one ID; newest first' })
  @Requires('viewSessions')
  async accountSessions(
    @Ctx() context: Context,
    @Arg('accountId', () => ID, { nullable: true }) accountId: string | null = null,
  ): Promise<AccountSession[]> {
    if (accountId !== null) await foundAccount(context.db, accountId);
    return sessionsOf(accountId, context);
  }

  @Mutation(() => [AccountSession], { description: 'One, or all of the ID; within a second everywhere' })
  @Requires('endSessions')
  async endSession(
    @Ctx() context: Context,
    @Arg('accountId', () => ID) accountId: string,
    @Arg('sessionId', () => ID, { nullable: true }) sessionId: string | null = null,
  ): Promise<AccountSession[]> {
    const { db } = context;
    const account = await foundAccount(db, accountId);
    if (sessionId !== null && !isRowId(sessionId)) throw new Refusal('NOT_FOUND');
    const [{ ended } = { ended: 0 }] = await db.run<{ ended: number }>(endOne, [account.id, sessionId]);
    if (sessionId !== null && ended === 0) throw new Refusal('NOT_FOUND');
    context.note({ subject: account.id });
    return sessionsOf(account.id, context);
  }
}

async function sessionsOf(accountId: string | null, { db, today }: Context): Promise<AccountSession[]> {
  const sessions = await db.run<Row>(sessionsOfInsurer, [accountId]);
  const accounts = await accountsById(db, [...new Set(sessions.map((each) => each.accountId))]);
  const lines = new Map(accounts.map((account) => [account.id, accountOfLine(account, today)]));
  return sessions.map(({ accountId: of, ...session }) => ({ ...session, account: lines.get(of)! }));
}
