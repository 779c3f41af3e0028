import { issueStartCodeDocument } from '../api/documents/account';
import type { IssueStartCodeMutation } from '../api/generated/graphql';
import { useMutationOf } from '../api/query';
import { Button } from '../ui/Button';
import { DialogActions } from '../ui/DialogActions';
import { RefusalNotice } from '../ui/RefusalNotice';

export type IssuedCode = IssueStartCodeMutation['issueStartCode'];

interface Props {
  account: { id: string; name: string; loginId: string };
  onIssued: (code: IssuedCode) => void;
  onCancel: () => void;
}

/** The code is in the answer only: nobody sees it a second time. */
export function StartCodeForm({ account: { id, name, loginId }, onIssued, onCancel }: Props) {
  const { mutate, isPending, error } = useMutationOf(issueStartCodeDocument);
  const issue = () => mutate({ accountId: id }, { onSuccess: ({ issueStartCode }) => onIssued(issueStartCode) });

  return (
    <>
      <RefusalNotice error={error} />
      <p className="mb-2 text-std-16B-170">
        {name}（{loginId}）
      </p>
      <p>本人が最初のパスワードを設定するためのコードを発行します。以前に発行したコードは使えなくなります。</p>
      <DialogActions>
        <Button look="primary" pending={isPending} onPress={issue}>
          発行する
        </Button>
        <Button onPress={onCancel}>やめる</Button>
      </DialogActions>
    </>
  );
}
