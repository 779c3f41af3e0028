import { GraphQLError, type ASTNode } from 'graphql';
import { Refusal } from '../refusal';

/** As Apollo answers what is wrong with a document: it would take a refusal alone for a fault of ours. */
export const tooCostly = (nodes: ASTNode): GraphQLError =>
  new GraphQLError('', {
    nodes,
    originalError: new Refusal('QUERY_TOO_COSTLY'),
    extensions: { http: { status: 400 } },
  });
