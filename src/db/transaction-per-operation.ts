import { Kind, type OperationDefinitionNode } from 'graphql';
import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { declarationOf } from '../auth/operations';
import { requirementOf } from '../auth/requires';
import { logOnPlatform } from '../auth/platform-log';
import type { Context } from '../context';
import type { RefusalCode } from '../domain/refusals';
import { errorBody, refusalOf } from '../errors';
import { mustBeAffordable } from '../limits/price';
import { operationsAsked } from '../root-fields';

/** Stands in the log for a request that did not get as far as an operation. */
const noOperation = '-';

/**
 * One GraphQL operation is one transaction. It opens before the first resolver runs and ends before the answer leaves:
 * committed together with its log entries, or undone with only these kept. A commit that fails becomes the answer.
 */
export const transactionPerOperation = (): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ contextValue, document, operation, request, schema }) {
        if (operation) mustBeAffordable(schema, document, operation, request.variables ?? {});
        if (contextValue.caller.member !== null && operation)
          await contextValue.open({
            readOnly: operation.operation === 'query',
            // All that is asked for is, or nothing is (one-door.ts).
            ofAccounts: operationsAsked(document, operation).some((each) => declarationOf(each).manager),
          });
      },
      async willSendResponse(request) {
        const { contextValue, response } = request;
        if (response.body.kind !== 'single') return;
        const answer = response.body.singleResult;
        const faults = (request.errors ?? []).map(refusalOf);
        const outcome = await end(request, faults[0]?.code ?? null).then(
          () => faults[0] ?? null,
          (error: unknown) => {
            contextValue.platform.log.error(
              { err: error, requestId: contextValue.requestId },
              'operation could not be ended',
            );
            return refusalOf(error);
          },
        );
        if (outcome === null) return;
        for (const error of request.errors ?? []) {
          if (refusalOf(error).code === 'INTERNAL_SERVER_ERROR') {
            contextValue.platform.log.error(
              { err: error.originalError ?? error, requestId: contextValue.requestId },
              'operation failed',
            );
          }
        }
        answer.errors = [errorBody(outcome, contextValue.requestId)];
        // A document that never became an operation has no data at all (GraphQL over HTTP).
        if (request.operation) answer.data = null;
        if (outcome.code === 'UNAVAILABLE') {
          response.http.status = 503;
          response.http.headers.set('retry-after', '5');
        }
      },
    };
  },
});

async function end(
  { contextValue, operation }: GraphQLRequestContext<Context>,
  fault: RefusalCode | null,
): Promise<void> {
  const { entries, remains, caller, requestId, platform, afterCommit } = contextValue;
  if (fault !== null && entries.length === 0) entries.push({ operation: operationNameOf(operation), result: fault });
  const written = entries.map((entry) => ({ ...entry, result: fault ?? entry.result, requestId }));
  if (caller.member === null && !contextValue.isOpen) {
    for (const { operation: name, result, subject } of written) {
      await logOnPlatform(platform.doors.authenticator.pool, {
        operation: name,
        result,
        requestId,
        loginId: caller.loginId,
        subject: subject ?? null,
      });
    }
    if (fault === null) for (const effect of afterCommit) await effect();
    return;
  }
  if (!contextValue.isOpen) await contextValue.open({ readOnly: false, ofAccounts: false });
  if (fault !== null) return contextValue.db.abandon(written, remains);
  await contextValue.db.commit(written);
  for (const effect of afterCommit) await effect();
}

/** The operation of the menu that the first root field is. */
function operationNameOf(operation: OperationDefinitionNode | undefined): string {
  const [first] = operation?.selectionSet.selections ?? [];
  return (first?.kind === Kind.FIELD && requirementOf(first.name.value)) || noOperation;
}
