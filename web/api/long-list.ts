import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useMe } from '../menu';
import type { TypedDocumentString } from './generated/graphql';
import { isRefused } from './refused';
import { idOf, request } from './request';

const pageSize = 200;

interface PageVariables {
  first?: number | null;
  after?: string | null;
}

interface Connection<Row> {
  edges: { node: Row }[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

export interface LongListOf<Row> {
  rows: Row[];
  more: boolean;
  error: unknown;
  isPending: boolean;
  isLoadingMore: boolean;
  /** Null while it cannot be done. */
  loadMore: (() => void) | null;
  retry: () => void;
}

/**
 * A list of the server page after page, as far as somebody has scrolled. `connectionOf` says under which name the list
 * stands in the answer; it has to stay the same function.
 */
export function useLongListOf<Result, Variables extends PageVariables, Row>(
  document: TypedDocumentString<Result, Variables>,
  variables: Omit<Variables, keyof PageVariables>,
  connectionOf: (result: Result) => Connection<Row>,
  { enabled = true } = {},
): LongListOf<Row> {
  const { data, error, isLoading, isFetching, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useInfiniteQuery({
      // What it keeps is made otherwise than what one question keeps, though asked with the same document.
      queryKey: [useMe().loginId, idOf(document), variables, 'list'],
      queryFn: ({ pageParam }) =>
        request(document, { ...variables, first: pageSize, after: pageParam } as unknown as Variables),
      initialPageParam: null as string | null,
      getNextPageParam: (last) => {
        const { hasNextPage: more, endCursor } = connectionOf(last).pageInfo;
        return more ? endCursor : null;
      },
      enabled,
    });
  const rows = useMemo(
    () => data?.pages.flatMap((page) => connectionOf(page).edges.map(({ node }) => node)) ?? [],
    [data, connectionOf],
  );

  return {
    rows,
    more: hasNextPage,
    error,
    isPending: isLoading,
    isLoadingMore: isFetchingNextPage,
    // A page that was refused is asked for again by a person only.
    loadMore: isFetching || error ? null : () => void fetchNextPage(),
    retry: () => void (data && hasNextPage ? fetchNextPage() : refetch()),
  };
}

/** The same where nobody has what was searched by: there is nothing, and nothing is wrong. */
export const orNothing = <Row>(list: LongListOf<Row>): LongListOf<Row> =>
  isRefused(list.error, 'NOT_FOUND') ? { ...list, error: null } : list;
