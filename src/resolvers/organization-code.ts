import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { statement } from '../db/statements';
import { isRequestable, stateOf, whyNotRequested, type KnownOfCode } from '../domain/acquisition';
import { CodeAcquisition, CodeCounts, OrganizationCodeStatus } from '../entities/organization-code';
import { Subscriber } from '../entities/subscriber';
import { enqueue } from '../outbox/enqueue';
import { Refusal } from '../refusal';
import { foundSubscriber } from './found-subscriber';
import { loginIdOf } from './login-id';

const statusOfCode = statement('organization-code-status');
const insertAcquisition = statement('insert-code-acquisition');
const lastAcquisition = statement('last-code-acquisition');
const countCodes = statement('count-codes');

/** Before everybody: where the list of all begins. */
const beginning = '00000000-0000-0000-0000-000000000000';

@Resolver(() => Subscriber)
export class OrganizationCodeResolver {
  @FieldResolver(() => OrganizationCodeStatus)
  organizationCode(@Root() { id }: Subscriber, @Ctx() context: Context): Promise<OrganizationCodeStatus> {
    return statusOf(id, context);
  }

  @Mutation(() => Subscriber, { description: 'Where a code is there or asked for, nothing happens' })
  @Requires('acquireOrganizationCodes')
  async acquireOrganizationCode(
    @Arg('subscriberBranchNumber', () => ID) branchNumber: string,
    @Ctx() context: Context,
  ): Promise<Subscriber> {
    const subscriber = await foundSubscriber(context.db, branchNumber);
    const why = whyNotRequested(subscriber);
    if (why !== null) throw new Refusal(why);
    if (isRequestable((await statusOf(subscriber.id, context)).state)) await acquire(context, subscriber.id);
    return subscriber;
  }

  @Query(() => CodeCounts)
  @Requires('viewTraffic')
  async codeCounts(@Ctx() { db }: Context): Promise<CodeCounts> {
    const [counts] = await db.run<CodeCounts & object>(countCodes);
    return counts!;
  }
}

@Resolver(() => CodeAcquisition)
export class CodeAcquisitionResolver {
  @Mutation(() => CodeAcquisition, { description: 'For all who have a My Number and no code' })
  @Requires('acquireOrganizationCodes')
  async acquireOrganizationCodes(@Ctx() context: Context): Promise<CodeAcquisition> {
    await acquire(context, null);
    const acquisition = await newest(context);
    context.note({ subject: acquisition!.id });
    return acquisition!;
  }

  @Query(() => CodeAcquisition, { nullable: true, description: 'The last one for all' })
  @Requires('viewTraffic')
  codeAcquisition(@Ctx() context: Context): Promise<CodeAcquisition | null> {
    return newest(context);
  }

  @FieldResolver(() => String, { description: 'Login ID' })
  async requestedBy(@Root() { requestedById }: CodeAcquisition, @Ctx() context: Context): Promise<string> {
    return (await loginIdOf(requestedById, context)) ?? '';
  }
}

/** Written down for the worker, which alone reaches codes. */
async function acquire({ db, member, now }: Context, subscriberId: string | null): Promise<void> {
  const listedTo = subscriberId === null ? beginning : null;
  const [acquisition] = await db.run<{ id: string }>(insertAcquisition, [
    ...[member.accountId, member.affair, now, subscriberId, listedTo],
  ]);
  // None: somebody else has just asked for the same person.
  if (acquisition !== undefined) await enqueue(db, 'acquire-codes', acquisition.id);
}

interface StatusRow extends KnownOfCode, Omit<OrganizationCodeStatus, 'state'> {
  [column: string]: unknown;
}

async function statusOf(subscriberId: string, { db }: Context): Promise<OrganizationCodeStatus> {
  const [row] = await db.run<StatusRow>(statusOfCode, [subscriberId]);
  const state = row === undefined ? 'NONE' : stateOf(row);
  return { state, failure: state === 'FAILED' ? row!.failure : null, changedAt: row?.changedAt ?? null };
}

async function newest({ db }: Context): Promise<CodeAcquisition | null> {
  const [row] = await db.run<Omit<CodeAcquisition, 'ofAll'> & object>(lastAcquisition);
  return row === undefined ? null : { ...row, ofAll: true };
}
