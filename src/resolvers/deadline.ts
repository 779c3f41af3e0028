import { MaxLength } from 'class-validator';
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
import { whyNot } from '../auth/caller';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { connectionOf, pageSize, rowIdOf, type Connection } from '../db/page';
import { statement } from '../db/statements';
import { daysOfLate, stateOfDeadline, type DeadlineKind, type DeadlineState } from '../domain/deadline';
import type { PlainDate } from '../domain/plain-date';
import { describeFault, rowFaults, type RowFault } from '../domain/row-faults';
import { DeadlineKindEnum, DeadlineStateEnum } from '../entities/enums';
import { OpenFiling } from '../entities/open-filing';
import { DateScalar } from '../entities/scalars';
import { Refusal } from '../refusal';
import { isRowId } from '../workflows/row-id';
import { connectionType } from './connection';
import { mustBeReason } from './stated-reason';

const openDeadlines = statement('open-deadlines');
const lateDeadlines = statement('late-deadlines');
const countDeadlines = statement('deadline-counts');
const dismissFiling = statement('dismiss-filing');

/** An insurer's first load of old filings is late as a whole; nobody needs to know exactly by how much. */
const countsEndAt = 10_000;

@ObjectType({ description: '届出の期限: five days from 届出受理年月日' })
class Deadline {
  @Field(() => ID) id!: string;
  @Field(() => DeadlineKindEnum) kind!: DeadlineKind;
  @Field(() => DateScalar, { description: '届出受理年月日; of a file the earliest of its good rows' })
  notifiedOn!: PlainDate;
  @Field(() => DateScalar, { description: 'The last day in time' }) dueOn!: PlainDate;
  @Field(() => ID, { nullable: true }) importId!: string | null;
  @Field(() => Int, { nullable: true }) line!: number | null;
  @Field(() => Int, { description: 'Of a file that waits for approval: its good rows' }) rows!: number;
  @Field(() => String, { nullable: true, description: '漢字氏名' }) name!: string | null;
  @Field(() => String, { nullable: true }) fault!: string | null;
  @Field(() => ID, { nullable: true, description: '被保険者枝番' }) subscriberBranchNumber!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Registered or laid aside' }) doneOn!: PlainDate | null;
}

@ObjectType({ description: 'How many; no list is counted further than 10,000' })
class DeadlineCounts {
  @Field(() => Int) due!: number;
  @Field(() => Int) overdue!: number;
  @Field(() => Int, { description: 'Of the last 90 days' }) doneLate!: number;
}

@ArgsType()
class DismissDeadlineArgs {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  @MaxLength(200)
  reason!: string;
}

const DeadlineConnection = connectionType('Deadline', Deadline);

@Resolver(() => Deadline)
export class DeadlineResolver {
  @Query(() => DeadlineConnection, {
    description: 'Due and overdue by their last day; done late newest first, of the last 90 days',
  })
  @Requires('viewDeadlines')
  async deadlines(
    @Ctx() context: Context,
    @Arg('state', () => DeadlineStateEnum) state: DeadlineState,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<Connection<Deadline>> {
    const { db, member, platform, today } = context;
    const scope = { key: platform.secrets.cursorKey, insurerId: member.insurerId, search: ['deadlines', state] };
    const size = pageSize(first);
    const last = after === null ? null : rowIdOf(after, scope);
    const [from, before] = state === 'DUE' ? [today, 'infinity'] : ['-infinity', today];
    const rows =
      state === 'DONE_LATE'
        ? await db.run<Deadline>(lateDeadlines, [lateSince(context), last, size + 1])
        : await db.run<Deadline>(openDeadlines, [from, before, last, size + 1]);
    return connectionOf(rows, { size, after, scope });
  }

  @Query(() => DeadlineCounts)
  @Requires('viewDeadlines')
  async deadlineCounts(@Ctx() context: Context): Promise<DeadlineCounts> {
    const values = [lateSince(context), context.today, countsEndAt];
    const [counts] = await context.db.run<DeadlineCounts>(countDeadlines, values);
    const { due, overdue, doneLate } = counts!;
    return {
      due: Math.min(due, countsEndAt),
      overdue: Math.min(overdue, countsEndAt),
      doneLate: Math.min(doneLate, countsEndAt),
    };
  }

  @Mutation(() => Deadline, { description: 'Lays a refused row aside that will not be registered' })
  @Requires('dismissDeadline')
  async dismissDeadline(
    @Args(() => DismissDeadlineArgs) { id, reason }: DismissDeadlineArgs,
    @Ctx() context: Context,
  ): Promise<Deadline> {
    mustBeReason(reason);
    if (!isRowId(id)) throw new Refusal('NOT_FOUND');
    const { db, member, now } = context;
    context.note({ subject: `${id} ${reason}` });
    const [dismissed] = await db.run<Deadline>(dismissFiling, [id, now, member.accountId, reason]);
    if (dismissed === undefined) {
      const isKnown = (await db.rows.count(OpenFiling, { id })) > 0;
      throw new Refusal(isKnown ? 'CHANGED_MEANWHILE' : 'NOT_FOUND');
    }
    return dismissed;
  }

  @FieldResolver(() => DeadlineStateEnum)
  state(@Root() deadline: Deadline, @Ctx() { today }: Context): DeadlineState {
    return stateOfDeadline(deadline, today);
  }

  @FieldResolver(() => String, { nullable: true })
  faultMessage(@Root() { fault }: Deadline): string | null {
    return fault !== null && Object.hasOwn(rowFaults, fault) ? describeFault(fault as RowFault) : fault;
  }

  @FieldResolver(() => Boolean, { description: 'A refused row that is open, and the operation is granted' })
  mayDismiss(@Root() { kind, doneOn }: Deadline, @Ctx() { caller }: Context): boolean {
    return kind === 'REFUSED_ROW' && doneOn === null && whyNot(caller, 'dismissDeadline') === null;
  }
}

const lateSince = ({ now }: Context): Date => new Date(now.getTime() - daysOfLate * 86_400_000);
