import { LockKeyhole, LockKeyholeOpen } from 'lucide-react';
import { useState } from 'react';
import { affairLabels } from '../../src/domain/privilege-level';
import { useHandlingSwitch } from '../api/handling';
import { HandlingForm } from '../forms/HandlingForm';
import { useMay, useMe } from '../menu';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { RefusalNotice } from '../ui/RefusalNotice';

/** Whether My Numbers are being handled: always in sight, on every page. */
export function HandlingBar() {
  const { handlingMyNumber: on, affair } = useMe();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const end = useHandlingSwitch();

  return (
    <section
      aria-label="個人番号の取扱い"
      className={`sticky top-0 z-10 border-y print:hidden ${on ? 'border-yellow-900 bg-yellow-300' : 'border-line bg-solid-gray-100'}`}
    >
      <div className="mx-auto flex max-w-320 flex-wrap items-center gap-x-4 gap-y-1 px-4 py-1 sm:px-6">
        {on ? <LockKeyholeOpen aria-hidden size={20} /> : <LockKeyhole aria-hidden size={20} />}
        <p role="status" className={on ? 'text-std-16B-170' : 'text-muted'}>
          {on ? `個人番号取扱中${affair ? `　${affairLabels[affair]}事務` : ''}` : '個人番号取扱 オフ'}
        </p>
        {may('switchMyNumberHandling') &&
          (on ? (
            <Button
              look="quiet"
              aria-label="個人番号の取扱いを終了"
              pending={end.isPending}
              onPress={() => end.mutate({ on: false })}
            >
              終了
            </Button>
          ) : (
            <Button look="quiet" aria-label="個人番号の取扱いを開始" onPress={() => setAsking(true)}>
              開始
            </Button>
          ))}
      </div>
      <RefusalNotice error={end.error} />
      <Dialog title="個人番号の取扱いを開始" isOpen={asking} onClose={() => setAsking(false)}>
        <HandlingForm onDone={() => setAsking(false)} />
      </Dialog>
    </section>
  );
}
