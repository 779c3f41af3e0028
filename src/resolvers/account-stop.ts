import { Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { accountShown, ShownAccount } from '../entities/account-shown';
import { foundAccount } from '../workflows/account-facts';
import { draftableAccount } from '../workflows/draft-account';
import { stopAccount, type Stopped } from '../workflows/stop-account';
import { AboutAccountArgs } from './account-draft-input';
import { mustBeReason } from './stated-reason';

@Resolver()
export class AccountStopResolver {
  @Mutation(() => ShownAccount, { description: 'At once, until two people end it' })
  @Requires('stopAccounts')
  suspendAccount(
    @Args(() => AboutAccountArgs) about: AboutAccountArgs,
    @Ctx() context: Context,
  ): Promise<ShownAccount> {
    return stopped('SUSPEND', about, context);
  }

  @Mutation(() => ShownAccount, { description: 'Out of all duties: 取扱不可 at once, until the next assignment' })
  @Requires('stopAccounts')
  leaveDuty(@Args(() => AboutAccountArgs) about: AboutAccountArgs, @Ctx() context: Context): Promise<ShownAccount> {
    return stopped('LEAVE', about, context);
  }

  @Mutation(() => ShownAccount, { description: '抹消: for good' })
  @Requires('stopAccounts')
  deregisterAccount(
    @Args(() => AboutAccountArgs) about: AboutAccountArgs,
    @Ctx() context: Context,
  ): Promise<ShownAccount> {
    return stopped('DEREGISTER', about, context);
  }
}

async function stopped(
  kind: Stopped['kind'],
  { accountId, reason }: AboutAccountArgs,
  context: Context,
): Promise<ShownAccount> {
  mustBeReason(reason);
  const { db, member, now, today } = context;
  const acting = { by: member.accountId, now };
  const { id } = await draftableAccount(db, accountId, kind, acting);
  context.note({ subject: `${id} ${kind} ${reason}` });
  await stopAccount(db, id, { kind, reason }, acting);
  return accountShown(await foundAccount(db, id), today);
}
