import { GraphQLError, type ValidationRule } from 'graphql';
import { declarationOf } from './auth/operations';
import { operationsAsked } from './root-fields';

/** What is about IDs, rights and terminals is reached as another role than the rest: one document asks for one of the two. */
export const oneDoor: ValidationRule = (context) => ({
  OperationDefinition(node) {
    const doors = new Set(
      operationsAsked(context.getDocument(), node).map((each) => declarationOf(each).manager === true),
    );
    if (doors.size > 1)
      context.reportError(new GraphQLError('operations on IDs are asked for apart from others', { nodes: node }));
  },
});
