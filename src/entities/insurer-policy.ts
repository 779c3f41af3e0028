import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { InsurerPolicyValues } from '../domain/insurer-policy';
import { DateTimeScalar } from './scalars';

@ObjectType({ description: '保険者の方針: what the insurer chooses within the limits of the platform' })
export class InsurerPolicy implements InsurerPolicyValues {
  @Field(() => Int, { description: 'A session ends without any request' }) idleMinutes!: number;
  @Field(() => Int, { description: 'A session ends in any case' }) absoluteHours!: number;
  @Field(() => Int, { description: '画面ロック' }) lockMinutes!: number;
  @Field(() => Int, { description: 'The longest that a password may be used' }) passwordDays!: number;
  @Field(() => Int, { description: 'Former passwords that may not be chosen again' }) passwordHistory!: number;
  @Field(() => Int, { description: 'From when on an ID or a right counts as unused' }) unusedDays!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Null: the insurer has chosen nothing yet' })
  changedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Login ID' }) changedBy!: string | null;
}

@InputType()
export class InsurerPolicyInput implements InsurerPolicyValues {
  @Field(() => Int) idleMinutes!: number;
  @Field(() => Int) absoluteHours!: number;
  @Field(() => Int) lockMinutes!: number;
  @Field(() => Int) passwordDays!: number;
  @Field(() => Int) passwordHistory!: number;
  @Field(() => Int) unusedDays!: number;
}
