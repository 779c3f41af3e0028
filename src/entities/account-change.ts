import { Field, ID, ObjectType } from 'type-graphql';
import type { AccountChangeKind, Decision } from '../domain/account-change';
import type { PlainDate } from '../domain/plain-date';
import { AccountChangeKindEnum, DecisionEnum } from './enums';
import { DateScalar, DateTimeScalar } from './scalars';

/** Read with db/parts/account-change.sql; written by enter-change and settle-change. */
@ObjectType({ description: '管理簿の一件: what was drafted for an ID, its rights or a terminal, and who decided' })
export class AccountChange {
  @Field(() => ID) id!: string;
  @Field(() => AccountChangeKindEnum) kind!: AccountChangeKind;

  accountId!: string | null;
  assignmentId!: string | null;
  terminalId!: string | null;
  draftedById!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Of PERIOD: the last day; null: open' })
  validUntil!: PlainDate | null;
  @Field(() => String) reason!: string;
  @Field(() => DateTimeScalar) draftedAt!: Date;
  @Field(() => String, { nullable: true, description: 'Login ID; null: the platform operator' })
  draftedBy!: string | null;
  @Field(() => DecisionEnum, { nullable: true, description: 'Null: it waits' }) decision!: Decision | null;
  @Field(() => DateTimeScalar, { nullable: true }) decidedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Login ID; null: nobody yet, or the platform operator' })
  decidedBy!: string | null;
  @Field(() => String, { nullable: true }) decisionReason!: string | null;
}
