import { useId, type ReactNode } from 'react';

/** The column of what can be done with a row: nothing to be done on paper, so its cells are not printed either. */
export const actionColumn = '操作';

interface Props {
  caption: string;
  columns: string[];
  /** Those of the columns that hold numbers, set to the right. */
  numeric?: string[];
  /** On a narrow screen the cells of a row stand under each other, each under its name (`data-label`). */
  stacks?: boolean;
  children: ReactNode;
}

const stacked =
  'max-sm:[&_thead]:sr-only max-sm:[&_tr]:block max-sm:[&_tr]:py-1.5 max-sm:[&_tbody_th]:block max-sm:[&_td]:block ' +
  'max-sm:[&_[data-label]]:before:mr-2 max-sm:[&_td:empty]:hidden max-sm:[&_td]:whitespace-normal max-sm:[&_time]:align-top ' +
  'max-sm:[&_[data-label]]:before:text-muted max-sm:[&_[data-label]]:before:content-[attr(data-label)]';

/** A table that scrolls by itself where the window is narrower, reachable by keyboard. */
export function Table({ caption, columns, numeric = [], stacks = false, children }: Props) {
  const id = useId();
  return (
    <div role="region" aria-labelledby={id} tabIndex={0} className="relative mb-4 overflow-x-auto border-y border-line">
      <table
        className={`w-full border-collapse [&_td]:px-3 [&_td]:py-1.5 [&_th]:px-3 [&_th]:py-1.5 [&_tbody_th]:text-left [&_tbody_th]:font-400 ${stacks ? stacked : ''}`}
      >
        <caption id={id} className="sr-only">
          {caption}
        </caption>
        <thead className="bg-solid-gray-50">
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={`text-std-16B-170 whitespace-nowrap ${numeric.includes(column) ? 'text-right' : 'text-left'} ${column === actionColumn ? 'print:hidden' : ''}`}
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
