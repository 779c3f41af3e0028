import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import type { InsurerSession } from '../db/insurer-session';
import { statement } from '../db/statements';
import { beyondLimits, defaultPolicy, policyFields } from '../domain/insurer-policy';
import { InsurerPolicy, InsurerPolicyInput } from '../entities/insurer-policy';
import { Refusal } from '../refusal';

const policy = statement('policy');
const changePolicy = statement('policy-change');

@Resolver(() => InsurerPolicy)
export class InsurerPolicyResolver {
  @Query(() => InsurerPolicy)
  @Requires('viewAccounts')
  insurerPolicy(@Ctx() { db }: Context): Promise<InsurerPolicy> {
    return policyOf(db);
  }

  @Mutation(() => InsurerPolicy, { description: 'Within the limits of the platform; in force within a second' })
  @Requires('changeInsurerPolicy')
  async changeInsurerPolicy(
    @Arg('input', () => InsurerPolicyInput) input: InsurerPolicyInput,
    @Ctx() context: Context,
  ): Promise<InsurerPolicy> {
    const { db, member, now } = context;
    const field = beyondLimits(input);
    if (field !== null) throw new Refusal('BAD_USER_INPUT', { field });
    const former = await policyOf(db);
    const changed = policyFields.filter((each) => former[each] !== input[each]);
    context.note({ subject: changed.map((each) => `${each} ${former[each]} ${input[each]}`).join(' ') });
    await db.run(changePolicy, [...policyFields.map((each) => input[each]), member.accountId, now]);
    return policyOf(db);
  }
}

async function policyOf(db: InsurerSession): Promise<InsurerPolicy> {
  const [chosen] = await db.run<InsurerPolicy & Record<string, unknown>>(policy);
  return chosen ?? { ...defaultPolicy, changedAt: null, changedBy: null };
}
