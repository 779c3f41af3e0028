import { lazy, Suspense } from 'react';
import { Outlet, useNavigation } from 'react-router';
import { useMe } from '../menu';
import { Loading } from '../ui/Loading';
import { HandlingBar } from './HandlingBar';
import { Header } from './Header';
import { Navigation } from './Navigation';
import { StatusMessage } from './StatusMessage';

const RestrictedPage = lazy(async () => ({ default: (await import('../pages/RestrictedPage')).RestrictedPage }));

/** Around a page. Who may not work yet sees what is to be done first, at every address. */
export function Frame() {
  const { loginId, restriction } = useMe();
  const fetching = useNavigation().state !== 'idle';

  return (
    <>
      <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-white focus:p-3">
        本文へ移動
      </a>
      <Header />
      {restriction === null && (
        <>
          <HandlingBar />
          <Navigation />
        </>
      )}
      <main
        id="content"
        tabIndex={-1}
        key={loginId}
        aria-busy={fetching}
        className="mx-auto max-w-320 px-4 py-6 aria-busy:opacity-60 sm:px-6"
      >
        <StatusMessage />
        {restriction === null ? (
          <Outlet />
        ) : (
          <Suspense fallback={<Loading />}>
            <RestrictedPage key={restriction} restriction={restriction} />
          </Suspense>
        )}
      </main>
    </>
  );
}
