import { Field, ID, ObjectType } from 'type-graphql';
import { accountStateOn, type AccountFacts, type AccountKind, type AccountState } from '../domain/account';
import type { PlainDate } from '../domain/plain-date';
import { AccountKindEnum, AccountStateEnum } from './enums';
import { DateScalar } from './scalars';

/** An account as db/parts/account-facts.sql reads it. */
export interface AccountRow extends AccountFacts {
  id: string;
  loginId: string;
  name: string;
  staffNumber: string;
  kind: AccountKind;
}

@ObjectType({ description: '利用者ID, as it stands in lists' })
export class AccountOfLine {
  @Field(() => ID) id!: string;
  @Field(() => String) loginId!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: '職員番号' }) staffNumber!: string;
  @Field(() => AccountKindEnum) kind!: AccountKind;
  @Field(() => AccountStateEnum, { description: 'On the day of the list' }) state!: AccountState;
}

/** The rest is read where it is asked for. */
@ObjectType('Account', { description: '利用者ID' })
export class ShownAccount {
  @Field(() => ID) id!: string;
  @Field(() => String) loginId!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: '職員番号' }) staffNumber!: string;
  @Field(() => AccountKindEnum) kind!: AccountKind;
  @Field(() => AccountStateEnum, { description: 'Today' }) state!: AccountState;
  @Field(() => DateScalar) validFrom!: PlainDate;
  @Field(() => DateScalar, { nullable: true, description: 'The last day; null: open' }) validUntil!: PlainDate | null;
}

export function accountOfLine(account: AccountRow, on: PlainDate): AccountOfLine {
  const { id, loginId, name, staffNumber, kind } = account;
  return { id, loginId, name, staffNumber, kind, state: accountStateOn(on, account) };
}

export const accountShown = (account: AccountRow, today: PlainDate): ShownAccount => ({
  ...accountOfLine(account, today),
  validFrom: account.validFrom,
  validUntil: account.validUntil,
});
