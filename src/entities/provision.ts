import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProvisionState } from '../domain/exchange';
import type { PlainDate } from '../domain/plain-date';
import { ProvisionStateEnum } from './enums';
import { DateScalar, DateTimeScalar } from './scalars';

@ObjectType({ description: '情報提供: what another institution asked, and what became of it' })
@Entity({ schema: 'isolated', name: 'provision' })
export class Provision {
  @PrimaryColumn('integer', { name: 'insurer_id' })
  insurerId!: number;

  @Field(() => ID)
  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => String, { description: '処理番号' })
  @Column('text', { name: 'processing_number' })
  processingNumber!: string;

  @Column('text', { name: 'requester_code' })
  requesterCode!: string;

  @Field(() => String, { description: '情報照会者; its code where it is not known here' })
  @Column('text', { name: 'requester_name' })
  requesterName!: string;

  @Field(() => String, { description: '情報照会者部署名称' })
  @Column('text', { name: 'requester_department' })
  requesterDepartment!: string;

  @Column('text', { name: 'affair_code' })
  affairCode!: string;

  @Field(() => String, { description: '事務名称; its code where the legal table has none' })
  @Column('text', { name: 'affair_name' })
  affairName!: string;

  @Column('text', { name: 'procedure_code' })
  procedureCode!: string;

  @Field(() => String, { description: '事務手続名称' })
  @Column('text', { name: 'procedure_name' })
  procedureName!: string;

  @Field(() => String, { description: '特定個人情報名コード' })
  @Column('text', { name: 'information_code' })
  informationCode!: string;

  @Field(() => String, { description: '特定個人情報名称' })
  @Column('text', { name: 'information_name' })
  informationName!: string;

  @Field(() => DateScalar, { description: 'First day that was asked about' })
  @Column('date', { name: 'period_from' })
  periodFrom!: PlainDate;

  @Field(() => DateScalar, { description: 'Last day that was asked about' })
  @Column('date', { name: 'period_to' })
  periodTo!: PlainDate;

  @Field(() => DateTimeScalar, { description: '提供の求めの日時' })
  @Column('timestamptz', { name: 'requested_at' })
  requestedAt!: Date;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'received_at' })
  receivedAt!: Date;

  @Column('bytea', { name: 'request_digest' })
  requestDigest!: Buffer;

  @Field(() => Boolean, { description: '照会側の不開示: the requester has marked it' })
  @Column('boolean', { name: 'non_disclosure' })
  nonDisclosure!: boolean;

  @Column('uuid', { name: 'subscriber_id', nullable: true })
  subscriberId!: string | null;

  @Field(() => ProvisionStateEnum)
  @Column('text')
  state!: ProvisionState;

  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  refusal!: string | null;

  @Column('uuid', { name: 'replica_id', nullable: true })
  replicaId!: string | null;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: '提供の日時' })
  @Column('timestamptz', { name: 'provided_at', nullable: true })
  providedAt!: Date | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedById!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was answered by hand as it was' })
  @Column('text', { name: 'decision_reason', nullable: true })
  decisionReason!: string | null;
}
