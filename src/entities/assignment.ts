import { Field, ID, ObjectType } from 'type-graphql';
import type { DatedAssignment } from '../domain/assignment';
import type { PlainDate } from '../domain/plain-date';
import type { Affair, PrivilegeLevel } from '../domain/privilege-level';
import { AffairEnum, PrivilegeLevelEnum } from './enums';
import { DateScalar, DateTimeScalar } from './scalars';

@ObjectType({ description: '事務手続 that is granted' })
export class GrantedProcedure {
  @Field(() => ID, { description: '事務手続コード' }) code!: string;
  @Field(() => String) name!: string;
}

/** Read with account-histories; operations, procedures and terminals are shown with their names. */
@ObjectType({ description: '割当: the duty of a user from a day on and what it permits' })
export class Assignment {
  @Field(() => ID) id!: string;
  @Field(() => [AffairEnum], { description: '担当事務分野' }) affairs!: Affair[];
  @Field(() => PrivilegeLevelEnum, { description: '取扱特権レベル' }) privilegeLevel!: PrivilegeLevel;

  operationNames!: readonly string[];
  procedureCodes!: readonly string[];
  terminalIds!: readonly string[] | null;

  @Field(() => DateScalar) validFrom!: PlainDate;
  @Field(() => DateScalar, { nullable: true, description: 'The last day; null: open' }) validUntil!: PlainDate | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was confirmed; null: it was not' })
  inForceSince!: Date | null;
}

type Shown = Omit<DatedAssignment, 'inForceSince'> & { inForceSince: Date | null };

export const assignmentShown = ({ operations, procedures, terminals, affairs, ...rest }: Shown): Assignment => ({
  ...rest,
  affairs: [...affairs],
  operationNames: operations,
  procedureCodes: procedures,
  terminalIds: terminals,
});
