import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { whyNotDays, whyNotPerson, type Refused } from '../domain/account-draft';
import type { AccountChangeKind } from '../domain/account-change';
import type { PlainDate } from '../domain/plain-date';
import { AccountChange } from '../entities/account-change';
import { DateScalar } from '../entities/scalars';
import { Refusal } from '../refusal';
import {
  draftableAccount,
  draftAccount,
  draftAssignment,
  mustBeGrantable,
  type Drafted,
  type Drafting,
} from '../workflows/draft-account';
import { enterChange } from '../workflows/enter-change';
import { isRowId } from '../workflows/row-id';
import { AboutAccountArgs, DraftAccountInput, DraftAssignmentInput, draftedOf } from './account-draft-input';
import { proceduresKnown, terminalsKnown } from './found-accounts';
import { foundChange } from './found-change';
import { mustBeReason } from './stated-reason';

@Resolver()
export class AccountDraftResolver {
  @Mutation(() => AccountChange, { description: 'A general ID with its first assignment' })
  @Requires('draftAccounts')
  async draftAccount(
    @Arg('input', () => DraftAccountInput) input: DraftAccountInput,
    @Ctx() context: Context,
  ): Promise<AccountChange> {
    const { reason, assignment, loginId, name, staffNumber, validFrom, validUntil = null } = input;
    const opened = { loginId, name, staffNumber, validFrom, validUntil };
    const wanted = draftedOf(assignment);
    refuse(whyNotPerson(opened) ?? whyNotDays(opened, context.today));
    mustBeReason(reason);
    await mustBeKnown(wanted, context);
    context.note({ subject: `OPEN ${loginId} ${levelOf(wanted)} ${reason}` });
    return foundChange(await draftAccount(context.db, opened, wanted, drafting(reason, context)), context);
  }

  @Mutation(() => AccountChange, { description: 'The next assignment of a general ID' })
  @Requires('draftAccounts')
  async draftAssignment(
    @Arg('input', () => DraftAssignmentInput) { accountId, reason, assignment }: DraftAssignmentInput,
    @Ctx() context: Context,
  ): Promise<AccountChange> {
    const wanted = draftedOf(assignment);
    mustBeReason(reason);
    await mustBeKnown(wanted, context);
    noteAccount(accountId, context, `ASSIGN ${levelOf(wanted)} ${reason}`);
    return foundChange(await draftAssignment(context.db, accountId, wanted, drafting(reason, context)), context);
  }

  @Mutation(() => AccountChange, { description: 'Another last day of a general ID; null: open' })
  @Requires('draftAccounts')
  async draftPeriod(
    @Args(() => AboutAccountArgs) { accountId, reason }: AboutAccountArgs,
    @Ctx() context: Context,
    @Arg('validUntil', () => DateScalar, { nullable: true }) validUntil: PlainDate | null = null,
  ): Promise<AccountChange> {
    refuse(whyNotDays({ validFrom: context.today, validUntil }, context.today));
    return draft(context, { kind: 'PERIOD', accountId, reason, validUntil });
  }

  @Mutation(() => AccountChange, { description: 'Ends the suspension of a general ID' })
  @Requires('draftAccounts')
  draftResume(
    @Args(() => AboutAccountArgs) { accountId, reason }: AboutAccountArgs,
    @Ctx() context: Context,
  ): Promise<AccountChange> {
    return draft(context, { kind: 'RESUME', accountId, reason });
  }

  @Mutation(() => AccountChange, {
    description: 'Forgets password and second factors of another, of a manager as well; then a start code is issued',
  })
  @Requires('draftAccounts')
  draftRecovery(
    @Args(() => AboutAccountArgs) { accountId, reason }: AboutAccountArgs,
    @Ctx() context: Context,
  ): Promise<AccountChange> {
    return draft(context, { kind: 'RECOVER', accountId, reason });
  }
}

interface Simple {
  kind: AccountChangeKind;
  accountId: string;
  reason: string;
  validUntil?: PlainDate | null;
}

async function draft(context: Context, { kind, accountId, reason, validUntil = null }: Simple): Promise<AccountChange> {
  mustBeReason(reason);
  noteAccount(accountId, context, `${kind} ${reason}`);
  const { db } = context;
  const acting = drafting(reason, context);
  const { validFrom } = await draftableAccount(db, accountId, kind, acting);
  if (validUntil !== null && validUntil < validFrom) throw new Refusal('BAD_USER_INPUT', { field: 'validUntil' });
  return foundChange(await enterChange(db, { kind, accountId, validUntil, reason }, acting), context);
}

const drafting = (reason: string, { member, now }: Context): Drafting => ({ by: member.accountId, now, reason });

async function mustBeKnown(wanted: Drafted, context: Context): Promise<void> {
  const procedures = (await proceduresKnown(context)).filter(({ isCurrent }) => isCurrent).map(({ code }) => code);
  const terminals = (await terminalsKnown(context)).filter(({ state }) => state === 'REGISTERED').map(({ id }) => id);
  mustBeGrantable(wanted, context.now, { procedures, terminals });
}

function refuse(why: Refused | null): void {
  if (why !== null) throw new Refusal(why.code, { field: why.field });
}

const levelOf = ({ privilegeLevel, affairs }: Drafted): string => [privilegeLevel, ...affairs].join(' ');

/** Whatever was typed is not written to the log: only what can be an id. */
function noteAccount(accountId: string, context: Context, subject: string): void {
  context.note({ subject: isRowId(accountId) ? `${accountId} ${subject}` : subject });
}
