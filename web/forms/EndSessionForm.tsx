import { useLocation } from 'react-router';
import { endSessionDocument } from '../api/documents/account-session';
import type { AccountSessionFragment } from '../api/generated/graphql';
import { useMutationOf } from '../api/query';
import { doneHere } from '../done-here';
import { Button } from '../ui/Button';
import { DialogActions } from '../ui/DialogActions';
import { momentInWords } from '../ui/Moment';
import { RefusalNotice } from '../ui/RefusalNotice';

interface Props {
  session: AccountSessionFragment;
  onDone: () => void;
}

export function EndSessionForm({ session: { id, account, signedInAt }, onDone }: Props) {
  const { mutate, isPending, error } = useMutationOf(endSessionDocument);
  const { pathname } = useLocation();
  const end = (sessionId: string | null, text: string) =>
    mutate(
      { accountId: account.id, sessionId },
      {
        onSuccess: () => {
          onDone();
          doneHere(pathname, text);
        },
      },
    );

  return (
    <>
      <RefusalNotice error={error} />
      <p className="mb-2">
        {account.name}（{account.loginId}）の、{momentInWords(signedInAt)}からのセッションを終了します。
      </p>
      <p>すぐに使えなくなり、入力の途中のものは失われます。もう一度サインインすることはできます。</p>
      <DialogActions>
        <Button look="danger" pending={isPending} onPress={() => end(id, 'セッションを終了しました。')}>
          このセッションを終了
        </Button>
        <Button pending={isPending} onPress={() => end(null, `${account.name}のセッションをすべて終了しました。`)}>
          この人のすべてを終了
        </Button>
        <Button onPress={onDone}>やめる</Button>
      </DialogActions>
    </>
  );
}
