import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { wrongFieldOf, type ArrivingAnswer } from '../domain/arriving-answer';
import type { AnswerOutcome, InquiryState } from '../domain/exchange';
import { AnswerOutcomeEnum, InquiryStateEnum } from '../entities/enums';
import { DateTimeScalar } from '../entities/scalars';
import { openInstitution } from '../network/institution';
import { Refusal } from '../refusal';
import { inquiryAnswered, takeAnswer } from '../workflows/take-answer';

const largestBody = 64 * 1024;

@InputType({ description: '情報照会 is answered' })
class ArrivingAnswerInput implements ArrivingAnswer {
  @Field(() => String, { description: '機関コード of who has asked' }) requesterInstitution!: string;
  @Field(() => String, { description: '処理番号' }) processingNumber!: string;
  @Field(() => String, { description: '機関コード' }) providerInstitution!: string;
  @Field(() => String, { description: '部署名称; empty where nobody has provided' }) providerDepartment!: string;
  @Field(() => AnswerOutcomeEnum) outcome!: AnswerOutcome;
  @Field(() => String, { nullable: true }) refusal: string | null = null;
  @Field(() => DateTimeScalar, { nullable: true, description: '提供日時' }) providedAt: Date | null = null;
  @Field(() => String, { nullable: true }) layoutVersion: string | null = null;
  @Field(() => Int, { nullable: true }) version: number | null = null;
  @Field(() => String, { nullable: true, description: 'JSON text of the replica, at most 64 KiB' })
  body: string | null = null;
}

@ObjectType()
class AnswerReceipt {
  @Field(() => String, { description: '処理番号' }) processingNumber!: string;
  @Field(() => InquiryStateEnum) state!: InquiryState;
}

@Resolver()
export class ArrivingAnswerResolver {
  @Mutation(() => AnswerReceipt, { description: 'The same answer again is received the same' })
  @Requires('receiveAnswer')
  async receiveAnswer(
    @Arg('input', () => ArrivingAnswerInput) input: ArrivingAnswerInput,
    @Ctx() context: Context,
  ): Promise<AnswerReceipt> {
    const { requesterInstitution, processingNumber } = input;
    const wrong = isTooLarge(input.body) ? 'body' : wrongFieldOf(input, context.now);
    if (wrong !== null) throw new Refusal('BAD_USER_INPUT', { field: wrong });
    const db = await openInstitution(context, requesterInstitution);
    const inquiry = await inquiryAnswered(db, processingNumber);
    context.note({ branchNumbers: [inquiry.branchNumber], subject: processingNumber });
    return { processingNumber, state: await takeAnswer(db, inquiry, input, context.now) };
  }
}

const isTooLarge = (body: string | null): boolean => body !== null && Buffer.byteLength(body) > largestBody;
