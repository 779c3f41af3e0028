import { Arg, Ctx, Field, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { UserKind } from '../auth/caller';
import { menuOf, type Caller } from '../auth/caller';
import { declarationOf, type Operation } from '../auth/operations';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import type { Affair, PrivilegeLevel } from '../domain/privilege-level';
import { AffairEnum, PrivilegeLevelEnum, UserKindEnum } from '../entities/enums';
import { Insurer } from '../entities/insurer';
import { Refusal } from '../refusal';

@ObjectType({ description: '業務メニューの操作' })
class MenuOperation {
  @Field(() => String) operation!: Operation;
  @Field(() => String, { description: '画面に出す名' }) label!: string;
  @Field(() => String) group!: string;
}

@ObjectType({ description: 'サインインしている利用者' })
export class Me {
  @Field(() => String) loginId!: string;
  @Field(() => String) name!: string;
  @Field(() => UserKindEnum) kind!: UserKind;
  @Field(() => PrivilegeLevelEnum, { description: '取扱特権レベル' }) privilegeLevel!: PrivilegeLevel;
  @Field(() => Boolean, { description: '個人番号取扱がオン' }) handlingMyNumber!: boolean;
  @Field(() => AffairEnum, { nullable: true }) affair!: Affair | null;
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
    insurer: member && { insurerNumber: member.insurerNumber, name: member.insurerName },
    menu: menuOf(caller).map((operation) => {
      const { label, group } = declarationOf(operation);
      return { operation, label, group };
    }),
  };
}

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
    @Ctx() { caller, platform, address, afterCommit }: Context,
    @Arg('on', () => Boolean) on: boolean,
    @Arg('affair', () => AffairEnum, { nullable: true }) affair?: Affair | null,
    @Arg('password', () => String, { nullable: true }) password?: string | null,
  ): Promise<Me> {
    const next = on ? (affair ?? null) : null;
    if (on) {
      if (next === null) throw new Refusal('BAD_USER_INPUT', { field: 'affair' });
      if (!password) throw new Refusal('BAD_USER_INPUT', { field: 'password' });
      await platform.signIn.confirm({ loginId: caller.loginId, password, address });
    }
    afterCommit.push(() => platform.sessions.setHandling(caller.session, next));
    return meOf(caller, next);
  }
}
