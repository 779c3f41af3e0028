import type { ReactNode } from 'react';

/** Names and values of one thing. Values that are null are shown as such. */
export const Properties = ({ children }: { children: Record<string, ReactNode> }) => (
  <dl className="grid grid-cols-1 sm:grid-cols-[minmax(9rem,max-content)_1fr] lg:grid-cols-[minmax(9rem,max-content)_1fr_minmax(9rem,max-content)_1fr]">
    {Object.entries(children).map(([name, value]) => (
      <div key={name} className="contents lg:last:odd:[&>dd]:col-span-3 [&>*]:border-b [&>*]:border-solid-gray-200">
        <dt className="pt-1.5 text-std-16B-170 max-sm:border-none! sm:py-1.5 sm:pr-6">{name}</dt>
        <dd className="pb-1.5 sm:py-1.5 lg:pr-6">{value ?? <span className="text-muted">なし</span>}</dd>
      </div>
    ))}
  </dl>
);
