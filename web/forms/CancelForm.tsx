import { useState, type ReactNode } from 'react';
import { isRefused } from '../api/refused';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { Gone } from './Gone';
import { ReasonForm } from './ReasonForm';
import { statedReason } from './stated-reason';

interface Props<Belief> {
  /** What is cancelled, as it was when the dialog was opened: what has come since is not cancelled unseen. */
  opened: Belief;
  /** 資格期間, 証 */
  thing: string;
  /** What it is, and what cancelling it means. */
  children: (seen: Belief) => ReactNode;
  onSubmit: (seen: Belief, reason: string) => Promise<void>;
  /** What is registered now in the place of what was seen. */
  loadAgain: (seen: Belief) => Promise<Belief | undefined>;
  onCancel: () => void;
}

export function CancelForm<Belief>({ opened, thing, children, onSubmit, loadAgain, onCancel }: Props<Belief>) {
  const [seen, setSeen] = useState(opened);
  const [state, setState] = useState<'LOADED_AGAIN' | 'GONE' | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [pending, setPending] = useState(false);

  const run = async (work: () => Promise<void>) => {
    setPending(true);
    setError(null);
    await work().catch(setError);
    setPending(false);
  };
  const reload = () =>
    run(async () => {
      const latest = await loadAgain(seen);
      setState(latest ? 'LOADED_AGAIN' : 'GONE');
      if (latest) setSeen(latest);
    });

  return (
    <>
      {isRefused(error, 'CHANGED_MEANWHILE') && (
        <div className="mb-4">
          <p className="mb-2">まだ取り消していません。最新の内容を確かめてください。入力した理由は残ります。</p>
          <Button onPress={() => void reload()}>最新の内容を読み込む</Button>
        </div>
      )}
      {state === 'LOADED_AGAIN' && <Notice tone="warning" title="最新の内容を読み込みました。" live />}
      {state === 'GONE' && <Gone thing={thing} />}
      <ReasonForm
        label="取り消す理由"
        submit="取り消す"
        look="danger"
        pending={pending}
        error={error}
        onSubmit={(reason) => void run(() => onSubmit(seen, statedReason(reason)))}
        onCancel={onCancel}
      >
        {children(seen)}
      </ReasonForm>
    </>
  );
}
