import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { meDocument } from '../api/documents/me';
import { lockChanged, lockedHere, lockScreen } from '../api/lock';
import { isRefused } from '../api/refused';
import { request } from '../api/request';
import { sessionExpired } from '../api/session-expired';
import { MeContext, type Me } from '../menu';
import { paths } from '../paths';
import { useStore } from '../store';
import { Button } from '../ui/Button';
import { Loading } from '../ui/Loading';
import { RefusalNotice } from '../ui/RefusalNotice';
import { ConfirmDialog } from './ConfirmDialog';
import { Frame } from './Frame';
import { LockScreen } from './LockScreen';
import { SignInAgainDialog } from './SignInAgainDialog';
import { useIdleLock } from './use-idle-lock';

const everyMinute = 60_000;
const untilKnown = 10;

/** Around every page of a signed-in person. Stays, with what is typed in it, when the session ends or is locked. */
export function Shell() {
  const location = useLocation();
  const isExpired = useStore(sessionExpired);
  const isLockedHere = useStore(lockedHere);
  const { data, error, refetch } = useQuery({
    queryKey: ['me'],
    queryFn: ({ client }) =>
      request(meDocument, {}, { background: client.getQueryData<{ me: unknown }>(['me']) !== undefined }),
    // The server ends the handling of My Numbers after a time of rest; the screen must not say otherwise for long.
    refetchInterval: (query) => (query.state.data?.me.handlingMyNumber ? everyMinute : false),
    refetchIntervalInBackground: true,
  });
  const me = data?.me;
  const isLocked = me !== undefined && (isLockedHere || me.restriction === 'SESSION_LOCKED');
  // Of a locked session no operation is told: the page stays as it was drawn before, or what is typed in it would go.
  const [drawn, setDrawn] = useState<Me | null>(null);
  if (me && !isLocked && me !== drawn) setDrawn(me);
  useIdleLock(me?.lockMinutes ?? untilKnown, me !== undefined && !isLocked, () => void lockScreen());
  useEffect(() => {
    const follow = ({ key }: StorageEvent) => key === lockChanged && void refetch();
    window.addEventListener('storage', follow);
    return () => window.removeEventListener('storage', follow);
  }, [refetch]);

  if (!me) {
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
    <MeContext value={isLocked ? (drawn ?? me) : me}>
      {(drawn || !isLocked) && <Frame />}
      <ConfirmDialog />
      {isLocked && !isExpired && <LockScreen />}
      <SignInAgainDialog />
    </MeContext>
  );
}
