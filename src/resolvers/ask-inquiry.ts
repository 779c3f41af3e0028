import { IsOptional, Matches, MaxLength } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import type { InquiryUse } from '../domain/exchange';
import type { PlainDate } from '../domain/plain-date';
import { InquiryUseEnum } from '../entities/enums';
import { Inquiry } from '../entities/inquiry';
import { DateScalar } from '../entities/scalars';
import { Refusal } from '../refusal';
import { closeInquiry } from '../workflows/close-inquiry';
import { createInquiry } from '../workflows/create-inquiry';
import { isRowId } from '../workflows/row-id';
import { foundInquiry } from './found-inquiry';
import { issuedOrNone } from './found-subscriber';
import { mustBeReason } from './stated-reason';

@InputType()
class CreateInquiryInput {
  @Field(() => ID) subscriberBranchNumber!: string;

  @Field(() => String)
  @Matches(/^JM[0-9]{14}$/)
  affairCode!: string;

  @Field(() => String)
  @Matches(/^JT[0-9]{14}$/)
  procedureCode!: string;

  @Field(() => String)
  @Matches(/^TM[0-9]{14}$/)
  informationCode!: string;

  @Field(() => String, { description: '機関コード' })
  @Matches(/^[0-9A-Z]{16}$/)
  providerInstitution!: string;

  @Field(() => DateScalar, { description: 'First day that is asked about' }) periodFrom!: PlainDate;
  @Field(() => DateScalar, { description: 'Last day that is asked about' }) periodTo!: PlainDate;

  @Field(() => DateScalar, { nullable: true, description: '本人の同意を得た日' })
  consentOn?: PlainDate | null;

  @Field(() => String, { description: '照会の理由' })
  @MaxLength(200)
  purpose!: string;
}

@ArgsType()
class CloseInquiryArgs {
  @Field(() => ID)
  id!: string;

  @Field(() => InquiryUseEnum)
  use!: InquiryUse;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(200)
  note?: string | null;
}

@Resolver()
export class AskInquiryResolver {
  @Mutation(() => Inquiry, { description: 'Asks another institution; it leaves by itself' })
  @Requires('createInquiry')
  async createInquiry(
    @Arg('input', () => CreateInquiryInput) input: CreateInquiryInput,
    @Ctx() context: Context,
  ): Promise<Inquiry> {
    const { db, member, now, today } = context;
    const { subscriberBranchNumber, consentOn = null, ...asked } = input;
    mustBeReason(asked.purpose, 'purpose');
    if (asked.periodTo < asked.periodFrom) throw new Refusal('BAD_USER_INPUT', { field: 'periodTo' });
    if (consentOn !== null && consentOn > today) throw new Refusal('BAD_USER_INPUT', { field: 'consentOn' });
    const branchNumber = issuedOrNone(subscriberBranchNumber);
    context.note({
      ...(branchNumber !== '' && { branchNumbers: [branchNumber] }),
      subject: `${asked.procedureCode} ${asked.informationCode} ${asked.providerInstitution}`,
    });
    return createInquiry(db, { ...asked, branchNumber, consentOn }, { member, now });
  }

  @Mutation(() => Inquiry, { description: 'Says what became of an answer, or of none' })
  @Requires('createInquiry')
  async closeInquiry(
    @Args(() => CloseInquiryArgs) { id, use, note }: CloseInquiryArgs,
    @Ctx() context: Context,
  ): Promise<Inquiry> {
    if (note) mustBeReason(note, 'note');
    if (!isRowId(id)) throw new Refusal('NOT_FOUND');
    context.note({ subject: `${id} ${use}` });
    const { db, member, now } = context;
    await closeInquiry(db, id, { use, note: note || null, accountId: member.accountId, now });
    const closed = await foundInquiry(db, id);
    context.note({ subject: `${id} ${use}`, branchNumbers: [closed.subscriberBranchNumber] });
    return closed;
  }
}
