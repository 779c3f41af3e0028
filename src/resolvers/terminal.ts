import { MaxLength } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Field, ID, InputType, Mutation, Query, Resolver } from 'type-graphql';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { statement } from '../db/statements';
import type { TerminalKind } from '../domain/terminal';
import { AccountChange } from '../entities/account-change';
import { TerminalKindEnum } from '../entities/enums';
import { Terminal } from '../entities/terminal';
import { Refusal } from '../refusal';
import { draftTerminal } from '../workflows/draft-terminal';
import { enterChange } from '../workflows/enter-change';
import { insurersKinds, terminalCertificate } from '../workflows/register-terminal';
import { terminalsOfInsurer } from '../workflows/terminals-of-insurer';
import { mustBeReason } from './stated-reason';
import { mustBeStorable } from './storable-text';

const changeById = statement('change-by-id');

@InputType()
class DraftTerminalInput {
  @Field(() => String)
  @MaxLength(60)
  name!: string;

  @Field(() => String, { description: '設置場所' })
  @MaxLength(100)
  place!: string;

  @Field(() => TerminalKindEnum, { description: 'Not OPERATOR' })
  kind!: TerminalKind;

  @Field(() => String, { description: 'PEM, of the authority that this platform was given' })
  @MaxLength(10_000)
  certificate!: string;

  @Field(() => String)
  @MaxLength(200)
  reason!: string;
}

@ArgsType()
class RevokeTerminalArgs {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  @MaxLength(200)
  reason!: string;
}

@Resolver(() => Terminal)
export class TerminalResolver {
  @Query(() => [Terminal], { description: 'In any state, in the order in which they were drafted' })
  @Requires('viewTerminals')
  terminals(@Ctx() { db, now }: Context): Promise<Terminal[]> {
    return terminalsOfInsurer(db, now);
  }

  @Mutation(() => AccountChange, { description: 'Known once a second person has confirmed it' })
  @Requires('manageTerminals')
  async draftTerminal(
    @Arg('input', () => DraftTerminalInput) { name, place, kind, certificate, reason }: DraftTerminalInput,
    @Ctx() { db, member, now, platform }: Context,
  ): Promise<AccountChange> {
    mustBeStorable({ name, place, reason });
    mustBeReason(name, 'name');
    mustBeReason(place, 'place');
    const insurers = insurersKinds.find((one) => one === kind);
    if (insurers === undefined) throw new Refusal('BAD_USER_INPUT', { field: 'kind' });
    mustBeReason(reason);
    const known = terminalCertificate(platform, certificate);
    const terminal = { name, place, kind: insurers, ...known, reason };
    const id = await draftTerminal(db, terminal, { by: member.accountId, now });
    const [change] = await db.run<AccountChange & Record<string, unknown>>(changeById, [id]);
    return change!;
  }

  @Mutation(() => Terminal, { description: 'At once and for good: within a second nothing is permitted there' })
  @Requires('manageTerminals')
  async revokeTerminal(
    @Args(() => RevokeTerminalArgs) { id, reason }: RevokeTerminalArgs,
    @Ctx() context: Context,
  ): Promise<Terminal> {
    mustBeReason(reason);
    const { db, member, now } = context;
    const terminal = (await terminalsOfInsurer(db, now)).find((one) => one.id === id);
    if (terminal === undefined) throw new Refusal('NOT_FOUND');
    context.note({ subject: `${id} ${reason}` });
    if (terminal.state !== 'REGISTERED') throw new Refusal('TERMINAL_STATE');
    await enterChange(db, { kind: 'REVOKE_TERMINAL', terminalId: id, reason }, { by: member.accountId, now });
    return { ...terminal, state: 'REVOKED' };
  }
}
