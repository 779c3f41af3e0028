import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { StartCode } from '../entities/start-code';
import { draftableAccount } from '../workflows/draft-account';
import { issueStartCode } from '../workflows/issue-start-code';

@Resolver()
export class StartCodeResolver {
  @Mutation(() => StartCode, { description: 'Shown once; while its owner has not chosen a password yet' })
  @Requires('issueStartCodes')
  async issueStartCode(@Arg('accountId', () => ID) accountId: string, @Ctx() context: Context): Promise<StartCode> {
    const { db, member, now } = context;
    const acting = { by: member.accountId, now };
    const { id } = await draftableAccount(db, accountId, 'START_CODE', acting);
    context.note({ subject: id });
    return issueStartCode(db, id, acting);
  }
}
