import { refuseFileImportDocument } from '../api/documents/file-import';
import { useMutationOf } from '../api/query';
import { ReasonForm } from './ReasonForm';

interface Props {
  id: string;
  onDone: () => void;
}

export function RefuseFileImportForm({ id, onDone }: Props) {
  const refuse = useMutationOf(refuseFileImportDocument);
  return (
    <ReasonForm
      label="却下する理由"
      submit="却下する"
      look="danger"
      pending={refuse.isPending}
      error={refuse.error}
      onSubmit={(reason) => refuse.mutate({ id, reason }, { onSuccess: onDone })}
      onCancel={onDone}
    >
      ファイル全体を却下します。何も登録されず、直したファイルをもう一度アップロードできます。
    </ReasonForm>
  );
}
