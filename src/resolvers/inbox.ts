import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { may } from '../auth/caller';
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
  @Requires('viewInbox')
  async inbox(@Ctx() context: Context): Promise<Inbox> {
    const { caller, member, now, db } = context;
    const since = new Date(now.getTime() - daysOfResult * 86_400_000);
    const [imports] = may(caller, 'viewFileImports')
      ? await db.run<Pick<Inbox, 'toApprove' | 'sentWaiting' | 'cameBack'>>(inboxImports, [member.accountId, since])
      : [];
    // The role of level NONE does not see doubts.
    const [doubts] = may(caller, 'viewDoubts')
      ? await db.run<Pick<Inbox, 'doubtsToConfirm' | 'doubtsOpen'>>(inboxDoubts, [member.accountId])
      : [];
    const [exchange] =
      may(caller, 'answerProvisions') || may(caller, 'createInquiry')
        ? await db.run<Pick<Inbox, 'provisionsToAnswer' | 'inquiriesToClose'>>(inboxExchange, [member.accountId])
        : [];
    return {
      toApprove: may(caller, 'approveFileImport') ? (imports?.toApprove ?? 0) : 0,
      sentWaiting: imports?.sentWaiting ?? 0,
      cameBack: imports?.cameBack ?? 0,
      doubtsToConfirm: may(caller, 'resolveDoubts') ? (doubts?.doubtsToConfirm ?? 0) : 0,
      doubtsOpen: doubts?.doubtsOpen ?? 0,
      provisionsToAnswer: may(caller, 'answerProvisions') ? (exchange?.provisionsToAnswer ?? 0) : 0,
      inquiriesToClose: may(caller, 'createInquiry') ? (exchange?.inquiriesToClose ?? 0) : 0,
    };
  }
}
