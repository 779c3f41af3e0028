import type { GraphQLSchema } from 'graphql';
import { allOperations, type Operation } from './operations';

const requirements = new Map<string, Operation>();

/** Declares which operation of the menu a query or mutation is. The check runs before its arguments are validated. */
export const Requires =
  (operation: Operation): MethodDecorator =>
  (_resolver, method) => {
    requirements.set(String(method), operation);
  };

export const requirementOf = (rootField: string): Operation | undefined => requirements.get(rootField);

/** Operations that are not root fields: file addresses, and conditions inside a root field. */
const requiredElsewhere: Operation[] = ['uploadFile', 'downloadFileResult', 'searchByMyNumber', 'exportAssignments'];

/** The server does not start with an unguarded root field, nor with an operation that guards nothing. */
export function assertAllGuarded(schema: GraphQLSchema): void {
  const rootFields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}),
  );
  const unguarded = rootFields.filter((field) => !requirements.has(field));
  const used = new Set([...requirements.values(), ...requiredElsewhere]);
  const unused = allOperations.filter((operation) => !used.has(operation));
  if (unguarded.length > 0) throw new Error(`root fields that require no operation: ${unguarded.join(', ')}`);
  if (unused.length > 0) throw new Error(`operations that nothing requires: ${unused.join(', ')}`);
}
