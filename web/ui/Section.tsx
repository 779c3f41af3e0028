import { useId, type ReactNode } from 'react';

interface Props {
  title: string;
  children: ReactNode;
}

export function Section({ title, children }: Props) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className="mb-8">
      <h2 id={heading} className="mb-3 border-b border-line pb-1 text-std-20B-150">
        {title}
      </h2>
      {children}
    </section>
  );
}
