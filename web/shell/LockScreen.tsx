import { unlock } from '../api/lock';
import { ConfirmForm } from '../forms/ConfirmForm';
import { useMe } from '../menu';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { RefusalNotice } from '../ui/RefusalNotice';
import { useLeave } from './use-leave';

/** 画面ロック: hides everything else there is, dialogs included (styles.css). What was typed is still there afterwards. */
export function LockScreen() {
  const { name, loginId } = useMe();
  const leave = useLeave();

  return (
    <Dialog title="画面ロック中" isOpen opaque lock>
      <title>画面ロック中｜架け橋</title>
      <p className="mb-4">
        {name}（{loginId}）さんの画面です。本人確認をすると、続きから操作できます。入力した内容は残っています。
      </p>
      <ConfirmForm onDone={() => void unlock()} />
      <div className="mt-6 border-t border-line pt-4">
        <RefusalNotice error={leave.error} />
        <Button look="quiet" pending={leave.isPending} onPress={() => leave.mutate()}>
          入力を破棄してサインアウト
        </Button>
      </div>
    </Dialog>
  );
}
