import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { AcquisitionFailure, OrganizationCodeState } from '../domain/exchange';
import { AcquisitionFailureEnum, OrganizationCodeStateEnum } from './enums';
import { DateTimeScalar } from './scalars';

@ObjectType({ description: '機関別符号 of a subscriber: whether there is one, never which' })
export class OrganizationCodeStatus {
  @Field(() => OrganizationCodeStateEnum) state!: OrganizationCodeState;
  @Field(() => AcquisitionFailureEnum, { nullable: true }) failure!: AcquisitionFailure | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Null: never asked for' }) changedAt!: Date | null;
}

@ObjectType({ description: '機関別符号の一括取得' })
export class CodeAcquisition {
  @Field(() => ID) id!: string;
  @Field(() => DateTimeScalar) requestedAt!: Date;
  requestedById!: string;
  @Field(() => Boolean, { description: 'For all who have none' }) ofAll!: boolean;
  @Field(() => Int, { description: 'Taken in so far' }) persons!: number;
  @Field(() => Int, { description: 'Of them, those whose code is awaited' }) requested!: number;
  @Field(() => Int) acquired!: number;
  @Field(() => Int) failed!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Everybody was sent; answers may still come' })
  finishedAt!: Date | null;
}

@ObjectType({ description: 'Subscribers by the state of their 機関別符号' })
export class CodeCounts {
  @Field(() => Int, { description: 'A My Number is linked, and no code was asked for yet' }) none!: number;
  @Field(() => Int) requested!: number;
  @Field(() => Int) acquired!: number;
  @Field(() => Int) failed!: number;
  @Field(() => Int, { description: 'The My Number was changed or cancelled since' }) detached!: number;
}
