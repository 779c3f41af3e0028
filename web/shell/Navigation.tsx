import { NavLink } from 'react-router';
import type { Operation } from '../../src/auth/operations';
import { useMe, type Me } from '../menu';
import { paths } from '../paths';

interface MenuPage {
  /** Any of them leads there; the first permitted one gives the name. */
  operations: Operation[];
  path: string;
  purpose: string;
}

/** The pages of the menu, in the order of the day's work. */
const pages: MenuPage[] = [
  {
    operations: ['searchSubscribers'],
    path: paths.subscribers,
    purpose: '氏名、記号・番号、生年月日から加入者を探し、資格を確かめます。',
  },
  { operations: ['registerSubscriber'], path: paths.registerSubscriber, purpose: '加入者を1人ずつ登録します。' },
  {
    operations: ['uploadFile', 'viewFileImports'],
    path: paths.fileImports,
    purpose: 'CSVファイルによる資格情報登録の、取込、承認、判定結果です。',
  },
];

/** The permitted ones among them, under the name that the menu gives them. */
export const pagesOf = (menu: Me['menu']) =>
  pages.flatMap(({ operations, ...page }) => {
    const [entry] = operations.flatMap((wanted) => menu.filter(({ operation }) => operation === wanted));
    return entry ? [{ ...page, label: entry.label }] : [];
  });

const look =
  'inline-block border-b-4 border-transparent px-3 py-2 text-ink no-underline hover:border-solid-gray-400 ' +
  'aria-[current=page]:border-key-900 aria-[current=page]:text-key-900 aria-[current=page]:font-700';

export const Navigation = () => (
  <nav aria-label="操作メニュー" className="border-b border-line">
    <ul className="mx-auto flex max-w-320 flex-wrap px-1 sm:px-3">
      {[{ path: paths.home, label: 'ホーム' }, ...pagesOf(useMe().menu)].map(({ path, label }) => (
        <li key={path}>
          <NavLink to={path} end={path !== paths.fileImports} className={look}>
            {label}
          </NavLink>
        </li>
      ))}
    </ul>
  </nav>
);
