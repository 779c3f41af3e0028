import { Link } from 'react-router';
import type { AccountsQuery } from '../../api/generated/graphql';
import { daysInWords } from '../../assignment-words';
import { accountKinds } from '../../labels';
import { paths } from '../../paths';
import { Badge } from '../../ui/Badge';
import type { LongColumn } from '../../ui/LongTable';
import { Moment } from '../../ui/Moment';
import { accountStatesInShort, accountTones, dutyInWords } from './account-words';

export const accountColumns: LongColumn[] = [
  { title: '氏名・ログインID', rem: 15 },
  { title: '状態', rem: 9 },
  { title: '職員番号', rem: 8 },
  { title: '種類', rem: 7.5 },
  { title: '取扱特権レベル・担当', rem: 14 },
  { title: '有効期間', rem: 14 },
  { title: '最後のサインイン', rem: 10 },
];

type Account = AccountsQuery['accounts']['edges'][number]['node'];

export const AccountCells = ({ account }: { account: Account }) => (
  <>
    <th scope="row">
      <Link to={paths.account(account.id)}>{account.name}</Link>
      <span className="block text-muted">{account.loginId}</span>
    </th>
    <td>
      <Badge tone={accountTones[account.state]}>{accountStatesInShort[account.state]}</Badge>
    </td>
    <td className="tabular">{account.staffNumber}</td>
    <td>{accountKinds[account.kind]}</td>
    <td>{account.assignment ? dutyInWords(account.assignment) : <span className="text-muted">担当なし</span>}</td>
    <td className="tabular">{daysInWords(account)}</td>
    <td>
      <Moment at={account.lastSignedInAt} />
    </td>
  </>
);
