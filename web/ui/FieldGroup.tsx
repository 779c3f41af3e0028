import type { ReactNode } from 'react';

export const FieldGroup = ({ title, children }: { title: string; children: ReactNode }) => (
  <fieldset className="mb-6 min-w-0">
    <legend className="mb-3 w-full border-b border-line pb-1 text-std-20B-150">{title}</legend>
    <div className="grid items-start gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">{children}</div>
  </fieldset>
);
