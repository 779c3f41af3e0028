import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { DialogActions } from '../ui/DialogActions';
import { Moment } from '../ui/Moment';
import { Properties } from '../ui/Properties';

interface Props {
  /** Null: none was issued just now. */
  issued: { loginId: string; code: string; validUntil: string } | null;
  onClose: () => void;
}

/** 初回設定コード: shown this once, to be handed over. */
export const StartCodeShown = ({ issued, onClose }: Props) => (
  <Dialog title="初回設定コード" isOpen={issued !== null} onClose={onClose}>
    {issued && (
      <>
        <p className="mb-4">
          本人に直接渡してください。この画面を閉じると二度と表示しません。本人は、このコードをパスワードとしてサインインし、自分のパスワードを設定します。
        </p>
        <Properties>
          {{
            ログインID: issued.loginId,
            初回設定コード: <code className="tabular text-std-20B-150">{issued.code}</code>,
            有効期限: <Moment at={issued.validUntil} />,
          }}
        </Properties>
        <DialogActions>
          <Button look="primary" onPress={onClose}>
            控えたので閉じる
          </Button>
        </DialogActions>
      </>
    )}
  </Dialog>
);
