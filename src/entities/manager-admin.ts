import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { AccountState } from '../domain/account';
import type { PlainDate } from '../domain/plain-date';
import type { PrivilegeLevel } from '../domain/privilege-level';
import { AccountStateEnum, PrivilegeLevelEnum } from './enums';
import { DateScalar, DateTimeScalar } from './scalars';

@ObjectType({ description: 'システム管理責任者用ID, as the platform operator sees it' })
export class ManagerAdmin {
  @Field(() => ID) id!: string;
  @Field(() => String) loginId!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: '職員番号' }) staffNumber!: string;
  @Field(() => AccountStateEnum, { description: 'Today' }) state!: AccountState;
  @Field(() => DateScalar) validFrom!: PlainDate;
  @Field(() => DateScalar, { nullable: true, description: 'The last day; null: open' }) validUntil!: PlainDate | null;
  @Field(() => PrivilegeLevelEnum, { description: '取扱特権レベル, from its first day on' })
  privilegeLevel!: PrivilegeLevel;
  @Field(() => Boolean, { description: 'ワンタイムコード' }) totp!: boolean;
  @Field(() => Int, { description: 'How many' }) passkeys!: number;
  @Field(() => DateTimeScalar, { nullable: true }) lastSignedInAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Null: no start code waits for its owner' })
  startCodeUntil!: Date | null;
}
