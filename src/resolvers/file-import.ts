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
import { FileImport } from '../entities/file-import';
import { Refusal } from '../refusal';
import { decideImport } from '../workflows/decide-import';
import { rulesOf } from '../workflows/file-kinds/by-kind';
import { isRowId } from '../workflows/row-id';
import { connectionType } from './connection';
import { loginIdOf } from './login-id';
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

@ArgsType()
class FileImportsFilter {
  @Field(() => Boolean, { nullable: true, description: 'What I may approve or refuse' })
  awaitingMyApproval?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  sentByMe?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Sent by me, refused or applied without some rows, in the last 30 days',
  })
  cameBack?: boolean | null;
}

const FileImportConnection = connectionType('FileImport', FileImport);

@Resolver(() => FileImport)
export class FileImportResolver {
  @Query(() => FileImport, { nullable: true })
  @Requires('viewFileImports')
  async fileImport(@Arg('id', () => ID) id: string, @Ctx() { db }: Context): Promise<FileImport> {
    const found = isRowId(id) ? await db.rows.findOne(FileImport, { id }) : null;
    if (found === null) throw new Refusal('NOT_FOUND');
    return found;
  }

  @Query(() => FileImportConnection, { description: 'Newest first' })
  @Requires('viewFileImports')
  async fileImports(
    @Ctx() { db, member, platform, now }: Context,
    @Args(() => FileImportsFilter) filter: FileImportsFilter,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<Connection<FileImport>> {
    const [awaiting, sent, back] = [filter.awaitingMyApproval, filter.sentByMe, filter.cameBack].map(Boolean);
    const search = ['fileImports', awaiting, sent, back];
    const scope = { key: platform.secrets.cursorKey, insurerId: member.insurerId, search };
    const size = pageSize(first);
    const last = after === null ? null : rowIdOf(after, scope);
    const ids = await db.run<{ id: string }>(importIds, [
      ...[last, size + 1, awaiting ? member.accountId : null, sent || back ? member.accountId : null],
      back ? new Date(now.getTime() - daysOfResult * 86_400_000) : null,
    ]);
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
  faults(@Root() { kind, faultCounts }: FileImport): FaultCount[] {
    const { columns } = rulesOf[kind];
    return Object.entries(faultCounts)
      .map(([code, count]) => ({
        code,
        count,
        message: Object.hasOwn(rowFaults, code) ? describeFault(code as RowFault, undefined, columns) : code,
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
    if (!isRowId(id)) throw new Refusal('NOT_FOUND');
    context.note({ subject: id });
    context.afterCommit.push(async () => context.platform.wakeImports());
    return decideImport(context.db, id, { member: context.member, now: context.now, refusalReason });
  }
}
