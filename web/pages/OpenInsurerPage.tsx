import { useNavigate } from 'react-router';
import { openInsurerDocument } from '../api/documents/insurer-admin';
import { useMutationOf } from '../api/query';
import { OpenInsurerForm } from '../forms/OpenInsurerForm';
import { paths } from '../paths';
import { status } from '../status';
import { Page } from '../ui/Page';
import { Permitted } from './Permitted';

export function OpenInsurerPage() {
  const navigate = useNavigate();
  const open = useMutationOf(openInsurerDocument);

  return (
    <Page title="保険者の開設">
      <Permitted operation="openInsurers">
        <OpenInsurerForm
          onSubmit={async (input) => {
            const { openInsurer } = await open.mutateAsync({ input });
            const path = paths.insurer(openInsurer.insurerNumber);
            status.set({ path, text: '保険者を開設しました。続いて管理者IDを2人以上発行してください。' });
            await navigate(path);
          }}
        />
      </Permitted>
    </Page>
  );
}
