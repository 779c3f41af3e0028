import { MaxLength } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import type { PlainDate } from '../domain/plain-date';
import type { Registration } from '../domain/registration-row';
import { EligibilityPeriod } from '../entities/eligibility-period';
import { EnrolmentKindEnum, SubscriberKindEnum } from '../entities/enums';
import { DateScalar } from '../entities/scalars';
import { Subscriber } from '../entities/subscriber';
import { cancelPeriod, correctPeriod, endPeriod, findPeriod } from '../workflows/change-period';
import { writtenSubscriber } from './found-subscriber';
import { loginIdOf } from './login-id';
import { mustBeReason } from './stated-reason';
import { mustBeStorable } from './storable-text';

@InputType({ description: '資格喪失' })
export class EndEligibilityInput {
  @Field(() => ID, { description: 'The belief that is changed: that of another screen is refused' })
  periodId!: string;

  @Field(() => DateScalar, { description: 'The first day not covered; may lie ahead' })
  end!: PlainDate;

  @Field(() => String)
  endReason!: Registration['eligibilityEndReason'];

  @Field(() => DateScalar)
  notifiedOn!: PlainDate;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Open periods of dependants of the same symbol and number end the same day',
  })
  withDependants?: boolean | null;
}

@InputType({ description: '資格の訂正: the period as it should have been' })
export class CorrectEligibilityInput {
  @Field(() => ID) periodId!: string;
  @Field(() => DateScalar) start!: PlainDate;
  @Field(() => DateScalar, { nullable: true }) end!: PlainDate | null;
  @Field(() => String, { nullable: true }) endReason!: Registration['eligibilityEndReason'];
  @Field(() => SubscriberKindEnum) kind!: Registration['kind'];
  @Field(() => EnrolmentKindEnum) enrolmentKind!: Registration['enrolmentKind'];
  @Field(() => String) symbol!: string;
  @Field(() => String) number!: string;
  @Field(() => String) cardBranch!: string;
  @Field(() => DateScalar) notifiedOn!: PlainDate;

  @Field(() => String)
  @MaxLength(200)
  reason!: string;
}

@ArgsType()
class CancelEligibilityArgs {
  @Field(() => ID)
  periodId!: string;

  @Field(() => String)
  @MaxLength(200)
  reason!: string;
}

@Resolver(() => EligibilityPeriod)
export class EligibilityResolver {
  @Mutation(() => [Subscriber], { description: 'Those whose periods were ended, the insured person first' })
  @Requires('endEligibility')
  async endEligibility(
    @Arg('input', () => EndEligibilityInput) input: EndEligibilityInput,
    @Ctx() context: Context,
  ): Promise<Subscriber[]> {
    const { db, today } = context;
    const { periodId, withDependants, ...ending } = input;
    mustBeStorable(ending);
    const period = await findPeriod(db, periodId);
    context.note({ branchNumbers: [period.branchNumber] });
    const ended = await endPeriod(db, period, { ...ending, withDependants: withDependants === true, today });
    context.note({ branchNumbers: ended.map(({ branchNumber }) => branchNumber) });
    return Promise.all(ended.map(({ subscriberId }) => writtenSubscriber(db, subscriberId)));
  }

  @Mutation(() => Subscriber)
  @Requires('correctEligibility')
  async correctEligibility(
    @Arg('input', () => CorrectEligibilityInput) input: CorrectEligibilityInput,
    @Ctx() context: Context,
  ): Promise<Subscriber> {
    const { db, today } = context;
    mustBeReason(input.reason);
    mustBeStorable({ ...input, periodId: null });
    const { periodId, start, end, endReason, kind, enrolmentKind, symbol, number, cardBranch, notifiedOn, reason } =
      input;
    const period = await findPeriod(db, periodId);
    context.note({ branchNumbers: [period.branchNumber] });
    await correctPeriod(db, period, {
      ...{ eligibilityStart: start, eligibilityEnd: end ?? null, eligibilityEndReason: endReason ?? null },
      ...{ kind, enrolmentKind, symbol, number, cardBranch, notifiedOn, reason, today },
    });
    return writtenSubscriber(db, period.subscriberId);
  }

  @Mutation(() => Subscriber, { description: 'The period was never one' })
  @Requires('correctEligibility')
  async cancelEligibility(
    @Args(() => CancelEligibilityArgs) { periodId, reason }: CancelEligibilityArgs,
    @Ctx() context: Context,
  ): Promise<Subscriber> {
    const { db } = context;
    mustBeReason(reason);
    const period = await findPeriod(db, periodId);
    context.note({ branchNumbers: [period.branchNumber] });
    await cancelPeriod(db, period, reason);
    return writtenSubscriber(db, period.subscriberId);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Login ID' })
  async recordedBy(@Root() { recordedById }: EligibilityPeriod, @Ctx() context: Context): Promise<string | null> {
    return recordedById && loginIdOf(recordedById, context);
  }
}
