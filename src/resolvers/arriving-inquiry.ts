import { Matches, MaxLength } from 'class-validator';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { wrongFieldOf } from '../domain/arriving-inquiry';
import type { AnswerOutcome } from '../domain/exchange';
import type { PlainDate } from '../domain/plain-date';
import { AnswerOutcomeEnum } from '../entities/enums';
import { DateScalar, DateTimeScalar } from '../entities/scalars';
import { openInstitution } from '../network/institution';
import { Refusal } from '../refusal';
import { answerInquiry, type ArrivingInquiry } from '../workflows/answer-inquiry';
import type { ProvidedAnswer } from '../workflows/provided-answer';
import { mustBeStorable } from './storable-text';

const longestCode = 64;

@InputType({ description: '情報照会 from the network, with the code that the provider knows the person by' })
class ArrivingInquiryInput implements ArrivingInquiry {
  @Field(() => String, { description: '処理番号' })
  @Matches(/^[0-9A-Za-z._-]{1,32}$/)
  processingNumber!: string;

  @Field(() => String, { description: '機関コード of whom it is for' })
  @MaxLength(longestCode)
  providerInstitution!: string;

  @Field(() => String, { description: '機関コード of who asks' })
  @MaxLength(longestCode)
  requesterInstitution!: string;

  @Field(() => String, { description: '情報照会者部署名称' })
  requesterDepartment!: string;

  @Field(() => String, { description: '事務コード' })
  @MaxLength(longestCode)
  affairCode!: string;

  @Field(() => String, { description: '事務手続コード' })
  @MaxLength(longestCode)
  procedureCode!: string;

  @Field(() => String, { description: '特定個人情報名コード' })
  @MaxLength(longestCode)
  informationCode!: string;

  @Field(() => String, { description: '機関別符号' })
  @MaxLength(longestCode)
  organizationCode!: string;

  @Field(() => DateScalar)
  periodFrom!: PlainDate;

  @Field(() => DateScalar, { description: 'The last day asked about' })
  periodTo!: PlainDate;

  @Field(() => DateTimeScalar, { description: '提供の求めの日時' })
  requestedAt!: Date;

  @Field(() => Boolean, { description: '照会側不開示コード' })
  nonDisclosure!: boolean;
}

@ObjectType('ProvidedAnswer', { description: 'What the network carries back to who asked' })
class ProvidedAnswerType implements ProvidedAnswer {
  @Field(() => String) processingNumber!: string;
  @Field(() => AnswerOutcomeEnum) outcome!: AnswerOutcome;
  @Field(() => String, { nullable: true, description: 'Why it was not answered' }) refusal!: string | null;
  @Field(() => String, { description: '情報提供者部署名称' }) providerDepartment!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: '提供の日時' }) providedAt!: Date | null;
  @Field(() => String, { nullable: true }) layoutVersion!: string | null;
  @Field(() => Int, { nullable: true, description: 'Of the replica' }) version!: number | null;
  @Field(() => String, { nullable: true, description: 'JSON' }) body!: string | null;
}

@Resolver()
export class ArrivingInquiryResolver {
  @Mutation(() => ProvidedAnswerType, { description: 'The same inquiry again has the same answer' })
  @Requires('receiveInquiry')
  async receiveInquiry(
    @Arg('input', () => ArrivingInquiryInput) input: ArrivingInquiryInput,
    @Ctx() context: Context,
  ): Promise<ProvidedAnswer> {
    mustBeStorable(input);
    const wrong = wrongFieldOf(input, context.now);
    if (wrong !== null) throw new Refusal('BAD_USER_INPUT', { field: wrong });
    context.note({ subject: input.processingNumber });
    const db = await openInstitution(context, input.providerInstitution);
    const cipher = await context.platform.keys.of(db);
    const { answer, branchNumber } = await answerInquiry(db, input, { cipher, now: context.now });
    context.note({ subject: input.processingNumber, branchNumbers: branchNumber === null ? null : [branchNumber] });
    return answer;
  }
}
