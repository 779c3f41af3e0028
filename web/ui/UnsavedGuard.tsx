import { useEffect, type ReactNode } from 'react';
import { useBlocker } from 'react-router';
import { paths } from '../paths';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { DialogActions } from './DialogActions';

interface Props {
  unsaved: () => boolean;
  title: string;
  /** What leaving would lose. */
  children: ReactNode;
  stay: string;
  leave: string;
}

/** Asks before something unfinished is left. Signing out is not held up. */
export function UnsavedGuard({ unsaved, title, children, stay, leave }: Props) {
  const blocker = useBlocker(({ nextLocation }) => nextLocation.pathname !== paths.signIn && unsaved());

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => unsaved() && event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);

  return (
    <Dialog title={title} isOpen={blocker.state === 'blocked'} onClose={() => blocker.reset?.()}>
      <p>{children}</p>
      <DialogActions>
        <Button look="primary" onPress={() => blocker.reset?.()}>
          {stay}
        </Button>
        <Button look="danger" onPress={() => blocker.proceed?.()}>
          {leave}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
