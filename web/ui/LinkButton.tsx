import { Link, type LinkProps } from 'react-router';

/** A link that looks like a button: it goes somewhere, it does nothing. */
export const LinkButton = (props: Omit<LinkProps, 'className'>) => (
  <Link
    {...props}
    className="inline-flex min-h-11 items-center gap-2 rounded-8 border border-key-900 bg-white px-4 py-1.5 text-oln-16B-100 leading-140 text-key-900 no-underline hover:bg-key-50 hover:underline print:hidden"
  />
);
