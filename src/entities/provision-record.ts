import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { RecordRole } from '../domain/exchange';
import { RecordRoleEnum } from './enums';
import { DateTimeScalar } from './scalars';

/** Read with the subscriber's branch number; written by nothing but provision-records. */
@ObjectType({ description: '情報提供等記録: the twelve items of one request, and which revision of them this is' })
export class ProvisionRecord {
  @Field(() => ID, { description: 'Of this revision' }) id!: string;
  @Field(() => RecordRoleEnum, { description: 'The own part in it' }) role!: RecordRole;
  @Field(() => Int) revision!: number;

  @Field(() => String, { description: '処理番号' }) processingNumber!: string;
  @Field(() => Int, { description: '処理番号の枝番' }) subNumber!: number;
  @Field(() => String, { description: '事務名称' }) affairName!: string;
  @Field(() => String, { description: '事務手続名称' }) procedureName!: string;
  @Field(() => String, { description: '情報照会者部署名称' }) requesterDepartment!: string;
  @Field(() => String, { description: '情報提供者部署名称' }) providerDepartment!: string;
  @Field(() => DateTimeScalar, { description: '提供の求めの日時' }) requestedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: '提供の日時; null: not provided' })
  providedAt!: Date | null;
  @Field(() => String, { description: '特定個人情報名称' }) informationName!: string;
  @Field(() => String, { nullable: true, description: '不開示コード: 1 不開示' }) nonDisclosureCode!: string | null;
  @Field(() => String, {
    nullable: true,
    description: '過誤事由コード: 1 紐付け誤り 2 対象者誤り 3 事務誤り 9 その他',
  })
  errorReasonCode!: string | null;
  @Field(() => ID, { nullable: true, description: '被保険者枝番; null: nobody here was meant' })
  subscriberBranchNumber!: string | null;

  @Field(() => DateTimeScalar) recordedAt!: Date;
  recordedById!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was revised' }) reason!: string | null;
}
