import { Arg, Ctx, Field, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { UserKind } from '../auth/caller';
import { menuOf, type Caller, type CallerTerminal, type Restriction } from '../auth/caller';
import { Requires } from '../auth/requires';
import { localTerminalName } from '../auth/terminal-shown';
import type { Context } from '../context';
import type { Affair, PrivilegeLevel } from '../domain/privilege-level';
import { AffairEnum, PrivilegeLevelEnum, RestrictionEnum, TerminalKindEnum, UserKindEnum } from '../entities/enums';
import { Insurer } from '../entities/insurer';
import { MenuOperation, menuOperation } from '../entities/menu-operation';
import { Refusal } from '../refusal';

@ObjectType({ description: '端末: where the session is used' })
class MyTerminal implements Pick<CallerTerminal, 'kind' | 'name'> {
  @Field(() => TerminalKindEnum) kind!: CallerTerminal['kind'];
  @Field(() => String) name!: string;
  @Field(() => Boolean, { description: 'Plain HTTP on this machine, taken for a terminal in the demo' })
  isDemo!: boolean;
}

@ObjectType({ description: 'サインインしている利用者' })
export class Me {
  @Field(() => String) loginId!: string;
  @Field(() => String) name!: string;
  @Field(() => UserKindEnum) kind!: UserKind;
  @Field(() => PrivilegeLevelEnum, { description: '取扱特権レベル' }) privilegeLevel!: PrivilegeLevel;
  @Field(() => Boolean, { description: '個人番号取扱がオン' }) handlingMyNumber!: boolean;
  @Field(() => AffairEnum, { nullable: true }) affair!: Affair | null;
  @Field(() => [AffairEnum], { description: '担当事務分野: for which handling may be switched on' }) affairs!: Affair[];
  @Field(() => RestrictionEnum, { nullable: true, description: 'Null: they may work' })
  restriction!: Restriction | null;
  @Field(() => MyTerminal, { nullable: true, description: 'Null: a terminal that is not registered' })
  terminal!: MyTerminal | null;
  @Field(() => Int, { description: 'Minutes without a touch after which the page locks itself' }) lockMinutes!: number;
  @Field(() => Insurer, { nullable: true, description: 'Null for the platform operator' }) insurer!: Pick<
    Insurer,
    'insurerNumber' | 'name'
  > | null;
  @Field(() => [MenuOperation], { description: 'What is granted and reachable by the level' }) menu!: MenuOperation[];
}

function meOf(caller: Caller, affair = caller.member?.affair ?? null): Me {
  const { loginId, name, kind, member } = caller;
  return {
    loginId,
    name,
    // whyNot refuses partner systems before.
    kind: kind as UserKind,
    privilegeLevel: member?.privilegeLevel ?? 'NONE',
    handlingMyNumber: affair !== null,
    affair,
    affairs: [...(member?.affairs ?? [])],
    ...{ restriction: caller.restriction, lockMinutes: caller.lockMinutes },
    terminal: caller.terminal && myTerminal(caller.terminal),
    insurer: member && { insurerNumber: member.insurerNumber, name: member.insurerName },
    menu: menuOf(caller).map(menuOperation),
  };
}

const myTerminal = ({ kind, name }: CallerTerminal): MyTerminal => ({ kind, name, isDemo: name === localTerminalName });

@Resolver(() => Me)
export class MeResolver {
  @Query(() => Me)
  @Requires('viewOwnAccount')
  me(@Ctx() { caller }: Context): Me {
    return meOf(caller);
  }

  @Mutation(() => Me, { description: 'Affair and password are required to switch on' })
  @Requires('switchMyNumberHandling')
  async switchMyNumberHandling(
    @Ctx() { caller, member, platform, address, afterCommit }: Context,
    @Arg('on', () => Boolean) on: boolean,
    @Arg('affair', () => AffairEnum, { nullable: true }) affair?: Affair | null,
    @Arg('password', () => String, { nullable: true }) password?: string | null,
  ): Promise<Me> {
    const next = on ? (affair ?? null) : null;
    if (on) {
      if (next === null) throw new Refusal('BAD_USER_INPUT', { field: 'affair' });
      if (!password) throw new Refusal('BAD_USER_INPUT', { field: 'password' });
      if (!member.affairs.has(next)) throw new Refusal('AFFAIR_NOT_PERMITTED', { field: 'affair' });
      await platform.signIn.confirm({ loginId: caller.loginId, password, address });
    }
    afterCommit.push(() => platform.sessions.setHandling(caller.session, next));
    return meOf(caller, next);
  }
}
