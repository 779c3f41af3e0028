import { Field, ID, ObjectType } from 'type-graphql';
import type { AccountChangeKind, Decision } from '../domain/account-change';
import type { PlainDate } from '../domain/plain-date';
import type { Affair, PrivilegeLevel } from '../domain/privilege-level';
import { GrantedProcedure } from './assignment';
import { AccountChangeKindEnum, AffairEnum, DecisionEnum, PrivilegeLevelEnum } from './enums';
import { MenuOperation } from './menu-operation';
import { DateScalar, DateTimeScalar } from './scalars';

@ObjectType({ description: '割当 before or after a change' })
export class AssignmentOfChange {
  @Field(() => [AffairEnum], { description: '担当事務分野' }) affairs!: Affair[];
  @Field(() => PrivilegeLevelEnum, { description: '取扱特権レベル' }) privilegeLevel!: PrivilegeLevel;
  @Field(() => [MenuOperation]) operations!: MenuOperation[];
  @Field(() => [GrantedProcedure]) procedures!: GrantedProcedure[];
  @Field(() => DateScalar) validFrom!: PlainDate;
  @Field(() => DateScalar, { nullable: true, description: 'The last day; null: open' }) validUntil!: PlainDate | null;
}

@ObjectType({ description: '起票 that no manager is left to decide: the platform operator does' })
export class OperatorChange {
  @Field(() => String, { description: '保険者番号' }) insurerNumber!: string;
  @Field(() => String) insurerName!: string;
  @Field(() => ID) id!: string;
  @Field(() => AccountChangeKindEnum) kind!: AccountChangeKind;
  @Field(() => String, { description: '画面に出す名' }) label!: string;
  @Field(() => String, { nullable: true, description: 'Null: it is about a terminal' }) loginId!: string | null;
  @Field(() => String, { nullable: true, description: 'Of whom the ID is' }) name!: string | null;
  @Field(() => String, { nullable: true }) terminalName!: string | null;
  @Field(() => String) reason!: string;
  @Field(() => DateTimeScalar) draftedAt!: Date;
  @Field(() => String, { nullable: true, description: 'Login ID' }) draftedBy!: string | null;
  @Field(() => DecisionEnum, { nullable: true, description: 'Null: it waits' }) decision!: Decision | null;
  @Field(() => AssignmentOfChange, { nullable: true, description: 'What counts without it' })
  before!: AssignmentOfChange | null;
  @Field(() => AssignmentOfChange, { nullable: true, description: 'Of OPEN and ASSIGN: what it gives' })
  after!: AssignmentOfChange | null;
}
