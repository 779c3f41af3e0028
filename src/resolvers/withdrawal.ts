import { MaxLength } from 'class-validator';
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { whyNot } from '../auth/caller';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { whyNotWithdrawn } from '../domain/withdrawal';
import { FileImport } from '../entities/file-import';
import { DateTimeScalar } from '../entities/scalars';
import { Refusal } from '../refusal';
import { isRowId } from '../workflows/row-id';
import { withdrawImport } from '../workflows/withdraw-import';
import { loginIdOf } from './login-id';
import { mustBeReason } from './stated-reason';

@ArgsType()
class WithdrawFileImportArgs {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  @MaxLength(200)
  reason!: string;
}

@ObjectType({ description: '取込の取消' })
class Withdrawal {
  @Field(() => String, { description: 'Login ID' }) by!: string;
  @Field(() => DateTimeScalar, { description: 'When it was ordered' }) at!: Date;
  @Field(() => String) reason!: string;
  @Field(() => Int, { nullable: true, description: 'Persons the file has touched; null until they are known' })
  persons!: number | null;
  @Field(() => Int, { description: 'Persons restored so far' }) done!: number;
  @Field(() => Int, { description: 'What others have changed since, or hold now: left as it is' }) keptChanges!: number;
}

@Resolver(() => FileImport)
export class WithdrawalResolver {
  @Mutation(() => FileImport, { description: 'Undoes an applied file; a second person orders it' })
  @Requires('withdrawFileImport')
  withdrawFileImport(
    @Args(() => WithdrawFileImportArgs) { id, reason }: WithdrawFileImportArgs,
    @Ctx() context: Context,
  ): Promise<FileImport> {
    const { db, member, now, platform } = context;
    mustBeReason(reason);
    if (!isRowId(id)) throw new Refusal('NOT_FOUND');
    context.note({ subject: id });
    context.afterCommit.push(async () => platform.wakeImports());
    return withdrawImport(db, id, { member, now, reason });
  }

  @FieldResolver(() => Withdrawal, { nullable: true })
  async withdrawal(@Root() work: FileImport, @Ctx() context: Context): Promise<Withdrawal | null> {
    const { withdrawnById, withdrawnAt, withdrawalReason, withdrawalPersons, withdrawnPersons, keptChanges } = work;
    if (withdrawnById === null || withdrawnAt === null) return null;
    return {
      by: (await loginIdOf(withdrawnById, context)) ?? '',
      at: withdrawnAt,
      reason: withdrawalReason ?? '',
      persons: withdrawalPersons,
      done: withdrawnPersons,
      keptChanges,
    };
  }

  @FieldResolver(() => Boolean, {
    description: 'The person asking may have it undone: applied, not the uploader, operation granted',
  })
  mayWithdraw(@Root() work: FileImport, @Ctx() { caller, member, now }: Context): boolean {
    const why = whyNot(caller, 'withdrawFileImport');
    const isAllowed = why === null || why === 'MY_NUMBER_HANDLING_OFF';
    return isAllowed && whyNotWithdrawn(work, { accountId: member.accountId, now }) === null;
  }
}
