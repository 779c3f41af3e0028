import { useState, type ReactNode } from 'react';
import { Button } from '../ui/Button';
import { CheckboxInput } from '../ui/CheckboxInput';
import { DialogActions } from '../ui/DialogActions';
import { RefusalNotice } from '../ui/RefusalNotice';
import { TextAreaInput } from '../ui/TextAreaInput';
import { reasonFault, reasonHint, reasonLength, statedReason } from './stated-reason';

interface Props {
  /** What will happen. */
  children: ReactNode;
  label: string;
  hint?: string;
  /** What has to be confirmed besides, where it weighs much. */
  confirmation?: string;
  submit: string;
  look?: 'primary' | 'danger';
  pending: boolean;
  error: unknown;
  onSubmit: (reason: string) => void;
  onCancel: () => void;
}

/** In a dialog: does something for which a reason is kept. */
export function ReasonForm({ children, label, hint, confirmation, submit, look = 'primary', ...rest }: Props) {
  const { pending, error, onSubmit, onCancel } = rest;
  const [faults, setFaults] = useState<{ reason: string | undefined; confirmation: boolean } | null>(null);

  const judge = (fields: FormData) => {
    const given = String(fields.get('reason'));
    const found = {
      reason: reasonFault(given),
      confirmation: confirmation !== undefined && !fields.has('confirmed'),
    };
    setFaults(found);
    if (!found.reason && !found.confirmation) onSubmit(statedReason(given));
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        judge(new FormData(event.currentTarget));
      }}
    >
      <RefusalNotice error={error} />
      <div className="mb-4">{children}</div>
      <TextAreaInput
        label={label}
        name="reason"
        hint={hint ?? reasonHint}
        maxLength={reasonLength}
        error={faults?.reason}
        required
        autoFocus
      />
      {confirmation && (
        <div className="mt-3">
          <CheckboxInput
            label={confirmation}
            name="confirmed"
            error={faults?.confirmation ? '確認のうえ、チェックを入れてください。' : undefined}
          />
        </div>
      )}
      <DialogActions>
        <Button type="submit" look={look} pending={pending}>
          {submit}
        </Button>
        <Button onPress={onCancel}>やめる</Button>
      </DialogActions>
    </form>
  );
}
