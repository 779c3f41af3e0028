import { useId, type ReactNode } from 'react';

interface Props {
  caption: string;
  columns: string[];
  /** Those of the columns that hold numbers, set to the right. */
  numeric?: string[];
  children: ReactNode;
}

/** A table that scrolls by itself where the window is narrower, reachable by keyboard. */
export function Table({ caption, columns, numeric = [], children }: Props) {
  const id = useId();
  return (
    <div role="region" aria-labelledby={id} tabIndex={0} className="relative mb-4 overflow-x-auto border-y border-line">
      <table className="w-full border-collapse [&_td]:px-3 [&_td]:py-1.5 [&_th]:px-3 [&_th]:py-1.5 [&_tbody_th]:text-left [&_tbody_th]:font-400">
        <caption id={id} className="sr-only">
          {caption}
        </caption>
        <thead className="bg-solid-gray-50">
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={`text-std-16B-170 whitespace-nowrap ${numeric.includes(column) ? 'text-right' : 'text-left'}`}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="[&>tr]:border-t [&>tr]:border-line [&>tr]:hover:bg-key-50">{children}</tbody>
      </table>
    </div>
  );
}
