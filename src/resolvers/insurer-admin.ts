import { IsOptional, MaxLength } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
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
import { statement } from '../db/statements';
import { isInsurerNumber } from '../domain/insurer-number';
import { containsTwelveDigits } from '../domain/my-number';
import { InsurerAdmin } from '../entities/insurer-admin';
import { Refusal } from '../refusal';
import { createInsurer } from '../workflows/create-insurer';
import { standingOf } from '../workflows/operator-changes';
import {
  oneAfterAnother,
  servedInsurer,
  servedInsurers,
  visitInsurer,
  type ServedInsurer,
} from '../workflows/served-insurers';
import { connectionType } from './connection';
import { mustBeStorable } from './storable-text';

@ArgsType()
class InsurersArgs {
  @Field(() => String, { nullable: true, description: 'How the number begins, or part of the name' })
  @IsOptional()
  @MaxLength(100)
  text?: string | null;

  @Field(() => Int, { nullable: true }) first?: number | null;
  @Field(() => String, { nullable: true }) after?: string | null;
}

@InputType()
class OpenInsurerInput {
  @Field(() => String, { description: '保険者番号' }) insurerNumber!: string;

  @Field(() => String)
  @MaxLength(100)
  name!: string;

  @Field(() => String, { description: 'With it login IDs begin: up to twelve small letters and digits, and a hyphen' })
  loginPrefix!: string;
}

const managersNotClosed = statement('account-managers');

const InsurerAdminConnection = connectionType('InsurerAdmin', InsurerAdmin);

/** A cursor names a row by a UUID; of an insurer it holds the number. */
const pageIdOf = (insurerNumber: string): string =>
  insurerNumber.padEnd(32, 'f').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
const numberOf = (pageId: string): string => pageId.replaceAll(/[-f]/g, '');

/** What the platform operator sees of insurers: never a subscriber. */
@Resolver(() => InsurerAdmin)
export class InsurerAdminResolver {
  @Query(() => InsurerAdminConnection, { description: 'By number' })
  @Requires('viewInsurers')
  async insurers(
    @Ctx() { platform }: Context,
    @Args(() => InsurersArgs) { text = null, first, after = null }: InsurersArgs,
  ): Promise<Connection<InsurerAdmin>> {
    mustBeStorable({ text });
    const asked = text?.trim() || null;
    const size = pageSize(first);
    const scope = { key: platform.secrets.cursorKey, insurerId: 0, search: ['insurers', asked] };
    const last = after === null ? '' : numberOf(rowIdOf(after, scope));
    const found = await servedInsurers(platform, { text: asked, after: last, most: size + 1 });
    return connectionOf(found.map(adminOf), { size, after, scope });
  }

  @Mutation(() => InsurerAdmin, { description: 'Without any ID yet' })
  @Requires('openInsurers')
  async openInsurer(
    @Arg('input', () => OpenInsurerInput) input: OpenInsurerInput,
    @Ctx() context: Context,
  ): Promise<InsurerAdmin> {
    mustBeStorable(input);
    const { insurerNumber, name, loginPrefix } = input;
    if (name.trim() === '' || /\p{Cc}/u.test(name) || containsTwelveDigits(name))
      throw new Refusal('BAD_USER_INPUT', { field: 'name' });
    if (isInsurerNumber(insurerNumber)) context.note({ subject: insurerNumber });
    await createInsurer(context.platform, { insurerNumber, name, loginPrefix });
    return adminOf(await servedInsurer(context.platform, insurerNumber));
  }

  @FieldResolver(() => Int, { description: 'システム管理責任者用ID that are not deregistered' })
  async managers(@Root() insurer: InsurerAdmin, @Ctx() context: Context): Promise<number> {
    return (await countsOf(insurer, context)).managers;
  }

  @FieldResolver(() => Int, { description: 'Those who can decide today' })
  async activeManagers(@Root() insurer: InsurerAdmin, @Ctx() context: Context): Promise<number> {
    return (await countsOf(insurer, context)).activeManagers;
  }

  @FieldResolver(() => Int, { description: 'Drafts that only the platform operator can decide' })
  async waiting(@Root() insurer: InsurerAdmin, @Ctx() context: Context): Promise<number> {
    return (await countsOf(insurer, context)).waiting;
  }
}

const adminOf = ({ id, ...insurer }: ServedInsurer): InsurerAdmin => ({
  ...insurer,
  key: id,
  id: pageIdOf(insurer.insurerNumber),
});

type Counted = 'managers' | 'activeManagers' | 'waiting';

/** One visit for all three. */
const countsOf = ({ key }: InsurerAdmin, context: Context): Promise<Record<Counted, number>> =>
  context.once(`counts of ${key}`, async () => {
    const { platform, now } = context;
    const inTurn = await context.once('visits', async () => oneAfterAnother());
    return inTurn(() =>
      visitInsurer(platform, { id: key }, async (db) => {
        const [managers, standing] = await Promise.all([db.run(managersNotClosed), standingOf(db, now)]);
        const { activeManagers, waiting } = standing;
        return { managers: managers.length, activeManagers: activeManagers.length, waiting: waiting.length };
      }),
    );
  });
