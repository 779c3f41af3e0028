import { useNavigate, useParams } from 'react-router';
import { insurerDocument, openManagerDocument } from '../api/documents/insurer-admin';
import { useMutationOf, useQueryOf } from '../api/query';
import { OpenManagerForm } from '../forms/OpenManagerForm';
import { paths } from '../paths';
import { status } from '../status';
import { Loading } from '../ui/Loading';
import { Page } from '../ui/Page';
import { RefusalNotice } from '../ui/RefusalNotice';
import { NotFoundPage } from './NotFoundPage';
import { Permitted } from './Permitted';

export const OpenManagerPage = () => {
  const { insurerNumber = '' } = useParams();
  return (
    <Permitted operation="manageManagers">
      <OpenManager key={insurerNumber} insurerNumber={insurerNumber} />
    </Permitted>
  );
};

function OpenManager({ insurerNumber }: { insurerNumber: string }) {
  const navigate = useNavigate();
  const open = useMutationOf(openManagerDocument);
  const { data, error } = useQueryOf(insurerDocument, { insurerNumber });
  const insurer = data?.insurers.edges.find(({ node }) => node.insurerNumber === insurerNumber)?.node;
  if (data && !insurer) return <NotFoundPage />;

  return (
    <Page title="管理者IDの発行">
      {!insurer && (error ? <RefusalNotice error={error} /> : <Loading />)}
      {insurer && (
        <>
          <p className="mb-4">
            {insurer.name}（保険者番号 {insurerNumber}
            ）の管理者に、IDを発行します。管理者は自分の保険者の利用者IDを起票し、互いに確認します。
          </p>
          <OpenManagerForm
            insurer={insurer}
            onSubmit={async (input) => {
              const { openManager } = await open.mutateAsync({ input });
              const path = paths.insurer(insurerNumber);
              status.set({ path, text: `${openManager.loginId}を発行しました。初回設定コードを発行してください。` });
              await navigate(path);
            }}
          />
        </>
      )}
    </Page>
  );
}
