import { MaxLength } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Field, ID, InputType, Mutation, Query, Resolver } from 'type-graphql';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import type { InsurerSession } from '../db/insurer-session';
import { societyKind } from '../domain/institution';
import type { PlainDate } from '../domain/plain-date';
import type { PrivilegeLevel } from '../domain/privilege-level';
import { PrivilegeLevelEnum } from '../entities/enums';
import { ManagerAdmin } from '../entities/manager-admin';
import { DateScalar } from '../entities/scalars';
import { StartCode } from '../entities/start-code';
import { Refusal } from '../refusal';
import { mustBeIn } from '../workflows/account-facts';
import { proceduresOf } from '../workflows/create-insurer';
import { enterChange } from '../workflows/enter-change';
import { issueStartCode } from '../workflows/issue-start-code';
import { foundManager, managersOf } from '../workflows/managers-of-insurer';
import { openManager } from '../workflows/open-manager';
import { isRowId } from '../workflows/row-id';
import { servedInsurer, visitInsurer } from '../workflows/served-insurers';
import { stopAccount } from '../workflows/stop-account';
import { mustBeReason } from './stated-reason';

@InputType()
class OpenManagerInput {
  @Field(() => String) insurerNumber!: string;
  @Field(() => String) loginId!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: '職員番号' }) staffNumber!: string;
  @Field(() => PrivilegeLevelEnum) privilegeLevel!: PrivilegeLevel;
  @Field(() => DateScalar) validFrom!: PlainDate;
  @Field(() => DateScalar, { nullable: true, description: 'The last day; null: open' }) validUntil?: PlainDate | null;
}

@ArgsType()
class ManagerArgs {
  @Field(() => String)
  insurerNumber!: string;

  @Field(() => ID)
  accountId!: string;
}

@ArgsType()
class ManagerWithReasonArgs extends ManagerArgs {
  @Field(() => String)
  @MaxLength(200)
  reason!: string;
}

/** Managers' IDs are the platform operator's alone, the last one of an insurer included (S1-3.3-25). */
@Resolver(() => ManagerAdmin)
export class ManagerAdminResolver {
  @Query(() => [ManagerAdmin], { description: 'In any state, in the order in which they were opened' })
  @Requires('viewManagers')
  async insurerManagers(
    @Arg('insurerNumber', () => String) insurerNumber: string,
    @Ctx() { platform, now }: Context,
  ): Promise<ManagerAdmin[]> {
    return visitInsurer(platform, await servedInsurer(platform, insurerNumber), (db) => managersOf(db, now));
  }

  @Mutation(() => ManagerAdmin, { description: 'With all that managers may give; a second factor is required' })
  @Requires('manageManagers')
  async openManager(
    @Arg('input', () => OpenManagerInput) { insurerNumber, ...given }: OpenManagerInput,
    @Ctx() context: Context,
  ): Promise<ManagerAdmin> {
    const { platform, now } = context;
    const insurer = await servedInsurer(platform, insurerNumber);
    context.note({ subject: insurerNumber });
    const procedures = await proceduresOf(platform, societyKind);
    const manager = { ...given, validUntil: given.validUntil ?? null };
    return visitInsurer(platform, insurer, async (db) => {
      const id = await openManager(db, manager, { procedures, now });
      context.note({ subject: `${insurerNumber} ${id}` });
      return oneOf(db, id, now);
    });
  }

  @Mutation(() => StartCode, { description: '初回設定コード, shown once' })
  @Requires('manageManagers')
  issueManagerStartCode(@Args(() => ManagerArgs) asked: ManagerArgs, @Ctx() context: Context): Promise<StartCode> {
    return withManager(asked, context, (db) => issueStartCode(db, asked.accountId, { by: null, now: context.now }));
  }

  @Mutation(() => ManagerAdmin, { description: 'At once; sessions end' })
  @Requires('manageManagers')
  suspendManager(
    @Args(() => ManagerWithReasonArgs) asked: ManagerWithReasonArgs,
    @Ctx() context: Context,
  ): Promise<ManagerAdmin> {
    return stopped('SUSPEND', asked, context);
  }

  @Mutation(() => ManagerAdmin)
  @Requires('manageManagers')
  resumeManager(
    @Args(() => ManagerWithReasonArgs) asked: ManagerWithReasonArgs,
    @Ctx() context: Context,
  ): Promise<ManagerAdmin> {
    const { accountId, reason } = asked;
    mustBeReason(reason);
    const { now } = context;
    return withManager(asked, context, async (db) => {
      mustBeIn(['SUSPENDED'], await foundManager(db, accountId), now);
      await enterChange(db, { kind: 'RESUME', accountId, reason }, { by: null, now });
      return oneOf(db, accountId, now);
    });
  }

  @Mutation(() => ManagerAdmin, { description: 'For good; sessions end' })
  @Requires('manageManagers')
  deregisterManager(
    @Args(() => ManagerWithReasonArgs) asked: ManagerWithReasonArgs,
    @Ctx() context: Context,
  ): Promise<ManagerAdmin> {
    return stopped('DEREGISTER', asked, context);
  }
}

function stopped(
  kind: 'SUSPEND' | 'DEREGISTER',
  asked: ManagerWithReasonArgs,
  context: Context,
): Promise<ManagerAdmin> {
  const { accountId, reason } = asked;
  mustBeReason(reason);
  const { now } = context;
  return withManager(asked, context, async (db) => {
    await stopAccount(db, accountId, { kind, reason }, { by: null, now });
    return oneOf(db, accountId, now);
  });
}

async function withManager<Result>(
  { insurerNumber, accountId }: ManagerArgs,
  context: Context,
  work: (db: InsurerSession) => Promise<Result>,
): Promise<Result> {
  const insurer = await servedInsurer(context.platform, insurerNumber);
  context.note({ subject: insurerNumber });
  if (!isRowId(accountId)) throw new Refusal('NOT_FOUND');
  context.note({ subject: `${insurerNumber} ${accountId}` });
  return visitInsurer(context.platform, insurer, async (db) => {
    await foundManager(db, accountId);
    return work(db);
  });
}

const oneOf = async (db: InsurerSession, accountId: string, now: Date): Promise<ManagerAdmin> =>
  (await managersOf(db, now)).find(({ id }) => id === accountId)!;
