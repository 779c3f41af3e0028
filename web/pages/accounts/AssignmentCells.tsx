import { Link } from 'react-router';
import type { AssignmentListQuery } from '../../api/generated/graphql';
import { assignmentParts, daysInWords } from '../../assignment-words';
import { accountKinds } from '../../labels';
import { paths } from '../../paths';
import { Badge } from '../../ui/Badge';
import type { LongColumn } from '../../ui/LongTable';
import { Moment } from '../../ui/Moment';
import { accountStatesInShort, accountTones, dutyInWords } from './account-words';
import { Items } from './Items';

export const assignmentColumns: LongColumn[] = [
  { title: '利用者', rem: 11 },
  { title: '取扱特権レベル・担当', rem: 9 },
  { title: '業務メニュー', rem: 22 },
  { title: '事務手続', rem: 11 },
  { title: '端末', rem: 8 },
  { title: '割当の期間', rem: 8 },
  { title: '最後のサインイン', rem: 8 },
];

export type AssignmentLine = AssignmentListQuery['assignmentList']['edges'][number]['node'];

const listed = ['業務メニュー', '事務手続', '端末'];

/** Who may do what: the cells of a row, on screen and on paper. */
export const AssignmentCells = ({ line: { account, assignment, lastSignedInAt } }: { line: AssignmentLine }) => (
  <>
    <th scope="row" className="align-top">
      <Link to={paths.account(account.id)}>{account.name}</Link>
      <span className="block text-muted">{account.loginId}</span>
      <span className="block text-muted">
        {account.staffNumber}　{accountKinds[account.kind]}
      </span>
      <Badge tone={accountTones[account.state]}>{accountStatesInShort[account.state]}</Badge>
    </th>
    <td className="align-top">
      {assignment ? dutyInWords(assignment) : <span className="text-muted">担当なし（取扱不可）</span>}
    </td>
    {assignmentParts
      .filter(({ label }) => listed.includes(label))
      .map(({ label, items }) => (
        <td key={label} className="align-top">
          {assignment && <Items items={items(assignment)} />}
        </td>
      ))}
    <td className="tabular align-top">{assignment && daysInWords(assignment)}</td>
    <td className="align-top">
      <Moment at={lastSignedInAt} />
    </td>
  </>
);
