import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EligibilityChange } from '../domain/eligibility-change';
import type { PlainDate } from '../domain/plain-date';
import type { EnrolmentKind, SubscriberKind } from '../domain/registration-row';
import { EligibilityChangeEnum, EnrolmentKindEnum, SubscriberKindEnum } from './enums';
import { DateScalar, DateTimeScalar } from './scalars';

@ObjectType({ description: '資格期間: one belief about one period of eligibility', simpleResolvers: true })
@Entity({ schema: 'isolated', name: 'eligibility_period' })
export class EligibilityPeriod {
  @PrimaryColumn('integer', { name: 'insurer_id' })
  insurerId!: number;

  @Field(() => ID, { description: 'Of this belief: a change of the period gives it another' })
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'subscriber_id' })
  subscriberId!: string;

  @Field(() => String, { description: '資格ID' })
  @Column('text', { name: 'eligibility_id' })
  eligibilityId!: string;

  @Field(() => DateScalar, { description: '資格取得年月日' })
  @Column('date', { name: 'valid_from' })
  start!: PlainDate;

  @Field(() => DateScalar, { nullable: true, description: '資格喪失年月日: the first day not covered' })
  @Column('date', { name: 'valid_to', nullable: true })
  end!: PlainDate | null;

  @Field(() => String, {
    nullable: true,
    description: '資格喪失事由: 01 死亡 02 生活保護受給開始 03 医療保険等の資格取得 99 その他',
  })
  @Column('text', { name: 'end_reason', nullable: true })
  endReason!: string | null;

  @Field(() => SubscriberKindEnum, { description: '区分' })
  @Column('text')
  kind!: SubscriberKind;

  @Field(() => EnrolmentKindEnum, { description: '加入区分' })
  @Column('text', { name: 'enrolment_kind' })
  enrolmentKind!: EnrolmentKind;

  @Field(() => String, { description: '記号' })
  @Column('text')
  symbol!: string;

  @Field(() => String, { description: '番号' })
  @Column('text')
  number!: string;

  @Field(() => String, { description: '枝番 (2 digits)' })
  @Column('text', { name: 'card_branch' })
  cardBranch!: string;

  @Field(() => DateScalar, { description: '届出受理年月日' })
  @Column('date', { name: 'notified_on' })
  notifiedOn!: PlainDate;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Field(() => EligibilityChangeEnum)
  @Column('text')
  change!: EligibilityChange;

  @Field(() => String, { nullable: true, description: 'Why it was corrected' })
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedById!: string | null;

  @Column('timestamptz', { name: 'superseded_at', nullable: true })
  supersededAt!: Date | null;
}
