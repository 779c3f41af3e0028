import { Link } from 'react-router';
import { countSoFar } from './count';

interface Props {
  children: { text: string; to: string; figure: number; tone?: 'bad' | undefined }[];
}

/** Numbers that lead to the lists they count. Nothing to do stands back. */
export const Figures = ({ children }: Props) => (
  <ul className="grid grid-cols-1 gap-3 sm:grid-cols-3 lg:grid-cols-5">
    {children.map(({ text, to, figure, tone }) => (
      <li key={text}>
        <Link
          to={to}
          className={`flex h-full items-center justify-between gap-3 rounded-8 border px-4 py-2 text-ink no-underline hover:bg-key-50 hover:underline sm:flex-col sm:items-start sm:gap-0 ${
            figure === 0 ? 'border-line' : tone === 'bad' ? 'border-2 border-error-1' : 'border-2 border-key-900'
          }`}
        >
          <span>{text}</span>
          <span className={`tabular text-std-20B-150 ${figure === 0 ? 'text-muted' : 'text-link underline'}`}>
            {countSoFar(figure)}
          </span>
        </Link>
      </li>
    ))}
  </ul>
);
