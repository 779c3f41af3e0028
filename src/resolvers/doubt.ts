import { MaxLength } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { In } from 'typeorm';
import { whyNot } from '../auth/caller';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { connectionOf, pageSize, rowIdOf, type Connection } from '../db/page';
import { statement } from '../db/statements';
import {
  differencesOf,
  whyNotConfirmed,
  whyNotProposed,
  type DoubtResolution,
  type GivenField,
  type GivenRow,
} from '../domain/doubt';
import { Doubt } from '../entities/doubt';
import { DoubtResolutionEnum } from '../entities/enums';
import { Subscriber } from '../entities/subscriber';
import { Refusal } from '../refusal';
import { confirmResolution, proposeResolution, rejectResolution } from '../workflows/resolve-doubt';
import { isRowId } from '../workflows/row-id';
import { connectionType } from './connection';
import { loginIdOf } from './login-id';
import { mustBeReason } from './stated-reason';

const openDoubtIds = statement('open-doubt-ids');
const resolvedDoubtIds = statement('resolved-doubt-ids');
const doubtedSubscribers = statement('doubted-subscribers');
const subscribersById = statement('subscribers-by-id');

/** A number that a whole file has given is about more persons than anybody looks at. */
const mostSuspects = 200;

@ObjectType({ description: 'Somebody whom a doubt is about' })
class Suspect {
  @Field(() => Subscriber) subscriber!: Subscriber;
  @Field(() => Boolean, { description: 'The number was linked to this person when the doubt was raised' })
  holdsNumber!: boolean;
}

@ObjectType({ description: 'A row that gave the number, as it was written' })
class DoubtRow implements GivenRow {
  @Field(() => Int, { nullable: true, description: 'Null: typed on screen' }) line!: number | null;
  @Field(() => String, { nullable: true }) eligibilityId!: string | null;
  @Field(() => String, { nullable: true }) symbol!: string | null;
  @Field(() => String, { nullable: true }) number!: string | null;
  @Field(() => String, { nullable: true }) cardBranch!: string | null;
  @Field(() => String, { nullable: true }) nameKanji!: string | null;
  @Field(() => String, { nullable: true }) nameKana!: string | null;
  @Field(() => String, { nullable: true }) birthDate!: string | null;
  @Field(() => String, { nullable: true }) sex!: string | null;
  @Field(() => String, { nullable: true }) address!: string | null;
  @Field(() => [String], { description: 'Fields in which it differs from the holder, or from the other rows' })
  differences!: GivenField[];
}

@ArgsType()
class ProposeDoubtResolutionArgs {
  @Field(() => ID)
  id!: string;

  @Field(() => DoubtResolutionEnum)
  resolution!: DoubtResolution;

  @Field(() => String)
  @MaxLength(200)
  comment!: string;
}

@ArgsType()
class RejectDoubtResolutionArgs {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  @MaxLength(200)
  comment!: string;
}

const DoubtConnection = connectionType('Doubt', Doubt);

