import { GraphQLError, Kind, type ValidationRule } from 'graphql';
import { sizeOf } from './document-size';
import { documentLimits } from './limits';
import { tooCostly } from './too-costly';

/** How deep, wide and often a document may ask; written out, because a fragment costs wherever it is spread. */
export const withinLimits: ValidationRule = (context) => ({
  Document(document) {
    const { operations, fields, depth, aliases, directives } = sizeOf(document);
    const isWithin =
      operations <= documentLimits.operations &&
      fields <= documentLimits.fields &&
      depth <= documentLimits.depth &&
      aliases <= documentLimits.aliases &&
      directives <= documentLimits.directives;
    if (isWithin) return undefined;
    context.reportError(tooCostly(document));
    // In its place nothing is looked at: the other rules take longer than in proportion to the size.
    return { kind: Kind.DOCUMENT, definitions: [] };
  },
  OperationDefinition(node) {
    // Validation passes over what the schema has not: subscriptions.
    if (!context.getSchema().getRootType(node.operation))
      context.reportError(new GraphQLError('no such kind of operation', { nodes: node }));
  },
});
