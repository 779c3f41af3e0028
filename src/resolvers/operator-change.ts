import { MaxLength } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Field, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { statement } from '../db/statements';
import type { AccountChange } from '../entities/account-change';
import { OperatorChange } from '../entities/operator-change';
import { Refusal } from '../refusal';
import { shownToOperator, standingOf } from '../workflows/operator-changes';
import { isRowId } from '../workflows/row-id';
import { insurersWithDrafts, servedInsurer, visitInsurer } from '../workflows/served-insurers';
import { settleChange, type Settled } from '../workflows/settle-change';
import { mustBeReason } from './stated-reason';

const changeById = statement('change-by-id');

/** The rest follows when these are decided. */
const mostShown = 200;

@ArgsType()
class RejectForInsurerArgs {
  @Field(() => String)
  insurerNumber!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  @MaxLength(200)
  reason!: string;
}

/** An insurer with one manager has nobody else for the second pair of eyes. */
@Resolver(() => OperatorChange)
export class OperatorChangeResolver {
  @Query(() => [OperatorChange], { description: 'Of all insurers, where no manager is left to decide' })
  @Requires('decideForInsurers')
  async changesForOperator(@Ctx() { platform, now }: Context): Promise<OperatorChange[]> {
    const waiting: OperatorChange[] = [];
    for (const insurer of await insurersWithDrafts(platform)) {
      const shown = await visitInsurer(platform, insurer, async (db) =>
        shownToOperator(db, (await standingOf(db, now)).waiting, { insurer, now }),
      );
      waiting.push(...shown);
      if (waiting.length >= mostShown) break;
    }
    return waiting;
  }

  @Mutation(() => OperatorChange)
  @Requires('decideForInsurers')
  confirmForInsurer(
    @Arg('insurerNumber', () => String) insurerNumber: string,
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<OperatorChange> {
    return settled({ insurerNumber, id }, { decision: 'CONFIRMED' }, context);
  }

  @Mutation(() => OperatorChange)
  @Requires('decideForInsurers')
  rejectForInsurer(
    @Args(() => RejectForInsurerArgs) { insurerNumber, id, reason }: RejectForInsurerArgs,
    @Ctx() context: Context,
  ): Promise<OperatorChange> {
    mustBeReason(reason);
    return settled({ insurerNumber, id }, { decision: 'REJECTED', reason }, context);
  }
}

async function settled(
  { insurerNumber, id }: { insurerNumber: string; id: string },
  decided: Settled,
  context: Context,
): Promise<OperatorChange> {
  const { platform, now } = context;
  const insurer = await servedInsurer(platform, insurerNumber);
  context.note({ subject: insurerNumber });
  if (!isRowId(id)) throw new Refusal('NOT_FOUND');
  context.note({ subject: `${insurerNumber} ${decided.decision} ${id}` });
  return visitInsurer(platform, insurer, async (db) => {
    await settleChange(db, id, decided, { by: null, now });
    const changes = await db.run<AccountChange & Record<string, unknown>>(changeById, [id]);
    const [shown] = await shownToOperator(db, changes, { insurer, now });
    return shown!;
  });
}
