import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation, useNavigation } from 'react-router';
import { meDocument } from '../api/documents/me';
import { isRefused } from '../api/refused';
import { request } from '../api/request';
import { MeContext } from '../menu';
import { paths } from '../paths';
import { Button } from '../ui/Button';
import { Loading } from '../ui/Loading';
import { RefusalNotice } from '../ui/RefusalNotice';
import { HandlingBar } from './HandlingBar';
import { Header } from './Header';
import { Navigation } from './Navigation';
import { SignInAgainDialog } from './SignInAgainDialog';
import { StatusMessage } from './StatusMessage';

const everyMinute = 60_000;

/** Around every page of a signed-in person. Stays, with what is typed in it, when the session ends. */
export function Shell() {
  const location = useLocation();
  const fetching = useNavigation().state !== 'idle';
  const { data, error, refetch } = useQuery({
    queryKey: ['me'],
    queryFn: ({ client }) =>
      request(meDocument, {}, { background: client.getQueryData<{ me: unknown }>(['me']) !== undefined }),
    // The server ends the handling of My Numbers after a time of rest; the screen must not say otherwise for long.
    refetchInterval: (query) => (query.state.data?.me.handlingMyNumber ? everyMinute : false),
    refetchIntervalInBackground: true,
  });

  if (!data) {
    if (isRefused(error, 'SIGNED_OUT')) return <Navigate to={paths.signIn} state={{ from: location }} replace />;
    return (
      <main className="p-6">
        <title>架け橋</title>
        {error ? (
          <RefusalNotice error={error}>
            <Button onPress={() => refetch()}>再度読み込む</Button>
          </RefusalNotice>
        ) : (
          <Loading />
        )}
      </main>
    );
  }

  return (
    <MeContext value={data.me}>
      <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-white focus:p-3">
        本文へ移動
      </a>
      <Header />
      <HandlingBar />
      <Navigation />
      <main
        id="content"
        tabIndex={-1}
        key={data.me.loginId}
        aria-busy={fetching}
        className="mx-auto max-w-320 px-4 py-6 aria-busy:opacity-60 sm:px-6"
      >
        <StatusMessage />
        <Outlet />
      </main>
      <SignInAgainDialog />
    </MeContext>
  );
}
