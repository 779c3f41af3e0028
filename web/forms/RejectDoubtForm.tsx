import { rejectDoubtResolutionDocument } from '../api/documents/doubt';
import { useMutationOf } from '../api/query';
import { ReasonForm } from './ReasonForm';

interface Props {
  id: string;
  onDone: () => void;
}

export function RejectDoubtForm({ id, onDone }: Props) {
  const reject = useMutationOf(rejectDoubtResolutionDocument);
  return (
    <ReasonForm
      label="戻す理由"
      submit="提案を戻す"
      pending={reject.isPending}
      error={reject.error}
      onSubmit={(comment) => reject.mutate({ id, comment }, { onSuccess: onDone })}
      onCancel={onDone}
    >
      疑義は未処理に戻り、あらためて提案できます。
    </ReasonForm>
  );
}
