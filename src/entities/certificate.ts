import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CertificateChange, CertificateContent, CertificateKind } from '../domain/certificate';
import type { PlainDate } from '../domain/plain-date';
import { CertificateChangeEnum, CertificateKindEnum } from './enums';
import { DateScalar, DateTimeScalar } from './scalars';

@ObjectType({ description: '証情報: one belief about one certificate' })
@Entity({ schema: 'isolated', name: 'certificate' })
export class Certificate implements CertificateContent {
  @PrimaryColumn('integer', { name: 'insurer_id' })
  insurerId!: number;

  @Field(() => ID, { description: 'Of this belief: a correction gives it another' })
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'subscriber_id' })
  subscriberId!: string;

  @Field(() => CertificateKindEnum)
  @Column('text')
  kind!: CertificateKind;

  @Field(() => String, { nullable: true, description: '区分' })
  @Column('text', { nullable: true })
  class!: string | null;

  @Field(() => DateScalar, { description: '交付年月日' })
  @Column('date', { name: 'issued_on' })
  issuedOn!: PlainDate;

  @Field(() => DateScalar, { description: '有効開始年月日' })
  @Column('date', { name: 'valid_from' })
  start!: PlainDate;

  @Field(() => DateScalar, { nullable: true, description: '有効終了年月日: the first day on which it is not valid' })
  @Column('date', { name: 'valid_to', nullable: true })
  end!: PlainDate | null;

  @Field(() => Int, { nullable: true, description: '一部負担金割合, per cent' })
  @Column('smallint', { nullable: true })
  copayment!: number | null;

  @Field(() => String, { nullable: true, description: '適用区分' })
  @Column('text', { name: 'ceiling_class', nullable: true })
  ceilingClass!: string | null;

  @Field(() => DateScalar, { nullable: true, description: '長期入院該当年月日' })
  @Column('date', { name: 'long_stay_on', nullable: true })
  longStayOn!: PlainDate | null;

  @Field(() => Int, { nullable: true, description: '自己負担限度額, yen' })
  @Column('integer', { name: 'monthly_limit', nullable: true })
  monthlyLimit!: number | null;

  @Field(() => CertificateChangeEnum)
  @Column('text')
  change!: CertificateChange;

  @Field(() => String, { nullable: true, description: 'Why it was corrected or cancelled' })
  @Column('text', { nullable: true })
  reason!: string | null;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedById!: string | null;

  @Column('timestamptz', { name: 'superseded_at', nullable: true })
  supersededAt!: Date | null;

  @Column('uuid', { nullable: true })
  supersedes!: string | null;
}
