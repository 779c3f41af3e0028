import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { statement } from '../db/statements';
import type { PlainDate } from '../domain/plain-date';
import { reaches } from '../domain/privilege-level';
import { timelineOf, type FieldChange, type Recorded, type TimelineEntry, type TimelineKind } from '../domain/timeline';
import { TimelineKindEnum } from '../entities/enums';
import { DateScalar, DateTimeScalar } from '../entities/scalars';
import { foundSubscriber } from './found-subscriber';

const ofSubscriber = statement('subscriber-timeline');
const ofMyNumber = statement('my-number-timeline');

@ObjectType('FieldChange')
class FieldChangeType implements FieldChange {
  @Field(() => String, { description: 'Its name in the API' }) field!: string;
  @Field(() => String, { nullable: true }) before!: string | null;
  @Field(() => String, { nullable: true }) after!: string | null;
}

@ObjectType('TimelineEntry', { description: 'Something that happened to a subscriber, as it was recorded' })
class TimelineEntryType implements TimelineEntry {
  @Field(() => DateTimeScalar) at!: Date;
  @Field(() => TimelineKindEnum) kind!: TimelineKind;
  @Field(() => String, { nullable: true, description: 'Login ID of who typed it or uploaded its file' })
  by!: string | null;
  @Field(() => ID, { nullable: true, description: 'The file it came from' }) importId!: string | null;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => DateScalar, { nullable: true, description: '届出受理年月日' }) notifiedOn!: PlainDate | null;
  @Field(() => DateScalar, { nullable: true }) validFrom!: PlainDate | null;
  @Field(() => DateScalar, { nullable: true }) validTo!: PlainDate | null;
  @Field(() => [FieldChangeType]) changes!: FieldChange[];
  @Field(() => Boolean, { description: 'What it says is believed now' }) current!: boolean;
}

@Resolver()
export class TimelineResolver {
  @Query(() => [TimelineEntryType], {
    description: 'Newest first; what concerns My Numbers only for a level that may read them',
  })
  @Requires('viewSubscriberHistory')
  async subscriberTimeline(
    @Arg('subscriberBranchNumber', () => ID) branchNumber: string,
    @Ctx() context: Context,
  ): Promise<TimelineEntry[]> {
    const { db, member } = context;
    const { id } = await foundSubscriber(db, branchNumber);
    context.note({ branchNumbers: [branchNumber] });
    const records = await Promise.all([
      db.run<Recorded>(ofSubscriber, [id]),
      reaches(member.privilegeLevel, 'READ') ? db.run<Recorded>(ofMyNumber, [id]) : [],
    ]);
    return timelineOf(records.flat());
  }
}
