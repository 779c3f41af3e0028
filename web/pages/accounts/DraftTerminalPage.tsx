import { useNavigate } from 'react-router';
import { draftTerminalDocument } from '../../api/documents/terminal';
import { useMutationOf } from '../../api/query';
import { DraftTerminalForm } from '../../forms/DraftTerminalForm';
import { paths } from '../../paths';
import { status } from '../../status';
import { AccountsFrame } from './AccountsFrame';

export function DraftTerminalPage() {
  const navigate = useNavigate();
  const draft = useMutationOf(draftTerminalDocument);
  return (
    <AccountsFrame title="端末の登録を起票" operation="manageTerminals">
      <p className="mb-4">別の管理者が確認すると、この証明書を持つ端末で業務を行えるようになります。</p>
      <DraftTerminalForm
        onSubmit={async (input) => {
          const path = paths.accountChange((await draft.mutateAsync({ input })).draftTerminal.id);
          status.set({ path, text: '起票しました。別の管理者の確認を待っています。' });
          await navigate(path);
        }}
      />
    </AccountsFrame>
  );
}
