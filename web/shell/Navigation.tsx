import { NavLink } from 'react-router';
import type { Operation } from '../../src/auth/operations';
import { useMe, type Me } from '../menu';
import { paths } from '../paths';

interface MenuPage {
  /** Any of them leads there; the first permitted one gives the name. */
  operations: Operation[];
  path: string;
  /** Where it leads to more than one operation. */
  label?: string;
  purpose: string;
}

/** The pages of the menu, by its groups, in the order of the day's work. */
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
    purpose: 'CSVファイルによる資格情報や個人番号の登録の、取込、承認、判定結果、取消です。',
  },
  {
    operations: ['createCollectionFile'],
    path: paths.collectionFiles,
    purpose: '事業所に渡す、個人番号を書いてもらうためのファイルを作ります。',
  },
  {
    operations: ['viewMyNumberEntries'],
    path: paths.myNumberEntries,
    purpose: 'いつ、誰が、どの届出で個人番号や未記入理由を入力したかを確かめます。',
  },
  {
    operations: ['viewDoubts'],
    path: paths.doubts,
    purpose: '同じ個人番号が2人以上に届け出られたものを、2人で確かめて解消します。',
  },
  {
    operations: ['viewDeadlines'],
    path: paths.deadlines,
    purpose: '受理から5日以内に登録する届出のうち、まだのもの、遅れたものを確かめます。',
  },
  {
    operations: ['viewInquiries'],
    path: paths.inquiries,
    purpose: 'ほかの機関に照会した情報の、進み具合と回答を確かめ、使ったかどうかを登録します。',
  },
  {
    operations: ['acquireOrganizationCodes'],
    path: paths.organizationCodes,
    purpose: '情報照会に使う機関別符号を、まだない人全員についてまとめて取得します。',
  },
  {
    operations: ['viewProvisions'],
    path: paths.provisions,
    purpose: 'ほかの機関からの照会と、提供したかどうかを確かめます。手動応答を待つ照会もここにあります。',
  },
  {
    operations: ['viewProvisionRecords'],
    path: paths.provisionRecords,
    purpose: 'いつ、どの機関と、誰の情報をやり取りしたかの記録を探し、訂正し、印刷します。',
  },
  {
    operations: ['viewTraffic'],
    path: paths.traffic,
    purpose: 'ほかの機関とのやり取りが止まっていないか、送れていないものがないかを確かめます。',
  },
  {
    operations: ['viewAccounts', 'viewAssignments', 'viewTerminals', 'viewSessions'],
    path: paths.accounts,
    label: '利用者の管理',
    purpose: '利用者IDと権限の割当を起票し、別の管理者が確認します。端末、セッション、管理簿もここにあります。',
  },
  {
    operations: ['viewInsurers'],
    path: paths.insurers,
    purpose: '保険者を開設し、その管理者IDを発行、停止、抹消します。',
  },
  {
    operations: ['decideForInsurers'],
    path: paths.changesForOperator,
    purpose: '確認できる管理者がほかにいない保険者の起票を、代わりに確認します。',
  },
  {
    operations: ['viewDiagnostics'],
    path: paths.diagnostics,
    purpose: 'データベース、待ち行列、相手システム、証明書、バックアップなどに異常がないかを確かめます。',
  },
];

/** The permitted ones among them, under the name and the group that the menu gives them. */
export const pagesOf = (menu: Me['menu']) =>
  pages.flatMap(({ operations, ...page }) => {
    const [entry] = operations.flatMap((wanted) => menu.filter(({ operation }) => operation === wanted));
    return entry ? [{ label: entry.label, ...page, group: entry.group }] : [];
  });

const look =
  'inline-block border-b-4 border-transparent px-3 py-2 text-ink no-underline hover:border-solid-gray-400 ' +
  'aria-[current=page]:border-key-900 aria-[current=page]:text-key-900 aria-[current=page]:font-700';

/** Pages whose things have pages of their own: one is still there. */
const withPagesBelow: string[] = [
  paths.fileImports,
  paths.doubts,
  paths.inquiries,
  paths.provisions,
  paths.provisionRecords,
  paths.accounts,
  paths.insurers,
];

export const Navigation = () => {
  const links = [{ path: paths.home, label: 'ホーム', group: '' }, ...pagesOf(useMe().menu)];
  return (
    <nav aria-label="操作メニュー" className="border-b border-line">
      <ul className="mx-auto flex max-w-320 flex-wrap px-1 sm:px-3">
        {links.map(({ path, label, group }, index) => (
          <li key={path} className={group === links[index - 1]?.group ? '' : 'lg:not-first:border-l lg:border-line'}>
            <NavLink to={path} end={!withPagesBelow.includes(path)} className={look}>
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
};
