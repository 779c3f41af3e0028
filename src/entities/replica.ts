import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlainDate } from '../domain/plain-date';
import type { ReplicaBody } from '../domain/replica';
import { DateScalar, DateTimeScalar } from './scalars';

@ObjectType({ description: '副本: what is provided of a subscriber, as it was derived from the history' })
@Entity({ schema: 'isolated', name: 'replica' })
export class Replica {
  @PrimaryColumn('integer', { name: 'insurer_id' })
  insurerId!: number;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'subscriber_id' })
  subscriberId!: string;

  @Field(() => String, { description: '特定個人情報名コード' })
  @Column('text', { name: 'information_code' })
  informationCode!: string;

  @Field(() => String)
  @Column('text', { name: 'dataset_number' })
  datasetNumber!: string;

  @Field(() => String, { description: '版番号 of the layout' })
  @Column('text', { name: 'layout_version' })
  layoutVersion!: string;

  @Field(() => Int, { description: 'Counted up whenever what is provided is another' })
  @Column('integer')
  version!: number;

  @Column('jsonb')
  body!: ReplicaBody;

  @Column('bytea')
  digest!: Buffer;

  @Field(() => DateScalar, { description: '公開開始日' })
  @Column('date', { name: 'publish_from' })
  publishFrom!: PlainDate;

  @Field(() => DateScalar, { nullable: true, description: '公開終了日: the first day on which it is not provided' })
  @Column('date', { name: 'publish_to', nullable: true })
  publishTo!: PlainDate | null;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'derived_at' })
  derivedAt!: Date;
}
