import { Kind, type OperationDefinitionNode } from 'graphql';
import type { ApolloServerPlugin } from '@apollo/server';
import { requirementOf } from '../auth/requires';
import type { Context } from '../context';
import type { RefusalCode } from '../domain/refusals';
import { begin, type OpenSpan } from './spans';

/** Stands for a request that did not get as far as an operation. */
const noField = '-';

/** Around the plugin that ends the transaction, so that the commit is counted, and its failing is what is told. */
export const observedOperations = (inner: ApolloServerPlugin<Context>): ApolloServerPlugin<Context> => ({
  async requestDidStart(request) {
    const begun = performance.now();
    const listener = await inner.requestDidStart?.(request);
    let span: OpenSpan | null = null;
    const within = <Result>(work: () => Result): Result => (span === null ? work() : span.within(work));
    return {
      ...listener,
      async didResolveOperation(resolved) {
        const { operation, contextValue } = resolved;
        span = begin('operation', {
          'graphql.operation.type': operation?.operation ?? '',
          'kakehashi.root_fields': fieldsOf(operation).join(' '),
          'kakehashi.request_id': contextValue.requestId,
        });
        await within(() => listener?.didResolveOperation?.(resolved));
      },
      async willSendResponse(answered) {
        await within(() => listener?.willSendResponse?.(answered));
        const { operation, response, contextValue } = answered;
        const result = resultOf(response.body);
        const { metrics } = contextValue.platform;
        for (const field of fieldsOf(operation)) metrics.countOperation(field, result, performance.now() - begun);
        span?.end({ 'kakehashi.result': result, ...(result !== 'OK' && { 'error.type': result }) });
      },
    };
  },
});

type Body = { kind: 'single'; singleResult: { errors?: readonly object[] } } | { kind: 'incremental' };

function resultOf(body: Body): RefusalCode | 'OK' {
  const [first] = (body.kind === 'single' && body.singleResult.errors) || [];
  return first === undefined ? 'OK' : (first as { extensions: { code: RefusalCode } }).extensions.code;
}

/** Of documents that are asked again and again. */
const known = new WeakMap<OperationDefinitionNode, string[]>();

function fieldsOf(operation: OperationDefinitionNode | undefined): string[] {
  const fields = (operation && known.get(operation)) ?? namedIn(operation);
  if (operation) known.set(operation, fields);
  return fields;
}

/** Each once, as they are called in the schema: what else stands in a document may be anything. */
function namedIn(operation: OperationDefinitionNode | undefined): string[] {
  const names = (operation?.selectionSet.selections ?? []).flatMap((each) =>
    each.kind === Kind.FIELD && requirementOf(each.name.value) !== undefined ? [each.name.value] : [],
  );
  return names.length === 0 ? [noField] : [...new Set(names)];
}
