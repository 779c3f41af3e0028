import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DoubtKind, DoubtResolution, DoubtState, GivenRow } from '../domain/doubt';
import { DoubtKindEnum, DoubtResolutionEnum, DoubtStateEnum } from './enums';
import { DateTimeScalar } from './scalars';

@ObjectType({ description: '疑義: a My Number that was given for two persons' })
@Entity({ schema: 'isolated', name: 'doubt' })
export class Doubt {
  @PrimaryColumn('integer', { name: 'insurer_id' })
  insurerId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => DoubtKindEnum)
  @Column('text')
  kind!: DoubtKind;

  @Field(() => ID, { nullable: true, description: 'Null: typed on screen' })
  @Column('uuid', { name: 'import_id', nullable: true })
  importId!: string | null;

  @Column('json')
  given!: GivenRow[];

  @Field(() => DoubtStateEnum)
  @Column('text')
  state!: DoubtState;

  @Column('uuid', { name: 'raised_by', nullable: true })
  raisedById!: string | null;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'raised_at' })
  raisedAt!: Date;

  @Field(() => DoubtResolutionEnum, { nullable: true })
  @Column('text', { nullable: true })
  proposal!: DoubtResolution | null;

  @Field(() => String, { nullable: true, description: 'Of the proposal, or of whoever sent it back' })
  @Column('text', { name: 'proposal_comment', nullable: true })
  proposalComment!: string | null;

  @Column('uuid', { name: 'proposed_by', nullable: true })
  proposedById!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column('timestamptz', { name: 'proposed_at', nullable: true })
  proposedAt!: Date | null;

  @Column('uuid', { name: 'resolved_by', nullable: true })
  resolvedById!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column('timestamptz', { name: 'resolved_at', nullable: true })
  resolvedAt!: Date | null;
}

/** Whom a doubt is about. */
@Entity({ schema: 'isolated', name: 'doubted_subscriber' })
export class DoubtedSubscriber {
  @PrimaryColumn('integer', { name: 'insurer_id' })
  insurerId!: number;

  @PrimaryColumn('uuid', { name: 'doubt_id' })
  doubtId!: string;

  @PrimaryColumn('uuid', { name: 'subscriber_id' })
  subscriberId!: string;

  @Column('boolean', { name: 'holds_number' })
  holdsNumber!: boolean;
}
