import { useState } from 'react';
import { revealMyNumberDocument } from '../api/documents/subscriber';
import { request } from '../api/request';
import { Button } from '../ui/Button';
import { DialogActions } from '../ui/DialogActions';
import { RefusalNotice } from '../ui/RefusalNotice';
import { TextAreaInput } from '../ui/TextAreaInput';

interface Props {
  subscriberBranchNumber: string;
  onRevealed: (myNumber: string) => void;
  onCancel: () => void;
}

/** Asks without the query cache: what is answered stays nowhere but on screen. */
export function RevealMyNumberForm({ subscriberBranchNumber, onRevealed, onCancel }: Props) {
  const [error, setError] = useState<unknown>(null);
  const [empty, setEmpty] = useState(false);
  const [pending, setPending] = useState(false);

  const reveal = async (reason: string) => {
    setEmpty(reason === '');
    if (reason === '') return;
    setPending(true);
    try {
      const { revealMyNumber } = await request(revealMyNumberDocument, { subscriberBranchNumber, reason });
      onRevealed(revealMyNumber.myNumber);
    } catch (refused) {
      setError(refused);
      setPending(false);
    }
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void reveal(String(new FormData(event.currentTarget).get('reason')).trim());
      }}
    >
      <RefusalNotice error={error} />
      <p className="mb-4">表示した人、理由、日時が記録されます。画面には60秒間だけ表示します。</p>
      <TextAreaInput
        label="表示する理由"
        name="reason"
        hint="個人番号そのものは書かないでください。"
        maxLength={200}
        error={empty ? '理由を入力してください。' : undefined}
        required
        autoFocus
      />
      <DialogActions>
        <Button type="submit" look="primary" pending={pending}>
          表示する
        </Button>
        <Button onPress={onCancel}>やめる</Button>
      </DialogActions>
    </form>
  );
}
