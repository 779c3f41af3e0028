import { Field, Int, ObjectType } from 'type-graphql';
import type { DiagnosticState, Finding } from '../domain/diagnosis';
import { DiagnosticStateEnum } from './enums';
import { DateTimeScalar } from './scalars';

@ObjectType({ description: '診断の1項目' })
class DiagnosticFinding implements Finding {
  @Field(() => String, { description: 'For programs' }) key!: string;
  @Field(() => String) group!: Finding['group'];
  @Field(() => String) label!: string;
  @Field(() => DiagnosticStateEnum) state!: DiagnosticState;
  @Field(() => String, { description: 'How it is' }) value!: string;
  @Field(() => String, { nullable: true, description: 'What to do about it' }) advice!: string | null;
}

@ObjectType({ description: '診断: how the platform stands; counts, days and names of partner systems' })
export class Diagnostics {
  @Field(() => DateTimeScalar) at!: Date;
  @Field(() => String, { description: 'Of the program' }) version!: string;
  @Field(() => Int, { description: 'Since the process was started that answers' }) uptimeSeconds!: number;
  @Field(() => DiagnosticStateEnum, { description: 'The worst of all' }) state!: DiagnosticState;
  @Field(() => [DiagnosticFinding]) findings!: Finding[];
}