@Resolver(() => Doubt)
export class DoubtResolver {
  @Query(() => DoubtConnection, { description: 'Oldest first' })
  @Requires('viewDoubts')
  async doubts(
    @Ctx() context: Context,
    @Arg('resolved', () => Boolean, { defaultValue: false }) resolved: boolean,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<Connection<Doubt>> {
    const { db, member, platform } = context;
    const scope = { key: platform.secrets.cursorKey, insurerId: member.insurerId, search: ['doubts', resolved] };
    const size = pageSize(first);
    const last = after === null ? null : rowIdOf(after, scope);
    const page = await db.run<{ id: string }>(resolved ? resolvedDoubtIds : openDoubtIds, [last, size + 1]);
    const ids = page.map(({ id }) => id);
    const found = await db.rows.find(Doubt, { where: { id: In(ids) } });
    const oldestFirst = ids.flatMap((id) => found.find((one) => one.id === id) ?? []);
    await preloadSuspects(context, ids);
    return connectionOf(oldestFirst, { size, after, scope });
  }

  @Query(() => Doubt, { nullable: true })
  @Requires('viewDoubts')
  async doubt(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Doubt> {
    const found = isRowId(id) ? await context.db.rows.findOne(Doubt, { id }) : null;
    if (found === null) throw new Refusal('NOT_FOUND');
    return found;
  }

  @Mutation(() => Doubt, { description: 'Says what is wrong; a second person confirms it' })
  @Requires('resolveDoubts')
  proposeDoubtResolution(
    @Args(() => ProposeDoubtResolutionArgs) { id, resolution, comment }: ProposeDoubtResolutionArgs,
    @Ctx() context: Context,
  ): Promise<Doubt> {
    mustBeReason(comment, 'comment');
    noteDoubt(id, context, `${resolution} ${comment}`);
    const { db, member, now } = context;
    return proposeResolution(db, id, { resolution, comment, accountId: member.accountId, now });
  }

  @Mutation(() => Doubt, { description: 'Carries the proposal out; not by who proposed it' })
  @Requires('resolveDoubts')
  async confirmDoubtResolution(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Doubt> {
    noteDoubt(id, context, 'CONFIRMED');
    const { db, member, now, platform } = context;
    return confirmResolution(db, id, { accountId: member.accountId, now, cipher: await platform.keys.of(db) });
  }

  @Mutation(() => Doubt, { description: 'Sends the proposal back' })
  @Requires('resolveDoubts')
  rejectDoubtResolution(
    @Args(() => RejectDoubtResolutionArgs) { id, comment }: RejectDoubtResolutionArgs,
    @Ctx() context: Context,
  ): Promise<Doubt> {
    mustBeReason(comment, 'comment');
    noteDoubt(id, context, `REJECTED ${comment}`);
    return rejectResolution(context.db, id, comment);
  }

  @FieldResolver(() => [Suspect], { description: 'The holder first; of very many the first' })
  suspects(@Root() { id }: Doubt, @Ctx() context: Context): Promise<Suspect[]> {
    return suspectsOf(id, context);
  }

  @FieldResolver(() => [DoubtRow])
  async rows(@Root() { id, given }: Doubt, @Ctx() context: Context): Promise<DoubtRow[]> {
    const holder = (await suspectsOf(id, context)).find(({ holdsNumber }) => holdsNumber)?.subscriber ?? null;
    const differences = differencesOf(given, holder);
    return given.map((row, at) => ({ ...row, differences: differences[at]! }));
  }

  @FieldResolver(() => String, { nullable: true, description: 'Login ID' })
  async raisedBy(@Root() { raisedById }: Doubt, @Ctx() context: Context): Promise<string | null> {
    return raisedById && loginIdOf(raisedById, context);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Login ID' })
  async proposedBy(@Root() { proposedById }: Doubt, @Ctx() context: Context): Promise<string | null> {
    return proposedById && loginIdOf(proposedById, context);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Login ID' })
  async resolvedBy(@Root() { resolvedById }: Doubt, @Ctx() context: Context): Promise<string | null> {
    return resolvedById && loginIdOf(resolvedById, context);
  }

  @FieldResolver(() => Boolean, { description: 'Open, and the operation is granted' })
  mayPropose(@Root() doubt: Doubt, @Ctx() context: Context): boolean {
    return mayResolve(context) && whyNotProposed(doubt) === null;
  }

  @FieldResolver(() => Boolean, { description: 'Proposed by somebody else, and the operation is granted' })
  mayConfirm(@Root() doubt: Doubt, @Ctx() context: Context): boolean {
    return mayResolve(context) && whyNotConfirmed(doubt, context.member.accountId) === null;
  }
}

function mayResolve({ caller }: Context): boolean {
  const why = whyNot(caller, 'resolveDoubts');
  return why === null || why === 'MY_NUMBER_HANDLING_OFF';
}

function noteDoubt(id: string, context: Context, what: string): void {
  if (!isRowId(id)) throw new Refusal('NOT_FOUND');
  context.note({ subject: `${id} ${what}` });
}

/** Those of a whole page with one statement. */
async function preloadSuspects(context: Context, ids: string[]): Promise<void> {
  const suspects = await suspectsOfAll(context, ids);
  await Promise.all(ids.map((id) => context.once(`suspects ${id}`, async () => suspects.get(id) ?? [])));
}

const suspectsOf = (id: string, context: Context): Promise<Suspect[]> =>
  context.once(`suspects ${id}`, async () => (await suspectsOfAll(context, [id])).get(id) ?? []);

async function suspectsOfAll({ db }: Context, ids: string[]): Promise<Map<string, Suspect[]>> {
  const doubted = await db.run<{ doubtId: string; subscriberId: string; holdsNumber: boolean }>(doubtedSubscribers, [
    ids,
    mostSuspects,
  ]);
  const persons = [...new Set(doubted.map(({ subscriberId }) => subscriberId))];
  const subscribers = await db.run<Subscriber>(subscribersById, [persons]);
  const byId = new Map(subscribers.map((subscriber) => [subscriber.id, subscriber]));
  const suspects = new Map<string, Suspect[]>();
  for (const { doubtId, subscriberId, holdsNumber } of doubted) {
    const subscriber = byId.get(subscriberId);
    if (subscriber) suspects.set(doubtId, [...(suspects.get(doubtId) ?? []), { subscriber, holdsNumber }]);
  }
  return suspects;
}
