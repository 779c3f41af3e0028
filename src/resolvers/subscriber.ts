import { IsNotEmpty, IsOptional, MaxLength } from 'class-validator';
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
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { connectionOf, pageSize, rowIdOf, type Connection } from '../db/page';
import { statement } from '../db/statements';
import { cardKey } from '../domain/card-key';
import { prefixEnd } from '../domain/name-kana';
import { cellsOf, type Registration } from '../domain/registration-row';
import { myNumberFault } from '../domain/my-number';
import type { PlainDate } from '../domain/plain-date';
import { EnrolmentKindEnum, SexEnum, SubscriberKindEnum } from '../entities/enums';
import { DateScalar, DateTimeScalar } from '../entities/scalars';
import { Subscriber } from '../entities/subscriber';
import { Refusal } from '../refusal';
import { registerOne } from '../workflows/register-one';
import { fits, searchOf, statementFor } from './subscriber-search';
import { connectionType } from './connection';
import { foundSubscriber, issuedOrNone, writtenSubscriber } from './found-subscriber';
import { inHousehold } from './household';
import { leavingDoubt } from './leave-doubt';
import { mustBeReason } from './stated-reason';
import { mustBeStorable } from './storable-text';

const asOf = statement('subscriber-as-of');
const ofHousehold = statement('household');
const byMyNumber = statement('subscribers-by-my-number');
const nameKeyOf = statement('name-key-of');
const readMyNumber = statement('read-my-number');

@InputType({ description: '加入者検索の条件; all that are given must fit' })
export class SubscriberSearch {
  @Field(() => String, { nullable: true, description: 'カナ氏名, from its beginning' })
  @IsOptional()
  @MaxLength(100)
  nameKana?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(19)
  symbol?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(19)
  number?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(2)
  cardBranch?: string | null;

  @Field(() => DateScalar, { nullable: true })
  birthDate?: PlainDate | null;

  @Field(() => String, { nullable: true, description: 'Only while handling My Numbers' })
  myNumber?: string | null;
}

/** In the order and by the rules of a registration file (資格情報登録); judged in `domain/`, field by field. */
@InputType()
export class RegisterSubscriberInput implements Registration {
  @Field(() => ID) eligibilityId!: string;
  @Field(() => String) symbol!: string;
  @Field(() => String) number!: string;
  @Field(() => String) cardBranch!: string;
  @Field(() => SubscriberKindEnum) kind!: Registration['kind'];
  @Field(() => String, { nullable: true }) relationshipCode!: string | null;
  @Field(() => EnrolmentKindEnum) enrolmentKind!: Registration['enrolmentKind'];
  @Field(() => String) nameKanji!: string;
  @Field(() => String) nameKana!: string;
  @Field(() => DateScalar) birthDate!: PlainDate;
  @Field(() => SexEnum) sex!: Registration['sex'];
  @Field(() => String, { nullable: true }) postalCode!: string | null;
  @Field(() => String, { nullable: true }) address!: string | null;
  @Field(() => String, { nullable: true }) municipalityCode!: string | null;
  @Field(() => String, { nullable: true }) myNumber!: string | null;
  @Field(() => String, { nullable: true }) myNumberMissingReason!: Registration['myNumberMissingReason'];
  @Field(() => DateScalar) eligibilityStart!: PlainDate;
  @Field(() => DateScalar, { nullable: true }) eligibilityEnd!: PlainDate | null;
  @Field(() => String, { nullable: true }) eligibilityEndReason!: Registration['eligibilityEndReason'];
  @Field(() => DateScalar) notifiedOn!: PlainDate;
}

@ArgsType()
class RevealMyNumberArgs {
  @Field(() => ID)
  subscriberBranchNumber!: string;

  @Field(() => String, { description: 'Why it has to be seen; kept in the operation log' })
  @IsNotEmpty()
  @MaxLength(200)
  reason!: string;
}

@ObjectType()
class RevealedMyNumber {
  @Field(() => String) myNumber!: string;
}

const SubscriberConnection = connectionType('Subscriber', Subscriber);

@Resolver(() => Subscriber)
export class SubscriberResolver {
  @Query(() => Subscriber, { nullable: true })
  @Requires('viewSubscriber')
  async subscriber(
    @Arg('subscriberBranchNumber', () => ID) branchNumber: string,
    @Ctx() context: Context,
    @Arg('validOn', () => DateScalar, { nullable: true, description: 'Only what holds on this day' })
    validOn?: PlainDate | null,
    @Arg('believedAt', () => DateTimeScalar, {
      nullable: true,
      description:
        'As it was believed at this moment; whether a My Number is linked, doubts and withdrawals are those of now',
    })
    believedAt?: Date | null,
  ): Promise<Subscriber> {
    const { db, now } = context;
    const asked = { validOn: validOn ?? null, believedAt: believedAt ?? null };
    if (asked.validOn === null && asked.believedAt === null) return foundSubscriber(db, branchNumber);
    context.mustBeAllowed('viewSubscriberHistory');
    if (asked.believedAt !== null && asked.believedAt > now)
      throw new Refusal('BAD_USER_INPUT', { field: 'believedAt', reason: 'DATE_IN_FUTURE' });
    const [subscriber] = await db.run<Subscriber>(asOf, [
      ...[issuedOrNone(branchNumber), asked.validOn, asked.believedAt ?? 'infinity'],
    ]);
    if (subscriber === undefined) throw new Refusal('NOT_FOUND');
    return subscriber;
  }

