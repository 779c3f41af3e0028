import { useState, type ReactNode } from 'react';
import { isRefused } from '../api/refused';
import { Button } from '../ui/Button';
import { DialogActions } from '../ui/DialogActions';
import { FaultSummary } from '../ui/FaultSummary';
import { LinkButton } from '../ui/LinkButton';
import { RefusalNotice } from '../ui/RefusalNotice';
import { UnsavedGuard } from '../ui/UnsavedGuard';
import type { JudgedFormState } from './use-judged-form';

interface Props {
  form: JudgedFormState;
  submitText: string;
  /** Where the form was opened from. */
  back: string;
  /** After somebody else was faster: fetches what is registered now. */
  onLoadAgain: () => Promise<void>;
  children: ReactNode;
}

/** Around the fields of a change: faults at the head, the buttons and refusals at the foot. */
export function JudgedForm({ form, submitText, back, onLoadAgain, children }: Props) {
  const { unsaved, summary, faults, refusal, isSubmitting, onSubmit } = form;
  const [loading, setLoading] = useState(false);
  const [loadError, setLoadError] = useState<unknown>(null);

  const loadAgain = () => {
    setLoading(true);
    setLoadError(null);
    onLoadAgain()
      .catch(setLoadError)
      .finally(() => setLoading(false));
  };

  return (
    <form noValidate autoComplete="off" onSubmit={onSubmit}>
      <UnsavedGuard unsaved={unsaved} title="入力を破棄しますか" stay="入力を続ける" leave="破棄して移動">
        入力した内容はまだ登録されていません。別の画面へ移ると失われます。
      </UnsavedGuard>
      <FaultSummary ref={summary} faults={faults} />
      {children}
      <RefusalNotice error={refusal}>
        {isRefused(refusal, 'CHANGED_MEANWHILE') && (
          <>
            <p className="mb-2">
              まだ登録していません。最新の内容を読み込んで確かめてください。入力した内容は残ります。
            </p>
            <Button pending={loading} onPress={loadAgain}>
              最新の内容を読み込む
            </Button>
          </>
        )}
      </RefusalNotice>
      <RefusalNotice error={loadError} />
      <DialogActions>
        <Button type="submit" look="primary" pending={isSubmitting}>
          {submitText}
        </Button>
        <LinkButton to={back}>やめる</LinkButton>
      </DialogActions>
    </form>
  );
}
