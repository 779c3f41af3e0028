import { useMutation } from '@tanstack/react-query';
import { signIn } from '../api/sign-in';
import { Button } from '../ui/Button';
import { RefusalNotice } from '../ui/RefusalNotice';
import { TextInput } from '../ui/TextInput';

interface Props {
  /** Given when the same person comes back after the session has ended. */
  loginId?: string;
  onDone: () => void;
}

export function SignInForm({ loginId, onDone }: Props) {
  const enter = useMutation({
    mutationFn: ({ id, password }: { id: string; password: string }) => signIn(id, password),
    onSuccess: onDone,
  });

  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const fields = new FormData(event.currentTarget);
        enter.mutate({ id: String(fields.get('loginId')), password: String(fields.get('password')) });
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
      <div>
        <Button type="submit" look="primary" pending={enter.isPending}>
          サインイン
        </Button>
      </div>
    </form>
  );
}