  @Query(() => [Subscriber], { description: 'The insured person and the dependants of the newest symbol and number' })
  @Requires('viewSubscriber')
  async household(
    @Arg('subscriberBranchNumber', () => ID) branchNumber: string,
    @Ctx() { db }: Context,
  ): Promise<Subscriber[]> {
    const subscriber = await foundSubscriber(db, branchNumber);
    const [newest] = subscriber.eligibilityPeriods;
    if (newest === undefined) return [subscriber];
    const from = cardKey(newest.symbol, newest.number, '');
    return inHousehold(await db.run<Subscriber>(ofHousehold, [from, prefixEnd(from)]), from);
  }

  @Query(() => SubscriberConnection)
  @Requires('searchSubscribers')
  async subscribers(
    @Ctx() context: Context,
    @Arg('search', () => SubscriberSearch, { nullable: true }) given?: SubscriberSearch | null,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<Connection<Subscriber>> {
    const { db, member, platform } = context;
    if (given?.myNumber) context.mustBeAllowed('searchByMyNumber');
    const search = searchOf(given ?? {});
    const scope = { key: platform.secrets.cursorKey, insurerId: member.insurerId, search: ['subscribers', search] };
    const size = pageSize(first);
    const last = after === null ? null : rowIdOf(after, scope);
    if (search.myNumber !== null) {
      const fault = myNumberFault(search.myNumber);
      if (fault !== null) throw new Refusal('BAD_USER_INPUT', { field: 'myNumber', reason: fault });
      const cipher = await platform.keys.of(db);
      const rows = await db.run<Subscriber>(byMyNumber, [cipher.blindIndex(search.myNumber)]);
      const fitting = rows.filter((subscriber) => fits(search, subscriber) && subscriber.id !== last);
      return connectionOf(fitting, { size, after, scope });
    }
    const [ended] = last === null ? [] : await db.run<{ key: string }>(nameKeyOf, [last]);
    const { prepared, values } = statementFor(search, { key: ended?.key ?? '', id: last, limit: size + 1 });
    return connectionOf(await db.run<Subscriber>(prepared, values), { size, after, scope });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Masked; null while My Number handling is off or none is linked',
  })
  myNumber(@Root() { myNumberState }: Subscriber, @Ctx() { member }: Context): string | null {
    return member.affair !== null && myNumberState === 'LINKED' ? '************' : null;
  }

  @Mutation(() => Subscriber)
  @Requires('registerSubscriber')
  async registerSubscriber(
    @Arg('input', () => RegisterSubscriberInput) input: RegisterSubscriberInput,
    @Ctx() context: Context,
  ): Promise<Subscriber> {
    const { db, member, platform, today } = context;
    if (input.myNumber && member.affair === null) throw new Refusal('MY_NUMBER_HANDLING_OFF');
    mustBeStorable(input);
    // What is left out of the input is undefined.
    const cells = cellsOf({ ...input, eligibilityEnd: input.eligibilityEnd ?? null });
    const registering = registerOne(db, cells, { cipher: await platform.keys.forWriting(db), today });
    const id = await registering.catch(leavingDoubt(context, cells, input.myNumber));
    return writtenSubscriber(db, id);
  }

  @Mutation(() => RevealedMyNumber)
  @Requires('revealMyNumber')
  async revealMyNumber(
    @Args(() => RevealMyNumberArgs) { subscriberBranchNumber, reason }: RevealMyNumberArgs,
    @Ctx() context: Context,
  ): Promise<RevealedMyNumber> {
    const { db, platform } = context;
    mustBeReason(reason);
    const [row] = await db.run<{ cipher: Buffer | null; subscriberId: string; inDoubt: boolean }>(readMyNumber, [
      issuedOrNone(subscriberBranchNumber),
    ]);
    if (!row?.cipher) throw new Refusal('NOT_FOUND');
    context.note({ branchNumbers: [subscriberBranchNumber], subject: reason });
    if (row.inDoubt) throw new Refusal('MY_NUMBER_IN_DOUBT');
    const cipher = await platform.keys.of(db, [row.cipher]);
    const myNumber = cipher.decrypt(row.cipher, { table: 'my_number', row: row.subscriberId }).toString('utf8');
    return { myNumber };
  }
}
