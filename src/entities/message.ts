import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { MessageKind, MessageState } from '../domain/exchange';
import { MessageKindEnum, MessageStateEnum } from './enums';
import { DateTimeScalar } from './scalars';

/** Read with the number of what it is about; written by what is sent, and by the outbox. */
@ObjectType({ description: '送信箱: what is to leave for the network, or has left' })
export class OutboundMessage {
  @Field(() => ID) id!: string;
  @Field(() => MessageKindEnum) kind!: MessageKind;
  @Field(() => MessageStateEnum) state!: MessageState;
  @Field(() => Int, { description: 'How often it was tried' }) attempts!: number;
  @Field(() => String, { nullable: true, description: 'Why the last attempt failed' }) fault!: string | null;
  @Field(() => DateTimeScalar) queuedAt!: Date;
  @Field(() => DateTimeScalar, { description: 'Of the last attempt' }) changedAt!: Date;
  @Field(() => String, { description: '処理番号 of the inquiry or the provision' }) processingNumber!: string;
}
