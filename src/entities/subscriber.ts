import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlainDate } from '../domain/plain-date';
import type { Sex } from '../domain/registration-row';
import { EligibilityPeriod } from './eligibility-period';
import { MyNumberStateEnum, SexEnum } from './enums';
import { DateScalar, DateTimeScalar } from './scalars';

// Simple: what is a property is read as one, without a call of type-graphql for each field.
@ObjectType({ description: '加入者: an insured person or a dependant', simpleResolvers: true })
@Entity({ schema: 'isolated', name: 'subscriber' })
export class Subscriber {
  @PrimaryColumn('integer', { name: 'insurer_id' })
  insurerId!: number;

  @PrimaryColumn('uuid')
  id!: string;

  @Field(() => ID, { description: '被保険者枝番' })
  @Column('text', { name: 'subscriber_branch_number' })
  subscriberBranchNumber!: string;

  @Field(() => String, { description: '漢字氏名' })
  @Column('text', { name: 'name_kanji' })
  nameKanji!: string;

  @Field(() => String, { description: 'カナ氏名' })
  @Column('text', { name: 'name_kana' })
  nameKana!: string;

  @Field(() => DateScalar, { description: '生年月日' })
  @Column('date', { name: 'birth_date' })
  birthDate!: PlainDate;

  @Field(() => SexEnum, { description: '性別' })
  @Column('text')
  sex!: Sex;

  @Field(() => String, { nullable: true, description: '郵便番号' })
  @Column('text', { name: 'postal_code', nullable: true })
  postalCode!: string | null;

  @Field(() => String, { nullable: true, description: '住所' })
  @Column('text', { nullable: true })
  address!: string | null;

  @Field(() => String, { nullable: true, description: '市町村コード' })
  @Column('text', { name: 'municipality_code', nullable: true })
  municipalityCode!: string | null;

  @Field(() => String, { nullable: true, description: '続柄コード' })
  @Column('text', { name: 'relationship_code', nullable: true })
  relationshipCode!: string | null;

  @Field(() => MyNumberStateEnum)
  @Column('text', { name: 'my_number_state' })
  myNumberState!: 'LINKED' | 'MISSING';

  @Field(() => String, { nullable: true, description: '未記入理由: 1 提供拒否 2 番号なし 3 連絡不能 9 その他' })
  @Column('text', { name: 'my_number_missing_reason', nullable: true })
  myNumberMissingReason!: string | null;

  @Field(() => String, { nullable: true, description: '未記入理由メモ' })
  @Column('text', { name: 'my_number_missing_memo', nullable: true })
  myNumberMissingMemo!: string | null;

  @Field(() => Boolean, { description: '疑義: a doubt about the My Number is open, so it is not shown' })
  @Column('boolean', { name: 'in_doubt' })
  inDoubt!: boolean;

  @Field(() => Boolean, { description: 'Known from withdrawn files only; found by branch number, not by searching' })
  withdrawn!: boolean;

  @Field(() => DateTimeScalar, { description: 'When name, address and relationship were recorded as they are' })
  @Column('timestamptz', { name: 'recorded_at' })
  particularsRecordedAt!: Date;

  @Field(() => DateScalar, { description: '異動年月日: the day from which they hold' })
  particularsChangedOn!: PlainDate;

  /** Current beliefs, newest first; loaded together with the subscriber. */
  @Field(() => [EligibilityPeriod], { description: '資格期間, newest first' })
  eligibilityPeriods!: EligibilityPeriod[];
}
