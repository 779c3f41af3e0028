import { useLocation, useNavigate } from 'react-router';
import { forgetEverything } from '../api/forget';
import { SignInForm } from '../forms/SignInForm';
import { paths } from '../paths';
import { Page } from '../ui/Page';

export function SignInPage() {
  const navigate = useNavigate();
  const { state } = useLocation();
  const from = state?.from ?? paths.home;

  return (
    <main className="mx-auto max-w-120 px-4 py-12">
      <p className="mb-6 text-std-20B-160">
        架け橋 <span className="text-std-16N-170 text-muted">医療保険者等向け中間サーバー</span>
      </p>
      <Page title="サインイン">
        <SignInForm
          onDone={() => {
            forgetEverything();
            void navigate(from, { replace: true });
          }}
        />
      </Page>
    </main>
  );
}
