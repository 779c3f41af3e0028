import { useNavigate } from 'react-router';
import { draftAccountDocument, rightsToGrantDocument } from '../../api/documents/account-draft';
import { useMutationOf, useQueryOf } from '../../api/query';
import { DraftAccountForm } from '../../forms/DraftAccountForm';
import { useMay } from '../../menu';
import { paths } from '../../paths';
import { status } from '../../status';
import { Loading } from '../../ui/Loading';
import { RefusalNotice } from '../../ui/RefusalNotice';
import { AccountsFrame } from './AccountsFrame';

export function DraftAccountPage() {
  const may = useMay();
  const navigate = useNavigate();
  const { data, error } = useQueryOf(rightsToGrantDocument, {}, { enabled: may('draftAccounts') });
  const draft = useMutationOf(draftAccountDocument);

  return (
    <AccountsFrame title="利用者IDの発行を起票" operation="draftAccounts">
      <p className="mb-4">
        別の管理者が確認すると発行されます。初回設定コードも、起票した人ではない管理者が発行して、本人に伝えます。
      </p>
      {data ? (
        <DraftAccountForm
          grant={data.rightsToGrant}
          onSubmit={async (input) => {
            const { id } = (await draft.mutateAsync({ input })).draftAccount;
            status.set({ path: paths.accountChange(id), text: '起票しました。別の管理者の確認を待っています。' });
            await navigate(paths.accountChange(id));
          }}
        />
      ) : error ? (
        <RefusalNotice error={error} />
      ) : (
        <Loading />
      )}
    </AccountsFrame>
  );
}
