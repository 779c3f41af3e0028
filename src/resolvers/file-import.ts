import { IsNotEmpty, MaxLength } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { In } from 'typeorm';
import { whyNot } from '../auth/caller';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { connectionOf, pageSize, rowIdOf, type Connection } from '../db/page';
import { statement } from '../db/statements';
import { daysOfResult } from '../domain/file-import';
import { describeFault, rowFaults, type RowFault } from '../domain/row-faults';
import { Account } from '../entities/account';
import { FileImport } from '../entities/file-import';
import { Refusal } from '../refusal';
import { decideImport } from '../workflows/decide-import';
import { isImportId } from '../workflows/import-id';
import { connectionType } from './connection';
import { mustBeReason } from './stated-reason';

const importIds = statement('file-import-ids');

@ObjectType({ description: 'How many rows were refused for one reason' })
class FaultCount {
  @Field(() => String) code!: string;
  @Field(() => String) message!: string;
  @Field(() => Int) count!: number;
}

@ArgsType()
class RefuseFileImportArgs {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  @IsNotEmpty()
  @MaxLength(200)
  reason!: string;
}

const FileImportConnection = connectionType('FileImport', FileImport);

/** The same few people have uploaded and decided a whole page. */
const loginIdOf = (id: string, context: Context): Promise<string | null> =>
  context.once(`login id ${id}`, async () => (await context.db.rows.findOne(Account, { id }))?.loginId ?? null);

@Resolver(() => FileImport)
export class FileImportResolver {
  @Query(() => FileImport, { nullable: true })
  @Requires('viewFileImports')
  async fileImport(@Arg('id', () => ID) id: string, @Ctx() { db }: Context): Promise<FileImport> {
    const found = isImportId(id) ? await db.rows.findOne(FileImport, { id }) : null;
    if (found === null) throw new Refusal('NOT_FOUND');
    return found;
  }

  @Query(() => FileImportConnection, { description: 'Newest first' })
  @Requires('viewFileImports')
  async fileImports(
    @Ctx() { db, member, platform }: Context,
    @Arg('awaitingMyApproval', () => Boolean, { nullable: true }) awaiting?: boolean | null,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<Connection<FileImport>> {
    const scope = {
      key: platform.secrets.cursorKey,
      insurerId: member.insurerId,
      search: ['fileImports', awaiting === true],
    };
    const size = pageSize(first);
    const last = after === null ? null : rowIdOf(after, scope);
    const ids = await db.run<{ id: string }>(importIds, [last, size + 1, awaiting === true ? member.accountId : null]);
    const found = await db.rows.find(FileImport, { where: { id: In(ids.map(({ id }) => id)) } });
    const newestFirst = ids.flatMap(({ id }) => found.find((one) => one.id === id) ?? []);
    return connectionOf(newestFirst, { size, after, scope });
  }

  @Mutation(() => FileImport)
  @Requires('approveFileImport')
  approveFileImport(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<FileImport> {
    return this.#decide(id, context, null);
  }

  @Mutation(() => FileImport, { description: 'Sends a file back; its rows are deleted' })
  @Requires('approveFileImport')
  refuseFileImport(
    @Args(() => RefuseFileImportArgs) { id, reason }: RefuseFileImportArgs,
    @Ctx() context: Context,
  ): Promise<FileImport> {
    mustBeReason(reason);
    return this.#decide(id, context, reason);
  }

  @FieldResolver(() => Int, { description: 'Rows judged so far' })
  checked(@Root() { ok, rejected }: FileImport): number {
    return ok + rejected;
  }

  @FieldResolver(() => [FaultCount], { description: 'Most frequent first' })
  faults(@Root() { faultCounts }: FileImport): FaultCount[] {
    return Object.entries(faultCounts)
      .map(([code, count]) => ({
        code,
        count,
        message: Object.hasOwn(rowFaults, code) ? describeFault(code as RowFault) : code,
      }))
      .sort((one, other) => other.count - one.count);
  }

  @FieldResolver(() => String, { description: 'Login ID' })
  async uploadedBy(@Root() { uploadedById }: FileImport, @Ctx() context: Context): Promise<string> {
    return (await loginIdOf(uploadedById, context)) ?? '';
  }

  @FieldResolver(() => String, { nullable: true, description: 'Login ID' })
  async decidedBy(@Root() { decidedById }: FileImport, @Ctx() context: Context): Promise<string | null> {
    return decidedById && loginIdOf(decidedById, context);
  }

  @FieldResolver(() => Boolean, { description: 'GET /files/:id/result answers' })
  resultAvailable(@Root() { state, endedAt }: FileImport, @Ctx() { now }: Context): boolean {
    return state === 'APPLIED' && endedAt !== null && now.getTime() - endedAt.getTime() < daysOfResult * 86_400_000;
  }

  @FieldResolver(() => Boolean, {
    description: 'The person asking may approve or refuse it: not the uploader, operation granted',
  })
  mayDecide(@Root() { state, uploadedById }: FileImport, @Ctx() { caller, member }: Context): boolean {
    const why = whyNot(caller, 'approveFileImport');
    return (
      state === 'AWAITING_APPROVAL' &&
      uploadedById !== member.accountId &&
      (why === null || why === 'MY_NUMBER_HANDLING_OFF')
    );
  }

  async #decide(id: string, context: Context, refusalReason: string | null): Promise<FileImport> {
    if (!isImportId(id)) throw new Refusal('NOT_FOUND');
    context.note({ subject: id });
    context.afterCommit.push(async () => context.platform.wakeImports());
    return decideImport(context.db, id, { member: context.member, now: context.now, refusalReason });
  }
}
