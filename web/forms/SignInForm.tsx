import { useMutation } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { signIn, signInWithPasskey, type SignedInAs } from '../api/sign-in';
import { Button } from '../ui/Button';
import { OneTimeCodeInput } from '../ui/OneTimeCodeInput';
import { RefusalNotice } from '../ui/RefusalNotice';
import { TextInput } from '../ui/TextInput';

interface Props {
  /** Given when the same person comes back after the session has ended. */
  loginId?: string;
  onDone: (as: SignedInAs) => void;
}

export function SignInForm({ loginId, onDone }: Props) {
  const enter = useMutation({
    mutationFn: (fields: FormData | null) => (fields ? signIn(givenIn(fields)) : signInWithPasskey(loginId)),
    onSuccess: onDone,
  });

  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        enter.mutate(new FormData(event.currentTarget));
      }}
    >
      <RefusalNotice error={enter.error} />
      <TextInput
        label="ログインID"
        name="loginId"
        defaultValue={loginId}
        readOnly={loginId !== undefined}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={loginId === undefined}
        required
      />
      <TextInput
        label="パスワード"
        name="password"
        type="password"
        autoComplete="current-password"
        autoFocus={loginId !== undefined}
        required
      />
      <OneTimeCodeInput label="ワンタイムコード（設定している場合）" />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="primary" pending={enter.isPending && enter.variables !== null}>
          サインイン
        </Button>
        <Button pending={enter.isPending && enter.variables === null} onPress={() => enter.mutate(null)}>
          <KeyRound aria-hidden size={20} />
          パスキーでサインイン
        </Button>
      </div>
    </form>
  );
}

const givenIn = (fields: FormData) => ({
  loginId: String(fields.get('loginId')),
  password: String(fields.get('password')),
  oneTimeCode: String(fields.get('oneTimeCode')).trim() || undefined,
});
