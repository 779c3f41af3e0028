import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMe } from '../menu';
import type { TypedDocumentString } from './generated/graphql';
import { queryClient } from './query-client';
import { idOf, request } from './request';
import { useChange } from './use-change';

interface Options<Result> {
  enabled?: boolean;
  /** Shows the former page while the next one comes. */
  keepPrevious?: boolean;
  /** Milliseconds to the next look, or false to stop looking. What follows the first answer is asked in the background. */
  poll?: (result: Result | undefined) => number | false;
}

/** Server data, read. Keyed by who asks, so that no one is shown another's. */
export function useQueryOf<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  { enabled = true, keepPrevious = false, poll }: Options<Result> = {},
) {
  const queryKey = [useMe().loginId, idOf(document), variables];
  return useQuery<Result>({
    queryKey,
    queryFn: () =>
      request(document, variables, { background: Boolean(poll) && queryClient.getQueryData(queryKey) !== undefined }),
    enabled,
    placeholderData: keepPrevious ? keepPreviousData : undefined,
    refetchInterval: (query) => poll?.(query.state.data) ?? false,
  });
}

/** Server data, changed: afterwards everything on screen is read again, and nothing that was before is shown on the next page. */
export const useMutationOf = <Result, Variables>(document: TypedDocumentString<Result, Variables>) =>
  useChange({
    mutationFn: (variables: Variables) => request(document, variables),
    onSuccess: () => {
      queryClient.removeQueries({ type: 'inactive' });
      return queryClient.invalidateQueries();
    },
  });
