import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar } from './scalars';

@ObjectType({ description: 'How other institutions are answered about a subscriber' })
@Entity({ schema: 'isolated', name: 'provision_setting' })
export class ProvisionSetting {
  @PrimaryColumn('integer', { name: 'insurer_id' })
  insurerId!: number;

  @PrimaryColumn('uuid', { name: 'subscriber_id' })
  subscriberId!: string;

  @Field(() => Boolean, { description: '不開示該当フラグ: answered, but the records are not shown to the person' })
  @Column('boolean', { name: 'non_disclosure' })
  nonDisclosure!: boolean;

  @Field(() => Boolean, { description: '自動応答不可: a user answers' })
  @Column('boolean', { name: 'manual_answer' })
  manualAnswer!: boolean;

  @Field(() => String, { nullable: true, description: 'Null: never changed' })
  @Column('text')
  reason!: string | null;

  @Column('uuid', { name: 'recorded_by' })
  recordedById!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date | null;
}
