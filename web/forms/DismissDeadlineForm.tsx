import { dismissDeadlineDocument } from '../api/documents/deadline';
import { useMutationOf } from '../api/query';
import type { Deadline } from '../pages/DeadlineCells';
import { western } from '../ui/western';
import { ReasonForm } from './ReasonForm';

interface Props {
  deadline: Deadline;
  onDone: () => void;
}

export function DismissDeadlineForm({ deadline: { id, name, notifiedOn }, onDone }: Props) {
  const dismiss = useMutationOf(dismissDeadlineDocument);
  return (
    <ReasonForm
      label="処理済みにする理由"
      submit="処理済みにする"
      pending={dismiss.isPending}
      error={dismiss.error}
      onSubmit={(reason) => dismiss.mutate({ id, reason }, { onSuccess: onDone })}
      onCancel={onDone}
    >
      <p>
        {name}（{western(notifiedOn)}
        受理）の届出を、登録しないまま一覧から外します。外した人、日時、理由が記録されます。
      </p>
      <p>登録が必要な届出は、直したファイルを取り込むと自動で一覧から外れます。</p>
    </ReasonForm>
  );
}
