import { useState, type ReactNode } from 'react';
import { changePassword, useOwnChange } from '../api/own-account';
import { Refused } from '../api/refused';
import { useMe } from '../menu';
import { Button } from '../ui/Button';
import { CheckboxInput } from '../ui/CheckboxInput';
import { OneTimeCodeInput } from '../ui/OneTimeCodeInput';
import { RefusalNotice } from '../ui/RefusalNotice';
import { TextInput } from '../ui/TextInput';

interface Props {
  /** Only a start code (初回設定コード) was given so far. */
  isFirst: boolean;
  withCode: boolean;
  onDone: () => void;
}

const fieldOf: Record<string, 'password' | 'newPassword' | 'oneTimeCode'> = {
  PASSWORD_WRONG: 'password',
  ONE_TIME_CODE_WRONG: 'oneTimeCode',
  PASSWORD_TOO_SHORT: 'newPassword',
  PASSWORD_TOO_LONG: 'newPassword',
  PASSWORD_EASILY_GUESSED: 'newPassword',
  PASSWORD_USED_BEFORE: 'newPassword',
};

const advice: ReactNode =
  '15文字以上（二要素認証を使う人は8文字以上）。記号や数字を混ぜる必要はありません。覚えやすい長い文がおすすめです。';

export function ChangePasswordForm({ isFirst, withCode, onDone }: Props) {
  const { loginId } = useMe();
  const [isShown, setIsShown] = useState(false);
  const [differs, setDiffers] = useState(false);
  const change = useOwnChange(changePassword);
  const at = change.error instanceof Refused ? fieldOf[change.error.code] : undefined;
  const faultAt = (field: typeof at) => (field === at ? change.error?.message : undefined);
  const type = isShown ? 'text' : 'password';

  const send = (form: HTMLFormElement) => {
    const fields = new FormData(form);
    const text = (name: string) => String(fields.get(name) ?? '');
    const isSame = text('newPassword') === text('again');
    setDiffers(!isSame);
    if (!isSame) return;
    change.mutate(
      {
        password: text('password'),
        newPassword: text('newPassword'),
        oneTimeCode: text('oneTimeCode').trim() || undefined,
      },
      {
        onSuccess: () => {
          form.reset();
          onDone();
        },
      },
    );
  };

  return (
    <form
      className="grid max-w-140 gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        send(event.currentTarget);
      }}
    >
      {at === undefined && <RefusalNotice error={change.error} />}
      <input type="text" name="username" autoComplete="username" defaultValue={loginId} hidden />
      <TextInput
        label={isFirst ? '初回設定コード' : '現在のパスワード'}
        name="password"
        type={type}
        autoComplete="current-password"
        error={faultAt('password')}
        required
      />
      {withCode && <OneTimeCodeInput label="ワンタイムコード" error={faultAt('oneTimeCode')} />}
      <TextInput
        label="新しいパスワード"
        name="newPassword"
        type={type}
        autoComplete="new-password"
        hint={advice}
        error={faultAt('newPassword')}
        required
      />
      <TextInput
        label="新しいパスワード（確認のためもう一度）"
        name="again"
        type={type}
        autoComplete="new-password"
        error={differs ? '新しいパスワードと一致しません。' : undefined}
        required
      />
      <CheckboxInput
        label="入力した文字を表示する"
        checked={isShown}
        onChange={({ target }) => setIsShown(target.checked)}
      />
      <div>
        <Button type="submit" look="primary" pending={change.isPending}>
          パスワードを変更する
        </Button>
      </div>
    </form>
  );
}
