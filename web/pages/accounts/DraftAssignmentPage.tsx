import { useNavigate, useParams, useSearchParams } from 'react-router';
import { accountDocument } from '../../api/documents/account';
import { draftAssignmentDocument, rightsToGrantDocument } from '../../api/documents/account-draft';
import { useMutationOf, useQueryOf } from '../../api/query';
import { isRefused } from '../../api/refused';
import { DraftAssignmentForm } from '../../forms/DraftAssignmentForm';
import { useMay } from '../../menu';
import { paths } from '../../paths';
import { status } from '../../status';
import { Loading } from '../../ui/Loading';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { TabLinks } from '../../ui/TabLinks';
import { NotFoundPage } from '../NotFoundPage';
import { AccountsFrame } from './AccountsFrame';

const title = '割当の変更を起票';

export function DraftAssignmentPage() {
  const { id = '' } = useParams();
  const [address] = useSearchParams();
  const may = useMay();
  const navigate = useNavigate();
  const asked = { enabled: may('draftAccounts') };
  const { data, error } = useQueryOf(accountDocument, { id }, asked);
  const rights = useQueryOf(rightsToGrantDocument, {}, asked);
  const draft = useMutationOf(draftAssignmentDocument);
  const [account, grant] = [data?.account, rights.data?.rightsToGrant];
  const startsFromCurrent = address.get('from') !== 'nothing';

  if (account === null || isRefused(error, 'NOT_FOUND')) return <NotFoundPage />;
  return (
    <AccountsFrame title={title} operation="draftAccounts">
      {account && grant ? (
        <>
          <p className="mb-3">
            <span className="text-std-16B-170">
              {account.name}（{account.loginId}）
            </span>
            　別の管理者が確認すると、始まりの日から今の割当に代わって有効になります。
          </p>
          {account.assignment && (
            <TabLinks
              label="どこから始めるか"
              tabs={[
                { to: paths.draftAssignment(id), text: '今の割当から', current: startsFromCurrent },
                { to: paths.draftAssignmentAfresh(id), text: '何もない状態から', current: !startsFromCurrent },
              ]}
            />
          )}
          <DraftAssignmentForm
            key={`${id} ${startsFromCurrent}`}
            accountId={id}
            current={account.assignment ?? null}
            startsFromCurrent={startsFromCurrent}
            grant={grant}
            onSubmit={async (input) => {
              const { draftAssignment } = await draft.mutateAsync({ input: { accountId: id, ...input } });
              const path = paths.accountChange(draftAssignment.id);
              status.set({ path, text: '起票しました。別の管理者の確認を待っています。' });
              await navigate(path);
            }}
          />
        </>
      ) : (error ?? rights.error) ? (
        <RefusalNotice error={error ?? rights.error} />
      ) : (
        <Loading />
      )}
    </AccountsFrame>
  );
}
