import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { refusalOfUse, type Caller } from '../auth/caller';
import { declarationOf, grantable } from '../auth/operations';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { accountStateOn } from '../domain/account';
import { assignmentOn, type DatedAssignment } from '../domain/assignment';
import type { PlainDate } from '../domain/plain-date';
import type { TerminalKind } from '../domain/terminal';
import type { AccountRow } from '../entities/account-shown';
import { TerminalKindEnum } from '../entities/enums';
import { DateScalar } from '../entities/scalars';
import { Refusal } from '../refusal';
import { foundAccount } from '../workflows/account-facts';
import { historyOf, terminalsKnown } from './found-accounts';

@ObjectType({ description: 'Whether a user can do it, and why not' })
class PreviewedOperation {
  @Field(() => String) operation!: string;
  @Field(() => String, { description: '画面に出す名' }) label!: string;
  @Field(() => String) group!: string;
  @Field(() => Boolean) allowed!: boolean;
  @Field(() => String, { nullable: true, description: 'The refusal they would be told' }) code!: string | null;
  @Field(() => String, { nullable: true, description: 'As the operation log keeps it' }) reason!: string | null;
}

@Resolver()
export class PermissionPreviewResolver {
  @Query(() => [PreviewedOperation], {
    description:
      'What the user can do on a day at a kind of terminal, having signed in and switched handling on; recorded',
  })
  @Requires('previewPermissions')
  async permissionPreview(
    @Ctx() context: Context,
    @Arg('accountId', () => ID) accountId: string,
    @Arg('on', () => DateScalar) on: PlainDate,
    @Arg('terminal', () => TerminalKindEnum) terminal: TerminalKind,
  ): Promise<PreviewedOperation[]> {
    const { db, now } = context;
    const account = await foundAccount(db, accountId);
    context.note({ subject: account.id });
    const assignment = assignmentOn(on, await historyOf(account.id, context), now);
    const state = accountStateOn(on, account);
    const caller = await callerFrom(account, assignment, { terminal, context });
    return grantable.map((operation) => {
      const { label, group } = declarationOf(operation);
      const why = state === 'ACTIVE' ? refusalOfUse(caller, operation) : { code: 'SIGNED_OUT' as const, reason: state };
      return { operation, label, group, allowed: why === null, code: why?.code ?? null, reason: why?.reason ?? null };
    });
  }
}

/** As they would be known when they ask: what is decided here is decided by the function that decides for them. */
async function callerFrom(
  { name, kind, loginId, id }: AccountRow,
  assignment: DatedAssignment | null,
  { terminal, context }: { terminal: TerminalKind; context: Context },
): Promise<Caller> {
  if (kind === 'CORE_SYSTEM') throw new Refusal('NOT_FOUND');
  const own = assignment?.terminals ?? null;
  const known = (await terminalsKnown(context)).find(
    (each) => each.kind === terminal && (own?.includes(each.id) ?? true),
  );
  const { insurerId, insurerNumber, insurerName, institution } = context.member;
  const affairs = new Set(assignment?.affairs);
  return {
    ...{ loginId, name, kind, session: Buffer.alloc(0), restriction: null, isFresh: true, lockMinutes: 0 },
    terminal: { kind: terminal, id: known?.id ?? null, name: '' },
    member: {
      ...{ insurerId, insurerNumber, insurerName, institution, accountId: id },
      privilegeLevel: assignment?.privilegeLevel ?? 'NONE',
      ...{ affair: [...affairs][0] ?? null, affairs },
      granted: new Set(assignment?.operations),
      procedures: new Set(assignment?.procedures),
      terminals: own && new Set(own),
    },
  };
}
