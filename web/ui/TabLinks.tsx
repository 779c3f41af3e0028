import { Link } from 'react-router';

interface Props {
  label: string;
  tabs: { to: string; text: string; current: boolean }[];
}

/** Views of one list, each with an address of its own; a single one needs no choice. */
export const TabLinks = ({ label, tabs }: Props) =>
  tabs.length > 1 && (
    <nav aria-label={label} className="mb-3">
      <ul className="flex flex-wrap gap-2">
        {tabs.map(({ to, text, current }) => (
          <li key={to}>
            <Link
              to={to}
              aria-current={current ? 'page' : undefined}
              className="inline-block rounded-full border border-edge px-4 py-1.5 text-ink no-underline hover:bg-solid-gray-50 aria-[current=page]:border-key-900 aria-[current=page]:bg-key-900 aria-[current=page]:text-white"
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
