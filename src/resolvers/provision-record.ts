import { MaxLength } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { connectionOf, pageSize, rowIdOf, type Connection } from '../db/page';
import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import type { RecordRole } from '../domain/exchange';
import { endInJapan, startInJapan, type PlainDate } from '../domain/plain-date';
import { wrongCode } from '../domain/provision-record';
import { RecordRoleEnum } from '../entities/enums';
import { ProvisionRecord } from '../entities/provision-record';
import { DateScalar } from '../entities/scalars';
import { Refusal } from '../refusal';
import { reviseRecord } from '../workflows/provision-records';
import { isRowId } from '../workflows/row-id';
import { connectionType } from './connection';
import { foundSubscriber } from './found-subscriber';
import { loginIdOf } from './login-id';
import { mustBeReason } from './stated-reason';
import { mustBeStorable } from './storable-text';

const newest = statement('provision-records');
const newestOfSubscriber = statement('provision-records-of-subscriber');
const newestByNumber = statement('provision-records-by-number');
const oneRecord = statement('provision-record');
const revisions = statement('provision-record-revisions');

@InputType({ description: 'All that are given must fit' })
class ProvisionRecordSearch {
  @Field(() => ID, { nullable: true }) subscriberBranchNumber?: string | null;

  @Field(() => String, { nullable: true, description: '処理番号' })
  @MaxLength(32)
  processingNumber?: string | null;

  @Field(() => RecordRoleEnum, { nullable: true }) role?: RecordRole | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day of the request, in Japan' })
  from?: PlainDate | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day of the request' }) to?: PlainDate | null;
  @Field(() => Boolean, { nullable: true }) provided?: boolean | null;
}

@ArgsType()
class ReviseProvisionRecordArgs {
  @Field(() => ID, { description: 'Of the newest revision' })
  id!: string;

  @Field(() => String, { nullable: true, description: '不開示コード; null: none; left out: as it was' })
  nonDisclosureCode?: string | null;

  @Field(() => String, { nullable: true, description: '過誤事由コード; null: none; left out: as it was' })
  errorReasonCode?: string | null;

  @Field(() => String)
  @MaxLength(200)
  reason!: string;
}

const ProvisionRecordConnection = connectionType('ProvisionRecord', ProvisionRecord);

@Resolver(() => ProvisionRecord)
export class ProvisionRecordResolver {
  @Query(() => ProvisionRecordConnection, { description: 'The newest revision of each; the newest request first' })
  @Requires('viewProvisionRecords')
  async provisionRecords(
    @Ctx() { db, member, platform }: Context,
    @Arg('search', () => ProvisionRecordSearch, { nullable: true }) search?: ProvisionRecordSearch | null,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<Connection<ProvisionRecord>> {
    const { subscriberBranchNumber = null, processingNumber = null, role = null, ...others } = { ...search };
    const { from = null, to = null, provided = null } = others;
    const asked = { subscriberBranchNumber, processingNumber, role, from, to, provided };
    mustBeStorable(asked);
    const scope = {
      key: platform.secrets.cursorKey,
      insurerId: member.insurerId,
      search: ['provisionRecords', asked],
    };
    const size = pageSize(first);
    const last = after === null ? null : rowIdOf(after, scope);
    return connectionOf(await searched(db, asked, [last, size + 1]), { size, after, scope });
  }

  @Query(() => [ProvisionRecord], { description: 'Oldest first' })
  @Requires('viewProvisionRecords')
  async provisionRecordRevisions(@Arg('id', () => ID) id: string, @Ctx() { db }: Context): Promise<ProvisionRecord[]> {
    const found = isRowId(id) ? await db.run<ProvisionRecord & object>(revisions, [id]) : [];
    if (found.length === 0) throw new Refusal('NOT_FOUND');
    return found;
  }

  @Mutation(() => ProvisionRecord, { description: 'Adds a revision; what was recorded stays' })
  @Requires('reviseProvisionRecord')
  async reviseProvisionRecord(
    @Args(() => ReviseProvisionRecordArgs) { id, reason, ...given }: ReviseProvisionRecordArgs,
    @Ctx() context: Context,
  ): Promise<ProvisionRecord> {
    mustBeReason(reason);
    const { db } = context;
    const before = await foundRecord(db, id);
    context.note({ subject: `${before.processingNumber} ${reason}` });
    const codes = {
      nonDisclosureCode: given.nonDisclosureCode === undefined ? before.nonDisclosureCode : given.nonDisclosureCode,
      errorReasonCode: given.errorReasonCode === undefined ? before.errorReasonCode : given.errorReasonCode,
    };
    const wrong = wrongCode(codes);
    if (wrong !== null) throw new Refusal('BAD_USER_INPUT', { field: wrong });
    const revised = await reviseRecord(db, id, { ...codes, reason });
    if (revised === null) throw new Refusal('CHANGED_MEANWHILE');
    return foundRecord(db, revised);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Login ID; null: the platform itself' })
  async recordedBy(@Root() { recordedById }: ProvisionRecord, @Ctx() context: Context): Promise<string | null> {
    return recordedById && loginIdOf(recordedById, context);
  }
}

async function foundRecord(db: InsurerSession, id: string): Promise<ProvisionRecord> {
  const [found] = isRowId(id) ? await db.run<ProvisionRecord & object>(oneRecord, [id]) : [];
  if (found === undefined) throw new Refusal('NOT_FOUND');
  return found;
}

type Asked = { [Field in keyof ProvisionRecordSearch]-?: Exclude<ProvisionRecordSearch[Field], undefined> };

/** Each kind of search through an index of its own. */
async function searched(
  db: InsurerSession,
  { subscriberBranchNumber, processingNumber, role, from, to, provided }: Asked,
  page: [last: string | null, limit: number],
): Promise<ProvisionRecord[]> {
  const subscriber = subscriberBranchNumber === null ? null : await foundSubscriber(db, subscriberBranchNumber);
  const days = [from && startInJapan(from), to && endInJapan(to)];
  const values = [...page, role, ...days, provided];
  if (subscriber !== null)
    return db.run<ProvisionRecord & object>(newestOfSubscriber, [...values, subscriber.id, processingNumber]);
  if (processingNumber !== null) return db.run<ProvisionRecord & object>(newestByNumber, [...values, processingNumber]);
  return db.run<ProvisionRecord & object>(newest, values);
}
