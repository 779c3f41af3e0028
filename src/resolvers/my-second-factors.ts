import { Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { readMember } from '../auth/member';
import { Requires } from '../auth/requires';
import type { OwnFactors, OwnPasskey } from '../auth/second-factors';
import type { Context } from '../context';
import { DateTimeScalar } from '../entities/scalars';
import { defaultPolicy, type InsurerPolicyValues } from '../domain/insurer-policy';

const dayMs = 86_400_000;

@ObjectType({ description: 'パスキー (WebAuthn) of one’s own' })
class MyPasskey implements OwnPasskey {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'As its owner named it' }) name!: string;
  @Field(() => DateTimeScalar) createdAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true }) lastUsedAt!: Date | null;
}

@ObjectType({ description: '認証手段: how one shows who one is' })
export class MySecondFactors implements OwnFactors {
  @Field(() => Boolean, { description: '二要素認証が必須: the last second factor cannot be removed' })
  required!: boolean;
  @Field(() => Boolean, { description: 'ワンタイムコード is set up' }) totp!: boolean;
  @Field(() => [MyPasskey]) passkeys!: MyPasskey[];
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Null: only a start code (初回設定コード) was given',
  })
  passwordSetAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true }) passwordExpiresAt!: Date | null;
}

@Resolver(() => MySecondFactors)
export class MySecondFactorsResolver {
  // Not managing: whoever unlocks the screen is asked for what is set up.
  @Query(() => MySecondFactors)
  @Requires('viewOwnAccount')
  async mySecondFactors(@Ctx() context: Context): Promise<MySecondFactors> {
    const own = await context.platform.factors.of(context.caller.loginId);
    const { passwordDays } = await policyOf(context);
    const expires = own.passwordSetAt && new Date(own.passwordSetAt.getTime() + passwordDays * dayMs);
    return { ...own, passwordExpiresAt: expires };
  }
}

async function policyOf({ platform, caller: { member }, now }: Context): Promise<InsurerPolicyValues> {
  const { doors, secrets } = platform;
  const reader = { door: doors.handling_none, contextKey: secrets.contextKey };
  const account = member && (await readMember(reader, member, { affair: null, terminal: null, now }));
  return account?.policy ?? defaultPolicy;
}
