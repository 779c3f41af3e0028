import { IsOptional, MaxLength } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import type { PlainDate } from '../domain/plain-date';
import { DateScalar, DateTimeScalar } from '../entities/scalars';
import { Subscriber } from '../entities/subscriber';
import { changeParticulars } from '../workflows/change-particulars';
import { foundSubscriber, writtenSubscriber } from './found-subscriber';
import { mustBeReason } from './stated-reason';
import { mustBeStorable } from './storable-text';

@InputType({ description: 'What is left out stays as it is; an empty text empties' })
export class ChangeParticularsInput {
  @Field(() => ID) subscriberBranchNumber!: string;
  @Field(() => DateTimeScalar, { description: 'particularsRecordedAt of what the clerk saw' }) seen!: Date;
  @Field(() => String, { nullable: true }) nameKanji?: string | null;
  @Field(() => String, { nullable: true }) nameKana?: string | null;
  @Field(() => String, { nullable: true }) postalCode?: string | null;
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => String, { nullable: true }) municipalityCode?: string | null;
  @Field(() => String, { nullable: true }) relationshipCode?: string | null;
  @Field(() => DateScalar, { description: '異動年月日' }) changedOn!: PlainDate;
  @Field(() => DateScalar, {
    description: '届出受理年月日: an older filing than the current one changes only the past',
  })
  notifiedOn!: PlainDate;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(200)
  reason?: string | null;
}

@Resolver()
export class ParticularsResolver {
  @Mutation(() => Subscriber)
  @Requires('changeParticulars')
  async changeParticulars(
    @Arg('input', () => ChangeParticularsInput) input: ChangeParticularsInput,
    @Ctx() context: Context,
  ): Promise<Subscriber> {
    const { db, today } = context;
    const { subscriberBranchNumber, seen, reason, ...filing } = input;
    if (reason) mustBeReason(reason);
    mustBeStorable(filing);
    const { id, eligibilityPeriods } = await foundSubscriber(db, subscriberBranchNumber);
    context.note({ branchNumbers: [subscriberBranchNumber] });
    await changeParticulars(db, id, { seen, filing, reason: reason || null, newest: eligibilityPeriods[0], today });
    return writtenSubscriber(db, id);
  }
}
