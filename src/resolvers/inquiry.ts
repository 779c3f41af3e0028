import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { connectionOf, pageSize, rowIdOf, type Connection } from '../db/page';
import { statement } from '../db/statements';
import { answerRefusalInWords, type InquiryState } from '../domain/exchange';
import { InquiryStateEnum } from '../entities/enums';
import { Inquiry, InquiryAnswer } from '../entities/inquiry';
import { Subscriber } from '../entities/subscriber';
import { connectionType } from './connection';
import { foundInquiry } from './found-inquiry';
import { foundSubscriber, writtenSubscriber } from './found-subscriber';
import { loginIdOf } from './login-id';

const inquiries = statement('inquiries');
const inquiriesOfSubscriber = statement('inquiries-of-subscriber');
const inquiryAnswer = statement('inquiry-answer');
const subscribersById = statement('subscribers-by-id');

@InputType()
class InquirySearch {
  @Field(() => ID, { nullable: true }) subscriberBranchNumber?: string | null;
  @Field(() => [InquiryStateEnum], { nullable: true }) states?: InquiryState[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Not closed yet' }) open?: boolean | null;
}

/** Newest ids are the greatest. */
const behindAll = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const InquiryConnection = connectionType('Inquiry', Inquiry);

@Resolver(() => Inquiry)
export class InquiryResolver {
  @Query(() => Inquiry, { nullable: true })
  @Requires('viewInquiries')
  inquiry(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<Inquiry> {
    return foundInquiry(context.db, id);
  }

  @Query(() => InquiryConnection, { description: 'Newest first' })
  @Requires('viewInquiries')
  async inquiries(
    @Ctx() context: Context,
    @Arg('search', () => InquirySearch, { nullable: true }) search: InquirySearch | null = null,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<Connection<Inquiry>> {
    const { db, member, platform } = context;
    const { subscriberBranchNumber = null, states = null, open = null } = search ?? {};
    const scope = {
      key: platform.secrets.cursorKey,
      insurerId: member.insurerId,
      search: ['inquiries', subscriberBranchNumber, states, open],
    };
    const size = pageSize(first);
    const last = after === null ? behindAll : rowIdOf(after, scope);
    const subscriber = subscriberBranchNumber === null ? null : await foundSubscriber(db, subscriberBranchNumber);
    const asked = [last, size + 1, states, open];
    const found =
      subscriber === null
        ? await db.run<Inquiry & Record<string, unknown>>(inquiries, asked)
        : await db.run<Inquiry & Record<string, unknown>>(inquiriesOfSubscriber, [...asked, subscriber.id]);
    await preloadSubscribers(context, found);
    return connectionOf<Inquiry>(found, { size, after, scope });
  }

  @FieldResolver(() => Subscriber)
  subscriber(@Root() { subscriberId }: Inquiry, @Ctx() context: Context): Promise<Subscriber> {
    return subscriberOf(subscriberId, context);
  }

  @FieldResolver(() => String, { description: 'Login ID' })
  requestedBy(@Root() { requestedById }: Inquiry, @Ctx() context: Context): Promise<string | null> {
    return loginIdOf(requestedById, context);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Login ID' })
  async closedBy(@Root() { closedById }: Inquiry, @Ctx() context: Context): Promise<string | null> {
    return closedById && loginIdOf(closedById, context);
  }

  @FieldResolver(() => String, { nullable: true })
  refusalInWords(@Root() { refusal }: Inquiry): string | null {
    return refusal && answerRefusalInWords(refusal);
  }

  @FieldResolver(() => InquiryAnswer, { nullable: true, description: 'Null: none, or it is not about this person' })
  async answer(@Root() { id, state }: Inquiry, @Ctx() { db }: Context): Promise<InquiryAnswer | null> {
    if (state !== 'ANSWERED') return null;
    const [answer] = await db.run<InquiryAnswer & Record<string, unknown>>(inquiryAnswer, [id]);
    return answer ?? null;
  }
}

const subscriberOf = (id: string, context: Context): Promise<Subscriber> =>
  context.once(`subscriber ${id}`, () => writtenSubscriber(context.db, id));

/** Those of a whole page with one statement. */
async function preloadSubscribers(context: Context, page: Inquiry[]): Promise<void> {
  const ids = [...new Set(page.map(({ subscriberId }) => subscriberId))];
  const persons = await context.db.run<Subscriber & Record<string, unknown>>(subscribersById, [ids]);
  await Promise.all(persons.map((person) => context.once(`subscriber ${person.id}`, async () => person)));
}
