import { useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import { useNavigationType } from 'react-router';

interface Props {
  title: string;
  /** Where the page is about one thing: its name. Else the title. */
  heading?: string;
  /** Over the heading, smaller: how the name is read. */
  above?: string;
  /** Beside the heading: how the thing stands. */
  state?: ReactNode;
  children: ReactNode;
}

/** One page: its title in the window and as the heading, which receives the focus when one arrives. */
export function Page({ title, heading: name = title, above, state, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const navigation = useNavigationType();

  const arrive = useEffectEvent(() => {
    // A field that asks for the focus keeps it.
    if (!(document.activeElement instanceof HTMLInputElement)) heading.current?.focus({ preventScroll: true });
    if (navigation !== 'POP') window.scrollTo(0, 0);
  });
  // Once per page: a later change of its title is no arrival.
  useEffect(() => arrive(), []);

  return (
    <>
      <title>{`${title}｜架け橋`}</title>
      <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 ref={heading} tabIndex={-1} className="text-std-24B-150">
          {above && <span className="block text-std-16N-170 leading-140 text-muted">{above}</span>}
          {name}
        </h1>
        {state}
      </div>
      {children}
    </>
  );
}
