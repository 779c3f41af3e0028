import { Field, ID, ObjectType } from 'type-graphql';
import type { TerminalKind, TerminalState } from '../domain/terminal';
import { TerminalKindEnum, TerminalStateEnum } from './enums';
import { DateTimeScalar } from './scalars';

@ObjectType({ description: '端末 of the insurer, known by its client certificate' })
export class Terminal {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: '設置場所' })
  place!: string;

  @Field(() => TerminalKindEnum)
  kind!: TerminalKind;

  @Field(() => String, { description: 'The first 16 hexadecimal digits of the SHA-256 of its certificate' })
  fingerprint!: string;

  @Field(() => DateTimeScalar, { description: 'When its certificate ends' })
  expiresAt!: Date;

  @Field(() => TerminalStateEnum)
  state!: TerminalState;
}
