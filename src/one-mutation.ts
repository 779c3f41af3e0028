import { GraphQLError, Kind, type ValidationRule } from 'graphql';

/** A mutation document has one root field, so that one operation of the menu is one transaction and one log entry. */
export const oneMutation: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (node.operation !== 'mutation') return;
    const [first, ...rest] = node.selectionSet.selections;
    if (rest.length > 0 || first?.kind !== Kind.FIELD) {
      context.reportError(new GraphQLError('a mutation has exactly one root field', { nodes: node }));
    }
  },
});
