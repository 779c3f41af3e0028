import { Link } from 'react-router';
import { unusedRightsDocument } from '../../api/documents/assignment-list';
import { insurerPolicyDocument } from '../../api/documents/insurer-policy';
import { useQueryOf } from '../../api/query';
import { useMay } from '../../menu';
import { paths } from '../../paths';
import { Loading } from '../../ui/Loading';
import { Moment } from '../../ui/Moment';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { Table } from '../../ui/Table';
import { western } from '../../ui/western';
import { PrintButton } from '../PrintButton';
import { Printed } from '../Printed';
import { AccountsFrame } from './AccountsFrame';
import { AssignmentTabs } from './AssignmentTabs';

export const UnusedRightsPage = () => (
  <AccountsFrame title="使われていない権限" operation="viewAssignments" current={paths.assignments}>
    <Unused />
  </AccountsFrame>
);

function Unused() {
  const may = useMay();
  const { data, error } = useQueryOf(unusedRightsDocument, {});
  const policy = useQueryOf(insurerPolicyDocument, {}, { enabled: may('viewAccounts') }).data?.insurerPolicy;
  const unused = data?.unusedRights;

  return (
    <>
      <AssignmentTabs current={paths.unusedRights} />
      <p className="mb-3">
        {policy ? `${policy.unusedDays}日のあいだ` : '方針で決めた日数のあいだ'}
        サインインしていないか、使っていない操作のある人です。要らない権限は、割当の変更で外してください。
      </p>
      <RefusalNotice error={error} />
      {!unused && !error && <Loading />}
      {unused?.length === 0 && <p>使われていない権限はありません。</p>}
      {unused && unused.length > 0 && (
        <>
          <div className="mb-3">
            <PrintButton />
          </div>
          <div className="[&_td]:align-top [&_tbody_th]:align-top">
            <Table stacks caption="使われていない権限" columns={['利用者', '最後のサインイン', '使っていない操作']}>
              {unused.map(({ account, lastSignedInAt, operations }) => (
                <tr key={account.id}>
                  <th scope="row">
                    <Link to={paths.account(account.id)}>{account.name}</Link>
                    <span className="block text-muted">{account.loginId}</span>
                  </th>
                  <td data-label="最後のサインイン">
                    <Moment at={lastSignedInAt} />
                  </td>
                  <td data-label="使っていない操作">
                    {operations.length === 0 && <span className="text-muted">なし</span>}
                    {operations
                      .map(({ label, lastUsedOn }) => (lastUsedOn ? `${label}（最後 ${western(lastUsedOn)}）` : label))
                      .join('、')}
                  </td>
                </tr>
              ))}
            </Table>
          </div>
        </>
      )}
      <Printed />
    </>
  );
}
