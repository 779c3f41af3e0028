import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { distinct } from '../domain/account-draft';
import type { PlainDate } from '../domain/plain-date';
import type { Affair, PrivilegeLevel } from '../domain/privilege-level';
import { AffairEnum, PrivilegeLevelEnum } from '../entities/enums';
import { DateScalar } from '../entities/scalars';
import type { Drafted } from '../workflows/draft-account';

@InputType({ description: '割当' })
export class AssignmentInput {
  @Field(() => [AffairEnum], { description: '担当事務分野' }) affairs!: Affair[];
  @Field(() => PrivilegeLevelEnum, { description: '取扱特権レベル' }) privilegeLevel!: PrivilegeLevel;
  @Field(() => [String], { description: '業務メニュー' }) operations!: string[];
  @Field(() => [String], { description: '事務手続コード' }) procedures!: string[];
  @Field(() => [ID], { nullable: true, description: 'Null: all of the insurer' }) terminals?: string[] | null;
  @Field(() => DateScalar) validFrom!: PlainDate;
  @Field(() => DateScalar, { nullable: true, description: 'The last day' }) validUntil?: PlainDate | null;
}

@InputType()
export class DraftAccountInput {
  @Field(() => String, { description: 'Begins with the prefix of the insurer' }) loginId!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: '職員番号' }) staffNumber!: string;
  @Field(() => DateScalar) validFrom!: PlainDate;
  @Field(() => DateScalar, { nullable: true, description: 'The last day' }) validUntil?: PlainDate | null;

  @Field(() => String)
  @MaxLength(200)
  reason!: string;

  @Field(() => AssignmentInput) assignment!: AssignmentInput;
}

@InputType()
export class DraftAssignmentInput {
  @Field(() => ID) accountId!: string;

  @Field(() => String)
  @MaxLength(200)
  reason!: string;

  @Field(() => AssignmentInput) assignment!: AssignmentInput;
}

/** An ID, and why something is done to it. */
@ArgsType()
export class AboutAccountArgs {
  @Field(() => ID)
  accountId!: string;

  @Field(() => String)
  @MaxLength(200)
  reason!: string;
}

/** Each part once. */
export const draftedOf = ({ affairs, operations, procedures, terminals, ...rest }: AssignmentInput): Drafted => ({
  ...{ affairs: distinct(affairs), operations: distinct(operations), procedures: distinct(procedures) },
  terminals: terminals ? distinct(terminals) : null,
  privilegeLevel: rest.privilegeLevel,
  validFrom: rest.validFrom,
  validUntil: rest.validUntil ?? null,
});
