import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { whyNot } from '../auth/caller';
import type { Operation } from '../auth/operations';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { statement } from '../db/statements';
import { daysOfResult } from '../domain/file-import';

const inboxImports = statement('inbox-imports');
const inboxDoubts = statement('inbox-doubts');
const inboxExchange = statement('inbox-exchange');

@ObjectType({ description: 'What waits for the person who asks' })
class Inbox {
  @Field(() => Int, { description: 'Files of others' }) toApprove!: number;
  @Field(() => Int, { description: 'Proposals of others' }) doubtsToConfirm!: number;
  @Field(() => Int, { description: 'Without a proposal' }) doubtsOpen!: number;
  @Field(() => Int, { description: 'Own files that wait for approval' }) sentWaiting!: number;
  @Field(() => Int, { description: 'Own files sent back, or with refused rows, of the last 30 days' })
  cameBack!: number;
  @Field(() => Int, { description: 'Inquiries of others that are not answered automatically' })
  provisionsToAnswer!: number;
  @Field(() => Int, { description: 'Own inquiries that are answered, or have failed' }) inquiriesToClose!: number;
}

@Resolver()
export class InboxResolver {
  @Query(() => Inbox)
  @Requires('viewOwnAccount')
  async inbox(@Ctx() context: Context): Promise<Inbox> {
    const { member, now, db } = context;
    const since = new Date(now.getTime() - daysOfResult * 86_400_000);
    const [imports] = may('viewFileImports', context)
      ? await db.run<Pick<Inbox, 'toApprove' | 'sentWaiting' | 'cameBack'>>(inboxImports, [member.accountId, since])
      : [];
    // The role of level NONE does not see doubts.
    const [doubts] = may('viewDoubts', context)
      ? await db.run<Pick<Inbox, 'doubtsToConfirm' | 'doubtsOpen'>>(inboxDoubts, [member.accountId])
      : [];
    const [exchange] =
      may('answerProvisions', context) || may('createInquiry', context)
        ? await db.run<Pick<Inbox, 'provisionsToAnswer' | 'inquiriesToClose'>>(inboxExchange, [member.accountId])
        : [];
    return {
      toApprove: may('approveFileImport', context) ? (imports?.toApprove ?? 0) : 0,
      sentWaiting: imports?.sentWaiting ?? 0,
      cameBack: imports?.cameBack ?? 0,
      doubtsToConfirm: may('resolveDoubts', context) ? (doubts?.doubtsToConfirm ?? 0) : 0,
      doubtsOpen: doubts?.doubtsOpen ?? 0,
      provisionsToAnswer: may('answerProvisions', context) ? (exchange?.provisionsToAnswer ?? 0) : 0,
      inquiriesToClose: may('createInquiry', context) ? (exchange?.inquiriesToClose ?? 0) : 0,
    };
  }
}

/** Handling is switched on when the work is begun. */
function may(operation: Operation, { caller }: Context): boolean {
  const why = whyNot(caller, operation);
  return why === null || why === 'MY_NUMBER_HANDLING_OFF';
}
