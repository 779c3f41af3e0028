import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { grantableTo } from '../auth/operations';
import { Requires } from '../auth/requires';
import type { Context } from '../context';
import { statement } from '../db/statements';
import type { Affair, PrivilegeLevel } from '../domain/privilege-level';
import { GrantedProcedure } from '../entities/assignment';
import { AffairEnum, PrivilegeLevelEnum } from '../entities/enums';
import { MenuOperation, menuOperation } from '../entities/menu-operation';
import { Terminal } from '../entities/terminal';
import { proceduresKnown, terminalsKnown } from './found-accounts';

const loginPrefix = statement('login-prefix');

@ObjectType({ description: 'What the person asking may give to a general ID: nothing that they do not hold' })
class RightsToGrant {
  @Field(() => String, { description: 'With it login IDs of the insurer begin' }) loginPrefix!: string;
  @Field(() => [AffairEnum], { description: '担当事務分野' }) affairs!: Affair[];
  @Field(() => PrivilegeLevelEnum, { description: 'The highest' }) privilegeLevel!: PrivilegeLevel;
  @Field(() => [MenuOperation]) operations!: MenuOperation[];
  @Field(() => [GrantedProcedure], { description: '事務手続' }) procedures!: GrantedProcedure[];
  @Field(() => [Terminal], { description: 'Registered ones' }) terminals!: Terminal[];
}

@Resolver()
export class RightsToGrantResolver {
  @Query(() => RightsToGrant)
  @Requires('viewAccounts')
  async rightsToGrant(@Ctx() context: Context): Promise<RightsToGrant> {
    const { affairs, privilegeLevel, granted, procedures, terminals } = context.member;
    const [prefix] = await context.db.run<{ loginPrefix: string }>(loginPrefix);
    const [known, registered] = [await proceduresKnown(context), await terminalsKnown(context)];
    return {
      loginPrefix: prefix!.loginPrefix,
      ...{ affairs: [...affairs], privilegeLevel },
      operations: grantableTo('GENERAL')
        .filter((operation) => granted.has(operation))
        .map(menuOperation),
      procedures: known.filter(({ code, isCurrent }) => isCurrent && procedures.has(code)),
      terminals: registered.filter(
        ({ id, state }) => state === 'REGISTERED' && (terminals === null || terminals.has(id)),
      ),
    };
  }
}
