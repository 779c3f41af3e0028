import { IsNotEmpty, MaxLength } from 'class-validator';
import { Args, ArgsType, Ctx, Field, ID, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { bulkColumns, judgeBulkRow, type BulkKind } from '../domain/bulk-row';
import { digitsOf } from '../domain/plain-date';
import { kinds, sexes } from '../domain/row-cells';
import { describeFault } from '../domain/row-faults';
import { FileImport } from '../entities/file-import';
import { Refusal } from '../refusal';
import { receiveRequest } from '../workflows/request-file';
import { foundSubscriber } from './found-subscriber';
import { mustBeReason } from './stated-reason';

@ArgsType()
class MyNumberRequestArgs {
  @Field(() => ID)
  subscriberBranchNumber!: string;

  @Field(() => String)
  myNumber!: string;

  @Field(() => String)
  @IsNotEmpty()
  @MaxLength(200)
  reason!: string;
}

/** Changing or cancelling a My Number needs a second person, so a request is a file of one row (個人番号一括更新・一括取消). */
@Resolver()
export class MyNumberRequestResolver {
  @Mutation(() => FileImport, {
    description: 'To be approved by another person, like a file; the number replaces the one there is',
  })
  @Requires('requestMyNumberChange')
  requestMyNumberChange(
    @Args(() => MyNumberRequestArgs) request: MyNumberRequestArgs,
    @Ctx() context: Context,
  ): Promise<FileImport> {
    return this.#send('BULK_UPDATE', request, context);
  }

  @Mutation(() => FileImport, { description: 'The same; the number given must be the one there is' })
  @Requires('requestMyNumberChange')
  requestMyNumberCancellation(
    @Args(() => MyNumberRequestArgs) request: MyNumberRequestArgs,
    @Ctx() context: Context,
  ): Promise<FileImport> {
    return this.#send('BULK_CANCEL', request, context);
  }

  async #send(
    kind: BulkKind,
    { subscriberBranchNumber, myNumber, reason }: MyNumberRequestArgs,
    context: Context,
  ): Promise<FileImport> {
    const { db, member, platform, requestId } = context;
    mustBeReason(reason);
    const { nameKanji, birthDate, sex, eligibilityPeriods } = await foundSubscriber(db, subscriberBranchNumber);
    const [newest] = eligibilityPeriods;
    if (newest === undefined) throw new Refusal('NOT_FOUND');
    const cells = [
      ...[newest.symbol, newest.number, kinds.codeOf(newest.kind), nameKanji, digitsOf(birthDate), sexes.codeOf(sex)],
      ...[myNumber, '', '', reason],
    ];
    const verdict = judgeBulkRow(cells, kind);
    if (!verdict.ok) {
      const field = bulkColumns[verdict.column]?.field === 'myNumber' ? 'myNumber' : 'reason';
      const { code, column } = verdict;
      throw new Refusal('BAD_USER_INPUT', { field, reason: code }, describeFault(code, column, bulkColumns));
    }
    const id = await receiveRequest({ platform, member, kind, requestId }, cells);
    context.note({ branchNumbers: [subscriberBranchNumber], subject: id });
    context.afterCommit.push(async () => platform.wakeImports());
    return (await db.rows.findOne(FileImport, { id }))!;
  }
}
