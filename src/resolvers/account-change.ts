import {
  Args,
  ArgsType,
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { MaxLength } from 'class-validator';
import { may } from '../auth/caller';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { connectionOf, pageSize, rowIdOf, type Connection } from '../db/page';
import { statement, type Statement } from '../db/statements';
import { accountChangeLabels, mayDecide } from '../domain/account-change';
import { assignmentOn } from '../domain/assignment';
import { AccountChange } from '../entities/account-change';
import { accountShown, ShownAccount } from '../entities/account-shown';
import { Assignment, assignmentShown } from '../entities/assignment';
import { Terminal } from '../entities/terminal';
import { activeManagers } from '../workflows/account-rights';
import { changesForOperator } from '../workflows/rights-given';
import { isRowId } from '../workflows/row-id';
import { settleChange, type Settled } from '../workflows/settle-change';
import { connectionType } from './connection';
import { accountOf, givenBy, historyOf, preloadChanges, terminalsKnown } from './found-accounts';
import { behindAll, foundChange } from './found-change';
import { mustBeReason } from './stated-reason';

const newestFirst = statement('changes');
const waitingFirst = statement('changes-waiting');
const ofAccount = statement('changes-of-account');
const ofTerminal = statement('changes-of-terminal');

type Row = AccountChange & Record<string, unknown>;

@InputType()
class AccountChangeSearch {
  @Field(() => Boolean, { nullable: true, description: 'Only what nobody has decided yet' }) waiting?: boolean | null;
  @Field(() => ID, { nullable: true }) accountId?: string | null;
  @Field(() => ID, { nullable: true }) terminalId?: string | null;
}

@ArgsType()
class RejectChangeArgs {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  @MaxLength(200)
  reason!: string;
}

const AccountChangeConnection = connectionType('AccountChange', AccountChange);

@Resolver(() => AccountChange)
export class AccountChangeResolver {
  @Query(() => AccountChangeConnection, { description: 'Newest first' })
  @Requires('viewAccounts')
  async accountChanges(
    @Ctx() context: Context,
    @Arg('search', () => AccountChangeSearch, { nullable: true }) search: AccountChangeSearch | null = null,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<Connection<AccountChange>> {
    const { db, member, platform } = context;
    const { accountId = null, terminalId = null } = search ?? {};
    const waiting = search?.waiting ?? false;
    const asked = ['accountChanges', waiting, accountId, terminalId];
    const scope = { key: platform.secrets.cursorKey, insurerId: member.insurerId, search: asked };
    const size = pageSize(first);
    const page = [after === null ? behindAll : rowIdOf(after, scope), size + 1];
    const list = listFor({ waiting, accountId, terminalId });
    const found = list === null ? [] : await db.run<Row>(list.prepared, [...page, ...list.values]);
    await preloadChanges(found, context);
    return connectionOf<AccountChange>(found, { size, after, scope });
  }

  @Query(() => AccountChange, { nullable: true })
  @Requires('viewAccounts')
  accountChange(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<AccountChange> {
    return foundChange(id, context);
  }

  @Mutation(() => AccountChange, { description: 'Puts a draft in force; by neither its drafter nor whom it is about' })
  @Requires('decideChanges')
  confirmChange(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<AccountChange> {
    return settled(id, { decision: 'CONFIRMED' }, context);
  }

  @Mutation(() => AccountChange, { description: 'Sends a draft back' })
  @Requires('decideChanges')
  rejectChange(
    @Args(() => RejectChangeArgs) { id, reason }: RejectChangeArgs,
    @Ctx() context: Context,
  ): Promise<AccountChange> {
    mustBeReason(reason);
    return settled(id, { decision: 'REJECTED', reason }, context);
  }

  @Mutation(() => AccountChange, { description: 'Takes the own draft back' })
  @Requires('draftAccounts')
  withdrawChange(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<AccountChange> {
    return settled(id, { decision: 'WITHDRAWN' }, context);
  }

  @FieldResolver(() => String, { description: '画面に出す名' })
  label(@Root() { kind }: AccountChange): string {
    return accountChangeLabels[kind];
  }

  @FieldResolver(() => ShownAccount, { nullable: true, description: 'Null: it is about a terminal' })
  async account(@Root() { accountId }: AccountChange, @Ctx() context: Context): Promise<ShownAccount | null> {
    const account = accountId && (await accountOf(accountId, context));
    return account ? accountShown(account, context.today) : null;
  }

  @FieldResolver(() => Terminal, { nullable: true })
  async terminal(@Root() { terminalId }: AccountChange, @Ctx() context: Context): Promise<Terminal | null> {
    if (terminalId === null) return null;
    return (await terminalsKnown(context)).find(({ id }) => id === terminalId) ?? null;
  }

  @FieldResolver(() => Assignment, { nullable: true, description: 'Of OPEN and ASSIGN: what counts without it' })
  async before(@Root() change: AccountChange, @Ctx() context: Context): Promise<Assignment | null> {
    const given = await givenBy(change, context);
    if (given === null || change.accountId === null) return null;
    const history = await historyOf(change.accountId, context);
    const asOf = change.decidedAt === null ? context.now : new Date(change.decidedAt.getTime() - 1);
    const counting = assignmentOn(given.validFrom, history, asOf);
    return counting && assignmentShown(counting);
  }

  @FieldResolver(() => Assignment, { nullable: true, description: 'Of OPEN and ASSIGN: what it gives' })
  async after(@Root() change: AccountChange, @Ctx() context: Context): Promise<Assignment | null> {
    const given = await givenBy(change, context);
    return given && assignmentShown(given);
  }

  @FieldResolver(() => Boolean, { description: 'The person asking may confirm or reject it' })
  mayDecide(@Root() change: AccountChange, @Ctx() { member, caller }: Context): boolean {
    return mayDecide({ ...change, draftedBy: change.draftedById }, member.accountId) && may(caller, 'decideChanges');
  }

  @FieldResolver(() => Boolean, { description: 'No other manager is left: the platform operator decides' })
  async waitsForOperator(@Root() change: AccountChange, @Ctx() context: Context): Promise<boolean> {
    if (change.decision !== null) return false;
    const { db, now } = context;
    const managers = await context.once('active managers', () => activeManagers(db, now));
    return (await changesForOperator(db, [change], { managers, now })).length > 0;
  }

  @FieldResolver(() => Boolean, { description: 'Drafted by the person asking' })
  isOwn(@Root() { draftedById }: AccountChange, @Ctx() { member }: Context): boolean {
    return draftedById === member.accountId;
  }
}

async function settled(id: string, decided: Settled, context: Context): Promise<AccountChange> {
  const { db, member, now } = context;
  const { kind, accountId, terminalId } = await foundChange(id, context);
  const about = [decided.decision, kind, id, accountId ?? terminalId, decided.reason];
  context.note({ subject: about.filter(Boolean).join(' ') });
  await settleChange(db, id, decided, { by: member.accountId, now });
  return foundChange(id, context);
}

/** Null: the ids name nothing. */
function listFor({
  waiting,
  accountId,
  terminalId,
}: {
  waiting: boolean;
  accountId: string | null;
  terminalId: string | null;
}): {
  prepared: Statement;
  values: unknown[];
} | null {
  if (accountId !== null) return isRowId(accountId) ? { prepared: ofAccount, values: [accountId, waiting] } : null;
  if (terminalId !== null) return isRowId(terminalId) ? { prepared: ofTerminal, values: [terminalId, waiting] } : null;
  return { prepared: waiting ? waitingFirst : newestFirst, values: [] };
}
