import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from './scalars';

@ObjectType({ description: '初回設定コード: shown once; with it its owner chooses a password' })
export class StartCode {
  @Field(() => ID) accountId!: string;
  @Field(() => String) loginId!: string;
  @Field(() => String) code!: string;
  @Field(() => DateTimeScalar) validUntil!: Date;
}
