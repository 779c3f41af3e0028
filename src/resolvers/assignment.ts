import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { allOperations } from '../auth/operations';
import type { Context } from '../context';
import { Assignment, GrantedProcedure } from '../entities/assignment';
import { MenuOperation, menuOperation } from '../entities/menu-operation';
import { Terminal } from '../entities/terminal';
import { proceduresKnown, terminalsKnown } from './found-accounts';

@Resolver(() => Assignment)
export class AssignmentResolver {
  @FieldResolver(() => [MenuOperation])
  operations(@Root() { operationNames }: Assignment): MenuOperation[] {
    return allOperations.filter((operation) => operationNames.includes(operation)).map(menuOperation);
  }

  @FieldResolver(() => [GrantedProcedure], { description: '事務手続 for which other institutions may be asked' })
  async procedures(@Root() { procedureCodes }: Assignment, @Ctx() context: Context): Promise<GrantedProcedure[]> {
    if (procedureCodes.length === 0) return [];
    const known = await proceduresKnown(context);
    return procedureCodes.map((code) => known.find((each) => each.code === code) ?? { code, name: code });
  }

  @FieldResolver(() => [Terminal], { nullable: true, description: 'Null: at all of the insurer' })
  async terminals(@Root() { terminalIds }: Assignment, @Ctx() context: Context): Promise<Terminal[] | null> {
    if (terminalIds === null) return null;
    return (await terminalsKnown(context)).filter(({ id }) => terminalIds.includes(id));
  }
}
