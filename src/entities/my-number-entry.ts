import { Field, ID, ObjectType } from 'type-graphql';
import type { PlainDate } from '../domain/plain-date';
import type { Sex } from '../domain/registration-row';
import { MyNumberFormCodeEnum, MyNumberUpdateKindEnum, SexEnum } from './enums';
import { DateScalar, DateTimeScalar } from './scalars';

/** Read with the subscriber's branch number; written by nothing but store-numbers. */
@ObjectType({ description: '個人番号入力結果情報: a My Number, or the reason why there is none, as it was entered' })
export class MyNumberEntry {
  @Field(() => ID) id!: string;

  @Field(() => DateScalar, { description: '入力日' }) enteredOn!: PlainDate;

  registeredById!: string | null;

  @Field(() => String, { description: '記号番号: symbol, number and card branch with hyphens between' })
  symbolNumber!: string;

  /** Which entry of the master row it made; null: a reason. */
  updateSeq!: number | null;

  @Field(() => String, { nullable: true, description: '未記入理由' }) missingReason!: string | null;
  @Field(() => String, { nullable: true, description: '未記入理由メモ' }) missingMemo!: string | null;
  @Field(() => String, { nullable: true, description: '続柄コード' }) relationshipCode!: string | null;
  @Field(() => String, { description: '漢字氏名' }) name!: string;
  @Field(() => DateScalar, { description: '生年月日' }) birthDate!: PlainDate;
  @Field(() => SexEnum, { description: '性別' }) sex!: Sex;
  @Field(() => MyNumberUpdateKindEnum, { description: '更新区分' }) updateKind!: keyof typeof MyNumberUpdateKindEnum;
  @Field(() => MyNumberFormCodeEnum, { description: '届書コード' }) formCode!: keyof typeof MyNumberFormCodeEnum;
  @Field(() => DateTimeScalar, { description: '入力日時' }) enteredAt!: Date;
  @Field(() => ID, { description: '被保険者枝番' }) subscriberBranchNumber!: string;
  @Field(() => ID, { nullable: true, description: 'The file that held it' }) importId!: string | null;
}
