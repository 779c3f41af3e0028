import { useEffect, useEffectEvent } from 'react';
import type { LongListOf } from '../../api/long-list';

/** More is no list to read on paper. */
export const mostPrinted = 1000;

/** Goes on loading until all is there that can be printed at once. */
export function useWholeList<Row>({ rows, more, error, isPending, loadMore }: LongListOf<Row>) {
  const isCut = more && rows.length >= mostPrinted;
  const wanting = more && !isCut && loadMore !== null;
  const loadNext = useEffectEvent(() => loadMore?.());
  useEffect(() => {
    if (wanting) loadNext();
  }, [wanting]);
  return { rows, error, isCut, isWhole: !isPending && !error && (!more || isCut) };
}
