import { MaxLength } from 'class-validator';
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { statement } from '../db/statements';
import { reaches } from '../domain/privilege-level';
import { ProvisionSetting } from '../entities/provision-setting';
import { Subscriber } from '../entities/subscriber';
import { markRecordsNonDisclosure } from '../workflows/provision-records';
import { foundSubscriber } from './found-subscriber';
import { mustBeReason } from './stated-reason';

const lockSetting = statement('lock-setting');
const setSetting = statement('set-provision-setting');

@ArgsType()
class ChangeProvisionSettingArgs {
  @Field(() => ID)
  subscriberBranchNumber!: string;

  @Field(() => Boolean)
  nonDisclosure!: boolean;

  @Field(() => Boolean)
  manualAnswer!: boolean;

  @Field(() => String)
  @MaxLength(200)
  reason!: string;
}

@Resolver(() => Subscriber)
export class ProvisionSettingResolver {
  @FieldResolver(() => ProvisionSetting, { nullable: true, description: 'Null for who handles no My Numbers' })
  async provisionSetting(
    @Root() { id }: Subscriber,
    @Ctx() { db, member }: Context,
  ): Promise<Pick<ProvisionSetting, 'nonDisclosure' | 'manualAnswer' | 'reason' | 'recordedAt'> | null> {
    if (!reaches(member.privilegeLevel, 'READ')) return null;
    const setting = await db.rows.findOne(ProvisionSetting, { subscriberId: id });
    return setting ?? { nonDisclosure: false, manualAnswer: false, reason: null, recordedAt: null };
  }

  @Mutation(() => Subscriber, {
    description:
      '不開示 marks the records that there are as well, or takes the mark from all that the requester did not make',
  })
  @Requires('changeProvisionSetting')
  async changeProvisionSetting(
    @Args(() => ChangeProvisionSettingArgs)
    { subscriberBranchNumber, nonDisclosure, manualAnswer, reason }: ChangeProvisionSettingArgs,
    @Ctx() context: Context,
  ): Promise<Subscriber> {
    mustBeReason(reason);
    const { db, member, now } = context;
    const subscriber = await foundSubscriber(db, subscriberBranchNumber);
    context.note({ branchNumbers: [subscriberBranchNumber], subject: reason });
    await db.run(lockSetting, [subscriber.id]);
    const before = await db.rows.findOne(ProvisionSetting, { subscriberId: subscriber.id });
    await db.run(setSetting, [subscriber.id, nonDisclosure, manualAnswer, reason, member.accountId, now]);
    if (nonDisclosure !== (before?.nonDisclosure ?? false))
      await markRecordsNonDisclosure(db, subscriber.id, { nonDisclosure, reason });
    return subscriber;
  }
}
