import { useMutation } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { mySecondFactorsDocument } from '../api/documents/own-account';
import { confirmByCode, confirmByPasskey, confirmByPassword } from '../api/own-account';
import { useQueryOf } from '../api/query';
import { useMe } from '../menu';
import { Button } from '../ui/Button';
import { DialogActions } from '../ui/DialogActions';
import { Loading } from '../ui/Loading';
import { OneTimeCodeInput } from '../ui/OneTimeCodeInput';
import { RefusalNotice } from '../ui/RefusalNotice';
import { TextInput } from '../ui/TextInput';

interface Props {
  onDone: () => void;
  /** Without it there is no way back. */
  onCancel?: () => void;
}

/** Shows again who is signed in, by one of what they have. */
export function ConfirmForm({ onDone, onCancel }: Props) {
  const { loginId } = useMe();
  const { data, isPending: isComing } = useQueryOf(mySecondFactorsDocument, {});
  const confirm = useMutation({
    mutationFn: (fields: FormData | null) => {
      if (fields === null) return confirmByPasskey(loginId);
      const code = String(fields.get('oneTimeCode') ?? '').trim();
      return code ? confirmByCode(code) : confirmByPassword(String(fields.get('password')));
    },
    onSuccess: onDone,
  });
  const factors = data?.mySecondFactors;
  if (isComing) return <Loading />;

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate(new FormData(event.currentTarget));
      }}
    >
      <RefusalNotice error={confirm.error} />
      <div className="grid gap-4">
        <TextInput label="パスワード" name="password" type="password" autoComplete="current-password" autoFocus />
        {factors?.totp && <OneTimeCodeInput label="ワンタイムコード" hint="パスワードの代わりに入力できます。" />}
      </div>
      <DialogActions>
        <Button type="submit" look="primary" pending={confirm.isPending && confirm.variables !== null}>
          確認
        </Button>
        {factors && factors.passkeys.length > 0 && (
          <Button pending={confirm.isPending && confirm.variables === null} onPress={() => confirm.mutate(null)}>
            <KeyRound aria-hidden size={20} />
            パスキーで確認
          </Button>
        )}
        {onCancel && <Button onPress={onCancel}>やめる</Button>}
      </DialogActions>
    </form>
  );
}
