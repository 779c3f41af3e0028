import { MaxLength } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
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
import { In } from 'typeorm';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { connectionOf, pageSize, rowIdOf, type Connection } from '../db/page';
import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { answerRefusalInWords, type ProvisionState } from '../domain/exchange';
import { ProvisionStateEnum } from '../entities/enums';
import { Provision } from '../entities/provision';
import { Replica } from '../entities/replica';
import { Subscriber } from '../entities/subscriber';
import { institutionByCode } from '../network/institution';
import { Refusal } from '../refusal';
import { answerByHand } from '../workflows/manual-answer';
import { isRowId } from '../workflows/row-id';
import { connectionType } from './connection';
import { foundSubscriber } from './found-subscriber';
import { loginIdOf } from './login-id';
import { mustBeReason } from './stated-reason';

const provisionIds = statement('provision-ids');
const idsOfSubscriber = statement('provision-ids-of-subscriber');
const waitingIds = statement('waiting-provision-ids');
const subscribersById = statement('subscribers-by-id');

@InputType({ description: 'All that are given must fit' })
class ProvisionSearch {
  @Field(() => ID, { nullable: true }) subscriberBranchNumber?: string | null;
  @Field(() => [ProvisionStateEnum], { nullable: true }) states?: ProvisionState[] | null;
}

@ArgsType()
class AnswerProvisionArgs {
  @Field(() => ID)
  id!: string;

  @Field(() => Boolean, { description: 'Whether what is asked for is provided' })
  release!: boolean;

  @Field(() => String)
  @MaxLength(200)
  reason!: string;
}

const ProvisionConnection = connectionType('Provision', Provision);

@Resolver(() => Provision)
export class ProvisionResolver {
  @Query(() => ProvisionConnection, { description: 'Newest first' })
  @Requires('viewProvisions')
  async provisions(
    @Ctx() context: Context,
    @Arg('search', () => ProvisionSearch, { nullable: true }) search?: ProvisionSearch | null,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<Connection<Provision>> {
    const { db, member, platform } = context;
    const asked = { subscriberBranchNumber: search?.subscriberBranchNumber ?? null, states: search?.states ?? null };
    const scope = { key: platform.secrets.cursorKey, insurerId: member.insurerId, search: ['provisions', asked] };
    const size = pageSize(first);
    const last = after === null ? null : rowIdOf(after, scope);
    const ids = await searchedIds(db, asked, [last, size + 1]);
    const found = await db.rows.find(Provision, { where: { id: In(ids) } });
    const newestFirst = ids.flatMap((id) => found.find((one) => one.id === id) ?? []);
    await preloadSubscribers(context, newestFirst);
    return connectionOf(newestFirst, { size, after, scope });
  }

  @Query(() => Provision, { nullable: true })
  @Requires('viewProvisions')
  async provision(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Provision> {
    const found = isRowId(id) ? await context.db.rows.findOne(Provision, { id }) : null;
    if (found === null) throw new Refusal('NOT_FOUND');
    await preloadSubscribers(context, [found]);
    return found;
  }

  @Mutation(() => Provision, { description: 'Of one that waits; what is provided is what is believed now' })
  @Requires('answerProvisions')
  async answerProvision(
    @Args(() => AnswerProvisionArgs) { id, release, reason }: AnswerProvisionArgs,
    @Ctx() context: Context,
  ): Promise<Provision> {
    mustBeReason(reason);
    if (!isRowId(id)) throw new Refusal('NOT_FOUND');
    const { db, member, now } = context;
    const subject = `${id} ${release ? 'RELEASED' : 'DECLINED'} ${reason}`;
    context.note({ subject });
    const provider = await institutionByCode(db, member.institution.code);
    const answered = await answerByHand(db, id, { release, reason, provider: provider!, now });
    await preloadSubscribers(context, [answered]);
    context.note({ ...context.noted, subject });
    return answered;
  }

  @FieldResolver(() => Subscriber, { nullable: true, description: 'Null: the code was nobody’s here' })
  async subscriber(@Root() { subscriberId }: Provision, @Ctx() context: Context): Promise<Subscriber | null> {
    return subscriberId === null ? null : subscriberOf(subscriberId, context);
  }

  @FieldResolver(() => String, { nullable: true })
  refusalInWords(@Root() { refusal }: Provision): string | null {
    return refusal === null ? null : answerRefusalInWords(refusal);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Who answered by hand, login ID' })
  async decidedBy(@Root() { decidedById }: Provision, @Ctx() context: Context): Promise<string | null> {
    return decidedById && loginIdOf(decidedById, context);
  }

  @FieldResolver(() => Replica, { nullable: true, description: 'The version from which it was provided' })
  async replica(@Root() { replicaId }: Provision, @Ctx() { db }: Context): Promise<Replica | null> {
    return replicaId === null ? null : db.rows.findOne(Replica, { id: replicaId });
  }
}

/** The work list has an index of its own, and so have the provisions of one person. */
async function searchedIds(
  db: InsurerSession,
  { subscriberBranchNumber, states }: { subscriberBranchNumber: string | null; states: ProvisionState[] | null },
  page: [last: string | null, limit: number],
): Promise<string[]> {
  const ids = async () => {
    if (subscriberBranchNumber !== null) {
      const { id } = await foundSubscriber(db, subscriberBranchNumber);
      return db.run<{ id: string }>(idsOfSubscriber, [...page, states, id]);
    }
    const isWorkList = states?.length === 1 && states[0] === 'WAITING';
    return isWorkList
      ? db.run<{ id: string }>(waitingIds, page)
      : db.run<{ id: string }>(provisionIds, [...page, states]);
  };
  return (await ids()).map(({ id }) => id);
}

/** Those of a whole page with one statement; and whose they are is logged. */
async function preloadSubscribers(context: Context, provisions: Provision[]): Promise<void> {
  const ids = [...new Set(provisions.flatMap(({ subscriberId }) => subscriberId ?? []))];
  const subscribers = ids.length === 0 ? [] : await context.db.run<Subscriber>(subscribersById, [ids]);
  const named = await Promise.all(subscribers.map((one) => context.once(`subscriber ${one.id}`, async () => one)));
  if (named.length > 0)
    context.note({ branchNumbers: named.map(({ subscriberBranchNumber }) => subscriberBranchNumber) });
}

const subscriberOf = (id: string, context: Context): Promise<Subscriber | null> =>
  context.once(`subscriber ${id}`, async () => (await context.db.run<Subscriber>(subscribersById, [[id]]))[0] ?? null);
