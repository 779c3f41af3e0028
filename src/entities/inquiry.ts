import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { InquiryState, InquiryUse } from '../domain/exchange';
import type { PlainDate } from '../domain/plain-date';
import { InquiryStateEnum, InquiryUseEnum } from './enums';
import { DateScalar, DateTimeScalar } from './scalars';

/** Read with the subscriber's branch number; written by create-inquiry and by what arrives. */
@ObjectType({ description: '情報照会: what another institution is asked about a subscriber' })
export class Inquiry {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: '処理番号' }) processingNumber!: string;

  subscriberId!: string;
  subscriberBranchNumber!: string;
  requestedById!: string;
  closedById!: string | null;

  @Field(() => DateTimeScalar, { description: '照会日時' }) requestedAt!: Date;
  @Field(() => String, { description: '事務名' }) affairName!: string;
  @Field(() => String, { description: '事務手続名' }) procedureName!: string;
  @Field(() => String, { description: '特定個人情報名' }) informationName!: string;
  @Field(() => String, { description: '情報提供者' }) providerName!: string;
  @Field(() => DateScalar, { description: 'First day that is asked about' }) periodFrom!: PlainDate;
  @Field(() => DateScalar, { description: 'Last day that is asked about' }) periodTo!: PlainDate;
  @Field(() => String, { description: '照会の理由' }) purpose!: string;
  @Field(() => DateScalar, { nullable: true, description: '本人の同意を得た日' }) consentOn!: PlainDate | null;
  @Field(() => InquiryStateEnum) state!: InquiryState;
  @Field(() => String, { nullable: true, description: 'The word of whoever refused' }) refusal!: string | null;
  @Field(() => DateTimeScalar, { description: 'Of the state' }) changedAt!: Date;
  @Field(() => DateTimeScalar, { description: 'When waiting for an answer ends' }) dueAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'It still waits for an answer by hand' })
  remindedAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '提供日時' }) providedAt!: Date | null;
  @Field(() => String, { nullable: true, description: '提供者の部署名称' }) providerDepartment!: string | null;
  @Field(() => InquiryUseEnum, { nullable: true, description: 'What became of the answer' }) use!: InquiryUse | null;
  @Field(() => String, { nullable: true }) useNote!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '完了' }) closedAt!: Date | null;
}

@ObjectType({ description: '照会結果: what the other institution answered' })
export class InquiryAnswer {
  @Field(() => String, { description: 'レイアウトの版' }) layoutVersion!: string;
  @Field(() => Int, { description: '副本の版' }) version!: number;
  @Field(() => String, { description: 'JSON text' }) body!: string;
  @Field(() => DateTimeScalar, { description: 'When it arrived' }) recordedAt!: Date;
}
