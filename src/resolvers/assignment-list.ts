import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { declarationOf, type Operation } from '../auth/operations';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { connectionOf, pageSize, rowIdOf, type Connection } from '../db/page';
import { statement } from '../db/statements';
import type { AccountState } from '../domain/account';
import { isDifferent } from '../domain/assignment-difference';
import { defaultPolicy } from '../domain/insurer-policy';
import type { PlainDate } from '../domain/plain-date';
import { unusedOf } from '../domain/unused-rights';
import { AccountOfLine, accountOfLine } from '../entities/account-shown';
import { Assignment, assignmentShown } from '../entities/assignment';
import { AccountStateEnum } from '../entities/enums';
import { DateScalar, DateTimeScalar } from '../entities/scalars';
import { allAssignmentsOn, assignmentsOn, type AssignmentOnDay } from '../workflows/assignments-on';
import { connectionType } from './connection';
import { historyOf, preloadPage, signInOf } from './found-accounts';

const usedOperations = statement('used-operations');
const policy = statement('policy');

@ObjectType({ description: '割当状況一覧の行: who may do what on a day' })
class AssignmentLine {
  id!: string;
  @Field(() => AccountOfLine) account!: AccountOfLine;
  @Field(() => Assignment, { nullable: true, description: 'Null: 取扱不可, without any operation' })
  assignment!: Assignment | null;
  @Field(() => DateTimeScalar, { nullable: true }) lastSignedInAt!: Date | null;
}

@ObjectType({ description: '二つの日の割当の差' })
class AssignmentDifference {
  @Field(() => AccountOfLine) account!: AccountOfLine;
  @Field(() => Assignment, { nullable: true }) before!: Assignment | null;
  @Field(() => Assignment, { nullable: true }) after!: Assignment | null;
  @Field(() => AccountStateEnum, { nullable: true, description: 'Null: there was no such ID' })
  stateBefore!: AccountState | null;
  @Field(() => AccountStateEnum, { nullable: true, description: 'Null: it was closed' })
  stateAfter!: AccountState | null;
}

@ObjectType({ description: 'A right that nobody uses' })
class UnusedOperation {
  @Field(() => String) operation!: string;
  @Field(() => String) label!: string;
  @Field(() => DateScalar, { nullable: true, description: 'Null: never' }) lastUsedOn!: PlainDate | null;
}

@ObjectType({ description: '使われていないIDと権限, for as long as the insurer’s policy says' })
class UnusedRight {
  @Field(() => AccountOfLine) account!: AccountOfLine;
  @Field(() => Boolean, { description: 'Nobody has signed in with it' }) isIdUnused!: boolean;
  @Field(() => DateTimeScalar, { nullable: true }) lastSignedInAt!: Date | null;
  @Field(() => [UnusedOperation]) operations!: UnusedOperation[];
}

const AssignmentLineConnection = connectionType('AssignmentLine', AssignmentLine);

@Resolver()
export class AssignmentListResolver {
  @Query(() => AssignmentLineConnection, { description: '割当状況一覧, by login ID' })
  @Requires('viewAssignments')
  async assignmentList(
    @Ctx() context: Context,
    @Arg('on', () => DateScalar) on: PlainDate,
    @Arg('first', () => Int, { nullable: true }) first?: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null = null,
  ): Promise<Connection<AssignmentLine>> {
    const { db, member, now, platform } = context;
    const scope = { key: platform.secrets.cursorKey, insurerId: member.insurerId, search: ['assignmentList', on] };
    const size = pageSize(first);
    const last = after === null ? null : rowIdOf(after, scope);
    const found = await assignmentsOn(db, on, { after: last, most: size + 1, now });
    await preloadPage(
      found.map(({ account }) => account.id),
      context,
    );
    const lines = found.map(async ({ account, assignment }) => ({
      id: account.id,
      account: accountOfLine(account, on),
      assignment: assignment && assignmentShown(assignment),
      lastSignedInAt: (await signInOf(account.id, context))?.lastSignedInAt ?? null,
    }));
    return connectionOf(await Promise.all(lines), { size, after, scope });
  }

  @Query(() => [AssignmentDifference], { description: 'What changed from the end of one day to the end of another' })
  @Requires('viewAssignments')
  async assignmentDifference(
    @Ctx() context: Context,
    @Arg('from', () => DateScalar) from: PlainDate,
    @Arg('to', () => DateScalar) to: PlainDate,
  ): Promise<AssignmentDifference[]> {
    const [before, after] = [await allOn(from, context), await allOn(to, context)];
    const ids = [...new Set([...before.keys(), ...after.keys()])];
    return ids.flatMap((id) => {
      const [was, is] = [before.get(id) ?? null, after.get(id) ?? null];
      if (!isDifferent(was, is)) return [];
      return {
        account: is === null ? accountOfLine(was!.account, from) : accountOfLine(is.account, to),
        ...{ stateBefore: was?.state ?? null, stateAfter: is?.state ?? null },
        before: was?.assignment ? assignmentShown(was.assignment) : null,
        after: is?.assignment ? assignmentShown(is.assignment) : null,
      };
    });
  }

  @Query(() => [UnusedRight], { description: 'Of IDs that are active today' })
  @Requires('viewAssignments')
  async unusedRights(@Ctx() context: Context): Promise<UnusedRight[]> {
    const { db, now, today } = context;
    const active = [...(await allOn(today, context)).values()].filter(({ state }) => state === 'ACTIVE');
    await preloadPage(
      active.map(({ account }) => account.id),
      context,
    );
    const [chosen] = await db.run<{ unusedDays: number }>(policy);
    const days = chosen?.unusedDays ?? defaultPolicy.unusedDays;
    const lastUsed = await lastUsesOf(context);
    const found = await Promise.all(
      active.map(async ({ account, assignment }) => {
        const signIn = await signInOf(account.id, context);
        const lastSignedInAt = signIn?.lastSignedInAt ?? null;
        const [opened] = (await historyOf(account.id, context)).assignments;
        // The insurer's own system signs in by its certificate.
        const since = account.kind === 'CORE_SYSTEM' ? now : (signIn?.passwordSetAt ?? opened?.inForceSince ?? now);
        const uses = { lastSignedInAt, since, lastUsedOn: lastUsed.get(account.id) ?? new Map() };
        const unused = unusedOf(assignment, uses, { days, now });
        return unused && { account: accountOfLine(account, today), lastSignedInAt, ...labelled(unused) };
      }),
    );
    return found.filter((each) => each !== null);
  }
}

const labelled = ({ isIdUnused, operations }: NonNullable<ReturnType<typeof unusedOf>>) => ({
  isIdUnused,
  operations: operations.map((each) => ({ ...each, label: declarationOf(each.operation as Operation).label })),
});

async function allOn(on: PlainDate, { db, now }: Context): Promise<Map<string, AssignmentOnDay>> {
  const found = new Map<string, AssignmentOnDay>();
  for await (const some of allAssignmentsOn(on, now, (work) => work(db)))
    for (const each of some) found.set(each.account.id, each);
  return found;
}

async function lastUsesOf({ db }: Context): Promise<Map<string, Map<string, PlainDate>>> {
  const found = new Map<string, Map<string, PlainDate>>();
  for (const use of await db.run<{ accountId: string; operation: string; lastUsedOn: PlainDate }>(usedOperations))
    found.set(use.accountId, (found.get(use.accountId) ?? new Map()).set(use.operation, use.lastUsedOn));
  return found;
}
