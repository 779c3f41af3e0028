import { Fragment, useEffect, useEffectEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { nothingSeen, rowAt, topsOf, withSeen } from './row-tops';

export interface LongColumn {
  title: string;
  /** Columns do not move as rows come and go, so each says its width. */
  rem: number;
  /** Holds numbers, set to the right. */
  numeric?: boolean;
}

interface Props<Row> {
  caption: string;
  columns: LongColumn[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** There are rows that have not been loaded. */
  more: boolean;
  /** Null while nothing can be asked for. */
  onNearEnd: (() => void) | null;
  /** The cells of a row. */
  children: (row: Row) => ReactNode;
}

/** Rows drawn beyond each edge, so that Tab and short scrolls meet no gap. */
const spare = 8;
/** The next page is asked for before the end is seen. */
const nearEnd = 60;

/** How far each list was scrolled, by the visit: going back leads to the same rows. */
const places = new Map<string, number>();

/**
 * A table of any length: only the rows in sight are in the document, the others are height. It stays a table, so that
 * screen readers count and name its cells; the keyboard scrolls it and Tab goes through its links.
 */
export function LongTable<Row>({ caption, columns, rows, keyOf, more, onNearEnd, children }: Props<Row>) {
  const id = useId();
  const place = `${useLocation().key} ${caption}`;
  const region = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: places.get(place) ?? 0, height: 800 });
  const [heights, setHeights] = useState(nothingSeen);
  const [focused, setFocused] = useState<string | null>(null);

  const keys = useMemo(() => rows.map(keyOf), [rows, keyOf]);
  const tops = useMemo(() => topsOf(keys, heights), [keys, heights]);
  const first = Math.max(rowAt(tops, view.top) - spare, 0);
  const last = Math.min(rowAt(tops, view.top + view.height) + spare, rows.length - 1);

  // What has the focus is not taken out of the document.
  const kept = focused === null ? -1 : keys.indexOf(focused);
  const drawn = Array.from({ length: Math.max(last - first + 1, 0) }, (_, offset) => first + offset);
  if (kept >= 0 && kept < first) drawn.unshift(kept);
  if (kept > last) drawn.push(kept);

  useLayoutEffect(() => {
    if (region.current) region.current.scrollTop = places.get(place) ?? 0;
  }, [place]);

  useLayoutEffect(() => {
    const seen = Array.from(region.current?.querySelectorAll<HTMLElement>('tr[data-key]') ?? [], (row) => {
      return [row.dataset['key'] ?? '', row.getBoundingClientRect().height] as const;
    });
    const news = seen.filter(([key, height]) => heights.known.get(key) !== height);
    if (news.length > 0) setHeights(withSeen(heights, news));
  }, [first, last, kept, keys, heights]);

  useEffect(() => {
    // Another width wraps text anew.
    let width = region.current?.clientWidth;
    const observer = new ResizeObserver(([entry]) => {
      const { clientWidth, clientHeight } = entry!.target;
      if (clientWidth !== width) setHeights(nothingSeen);
      width = clientWidth;
      setView(({ top }) => ({ top, height: clientHeight }));
    });
    observer.observe(region.current!);
    return () => observer.disconnect();
  }, []);

  const wanting = more && onNearEnd !== null && last >= rows.length - nearEnd;
  const loadMore = useEffectEvent(() => onNearEnd?.());
  useEffect(() => {
    if (wanting) loadMore();
  }, [wanting]);

  return (
    <div
      ref={region}
      role="region"
      aria-labelledby={id}
      tabIndex={0}
      onScroll={({ currentTarget: { scrollTop: top, clientHeight: height } }) => {
        places.set(place, top);
        setView({ top, height });
      }}
      className="relative mb-2 max-h-[70dvh] scroll-pt-12 overflow-auto border-y border-line"
    >
      <table
        aria-rowcount={more ? -1 : rows.length + 1}
        style={{ minWidth: `${columns.reduce((sum, { rem }) => sum + rem, 0)}rem` }}
        className="w-full table-fixed border-collapse [&_td]:px-3 [&_td]:py-1.5 [&_th]:px-3 [&_th]:py-1.5 [&_tbody_th]:text-left [&_tbody_th]:font-400"
      >
        <caption id={id} className="sr-only">
          {caption}
        </caption>
        <colgroup>
          {columns.map(({ title, rem }) => (
            <col key={title} style={{ width: `${rem}rem` }} />
          ))}
        </colgroup>
        <thead className="sticky top-0 z-1 bg-solid-gray-50 shadow-1">
          <tr aria-rowindex={1}>
            {columns.map(({ title, numeric }) => (
              <th key={title} scope="col" className={`text-std-16B-170 ${numeric ? 'text-right' : 'text-left'}`}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody
          onFocus={({ target }) => setFocused(target.closest('tr')?.dataset['key'] ?? null)}
          onBlur={() => setFocused(null)}
          className="[&>tr[data-key]]:border-t [&>tr[data-key]]:border-line [&>tr[data-key]]:hover:bg-key-50"
        >
          {drawn.map((index, position) => (
            <Fragment key={keys[index]}>
              <Gap height={tops[index]! - tops[(drawn[position - 1] ?? -1) + 1]!} />
              <tr data-key={keys[index]} aria-rowindex={index + 2}>
                {children(rows[index]!)}
              </tr>
            </Fragment>
          ))}
          <Gap height={tops[rows.length]! - tops[(drawn.at(-1) ?? -1) + 1]!} />
        </tbody>
      </table>
    </div>
  );
}

/** In place of the rows that are not drawn. */
const Gap = ({ height }: { height: number }) =>
  height > 0 && (
    <tr aria-hidden>
      <td style={{ height: `${height}px`, padding: 0 }} />
    </tr>
  );
