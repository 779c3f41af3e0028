/** How high the rows are that have been seen, and what the others are taken for: heights are known as rows are drawn. */
export interface RowHeights {
  known: ReadonlyMap<string, number>;
  /** Stays as it is once set: with every correction of it all rows would move, and others be seen. */
  others: number;
}

export const nothingSeen: RowHeights = { known: new Map(), others: 56 };

/** The same with rows that are seen now; the first to be seen say how high the others are likely to be. */
export function withSeen({ known, others }: RowHeights, seen: readonly (readonly [string, number])[]): RowHeights {
  const average = seen.reduce((sum, [, height]) => sum + height, 0) / seen.length;
  return { known: new Map([...known, ...seen]), others: known.size === 0 ? average : others };
}

/** Where each row begins, in pixels from the first one's top, and at the end where the last one ends. */
export function topsOf(keys: readonly string[], { known, others }: RowHeights): Float64Array {
  const tops = new Float64Array(keys.length + 1);
  for (const [index, key] of keys.entries()) tops[index + 1] = tops[index]! + (known.get(key) ?? others);
  return tops;
}

/** The row in which a pixel lies. */
export function rowAt(tops: Float64Array, pixel: number): number {
  let low = 0;
  let high = Math.max(tops.length - 2, 0);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (tops[middle]! <= pixel) low = middle;
    else high = middle - 1;
  }
  return low;
}
