import { useNavigate } from 'react-router';
import { forgetEverything } from '../api/forget';
import { unlock } from '../api/lock';
import { sessionExpired } from '../api/session-expired';
import type { SignedInAs } from '../api/sign-in';
import { SignInForm } from '../forms/SignInForm';
import { useMe } from '../menu';
import { paths } from '../paths';
import { useStore } from '../store';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';

/** Over the page when the session has ended: the page is hidden, not lost. Only the same person may come back to it. */
export function SignInAgainDialog() {
  const expired = useStore(sessionExpired);
  const { loginId } = useMe();
  const navigate = useNavigate();

  const leave = async () => {
    await navigate(paths.signIn, { replace: true });
    forgetEverything();
  };

  const comeBack = (as: SignedInAs) => {
    // A passkey may be somebody else's: nothing of this page is for them.
    if (as.loginId !== loginId) return window.location.assign(paths.home);
    sessionExpired.set(false);
    void unlock();
  };

  return (
    <Dialog title="再度サインインしてください" isOpen={expired} opaque>
      <p className="mb-4">
        サインインの有効な時間が終わりました。入力した内容は残っています。サインインすると続きから操作できます。
      </p>
      <SignInForm loginId={loginId} onDone={comeBack} />
      <div className="mt-6 border-t border-line pt-4">
        <Button look="quiet" onPress={leave}>
          入力を破棄してサインイン画面へ
        </Button>
      </div>
    </Dialog>
  );
}
